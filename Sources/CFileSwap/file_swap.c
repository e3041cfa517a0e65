#define _GNU_SOURCE
#include "file_swap.h"
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int handbook_swap_files(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int handbook_sync_files(int descriptor) {
  return syncfs(descriptor);
}
