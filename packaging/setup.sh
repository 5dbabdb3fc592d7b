#!/usr/bin/env bash
# Installs what Daub is built with and is not there yet: Debian packages and libtorch. Says what it does and why.
# Sourced by run.sh and test.sh; can be called alone. Needs root (or sudo) only where packages are missing.
set -euo pipefail

torch_version=2.15.0
cache="${DAUB_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/daub}"

build_packages=(
  g++ cmake ninja-build ccache mold pkg-config python3-pip
  libopenimageio-dev libsentencepiece-dev libicu-dev nlohmann-json3-dev libyaml-cpp-dev libzip-dev libpugixml-dev libcli11-dev
  qt6-base-dev libqt6svg6-dev qt6-l10n-tools qt6-translations-l10n libfmt-dev libexif-dev libexempi-dev libpng-dev libwebp-dev libstb-dev
  libopencv-core-dev libopencv-imgproc-dev libopencv-video-dev
  libtesseract-dev tesseract-ocr-eng
)
test_packages=(libgtest-dev libgmock-dev libbenchmark-dev librapidcheck-dev libopenmpi-dev openmpi-bin
  desktop-file-utils appstream shared-mime-info)

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# install_packages NAME...: those that are missing, with apt, asked for visibly.
install_packages() {
  command -v dpkg-query >/dev/null || { say "This is no Debian system: install the equivalents of: $*"; return 0; }
  local missing=() package as_root=()
  for package in "$@"; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "Missing packages, and neither root nor sudo to install them. Ask for: apt-get install ${missing[*]}"; return 1; }
    as_root=(sudo)
  fi
  say "Installing Debian packages: ${missing[*]}"
  if ! "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1; then
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
}

# Prints the folder of libtorch, after fetching it where it is missing. The wheel is taken without its dependencies:
# the CPU needs only the two small CUDA libraries that libtorch_cpu links. With an NVIDIA driver all come along.
install_torch() {
  local folder="$cache/libtorch-$torch_version" packages=("torch==$torch_version" nvidia-cuda-runtime nvidia-cuda-cupti) dependencies=(--no-deps)
  if [ -n "${DAUB_TORCH:-}" ]; then echo "$DAUB_TORCH"; return 0; fi
  if [ ! -e "$folder/complete" ]; then
    say "Fetching libtorch $torch_version (1.2 GB unpacked, from the Python package index) into $folder"
    command -v nvidia-smi >/dev/null && nvidia-smi >/dev/null 2>&1 && packages=("torch==$torch_version") dependencies=()
    rm -rf "$folder"
    mkdir -p "$folder"
    python3 -m pip install --quiet --no-compile --disable-pip-version-check --no-warn-script-location \
      --target "$folder" "${dependencies[@]}" "${packages[@]}" 2> >(grep -v WARNING >&2)
    touch "$folder/complete"
  fi
  echo "$folder/torch"
}

# Prints a folder for PYTHONPATH with a second reader of OpenRaster, against which the project file is tested.
install_openraster_reader() {
  local folder="$cache/openraster-reader"
  if [ ! -e "$folder/complete" ]; then
    say "Fetching pyora, which reads OpenRaster, into $folder"
    rm -rf "$folder"
    python3 -m pip install --quiet --disable-pip-version-check --target "$folder" pyora 2> >(grep -v WARNING >&2)
    touch "$folder/complete"
  fi
  echo "$folder"
}

# configure PRESET [cmake option...]: prepares build/PRESET of this checkout.
configure() {
  local preset="$1" torch first=()
  shift
  torch="$(install_torch)"
  # Several sources at a time: a build from nothing takes a third. Who works on the code configures without.
  [ -e "$checkout/build/$preset/build.ninja" ] || first=(-DCMAKE_UNITY_BUILD=ON)
  (cd "$checkout" && cmake --preset "$preset" -DDAUB_TORCH="$torch" "${first[@]}" "$@" >"$checkout/build/$preset-configure.log" 2>&1) ||
    { cat "$checkout/build/$preset-configure.log" >&2; return 1; }
}

checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
mkdir -p "$checkout/build"

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  install_packages "${build_packages[@]}" "${test_packages[@]}"
  install_torch >/dev/null
  say "Everything that Daub is built with is here."
fi
