#!/usr/bin/env python3
"""The figures of docs/subjects.md: what prior preservation, the rank and all weights do, each run on the same pictures, as a
table in Markdown. Runs follow one another and go on where they stopped; one takes some minutes on two cores.

    python3 tests/reference/subject_figures.py build/release/bin/daub-train FOLDER [--figure brummo] [--effort 1]

Without prior preservation a batch has as many pictures of the subject as with it and none of others: half as large, as many
updates. Settings were chosen looking at zibbo, never at brummo.
"""
import argparse
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
CLASSES = {"brummo": "car", "zibbo": "mushroom"}
BATCH, UPDATES = 24, 250  # daub-train's for Sketchbook
ROWS = [("clip_similarity", "CLIP-image similarity"), ("colour_similarity", "likeness of colours"),
        ("outline_similarity", "likeness of outlines"), ("painted_similarity", "similarity where it was painted"),
        ("beside_similarity", "similarity where the other thing was"), ("class_drift", "drift of the class"),
        ("other_drift", "drift of other things"), ("other_recognised", "other things that the judge sees")]


def variants(effort):
    updates = max(1, int(UPDATES * effort))
    with_class = ["--images", str(BATCH * updates)]
    return {
        "LoRA 16": with_class,
        "LoRA 16, no prior": ["--prior-weight", "0", "--batch", str(BATCH // 2), "--images", str(BATCH // 2 * updates)],
        "LoRA 4": with_class + ["--rank", "4"],
        "all weights": with_class + ["--full"],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--figure", choices=sorted(CLASSES), default="brummo")
    parser.add_argument("--effort", type=float, default=1, help="multiplies the usual number of updates")
    parser.add_argument("--pictures", type=int, default=16, help="for each figure")
    parser.add_argument("--threads", type=int, default=0)
    asked = parser.parse_args()
    pictures = asked.folder / asked.figure
    subprocess.run([sys.executable, REPOSITORY / "docs/subjects/draw_subject.py", asked.figure, pictures], check=True)
    measured, first = {}, None
    for name, options in variants(asked.effort).items():
        run = asked.folder / f"{asked.figure}-{name.replace(', ', '-').replace(' ', '-')}"
        if first and "--prior-weight" not in options and not (run / "prior").exists():
            shutil.copytree(first / "prior", run / "prior")  # the same pictures of the class
        first = first or run
        begin = time.monotonic()
        subprocess.run([asked.program, "subject", asked.figure, "--class", CLASSES[asked.figure], "--pictures", pictures / "learn",
                        "--held-out", pictures / "held-out", "--measure", "--measure-pictures", str(asked.pictures), "--out", run,
                        "--sheet", asked.folder / f"{run.name}.webp", "--no-install", "--no-progress", "--sample-minutes", "0",
                        "--threads", str(asked.threads), *options], check=True, stdout=subprocess.DEVNULL)
        measured[name] = json.loads((run / "figures.json").read_text())
        print(f"{name}: {measured[name]['seconds']:.0f} s of training, {time.monotonic() - begin:.0f} s in all", file=sys.stderr)
    names = list(measured)
    print("| | before | " + " | ".join(names) + " | its own pictures, or none |")
    print("|---" * (len(names) + 3) + "|")
    for key, title in ROWS:
        figures = [measured[name]["figures"].get(key, {}) for name in names]
        shown = [figures[0].get("before")] + [one.get("after") for one in figures] + [figures[0].get("best")]
        print(f"| {title} | " + " | ".join("-" if value is None else f"{value:.3f}" for value in shown) + " |")
    print(f"| seconds of training | | " + " | ".join(f"{measured[name]['seconds']:.0f}" for name in names) + " | |")


main()
