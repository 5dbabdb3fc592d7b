#!/usr/bin/env bash
# Sets up whatever is missing, builds Daub and starts it. Where there is no display it renders the example project to a
# picture and prints its path. Arguments go to the program.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages "${build_packages[@]}"
[ -e "$checkout/build/release/build.ninja" ] || configure release -DDAUB_TESTS=OFF
say "Building (the first time takes some minutes)"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  cmake --build "$checkout/build/release" --target daub daub-train  # the window starts it to teach subjects
  exec "$checkout/build/release/bin/daub" "$@"
fi
cmake --build "$checkout/build/release" --target daub-cli

picture="$checkout/build/example.png"
[ $# -gt 0 ] || set -- render "$checkout/resources/examples/meadow.ora" -o "$picture" --force
"$checkout/build/release/bin/daub-cli" "$@"
[ "$1" != render ] || [ ! -e "$picture" ] || echo "$picture"
