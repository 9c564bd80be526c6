#!/bin/sh
# The release for operators: built by what it does most.
#
#     benches/guide/release.sh          # leaves target/guided/passerelle
#
# It is built once so that it counts what it runs; sign-ons, messages and pages go through it; and it is built again by
# these counts. What runs often is fast and lies together in the file, what is seldom run is small and stays on the
# disk (docs/decisions/62-a-guided-release.md). Two long builds: an hour on two cores.
#
# Needs `llvm-profdata` of the compiler's own version: `rustup component add llvm-tools`, or the package llvm-NN.
set -eu
cd "$(dirname "$0")/../.."
compiler=$(rustc -vV)
target=$(echo "$compiler" | sed -n 's/^host: //p')
version=$(echo "$compiler" | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
own="$(rustc --print sysroot)/lib/rustlib/$target/bin/llvm-profdata"
profdata=$(command -v "$own" || command -v "llvm-profdata-$version" || true)
if [ -z "$profdata" ]; then
    echo "$0: llvm-profdata is not installed (rustup component add llvm-tools, or apt-get install llvm-$version)" >&2
    exit 1
fi
case $target in
*-linux-*) ;;
*) echo "$0: only made for Linux; cargo build --release gives the same program, not guided" >&2; exit 1 ;;
esac
case $PWD in
*" "*) echo "$0: the compiler takes no flags with a blank in them: move $PWD elsewhere" >&2; exit 1 ;;
esac
folder="$PWD/target/guided"
# Only lld puts functions into an order that it is told; Rust brings it along where it can. Better known now than in an hour.
mkdir -p "$folder"
: >"$folder/order"
ordered="-Clink-arg=-Wl,--symbol-ordering-file=$folder/order -Clink-arg=-Wl,--no-warn-symbol-ordering"
# shellcheck disable=SC2086  # two flags
if ! echo 'fn main() {}' | rustc --target "$target" $ordered -o "$folder/linked" - 2>/dev/null; then
    echo "$0: this compiler does not link by lld; cargo build --release gives the same program, not guided" >&2
    exit 1
fi
counts="$folder/counts"
rm -rf "$counts"
mkdir -p "$counts"
build() { # FLAGS FOLDER
    RUSTFLAGS=$1 cargo build --quiet --release --bin passerelle --target "$target" --target-dir "$folder/$2"
}

echo "1 of 3: the program that counts" >&2
# How it is put together changes no count: the fast way will do. Told to cargo, it would give functions other names.
cat >"$folder/fast" <<'EOF'
#!/bin/sh
case " $* " in
*" --crate-name passerelle "*" --crate-type bin "*) exec "$@" -Clto=thin ;;
*) exec "$@" ;;
esac
EOF
chmod +x "$folder/fast"
RUSTC_WRAPPER="$folder/fast" build "-Cprofile-generate=$counts" counting

echo "2 of 3: what it runs" >&2
cargo build --quiet --manifest-path benches/guide/Cargo.toml --target-dir "$folder/drivers"
export LLVM_PROFILE_FILE="$counts/%p-%m.profraw"
# The benches end their programs by force; one that counts must end in good order, to write down what it counted.
cat >"$folder/counted" <<'EOF'
#!/bin/sh
exec 3<&0
setpriv --pdeathsig TERM "$(dirname "$0")/counting/passerelle" "$@" <&3 3<&- &
wait $!
EOF
chmod +x "$folder/counted"
ln -sf "$target/release/passerelle" "$folder/counting/passerelle"
export PASSERELLE_PROGRAM="$folder/counted"
"$folder/drivers/debug/signon" --bench --only passerelle --seconds 15 >/dev/null
"$folder/drivers/debug/exchange" --bench --only passerelle --seconds 8 >/dev/null
sleep 5
# What a server runs comes first, the most of it before all else; then what a command or the demonstration runs.
servers=$(for one in "$counts"/*; do
    echo "$("$profdata" show "$one" | sed -n 's/^Total count: //p') $one"
done | sort -rn | head -n 3 | cut -d ' ' -f 2)
unset PASSERELLE_PROGRAM
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
timeout --signal TERM 30 "$folder/counting/passerelle" demo --listen 127.0.0.1:18080 --data "$data" >/dev/null 2>&1 || true
"$profdata" merge --sparse --output "$folder/all.profdata" "$counts"
# shellcheck disable=SC2086  # the files of the servers are three words
"$profdata" merge --sparse --output "$folder/servers.profdata" $servers
order() {
    "$profdata" show --all-functions --counts "$1" | awk '
        /^  [^ ].*:$/ { name = $0; sub(/^ +/, "", name); sub(/:$/, "", name); sub(/^.*;/, "", name) }
        /^    (Function count|Block counts):/ {
            most = 0
            gsub(/[^0-9]+/, " ")
            for (place = 1; place <= NF; place++) if ($place + 0 > most) most = $place + 0
            if (most > 0) print most, name
        }' | sort -k1,1nr -k2 | cut -d ' ' -f 2
}
{ order "$folder/servers.profdata"; order "$folder/all.profdata"; } | awk '!seen[$0]++' >"$folder/order"

echo "3 of 3: the program that is guided" >&2
build "-Cprofile-use=$folder/all.profdata $ordered" guided
cp "$folder/guided/$target/release/passerelle" "$folder/passerelle"
ls -l "$folder/passerelle"
