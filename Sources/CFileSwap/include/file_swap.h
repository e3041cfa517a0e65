#ifndef HANDBOOK_FILE_SWAP_H
#define HANDBOOK_FILE_SWAP_H

// Swaps two names of one file system in one step (renameat2 with RENAME_EXCHANGE, which Swift's Glibc does not show).
// Returns 0, or -1 with errno set.
int handbook_swap_files(const char *first, const char *second);

#endif
