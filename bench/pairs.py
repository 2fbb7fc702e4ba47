"""Runs two programs in turn and compares them pair by pair: a noisy machine slows both halves of a pair."""
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def run(command, folder=None, codes=(0, 1)):
    """Wall seconds, processor seconds and peak resident megabytes of one finished run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}. Run it by hand to see why.")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def header(other):
    print(f"{'':<28} {'merlon':>27}   {other:>27}   ratio  processor")


def compare(name, ours, theirs, runs, folder=None):
    """Prints medians of time, the peaks of memory and the medians of the ratios ours/theirs; the first pair warms the caches and does not count."""
    pairs = [(run(ours), run(theirs, folder)) for _ in range(runs + 1)][1:]
    wall, cpu = (statistics.median(a[i] / b[i] for a, b in pairs) for i in (0, 1))
    sides = [f"{statistics.median(r[0] for r in side):7.2f} s {statistics.median(r[1] for r in side):6.1f} cpu {max(r[2] for r in side):5.0f} MB" for side in zip(*pairs)]
    print(f"{name:<28} {'   '.join(sides)}   {wall:.3f} (1/{1 / wall:.1f})  {cpu:.3f}", flush=True)
