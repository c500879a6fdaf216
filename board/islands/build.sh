#!/bin/sh
# Builds the islands into the folder given; does nothing when their inputs are as they were. Where Node or npm is missing it says
# so and leaves the folder empty: the pages then stay as the server writes them.
set -eu
cd "$(dirname "$0")"
out=$1
mkdir -p "$out"

say() { echo "islands: $*"; }

inputs=$(cat package.json package-lock.json .npmrc tsconfig.json vite.config.js build.sh src/* | cksum)
if [ -f "$out/inputs" ] && [ "$(cat "$out/inputs")" = "$inputs" ] && [ -f "$out/static/dmn-table.js" ]; then
  say "not built again: nothing changed"
  exit 0
fi
rm -rf "$out/static" "$out/inputs"

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  say "not built: there is no Node.js with npm on the PATH; tables are shown as the server writes them"
  exit 0
fi
# Node 20.19, 22.12 or newer, as Vite asks for.
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a > 22 ? 0 : 1)'; then
  say "not built: Node.js is $(node --version), expected 20.19, 22.12 or newer; tables are shown as the server writes them"
  exit 0
fi

lock=$(cksum < package-lock.json)
if [ ! -f node_modules/.lock ] || [ "$(cat node_modules/.lock)" != "$lock" ]; then
  say "installing what package-lock.json names"
  npm ci --prefer-offline --no-progress --loglevel=error || {
    say "npm ci failed; -Dislands.skip=true builds the board without islands"
    exit 1
  }
  printf '%s\n' "$lock" > node_modules/.lock
fi
ISLANDS_OUT="$out/static" npm run --silent build -- --logLevel warn
printf '%s\n' "$inputs" > "$out/inputs"
say "built: $(wc -c < "$out/static/dmn-table.js") bytes of script"
