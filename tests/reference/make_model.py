#!/usr/bin/env python3
"""Writes a model of a public family at its true size (or --tiny) with random weights, as a folder of diffusers that
Daub and diffusers both load. Nothing is downloaded; the pictures are noise, but speed, memory and agreement with the
reference are those of the real model. Needs numpy alone.

    make_model.py FAMILY FOLDER [--dtype fp16] [--tiny] [--seed 1]
    make_model.py ip-adapter FILE --for FOLDER [--kind basic] [--tiny]     with its encoder in image_encoder beside it

FAMILY: sd1, sd1-inpaint, sd2, sd2-base, sd2-unclip, sdxl, sdxl-refiner, if-1, if-2, x4-upscaler. sd2 predicts the
velocity, sd2-base the noise.
"""
import argparse
import json
import shutil
import struct
import zlib
from pathlib import Path

import numpy as np

import network_shapes as shapes

root = Path(__file__).resolve().parents[2]
clip_files = root / "resources/clip-tokenizer"
t5_files = root / "tests/golden/fixtures/models/t5-tokenizer"
cross_down = ["CrossAttnDownBlock2D"] * 3 + ["DownBlock2D"]
cross_up = ["UpBlock2D"] + ["CrossAttnUpBlock2D"] * 3
tiny_text = {"l": 64, "h": 96, "g": 96}


def plain_unet(tiny, **more):
    c = {"_class_name": "UNet2DConditionModel", "in_channels": 4, "out_channels": 4, "layers_per_block": 2,
         "norm_num_groups": 32, "down_block_types": cross_down, "up_block_types": cross_up, "sample_size": 64} | more
    if tiny:
        c |= {"block_out_channels": [32, 64, 64, 64][:len(c["down_block_types"])], "layers_per_block": 1,
              "sample_size": 16, "attention_head_dim": [2, 4, 4, 4][:len(c["down_block_types"])]}
    return c


def sd1_unet(tiny, **more):
    return plain_unet(tiny, **{"block_out_channels": [320, 640, 1280, 1280], "attention_head_dim": 8,
                               "cross_attention_dim": tiny_text["l"] if tiny else 768} | more)


def sd2_unet(tiny, **more):
    return plain_unet(tiny, **{"block_out_channels": [320, 640, 1280, 1280], "attention_head_dim": [5, 10, 20, 20],
                               "cross_attention_dim": tiny_text["h"] if tiny else 1024,
                               "use_linear_projection": True, "sample_size": 96} | more)


