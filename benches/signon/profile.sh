#!/bin/sh
# Where the server's time goes during sign-ons, or pages of answers with BENCH=posts: the busiest functions, each alone and with what it calls.
# Needs `perf` (linux-perf). Built apart with the profile `profiling`: the release, with its names and frame pointers.
#
#     benches/signon/profile.sh [SECONDS] [LINES]
set -eu
cd "$(dirname "$0")/../.."
command -v perf >/dev/null || { echo "$0: perf is not installed (apt-get install linux-perf)" >&2; exit 1; }
bench=${BENCH:-signon}
data=$(mktemp "${TMPDIR:-/tmp}/$bench-perf.XXXXXX")
trap 'rm -f "$data" "$data.old"' EXIT
export RUSTFLAGS="-C force-frame-pointers=yes" CFLAGS="-fno-omit-frame-pointer" CARGO_TARGET_DIR="$PWD/target/profile"
cargo bench --quiet --profile profiling --bench "$bench" -- --only passerelle --seconds "${1:-10}" --profile "$data"
LINES_WANTED=${2:-25}
report() {
    perf report -i "$data" --stdio --percent-limit 0.2 -g none "$@" 2>/dev/null | grep -v '^#' | grep -v '^$'
}
first() { head -n "$LINES_WANTED" | cut -c1-160; }
echo; echo "by part of the program"
report --no-children --sort dso | first
echo; echo "by thread"
report --no-children --sort comm | first
echo; echo "alone"
report --no-children --sort symbol | first
echo; echo "with what it calls, in the rooms of the house"
report --children --sort symbol | grep -E '(identity|procedures|forms|evidence|store|ui|passerelle|jose|mail|civil|base)::' | first
echo; echo "with what it calls, elsewhere"
report --children --sort symbol | grep -vE '\[k\]' | grep -E '(axum|hyper|tower|serde|rusqlite|sqlite3_|aws_lc|fsync|malloc|metrics|tracing|fluent|maud)' | first
