#!/usr/bin/env python3
"""Writes a model of a public family at its true size (or --tiny) with random weights, as a folder of diffusers. Nothing
is downloaded; the pictures are noise, but speed, memory and agreement with the reference are those of the real model.

    make_model.py FAMILY FOLDER [--dtype float16] [--tiny] [--seed 1]

FAMILY: sd1, sd1-inpaint, sd2, sdxl, sdxl-refiner. Needs torch, diffusers, transformers.
"""
import argparse
import shutil
from pathlib import Path

import diffusers
import torch
import transformers

clip_files = Path(__file__).resolve().parents[2] / "resources/clip-tokenizer"

# Widths, depths and heads of the published configurations.
unets = {
    "sd1": dict(block_out_channels=(320, 640, 1280, 1280), attention_head_dim=8, cross_attention_dim=768),
    "sd2": dict(block_out_channels=(320, 640, 1280, 1280), attention_head_dim=(5, 10, 20, 20), cross_attention_dim=1024,
                use_linear_projection=True),
    "sdxl": dict(block_out_channels=(320, 640, 1280), attention_head_dim=(5, 10, 20), cross_attention_dim=2048,
                 transformer_layers_per_block=(1, 2, 10), use_linear_projection=True,
                 down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
                 up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
                 addition_embed_type="text_time", addition_time_embed_dim=256,
                 projection_class_embeddings_input_dim=2816, sample_size=128),
    "sdxl-refiner": dict(block_out_channels=(384, 768, 1536, 1536), attention_head_dim=(6, 12, 24, 24),
                         cross_attention_dim=1280, transformer_layers_per_block=4, use_linear_projection=True,
                         down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
                         up_block_types=("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
                         addition_embed_type="text_time", addition_time_embed_dim=256,
                         projection_class_embeddings_input_dim=2560, sample_size=128),
}
unets["sd1-inpaint"] = unets["sd1"] | dict(in_channels=9)
# width, layers, heads, activation, width of the projection
texts = {"l": (768, 12, 12, "quick_gelu", 768), "h": (1024, 23, 16, "gelu", 1024), "g": (1280, 32, 20, "gelu", 1280)}


def unet(family, tiny):
    config = dict(unets[family])
    if tiny:
        divide = lambda v: tuple(x // 10 for x in v)
        config["block_out_channels"] = tuple(c // 10 for c in config["block_out_channels"])
        config["norm_num_groups"] = 8 if family != "sdxl-refiner" else 2
        if isinstance(config["attention_head_dim"], int):
            config["attention_head_dim"] = 4
        else:
            config["attention_head_dim"] = tuple(2 for _ in config["attention_head_dim"])
        if "transformer_layers_per_block" in config:
            config["transformer_layers_per_block"] = 1
    return diffusers.UNet2DConditionModel(**config)


def text_encoder(kind, tiny, projection=False):
    width, layers, heads, activation, out = texts[kind]
    config = transformers.CLIPTextConfig(hidden_size=width, intermediate_size=4 * width,
                                         num_hidden_layers=2 if tiny else layers, num_attention_heads=heads,
                                         hidden_act=activation, projection_dim=out, bos_token_id=49406,
                                         eos_token_id=49407, pad_token_id=1)
    return (transformers.CLIPTextModelWithProjection if projection else transformers.CLIPTextModel)(config)


def autoencoder(family, tiny):
    xl = family.startswith("sdxl")
    return diffusers.AutoencoderKL(
        block_out_channels=(32, 32, 64, 64) if tiny else (128, 256, 512, 512), layers_per_block=1 if tiny else 2,
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4, latent_channels=4,
        norm_num_groups=32, scaling_factor=0.13025 if xl else 0.18215, force_upcast=xl, sample_size=1024 if xl else 512)


def tokenizer(pad="<|endoftext|>"):
    return transformers.CLIPTokenizer(str(clip_files / "vocab.json"), str(clip_files / "merges.txt"), pad_token=pad,
                                      model_max_length=77)


def scheduler(family):
    return diffusers.EulerDiscreteScheduler(
        beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1, timestep_spacing="leading",
        prediction_type="v_prediction" if family == "sd2" else "epsilon")


def pipeline(family, tiny):
    parts = dict(unet=unet(family, tiny), vae=autoencoder(family, tiny), scheduler=scheduler(family))
    if family in ("sd1", "sd1-inpaint", "sd2"):
        cls = diffusers.StableDiffusionInpaintPipeline if "inpaint" in family else diffusers.StableDiffusionPipeline
        return cls(**parts, text_encoder=text_encoder("h" if family == "sd2" else "l", tiny),
                   tokenizer=tokenizer("!" if family == "sd2" else "<|endoftext|>"), safety_checker=None,
                   feature_extractor=None, requires_safety_checker=False)
    second = dict(text_encoder_2=text_encoder("g", tiny, projection=True), tokenizer_2=tokenizer("!"))
    if family == "sdxl":
        return diffusers.StableDiffusionXLPipeline(**parts, **second, text_encoder=text_encoder("l", tiny),
                                                   tokenizer=tokenizer())
    return diffusers.StableDiffusionXLImg2ImgPipeline(**parts, **second, text_encoder=None, tokenizer=None,
                                                      requires_aesthetics_score=True,
                                                      force_zeros_for_empty_prompt=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("family", choices=sorted(unets))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dtype", default="float16", choices=("float16", "bfloat16", "float32"))
    parser.add_argument("--tiny", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    made = pipeline(options.family, options.tiny)
    made.to(dtype=getattr(torch, options.dtype))
    made.save_pretrained(options.folder, safe_serialization=True)
    for name in ("tokenizer", "tokenizer_2"):  # as published models hold them
        if (options.folder / name).is_dir():
            for file in ("vocab.json", "merges.txt"):
                shutil.copy(clip_files / file, options.folder / name / file)
    print(options.folder)


main()
