// Writes as many bytes into as many files as a listing names: the least any tool with that output must do.
// Usage: floor LISTING OUTPUT. A line of the listing is `d PATH` or `f SIZE PATH`, folders before what is in them.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char bytes[1 << 20];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void write_file(const char *path, size_t size) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) fail(path);
  while (size > 0) {
    ssize_t written = write(file, bytes, size < sizeof bytes ? size : sizeof bytes);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail(path);
    size -= (size_t)written;
  }
  if (close(file) != 0) fail(path);
}

int main(int count, char **arguments) {
  if (count != 3) {
    fputs("usage: floor LISTING OUTPUT\n", stderr);
    return 2;
  }
  FILE *listing = fopen(arguments[1], "re");
  if (!listing) fail(arguments[1]);
  if (mkdir(arguments[2], 0755) != 0) fail(arguments[2]);
  // Paths are taken from the output folder, so that no path is put together for each file.
  if (chdir(arguments[2]) != 0) fail(arguments[2]);
  memset(bytes, 'x', sizeof bytes);

  char line[8192];
  while (fgets(line, sizeof line, listing)) {
    line[strcspn(line, "\n")] = 0;
    if (line[0] == 'd') {
      if (mkdir(line + 2, 0755) != 0) fail(line + 2);
    } else {
      char *rest;
      size_t size = strtoull(line + 2, &rest, 10);
      write_file(rest + 1, size);
    }
  }
  return ferror(listing) ? 1 : 0;
}
