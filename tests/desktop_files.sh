#!/usr/bin/env bash
# The files that join Daub to a desktop are valid, agree with each other, and tell its projects from other OpenRaster.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=org.daub.Daub
files=packaging/desktop
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

desktop-file-validate "$files/$name.desktop"
appstreamcli validate --no-net "$files/$name.metainfo.xml"
for file in "$files/$name.desktop" "$files/$name.thumbnailer"; do
  grep -q '^MimeType=image/x-daub;image/openraster;$' "$file" || { echo "$file names other types"; exit 1; }
done
grep -q "setDesktopFileName(\"$name\")" app/desktop/main.cpp
cmp resources/icons/daub.svg "$files/icons/hicolor/scalable/apps/$name.svg"
for size in 16 24 32 48 64 128 256 512; do
  icon="$files/icons/hicolor/${size}x$size/apps/$name.png"
  # Bytes 16 to 23 of a PNG are its width and height.
  got="$(od -An -tu1 -j16 -N8 "$icon" | awk '{print $3*256+$4 "x" $7*256+$8}')"
  [ "$got" = "${size}x$size" ] || { echo "$icon is $got"; exit 1; }
done

# Both types claim *.ora, so that the bytes decide.
mkdir -p "$scratch/mime/packages"
cp "$files/$name.mime.xml" "$scratch/mime/packages/"
cp /usr/share/mime/packages/freedesktop.org.xml "$scratch/mime/packages/"
update-mime-database "$scratch/mime" >/dev/null 2>&1
grep -q '^image/x-daub image/openraster$' "$scratch/mime/subclasses"
if command -v gio >/dev/null; then
  type_of() { XDG_DATA_DIRS="$scratch" XDG_DATA_HOME="$scratch" gio info -a standard::content-type "$1" | sed -n 's/.*content-type: //p'; }
  python3 - "$scratch/other.ora" <<'PYTHON'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as file:
    file.writestr("mimetype", "image/openraster")
    file.writestr("stack.xml", "<image/>")
PYTHON
  [ "$(type_of resources/examples/meadow.ora)" = image/x-daub ] || { echo "meadow.ora is no Daub project"; exit 1; }
  [ "$(type_of "$scratch/other.ora")" = image/openraster ] || { echo "Any OpenRaster is a Daub project"; exit 1; }
fi
echo "The desktop's files are in order."
