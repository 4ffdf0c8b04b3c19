#!/usr/bin/env bash
# Times pliego as a whole process, peak memory and file size: bench/whole-process.sh [RUNS]
# Build first: script/render. Prints least, median and most of each figure over the runs.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
pliego=$root/build/release/pliego
runs=${1:-20}
[ -x "$pliego" ] || { echo "Run script/render first."; exit 1; }
[ -x /usr/bin/time ] || { echo "Install Debian's package 'time' first."; exit 1; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

spread() { sort -n | awk -v what="$1" '{v[NR]=$1} END {printf "  %-12s %8s %8s %8s\n", what, v[1], v[int((NR+1)/2)], v[NR]}'; }

measure() {  # name, file that the run makes, arguments
  local name=$1 file=$2; shift 2
  local i begin end
  : >"$out/wall"; : >"$out/memory"
  for ((i = 0; i <= runs; ++i)); do
    rm -rf "$out/pages"
    begin=$(date +%s%N)
    /usr/bin/time -f %M -o "$out/peak" "$pliego" render --project "$root" --out "$out/pages" "$@" 2>/dev/null
    end=$(date +%s%N)
    [ "$i" -eq 0 ] && continue  # warm-up
    echo "$(((end - begin) / 10000))" | awk '{printf "%.2f\n", $1 / 100}' >>"$out/wall"
    awk '{printf "%.1f\n", $1 / 1024}' "$out/peak" >>"$out/memory"
  done
  printf '%s (%s runs)        least   median     most\n' "$name" "$runs"
  spread "wall ms" <"$out/wall"
  spread "peak MiB" <"$out/memory"
  printf '  file bytes   %8s\n' "$(stat -c %s "$out/pages/$file")"
}

measure "card, PDF" en/palm-card-card-5x7.pdf palm-card --lang en --layout card-5x7 --jobs 1
measure "card front and back, PNG at 150 dpi" en/palm-card-card-5x7-front.png \
  palm-card --lang en --layout card-5x7 --jobs 1 --format png
measure "all materials, languages and layouts, PDF and PNG" en/palm-card-card-5x7.pdf --format pdf,png
