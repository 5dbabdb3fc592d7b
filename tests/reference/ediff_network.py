"""Sketchbook's base network in plain PyTorch, as a practitioner would write it: EDiffUNet, T5 encoder, frozen CLIP pair,
EDM loss.

Names of parameters are those of the packed model, so that its weights load strictly. channels_last throughout,
scaled_dot_product_attention wherever nobody needs the scores.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn


class Sub(nn.Module):
    """Modules under names that Python would not take as attributes ("0", "net.2")."""

    def __init__(self, **children):
        super().__init__()
        for name, child in children.items():
            setattr(self, name, child)


class Resnet(nn.Module):
    def __init__(self, c_in, c_out, time, groups):
        super().__init__()
        self.norm1 = nn.GroupNorm(groups, c_in, eps=1e-5)
        self.conv1 = nn.Conv2d(c_in, c_out, 3, padding=1)
        self.time_emb_proj = nn.Linear(time, 2 * c_out)
        self.norm2 = nn.GroupNorm(groups, c_out, eps=1e-5)
        self.conv2 = nn.Conv2d(c_out, c_out, 3, padding=1)
        self.conv_shortcut = nn.Conv2d(c_in, c_out, 1) if c_in != c_out else None

    def forward(self, x, time):
        h = self.conv1(F.silu(self.norm1(x)))
        scale, shift = self.time_emb_proj(time)[:, :, None, None].chunk(2, 1)
        h = self.conv2(F.silu(self.norm2(h) * (1 + scale) + shift))
        return h + (x if self.conv_shortcut is None else self.conv_shortcut(x))


class Attention(nn.Module):
    def __init__(self, width, context, head):
        super().__init__()
        self.heads = width // head
        self.to_q = nn.Linear(width, width, bias=False)
        self.to_k = nn.Linear(context, width, bias=False)
        self.to_v = nn.Linear(context, width, bias=False)
        self.to_out = nn.ModuleList([nn.Linear(width, width)])

    def split(self, x):
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x, context, paint=None):
        q, k, v = self.split(self.to_q(x)), self.split(self.to_k(context)), self.split(self.to_v(context))
        if paint is None:
            out = F.scaled_dot_product_attention(q, k, v)
        else:  # softmax((QKᵀ + gain · max(QKᵀ) · A) / √d + logits) V
            scores = q @ k.transpose(2, 3) * q.shape[-1] ** -0.5
            with torch.no_grad():
                most = scores.amax((1, 2)).float().masked_fill(~paint.counted, -math.inf).amax(1).clamp_min(0)
                bias = paint.areas(x.shape[1]) * (paint.gain * most)[:, None, None] + paint.logits[:, None]
            out = (scores + bias.to(scores.dtype)[:, None]).softmax(-1) @ v
        return self.to_out[0](out.transpose(1, 2).reshape(x.shape))


class FeedForward(nn.Module):
    def __init__(self, width, mult):
        super().__init__()
        self.net = nn.ModuleDict({"0": Sub(proj=nn.Linear(width, 2 * width * mult)), "2": nn.Linear(width * mult, width)})

    def forward(self, x):
        value, gate = self.net["0"].proj(x).chunk(2, -1)
        return self.net["2"](value * F.gelu(gate))


class Transformer(nn.Module):
    def __init__(self, width, context, head, mult, attend_self):
        super().__init__()
        self.norm1 = nn.LayerNorm(width) if attend_self else None
        self.attn1 = Attention(width, width, head) if attend_self else None
        self.norm2 = nn.LayerNorm(width)
        self.attn2 = Attention(width, context, head)
        self.norm3 = nn.LayerNorm(width)
        self.ff = FeedForward(width, mult)

    def forward(self, x, context, paint):
        if self.attn1 is not None:
            h = self.norm1(x)
            x = x + self.attn1(h, h)
        x = x + self.attn2(self.norm2(x), context, paint)
        return x + self.ff(self.norm3(x))


class Block(nn.Module):
    """Residual blocks of one level, each with its transformer where the level attends."""

    def __init__(self, widths_in, width, level, c):
        super().__init__()
        self.resnets = nn.ModuleList(Resnet(w, width, c["time_embedding_dim"], c["norm_num_groups"]) for w in widths_in)
        self.attentions = None
        if c["cross_attention"][level]:
            self.attentions = nn.ModuleList(
                Transformer(width, c["cross_attention_dim"], c["attention_head_channels"], c["feed_forward_mult"],
                            c["self_attention"][level]) for _ in widths_in)

    def layer(self, i, x, time, context, paint):
        x = self.resnets[i](x, time)
        if self.attentions is None:
            return x
        b, c, h, w = x.shape
        tokens = x.permute(0, 2, 3, 1).reshape(b, h * w, c)
        return self.attentions[i](tokens, context, paint).view(b, h, w, c).permute(0, 3, 1, 2)


class Paint:
    """The bias of cross-attention: areas of regions at each grid times their columns, gain, masks and weights."""

    def __init__(self, areas, columns, gain, counted, logits, dtype):
        self.masks, self.columns, self.gain = areas, columns, gain
        self.counted, self.logits, self.dtype, self.cache = counted & (logits > -math.inf), logits, dtype, {}

    def areas(self, cells):
        if cells not in self.cache:
            height, width = self.masks.shape[2:]
            shrink = round(math.sqrt(height * width / cells))
            pooled = F.avg_pool2d(self.masks, shrink).flatten(2)
            self.cache[cells] = (pooled.transpose(1, 2) @ self.columns).to(self.dtype)
        return self.cache[cells]


def unit_rms(x):
    return x * torch.rsqrt(x.float().square().mean(-1, keepdim=True) + 1e-12).to(x.dtype)


class Streams(nn.Module):
    def __init__(self, c):
        super().__init__()
        context, time, widths = c["cross_attention_dim"], c["time_embedding_dim"], c["streams"]
        self.null_token = nn.Parameter(torch.zeros(1, 1, context))
        self.t5 = nn.Linear(widths["t5"], context)
        self.clip_text = nn.Linear(widths["clip_text"], context)
        self.clip_image = nn.Linear(widths["clip_image"], context)
        self.pooled_text = nn.Linear(widths["clip_text"], time, bias=False)
        self.pooled_image = nn.Linear(widths["clip_image"], time, bias=False)

    def forward(self, b, t5_states, dtype):
        """Tokens [B,K,D], their logits [B,K], what is added to the time embedding [B,T]."""
        rows, t5, clip = t5_states.shape[0], t5_states.shape[1], b["clip_states"].shape[1]
        image, pooled = unit_rms(b["clip_image"].to(dtype)), unit_rms(b["clip_pooled"].to(dtype))
        tokens = torch.cat([self.null_token.expand(rows, 1, -1), self.t5(t5_states),
                            self.clip_text(b["clip_states"].to(dtype)), self.clip_image(image)[:, None]], 1)
        one = torch.ones(rows, 1)
        weights = torch.cat([one, b["gain_t5"][:, None] * b["t5_mask"], b["gain_clip_text"][:, None] * b["clip_mask"],
                             b["gain_clip_image"][:, None]], 1)
        added = (self.pooled_text(pooled) * b["gain_clip_text"].to(dtype)[:, None]
                 + self.pooled_image(image) * b["gain_clip_image"].to(dtype)[:, None])
        counted = torch.zeros(tokens.shape[1], dtype=torch.bool)
        counted[1:1 + t5 + clip] = True
        columns = torch.zeros(rows, b["areas"].shape[1], tokens.shape[1])
        columns[:, :, 1:1 + t5] = b["t5_columns"]
        columns[:, :, 1 + t5:1 + t5 + clip] = b["clip_columns"]
        return tokens, weights.log(), added, counted, columns


class EDiffUNet(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c, widths, counts, p = c, c["block_out_channels"], c["layers_per_block"], c["patch_size"]
        time, last = c["time_embedding_dim"], len(widths) - 1
        self.streams = Streams(c)
        self.time_embedding = Sub(linear_1=nn.Linear(2 * widths[0], time), linear_2=nn.Linear(time, time))
        self.conv_in = nn.Conv2d(3 * p * p, widths[0], 3, padding=1)
        self.down_blocks, self.up_blocks = nn.ModuleList(), nn.ModuleList()
        before = widths[0]
        for i, width in enumerate(widths):
            block = Block([before] + [width] * (counts[i] - 1), width, i, c)
            if i < last:
                block.downsampler = Sub(conv=nn.Conv2d(width, width, 3, stride=2, padding=1))
            self.down_blocks.append(block)
            before = width
        self.mid_block = Block([widths[-1]], widths[-1], last, c)
        for i in reversed(range(len(widths))):
            width = widths[i]
            self.up_blocks.append(Block([before + width] + [2 * width] * (counts[i] - 1), width, i, c))
            before = width
        self.conv_norm_out = nn.GroupNorm(c["norm_num_groups"], widths[0], eps=1e-5)
        self.conv_out = nn.Conv2d(widths[0], 3 * p * p, 3, padding=1)

    def time(self, c_noise, dtype):
        half = self.c["block_out_channels"][0]
        angle = c_noise[:, None] * torch.exp(torch.arange(half) * (-math.log(10000) / half)) * self.c["time_embedding_scale"]
        e = self.time_embedding
        return e.linear_2(F.silu(e.linear_1(torch.cat([angle.cos(), angle.sin()], 1).to(dtype))))

    def forward(self, x, c_noise, sigma, b, t5_states, dtype):
        tokens, logits, added, counted, columns = self.streams(b, t5_states, dtype)
        paint = Paint(b["areas"], columns, b["w_prime"] * torch.log1p(sigma), counted, logits, dtype)
        time = F.silu(self.time(c_noise, dtype) + added)
        h = self.conv_in(F.pixel_unshuffle(x, self.c["patch_size"]).contiguous(memory_format=torch.channels_last))
        skips = []
        for block in self.down_blocks:
            for i in range(len(block.resnets)):
                h = block.layer(i, h, time, tokens, paint)
                skips.append(h)
            if hasattr(block, "downsampler"):
                h = block.downsampler.conv(h)
        h = self.mid_block.layer(0, h, time, tokens, paint)
        for n, block in enumerate(self.up_blocks):
            if n > 0:
                h = F.interpolate(h, scale_factor=2, mode="nearest")
            for i in range(len(block.resnets)):
                h = block.layer(i, torch.cat([h, skips.pop()], 1), time, tokens, paint)
        return F.pixel_shuffle(self.conv_out(F.silu(self.conv_norm_out(h))), self.c["patch_size"])


class RmsNorm(nn.Module):
    def __init__(self, width, eps):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(width)), eps

    def forward(self, x):
        wide = x.float()
        return (wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + self.eps)).to(self.weight.dtype) * self.weight


class T5Layer(nn.Module):
    def __init__(self, c, first):
        super().__init__()
        width, inner = c["d_model"], c["num_heads"] * c["d_kv"]
        linear = lambda i, o: nn.Linear(i, o, bias=False)
        attention = Sub(q=linear(width, inner), k=linear(width, inner), v=linear(width, inner), o=linear(inner, width))
        if first:
            attention.relative_attention_bias = nn.Embedding(c["relative_attention_num_buckets"], c["num_heads"])
        dense = Sub(wi_0=linear(width, c["d_ff"]), wi_1=linear(width, c["d_ff"]), wo=linear(c["d_ff"], width))
        eps = c["layer_norm_epsilon"]
        self.layer = nn.ModuleList([Sub(SelfAttention=attention, layer_norm=RmsNorm(width, eps)),
                                    Sub(DenseReluDense=dense, layer_norm=RmsNorm(width, eps))])
        self.heads = c["num_heads"]

    def forward(self, x, bias):
        a, d = self.layer[0].SelfAttention, self.layer[1].DenseReluDense
        h = self.layer[0].layer_norm(x)
        q, k, v = (f(h).view(*h.shape[:2], self.heads, -1).transpose(1, 2) for f in (a.q, a.k, a.v))
        out = F.scaled_dot_product_attention(q, k, v, attn_mask=bias, scale=1.0)
        x = x + a.o(out.transpose(1, 2).flatten(2))
        h = self.layer[1].layer_norm(x)
        return x + d.wo(F.gelu(d.wi_0(h), approximate="tanh") * d.wi_1(h))


class T5(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c
        self.shared = nn.Embedding(c["vocab_size"], c["d_model"])
        self.encoder = Sub(block=nn.ModuleList(T5Layer(c, i == 0) for i in range(c["num_layers"])),
                           final_layer_norm=RmsNorm(c["d_model"], c["layer_norm_epsilon"]))

    def buckets(self, length):
        half = self.c["relative_attention_num_buckets"] // 2
        exact = half // 2
        position = torch.arange(length)
        offset = position[None] - position[:, None]
        distance = offset.abs()
        far = exact + (torch.log(distance.float() / exact) / math.log(self.c["relative_attention_max_distance"] / exact)
                       * (half - exact)).clamp_min(0).long()
        return (offset > 0) * half + torch.where(distance < exact, distance, far.clamp_max(half - 1))

    def forward(self, ids, mask):
        x = self.shared(ids)
        bias = self.encoder.block[0].layer[0].SelfAttention.relative_attention_bias(self.buckets(ids.shape[1]))
        bias = bias.permute(2, 0, 1)[None].masked_fill(~mask[:, None, None], torch.finfo(bias.dtype).min)
        for block in self.encoder.block:
            x = block(x, bias.to(x.dtype))
        return self.encoder.final_layer_norm(x)


class ClipLayer(nn.Module):
    def __init__(self, c):
        super().__init__()
        width, linear = c["hidden_size"], nn.Linear
        self.layer_norm1, self.layer_norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.self_attn = Sub(**{name: linear(width, width) for name in ("q_proj", "k_proj", "v_proj", "out_proj")})
        self.mlp = Sub(fc1=linear(width, c["intermediate_size"]), fc2=linear(c["intermediate_size"], width))
        self.heads = c["num_attention_heads"]

    def forward(self, x, causal):
        h, a = self.layer_norm1(x), self.self_attn
        q, k, v = (f(h).view(*h.shape[:2], self.heads, -1).transpose(1, 2) for f in (a.q_proj, a.k_proj, a.v_proj))
        x = x + a.out_proj(F.scaled_dot_product_attention(q, k, v, is_causal=causal).transpose(1, 2).flatten(2))
        return x + self.mlp.fc2(F.gelu(self.mlp.fc1(self.layer_norm2(x))))


def clip_layers(c):
    return Sub(layers=nn.ModuleList(ClipLayer(c) for _ in range(c["num_hidden_layers"])))


class ClipText(nn.Module):
    def __init__(self, c):
        super().__init__()
        width = c["hidden_size"]
        self.text_model = Sub(
            embeddings=Sub(token_embedding=nn.Embedding(c["vocab_size"], width),
                           position_embedding=nn.Embedding(c["max_position_embeddings"], width)),
            encoder=clip_layers(c), final_layer_norm=nn.LayerNorm(width))
        self.text_projection = nn.Linear(width, c["projection_dim"], bias=False)
        self.end = c["eos_token_id"]

    def forward(self, ids):
        """States [B,L,D], which of them are seen [B,L], the projected state of the end token [B,P]."""
        m, positions = self.text_model, torch.arange(ids.shape[1])
        x = m.embeddings.token_embedding(ids) + m.embeddings.position_embedding(positions)
        for layer in m.encoder.layers:
            x = layer(x, True)
        x = m.final_layer_norm(x)
        end = (ids == self.end).int().argmax(1)
        return x, positions[None] <= end[:, None], self.text_projection(x[torch.arange(len(ids)), end])


class ClipImage(nn.Module):
    def __init__(self, c):
        super().__init__()
        width, patch = c["hidden_size"], c["patch_size"]
        embeddings = Sub(patch_embedding=nn.Conv2d(3, width, patch, stride=patch, bias=False),
                         position_embedding=nn.Embedding((c["image_size"] // patch) ** 2 + 1, width))
        embeddings.class_embedding = nn.Parameter(torch.zeros(width))
        self.vision_model = Sub(embeddings=embeddings, pre_layrnorm=nn.LayerNorm(width), encoder=clip_layers(c),
                                post_layernorm=nn.LayerNorm(width))
        self.visual_projection = nn.Linear(width, c["projection_dim"], bias=False)
        self.side = c["image_size"]

    def forward(self, pictures):
        """[B,3,H,W] in [-1,1] of any shape; returns [B,P]."""
        if pictures.shape[2] != self.side or pictures.shape[3] != self.side:
            pictures = F.interpolate(pictures, (self.side, self.side), mode="bilinear", align_corners=False)
        mean = torch.tensor([0.48145466, 0.4578275, 0.40821073])[:, None, None]
        deviation = torch.tensor([0.26862954, 0.26130258, 0.27577711])[:, None, None]
        m = self.vision_model
        patches = m.embeddings.patch_embedding((((pictures + 1) / 2 - mean) / deviation).to(m.embeddings.class_embedding.dtype))
        x = patches.flatten(2).transpose(1, 2)
        x = torch.cat([m.embeddings.class_embedding.expand(len(x), 1, -1), x], 1) + m.embeddings.position_embedding.weight
        x = m.pre_layrnorm(x)
        for layer in m.encoder.layers:
            x = layer(x, False)
        return self.visual_projection(m.post_layernorm(x[:, 0]))


class FrozenClip(nn.Module):
    def __init__(self, text, image):
        super().__init__()
        self.text, self.image = ClipText(text), ClipImage(image)

    @torch.no_grad()
    def encode(self, b):
        states, mask, pooled = self.text(b["clip_ids"])
        return {"clip_states": states, "clip_mask": mask, "clip_pooled": pooled, "clip_image": self.image(b["style_reference"])}


class BaseModel(nn.Module):
    """Both networks and the EDM loss (Karras et al. 2022): the mean squared error of F."""

    def __init__(self, unet, t5):
        super().__init__()
        self.unet, self.t5 = EDiffUNet(unet), T5(t5)
        self.sigma_data = unet["sigma_data"]

    def loss(self, b, dtype):
        sigma, data = b["sigma"], self.sigma_data
        s, total = sigma[:, None, None, None], (sigma * sigma + data * data)[:, None, None, None]
        noisy = b["images"] + s * b["noise"]
        states = self.t5(b["t5_ids"], b["t5_mask"])
        raw = self.unet((noisy / total.sqrt()).to(dtype), sigma.log() / 4, sigma, b, states, dtype)
        target = (b["images"] - noisy * data * data / total) * total.sqrt() / (s * data)
        return (raw.float() - target).square().mean()
