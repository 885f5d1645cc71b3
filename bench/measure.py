"""Runs a command and says what it cost: measure.py OUTPUT COMMAND… writes the command's standard output to OUTPUT and prints one JSON object.

`wallSeconds` and `cpuSeconds` (user + system) and `peakMegabytes` are of the whole process and the children that it waited for.
"""

import json
import os
import sys
import time

output, command = sys.argv[1], sys.argv[2:]
started = time.perf_counter()
process = os.fork()
if process == 0:
    file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.dup2(file, 1)
    os.execvp(command[0], command)
_, status, usage = os.wait4(process, 0)
report = {
    "exitCode": os.waitstatus_to_exitcode(status),
    "wallSeconds": time.perf_counter() - started,
    "cpuSeconds": usage.ru_utime + usage.ru_stime,
    "peakMegabytes": usage.ru_maxrss / 1024,
}
print(json.dumps(report))
