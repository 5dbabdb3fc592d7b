#!/usr/bin/env python3
"""Times of the embedded model as a user meets them: from the start of the process, with all that it loads.

    tests/benchmarks/render_times.py build/release/bin/daub-cli [runs]

Prints the least of several runs, in seconds: to the first finished step, to the end of the 64x64 base (25 guided
steps), to the 1024x1024 picture, and the base's steps alone; then the peak memory in MB.
"""
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

example = pathlib.Path(__file__).parents[2] / "resources/examples/meadow.ora"


def run(program, folder):
    start = time.monotonic()
    command = [program, "render", example, "-o", folder + "/picture.png", "--force", "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    times = {}
    for line in process.stdout:
        now, event = time.monotonic() - start, json.loads(line)
        if event["event"] == "progress" and event.get("phase") == "sampling" and event.get("step", 0) >= 1:
            times.setdefault("first step", now)
            if event["stage"] == 0:
                times["base"] = now
                times.setdefault("steps", event["step_count"])
    if process.wait() != 0:
        sys.exit("the picture failed")
    times["picture"] = time.monotonic() - start
    times["base steps alone"] = (times["base"] - times["first step"]) * times["steps"] / (times["steps"] - 1)
    return times


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        runs = [run(sys.argv[1], folder) for _ in range(count)]
    for name in ("first step", "base", "picture", "base steps alone"):
        print(f"{name:18} {min(r[name] for r in runs):.2f} s")
    print(f"{'peak memory':18} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000:.0f} MB")


main()
