/*
 * Breaks the sync of the journal's segments, and of nothing else, as the file FAULTY_SYNC says while it is there:
 * "error" fails it as a broken disk does, anything else makes it hang. Each failure adds a byte to FAULTY_SYNC.failed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int is_segment(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) {
        return 0;
    }
    path[length] = 0;
    return strstr(path, "/audit/node-1/") && strstr(path, ".journal") && !strstr(path, "/cluster/");
}

static int is_told_to_fail(const char *order) {
    char word[6] = "";
    int file = open(order, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return 0;
    }
    ssize_t length = read(file, word, sizeof word - 1);
    close(file);
    return length == 5 && !strcmp(word, "error");
}

static void count(const char *order) {
    char name[PATH_MAX];
    snprintf(name, sizeof name, "%s.failed", order);
    int file = open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file >= 0) {
        ssize_t written = write(file, "x", 1);
        (void) written;
        close(file);
    }
}

static int broken(int fd) {
    const char *order = getenv("FAULTY_SYNC");
    if (!order || access(order, F_OK) || !is_segment(fd)) {
        return 0;
    }
    while (!access(order, F_OK)) {
        if (is_told_to_fail(order)) {
            count(order);
            errno = EIO;
            return 1;
        }
        usleep(20000);
    }
    return 0;
}

int fdatasync(int fd) {
    int (*real)(int) = (int (*)(int)) dlsym(RTLD_NEXT, "fdatasync");
    return broken(fd) ? -1 : real(fd);
}

int fsync(int fd) {
    int (*real)(int) = (int (*)(int)) dlsym(RTLD_NEXT, "fsync");
    return broken(fd) ? -1 : real(fd);
}
