# The published sources of the crate `semver`, with one comparison broken: ^0.2.3 takes 0.3 too.
mkdir fetch && cd fetch
printf '[package]\nname = "fetch"\nversion = "0.0.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n[dependencies]\nsemver = "=1.0.27"\n' > Cargo.toml
touch lib.rs
cargo fetch --quiet
cd .. && rm -r fetch
cp -R "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/semver-1.0.27/. .
sed -i '/} else if minor > 0 {/,/} else if ver.minor != minor ||/s/            return false;/            return ver.minor > minor;/' src/eval.rs
