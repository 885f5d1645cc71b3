/* liblzma's headers ask for it; wasi-libc has it only with signal emulation, and nothing here uses it. */
typedef int sigset_t;
