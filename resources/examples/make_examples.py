#!/usr/bin/env python3
"""Makes the example projects: rough soft areas, drawn as a hand would, and the sentences that they belong to.

    make_examples.py DAUB_CLI      needs Pillow; writes *.ora beside this file
"""
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image, ImageDraw, ImageFilter

SIDE = 1024


def area(*shapes):
    """Each shape is a list of (x, y, radius) dabs in 0..1, joined as one stroke."""
    mask = Image.new("L", (SIDE, SIDE), 0)
    draw = ImageDraw.Draw(mask)
    for dabs in shapes:
        for (x0, y0, r0), (x1, y1, r1) in zip(dabs, dabs[1:] or dabs):
            for i in range(65):
                t = i / 64
                x, y, r = ((a + (b - a) * t) * SIDE for a, b in ((x0, x1), (y0, y1), (r0, r1)))
                draw.ellipse((x - r, y - r, x + r, y + r), fill=255)
    return mask.filter(ImageFilter.GaussianBlur(10))


EXAMPLES = {
    "meadow": ("a fox and a mushroom on a green meadow under a blue sky, the sun", {
        "fox": area([(0.26, 0.68, 0.15), (0.34, 0.70, 0.15)]),
        "mushroom": area([(0.72, 0.62, 0.16), (0.73, 0.74, 0.12)]),
        "sun": area([(0.70, 0.20, 0.12)]),
    }, 6),
    "harbour": ("a boat and a house at the beach at sunset", {
        "boat": area([(0.32, 0.55, 0.19), (0.34, 0.66, 0.19)]),
        "house": area([(0.72, 0.56, 0.18), (0.74, 0.66, 0.18)]),
    }, 5),
    "night": ("a house and a fox in the snow at night, a star", {
        "house": area([(0.72, 0.56, 0.18), (0.74, 0.66, 0.18)]),
        "fox": area([(0.26, 0.68, 0.15), (0.34, 0.70, 0.15)]),
        "star": area([(0.30, 0.20, 0.12)]),
    }, 5),
}


def main():
    daub_cli = sys.argv[1]
    folder = pathlib.Path(__file__).parent
    for name, (prompt, areas, seed) in EXAMPLES.items():
        with tempfile.TemporaryDirectory() as masks:
            regions = []
            for i, (phrase, mask) in enumerate(areas.items()):
                file = pathlib.Path(masks) / f"{i}.png"
                mask.save(file)
                regions += ["--region", f"{phrase}={file}"]
            subprocess.run([daub_cli, "project", "--force", "--prompt", prompt, "--size", f"{SIDE}x{SIDE}", "--seed",
                            str(seed), *regions, str(folder / f"{name}.ora")], check=True)


if __name__ == "__main__":
    main()
