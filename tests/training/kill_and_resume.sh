#!/usr/bin/env bash
# kill_and_resume.sh DAUB_TRAIN: trains the dual encoder, and on it the base model, twice for the same images, once
# killed with SIGKILL in the middle of a step, twice over, and called again; compares the checkpoints byte by byte.
set -euo pipefail
train="$1"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
common=(--checkpoint-minutes 0 --sample-minutes 0 --no-progress --log-every 1 --threads 1)

# Seconds spent differ and stand in the header; the tensors must not.
data() { python3 - "$1" <<'PYTHON'
import hashlib, struct, sys
with open(sys.argv[1], "rb") as f:
    f.seek(struct.unpack("<Q", f.read(8))[0], 1)
    print(hashlib.sha256(f.read()).hexdigest())
PYTHON
}

steps_logged() { if [ -e "$1/log.jsonl" ]; then wc -l <"$1/log.jsonl"; else echo 0; fi; }

# compare STAGE ARGUMENT...: the stage whole and in three parts.
compare() {
  local stage="$1" lines process
  shift
  "$train" "$stage" "$@" "${common[@]}" --out "$folder/$stage-whole"
  for lines in 3 8; do
    "$train" "$stage" "$@" "${common[@]}" --out "$folder/$stage-killed" & process=$!
    until [ "$(steps_logged "$folder/$stage-killed")" -ge "$lines" ]; do
      kill -0 "$process" 2>/dev/null || { echo "$stage ended before it could be killed." >&2; exit 1; }
      sleep 0.02
    done
    kill -KILL "$process"
    wait "$process" 2>/dev/null || true
  done
  "$train" "$stage" "$@" "${common[@]}" --out "$folder/$stage-killed"
  [ "$(data "$folder/$stage-whole/checkpoint.safetensors")" = "$(data "$folder/$stage-killed/checkpoint.safetensors")" ] ||
    { echo "$stage: the resumed run differs from the uninterrupted one." >&2; exit 1; }
  echo "$stage: killed and resumed, the run equals the uninterrupted one."
}

compare clip --images 320 --batch 16
compare base --images 96 --batch 8 --clip "$folder/clip-whole"
