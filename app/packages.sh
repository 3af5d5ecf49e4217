# What app/run and tests/run need of Debian 12, and how they build; to be sourced from the top of the tree.
# resources/cmake/HeadroomDependencies.cmake says what each library is for.

build_packages=(
    ca-certificates g++ cmake ninja-build ccache pkg-config
    libboost1.81-dev libboost-url1.81-dev libcurl4-openssl-dev libssl-dev libsqlite3-dev zlib1g-dev libzstd-dev
    libfmt-dev libexpected-dev nlohmann-json3-dev libcli11-dev libre2-dev libtomlplusplus-dev libyaml-cpp-dev
)
desktop_packages=(
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev libqt6svg6 qt6-pdf-dev libqpdf-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n fonts-dejavu-core fonts-droid-fallback
    fonts-symbola # emoji, as outlines: a record prints what a URL holds
)

complain() {
    echo "$(basename "$(dirname "$0")")/$(basename "$0"): $*" >&2
    exit 1
}

# Installs the packages among "$@" that are missing. Asks dpkg only, so it is quick when nothing is.
install_packages() {
    command -v dpkg-query >/dev/null || complain "this needs Debian 12 or a system with its packages; dpkg is missing"
    local package missing=()
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || complain "missing packages: ${missing[*]}; run as root, or install them by hand"
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    local log
    log=$(mktemp)
    { "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null \
        || complain "apt-get could not install them: $(grep -m1 '^E:' "$log" || tail -n 1 "$log")"
    rm -f "$log"
}

# build PRESET [TARGET ...]: configures and builds into build/PRESET. Quiet unless something fails.
build() {
    local preset=$1 log
    shift
    log=$(mktemp)
    echo "Building ($preset) ..."
    cmake --preset "$preset" ${HEADROOM_CMAKE_FLAGS:-} >"$log" 2>&1 \
        || { cat "$log" >&2; complain "the build could not be configured (see above)"; }
    cmake --build "build/$preset" ${*:+--target "$@"} >"$log" 2>&1 \
        || { cat "$log" >&2; complain "the build failed (see above)"; }
    rm -f "$log"
}
