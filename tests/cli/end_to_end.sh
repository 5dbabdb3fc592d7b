#!/usr/bin/env bash
# Runs the real daub-cli with the model that comes with Daub: end_to_end.sh DAUB_CLI DAUB_MODEL_FIXTURE.
# Exits with 77 (skipped) where no model lies beside the program yet.
set -euo pipefail

cli="$1" write_model="$2"
fixtures="$(cd "$(dirname "$(realpath "$0")")/../golden/fixtures/models" && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() { echo "end_to_end: $*" >&2; exit 1; }

# expect CODE COMMAND...: runs it, keeps what it says in `out` and `err`, checks the exit code.
expect() {
  local wanted="$1" code=0
  shift
  "$@" >out 2>err || code=$?
  [ "$code" = "$wanted" ] || { cat out err >&2; fail "exit code $code instead of $wanted: $*"; }
}

said() { grep -qF -- "$1" "$2" || { cat "$2" >&2; fail "'$1' is not in $2"; }; }

expect 0 "$cli" --version
said daub-cli out
expect 0 "$cli" --help
said "Exit codes" out
expect 2 "$cli" render --nonsense

model="$(dirname "$(dirname "$(realpath "$cli")")")/share/daub/sketchbook/model_index.json"
[ -e "$model" ] || { echo "no embedded model at $model: skipped" >&2; exit 77; }

expect 0 "$cli" models
said sketchbook out
expect 0 "$cli" tokens "a fox on a snowy meadow" --json
said '"stream":"t5"' out
said '"text":"fox"' out

quick=(--stages 1 --steps 4 --device cpu)
expect 0 "$cli" render --prompt "a fox on a meadow" --seed 3 "${quick[@]}" -o fox.png
[ "$(cat out)" = fox.png ] || fail "standard output is not the path: $(cat out)"
expect 6 "$cli" render --prompt "a fox on a meadow" "${quick[@]}" -o fox.png
said "exists already" err

# The same request gives the same bytes, from the command line and from the picture.
expect 0 "$cli" render --prompt "a fox on a meadow" --seed 3 "${quick[@]}" -o same.png --no-metadata
expect 0 "$cli" render fox.png -o restored.png --no-metadata
cmp same.png restored.png || fail "the restored picture differs"
expect 0 "$cli" render --prompt "a fox on a meadow" --seed 4 "${quick[@]}" -o other.png --no-metadata
! cmp -s same.png other.png || fail "another seed gives the same picture"

# A painted region changes the picture; the picture made here serves as the mask.
expect 0 "$cli" render --prompt "a fox on a meadow" --seed 3 "${quick[@]}" --region "fox=fox.png" -o painted.png --no-metadata
! cmp -s same.png painted.png || fail "the painted region changes nothing"
expect 3 "$cli" render --prompt "a fox on a meadow" "${quick[@]}" --region "dog=fox.png" -o dog.png
said "a fox on a meadow" err
[ ! -e dog.png ] || fail "a picture in spite of the error"

expect 0 "$cli" project scene.ora --prompt "a fox on a meadow" --region "fox=fox.png" "${quick[@]}" --seed 3
expect 0 "$cli" render scene.ora -o scene.png --no-metadata --device cpu
cmp painted.png scene.png || fail "the project's picture differs"
expect 0 "$cli" inspect scene.ora
said "a fox on a meadow" out

expect 0 "$cli" render --prompt "a fox" "${quick[@]}" -o steps.png --save-steps steps --attention attention --json
said '"event":"finished"' out
[ "$(ls steps | wc -l)" -ge 4 ] || fail "not every step was saved: $(ls steps)"
[ -s attention/attention.json ] || fail "no attention was saved"

# Ctrl+C cancels within a step and leaves nothing behind.
# (Without job control, scripts start background programs with Ctrl+C ignored, which daub-cli respects.)
code=0
set -m
"$cli" render --prompt "a fox" --stages 1 --steps 1000 --device cpu -o never.png --json >out 2>err &
process=$!
set +m
for _ in $(seq 300); do grep -q '"phase":"sampling"' out && break; sleep 0.1; done
kill -INT "$process"
wait "$process" || code=$?
[ "$code" = 130 ] || { cat err >&2; fail "exit code $code after Ctrl+C"; }
said '"event":"cancelled"' out
[ -z "$(ls -A | grep never || true)" ] || fail "left behind: $(ls -A | grep never)"

# A truncated model is named.
cp -rL "$(dirname "$model")" broken
weights="$(find broken -name '*.safetensors' -size +64k | sort | head -n 1)"
truncate -s -100 "$weights"
code=0
"$cli" render --model broken --prompt "a fox" "${quick[@]}" -o broken.png >out 2>err || code=$?
[ "$code" = 4 ] || { cat out err >&2; fail "exit code $code for a truncated model"; }
said "$(basename "$weights")" err

