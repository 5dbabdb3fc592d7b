"""Names and shapes of the parameters of diffusers' and transformers' networks, worked out from their configurations.

Written from the published names, so that models can be made and their loaders tried without either library. Each
function gives a dict of name -> shape.
"""


class Shapes(dict):
    def both(self, name, *shape):
        self[name + ".weight"], self[name + ".bias"] = shape, shape[:1]

    def plain(self, name, *shape):
        self[name + ".weight"] = shape

    def resnet(self, name, into, out, time=0, scale_shift=False):
        self.both(name + ".norm1", into)
        self.both(name + ".conv1", out, into, 3, 3)
        if time:
            self.both(name + ".time_emb_proj", out * (2 if scale_shift else 1), time)
        self.both(name + ".norm2", out)
        self.both(name + ".conv2", out, out, 3, 3)
        if into != out:
            self.both(name + ".conv_shortcut", out, into, 1, 1)

    def transformer(self, name, width, text, depth=1, linear=False, only_cross=False):
        self.both(name + ".norm", width)
        kernel = () if linear else (1, 1)
        self.both(name + ".proj_in", width, width, *kernel)
        for d in range(depth):
            block = f"{name}.transformer_blocks.{d}"
            for i in (1, 2, 3):
                self.both(f"{block}.norm{i}", width)
            for attention, context in (("attn1", text if only_cross else width), ("attn2", text)):
                self.plain(f"{block}.{attention}.to_q", width, width)
                self.plain(f"{block}.{attention}.to_k", width, context)
                self.plain(f"{block}.{attention}.to_v", width, context)
                self.both(f"{block}.{attention}.to_out.0", width, width)
            self.both(block + ".ff.net.0.proj", 8 * width, width)
            self.both(block + ".ff.net.2", width, 4 * width)
        self.both(name + ".proj_out", width, width, *kernel)

    def joint_attention(self, name, width, text):
        self.both(name + ".group_norm", width)
        self.both(name + ".norm_cross", text)
        for part in ("to_q", "to_k", "to_v", "to_out.0"):
            self.both(f"{name}.{part}", width, width)
        for part in ("add_k_proj", "add_v_proj"):
            self.both(f"{name}.{part}", width, text)

    def map_attention(self, name, width):
        self.both(name + ".group_norm", width)
        for part in ("to_q", "to_k", "to_v", "to_out.0"):
            self.both(f"{name}.{part}", width, width)

    def two_layers(self, name, into, out):
        self.both(name + ".linear_1", out, into)
        self.both(name + ".linear_2", out, out)


def per_level(value, levels):
    return list(value) if isinstance(value, (list, tuple)) else [value] * levels


