#!/usr/bin/env bash
# Times pliego as a whole process: bench/whole-process.sh [RUNS] [PROJECT]
# Build first: script/render. Prints least, median and most over the runs: wall time; CPU time, which other work on the
# machine disturbs less; peak memory; then file sizes. The whole catalogue aims at under 4 s on two cores, a
# packet of 24 pages at under 200 ms and at most a tenth more bytes than its pieces. PROJECT (default: this one) is
# another project whose catalogue is made.
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

measure() {  # name, command of pliego, arguments
  local name=$1 command=$2; shift 2
  local i begin end
  local TIMEFORMAT='%3U %3S'
  : >"$out/wall"; : >"$out/cpu"; : >"$out/memory"
  for ((i = 0; i <= runs; ++i)); do
    rm -rf "$out/pages"
    begin=$(date +%s%N)
    { time /usr/bin/time -f %M -o "$out/peak" "$pliego" "$command" --out "$out/pages" "$@" 2>/dev/null; } 2>"$out/used"
    end=$(date +%s%N)
    [ "$i" -eq 0 ] && continue  # warm-up
    echo "$(((end - begin) / 10000))" | awk '{printf "%.2f\n", $1 / 100}' >>"$out/wall"
    awk '{printf "%.0f\n", 1000 * ($1 + $2)}' "$out/used" >>"$out/cpu"
    awk '{printf "%.1f\n", $1 / 1024}' "$out/peak" >>"$out/memory"
  done
  printf '%s (%s runs)        least   median     most\n' "$name" "$runs"
  spread "wall ms" <"$out/wall"
  spread "CPU ms" <"$out/cpu"
  spread "peak MiB" <"$out/memory"
  find "$out/pages" -type f -printf '%s %f\n' |
    awk '{n += $1; png += /\.png$/; pdf += /\.pdf$/} END {printf "  files        %8d (%d PDF, %d PNG), %d bytes\n", NR, pdf, png, n}'
}

pieces_of() {  # packet: bytes of its pieces, each made by itself
  local material layout
  rm -rf "$out/pieces"
  sed -n 's/^  - {material: \([a-z0-9-]*\), layout: \([a-z0-9-]*\)}$/\1 \2/p' "$1" |
    while read -r material layout; do
      "$pliego" render "$material" --project "$root" --lang en --layout "$layout" --format pdf \
        --out "$out/pieces" 2>/dev/null
    done
  find "$out/pieces" -type f -printf '%s\n' |
    awk '{n += $1} END {printf "  its pieces   %8d (%d PDF), %d bytes\n", NR, NR, n}'
}

packet=$root/bench/packet-24-pages.yaml
measure "card, PDF" render palm-card --project "$root" --lang en --layout card-5x7 --jobs 1 --format pdf
measure "card front and back, PNG at 150 dpi with thumbnails" render \
  palm-card --project "$root" --lang en --layout card-5x7 --jobs 1 --format png --dpi 150
measure "packet of 24 pages" packet "$packet" --project "$root"
pieces_of "$packet"
measure "whole catalogue, PDF and PNG at 150 dpi with thumbnails" render --project "$project" --format all --dpi 150
measure "whole catalogue, PDF" render --project "$project" --format pdf
