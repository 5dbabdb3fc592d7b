#!/usr/bin/env bash
# options_are_told.sh DAUB_TRAIN: every option of every subcommand is in the manual and in the completions, and those of
# bash complete.
set -euo pipefail
train="$1"
packaging="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/packaging"
manual="$(sed 's/\\//g' "$packaging/man/daub-train.1")"
zsh_words="$(cat "$packaging/completions/_daub-train")"
fish_words="$(cat "$packaging/completions/daub-train.fish")"
wrong=0
missing() { echo "$1 of $2 is not in the $3"; wrong=1; }

commands="$("$train" --help | sed -n '/^Subcommands:/,$s/^  \([a-z]\+\) .*/\1/p')"
[ "$(wc -w <<<"$commands")" -ge 8 ] || { echo "The help names too few subcommands: $commands"; exit 1; }
for command in $commands; do
  options="$("$train" "$command" --help | grep -aoE '^  +(-[a-z],)?--[a-z0-9-]+' | sed 's/.*--/--/' | sort -u)"
  [ "$(wc -w <<<"$options")" -ge 3 ] || { echo "$command has too few options: $options"; exit 1; }
  # What bash offers behind the subcommand.
  offered="$(bash -c 'source "$1"; compopt() { :; }; COMP_WORDS=(daub-train "$2" --) COMP_CWORD=2; _daub_train
    printf "%s\n" "${COMPREPLY[@]}"' _ "$packaging/completions/daub-train.bash" "$command" | sort -u)"
  for option in $options; do
    grep -qwF -- "$option" <<<"$manual" || [ "$option" = --help ] || missing "$option" "$command" manual
    grep -qxF -- "$option" <<<"$offered" || missing "$option" "$command" "completion of bash"
    grep -qF -- "$option[" <<<"$zsh_words" || missing "$option" "$command" "completion of zsh"
    grep -qE -- "-l ${option#--}( |\$)" <<<"$fish_words" || missing "$option" "$command" "completion of fish"
  done
  grep -qF -- ".B daub-train $command" <<<"$manual" || missing "$command" daub-train manual
  for word in $offered; do
    grep -qxF -- "$word" <<<"$options" || { echo "bash offers $word for $command, which it does not take"; wrong=1; }
  done
done
[ "$wrong" = 0 ] && echo "All options are told."
exit "$wrong"
