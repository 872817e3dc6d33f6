rm -r Cargo.toml crates
