// Filters of system calls for processes that read strangers' files: what they forbid fails with EPERM.
//
// Both forbid the network, files opened for writing, and every call that changes the file system. io_uring is forbidden
// because it would do the same unseen. No socket can be opened. The strict one forbids every other program too; the one
// around programs is inherited by those that this process starts.
#ifndef SSME_SECCOMP_SHIM_H
#define SSME_SECCOMP_SHIM_H

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define WALL_ARCHITECTURE AUDIT_ARCH_X86_64
#define WALL_HIGHEST_CALL 0x3FFFFFFFu
#elif defined(__aarch64__)
#define WALL_ARCHITECTURE AUDIT_ARCH_AARCH64
#define WALL_HIGHEST_CALL 0xFFFFFFFFu
#endif

#define WALL_LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define WALL_ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define WALL_FAIL(error) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))
#define WALL_FORBID(name) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 1), WALL_FAIL(EPERM)
// Of a call, one argument's low half (both machines are little-endian).
#define WALL_ARGUMENT(index) WALL_LOAD(args[index])
#define WALL_WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)
#define WALL_THREAD 0x00010000 // CLONE_THREAD

// Whatever either filter asks first: this machine's calls only, and files opened for reading only.
#define WALL_OPENING \
    WALL_LOAD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, WALL_ARCHITECTURE, 1, 0), WALL_FAIL(EPERM), \
        WALL_LOAD(nr), BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, WALL_HIGHEST_CALL, 0, 1), WALL_FAIL(EPERM), \
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_openat, 0, 4), WALL_ARGUMENT(2), \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, WALL_WRITING, 0, 1), WALL_FAIL(EPERM), WALL_ALLOW

#define WALL_CHANGES \
    WALL_FORBID(io_uring_setup), WALL_FORBID(io_uring_enter), WALL_FORBID(io_uring_register), \
        WALL_FORBID(ptrace), WALL_FORBID(process_vm_readv), WALL_FORBID(process_vm_writev), \
        WALL_FORBID(pidfd_open), WALL_FORBID(pidfd_getfd), WALL_FORBID(pidfd_send_signal), \
        WALL_FORBID(bpf), WALL_FORBID(perf_event_open), WALL_FORBID(userfaultfd), \
        WALL_FORBID(add_key), WALL_FORBID(request_key), WALL_FORBID(keyctl), \
        WALL_FORBID(unshare), WALL_FORBID(setns), WALL_FORBID(mount), WALL_FORBID(umount2), \
        WALL_FORBID(pivot_root), WALL_FORBID(chroot), WALL_FORBID(open_by_handle_at), \
        WALL_FORBID(openat2), WALL_FORBID(truncate), WALL_FORBID(ftruncate), WALL_FORBID(fallocate), \
        WALL_FORBID(mkdirat), WALL_FORBID(mknodat), WALL_FORBID(unlinkat), WALL_FORBID(renameat2), \
        WALL_FORBID(linkat), WALL_FORBID(symlinkat), WALL_FORBID(fchmod), WALL_FORBID(fchmodat), \
        WALL_FORBID(fchown), WALL_FORBID(fchownat), WALL_FORBID(utimensat), WALL_FORBID(setxattr), \
        WALL_FORBID(lsetxattr), WALL_FORBID(fsetxattr), WALL_FORBID(removexattr), WALL_FORBID(renameat)

#ifdef __x86_64__
#define WALL_OLD_OPENING \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_open, 0, 4), WALL_ARGUMENT(1), \
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, WALL_WRITING, 0, 1), WALL_FAIL(EPERM), WALL_ALLOW,
#define WALL_OLD_CHANGES \
    WALL_FORBID(creat), WALL_FORBID(mkdir), WALL_FORBID(mknod), WALL_FORBID(unlink), WALL_FORBID(rmdir), \
        WALL_FORBID(rename), WALL_FORBID(link), WALL_FORBID(symlink), WALL_FORBID(chmod), WALL_FORBID(chown), \
        WALL_FORBID(lchown), WALL_FORBID(utime), WALL_FORBID(utimes), WALL_FORBID(futimesat),
#define WALL_OLD_PROCESSES WALL_FORBID(fork), WALL_FORBID(vfork),
#else
#define WALL_OLD_OPENING
#define WALL_OLD_CHANGES
#define WALL_OLD_PROCESSES
#endif

// Puts up a filter for every thread of this process, and for whatever it starts; 0, or the error.
static inline int wall_raise(struct sock_filter *filter, unsigned short length) {
    struct sock_fprog program = {.len = length, .filter = filter};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    if (syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) != 0)
        return errno != 0 ? errno : EPERM;
    return 0;
}

// The strict filter; 0, or the error.
static inline int wall_put_up(void) {
#ifndef WALL_ARCHITECTURE
    return ENOSYS;
#else
    struct sock_filter filter[] = {
        WALL_OPENING, WALL_OLD_OPENING
        // A thread is allowed, a process is not.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4),
        WALL_ARGUMENT(0),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, WALL_THREAD, 1, 0),
        WALL_FAIL(EPERM),
        WALL_ALLOW,
        // Its flags lie in memory, where no filter can look: the C library then falls back to clone.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1),
        WALL_FAIL(ENOSYS),
        WALL_FORBID(socket), WALL_FORBID(socketpair), WALL_FORBID(connect), WALL_FORBID(bind),
        WALL_FORBID(listen), WALL_FORBID(accept), WALL_FORBID(accept4), WALL_FORBID(sendto),
        WALL_FORBID(sendmsg), WALL_FORBID(sendmmsg), WALL_FORBID(recvmsg), WALL_FORBID(recvmmsg),
        WALL_FORBID(execve), WALL_FORBID(execveat), WALL_FORBID(kill), WALL_FORBID(tkill),
        WALL_CHANGES, WALL_OLD_CHANGES WALL_OLD_PROCESSES
        WALL_ALLOW,
    };
    return wall_raise(filter, sizeof filter / sizeof filter[0]);
#endif
}

// The filter around programs; 0, or the error.
static inline int wall_put_up_around_programs(void) {
#ifndef WALL_ARCHITECTURE
    return ENOSYS;
#else
    struct sock_filter filter[] = {
        WALL_OPENING, WALL_OLD_OPENING
        // A pair of sockets of this process's own leads nowhere.
        WALL_FORBID(socket), WALL_FORBID(connect), WALL_FORBID(bind), WALL_FORBID(listen),
        WALL_CHANGES, WALL_OLD_CHANGES
        WALL_ALLOW,
    };
    return wall_raise(filter, sizeof filter / sizeof filter[0]);
#endif
}

// Leaves every network for an empty one of this process' own; 0, or the error.
static inline int wall_leave_network(void) {
    const long user_and_network = 0x10000000 | 0x40000000; // CLONE_NEWUSER, CLONE_NEWNET
    return syscall(__NR_unshare, user_and_network) == 0 ? 0 : errno;
}

#endif
