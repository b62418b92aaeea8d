#!/usr/bin/env bash
# Adding a method is one file: takes the README's example, adds it to a temporary copy of the sources, builds
# that, and runs the method. Nothing else in the copy is changed.
# Usage: add_a_method.sh SOURCE_DIR
set -euo pipefail
source_dir=$1
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

tar -C "$source_dir" --exclude=./build --exclude=./.git --exclude=./motifbench-out -cf - . | tar -C "$copy" -xf -
name=$(sed -n 's/^Add one file, `methods\/\(.*\)\.cpp`.*/\1/p' "$copy/README.md")
[ -n "$name" ] || { echo "the README names no file to add" >&2; exit 1; }
sed -n '/^```cpp$/,/^```$/p' "$copy/README.md" | sed '1d;$d' > "$copy/methods/$name.cpp"

# As deep as the ordinary build folder: a compiler cache then knows all files but the new one.
build=$copy/build/release
cmake -S "$copy" --preset release -B "$build" -DBUILD_TESTING=OFF >/dev/null
cmake --build "$build" --target motifbench
program=$build/motifbench
"$program" list methods | grep -q "^  $name " || "$program" list methods | grep -qw "$name"
"$program" run --domain digit_circle --preset tiny --method "$name" --seeds 1 --out "$copy/out"
"$program" export --format csv --out "$copy/out" | grep -q "$name.*,fpe,"
echo "$name was added by one file and ran"
