#!/usr/bin/env bash
# Runs the same training alone and with two MPI processes and compares the losses line by line.
set -euo pipefail
mpirun="$1" program="$2"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
export OMP_NUM_THREADS=1
"$program" "$folder/alone" >"$folder/alone.txt"
"$mpirun" --allow-run-as-root --oversubscribe -n 2 "$program" "$folder/two" >"$folder/two.txt"
grep -qx 'processes 1' "$folder/alone.txt"
grep -qx 'processes 2' "$folder/two.txt"
paste <(grep -v processes "$folder/alone.txt") <(grep -v processes "$folder/two.txt") | awk '
  { d = $2 - $4; if (d < 0) d = -d; if ($1 != $3 || d > 2e-5) { print "differs:", $0; bad = 1 } n++ }
  END { if (n != 24) { print "expected 24 losses, got", n; bad = 1 } exit bad }'
echo "Two processes trained as one."
