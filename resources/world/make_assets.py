#!/usr/bin/env python3
"""Draws the things and letters of the world on which Sketchbook is trained: writes world.safetensors beside this file.

Run once by a developer, the result is committed. Needs numpy, scipy, pillow, fonttools and the Debian packages
fonts-noto-color-emoji, fonts-dejavu-core, fonts-comic-neue:

    python3 make_assets.py [--sheet sheet.png]

The emoji are bitmaps of 136x128 pixels. They are enlarged to 512x512 without looking enlarged: cubic interpolation
gives smooth contours but soft edges, and a coherence-enhancing shock filter (Weickert 2003) then makes the edges sharp
along those contours. Colours are bled past the alpha before, so that the edge of the silhouette has no fringe.
Pictures are stored premultiplied in the QOI format (qoiformat.org), one byte tensor per picture; letters as signed
distance fields. Names and properties are JSON in the file's metadata.
"""
import argparse
import io
import json
import os
import struct
from pathlib import Path

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

HERE = Path(__file__).resolve().parent
SIDE = 512
MARGIN = 6
EMOJI_FONT = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"
LETTER_FONTS = {
    "sans": "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
    "serif": "/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf",
    "comic": "/usr/share/fonts/truetype/comic-neue/ComicNeue-Bold.otf",
}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def thing(name, plural, code, category, where, colour, *, synonyms=(), size=1.0, key=None):
    """where: ground, sky, water or any. colour: its own colour in words ('' if it has no one colour).
    size: how large beside other things. key: the colour that a recolouring replaces, found in the picture if None."""
    return dict(name=name, plural=plural, code=code, category=category, where=where, colour=colour,
                synonyms=[list(s) for s in synonyms], size=size, key=key)


THINGS = [
    thing("fox", "foxes", 0x1F98A, "animal", "ground", "orange"),
    thing("cat", "cats", 0x1F408, "animal", "ground", "orange", synonyms=[("kitten", "kittens")]),
    thing("dog", "dogs", 0x1F415, "animal", "ground", "", synonyms=[("puppy", "puppies")]),
    thing("rabbit", "rabbits", 0x1F407, "animal", "ground", "white", synonyms=[("bunny", "bunnies")]),
    thing("owl", "owls", 0x1F989, "animal", "any", "brown"),
    thing("fish", "fish", 0x1F41F, "animal", "water", "blue"),
    thing("bird", "birds", 0x1F426, "animal", "any", "blue"),
    thing("penguin", "penguins", 0x1F427, "animal", "ground", ""),
    thing("elephant", "elephants", 0x1F418, "animal", "ground", "", size=1.15),
    thing("turtle", "turtles", 0x1F422, "animal", "ground", "green", synonyms=[("tortoise", "tortoises")]),
    thing("tulip", "tulips", 0x1F337, "plant", "ground", "pink"),
    thing("sunflower", "sunflowers", 0x1F33B, "plant", "ground", "yellow"),
    thing("tree", "trees", 0x1F333, "plant", "ground", "green", size=1.15, synonyms=[("oak", "oaks")]),
    thing("pine", "pines", 0x1F332, "plant", "ground", "green", size=1.15, synonyms=[("fir", "firs")]),
    thing("mushroom", "mushrooms", 0x1F344, "plant", "ground", "red", synonyms=[("toadstool", "toadstools")]),
    thing("cactus", "cactuses", 0x1F335, "plant", "ground", "green", synonyms=[("cactus", "cacti")]),
    thing("apple", "apples", 0x1F34E, "food", "ground", "red"),
    thing("pizza", "pizzas", 0x1F355, "food", "ground", ""),
    thing("cake", "cakes", 0x1F370, "food", "ground", ""),
    thing("castle", "castles", 0x1F3F0, "building", "ground", "", size=1.2, synonyms=[("fortress", "fortresses")]),
    thing("house", "houses", 0x1F3E0, "building", "ground", "", size=1.15,
          synonyms=[("cottage", "cottages"), ("home", "homes")]),
    thing("church", "churches", 0x26EA, "building", "ground", "", size=1.2, synonyms=[("chapel", "chapels")]),
    thing("tent", "tents", 0x26FA, "building", "ground", "orange"),
    thing("car", "cars", 0x1F697, "vehicle", "ground", "red", synonyms=[("automobile", "automobiles")]),
    thing("bus", "buses", 0x1F68C, "vehicle", "ground", "", size=1.1),
    thing("boat", "boats", 0x26F5, "vehicle", "water", "", synonyms=[("sailboat", "sailboats"), ("yacht", "yachts")]),
    thing("rocket", "rockets", 0x1F680, "vehicle", "sky", "", synonyms=[("spaceship", "spaceships")],
          key=[0.56, 0.69, 0.75]),  # the hull, not the fins
    thing("train", "trains", 0x1F682, "vehicle", "ground", "", size=1.1, synonyms=[("locomotive", "locomotives")]),
    thing("balloon", "balloons", 0x1F388, "sky object", "sky", "red"),
    thing("sun", "suns", 0x1F31E, "sky object", "sky", "yellow"),
    thing("moon", "moons", 0x1F319, "sky object", "sky", "yellow"),
    thing("star", "stars", 0x2B50, "sky object", "sky", "yellow"),
    thing("cloud", "clouds", 0x2601, "sky object", "sky", "white"),
    thing("guitar", "guitars", 0x1F3B8, "object", "ground", "red"),
    thing("umbrella", "umbrellas", 0x2602, "object", "ground", "purple", synonyms=[("parasol", "parasols")]),
    thing("clock", "clocks", 0x23F0, "object", "ground", "red"),
    thing("book", "books", 0x1F4D5, "object", "ground", "red"),
    thing("crown", "crowns", 0x1F451, "object", "ground", "yellow"),
    thing("teddy", "teddies", 0x1F9F8, "object", "ground", "brown"),
    thing("cup", "cups", 0x2615, "object", "ground", "white", synonyms=[("mug", "mugs")]),
]


