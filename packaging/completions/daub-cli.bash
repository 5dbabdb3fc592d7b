# Completion of daub-cli for bash. Lies in share/bash-completion/completions/daub-cli.

_daub_cli_settings='--model --lora --vae --device --precision --steps --sampler --schedule --stages --guidance --style-guidance
  --guidance-rescale --w-prime --stream --clip-skip'
_daub_cli_scene_options="--prompt --region --keep-out --negative --size --generation-size --seed --count --init --init-at --inpaint --feather
  --style --style-area --style-adapter $_daub_cli_settings"
_daub_cli_captions='--captions --format --count --draw --most-words --out --shard --size --seed'

# Ids of installed models; nothing where none can be listed.
_daub_cli_models() {
  daub-cli models 2>/dev/null | sed -e 1d -e 's/ .*//'
}

# The completions of an option's value; fails where the option takes none.
_daub_cli_value() {
  local option="$1" current="$2"
  case "$option" in
    --sampler)
      COMPREPLY=($(compgen -W 'default euler euler_a heun edm ddim dpmpp_2m unipc deis_1 deis_2 deis_3 ddpm' -- "$current")) ;;
    --schedule) COMPREPLY=($(compgen -W 'default karras uniform_time exponential' -- "$current")) ;;
    --precision) COMPREPLY=($(compgen -W 'auto fp32 bf16 fp16' -- "$current")) ;;
    -d | --device) COMPREPLY=($(compgen -W 'auto cpu cuda' -- "$current")) ;;
    --stream) COMPREPLY=($(compgen -S = -W 't5 clip_text style' -- "$current")); compopt -o nospace ;;
    --figures) COMPREPLY=($(compgen -W 'adherence recognition completeness colour style lettering clip' -- "$current")) ;;
    --matte-channel) COMPREPLY=($(compgen -W 'auto alpha luminance' -- "$current")) ;;
    --missing) COMPREPLY=($(compgen -W 'error hold empty' -- "$current")) ;;
    --background) COMPREPLY=($(compgen -W 'plate none picture' -- "$current")) ;;
    --join) COMPREPLY=($(compgen -W 'largest sum over' -- "$current")) ;;
    --depth) COMPREPLY=($(compgen -W 'auto 8 16 32' -- "$current")) ;;
    --color | --plate-color | --picture-color | --plate-space | --despill-space) COMPREPLY=($(compgen -W 'srgb linear' -- "$current")) ;;
    --steady) COMPREPLY=($(compgen -W 'noise moving-noise attention previous deflicker none' -- "$current")) ;;
    --streams) COMPREPLY=($(compgen -W 'all t5 clip' -- "$current")) ;;
    --format) COMPREPLY=($(compgen -W 'coco visual-genome parti drawbench text' -- "$current")) ;;
    --seed) COMPREPLY=($(compgen -W 'random' -- "$current")) ;;
    -m | --model)
      compopt -o filenames
      COMPREPLY=($(compgen -W "$(_daub_cli_models)" -- "$current") $(compgen -f -- "$current")) ;;
    -o | --output | --init | --inpaint | --style | --style-area | --style-adapter | --from | --project | --world | --plate | --ocio | --measure | --sheet | --clean-plate | --garbage | --keep | --despill-out | --inside | --outside | --strokes | \
      --captions | --references | --inception | --save-statistics)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    --save-steps | --attention | --masks | --out | --keep | --curve | --cache | --clip)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    -r | --region | --keep-out | --matte | --motion)
      # The mask behind the equals sign; bash hands it over as a word of its own.
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "${current#*=}") ;;
    --frames | --pick | --screen | --tolerance | --solid | --softness | --edge | --despill | --band | --iterations | --range | --previous | --deflicker | --chunk | --tries | --repaint | --rows | --shard | -p | --prompt | -n | --negative | -s | --size | --generation-size | -c | --count | --init-at | --feather | --lora | --steps | --stages | \
      -g | --guidance | --style-guidance | --guidance-rescale | --w-prime | --clip-skip | --samples | --compare | \
      --draw | --most-words | --weights | --experts | --crop | --threshold) COMPREPLY=() ;;
    *) return 1 ;;
  esac
}

_daub_cli() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}" command='' options='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "${COMP_WORDS[i]}" in
      render | frames | matte | project | inspect | tokens | models | convert | evaluate) command="${COMP_WORDS[i]}"; break ;;
    esac
  done
  case "$command" in
    '') COMPREPLY=($(compgen -W 'render frames matte project inspect tokens models convert evaluate --help --version' -- "$current")); return ;;
    render) options="$_daub_cli_scene_options --output --force --save-steps --attention --quality --no-metadata --plan --json --quiet --help" ;;
    frames) options="$_daub_cli_scene_options --matte --matte-channel --motion --range --missing --output --plate --background --join --depth --color --plate-color --picture-color --ocio --steady --previous --deflicker --chunk --tries --repaint --shard --measure --rows --sheet --force --no-metadata --json --quiet --help" ;;
    matte) options='key luma difference roto --output --frames --plate-space --ocio --screen --background --pick --clean-plate --tolerance --solid --softness --feather --edge --garbage --keep --despill --despill-out --despill-space --inside --outside --strokes --band --iterations --force --json --quiet --help' ;;
    project) options="$_daub_cli_scene_options --from --force --json --help" ;;
    inspect) options='--project --masks --force --tensors --json --help' ;;
    tokens) options='--model --json --help' ;;
    models) options='list add --link --into --family --prediction --config --no-probe --json --help' ;;
    convert) options='--precision --family --prediction --config --json --help' ;;
    evaluate)
      options="fid prompts curve detections report $_daub_cli_settings --figures --count --seed --no-streams --shared --compare --world --out --samples
        --keep --curve --shard --force --json --quiet --help"
      for ((i = 2; i < COMP_CWORD; i++)); do
        case "${COMP_WORDS[i]}" in
          fid) options='--inception --crop --save-statistics --cache --shard --device --force --json --quiet --help' ;;
          prompts) options="$_daub_cli_captions $_daub_cli_settings --json --quiet --help" ;;
          curve) options="$_daub_cli_captions --weights --streams --experts --references --inception --crop --clip --samples $_daub_cli_settings --json --quiet --help" ;;
          detections) options='--threshold --output --force --json --help' ;;
          report) options='--output --force --json --help' ;;
        esac
      done ;;
  esac
  if [ "$current" = '=' ] && ((COMP_CWORD >= 2)); then current='' previous="${COMP_WORDS[COMP_CWORD - 2]}"; fi
  if [ "$previous" = '=' ]; then
    local word
    for ((i = COMP_CWORD - 1; i > 0; i--)); do
      word="${COMP_WORDS[i]}"
      case "$word" in -r | --region | --keep-out | --matte | --motion | --stream) previous="$word"; break ;; -*) break ;; esac
    done
  fi
  _daub_cli_value "$previous" "$current" && return
  if [[ "$current" == -* || ("$command" =~ ^(models|evaluate|matte)$ && "$previous" == "$command") ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}

complete -F _daub_cli daub-cli
