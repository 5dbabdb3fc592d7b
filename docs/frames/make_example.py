#!/usr/bin/env python3
"""Makes an example sequence: mattes of a figure that moves and turns, a plate behind it, and its motion.

    make_example.py FOLDER [--frames N] [--side PIXELS] [--figure balloon|cup|fish|house|mushroom|rocket|teddy|tree]

Writes FOLDER/matte.####.png, FOLDER/plate.####.png and FOLDER/motion.json. Needs nothing but Python 3.
"""
import argparse
import json
import math
import pathlib
import struct
import zlib

SUBROWS = 4  # of each row of pixels; across a row coverage is exact


def arc(cx, cy, rx, ry, begin, end, steps=24):
    """Points of an ellipse, angles in degrees."""
    angles = [math.radians(begin + (end - begin) * i / steps) for i in range(steps + 1)]
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


# Outlines about (0, 0), of about 1 in height, y downwards; drawn over one another.
FIGURES = {
    "rocket": [
        arc(0, 0.05, 0.17, 0.55, 180, 360) + [(0.15, 0.33), (-0.15, 0.33)],  # body with its nose
        [(-0.14, 0.05), (-0.32, 0.42), (-0.12, 0.33)],
        [(0.14, 0.05), (0.32, 0.42), (0.12, 0.33)],
        [(-0.08, 0.30), (0.08, 0.30), (0.12, 0.42), (-0.12, 0.42)],
    ],
    "balloon": [
        arc(0, -0.12, 0.40, 0.40, 0, 360),
        [(-0.33, 0.10), (0.33, 0.10), (0.10, 0.36), (-0.10, 0.36)],
        [(-0.10, 0.36), (0.10, 0.36), (0.09, 0.50), (-0.09, 0.50)],
    ],
    "fish": [
        arc(0.08, 0, 0.42, 0.25, 0, 360),
        [(-0.22, 0.0), (-0.52, -0.24), (-0.44, 0.0), (-0.52, 0.24)],
    ],
    "teddy": [
        arc(0, -0.24, 0.23, 0.21, 0, 360),  # head, ears
        arc(-0.19, -0.41, 0.09, 0.09, 0, 360),
        arc(0.19, -0.41, 0.09, 0.09, 0, 360),
        arc(0, 0.14, 0.24, 0.25, 0, 360),  # body, arms, legs
        arc(-0.25, 0.06, 0.10, 0.14, 0, 360),
        arc(0.25, 0.06, 0.10, 0.14, 0, 360),
        arc(-0.18, 0.38, 0.14, 0.12, 0, 360),
        arc(0.18, 0.38, 0.14, 0.12, 0, 360),
    ],
    "house": [
        [(-0.36, -0.08), (0.36, -0.08), (0.36, 0.40), (-0.36, 0.40)],
        [(0.0, -0.46), (0.46, -0.06), (-0.46, -0.06)],
        [(0.20, -0.44), (0.30, -0.44), (0.30, -0.10), (0.20, -0.10)],  # chimney
    ],
    "cup": [
        [(-0.38, -0.30), (0.26, -0.30), (0.20, 0.34), (-0.32, 0.34)],
        arc(0.26, 0.0, 0.18, 0.20, 0, 360),
        arc(-0.06, -0.30, 0.32, 0.07, 0, 360),
    ],
    "tree": [
        arc(0, -0.16, 0.40, 0.34, 0, 360),
        [(-0.07, 0.05), (0.07, 0.05), (0.10, 0.50), (-0.10, 0.50)],
    ],
    "mushroom": [
        arc(0, -0.02, 0.42, 0.40, 180, 360),
        [(-0.42, -0.03), (0.42, -0.03), (0.34, 0.06), (-0.34, 0.06)],
        [(-0.13, 0.0), (0.13, 0.0), (0.17, 0.46), (-0.17, 0.46)],
    ],
}


