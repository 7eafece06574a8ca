# SPDX-License-Identifier: MIT
# What the tools share. Sourced, not run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
export CCACHE_SLOPPINESS=pch_defines,time_macros

say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# Installs what the named sections of packages.txt list and is missing. Only Debian-like systems.
install_packages() {
    command -v apt-get >/dev/null 2>&1 || { say "no apt-get here: see tools/lib/packages.txt for what is needed"; return 0; }
    local wanted=() missing=() package section
    for section in "$@"; do
        mapfile -t -O "${#wanted[@]}" wanted < <(awk -v s="[$section]" '/^\[/ {on = ($0 == s); next} on && !/^#/ && NF' tools/lib/packages.txt)
    done
    # What another package provides counts too: a newer nodejs brings npm with it.
    local provided
    provided=$(dpkg-query -W -f='${db:Status-Status} ${Provides}\n' | awk '$1 == "installed" {sub($1, ""); gsub(/\([^)]*\)/, ""); gsub(/[ ,]+/, "\n"); print}')
    for package in "${wanted[@]}"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed && continue
        grep -qxF -- "$package" <<<"$provided" || missing+=("$package")
    done
    [ "${#missing[@]}" -eq 0 ] && return 0
    say "installing ${#missing[@]} packages"
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=400 update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -qq --no-install-recommends -o DPkg::Lock::Timeout=400 install "${missing[@]}" >/dev/null
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" ${*:+--target "$@"}
}
