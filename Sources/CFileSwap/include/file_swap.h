#ifndef HANDBOOK_FILE_SWAP_H
#define HANDBOOK_FILE_SWAP_H

// Swaps two names of one file system in one step (renameat2 with RENAME_EXCHANGE, which Swift's Glibc does not show).
// Returns 0, or -1 with errno set.
int handbook_swap_files(const char *first, const char *second);

// Waits until all that was written to the file system of an open file is on its disk (syncfs, which Swift's Glibc does
// not show). Returns 0, or -1 with errno set.
int handbook_sync_files(int descriptor);

#endif
