#!/usr/bin/env bash
# Takes pictures of the real window: each dock and dialog, light and dark, at 100 % and 200 %, in several languages, to be
# looked at by people. Needs Xvfb, openbox, xdotool and ImageMagick, and a build of daub.
#
#   tests/screens.sh [OUT]        default: build/screens
#
#   SCREENS_THEMES (light dark), SCREENS_SCALES (1 2), SCREENS_LANGUAGES (en de), SCREENS_VIEWS: what to take
set -euo pipefail
checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="${1:-$checkout/build/screens}"
daub="${DAUB:-$checkout/build/release/bin/daub}"
for tool in Xvfb openbox xdotool import; do
  command -v "$tool" >/dev/null || { echo "Install xvfb, openbox, xdotool and imagemagick first ($tool is missing)." >&2; exit 2; }
done
[ -x "$daub" ] || { echo "Build daub first: packaging/test.sh" >&2; exit 2; }
mkdir -p "$out"
work="$(mktemp -d)"
display=":$((100 + RANDOM % 400))"
stop() { kill "${program:-}" "${manager:-}" "${server:-}" 2>/dev/null || true; rm -rf "$work"; }
trap stop EXIT

Xvfb "$display" -screen 0 2880x2000x24 >/dev/null 2>&1 & server=$!
export DISPLAY="$display"
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
openbox >/dev/null 2>&1 & manager=$!
xsetroot -solid '#808080' 2>/dev/null || true

# Views: a name, then the actions of the window that lead to it, with '+' between them; '=' waits for the picture.
views=(
  "window" "picture|generate+=" "areas-hidden|show-picture" "outlines|show-outlines"
  "attention|dock-attention+generate+=" "process|dock-process+generate+=" "style|dock-style"
  "export|generate+=+file-export" "preferences|preferences" "models|models" "canvas-size|canvas-size"
  "manual|help" "about|about" "tour|tour" "hidden-docks|view-hide-docks"
)

# drawn PROGRAM: whether each of its windows shows more than one colour; on a busy machine they are black for a while.
drawn() {
  local window
  for window in $(xdotool search --onlyvisible --pid "$1" 2>/dev/null); do
    [ "$(import -window "$window" -resize 200x -format '%k' info: 2>/dev/null || echo 0)" -gt 20 ] || return 1
  done
}

# take THEME SCALE LANGUAGE VIEW
take() {
  local theme="$1" scale="$2" language="$3" name="${4%%|*}" steps="" home="$work/home" arguments=()
  [[ "$4" != *"|"* ]] || steps="${4#*|}"
  rm -rf "$home"
  mkdir -p -m 700 "$home/.config/daub/daub"
  printf '[application]\ntheme=%s\nlanguage=%s\ntour-done=true\n[live]\nenabled=false\n' "$theme" "$language" \
    >"$home/.config/daub/daub/daub.ini"
  local waits=1.5
  IFS=+ read -ra steps <<<"$steps"
  for step in "${steps[@]}"; do
    if [ "$step" = "=" ]; then waits=9; arguments+=(--action wait); else arguments+=(--action "$step"); fi
  done
  HOME="$home" XDG_CONFIG_HOME="$home/.config" XDG_RUNTIME_DIR="$home" TMPDIR="$home" QT_SCALE_FACTOR="$scale" \
    "$daub" "${arguments[@]}" >"$work/log" 2>&1 & program=$!
  local window=""
  for _ in $(seq 100); do window="$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | head -n 1 || true)"; [ -z "$window" ] || break; sleep 0.1; done
  [ -n "$window" ] || { cat "$work/log" >&2; echo "$name: no window appeared." >&2; return 1; }
  sleep "$waits"
  for _ in $(seq 30); do drawn "$program" && break; sleep 0.5; done
  sleep 0.5
  import -window root -trim +repage "$out/$name-$theme-$scale-$language.png"
  kill "$program" 2>/dev/null
  wait "$program" 2>/dev/null || true
}

for theme in ${SCREENS_THEMES:-light dark}; do
  for scale in ${SCREENS_SCALES:-1 2}; do
    for language in ${SCREENS_LANGUAGES:-en de}; do
      for view in "${views[@]}"; do
        [[ -n "${SCREENS_VIEWS:-}" && " $SCREENS_VIEWS " != *" ${view%%|*} "* ]] || take "$theme" "$scale" "$language" "$view"
      done
    done
  done
done
echo "$out"