def sdxl_unet(tiny, refiner):
    pooled, ids = (tiny_text["g"] if tiny else 1280), 5 if refiner else 6
    ids_width = 32 if tiny else 256
    text = (tiny_text["g"] if refiner else tiny_text["l"] + tiny_text["g"]) if tiny else 1280 if refiner else 2048
    more = {"cross_attention_dim": text, "use_linear_projection": True, "addition_embed_type": "text_time",
            "addition_time_embed_dim": ids_width, "projection_class_embeddings_input_dim": pooled + ids * ids_width,
            "sample_size": 128}
    if refiner:
        return plain_unet(tiny, **more, block_out_channels=[384, 768, 1536, 1536], attention_head_dim=[6, 12, 24, 24],
                          transformer_layers_per_block=1 if tiny else 4,
                          down_block_types=["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"],
                          up_block_types=["UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"])
    return plain_unet(tiny, **more, block_out_channels=[320, 640, 1280], attention_head_dim=[5, 10, 20],
                      transformer_layers_per_block=[1, 2, 2] if tiny else [1, 2, 10],
                      down_block_types=["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
                      up_block_types=["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"])


def if_unet(tiny, second):
    down = ["ResnetDownsampleBlock2D"] * (3 if second and not tiny else 1)
    levels = 3 if tiny else 5 if second else 4
    down += ["SimpleCrossAttnDownBlock2D"] * (levels - len(down))
    up = [d.replace("Downsample", "Upsample").replace("AttnDown", "AttnUp") for d in reversed(down)]
    c = {"_class_name": "UNet2DConditionModel", "in_channels": 6 if second else 3, "out_channels": 6, "act_fn": "gelu",
         "sample_size": (64 if second else 16) if tiny else 256 if second else 64, "down_block_types": down,
         "up_block_types": up, "mid_block_type": "UNetMidBlock2DSimpleCrossAttn", "addition_embed_type": "text",
         "addition_embed_type_num_heads": 4 if tiny else 64, "encoder_hid_dim": 32 if tiny else 4096,
         "encoder_hid_dim_type": "text_proj", "resnet_time_scale_shift": "scale_shift",
         "cross_attention_norm": "group_norm", "norm_num_groups": 32, "attention_head_dim": 16 if tiny else 64,
         "cross_attention_dim": 64 if tiny else 1280 if second else 2816,
         "block_out_channels": [32, 32, 64] if tiny else [160, 320, 640, 960, 1280] if second else [704, 1408, 2112, 2816],
         "layers_per_block": 1 if tiny else [2, 2, 3, 5, 5] if second else 3}
    if second:
        c |= {"class_embed_type": "timestep", "resnet_skip_time_act": True, "time_embedding_act_fn": "gelu",
              "time_embedding_dim": c["block_out_channels"][0] * 4, "resnet_out_scale_factor": 2 ** 0.5,
              "mid_block_scale_factor": 2 ** 0.5}
    return c


def x4_unet(tiny):
    return plain_unet(tiny, block_out_channels=[256, 512, 512, 1024], attention_head_dim=8, in_channels=7,
                      cross_attention_dim=tiny_text["h"] if tiny else 1024, num_class_embeds=1000, sample_size=128,
                      only_cross_attention=[True, True, True, False], use_linear_projection=True,
                      down_block_types=["DownBlock2D"] + ["CrossAttnDownBlock2D"] * 3,
                      up_block_types=["CrossAttnUpBlock2D"] * 3 + ["UpBlock2D"])


def vae(tiny, factor, upcast=False, widths=(128, 256, 512, 512)):
    widths = ([32, 32, 64, 64] if tiny else list(widths))[:len(widths)]
    return {"_class_name": "AutoencoderKL", "in_channels": 3, "out_channels": 3, "latent_channels": 4,
            "block_out_channels": widths, "layers_per_block": 1 if tiny else 2, "norm_num_groups": 32,
            "sample_size": 512, "scaling_factor": factor, "force_upcast": upcast,
            "down_block_types": ["DownEncoderBlock2D"] * len(widths),
            "up_block_types": ["UpDecoderBlock2D"] * len(widths)}


def text(which, tiny, projection=False):
    width, layers, heads = {"l": (768, 12, 12), "h": (1024, 23, 16), "g": (1280, 32, 20)}[which]
    if tiny:
        width, layers, heads = tiny_text[which], 3, 4
    return {"architectures": ["CLIPTextModelWithProjection" if projection else "CLIPTextModel"],
            "model_type": "clip_text_model", "hidden_size": width, "intermediate_size": 4 * width,
            "num_hidden_layers": layers, "num_attention_heads": heads, "layer_norm_eps": 1e-5, "vocab_size": 49408,
            "hidden_act": "quick_gelu" if which == "l" else "gelu", "max_position_embeddings": 77,
            "projection_dim": width, "bos_token_id": 49406, "eos_token_id": 49407, "pad_token_id": 1}


def t5(tiny):
    width, heads, feed, layers = (32, 4, 64, 3) if tiny else (4096, 64, 10240, 24)
    return {"architectures": ["T5EncoderModel"], "model_type": "t5", "d_model": width, "d_kv": 16 if tiny else 64,
            "d_ff": feed, "num_heads": heads, "num_layers": layers, "feed_forward_proj": "gated-gelu",
            "relative_attention_num_buckets": 32, "relative_attention_max_distance": 128, "layer_norm_epsilon": 1e-6,
            "vocab_size": 1100 if tiny else 32128, "is_encoder_decoder": False, "pad_token_id": 0, "eos_token_id": 1}


def vision(tiny, large=False):
    width, layers, projection = (1664, 48, 1280) if large else (1280, 32, 1024)
    if tiny:
        width, layers, projection = 80, 3, tiny_text["h"]
    return {"architectures": ["CLIPVisionModelWithProjection"], "model_type": "clip_vision_model", "hidden_size": width,
            "intermediate_size": 8192 if large and not tiny else 4 * width, "num_hidden_layers": layers,
            "num_attention_heads": 4 if tiny else 16, "hidden_act": "gelu", "image_size": 224,
            "patch_size": 32 if tiny else 14, "projection_dim": projection, "num_channels": 3, "layer_norm_eps": 1e-5}


def latent_schedule(prediction="epsilon", name="EulerDiscreteScheduler"):
    return {"_class_name": name, "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear",
            "steps_offset": 1, "timestep_spacing": "leading", "prediction_type": prediction, "clip_sample": False,
            "set_alpha_to_one": False}


def cosine_schedule(maximum=None):
    c = {"_class_name": "DDPMScheduler", "beta_schedule": "squaredcos_cap_v2", "clip_sample": False}
    if maximum:
        c |= {"variance_type": "learned_range", "thresholding": True, "dynamic_thresholding_ratio": 0.95,
              "sample_max_value": maximum}
    return c


class Model:
    """A folder that fills with components."""

    def __init__(self, folder, dtype, seed, pipeline, **flags):
        self.folder, self.dtype, self.seed = folder, dtype, seed
        self.index = {"_class_name": pipeline, "_diffusers_version": "0.30.0"} | flags

    def network(self, name, config, made, library="diffusers", kind=None):
        kind = kind or config.get("_class_name") or config["architectures"][0]
        self.index[name] = [library, kind]
        write_component(self.folder / name, config, made, self.dtype, self.seed,
                        "model" if library == "transformers" else "diffusion_pytorch_model")

    def settings(self, name, config, library="diffusers", file="scheduler_config.json", kind=None):
        self.index[name] = [library, kind or config["_class_name"]]
        write_json(self.folder / name / file, config)

    def clip(self, which, tiny, number="", pads_with_zero=False, projection=False):
        config = text(which, tiny, projection)
        self.network("text_encoder" + number, config, shapes.clip_text(config), "transformers")
        self.index["tokenizer" + number] = ["transformers", "CLIPTokenizer"]
        folder = self.folder / ("tokenizer" + number)
        special = {"bos_token": "<|startoftext|>", "eos_token": "<|endoftext|>", "unk_token": "<|endoftext|>",
                   "pad_token": "!" if pads_with_zero else "<|endoftext|>"}
        write_json(folder / "tokenizer_config.json",
                   {"tokenizer_class": "CLIPTokenizer", "model_max_length": 77} | special)
        write_json(folder / "special_tokens_map.json", special)
        for file in ("vocab.json", "merges.txt"):
            shutil.copy(clip_files / file, folder / file)

    def t5(self, tiny):
        config = t5(tiny)
        self.network("text_encoder", config, shapes.t5_encoder(config), "transformers")
        self.index["tokenizer"] = ["transformers", "T5Tokenizer"]
        shutil.copytree(t5_files, self.folder / "tokenizer", dirs_exist_ok=True)

    def unet(self, config):
        self.network("unet", config, shapes.UNetShapes(config))

    def vae(self, config):
        self.network("vae", config, shapes.autoencoder(config))

    def nothing(self, *names):
        for name in names:
            self.index[name] = [None, None]

    def finish(self):
        write_json(self.folder / "model_index.json", self.index)


def write_json(file, value):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value, indent=2))