class UNetShapes(Shapes):
    def __init__(self, config):
        super().__init__()
        self.c, self.widths = config, list(config["block_out_channels"])
        levels = len(self.widths)
        self.time = config.get("time_embedding_dim") or 4 * self.widths[0]
        self.shift = config.get("resnet_time_scale_shift") == "scale_shift"
        self.layers = per_level(config["layers_per_block"], levels)
        self.depths = per_level(config.get("transformer_layers_per_block", 1), levels)
        self.only_cross = per_level(config.get("only_cross_attention", False), levels)
        self.embeddings()
        self.both("conv_in", self.widths[0], config["in_channels"], 3, 3)
        self.skips = [self.widths[0]]
        for level in range(levels):
            self.down(level)
        self.middle()
        for level in range(levels):
            self.up(level)
        self.both("conv_norm_out", self.widths[0])
        self.both("conv_out", config["out_channels"], self.widths[0], 3, 3)

    def embeddings(self):
        c, first, time = self.c, self.widths[0], self.time
        self.two_layers("time_embedding", first, time)
        if c.get("encoder_hid_dim"):
            self.both("encoder_hid_proj", c["cross_attention_dim"], c["encoder_hid_dim"])
        if c.get("class_embed_type") == "timestep":
            self.two_layers("class_embedding", first, time)
        elif c.get("class_embed_type") == "projection":
            self.two_layers("class_embedding", c["projection_class_embeddings_input_dim"], time)
        elif c.get("num_class_embeds"):
            self.plain("class_embedding", c["num_class_embeds"], time)
        if c.get("addition_embed_type") == "text_time":
            self.two_layers("add_embedding", c["projection_class_embeddings_input_dim"], time)
        if c.get("addition_embed_type") == "text":
            text = c["encoder_hid_dim"]
            self.both("add_embedding.norm1", text)
            self["add_embedding.pool.positional_embedding"] = (1, text)
            for part in "qkv":
                self.both(f"add_embedding.pool.{part}_proj", text, text)
            self.both("add_embedding.proj", time, text)
            self.both("add_embedding.norm2", time)

    def attention(self, kind, name, width, level):
        if kind.startswith("CrossAttn"):
            self.transformer(name, width, self.c["cross_attention_dim"], self.depths[level],
                             self.c.get("use_linear_projection", False), self.only_cross[level])
        elif kind.startswith("SimpleCrossAttn"):
            self.joint_attention(name, width, self.c["cross_attention_dim"])

    def sampler(self, kind, name, width):
        if kind.startswith(("Resnet", "Simple")):
            self.resnet(name, width, width, self.time, self.shift)
        else:
            self.both(name + ".conv", width, width, 3, 3)

    def down(self, level):
        kind, block, out = self.c["down_block_types"][level], f"down_blocks.{level}", self.widths[level]
        for layer in range(self.layers[level]):
            into = self.skips[-1] if layer == 0 else out
            self.resnet(f"{block}.resnets.{layer}", into, out, self.time, self.shift)
            self.attention(kind, f"{block}.attentions.{layer}", out, level)
            self.skips.append(out)
        if level + 1 < len(self.widths):
            self.sampler(kind, f"{block}.downsamplers.0", out)
            self.skips.append(out)

    def middle(self):
        width, last = self.widths[-1], len(self.widths) - 1
        for i in range(2):
            self.resnet(f"mid_block.resnets.{i}", width, width, self.time, self.shift)
        if "Simple" in self.c.get("mid_block_type", ""):
            self.joint_attention("mid_block.attentions.0", width, self.c["cross_attention_dim"])
        else:
            self.transformer("mid_block.attentions.0", width, self.c["cross_attention_dim"], self.depths[last],
                             self.c.get("use_linear_projection", False))

    def up(self, i):
        level, kind = len(self.widths) - 1 - i, self.c["up_block_types"][i]
        out, width = self.widths[level], self.widths[min(level + 1, len(self.widths) - 1)]
        for layer in range(self.layers[level] + 1):
            self.resnet(f"up_blocks.{i}.resnets.{layer}", width + self.skips.pop(), out, self.time, self.shift)
            self.attention(kind, f"up_blocks.{i}.attentions.{layer}", out, level)
            width = out
        if level > 0:
            self.sampler(kind, f"up_blocks.{i}.upsamplers.0", out)


def autoencoder(config):
    s, widths, layers = Shapes(), list(config["block_out_channels"]), config["layers_per_block"]
    latent, middle = config["latent_channels"], widths[-1]

    def half(name, widths, ends, layers, blocks, resampler):
        s.both(name + ".conv_in", widths[0], ends[0], 3, 3)
        width = widths[0]
        for i, out in enumerate(widths):
            for layer in range(layers):
                s.resnet(f"{name}.{blocks}.{i}.resnets.{layer}", width, out)
                width = out
            if i + 1 < len(widths):
                s.both(f"{name}.{blocks}.{i}.{resampler}.0.conv", out, out, 3, 3)
        for i in range(2):
            s.resnet(f"{name}.mid_block.resnets.{i}", middle, middle)
        s.map_attention(name + ".mid_block.attentions.0", middle)
        s.both(name + ".conv_norm_out", widths[-1])
        s.both(name + ".conv_out", ends[1], widths[-1], 3, 3)

    half("encoder", widths, (3, 2 * latent), layers, "down_blocks", "downsamplers")
    half("decoder", widths[::-1], (latent, 3), layers + 1, "up_blocks", "upsamplers")
    s.both("quant_conv", 2 * latent, 2 * latent, 1, 1)
    s.both("post_quant_conv", latent, latent, 1, 1)
    return s


def clip_layers(s, tower, config):
    width = config["hidden_size"]
    for i in range(config["num_hidden_layers"]):
        layer = f"{tower}.encoder.layers.{i}"
        for part in ("q_proj", "k_proj", "v_proj", "out_proj"):
            s.both(f"{layer}.self_attn.{part}", width, width)
        s.both(layer + ".mlp.fc1", config["intermediate_size"], width)
        s.both(layer + ".mlp.fc2", width, config["intermediate_size"])
        for norm in (1, 2):
            s.both(f"{layer}.layer_norm{norm}", width)


