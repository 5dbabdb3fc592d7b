#!/usr/bin/env python3
"""Renders the same prompts with Daub and with diffusers and prints how far the pictures are apart.

    compare_diffusers.py build/release/bin/daub-cli MODEL_FOLDER [--prompt TEXT]... [--negative TEXT] [--steps 5]
                         [--guidance 7.5] [--size 512] [--sampler euler] [--init PICTURE --strength 0.6]

Both compute in fp32 on the CPU from the same seeds (noise is torch's in both). Printed for each prompt: the largest and
the mean difference in 8-bit levels, and the seconds that each took. Exits with 1 where the largest is above --most.
Needs torch, diffusers, transformers, Pillow and numpy.
"""
import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import diffusers
import numpy
import torch
from PIL import Image

samplers = {"euler": diffusers.EulerDiscreteScheduler, "euler_a": diffusers.EulerAncestralDiscreteScheduler,
            "ddim": diffusers.DDIMScheduler, "dpmpp_2m": diffusers.DPMSolverMultistepScheduler,
            "unipc": diffusers.UniPCMultistepScheduler, "heun": diffusers.HeunDiscreteScheduler}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--prompt", action="append")
    parser.add_argument("--negative", default="")
    parser.add_argument("--steps", type=int, default=5)
    parser.add_argument("--guidance", type=float, default=7.5)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--sampler", default="euler", choices=sorted(samplers))
    parser.add_argument("--init", type=Path)
    parser.add_argument("--strength", type=float, default=0.6)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--most", type=float, default=2, help="8-bit levels")
    options = parser.parse_args()
    options.prompt = options.prompt or ["a red fox on a meadow", "(a castle) above the sea, ünïcödé, 2 boats"]
    return options


def by_diffusers(pipeline, options, prompt):
    generator = torch.Generator("cpu").manual_seed(options.seed)
    given = dict(prompt=prompt, negative_prompt=options.negative or None, num_inference_steps=options.steps,
                 guidance_scale=options.guidance, generator=generator, output_type="np")
    if options.init:
        picture = Image.open(options.init).convert("RGB").resize((options.size, options.size))
        given |= dict(image=picture, strength=options.strength)
    else:
        given |= dict(height=options.size, width=options.size)
    with torch.no_grad():
        return pipeline(**given).images[0] * 255


def by_daub(options, prompt, folder):
    escaped = prompt.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    command = [options.program, "render", "--model", options.model, "--prompt", escaped, "--steps", options.steps,
               "--guidance", options.guidance, "--size", f"{options.size}x{options.size}", "--sampler", options.sampler,
               "--seed", options.seed, "--precision", "fp32", "--device", "cpu", "-o", f"{folder}/daub.png", "-f", "-q"]
    if options.negative:
        command += ["--negative", options.negative]
    if options.init:
        command += ["--init", f"{options.init}:{options.strength}"]
    subprocess.run([str(c) for c in command], check=True, stdout=subprocess.DEVNULL)
    return numpy.asarray(Image.open(f"{folder}/daub.png").convert("RGB"), dtype=numpy.float32)


def main():
    options = arguments()
    kind = diffusers.AutoPipelineForImage2Image if options.init else diffusers.DiffusionPipeline
    pipeline = kind.from_pretrained(options.model, torch_dtype=torch.float32)
    pipeline.scheduler = samplers[options.sampler].from_config(pipeline.scheduler.config)
    pipeline.set_progress_bar_config(disable=True)
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for prompt in options.prompt:
            begin = time.monotonic()
            expected = by_diffusers(pipeline, options, prompt)
            middle = time.monotonic()
            difference = numpy.abs(by_daub(options, prompt, folder) - expected)
            end = time.monotonic()
            worst = max(worst, difference.max())
            print(f"{prompt!r}: largest {difference.max():.2f}, mean {difference.mean():.3f} of 255; "
                  f"diffusers {middle - begin:.1f} s, daub {end - middle:.1f} s (with its start)")
    print(f"largest difference {worst:.2f} levels")
    sys.exit(worst > options.most)


main()
