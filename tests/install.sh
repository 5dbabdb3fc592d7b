#!/usr/bin/env bash
# install.sh BUILD: what `cmake --install` puts into a staging folder starts from there and finds its parts.
set -euo pipefail
build="$1"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
DESTDIR="$scratch" cmake --install "$build" --component desktop --prefix /usr >/dev/null
root="$scratch/usr"
for file in bin/daub bin/daub-train share/bash-completion/completions/daub-train lib/daub/libdaub_engine.so share/daub/sketchbook/model_index.json share/daub/manual/contents \
  share/daub/examples/meadow.ora share/applications/org.daub.Daub.desktop share/metainfo/org.daub.Daub.metainfo.xml \
  share/mime/packages/org.daub.Daub.xml share/thumbnailers/org.daub.Daub.thumbnailer \
  share/icons/hicolor/256x256/apps/org.daub.Daub.png share/icons/hicolor/scalable/apps/org.daub.Daub.svg; do
  [ -e "$root/$file" ] || { echo "$file is not installed"; exit 1; }
done

export HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/home" TMPDIR="$scratch" QT_QPA_PLATFORM=offscreen
mkdir -p "$HOME" && chmod 700 "$HOME"
unset XDG_CONFIG_HOME XDG_DATA_HOME DAUB_RESOURCES
env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY "$root/bin/daub" --version | grep -q '^daub [0-9]'
"$root/bin/daub-train" subject --help | grep -q -- --json-progress
"$root/bin/daub" --thumbnail "$root/share/daub/examples/meadow.ora" "$scratch/thumbnail.png" 96
[ "$(od -An -tu1 -j16 -N8 "$scratch/thumbnail.png" | awk '{print $4 "x" $8}')" = 96x96 ]
! "$root/bin/daub" --thumbnail "$root/bin/daub" "$scratch/none.png" 96 2>/dev/null
[ ! -e "$scratch/none.png" ]

# It stays up with its example and its engine loaded, and says nothing of missing parts.
"$root/bin/daub" >"$scratch/log" 2>&1 &
daub=$!
trap 'kill "$daub" 2>/dev/null || true; wait "$daub" 2>/dev/null || true; rm -rf "$scratch"' EXIT
for _ in $(seq 100); do
  grep -q libdaub_engine.so "/proc/$daub/maps" 2>/dev/null && break
  kill -0 "$daub" || { cat "$scratch/log"; echo "daub ended"; exit 1; }
  sleep 0.2
done
grep -q "$root/lib/daub/libdaub_engine.so" "/proc/$daub/maps" || { cat "$scratch/log"; echo "The engine is not loaded"; exit 1; }
! grep -qiE "install daub again|cannot be" "$scratch/log"
echo "What is installed starts."
