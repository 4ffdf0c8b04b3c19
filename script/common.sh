# Shared by the scripts beside it: installing what is missing, building quietly.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }

# install_missing FILE...: the packages these lists name that are not installed yet.
install_missing() {
  local missing=() name
  while read -r name; do
    dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@")
  [ ${#missing[@]} -eq 0 ] && return 0

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "These Debian packages are missing: ${missing[*]}"
      say "Ask someone who may install software to run: apt-get install ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
    say "Installing needs an administrator's rights, so sudo may ask for your password."
  fi
  say "Installing from Debian: ${missing[*]}"
  "${as_root[@]}" apt-get update -q >/dev/null || say "The package lists could not be brought up to date; trying with what is there."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
}

# unless_made_here PRESET: CMake goes on only where it began, so a build that came along when the project's
# folder was moved or copied is made anew.
unless_made_here() {
  local cache=$root/build/$1/CMakeCache.txt made_in
  [ -f "$cache" ] || return 0
  made_in=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$cache")
  [ "$made_in" -ef "$root" ] && return 0
  say "This folder was moved or copied since it was built: building anew, which takes a few minutes."
  rm -rf "${root:?}/build/$1"
}

# build PRESET [TARGET]: configures once, then builds what has changed.
build() {
  local log
  unless_made_here "$1"
  log=$(mktemp)
  if ! { cmake --preset "$1" -S "$root" && cmake --build "$root/build/$1" ${2:+--target "$2"}; } >"$log" 2>&1; then
    cat "$log"
    rm -f "$log"
    say "The build failed; the lines above say why."
    return 1
  fi
  rm -f "$log"
}
