#!/usr/bin/env bash
# Proves the README's two commands on a new machine: a Debian 12 made with debootstrap that holds nothing but git and
# certificates and takes over this machine's apt and pip configuration; a clone of this checkout; both commands.
# Needs root and debootstrap. FRESH_ROOT: the folder to make (default: a new one, removed afterwards).
# FRESH_COMMANDS: "run test" by default.
set -euo pipefail
checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
[ "$(id -u)" -eq 0 ] || { echo "fresh.sh makes a chroot and needs root." >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "Install debootstrap first: apt-get install debootstrap" >&2; exit 2; }

root="${FRESH_ROOT:-$(mktemp -d)}"
cleanup() {
  for mount in proc sys dev; do mountpoint -q "$root/$mount" && umount -l "$root/$mount"; done
  [ -n "${FRESH_ROOT:-}" ] || rm -rf --one-file-system "$root"
}
trap cleanup EXIT

# The mirror that this machine uses itself.
mirror="$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -v security | head -n 1)"
debootstrap --variant=minbase --include=git,ca-certificates,bash bookworm "$root" "${mirror:-http://deb.debian.org/debian}" >/dev/null

cp -a /etc/apt/. "$root/etc/apt/"
for file in /etc/resolv.conf /etc/hosts /etc/pip.conf; do [ -e "$file" ] && cp -L "$file" "$root$file"; done
cp -a /etc/ssl/certs/. "$root/etc/ssl/certs/"
[ -d /usr/local/share/ca-certificates ] && cp -a /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
for folder in "$HOME/.config/pip" "$HOME/.pip"; do [ -d "$folder" ] && mkdir -p "$root$folder" && cp -a "$folder/." "$root$folder/"; done
git clone -q "$checkout" "$root/root/a daub"

mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount --rbind /dev "$root/dev"

# Settings of apt, pip and proxies that live in the environment come along; nothing else does.
passed=()
while IFS= read -r variable; do passed+=("$variable"); done < <(env | grep -E '^(PIP_|UV_|[a-zA-Z]+_proxy|SSL_CERT|REQUESTS_CA)' || true)
inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb "${passed[@]}" "$@"; }

inside apt-get update -qq
for command in ${FRESH_COMMANDS:-run test}; do
  start=$SECONDS
  inside "/root/a daub/packaging/$command.sh"
  echo "packaging/$command.sh on a fresh machine: $((SECONDS - start)) s"
  if [ "$command" = run ]; then
    start=$SECONDS
    inside "/root/a daub/packaging/run.sh"
    echo "packaging/run.sh, second call: $((SECONDS - start)) s"
    [ -s "$root/root/a daub/build/example.png" ] || { echo "run.sh left no picture." >&2; exit 1; }
  fi
done
