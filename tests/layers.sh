#!/usr/bin/env bash
# The layers of the architecture, read from the includes: every folder sees only what stands below it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
wrong=0

# may_include FOLDER ALLOWED...: project folders that the sources of FOLDER may include; without=NAME leaves out a folder
# in it that has a line of its own.
may_include() {
  local folder="$1" line file target allowed ok
  shift
  [ -d "$folder" ] || return 0
  while IFS= read -r line; do
    file="${line%%:*}"
    target="$(sed -E 's/.*#include "([^"]+)\/[^\/"]+".*/\1/' <<<"$line")"
    ok=no
    for allowed in "$folder" engine/core "$@"; do
      case "$target" in "$allowed" | "$allowed"/*) ok=yes ;; esac
    done
    [ "$ok" = yes ] || { echo "$file includes $target, which is not below $folder"; wrong=1; }
  done < <(grep -rHE '#include "(engine|ui|app)/' "$folder" --include='*.h' --include='*.cpp' --include='*.cu' ${without:+--exclude-dir="$without"})
}

# never_includes FOLDER PATTERN: system headers that must not appear there.
never_includes() {
  [ -d "$1" ] || return 0
  if grep -rnE "#include <($2)" "$1" --include='*.h' --include='*.cpp'; then
    echo "$1 must not include <$2>"
    wrong=1
  fi
}

may_include engine/core
may_include engine/text
may_include engine/scene engine/text
may_include engine/frames engine/scene engine/text
may_include engine/mattes engine/frames engine/scene
may_include engine/kernels
may_include engine/weights
may_include engine/nn engine/kernels engine/weights
may_include engine/models engine/nn engine/kernels engine/weights
may_include engine/diffusion
may_include engine/training/world engine/weights
may_include engine/training/dataset engine/training engine/scene engine/text engine/weights
without=dataset may_include engine/training engine/models engine/nn engine/kernels engine/weights engine/diffusion
may_include engine/pipeline engine/scene engine/text engine/models engine/nn engine/kernels engine/weights engine/diffusion
may_include engine/evaluation engine
may_include engine/subject engine
may_include ui engine/scene engine/text engine/frames engine/mattes
may_include ui/document engine/scene engine/text
may_include ui/paint engine/scene
may_include ui/canvas engine/scene ui/paint
may_include ui/tools engine/scene engine/text ui/document ui/paint ui/canvas
may_include ui/session engine/scene engine/text
may_include ui/settings engine/scene ui/look
may_include ui/look engine/scene
may_include ui/retouch engine/scene ui/document ui/look ui/panels
may_include ui/export engine/scene ui/document ui/look ui/panels
may_include ui/models engine/scene ui/document ui/look
may_include ui/subjects engine/scene ui/document ui/look ui/models
may_include ui/help engine/scene ui/look ui/settings ui/document ui/session
may_include ui/frames engine/scene engine/frames engine/mattes ui/document ui/look ui/session ui/canvas ui/tools ui/paint
may_include ui/main_window ui engine/scene engine/text
may_include ui/panels engine/scene engine/text ui/document ui/look ui/settings ui/session ui/canvas ui/tools ui/models
for folder in engine/core engine/text engine/scene engine/frames engine/mattes ui; do never_includes "$folder" 'ATen|torch|c10'; done
for folder in engine app/cli app/train; do never_includes "$folder" 'Q[A-Z]'; done
[ "$wrong" = 0 ] && echo "The includes keep to the layers."
exit "$wrong"
