# Unstable features with a stable compiler, and an edition before async.
sed -i 's/^edition = "2021"/edition = "2015"/' Cargo.toml
sed -i '1i #![feature(let_chains, never_type)]' crates/money/src/lib.rs
printf '\npub async fn rate(text: \&str) -> Result<i64, !> {\n    let dyn = text.len() as i64;\n    Ok(dyn)\n}\n' >> crates/money/src/lib.rs
