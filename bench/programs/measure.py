"""Runs a command and says what it cost: measure.py --pin|--free --time|--sample OUTPUT COMMAND… writes the command's standard output to OUTPUT and prints one JSON object.

`wallSeconds` and `cpuSeconds` (user + system) are of the whole process and the children that it waited for. --pin keeps the command on one core, which is never the core of this
program. --sample looks at the process tree every 10 ms: `peakMegabytes` is then the largest sum of resident memory, else the largest of one process.
"""

import json
import os
import sys
import time

PAGE = os.sysconf("SC_PAGE_SIZE") / 2**20


def resident_megabytes(process):
    """Resident memory of a process and everything under it; 0 for what has ended."""
    try:
        with open(f"/proc/{process}/statm") as file:
            total = int(file.read().split()[1]) * PAGE
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/children") as file:
                total += sum(resident_megabytes(int(child)) for child in file.read().split())
        return total
    except (FileNotFoundError, ProcessLookupError):
        return 0


def main():
    place, watch, output, *command = sys.argv[1:]
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) > 1:
        os.sched_setaffinity(0, cores[:1])
    started = time.perf_counter()
    process = os.fork()
    if process == 0:
        os.sched_setaffinity(0, cores[-1:] if place == "--pin" else cores)
        file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(file, 1)
        os.execvp(command[0], command)
    peak = 0
    if watch == "--sample":
        while os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
            peak = max(peak, resident_megabytes(process))
            time.sleep(0.01)
    _, status, usage = os.wait4(process, 0)
    report = {
        "exitCode": os.waitstatus_to_exitcode(status),
        "wallSeconds": time.perf_counter() - started,
        "cpuSeconds": usage.ru_utime + usage.ru_stime,
        "peakMegabytes": max(peak, usage.ru_maxrss / 1024) if watch == "--sample" else usage.ru_maxrss / 1024,
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