# Models of diffusers: every family from its folder to a picture. The folders are put together from tiny models.
mkdir library
export DAUB_MODELS="$PWD/library"
for name in sd1 sdxl sdxl-refiner; do "$write_model" "$name" "library/$name"; done
cp -r library/sdxl/vae library/sdxl/text_encoder_2 library/sdxl-refiner/
pixel_scheduler='{"_class_name": "DDPMScheduler", "beta_schedule": "squaredcos_cap_v2", "variance_type": "learned_range",
  "thresholding": true, "dynamic_thresholding_ratio": 0.95, "sample_max_value": 1.5}'
for stage in 1 2; do
  cp -r "$fixtures/if$stage" "library/if-$stage"
  cp -r "$fixtures/t5-encoder" "library/if-$stage/text_encoder"
  cp -r "$fixtures/t5-tokenizer" "library/if-$stage/tokenizer"
  mkdir "library/if-$stage/scheduler"
  echo "$pixel_scheduler" >"library/if-$stage/scheduler/scheduler_config.json"
done
mkdir library/if-2/image_noising_scheduler
echo "$pixel_scheduler" >library/if-2/image_noising_scheduler/scheduler_config.json
echo '{"_class_name": "IFPipeline"}' >library/if-1/model_index.json
echo '{"_class_name": "IFSuperResolutionPipeline"}' >library/if-2/model_index.json

expect 0 "$cli" models --json
said '"id":"sdxl+sdxl-refiner"' out
expect 0 "$cli" inspect sdxl+sdxl-refiner
said "expert refiner" out
for family in sd1 sdxl+sdxl-refiner if-1+if-2 "$PWD/library/sd1"; do
  expect 0 "$cli" render --model "$family" --prompt "a red fox on a meadow" --size 64x64 --steps 3 --device cpu \
    --region "red fox=fox.png" -n "blurry" --seed 5 -o family.png --force
  [ -s family.png ] || fail "$family gave no picture"
done
expect 0 "$cli" render family.png -o again.png --no-metadata
expect 0 "$cli" render --model sd1 --prompt "a red fox" --init family.png:0.6 --size 64x64 --steps 4 --device cpu -o from.png
expect 0 "$cli" tokens "a red fox" --model if-1
said "T5" out
expect 4 "$cli" render --model if-2 --prompt "a fox" -o never.png
said "BASE+THIS" err

# Single-file checkpoints: by their path, and by their name once they are added.
export XDG_DATA_HOME="$PWD/data"
expect 0 "$cli" convert library/sd1 dreamy.safetensors
tiny=(--prompt "a red fox on a meadow" --size 64x64 --steps 3 --device cpu --seed 5 --no-metadata)
expect 0 "$cli" models add dreamy.safetensors --config library/sd1
expect 0 "$cli" models --json
said '"id":"dreamy"' out
expect 0 "$cli" render --model sd1 "${tiny[@]}" -o folder.png
expect 0 "$cli" render --model dreamy "${tiny[@]}" -o added.png
cmp folder.png added.png || fail "the single file's picture differs from the folder's"
expect 0 "$cli" render --model data/daub/models/dreamy.safetensors "${tiny[@]}" -o path.png
cmp folder.png path.png || fail "the picture by path differs"

# LoRAs, embeddings and autoencoders: added, listed, used by their names.
expect 0 "$cli" models add "$fixtures/lora-kohya-mixed/lora.safetensors"
cp "$fixtures/sd1/vae/diffusion_pytorch_model.safetensors" clear.safetensors
expect 0 "$cli" models add clear.safetensors
expect 0 "$cli" models --json
said '"name":"lora"' out
said '"kind":"vae"' out
plain=(render "${tiny[@]}" --model sd1)
expect 0 "$cli" "${plain[@]}" --lora lora:0 -o without.png
cmp folder.png without.png || fail "a LoRA of weight 0 changes the picture"
expect 0 "$cli" "${plain[@]}" --lora lora -o lora.png
! cmp -s folder.png lora.png || fail "the LoRA changes nothing"
expect 0 "$cli" render --model sd1 --prompt "a red fox on a meadow<lora:lora:1>" "${tiny[@]:2}" -o tag.png
cmp lora.png tag.png || fail "a LoRA in the sentence is another than with --lora"
expect 0 "$cli" "${plain[@]}" --lora "lora:1=fox.png" -o part.png
! cmp -s lora.png part.png || fail "the LoRA's mask changes nothing"
expect 4 "$cli" "${plain[@]}" --lora nothing -o never.png
said "Installed: lora" err
expect 4 "$cli" render --prompt "a fox <lora:lora>" "${quick[@]}" -o never.png
said "made for another family" err
expect 0 "$cli" "${plain[@]}" --vae clear -o clear.png
cmp folder.png clear.png || fail "the model's own autoencoder in a file of its own gives another picture"
expect 4 "$cli" "${plain[@]}" --vae dark -o never.png
said "Installed: clear" err

echo "end_to_end: everything holds"