def values(name, shape, generator):
    """As layers begin in PyTorch, so that signals keep their size; biases and norms that a mix-up would show in."""
    count = int(np.prod(shape))
    numbers = generator.standard_normal(count, np.float32)
    if len(shape) == 1:
        return numbers * np.float32(0.05) + np.float32(0 if name.endswith("bias") else 1)
    if name == "std":
        return np.abs(numbers) * np.float32(0.2) + np.float32(0.5)
    if "embedding" in name and name.endswith("weight") and len(shape) == 2 and "class" not in name:
        return numbers * np.float32(0.1 if "time" in name else 0.5)
    return numbers * np.float32((3 * np.prod(shape[1:])) ** -0.5 * 1.5)


def stored(numbers, dtype):
    if dtype == "bf16":
        return (numbers.view(np.uint32) >> 16).astype(np.uint16).tobytes()
    return numbers.astype(np.float16 if dtype == "fp16" else np.float32).tobytes()


def save(file, made, dtype, seed):
    generator = np.random.default_rng([seed, zlib.crc32(str(file.parent.name).encode())])
    size, kind = (4, "F32") if dtype == "fp32" else (2, "F16" if dtype == "fp16" else "BF16")
    header, offset = {}, 0
    for name, shape in sorted(made.items()):
        end = offset + int(np.prod(shape)) * size
        header[name] = {"dtype": kind, "shape": list(shape), "data_offsets": [offset, end]}
        offset = end
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    file.parent.mkdir(parents=True, exist_ok=True)
    with open(file, "wb") as out:
        out.write(struct.pack("<Q", len(head)) + head)
        for name, shape in sorted(made.items()):
            out.write(stored(values(name, shape, generator), dtype))


def write_component(folder, config, made, dtype, seed, stem):
    write_json(folder / "config.json", config)
    save(folder / (stem + ".safetensors"), made, dtype, seed)


def write_encoder(model, tiny):
    config = vision(tiny)
    model.network("image_encoder", config, shapes.clip_vision(config), "transformers")
    model.settings("feature_extractor", preprocessing, "transformers", "preprocessor_config.json", "CLIPImageProcessor")
    return config


preprocessing = {"image_processor_type": "CLIPImageProcessor", "crop_size": {"height": 224, "width": 224},
                 "do_center_crop": True, "do_convert_rgb": True, "do_normalize": True, "do_rescale": True,
                 "do_resize": True, "image_mean": [0.48145466, 0.4578275, 0.40821073],
                 "image_std": [0.26862954, 0.26130258, 0.27577711], "resample": 3, "rescale_factor": 1 / 255,
                 "size": {"shortest_edge": 224}}


