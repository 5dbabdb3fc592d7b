#!/usr/bin/env bash
# packaging/frames.slurm on a real Slurm: a private cluster of two nodes on this machine, a job array of two shards, one
# of them killed with SIGKILL and requeued. Every frame is made exactly once and is, to the byte, that of one run without
# Slurm. Needs root, and installs slurm-wlm and munge where they are missing; what it starts ends with it.
#
#   tests/slurm.sh build/dev/bin/daub-cli [FOLDER]      keeps logs and frames in FOLDER
set -euo pipefail
program="$(realpath "$1")"
source "$(dirname "${BASH_SOURCE[0]}")/../packaging/setup.sh"
install_packages slurm-wlm munge
work="$(realpath -m "${2:-$(mktemp -d)}")"
mkdir -p "$work/spool" "$work/state" "$work/munge"
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  [ -n "${keep:-}" ] || rm -rf "$work"
}
trap finish EXIT
keep="${2:-}"

frames=24
python3 "$checkout/docs/frames/make_example.py" "$work/example" --frames "$frames" --side 128
order=(--prompt "a rocket in the sky" --matte "rocket=$work/example/matte.####.png" --plate "$work/example/plate.####.png"
  --stages 1 --chunk 4 --seed 6 --device cpu)

# A cluster of its own: own key, own ports, own folders. Debian's Slurm can run several slurmd on a machine.
head -c 1024 /dev/urandom >"$work/munge.key"
chmod 700 "$work/munge"
chmod 600 "$work/munge.key"
cat >"$work/slurm.conf" <<CONF
ClusterName=daub
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=16817
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool/%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd-%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
SlurmdParameters=config_overrides
NodeName=node1 NodeHostname=localhost NodeAddr=127.0.0.1 Port=17001 CPUs=1 State=UNKNOWN
NodeName=node2 NodeHostname=localhost NodeAddr=127.0.0.1 Port=17002 CPUs=1 State=UNKNOWN
PartitionName=all Nodes=node1,node2 Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$work/slurm.conf"
munged --force --foreground --key-file="$work/munge.key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" &
started+=($!)
slurmctld -D -c >"$work/slurmctld.out" 2>&1 &
started+=($!)
for node in node1 node2; do
  slurmd -D -N "$node" >"$work/$node.out" 2>&1 &
  started+=($!)
done
for ((i = 0; i < 60; ++i)); do
  [ "$(sinfo --noheader --format=%T 2>/dev/null | sort -u)" = idle ] && break
  sleep 1
done
[ "$(sinfo --noheader --Node --format=%T | grep -c idle)" = 2 ] || { sinfo --Node; tail "$work"/*.log; exit 1; }

# one_state TASK: RUNNING, PENDING, COMPLETED, FAILED, ...
one_state() { scontrol show job "$1" 2>/dev/null | sed -n 's/.*JobState=\([A-Z]*\).*/\1/p' | head -1; }
wait_for() { # wait_for TASK STATE
  for ((n = 0; n < 600; ++n)); do
    [ "$(one_state "$1")" = "$2" ] && return 0
    sleep 1
  done
  echo "$1 is $(one_state "$1"), not $2." >&2
  exit 1
}
written() { grep -h '"event":"frame"' "$work/log-$1" 2>/dev/null | wc -l; }

mkdir "$work/out"
job="$(cd "$work" && DAUB_CLI="$program" sbatch --parsable --array=1-2 --export=ALL --output="$work/log-%a" \
  "$checkout/packaging/frames.slurm" "${order[@]}" -o "$work/out/f.####.png")"

# The second shard is killed in the middle of its work, as a node that fails would kill it.
for ((i = 0; i < 600 && $(written 2) < 3; ++i)); do sleep 0.2; done
victim="$(pgrep -f -- "daub-cli frames .*$work/out.* --shard 2/2" | head -1)"
before="$(written 2)"
kill -KILL "$victim"
wait_for "${job}_2" FAILED
echo "Shard 2/2 killed after $before frames."
scontrol requeue "${job}_2"
wait_for "${job}_1" COMPLETED
wait_for "${job}_2" COMPLETED
nodes="$(sed -n 's/^Shard .* on \(.*\), start.*/\1/p' "$work"/log-* | sort -u | tr '\n' ' ')"
[ "$(wc -w <<<"$nodes")" = 2 ] || { echo "The shards ran on: $nodes" >&2; exit 1; }
grep -q "start 1" "$work/log-2" || { echo "The second shard was not started again." >&2; exit 1; }

# What the logs tell as made, and what is there.
sed -n 's/.*"event":"frame".*"frame":\([0-9]*\),.*/\1/p' "$work"/log-* | sort -n >"$work/told"
[ -z "$(uniq -d "$work/told")" ] || { echo "Made twice: $(uniq -d "$work/told" | tr '\n' ' ')" >&2; exit 1; }
[ "$(find "$work/out" -name 'f.*.png' | wc -l)" = "$frames" ] || { ls "$work/out"; exit 1; }
mkdir "$work/alone"
OMP_NUM_THREADS=1 "$program" frames "${order[@]}" -o "$work/alone/f.####.png" --quiet >/dev/null
for frame in "$work"/alone/f.*.png; do cmp "$frame" "$work/out/$(basename "$frame")"; done
echo "Slurm $(sinfo --version | cut -d' ' -f2), nodes $nodes: $frames frames, $(wc -l <"$work/told") told by two shards, each once, bytes as without Slurm."
