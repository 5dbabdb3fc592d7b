#!/usr/bin/env python3
"""Renders the same prompts with Daub and with diffusers and prints how far the pictures are apart.

    compare_diffusers.py build/release/bin/daub-cli MODEL[+MODEL...] [--prompt TEXT]... [--negative TEXT] [--steps 5]
                         [--guidance 7.5] [--size 512] [--sampler euler] [--schedule karras]
                         [--init PICTURE --strength 0.6 [--mask MASK]] [--style PICTURE:0.6 [--adapter FILE]]

MODELs are folders: a pipeline of Stable Diffusion 1, 2 or XL, SD2.1-unCLIP or DeepFloyd IF; behind it an SDXL refiner,
the super-resolution of IF or the x4 upscaler. Both programs compute in fp32 on the CPU from the same seeds (noise is
torch's in both). Printed for each prompt: the largest and the mean difference in 8-bit levels, and the seconds that
each took; with a mask, of what may change. Exits with 1 where the largest is above --most. Needs torch, diffusers,
transformers, Pillow and numpy. make_model.py makes models of all these families without weights at hand.
"""
import argparse
import gc
import json
import os
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
            "unipc": diffusers.UniPCMultistepScheduler, "heun": diffusers.HeunDiscreteScheduler,
            "ddpm": diffusers.DDPMScheduler}
seed_of_stages = 0x9E3779B97F4A7C15  # added to the seed once for each stage


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("model")
    parser.add_argument("--prompt", action="append")
    parser.add_argument("--negative", default="")
    parser.add_argument("--steps", type=int, default=5)
    parser.add_argument("--guidance", type=float, default=7.5)
    parser.add_argument("--size", type=int, default=512, help="of the result's sides, pixels")
    parser.add_argument("--sampler", choices=sorted(samplers), help="of the first stage; if left out: the model's own")
    parser.add_argument("--schedule", choices=("karras",))
    parser.add_argument("--init", type=Path)
    parser.add_argument("--strength", type=float, default=0.6)
    parser.add_argument("--mask", type=Path, help="white where the picture may change")
    parser.add_argument("--style", help="PICTURE:WEIGHT")
    parser.add_argument("--style-mask", type=Path, help="white where the style acts")
    parser.add_argument("--adapter", type=Path, help="IP-Adapter with image_encoder beside it")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--most", type=float, default=2, help="8-bit levels")
    options = parser.parse_args()
    options.prompt = options.prompt or ["a red fox on a meadow", "(a castle) above the sea, ünïcödé, 2 boats"]
    options.models = options.model.split("+")
    return options


def picture(file, size=None):
    image = Image.open(file).convert("RGB")
    return image.resize((size, size)) if size else image


def generator(options, stage):
    return torch.Generator("cpu").manual_seed((options.seed + stage * seed_of_stages) % 2 ** 64)


def kind_of(folder, options):
    if options.mask and options.init:
        return diffusers.AutoPipelineForInpainting
    return diffusers.AutoPipelineForImage2Image if options.init else diffusers.DiffusionPipeline


def opened(options):
    pipelines = []
    for i, folder in enumerate(options.models):
        kind = kind_of(folder, options) if i == 0 else diffusers.DiffusionPipeline
        pipeline = kind.from_pretrained(folder, torch_dtype=torch.float32)
        if options.sampler and i == 0:
            more = {"use_karras_sigmas": True} if options.schedule else {}
            pipeline.scheduler = samplers[options.sampler].from_config(pipeline.scheduler.config, **more)
        pipeline.set_progress_bar_config(disable=True)
        pipelines.append(pipeline)
    first, last = pipelines[0], pipelines[-1]
    if "StableDiffusionXLImg2Img" in type(last).__name__ and len(pipelines) > 1:
        last.scheduler = first.scheduler.from_config(first.scheduler.config)
    if options.adapter:
        first.load_ip_adapter(options.adapter.parent, subfolder="", weight_name=options.adapter.name)
        first.set_ip_adapter_scale(float(options.style.rsplit(":", 1)[1]))
    return pipelines


def first_side(options):
    """Pixels that the first model paints at; None for IF, which has one size."""
    name = json.loads((Path(options.models[0]) / "model_index.json").read_text())["_class_name"]
    if name.startswith("IF"):
        return None
    return options.size // 4 if len(options.models) > 1 and "XL" not in name else options.size


