#!/usr/bin/env bash
# begin_from_packed.sh DAUB_TRAIN: training goes on from the embedded model. Every stage that begins from it, untrained,
# packs to the same model again: the shared model and the encoders to the byte, experts to their noise interval's weights.
set -euo pipefail
train="$1"
model="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/resources/sketchbook/model"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
begin=(--begin "$model" --images 0 --sample-minutes 0 --no-progress --threads 1)

"$train" clip "${begin[@]}" --out "$folder/clip"
"$train" base "${begin[@]}" --clip "$folder/clip" --out "$folder/base"
expert=(--clip "$folder/clip" --noise-mean 0.7 --noise-std 1.1)
"$train" expert "${begin[@]}" "${expert[@]}" --level 1 --index 1 --out "$folder/high"
"$train" expert "${begin[@]}" "${expert[@]}" --level 2 --index 1 --out "$folder/middle"
"$train" expert "${begin[@]}" "${expert[@]}" --level 2 --index 0 --out "$folder/low"
"$train" pack --clip "$folder/clip" --base "$folder/base" --expert "$folder/low" --expert "$folder/high" \
  --expert "$folder/middle" -o "$folder/model"

for part in clip_text clip_image t5_encoder base; do
  cmp "$model/$part"/*.safetensors "$folder/model/$part"/*.safetensors
done
# Four-bit differences of what was four-bit differences: scales may differ in their last bit, integers may not.
for part in base_high_noise base_middle_noise base_low_noise; do
  python3 - "$model/$part" "$folder/model/$part" <<'PYTHON'
import json, struct, sys

def integers(folder):
    with open(folder + "/diffusion_pytorch_model.safetensors", "rb") as f:
        header = json.loads(f.read(struct.unpack("<Q", f.read(8))[0]))
        data = f.read()
    return {n: data[slice(*t["data_offsets"])] for n, t in header.items() if n.endswith(".difference")}

before, after = map(integers, sys.argv[1:])
if not before or before != after:
    sys.exit(f"{sys.argv[1]} does not come back")
PYTHON
done
echo "Training goes on from the packed weights of all stages."
