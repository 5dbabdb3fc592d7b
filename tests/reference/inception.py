#!/usr/bin/env python3
"""Compares Daub's FID with pytorch-fid's: features of every picture, the Fréchet distance, files of statistics.

    inception.py build/release/bin/daub-cli [--weights inception.safetensors] [--pictures 24]
    inception.py --write tests/models/inception_features.safetensors      # what the test of the network expects

Both take the same pictures (drawn here, of several sizes and kinds) and the same weights: those of the file, else random
ones from a counter, with statistics of normalisation that keep all layers alive. Needs torch, torchvision, pytorch-fid,
scipy, Pillow, safetensors. Exits with 1 where a feature differs by more than 1e-4 of the largest, or a distance by more
than 1e-6 of itself from that on the same features.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
import torch
from PIL import Image
from pytorch_fid import fid_score
from pytorch_fid import inception as reference
from safetensors.torch import load_file, save_file

gamma = numpy.uint64(0x9E3779B97F4A7C15)


def formula(name, count):
    """As tests/models/inception_formula.h."""
    begin = 0xCBF29CE484222325
    for byte in name.encode():
        begin = (begin ^ byte) * 0x100000001B3 % 2 ** 64
    with numpy.errstate(over="ignore"):
        z = numpy.uint64(begin) + gamma * numpy.arange(1, count + 1, dtype=numpy.uint64)
        z = (z ^ (z >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
        z = z ^ (z >> numpy.uint64(31))
    return ((z >> numpy.uint64(40)).astype(numpy.float64) + 0.5) / (1 << 23) - 1


def formula_weights(network):
    weights = {}
    for name, tensor in network.state_dict().items():
        if name.endswith("num_batches_tracked"):
            weights[name] = tensor
            continue
        middle, width = 0, 0.1
        if tensor.dim() == 4:
            width = (6 / tensor[0].numel()) ** 0.5
        if name.endswith((".bn.weight", ".running_var")):
            middle, width = 1, 0.2
        values = middle + width * formula(name, tensor.numel())
        weights[name] = torch.from_numpy(values.astype(numpy.float32)).view(tensor.shape)
    return weights


def network_with(weights):
    """pytorch-fid's InceptionV3, whose weights would otherwise be downloaded."""
    reference.load_state_dict_from_url = lambda *_, **__: weights or formula_weights(bare())
    return reference.InceptionV3([3]).eval()


def bare():
    network = reference._inception_v3(num_classes=1008, aux_logits=False, weights=None)
    patches = (("5b", "A", (192, 32)), ("5c", "A", (256, 64)), ("5d", "A", (288, 64)), ("6b", "C", (768, 128)),
               ("6c", "C", (768, 160)), ("6d", "C", (768, 160)), ("6e", "C", (768, 192)), ("7b", "E_1", (1280,)),
               ("7c", "E_2", (2048,)))
    for block, kind, sizes in patches:
        setattr(network, f"Mixed_{block}", getattr(reference, f"FIDInception{kind}")(*sizes))
    return network


def write_fixture(file):
    network = network_with(None)
    features = {}
    for name, height, width in (("enlarged", 40, 56), ("reduced", 340, 310)):
        picture = (127.5 + 127.5 * formula("picture", height * width * 3)).astype(numpy.uint8).reshape(height, width, 3)
        x = torch.from_numpy(picture).permute(2, 0, 1)[None].float() / 255
        with torch.no_grad():
            features[name] = network(x)[0][0, :, 0, 0].contiguous()
    save_file(features, file)


def draw_pictures(folder, count, seed):
    """Waves and noise, in several sizes and formats; blobs of their own in each folder so that the distance is not small."""
    random = numpy.random.default_rng(seed)
    folder.mkdir()
    for i in range(count):
        height, width = [(64, 64), (256, 256), (300, 420), (511, 333)][i % 4]
        y, x = numpy.mgrid[0:height, 0:width] / 40
        waves = [numpy.sin(a * x + b * y + c) for a, b, c in random.uniform(0, 3, (3, 3))]
        values = 128 + 70 * numpy.stack(waves, 2) + random.normal(0, 5 + 20 * (seed % 2), (height, width, 3))
        image = Image.fromarray(values.clip(0, 255).astype(numpy.uint8))
        if i % 5 == 4:
            image = image.convert("L")
        image.save(folder / f"{i:04}.{'jpg' if i % 3 == 2 else 'png'}")


def cached_features(cache):
    chunks = [load_file(file)["numbers"] for file in sorted(Path(cache).glob("features-*.safetensors"))]
    return torch.cat(chunks).double().numpy()


def compare(options):
    worst = 0
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        weights = load_file(options.weights) if options.weights else formula_weights(bare())
        save_file(weights, root / "inception.safetensors")
        network = network_with(weights)
        ours = {}
        for seed, name in enumerate(("a", "b")):
            draw_pictures(root / name, options.pictures, seed)
        command = [options.program, "evaluate", "fid", root / "a", root / "b", "--inception", root / "inception.safetensors",
                   "--cache", root / "cache", "--save-statistics", root / "a.npz"]
        told = subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True).stdout
        fid = float(told.split()[-1])
        for name in ("a", "b"):
            files = sorted(file for ending in ("png", "jpg") for file in (root / name).glob("*." + ending))
            order = numpy.argsort([file.name for file in files])
            theirs = fid_score.get_activations(files, network, 1, num_workers=0)[order]
            ours[name] = cached_features(root / "cache" / ("pictures" if name == "a" else "references"))
            off = numpy.abs(ours[name] - theirs).max() / numpy.abs(theirs).max()
            worst = max(worst, off / 1e-4)
            print(f"{len(files)} pictures of {name}: features differ by at most {off:.1e} of the largest")
        statistics = [(ours[n].mean(0), numpy.cov(ours[n], rowvar=False)) for n in ("a", "b")]
        with numpy.load(root / "a.npz") as stored:
            assert numpy.allclose(stored["mu"], statistics[0][0]) and numpy.allclose(stored["sigma"], statistics[0][1])
        expected = fid_score.calculate_frechet_distance(*statistics[0], *statistics[1])
        off = abs(fid - expected) / expected
        worst = max(worst, off / 1e-6)
        print(f"distance {fid:.9f}, pytorch-fid on the same features {expected:.9f}: off by {off:.1e}")
        numpy.savez_compressed(root / "b.npz", mu=statistics[1][0], sigma=statistics[1][1])
        again = subprocess.run([str(options.program), "evaluate", "fid", str(root / "a.npz"), str(root / "b.npz")],
                               check=True, capture_output=True, text=True).stdout
        assert abs(float(again.split()[-1]) - fid) <= 1e-6 * fid, again
        print("the same from the statistics in .npz files")
    return worst <= 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, nargs="?")
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--pictures", type=int, default=24)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
    if options.write:
        return write_fixture(options.write)
    sys.exit(not compare(options))


main()