def clip_text(config):
    s, width = Shapes(), config["hidden_size"]
    s.plain("text_model.embeddings.token_embedding", config["vocab_size"], width)
    s.plain("text_model.embeddings.position_embedding", config["max_position_embeddings"], width)
    clip_layers(s, "text_model", config)
    s.both("text_model.final_layer_norm", width)
    if config["architectures"] == ["CLIPTextModelWithProjection"]:
        s.plain("text_projection", config["projection_dim"], width)
    return s


def clip_vision(config):
    s, width, patch = Shapes(), config["hidden_size"], config["patch_size"]
    s["vision_model.embeddings.class_embedding"] = (width,)
    s.plain("vision_model.embeddings.patch_embedding", width, 3, patch, patch)
    s.plain("vision_model.embeddings.position_embedding", 1 + (config["image_size"] // patch) ** 2, width)
    s.both("vision_model.pre_layrnorm", width)
    clip_layers(s, "vision_model", config)
    s.both("vision_model.post_layernorm", width)
    s.plain("visual_projection", config["projection_dim"], width)
    return s


def t5_encoder(config):
    s, width, inner = Shapes(), config["d_model"], config["num_heads"] * config["d_kv"]
    s.plain("shared", config["vocab_size"], width)
    for i in range(config["num_layers"]):
        attention, feed = f"encoder.block.{i}.layer.0", f"encoder.block.{i}.layer.1"
        for part in "qkv":
            s.plain(f"{attention}.SelfAttention.{part}", inner, width)
        s.plain(attention + ".SelfAttention.o", width, inner)
        if i == 0:
            s.plain(attention + ".SelfAttention.relative_attention_bias", config["relative_attention_num_buckets"],
                    config["num_heads"])
        s.plain(attention + ".layer_norm", width)
        s.plain(feed + ".DenseReluDense.wi_0", config["d_ff"], width)
        s.plain(feed + ".DenseReluDense.wi_1", config["d_ff"], width)
        s.plain(feed + ".DenseReluDense.wo", width, config["d_ff"])
        s.plain(feed + ".layer_norm", width)
    s.plain("encoder.final_layer_norm", width)
    return s


def ip_adapter(kind, unet, vision):
    """kind: basic, plus or full. unet, vision: configurations of the networks that it goes between."""
    s, text = Shapes(), unet["cross_attention_dim"]
    states = vision["hidden_size"]
    if kind == "basic":
        s.both("image_proj.proj", 4 * text, vision["projection_dim"])
        s.both("image_proj.norm", text)
    elif kind == "full":
        s.both("image_proj.proj.0", states, states)
        s.both("image_proj.proj.2", text, states)
        s.both("image_proj.proj.3", text)
    else:
        resampler(s, states, text)
    widths = UNetShapes(unet)
    layers = [name for name in widths if name.endswith("attn2.to_k.weight")]
    order = sorted(layers, key=lambda name: ("down_blocks", "up_blocks", "mid_block").index(name.split(".")[0]))
    for n, name in enumerate(order):
        for part in ("to_k_ip", "to_v_ip"):
            s.plain(f"ip_adapter.{2 * n + 1}.{part}", widths[name][0], text)
    return s


def resampler(s, states, text, queries=16, layers=4, head=64):
    width = text
    inner = max(1, width // head) * head
    s["image_proj.latents"] = (1, queries, width)
    s.both("image_proj.proj_in", width, states)
    s.both("image_proj.proj_out", text, width)
    s.both("image_proj.norm_out", text)
    for i in range(layers):
        layer = f"image_proj.layers.{i}"
        s.both(layer + ".0.norm1", width)
        s.both(layer + ".0.norm2", width)
        s.plain(layer + ".0.to_q", inner, width)
        s.plain(layer + ".0.to_kv", 2 * inner, width)
        s.plain(layer + ".0.to_out", width, inner)
        s.both(layer + ".1.0", width)
        s.plain(layer + ".1.1", 4 * width, width)
        s.plain(layer + ".1.3", width, 4 * width)
