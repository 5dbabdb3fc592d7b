#!/usr/bin/env python3
"""Memory that was told beforehand against memory that was taken (private: files that are mapped are not counted).

    tests/benchmarks/render_memory.py build/release/bin/daub-cli [--model MODEL] [render's options ...]

Without options: several sizes, numbers and precisions of the embedded model. Prints MB told, MB taken, and their ratio,
which should lie between 0.85 and 1.15. Linux.
"""
import json
import re
import subprocess
import sys
import tempfile
import time

cases = (["--stages", "1"], ["--size", "512x512"], [], ["--precision", "fp32"], ["--count", "4"],
         ["--size", "1536x1024"], ["--size", "2048x2048"])


def command(program, options, folder):
    return [program, "render", "--prompt", "a fox on a meadow", "-o", folder + "/picture.png", "--force", *options]


def told(program, options, folder):
    lines = subprocess.run(command(program, options, folder) + ["--plan", "--json"], check=True, capture_output=True)
    return next(plan["memory"]["needed"] for plan in map(json.loads, lines.stdout.splitlines()) if "memory" in plan)


def taken(program, options, folder):
    process = subprocess.Popen(command(program, options, folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as status:
                most = max(most, int(re.search(r"RssAnon:\s+(\d+)", status.read()).group(1)) * 1024)
        except (OSError, AttributeError):
            pass  # it is beginning or ending
        time.sleep(0.002)
    if process.returncode != 0:
        sys.exit("the picture failed")
    return most


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        for options in [sys.argv[2:]] if len(sys.argv) > 2 else cases:
            before, found = told(sys.argv[1], options, folder), taken(sys.argv[1], options, folder)
            print(f"{' '.join(options) or 'as it is':24} {before / 1e6:6.0f} {found / 1e6:6.0f}  {before / found:.2f}")


main()