# ---- enlarging -------------------------------------------------------------------------------------------------------

def bleed(rgb, alpha):
    """Gives every pixel that is not quite opaque the colour of the nearest opaque one."""
    solid = alpha > 0.98
    near = ndimage.distance_transform_edt(~solid, return_distances=False, return_indices=True)
    return np.where(solid[..., None], rgb, rgb[near[0], near[1]])


def enlarge_channel(channel, width, height):
    """Cubic interpolation, held within the range of the neighbouring source pixels, so that nothing rings."""
    def resized(values, method):
        return np.asarray(Image.fromarray(values.astype(np.float32), "F").resize((width, height), method))
    low = resized(ndimage.minimum_filter(channel, 3), Image.BILINEAR)
    high = resized(ndimage.maximum_filter(channel, 3), Image.BILINEAR)
    return np.clip(resized(channel, Image.BICUBIC), low, high)


def sharpen(u, steps=24, dt=0.35):
    """Coherence-enhancing shock filter: u [H,W,C] grows or shrinks across the dominant edge direction of all channels
    until edges are steps; contours stay smooth because the direction is averaged along them."""
    for _ in range(steps):
        smooth = ndimage.gaussian_filter(u, (1.2, 1.2, 0))
        gx, gy = ndimage.sobel(smooth, 1) / 8, ndimage.sobel(smooth, 0) / 8
        jxx, jyy, jxy = (ndimage.gaussian_filter(p.sum(-1), 2.0) for p in (gx * gx, gy * gy, gx * gy))
        angle = 0.5 * np.arctan2(2 * jxy, jxx - jyy)
        c, s = np.cos(angle)[..., None], np.sin(angle)[..., None]
        across = (c * c * ndimage.sobel(gx, 1) + 2 * c * s * ndimage.sobel(gx, 0) + s * s * ndimage.sobel(gy, 0)) / 8
        right, left = np.roll(u, -1, 1) - u, u - np.roll(u, 1, 1)
        below, above = np.roll(u, -1, 0) - u, u - np.roll(u, 1, 0)
        grow = np.hypot(np.maximum(np.maximum(right, -left), 0), np.maximum(np.maximum(below, -above), 0))
        shrink = np.hypot(np.maximum(np.maximum(-right, left), 0), np.maximum(np.maximum(-below, above), 0))
        sign = np.tanh(across * 800)
        u = u + dt * (np.maximum(-sign, 0) * grow - np.maximum(sign, 0) * shrink)
    return np.clip(u, 0, 1)


