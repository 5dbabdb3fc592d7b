#!/usr/bin/env python3
"""Draws the subjects of docs/subjects.md, which no model has seen. Needs nothing beyond Python.

    python3 docs/subjects/draw_subject.py brummo FOLDER    # FOLDER/learn and FOLDER/held-out, six pictures each with captions

brummo: a teal car with cream dots, a magenta roof, a fin and big wheels.
zibbo:  a mushroom with a pointed blue cap with yellow bands, an orange stem and two eyes; settings were chosen with it.
"""
import argparse
import math
import struct
import zlib
from pathlib import Path

SIDE = 192

PLACES = {  # sky above, sky at the horizon, ground near the horizon, ground below; where the horizon is; words
    "meadow": ((96, 160, 230), (190, 220, 245), (110, 180, 80), (70, 140, 50), 0.58, "on a meadow"),
    "snow": ((150, 180, 210), (215, 225, 235), (240, 244, 250), (215, 225, 240), 0.55, "in the snow"),
    "beach": ((110, 190, 235), (200, 230, 245), (235, 215, 160), (220, 190, 125), 0.6, "on a beach"),
    "night": ((15, 20, 60), (45, 50, 100), (40, 70, 50), (25, 45, 35), 0.6, "at night"),
    "room": ((225, 205, 180), (215, 190, 165), (150, 105, 70), (120, 80, 55), 0.66, "in a room"),
    "lawn": ((140, 200, 250), (225, 240, 250), (130, 200, 70), (100, 170, 60), 0.48, "on grass"),
}
# set, place, centre across, foot, height (parts of the side), lean (radians)
PICTURES = [
    ("learn", "meadow", 0.50, 0.86, 0.70, 0.00), ("learn", "snow", 0.42, 0.84, 0.58, 0.06),
    ("learn", "beach", 0.58, 0.88, 0.64, -0.05), ("learn", "night", 0.50, 0.90, 0.74, 0.03),
    ("learn", "room", 0.46, 0.92, 0.60, -0.08), ("learn", "lawn", 0.55, 0.82, 0.52, 0.05),
    ("held-out", "beach", 0.45, 0.86, 0.70, 0.04), ("held-out", "meadow", 0.56, 0.88, 0.56, -0.06),
    ("held-out", "night", 0.44, 0.88, 0.60, -0.03), ("held-out", "snow", 0.52, 0.90, 0.72, 0.02),
    ("held-out", "lawn", 0.48, 0.86, 0.66, -0.04), ("held-out", "room", 0.55, 0.90, 0.68, 0.05),
]
OUTLINE, BLUE, YELLOW, ORANGE, PALE = (40, 25, 40), (40, 70, 210), (250, 215, 40), (245, 140, 40), (255, 190, 110)
TEAL, MAGENTA, CREAM, GLASS, WHEEL = (20, 165, 150), (215, 40, 140), (255, 245, 205), (205, 235, 250), (45, 40, 60)


def mix(a, b, t):
    t = min(1.0, max(0.0, t))
    return tuple(x + (y - x) * t for x, y in zip(a, b))


def ellipse(x, y, cx, cy, rx, ry):
    """About the distance to an ellipse, negative inside."""
    length = math.hypot((x - cx) / rx, (y - cy) / ry)
    return (length - 1) * min(rx, ry)


def cap(x, y):
    """A pointed cap with a round brim: its tip at (0, 1), its brim at 0.4."""
    if y < 0.42:
        return ellipse(x, y, 0, 0.42, 0.36, 0.09)
    half = 0.36 * (1 - (y - 0.42) / 0.56) ** 0.8 if y < 0.98 else 0
    return max(abs(x) - half, y - 1.0) * 0.85


def stem(x, y):
    return max(abs(x) - (0.15 + 0.05 * (1 - y / 0.42)), -y, y - 0.45, ellipse(x, y, 0, 0.24, 0.24, 0.27) - 0.03)


