#!/usr/bin/env bash
# Takes pictures of the real window: each dock and dialog, light and dark, at 100 % and 200 %, in several languages, to be
# looked at by people. Needs Xvfb, openbox, xdotool and ImageMagick, and a build of daub.
#
#   tests/screens.sh [OUT]        default: build/screens
#
#   SCREENS_THEMES (light dark contrast; contrast is a platform's high-contrast scheme), SCREENS_SCALES (1 2), SCREENS_LANGUAGES (en de), SCREENS_VIEWS: what to take
#   SCREENS_COLORS: so many colours at most, as those in docs/screens have 256: a third of the bytes
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

# begin SCALE: a screen of 1500 x 980 points, so that the window has its least first size, with a window manager.
begin() {
  Xvfb "$display" -screen 0 "$((1500 * $1))x$((980 * $1))x24" >/dev/null 2>&1 & server=$!
  export DISPLAY="$display"
  for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
  openbox >/dev/null 2>&1 & manager=$!
  xsetroot -solid '#808080' 2>/dev/null || true
}

# Views: a name, then the actions of the window that lead to it, with '+' between them; '=' waits for the picture;
# then keys to press.
views=(
  "window" "picture|generate+=" "areas-hidden|show-picture" "outlines|show-outlines"
  "attention|dock-attention+generate+=" "process|dock-process+generate+=" "style|dock-style" "frames|dock-frames"
  "retouch|generate+=+change-only" "compare|generate+=+new-seed+generate+=+view-compare" "export|generate+=+file-export"
  "preferences|preferences" "preferences-engine|preferences|Down" "preferences-live|preferences|Down Down"
  "preferences-tablet|preferences|Down Down Down" "preferences-shortcuts|preferences|Down Down Down Down" "models|models" "canvas-size|canvas-size"
  "manual|help" "about|about" "tour|tour" "hidden-docks|view-hide-docks" "tool-options|tool-options"
  "gradient-options|tool-gradient+tool-options"
)

# drawn PROGRAM: whether each of its windows shows more than one colour; on a busy machine they are black for a while.
drawn() {
  local window
  for window in $(xdotool search --onlyvisible --pid "$1" 2>/dev/null); do
    [ "$(import -window "$window" -resize 200x -format '%k' info: 2>/dev/null || echo 0)" -gt 20 ] || return 1
  done
}

# contrast HOME: colours of a high-contrast desktop, where Qt looks for them, and the settings that make it look there.
contrast() {
  local group
  for group in View Window Button Tooltip; do
    printf '[Colors:%s]\nBackgroundNormal=0,0,0\nForegroundNormal=255,255,255\nForegroundInactive=255,255,255\n' "$group"
  done >"$1/.config/kdeglobals"
  printf '[Colors:Selection]\nBackgroundNormal=255,255,0\nForegroundNormal=0,0,0\n' >>"$1/.config/kdeglobals"
}

# take THEME SCALE LANGUAGE VIEW
take() {
  local theme="$1" scale="$2" language="$3" name="${4%%|*}" steps="" keys="" home="$work/home" arguments=()
  IFS='|' read -r _ steps keys <<<"$4"
  rm -rf "$home"
  mkdir -p -m 700 "$home/.config/daub/daub"
  printf '[application]\ntheme=%s\nlanguage=%s\ntour-done=true\n[live]\nenabled=false\n' "${theme/contrast/system}" "$language" \
    >"$home/.config/daub/daub/daub.ini"
  local desktop=()
  if [ "$theme" = contrast ]; then contrast "$home"; desktop=(XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=5); fi
  IFS=+ read -ra steps <<<"$steps"
  arguments=(--action wait)  # for the model
  for step in "${steps[@]}"; do
    if [ "$step" = "=" ]; then arguments+=(--action wait); else arguments+=(--action "$step"); fi
  done
  env "${desktop[@]}" HOME="$home" XDG_CONFIG_HOME="$home/.config" XDG_RUNTIME_DIR="$home" TMPDIR="$home" QT_SCALE_FACTOR="$scale" \
    "$daub" "${arguments[@]}" >"$work/log" 2>&1 & program=$!
  local window=""
  for _ in $(seq 100); do window="$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | head -n 1 || true)"; [ -z "$window" ] || break; sleep 0.1; done
  [ -n "$window" ] || { cat "$work/log" >&2; echo "$name: no window appeared." >&2; return 1; }
  for _ in $(seq 600); do grep -qx "carried out" "$work/log" && break; sleep 0.1; done
  for key in $keys; do sleep 0.3; xdotool key "$key"; done
  for _ in $(seq 30); do drawn "$program" && break; sleep 0.5; done
  sleep 1
  import -window root -trim +repage ${SCREENS_COLORS:+-colors "$SCREENS_COLORS"} \
    "${SCREENS_COLORS:+png8:}$out/$name-$theme-$scale-$language.png"
  kill "$program" 2>/dev/null
  wait "$program" 2>/dev/null || true
}

for scale in ${SCREENS_SCALES:-1 2}; do
  begin "$scale"
  for theme in ${SCREENS_THEMES:-light dark contrast}; do
    for language in ${SCREENS_LANGUAGES:-en de}; do
      for view in "${views[@]}"; do
        [[ -n "${SCREENS_VIEWS:-}" && " $SCREENS_VIEWS " != *" ${view%%|*} "* ]] || take "$theme" "$scale" "$language" "$view"
      done
    done
  done
  kill "$manager" "$server"
  wait "$manager" "$server" 2>/dev/null || true
done
echo "$out"
