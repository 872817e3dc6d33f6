# A build script that does not find what it needs.
cat > crates/money/build.rs <<'RS'
use std::{env, fs};

fn main() {
    println!("cargo:rerun-if-changed=rates.csv");
    println!("cargo:warning=rates are read from rates.csv");
    eprintln!("reading rates for {}", env::var("CARGO_PKG_NAME").unwrap());
    let text = fs::read_to_string("rates.csv").expect("rates.csv must lie beside Cargo.toml");
    fs::write(format!("{}/rates.rs", env::var("OUT_DIR").unwrap()), text).unwrap();
}
RS
