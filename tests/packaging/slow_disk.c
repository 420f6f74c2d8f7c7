// SPDX-License-Identifier: GPL-3.0-or-later
// A spinning disk before any program (LD_PRELOAD): each sync takes SLOW_SYNC_MS more milliseconds. A process says at its
// end what it took: a line "name syncs peak-KiB" in the file SLOW_SYNC_LOG.
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

extern char *program_invocation_short_name;

static atomic_int syncs;

static void wait_for_the_disk(void)
{
    const char *told = getenv("SLOW_SYNC_MS");
    const long ms = told != NULL ? atol(told) : 0;
    const struct timespec wait = {ms / 1000, ms % 1000 * 1000000L};
    atomic_fetch_add(&syncs, 1);
    nanosleep(&wait, NULL);
}

int fsync(int handle)
{
    wait_for_the_disk();
    return (int)syscall(SYS_fsync, handle);
}

int fdatasync(int handle)
{
    wait_for_the_disk();
    return (int)syscall(SYS_fdatasync, handle);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("SLOW_SYNC_LOG");
    struct rusage used;
    if (path == NULL || getrusage(RUSAGE_SELF, &used) != 0)
        return;
    char line[128];
    const int size = snprintf(line, sizeof line, "%s %d %ld\n", program_invocation_short_name, atomic_load(&syncs), used.ru_maxrss);
    const int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    if (write(file, line, (size_t)size) != size)
        perror(path);
    close(file);
}
