#!/usr/bin/env bash
# Writes the pages of the committed quick runs and looks at them in a browser:
#     tests/browser/quick_page.sh build/release/motifbench [SCREENSHOTS]
# Exit code 77 if chromium is not installed.
set -euo pipefail
here=$(dirname "$0")
binary=${1:?usage: quick_page.sh MOTIFBENCH [SCREENSHOTS]}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$binary" import "$here/../../results/quick/results.json" --out "$work" >/dev/null
"$binary" report --html --out "$work" --to "$work/page" >/dev/null
"$here/check_pages.py" "$work/page" ${2:+--screenshots "$2"}
