#!/usr/bin/env bash
# Everything that wants an NVIDIA GPU, in one go, on a machine with nothing but a compiler, CMake, ninja, nvcc and a
# libtorch: build, golden tests on CUDA, training for most of the time, benchmarks. Each part can be left out:
#
#   tests/gpu.sh [--out DIR] [--minutes N] [--skip build|golden|train|bench]...
#
#   DAUB_TORCH     libtorch; default: that of python3's torch
#   DAUB_HEADERS   folder with the headers of nlohmann-json, CLI11, fmt and stb, where the system has none
#   DAUB_WORLD     the world with tokens, from 'daub-train prepare', made where tokenizers are
#   DAUB_BEGIN     packed model folder whose weights training goes on from (default: the embedded model)
#   DAUB_DEVICE    cuda (default) or cpu, to rehearse
set -euo pipefail
checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="${OUT:-$checkout/build/gpu}" minutes=8 skipped=" "
while [ $# -gt 0 ]; do
  case "$1" in
    --out) out="$2"; shift 2 ;;
    --minutes) minutes="$2"; shift 2 ;;
    --skip) skipped+="$2 "; shift 2 ;;
    *) sed -n '2,12p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
  esac
done
wanted() { [[ "$skipped" != *" $1 "* ]]; }
device="${DAUB_DEVICE:-cuda}"
build="$checkout/build/gpu-minimal"
train="$build/bin/daub-train"
runs="$build/runs"
begin="${DAUB_BEGIN:-$checkout/resources/sketchbook/model}"
mkdir -p "$out" "$runs"
started=$SECONDS
report() { echo "[$((SECONDS - started)) s] $*"; }

if wanted build; then
  torch="${DAUB_TORCH:-$(python3 -c 'import os, torch; print(os.path.dirname(torch.__file__))')}"
  cmake -S "$checkout" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DDAUB_MINIMAL=ON \
    -DDAUB_TORCH="$torch" \
    ${DAUB_HEADERS:+-DDAUB_HEADERS="$DAUB_HEADERS"} >"$out/configure.log"
  cmake --build "$build" -j "$(nproc)" >"$out/build.log" || { tail -n 40 "$out/build.log"; exit 1; }
  report "built"
fi

if wanted golden; then
  "$build/bin/daub_golden_tests" --device "$device" | tee "$out/golden.log" | tail -n 3
  report "golden tests done"
fi

# Stages share the time: the shared model gets most of it, then each network that lives on it.
part() { awk -v all="$minutes" -v share="$1" 'BEGIN { printf "%.2f", all * share }'; }
stage() {
  local name="$1" share="$2"
  shift 2
  "$train" "$@" --out "$runs/$name" --world "$DAUB_WORLD" --device "$device" --minutes "$(part "$share")" --images 1000000000 \
    --sample-minutes 1000 --checkpoint-minutes 1000 --no-progress
  cp "$runs/$name/log.jsonl" "$out/$name.jsonl"
  report "$name trained"
}
if wanted train; then
  [ -n "${DAUB_WORLD:-}" ] || { echo "Give DAUB_WORLD, made with 'daub-train prepare -o FILE'." >&2; exit 2; }
  batch="$([ "$device" = cuda ] && echo 512 || echo 16)"
  from=()
  [ -e "$begin/model_index.json" ] && from=(--begin "$begin")
  stage clip 0.12 clip "${from[@]}" --batch "$((batch * 2))" --lr 1e-3 --warm-up 50000
  stage base 0.50 base "${from[@]}" --clip "$runs/clip" --batch "$batch" --lr 1e-3 --warm-up 50000
  stage sr_256 0.18 sr --side 256 "${from[@]}" --clip "$runs/clip" --base "$runs/base" --batch "$((batch / 4))" --lr 1e-3
  stage sr_1024 0.12 sr --side 1024 "${from[@]}" --clip "$runs/clip" --base "$runs/base" --batch "$((batch / 8))" --lr 1e-3
  stage judge 0.08 detector --batch "$batch" --lr 2e-3
  "$train" pack --clip "$runs/clip" --base "$runs/base" --sr "$runs/sr_256" --sr "$runs/sr_1024" --judge "$runs/judge" \
    --world "$DAUB_WORLD" -o "$runs/model"
  # Shards of at most 16 MiB, to be joined with cat.
  tar -C "$runs" -cf - model | split -b 15M - "$out/model.tar."
  report "packed"
fi

if wanted bench && [ -x "$build/bin/daub_benchmarks" ]; then
  "$build/bin/daub_benchmarks" | tee "$out/benchmarks.log"
  report "benchmarks done"
fi
