# Completion of daub-train for bash. Lies in share/bash-completion/completions/daub-train.

_daub_train_run='--out --images --minutes --batch --micro-batch --optimizer --lr --weight-decay --beta2 --ema --clip-norm --warm-up --decay --seed --checkpoint-minutes --sample-minutes --log-every --device --precision --threads --no-progress'
_daub_train_world='--resources --world --most-things --style-share --sign-share --own-colour-share --group-share --network --begin'
_daub_train_data='--data --tokenizers --min-side --min-clip-score --min-aesthetic --data-threads --centre-crop --no-mirror'
_daub_train_noise='--clip --noise-mean --noise-std --painted-share --thing-weight'

# The completions of an option's value; fails where the option takes none.
_daub_train_value() {
  local option="$1" current="$2"
  case "$option" in
    --side) COMPREPLY=($(compgen -W '256 1024' -- "$current")) ;;
    --optimizer) COMPREPLY=($(compgen -W 'adamw muon' -- "$current")) ;;
    --device) COMPREPLY=($(compgen -W 'auto cpu cuda' -- "$current")) ;;
    --precision) COMPREPLY=($(compgen -W 'auto fp32 bf16' -- "$current")) ;;
    --layers) COMPREPLY=($(compgen -W 'usual attention transformer all' -- "$current")) ;;
    --model)
      compopt -o filenames
      COMPREPLY=($(compgen -W "$(daub-cli models 2>/dev/null | sed -e 1d -e 's/ .*//')" -- "$current") $(compgen -f -- "$current")) ;;
    --world | --network | --data | --pictures | --prior-captions | --held-out | --sheet)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    --out | --resources | --begin | --tokenizers | --clip | --parent | --base | --expert | --sr | --judge)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    --images | --minutes | --batch | --micro-batch | --lr | --weight-decay | --beta2 | --ema | --clip-norm | --warm-up | --decay | --seed | --checkpoint-minutes | --sample-minutes | --log-every | --threads | --most-things | --style-share | --sign-share | --own-colour-share | --group-share | --min-side | --min-clip-score | --min-aesthetic | --data-threads | --noise-mean | --noise-std | --painted-share | --thing-weight | --level | --index | --class | --effort | --rank | --prior-weight | --prior-pictures | --measure-pictures | --name | --w-prime) COMPREPLY=() ;;
    *) return 1 ;;
  esac
}

_daub_train() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}" command="${COMP_WORDS[1]}" options=''
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then COMPREPLY=($(compgen -W 'clip base expert sr detector subject prepare pack --help' -- "$current")); return; fi
  case "$command" in
    clip) options="$_daub_train_run $_daub_train_world $_daub_train_data --help" ;;
    base) options="$_daub_train_run $_daub_train_world $_daub_train_noise $_daub_train_data --help" ;;
    expert) options="$_daub_train_run $_daub_train_world $_daub_train_noise $_daub_train_data --parent --level --index --help" ;;
    sr) options="$_daub_train_run $_daub_train_world --clip $_daub_train_data --base --side --help" ;;
    detector) options="$_daub_train_run $_daub_train_world --help" ;;
    subject) options="$_daub_train_run --class --pictures --model --effort --full --rank --layers --prior-weight --prior-pictures --prior-captions --mirror --no-install --measure --held-out --measure-pictures --sheet --json-progress --help" ;;
    prepare) options="--resources --world --out --help" ;;
    pack) options="--resources --world --clip --base --expert --sr --judge --out --name --w-prime --fp16 --help" ;;
  esac
  _daub_train_value "$previous" "$current" && return
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}

complete -F _daub_train daub-train
