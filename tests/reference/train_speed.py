#!/usr/bin/env python3
"""Images/s of `daub-train base` against the same network, batches and optimiser in PyTorch eager, in one run.

    train_speed.py build/release/bin/daub-train [--threads 1] [--rounds 3]

Both begin with the packed model and see the same batches. daub-train is the true program: it also draws its scenes,
which PyTorch gets for nothing. First the losses of both are compared in fp32, so that it is
the same network that is measured; then rounds of both alternate, and the median of the rounds' ratios is what counts.
Exits with 1 where losses differ or the ratio is below --least.

Needs torch, safetensors and numpy in Python, and daub_base_batches beside daub-train.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program", type=Path, help="daub-train")
parser.add_argument("--model", type=Path, default=Path(__file__).resolve().parents[2] / "resources/sketchbook/model")
parser.add_argument("--batch", type=int, default=64)
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--warm-up", type=int, default=3, help="updates of each round that are not measured")
parser.add_argument("--updates", type=int, default=6, help="measured updates of each round")
parser.add_argument("--least", type=float, default=1.3, help="ratio that must be reached")
parser.add_argument("--style", choices=["copies", "autocast"], default="copies",
                    help="PyTorch's bf16: copies of fp32 masters, or autocast")
options = parser.parse_args()
os.environ["OMP_NUM_THREADS"] = str(options.threads)

import torch  # noqa: E402: after the number of threads
from safetensors.torch import load_file  # noqa: E402

from ediff_network import BaseModel, FrozenClip  # noqa: E402

RATE, DECAY, BETAS, EPS, CLIP, EMA = 1e-4, 0.01, (0.9, 0.99), 1e-8, 1.0, 0.999


def packed(folder):
    """Weights of one component of a packed model in fp32: integers times the scale of their output channel."""
    stored = load_file(next(folder.glob("*.safetensors")))
    weights = {}
    for name, tensor in stored.items():
        if name.endswith(".scale"):
            continue
        scale = stored.get(name + ".scale")
        weights[name] = tensor.float() * scale.view(-1, *[1] * (tensor.dim() - 1)) if scale is not None else tensor.float()
    return weights


def config(part):
    return json.loads((options.model / part / "config.json").read_text())


def frozen_clip(dtype):
    clip = FrozenClip(config("clip_text"), config("clip_image"))
    clip.text.load_state_dict(packed(options.model / "clip_text"), strict=True)
    clip.image.load_state_dict(packed(options.model / "clip_image"), strict=True)
    return clip.to(dtype)


def fresh_model():
    model = BaseModel(config("base"), config("t5_encoder"))
    model.unet.load_state_dict(packed(options.model / "base"), strict=True)
    model.t5.load_state_dict(packed(options.model / "t5_encoder"), strict=True)
    return model.to(memory_format=torch.channels_last)


class Trainer:
    """AdamW, clipping and EMA over fp32 masters, with torch's own fused and foreach kernels."""

    def __init__(self, dtype):
        self.dtype, self.steps = dtype, 0
        self.autocast = dtype != torch.float32 and options.style == "autocast"
        self.model, self.clip = fresh_model(), frozen_clip(dtype)
        self.masters = [p.detach().clone(memory_format=torch.preserve_format) for p in self.model.parameters()]
        if dtype != torch.float32 and not self.autocast:
            self.model = self.model.to(dtype)
        self.leaves = list(self.model.parameters())
        if self.leaves[0].dtype == torch.float32:
            self.masters = [p.data for p in self.leaves]
        self.averages = [m.clone() for m in self.masters]
        names = [name for name, _ in self.model.named_parameters()]
        plain = ("null_token", "shared.weight", "relative_attention_bias.weight")
        decays = [m.dim() >= 2 and not name.endswith(plain) for m, name in zip(self.masters, names)]
        groups = [{"params": [m for m, d in zip(self.masters, decays) if d == chosen], "weight_decay": DECAY * chosen}
                  for chosen in (True, False)]
        self.adamw = torch.optim.AdamW(groups, lr=RATE, betas=BETAS, eps=EPS, fused=True)

    def loss(self, batch):
        batch = batch | self.clip.encode(batch)
        if self.autocast:
            with torch.autocast("cpu", self.dtype):
                return self.model.loss(batch, self.dtype)
        return self.model.loss(batch, self.dtype)

    def update(self, batch):
        loss = self.loss(batch)
        loss.backward()
        for master, leaf in zip(self.masters, self.leaves):
            master.grad = leaf.grad.to(torch.float32)
            leaf.grad = None
        torch.nn.utils.clip_grad_norm_(self.masters, CLIP, foreach=True)
        self.adamw.step()
        self.steps += 1
        torch._foreach_lerp_(self.averages, self.masters, 1 - min(EMA, (1 + self.steps) / (10 + self.steps)))
        with torch.no_grad():
            if self.leaves[0].data_ptr() != self.masters[0].data_ptr():
                torch._foreach_copy_(self.leaves, self.masters)
        for master in self.masters:
            master.grad = None
        return loss.item()


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{done.stderr}")


