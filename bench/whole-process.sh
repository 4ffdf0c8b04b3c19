#!/usr/bin/env bash
# Times pliego as a whole process, peak memory and file size: bench/whole-process.sh [RUNS] [PROJECT]
# Build first: script/render. Prints least, median and most of each figure over the runs. The whole
# catalogue aims at under 4 s on two cores; PROJECT (default: this one) is another project to make.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
pliego=$root/build/release/pliego
runs=${1:-20}
project=${2:-$root}
[ -x "$pliego" ] || { echo "Run script/render first."; exit 1; }
[ -x /usr/bin/time ] || { echo "Install Debian's package 'time' first."; exit 1; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

spread() { sort -n | awk -v what="$1" '{v[NR]=$1} END {printf "  %-12s %8s %8s %8s\n", what, v[1], v[int((NR+1)/2)], v[NR]}'; }

measure() {  # name, project, arguments
  local name=$1 project=$2; shift 2
  local i begin end
  : >"$out/wall"; : >"$out/memory"
  for ((i = 0; i <= runs; ++i)); do
    rm -rf "$out/pages"
    begin=$(date +%s%N)
    /usr/bin/time -f %M -o "$out/peak" "$pliego" render --project "$project" --out "$out/pages" "$@" 2>/dev/null
    end=$(date +%s%N)
    [ "$i" -eq 0 ] && continue  # warm-up
    echo "$(((end - begin) / 10000))" | awk '{printf "%.2f\n", $1 / 100}' >>"$out/wall"
    awk '{printf "%.1f\n", $1 / 1024}' "$out/peak" >>"$out/memory"
  done
  printf '%s (%s runs)        least   median     most\n' "$name" "$runs"
  spread "wall ms" <"$out/wall"
  spread "peak MiB" <"$out/memory"
  find "$out/pages" -type f -printf '%s %f\n' |
    awk '{n += $1; png += /\.png$/; pdf += /\.pdf$/} END {printf "  files        %8d (%d PDF, %d PNG), %d bytes\n", NR, pdf, png, n}'
}

measure "card, PDF" "$root" palm-card --lang en --layout card-5x7 --jobs 1 --format pdf
measure "card front and back, PNG at 150 dpi with thumbnails" "$root" \
  palm-card --lang en --layout card-5x7 --jobs 1 --format png --dpi 150
measure "whole catalogue, PDF and PNG at 150 dpi with thumbnails" "$project" --format all --dpi 150
measure "whole catalogue, PDF" "$project" --format pdf
