# A feature a crate has not, one that is unstable, and syntax of a later edition.
sed -i 's/^money = .*/money = { path = "..\/money", features = ["serde"] }/' crates/orders/Cargo.toml
