# Some crates from the registry.
printf 'serde = { version = "=1.0.228", features = ["derive"] }\nserde_json = "=1.0.145"\n' >> crates/stock/Cargo.toml
printf '\n[dependencies]\nthiserror = "=2.0.17"\nitertools = "=0.14.0"\n' >> crates/money/Cargo.toml
