printf 'serde = "=1.0.228"\n' >> crates/stock/Cargo.toml
printf 'serde = "=1.0.200"\n' >> crates/orders/Cargo.toml
