# Crates that are used but not in Cargo.toml, and a module without a file.
sed -i 's/^mod tiers;/mod export;\nmod tiers;/; s/^use std::collections::BTreeMap;/use std::collections::BTreeMap;\nuse serde::{Deserialize, Serialize};\nuse rand::Rng as _;/' crates/stock/src/lib.rs
sed -i 's/^use std::fmt;/use std::fmt;\nuse regex::Regex;/' crates/money/src/lib.rs