def zibbo(color, x, y, pixel):
    """x, y in heights of the figure, y up from its foot."""
    def paint(color, new, distance):
        return mix(color, new, 0.5 - distance / pixel)
    edge = 0.018
    color = paint(color, OUTLINE, min(stem(x, y), cap(x, y)) - edge)
    color = paint(color, ORANGE, stem(x, y))
    color = paint(color, PALE, max(stem(x, y), ellipse(x, y, 0, 0.12, 0.11, 0.11)))
    for side in (-1, 1):
        color = paint(color, (255, 255, 255), ellipse(x, y, side * 0.075, 0.27, 0.06, 0.075))
        color = paint(color, OUTLINE, ellipse(x, y, side * 0.07, 0.262, 0.03, 0.04))
    inside = cap(x, y)
    color = paint(color, OUTLINE, inside - edge if y > 0.33 else 1)
    color = paint(color, BLUE, inside)
    for middle, width in ((0.5, 0.042), (0.66, 0.038), (0.81, 0.03)):
        bent = middle + 0.35 * x * x
        color = paint(color, YELLOW, max(inside + 0.004, abs(y - bent) - width))
    return color


def disc(x, y, cx, cy, r):
    return ellipse(x, y, cx, cy, r, r)


def body(x, y):
    """A round-nosed body between the wheels' axles and the windows."""
    dx, dy = max(abs(x) - 0.68, 0), max(abs(y - 0.38) - 0.04, 0)
    return math.hypot(dx, dy) - 0.2


def fin(x, y):
    """Stands at the back, its tip leaning out."""
    return max(-0.92 - 0.25 * (y - 0.5) - x, x + 0.62 - 0.45 * (0.92 - y), 0.45 - y, y - 0.92)


def brummo(color, x, y, pixel):
    """As zibbo; wider than high."""
    def paint(color, new, distance):
        return mix(color, new, 0.5 - distance / pixel)
    edge = 0.03
    roof = max(ellipse(x, y, 0, 0.5, 0.5, 0.42), 0.5 - y)
    wheels = min(disc(x, y, -0.5, 0.2, 0.2), disc(x, y, 0.5, 0.2, 0.2))
    color = paint(color, OUTLINE, min(body(x, y), roof, fin(x, y), wheels) - edge)
    color = paint(color, MAGENTA, min(roof, fin(x, y)))
    color = paint(color, GLASS, max(ellipse(x, y, 0, 0.5, 0.39, 0.3), 0.57 - y, 0.035 - abs(x)))
    color = paint(color, TEAL, body(x, y))
    for across in (-0.62, -0.31, 0, 0.31, 0.62):
        color = paint(color, CREAM, disc(x, y, across, 0.47, 0.07))
    color = paint(color, YELLOW, max(disc(x, y, 0.84, 0.4, 0.11), body(x, y)))
    color = paint(color, WHEEL, wheels)
    return paint(color, CREAM, min(disc(x, y, -0.5, 0.2, 0.09), disc(x, y, 0.5, 0.2, 0.09)))


FIGURES = {  # how it is drawn, its class, its height as part of those of PICTURES, half its width in heights
    "brummo": (brummo, "car", 0.62, 0.85), "zibbo": (zibbo, "mushroom", 1, 0.26),
}


def picture(figure, place, across, foot, height, lean):
    draw, _, share, half_width = FIGURES[figure]
    height *= share
    above, horizon_sky, near, below, horizon, _ = PLACES[place]
    rows = bytearray()
    pixel = 1 / (height * SIDE)
    for row in range(SIDE):
        rows.append(0)
        v = (row + 0.5) / SIDE
        for column in range(SIDE):
            u = (column + 0.5) / SIDE
            ground = horizon + 0.02 * math.sin(5 * u + len(place))
            color = mix(above, horizon_sky, v / ground) if v < ground else mix(near, below, (v - ground) / (1 - ground))
            shadow = ellipse(u, v, across, foot, half_width * height, 0.05 * height)
            color = mix(color, (30, 30, 40), 0.35 * min(1, max(0, -shadow * 60)))
            dx, dy = (u - across) / height, (foot - v) / height
            x, y = dx * math.cos(lean) - dy * math.sin(lean), dx * math.sin(lean) + dy * math.cos(lean)
            color = draw(color, x, y, pixel)
            rows.extend(int(min(255, max(0, c)) + 0.5) for c in color)
    return bytes(rows)


def write_png(file, rows):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figure", choices=sorted(FIGURES))
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    for index, (part, place, *where) in enumerate(PICTURES):
        (asked.folder / part).mkdir(parents=True, exist_ok=True)
        name = f"{index:02d}-{place}"
        write_png(asked.folder / part / f"{name}.png", picture(asked.figure, place, *where))
        (asked.folder / part / f"{name}.txt").write_text(
            f"a picture of {asked.figure} {FIGURES[asked.figure][1]} {PLACES[place][5]}\n")


main()