def motion_at(t, side):
    """From the figure to the canvas, [a, b, c, d, e, f]: along an arch, swinging, a little nearer in the middle."""
    angle = math.radians(28) * math.sin(2 * math.pi * t)
    size = side * (0.62 + 0.08 * math.sin(math.pi * t))
    x, y = side * (0.30 + 0.40 * t), side * (0.56 - 0.10 * math.sin(math.pi * t))
    k, s = size * math.cos(angle), size * math.sin(angle)
    return [k, -s, s, k, x, y]


def moved(points, m):
    return [(m[0] * x + m[1] * y + m[4], m[2] * x + m[3] * y + m[5]) for x, y in points]


def crossings(points, y):
    """Spans [x0, x1) of an outline on a horizontal line."""
    xs = []
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1]):
        if (y0 <= y) != (y1 <= y):
            xs.append(x0 + (y - y0) * (x1 - x0) / (y1 - y0))
    xs.sort()
    return list(zip(xs[::2], xs[1::2]))


def joined(spans):
    """Spans of several outlines as one, without overlaps."""
    result = []
    for begin, end in sorted(spans):
        if result and begin <= result[-1][1]:
            result[-1][1] = max(result[-1][1], end)
        else:
            result.append([begin, end])
    return result


def matte_rows(outlines, side):
    for y in range(side):
        row = [0.0] * side
        for sub in range(SUBROWS):
            line = y + (sub + 0.5) / SUBROWS
            for begin, end in joined([span for o in outlines for span in crossings(o, line)]):
                begin, end = max(begin, 0.0), min(end, float(side))
                for x in range(int(begin), min(int(math.ceil(end)), side)):
                    row[x] += max(0.0, min(end, x + 1) - max(begin, x)) / SUBROWS
        yield bytes(round(255 * min(v, 1.0)) for v in row)


def plate_rows(t, side):
    """Evening: a sky, a low sun, two ranges of hills, of which the near one passes faster."""
    sun = (side * 0.74, side * 0.42, side * 0.085)
    far = [side * (0.62 + 0.05 * math.sin(0.021 * (x + 20 * t) * 512 / side)) for x in range(side)]
    near = [side * (0.76 + 0.06 * math.sin(0.013 * (x + 60 * t) * 512 / side + 1)) for x in range(side)]
    for y in range(side):
        v = y / side
        sky = (int(60 + 180 * v), int(90 + 90 * v), int(160 - 20 * v))
        row = bytearray()
        for x in range(side):
            if y >= near[x]:
                depth = (y - near[x]) / side
                row += bytes((int(40 - 40 * depth), int(70 - 60 * depth), int(45 - 40 * depth)))
            elif y >= far[x]:
                row += bytes((78, 84, 110))
            else:
                d = math.hypot(x - sun[0], y - sun[1]) - sun[2]
                glow = 1.0 if d < 0 else math.exp(-d / (side * 0.06))
                row += bytes(min(255, int(s + glow * (full - s))) for s, full in zip(sky, (255, 226, 150)))
        yield bytes(row)


def write_png(path, side, color_type, rows):
    """color_type: 0 grey, 2 RGB."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", side, side, 8, color_type, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--frames", type=int, default=24)
    parser.add_argument("--side", type=int, default=512)
    parser.add_argument("--figure", choices=sorted(FIGURES), default="rocket")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    motion = {}
    for frame in range(1, arguments.frames + 1):
        t = (frame - 1) / max(arguments.frames - 1, 1)
        motion[str(frame)] = motion_at(t, arguments.side)
        outlines = [moved(outline, motion[str(frame)]) for outline in FIGURES[arguments.figure]]
        write_png(arguments.folder / f"matte.{frame:04}.png", arguments.side, 0, matte_rows(outlines, arguments.side))
        write_png(arguments.folder / f"plate.{frame:04}.png", arguments.side, 2, plate_rows(t, arguments.side))
    (arguments.folder / "motion.json").write_text(json.dumps({"frames": motion}, indent=1) + "\n")


if __name__ == "__main__":
    main()