def draw_thing(bitmap):
    """bitmap: float [h,w,4] in [0,1], straight alpha. Returns premultiplied [SIDE,SIDE,4], longest side filling."""
    alpha = np.pad(bitmap[..., 3], 8)
    rgb = np.pad(bleed(bitmap[..., :3], bitmap[..., 3]), ((8, 8), (8, 8), (0, 0)), "edge")
    rows, columns = np.where(alpha > 0.05)
    top, bottom, left, right = rows.min() - 2, rows.max() + 3, columns.min() - 2, columns.max() + 3
    rgb, alpha = rgb[top:bottom, left:right], alpha[top:bottom, left:right]
    scale = (SIDE - 2 * MARGIN) / (max(alpha.shape) - 4)
    height, width = round(alpha.shape[0] * scale), round(alpha.shape[1] * scale)
    colour = np.stack([enlarge_channel(rgb[..., i], width, height) for i in range(3)], -1)
    cover = enlarge_channel(alpha, width, height)[..., None]
    # Smoothed first, so that no steps of the bitmap are left in contours; once more after, against jagged edges.
    colour = sharpen(ndimage.gaussian_filter(colour, (0.8, 0.8, 0)))
    cover = sharpen(ndimage.gaussian_filter(cover, (1.8, 1.8, 0)))
    colour, cover = (ndimage.gaussian_filter(p, (0.75, 0.75, 0)) for p in (colour, cover))
    cover = np.where(cover < 0.004, 0, cover)
    picture = np.concatenate([colour * cover, cover], -1)
    canvas = np.zeros((SIDE, SIDE, 4))
    y, x = (SIDE - height) // 2, (SIDE - width) // 2
    cut_y, cut_x = max(0, -y), max(0, -x)
    piece = picture[cut_y:cut_y + SIDE, cut_x:cut_x + SIDE]
    y, x = max(y, 0), max(x, 0)
    canvas[y:y + piece.shape[0], x:x + piece.shape[1]] = piece
    return np.rint(np.clip(canvas, 0, 1) * 255).astype(np.uint8)