def first_inputs(pipeline, options, prompt):
    given = dict(prompt=prompt, negative_prompt=options.negative or None, num_inference_steps=options.steps,
                 guidance_scale=options.guidance, generator=generator(options, 0), output_type="np")
    unclip = "UnCLIP" in type(pipeline).__name__
    if options.init:
        given |= dict(image=picture(options.init, options.size), strength=options.strength)
        if options.mask:
            given |= dict(mask_image=Image.open(options.mask).convert("L"))
    elif type(pipeline).__name__ != "IFPipeline":
        given |= dict(height=first_side(options), width=first_side(options))
    else:
        given |= dict(height=pipeline.unet.config.sample_size, width=pipeline.unet.config.sample_size,
                      clean_caption=False)
    if unclip:
        given |= dict(image=picture(options.style.rsplit(":", 1)[0]), noise_level=0)
    elif options.style:
        given |= dict(ip_adapter_image=picture(options.style.rsplit(":", 1)[0]))
    if options.style_mask and not unclip:
        mask = torch.from_numpy(numpy.asarray(Image.open(options.style_mask).convert("L")) / 255).float()
        given |= dict(cross_attention_kwargs={"ip_adapter_masks": [mask[None, None]]})
    return given


def by_diffusers(pipelines, options, prompt):
    """The first pipeline and what stands behind it, [height, width, 3] of 0..255."""
    refined = len(pipelines) > 1 and "XL" in type(pipelines[1]).__name__
    given = first_inputs(pipelines[0], options, prompt)
    if refined:
        given |= dict(denoising_end=0.8, output_type="latent")
    elif len(pipelines) > 1:
        given |= dict(output_type="pt")
    with torch.no_grad():
        result = pipelines[0](**given).images
        if refined:
            result = pipelines[1](prompt=prompt, negative_prompt=options.negative or None, image=result,
                                  denoising_start=0.8, num_inference_steps=options.steps, output_type="np",
                                  guidance_scale=options.guidance, generator=given["generator"]).images
        for stage, pipeline in enumerate([] if refined else pipelines[1:], 1):
            last = stage + 1 == len(pipelines)
            more = dict(clean_caption=False) if type(pipeline).__name__.startswith("IF") else {}
            result = pipeline(prompt=prompt, negative_prompt=options.negative or None, image=result,
                              num_inference_steps=options.steps, output_type="np" if last else "pt",
                              guidance_scale=guidance_behind(pipeline), generator=generator(options, stage),
                              **more).images
    return numpy.asarray(result[0]) * 255


def guidance_behind(pipeline):
    return 4.0 if type(pipeline).__name__.startswith("IF") else 9.0


def by_daub(options, prompt, folder):
    escaped = prompt.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    behind = len(options.models) > 1
    command = [options.program, "render", "--model", options.model, "--prompt", escaped, "--guidance", options.guidance,
               "--size", f"{options.size}x{options.size}", "--steps", ",".join([str(options.steps)] * (3 if behind else 1)),
               "--seed", options.seed, "--precision", "fp32", "--device", "cpu", "-o", f"{folder}/daub.png", "-f", "-q"]
    for option, value in (("--sampler", options.sampler), ("--schedule", options.schedule), ("--style", options.style),
                          ("--style-adapter", options.adapter), ("--style-area", options.style_mask),
                          ("--negative", options.negative)):
        if value:
            command += [option, value]
    if side := first_side(options):
        command += ["--generation-size", f"{side}x{side}"]
    if options.init:
        command += ["--init", f"{options.init}:{options.strength}"]
    if options.mask:
        command += ["--inpaint", options.mask, "--feather", 0]
    libraries = os.pathsep.join(sorted({str(Path(m).resolve().parent) for m in options.models}))
    subprocess.run([str(c) for c in command], check=True, stdout=subprocess.DEVNULL,
                   env=os.environ | {"DAUB_MODELS": libraries})
    return numpy.asarray(Image.open(f"{folder}/daub.png").convert("RGB"), dtype=numpy.float32)


def all_by_diffusers(options):
    """Pictures and seconds of all prompts; the networks are given back, as two programs' may be too much for memory."""
    pipelines = opened(options)
    pictures = []
    for prompt in options.prompt:
        begin = time.monotonic()
        pictures.append((by_diffusers(pipelines, options, prompt), time.monotonic() - begin))
    pipelines.clear()
    gc.collect()
    return pictures


def main():
    options = arguments()
    changes = numpy.ones((1, 1), bool)
    if options.mask:
        changes = numpy.asarray(Image.open(options.mask).convert("L")) >= 128
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for prompt, (expected, seconds) in zip(options.prompt, all_by_diffusers(options)):
            begin = time.monotonic()
            difference = numpy.abs(by_daub(options, prompt, folder) - expected)
            difference = difference * changes[:, :, None]
            end = time.monotonic()
            worst = max(worst, difference.max())
            print(f"{prompt!r}: largest {difference.max():.2f}, mean {difference.mean():.3f} of 255, "
                  f"deviation of the picture {expected.std():.1f}; "
                  f"diffusers {seconds:.1f} s, daub {end - begin:.1f} s (with its start)")
    print(f"largest difference {worst:.2f} levels")
    sys.exit(bool(worst > options.most))


main()
