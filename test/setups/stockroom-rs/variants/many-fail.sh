sed -i 's/sign \* (i64::from(whole) \* 100 + rest)/sign * (i64::from(whole) * 10 + rest)/' crates/money/src/parse.rs
