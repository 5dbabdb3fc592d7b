#!/usr/bin/env python3
"""Writes a model folder of Stable Diffusion 1.5's real size with random weights: make_full_size.py FOLDER [bf16|fp32].

For trying time and memory where no published weights are at hand. Nothing is downloaded; needs numpy. Configurations are
those of the published model, names and shapes those that diffusers and transformers give them.
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np

CHANNELS = [320, 640, 1280, 1280]
UNET = {"in_channels": 4, "out_channels": 4, "sample_size": 64, "block_out_channels": CHANNELS, "layers_per_block": 2,
        "cross_attention_dim": 768, "attention_head_dim": 8, "norm_num_groups": 32,
        "down_block_types": ["CrossAttnDownBlock2D"] * 3 + ["DownBlock2D"],
        "up_block_types": ["UpBlock2D"] + ["CrossAttnUpBlock2D"] * 3, "_class_name": "UNet2DConditionModel"}
VAE = {"in_channels": 3, "out_channels": 3, "latent_channels": 4, "block_out_channels": [128, 256, 512, 512],
       "layers_per_block": 2, "norm_num_groups": 32, "sample_size": 512, "scaling_factor": 0.18215,
       "down_block_types": ["DownEncoderBlock2D"] * 4, "up_block_types": ["UpDecoderBlock2D"] * 4,
       "_class_name": "AutoencoderKL"}
TEXT = {"architectures": ["CLIPTextModel"], "hidden_size": 768, "intermediate_size": 3072, "num_hidden_layers": 12,
        "num_attention_heads": 12, "hidden_act": "quick_gelu", "vocab_size": 49408, "max_position_embeddings": 77,
        "projection_dim": 768, "eos_token_id": 2, "layer_norm_eps": 1e-5}
SCHEDULER = {"_class_name": "PNDMScheduler", "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
             "skip_prk_steps": True, "set_alpha_to_one": False, "steps_offset": 1}


class Shapes(dict):
    """Names and shapes of one component."""

    def both(self, name, *shape):
        self[name + ".weight"], self[name + ".bias"] = shape, shape[:1]

    def resnet(self, name, into, out, time=0):
        self.both(name + ".norm1", into)
        self.both(name + ".conv1", out, into, 3, 3)
        if time:
            self.both(name + ".time_emb_proj", out, time)
        self.both(name + ".norm2", out)
        self.both(name + ".conv2", out, out, 3, 3)
        if into != out:
            self.both(name + ".conv_shortcut", out, into, 1, 1)

    def transformer(self, name, width, text):
        self.both(name + ".norm", width)
        self.both(name + ".proj_in", width, width, 1, 1)
        block = name + ".transformer_blocks.0"
        for i in (1, 2, 3):
            self.both(f"{block}.norm{i}", width)
        for attention, context in (("attn1", width), ("attn2", text)):
            self[f"{block}.{attention}.to_q.weight"] = (width, width)
            self[f"{block}.{attention}.to_k.weight"] = self[f"{block}.{attention}.to_v.weight"] = (width, context)
            self.both(f"{block}.{attention}.to_out.0", width, width)
        self.both(block + ".ff.net.0.proj", 8 * width, width)
        self.both(block + ".ff.net.2", width, 4 * width)
        self.both(name + ".proj_out", width, width, 1, 1)

    def map_attention(self, name, width):
        self.both(name + ".group_norm", width)
        for part in ("to_q", "to_k", "to_v", "to_out.0"):
            self.both(f"{name}.{part}", width, width)


def unet():
    s, time, text = Shapes(), 4 * CHANNELS[0], UNET["cross_attention_dim"]
    s.both("time_embedding.linear_1", time, CHANNELS[0])
    s.both("time_embedding.linear_2", time, time)
    s.both("conv_in", CHANNELS[0], 4, 3, 3)
    skips, width = [CHANNELS[0]], CHANNELS[0]
    for i, out in enumerate(CHANNELS):
        for layer in range(2):
            s.resnet(f"down_blocks.{i}.resnets.{layer}", width, out, time)
            if i < 3:
                s.transformer(f"down_blocks.{i}.attentions.{layer}", out, text)
            skips.append(out)
            width = out
        if i < 3:
            s.both(f"down_blocks.{i}.downsamplers.0.conv", out, out, 3, 3)
            skips.append(out)
    for i in range(2):
        s.resnet(f"mid_block.resnets.{i}", width, width, time)
    s.transformer("mid_block.attentions.0", width, text)
    for i, out in enumerate(reversed(CHANNELS)):
        for layer in range(3):
            s.resnet(f"up_blocks.{i}.resnets.{layer}", width + skips.pop(), out, time)
            if i > 0:
                s.transformer(f"up_blocks.{i}.attentions.{layer}", out, text)
            width = out
        if i < 3:
            s.both(f"up_blocks.{i}.upsamplers.0.conv", out, out, 3, 3)
    s.both("conv_norm_out", CHANNELS[0])
    s.both("conv_out", 4, CHANNELS[0], 3, 3)
    return s


def vae_half(s, name, widths, ends, layers, resampler):
    s.both(name + ".conv_in", widths[0], ends[0], 3, 3)
    width = widths[0]
    for i, out in enumerate(widths):
        blocks = "down_blocks" if resampler == "downsamplers" else "up_blocks"
        for layer in range(layers):
            s.resnet(f"{name}.{blocks}.{i}.resnets.{layer}", width, out)
            width = out
        if i < 3:
            s.both(f"{name}.{blocks}.{i}.{resampler}.0.conv", out, out, 3, 3)
    middle = 512
    for i in range(2):
        s.resnet(f"{name}.mid_block.resnets.{i}", middle, middle)
    s.map_attention(name + ".mid_block.attentions.0", middle)
    s.both(name + ".conv_norm_out", widths[-1])
    s.both(name + ".conv_out", ends[1], widths[-1], 3, 3)


def vae():
    s, widths = Shapes(), VAE["block_out_channels"]
    vae_half(s, "encoder", widths, (3, 8), 2, "downsamplers")
    vae_half(s, "decoder", widths[::-1], (4, 3), 3, "upsamplers")
    s.both("quant_conv", 8, 8, 1, 1)
    s.both("post_quant_conv", 4, 4, 1, 1)
    return s


def text_encoder():
    s, width = Shapes(), TEXT["hidden_size"]
    s["text_model.embeddings.token_embedding.weight"] = (49408, width)
    s["text_model.embeddings.position_embedding.weight"] = (77, width)
    for i in range(TEXT["num_hidden_layers"]):
        layer = f"text_model.encoder.layers.{i}"
        for part in ("q_proj", "k_proj", "v_proj", "out_proj"):
            s.both(f"{layer}.self_attn.{part}", width, width)
        s.both(layer + ".mlp.fc1", 4 * width, width)
        s.both(layer + ".mlp.fc2", width, 4 * width)
        for i_norm in (1, 2):
            s.both(f"{layer}.layer_norm{i_norm}", width)
    s.both("text_model.final_layer_norm", width)
    return s


def values(name, shape, kind, generator):
    """Weights that keep signals at about their size: N(0, 1/fan_in), norms of one, small biases."""
    count = int(np.prod(shape))
    if name.endswith("bias"):
        numbers = np.zeros(count, np.float32)
    elif len(shape) == 1:
        numbers = np.ones(count, np.float32)
    else:
        numbers = generator.standard_normal(count, np.float32) / np.float32(np.sqrt(np.prod(shape[1:])))
    return numbers.tobytes() if kind == "fp32" else (numbers.view(np.uint32) >> 16).astype(np.uint16).tobytes()


def save(file, shapes, kind):
    generator, size = np.random.default_rng(1), 4 if kind == "fp32" else 2
    header, offset = {}, 0
    for name, shape in sorted(shapes.items()):
        end = offset + int(np.prod(shape)) * size
        header[name] = {"dtype": "F32" if kind == "fp32" else "BF16", "shape": list(shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(file, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text)
        for name, shape in sorted(shapes.items()):
            out.write(values(name, shape, kind, generator))


def main():
    folder, kind = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "bf16"
    components = {"unet": (unet(), UNET, "diffusion_pytorch_model"), "vae": (vae(), VAE, "diffusion_pytorch_model"),
                  "text_encoder": (text_encoder(), TEXT, "model")}
    for name, (shapes, config, stem) in components.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "config.json").write_text(json.dumps(config, indent=2))
        save(folder / name / (stem + ".safetensors"), shapes, kind)
    (folder / "scheduler").mkdir()
    (folder / "scheduler/scheduler_config.json").write_text(json.dumps(SCHEDULER, indent=2))
    (folder / "model_index.json").write_text(json.dumps({"_class_name": "StableDiffusionPipeline"}))


if __name__ == "__main__":
    main()