def sd(options, family):
    tiny, second = options.tiny, family.startswith("sd2")
    pipeline = {"sd1-inpaint": "StableDiffusionInpaintPipeline",
                "sd2-unclip": "StableUnCLIPImg2ImgPipeline"}.get(family, "StableDiffusionPipeline")
    unclip = family == "sd2-unclip"
    model = Model(options.folder, options.dtype, options.seed, pipeline,
                  **({} if unclip else {"requires_safety_checker": False}))
    model.clip("h" if second else "l", tiny, pads_with_zero=second)
    model.vae(vae(tiny, 0.18215))
    model.settings("scheduler", latent_schedule("v_prediction" if family in ("sd2", "sd2-unclip") else "epsilon"))
    if unclip:
        seen = write_encoder(model, tiny)["projection_dim"]
        model.unet(sd2_unet(tiny, class_embed_type="projection", projection_class_embeddings_input_dim=2 * seen))
        normaliser = {"_class_name": "StableUnCLIPImageNormalizer", "embedding_dim": seen}
        model.network("image_normalizer", normaliser, {"mean": (1, seen), "std": (1, seen)},
                      "stable_diffusion", "StableUnCLIPImageNormalizer")
        model.settings("image_noising_scheduler", cosine_schedule())
    else:
        model.unet(sd2_unet(tiny) if second else sd1_unet(tiny, in_channels=9 if "inpaint" in family else 4))
        model.nothing("safety_checker", "feature_extractor", "image_encoder")
    model.finish()


def sdxl(options, family):
    refiner, tiny = family == "sdxl-refiner", options.tiny
    flags = {"requires_aesthetics_score": True, "force_zeros_for_empty_prompt": False} if refiner else {
        "force_zeros_for_empty_prompt": True}
    model = Model(options.folder, options.dtype, options.seed,
                  "StableDiffusionXLImg2ImgPipeline" if refiner else "StableDiffusionXLPipeline", **flags)
    if refiner:
        model.nothing("text_encoder", "tokenizer")
    else:
        model.clip("l", tiny)
    model.clip("g", tiny, "_2", pads_with_zero=True, projection=True)
    model.unet(sdxl_unet(tiny, refiner))
    model.vae(vae(tiny, 0.13025, upcast=True))
    model.settings("scheduler", latent_schedule())
    model.nothing("feature_extractor", "image_encoder")
    model.finish()


def deepfloyd(options, family):
    second = family == "if-2"
    model = Model(options.folder, options.dtype, options.seed, "IFSuperResolutionPipeline" if second else "IFPipeline",
                  requires_safety_checker=False)
    model.t5(options.tiny)
    model.unet(if_unet(options.tiny, second))
    model.settings("scheduler", cosine_schedule(1.0 if second else 1.5))
    if second:
        model.settings("image_noising_scheduler", cosine_schedule())
    model.nothing("safety_checker", "feature_extractor", "watermarker")
    model.finish()


def x4(options, _):
    model = Model(options.folder, options.dtype, options.seed, "StableDiffusionUpscalePipeline", max_noise_level=350)
    model.clip("h", options.tiny, pads_with_zero=True)
    model.unet(x4_unet(options.tiny))
    model.vae(vae(options.tiny, 0.08333, widths=(128, 256, 512)))
    model.settings("scheduler", latent_schedule("v_prediction", "DDIMScheduler"))
    model.settings("low_res_scheduler", latent_schedule(name="DDPMScheduler"))
    model.nothing("safety_checker", "feature_extractor", "watermarker")
    model.finish()


def adapter(options, _):
    unet = json.loads((options.model / "unet/config.json").read_text())
    seen = vision(options.tiny)
    save(options.folder, shapes.ip_adapter(options.kind, unet, seen), options.dtype, options.seed)
    write_component(options.folder.parent / "image_encoder", seen, shapes.clip_vision(seen), options.dtype,
                    options.seed, "model")


makers = {"ip-adapter": adapter, "sdxl": sdxl, "sdxl-refiner": sdxl, "if-1": deepfloyd, "if-2": deepfloyd,
          "x4-upscaler": x4} | dict.fromkeys(("sd1", "sd1-inpaint", "sd2", "sd2-base", "sd2-unclip"), sd)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("family", choices=sorted(makers))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dtype", default="fp16", choices=("fp16", "bf16", "fp32"))
    parser.add_argument("--tiny", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="basic", choices=("basic", "plus", "full"))
    parser.add_argument("--for", dest="model", type=Path, help="folder of the model that an adapter is for")
    options = parser.parse_args()
    if options.family == "ip-adapter" and not options.model:
        parser.error("an adapter is made --for a model folder")
    makers[options.family](options, options.family)


if __name__ == "__main__":
    main()
