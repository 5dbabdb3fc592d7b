#!/usr/bin/env python3
"""Seconds per guided step of Daub and of eager diffusers on the same model, taken in turns on one machine.

    speed_diffusers.py build/release/bin/daub-cli MODEL_FOLDER [--size 512] [--steps 4] [--rounds 3] [--precision bf16]
                       [--threads 2] [--daub-alone]

Prints the least median of each (a median over the steps of one picture, the least over the rounds), their ratio, and of
Daub the seconds from process start to the end of the first step and the peak of private memory (mapped files are not
counted). Needs torch, diffusers and transformers. With --daub-alone MODEL_FOLDER may be several with + between, a cascade:
then the steps of all stages count.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import diffusers
import torch

prompt = "a red fox on a meadow in front of a castle"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("model")
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--steps", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--precision", default="bf16", choices=("bf16", "fp32"))
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--daub-alone", action="store_true")
    return parser.parse_args()


def private_bytes(pid):
    with open(f"/proc/{pid}/status") as status:
        return sum(int(line.split()[1]) * 1024 for line in status if line.startswith(("RssAnon", "RssShmem")))


def watch(process, peak):
    while process.poll() is None:
        try:
            peak[0] = max(peak[0], private_bytes(process.pid))
        except OSError:
            return
        time.sleep(0.01)


def by_daub(options):
    """(seconds of each step, seconds to the end of the first, peak of private bytes)"""
    with tempfile.TemporaryDirectory() as folder:
        models = options.model.split("+")
        steps = ",".join([str(options.steps)] * len(models))
        libraries = os.pathsep.join(sorted({str(Path(m).resolve().parent) for m in models}))
        command = [options.program, "render", "--model", options.model, "--prompt", prompt, "--steps", steps,
                   "--size", f"{options.size}x{options.size}", "--sampler", "euler", "--device", "cpu", "--json",
                   "--precision", options.precision, "-o", f"{folder}/picture.png"]
        begin = time.monotonic()
        process = subprocess.Popen([str(c) for c in command], stdout=subprocess.PIPE, text=True,
                                   env=os.environ | {"OMP_NUM_THREADS": str(options.threads), "DAUB_MODELS": libraries})
        peak, ends = [0], []
        threading.Thread(target=watch, args=(process, peak), daemon=True).start()
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "progress" and event["phase"] == "sampling" and event["step"] >= 1:
                ends.append(time.monotonic())
        if process.wait() != 0:
            sys.exit("daub-cli failed")
    return [b - a for a, b in zip(ends, ends[1:])], ends[0] - begin, peak[0]


def opened(options):
    dtype = torch.bfloat16 if options.precision == "bf16" else torch.float32
    pipeline = diffusers.DiffusionPipeline.from_pretrained(options.model, torch_dtype=dtype)
    pipeline.scheduler = diffusers.EulerDiscreteScheduler.from_config(pipeline.scheduler.config)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def by_diffusers(options, pipeline):
    ends = []

    def end_of_step(_pipeline, _step, _time, tensors):
        ends.append(time.monotonic())
        return tensors

    with torch.no_grad():
        pipeline(prompt, height=options.size, width=options.size, num_inference_steps=options.steps,
                 output_type="latent", callback_on_step_end=end_of_step)
    return [b - a for a, b in zip(ends, ends[1:])]


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    pipeline = None if options.daub_alone else opened(options)
    daub, theirs, first, peak = [], [], [], []
    for _ in range(options.rounds):
        steps, start, most = by_daub(options)
        daub.append(statistics.median(steps))
        first.append(start)
        peak.append(most)
        if pipeline:
            theirs.append(statistics.median(by_diffusers(options, pipeline)))
    print(f"{Path(options.model).name}, {options.size}x{options.size}, {options.precision}, {options.threads} threads, "
          f"torch {torch.__version__}")
    print(f"step: daub {min(daub):.2f} s" + (
        f", diffusers {min(theirs):.2f} s, ratio {min(daub) / min(theirs):.2f}" if pipeline else ""))
    print(f"first step ends after {min(first):.2f} s; private memory at most {max(peak) / 2**30:.2f} GiB")


main()