def key_colour(picture):
    """The colour that people mean when they name the thing's colour: the most frequent one, saturated ones first."""
    solid = picture[picture[..., 3] > 250][:, :3].astype(np.float64) / 255
    bins = np.rint(solid * 10).astype(int)
    codes, counts = np.unique(bins @ [10000, 100, 1], return_counts=True)
    colours = np.stack([codes // 10000, codes // 100 % 100, codes % 100], -1) / 10
    saturation = colours.max(-1) - colours.min(-1)
    best = colours[np.argmax(counts * (0.15 + saturation))]
    return [round(float(v), 3) for v in solid[np.abs(solid - best).max(-1) < 0.08].mean(0)]


# ---- letters ---------------------------------------------------------------------------------------------------------

CELL, SPREAD, CAP = 64, 7, 44     # pixels of a letter's cell, of the distance range, of a capital's height


def draw_letters(path):
    """Signed distance fields u8 [26,CELL,CELL] (128 on the contour, one step per SPREAD/127 pixels) and the advance
    widths in cells. Letters are centred in their cell."""
    over = 8
    font = ImageFont.truetype(path, 100)
    cap = font.getbbox("H", anchor="ls")
    font = ImageFont.truetype(path, round(100 * CAP * over / -cap[1]))
    fields, advances = [], []
    for letter in LETTERS:
        image = Image.new("L", (CELL * over, CELL * over))
        advance = font.getlength(letter)
        left = (CELL * over - advance) / 2
        base = (CELL + CAP) / 2 * over
        ImageDraw.Draw(image).text((left, base), letter, font=font, fill=255, anchor="ls")
        inside = np.asarray(image) > 127
        distance = ndimage.distance_transform_edt(inside) - ndimage.distance_transform_edt(~inside)
        distance = distance.reshape(CELL, over, CELL, over).mean((1, 3)) / over
        fields.append(np.clip(np.rint(128 + distance * 127 / SPREAD), 0, 255).astype(np.uint8))
        advances.append(advance / over / CELL)
    return np.stack(fields), np.array(advances, np.float32)


# ---- files -----------------------------------------------------------------------------------------------------------

def qoi(picture):
    """QOI chunks (qoiformat.org) of u8 [SIDE,SIDE,4], without header and end mark."""
    out = bytearray()
    seen = [(0, 0, 0, 0)] * 64
    previous, run = (0, 0, 0, 255), 0
    pixels = [tuple(p) for p in picture.reshape(-1, 4).tolist()]
    for i, pixel in enumerate(pixels):
        if pixel == previous:
            run += 1
            if run == 62 or i + 1 == len(pixels):
                out.append(0xC0 | (run - 1))
                run = 0
            continue
        if run:
            out.append(0xC0 | (run - 1))
            run = 0
        r, g, b, a = pixel
        slot = (r * 3 + g * 5 + b * 7 + a * 11) % 64
        dr, dg, db = ((c - p + 128) % 256 - 128 for c, p in zip(pixel[:3], previous[:3]))
        if seen[slot] == pixel:
            out.append(slot)
        elif a != previous[3]:
            out += bytes((0xFF, r, g, b, a))
        elif -2 <= dr <= 1 and -2 <= dg <= 1 and -2 <= db <= 1:
            out.append(0x40 | (dr + 2) << 4 | (dg + 2) << 2 | (db + 2))
        elif -32 <= dg <= 31 and -8 <= dr - dg <= 7 and -8 <= db - dg <= 7:
            out += bytes((0x80 | (dg + 32), (dr - dg + 8) << 4 | (db - dg + 8)))
        else:
            out += bytes((0xFE, r, g, b))
        seen[slot] = pixel
        previous = pixel
    return np.frombuffer(bytes(out), np.uint8)


def write_safetensors(path, tensors, metadata):
    kinds = {np.dtype(np.uint8): "U8", np.dtype(np.float32): "F32"}
    header, offset = {"__metadata__": metadata}, 0
    for name, values in tensors.items():
        header[name] = {"dtype": kinds[values.dtype], "shape": list(values.shape),
                        "data_offsets": [offset, offset + values.nbytes]}
        offset += values.nbytes
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    part = path.with_suffix(".part")
    with open(part, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for values in tensors.values():
            file.write(values.tobytes())
    os.replace(part, path)


def emoji_bitmaps():
    font = TTFont(EMOJI_FONT)
    names = font.getBestCmap()
    data = {name: glyph.imageData for strike in font["CBDT"].strikeData for name, glyph in strike.items()}
    return lambda code: np.asarray(Image.open(io.BytesIO(data[names[code]])).convert("RGBA")).astype(np.float32) / 255


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--sheet", help="also write all things on one sheet, to look at")
    arguments = arguments.parse_args()
    bitmap = emoji_bitmaps()
    letters = {name: draw_letters(path) for name, path in LETTER_FONTS.items()}
    tensors = {"letters": np.stack([field for field, _ in letters.values()]),
               "letters.advance": np.stack([advance for _, advance in letters.values()])}
    entries, pictures = [], []
    for entry in THINGS:
        picture = draw_thing(bitmap(entry["code"]))
        tensors[f"drawing.{len(pictures)}"] = qoi(picture)
        rows, columns = np.where(picture[..., 3] > 127)
        entry = dict(entry, drawings=[len(pictures)], key=entry["key"] or key_colour(picture),
                     box=[int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1])
        del entry["code"]
        entries.append(entry)
        pictures.append(picture)
    world = {"version": 1, "side": SIDE, "things": entries, "letters": LETTERS, "fonts": list(LETTER_FONTS),
             "letter_cell": CELL, "letter_spread": SPREAD, "letter_cap": CAP}
    write_safetensors(HERE / "world.safetensors", tensors, {"world": json.dumps(world, separators=(",", ":"))})
    print(f"{len(pictures)} drawings, {(HERE / 'world.safetensors').stat().st_size / 2**20:.2f} MiB")
    if arguments.sheet:
        columns = 8
        sheet = np.full((-(-len(pictures) // columns) * SIDE, columns * SIDE, 3), (150, 160, 150), np.float64)
        for i, picture in enumerate(pictures):
            y, x = i // columns * SIDE, i % columns * SIDE
            part = sheet[y:y + SIDE, x:x + SIDE]
            part[:] = picture[..., :3] + part * (1 - picture[..., 3:] / 255)
        Image.fromarray(sheet.astype(np.uint8)).save(arguments.sheet)


if __name__ == "__main__":
    main()
