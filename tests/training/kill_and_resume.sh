#!/usr/bin/env bash
# kill_and_resume.sh DAUB_TRAIN: trains the dual encoder twice for the same images, once killed with SIGKILL in the
# middle of a step and called again, and compares the checkpoints byte by byte.
set -euo pipefail
train="$1"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
arguments=(clip --images 512 --batch 16 --micro-batch 16 --checkpoint-minutes 0 --sample-minutes 0 --no-progress --log-every 1 --threads 1)

"$train" "${arguments[@]}" --out "$folder/whole"
for pause in 4 3; do
  "$train" "${arguments[@]}" --out "$folder/killed" & process=$!
  sleep "$pause"
  kill -KILL "$process" 2>/dev/null || true
  wait "$process" 2>/dev/null || true
done
[ -e "$folder/killed/checkpoint.safetensors" ] || { echo "Killed before the first checkpoint: nothing was tested." >&2; exit 1; }
"$train" "${arguments[@]}" --out "$folder/killed"

# Seconds spent differ and stand in the header; the tensors must not.
data() { python3 - "$1" <<'PYTHON'
import hashlib, struct, sys
with open(sys.argv[1], "rb") as f:
    f.seek(struct.unpack("<Q", f.read(8))[0], 1)
    print(hashlib.sha256(f.read()).hexdigest())
PYTHON
}
[ "$(data "$folder/whole/checkpoint.safetensors")" = "$(data "$folder/killed/checkpoint.safetensors")" ] ||
  { echo "The resumed run differs from the uninterrupted one." >&2; exit 1; }
echo "Killed and resumed, the run equals the uninterrupted one."
