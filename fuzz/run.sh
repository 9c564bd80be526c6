#!/bin/sh
# Fuzzes one target with libFuzzer and AddressSanitizer, or all of them one after the other:
#
#     fuzz/run.sh TARGET|all [SECONDS]
#
# With the nightly compiler where there is one, else with the stable one, told to be like it. The first build takes a
# quarter of an hour: everything is built anew with the sanitizer. `cargo fuzz run TARGET` does the same where
# cargo-fuzz is installed. What it finds lands in fuzz/artifacts/TARGET; new inputs that reach new code land in
# fuzz/found/TARGET. To keep the corpus small:
#
#     fuzz/run.sh merge TARGET      # adds to fuzz/corpus/TARGET what of fuzz/found/TARGET reaches more code
set -eu
cd "$(dirname "$0")"
if rustc +nightly -V >/dev/null 2>&1; then nightly=+nightly; else nightly=; export RUSTC_BOOTSTRAP=1; fi
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Zsanitizer=address -Cdebug-assertions -Coverflow-checks -Ccodegen-units=16 --cfg fuzzing"
host=$(rustc $nightly -vV | sed -n 's/^host: //p')
build() { cargo $nightly build --release --target "$host" --bin "$1"; }
program() { echo "target/$host/release/$1"; }
run() {
    build "$1"
    mkdir -p "found/$1" "artifacts/$1"
    "$(program "$1")" -max_total_time="${2:-60}" -max_len=8192 -timeout=5 -print_final_stats=1 \
        -artifact_prefix="artifacts/$1/" "found/$1" "corpus/$1"
}
targets=$(sed -n 's/^name = "\(.*\)"$/\1/p' Cargo.toml | tail -n +2)
case ${1:-} in
    '') echo "usage: $0 TARGET|all [SECONDS] | merge TARGET"; echo "targets: $(echo $targets)"; exit 2 ;;
    all) for target in $targets; do echo "== $target"; run "$target" "${2:-60}"; done ;;
    merge) build "$2"; "$(program "$2")" -merge=1 -max_len=2048 "corpus/$2" "found/$2" ;;
    *) run "$1" "${2:-60}" ;;
esac