class Daub:
    def __init__(self, folder):
        self.folder = folder
        self.world, self.clip = folder / "world.safetensors", folder / "clip"
        run(options.program, "prepare", "-o", self.world)
        self.train("clip", self.clip, 0, "fp32")
        self.runs = 0

    def train(self, stage, out, updates, precision, *more):
        run(options.program, stage, "--out", out, "--world", self.world, "--begin", options.model, "--batch", options.batch,
            "--images", updates * options.batch, "--warm-up", 0, "--lr", RATE, "--sample-minutes", 0, "--log-every", 1,
            "--threads", options.threads, "--precision", precision, "--no-progress", "--device", "cpu", *more)

    def log(self, updates, precision):
        self.runs += 1
        out = self.folder / f"run{self.runs}"
        self.train("base", out, updates, precision, "--clip", self.clip)
        return [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]

    def rate(self):
        log = self.log(options.warm_up + options.updates, "bf16")
        return options.updates * options.batch / (log[-1]["seconds"] - log[options.warm_up - 1]["seconds"])


def rate_of_pytorch(batches):
    trainer = Trainer(torch.bfloat16)
    for i in range(options.warm_up + options.updates):
        if i == options.warm_up:
            begin = time.perf_counter()
        trainer.update(batches[i])
    return options.updates * options.batch / (time.perf_counter() - begin)


def check_losses(daub, batches):
    trainer = Trainer(torch.float32)
    for i, line in enumerate(daub.log(2, "fp32")):
        loss = trainer.update(batches[i])
        print(f"update {i + 1} in fp32: loss {line['loss']:.6f}, in PyTorch {loss:.6f}")
        if abs(loss - line["loss"]) > 2e-4 * loss:
            sys.exit("These are not the same network.")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    daub = Daub(folder)
    count = options.warm_up + options.updates
    run(options.program.parent / "daub_base_batches", daub.world, 1, options.batch, count, folder)
    batches = [load_file(folder / f"{i}.safetensors") for i in range(count)]
    check_losses(daub, batches)
    ratios = []
    for i in range(options.rounds):
        sides = [daub.rate, lambda: rate_of_pytorch(batches)]
        rates = [side() for side in sides] if i % 2 == 0 else [side() for side in reversed(sides)][::-1]
        ratios.append(rates[0] / rates[1])
        print(f"daub-train {rates[0]:6.2f} images/s, PyTorch {rates[1]:6.2f} images/s, ratio {ratios[-1]:.3f}", flush=True)
    ratio = statistics.median(ratios)
    print(f"daub-train trains {ratio:.2f} times as fast as PyTorch eager ({options.style}, {options.threads} threads)")
    sys.exit(0 if ratio >= options.least else 1)
