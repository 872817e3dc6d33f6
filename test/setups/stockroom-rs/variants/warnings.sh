sed -i 's/^use std::fmt;/use std::collections::HashMap;\nuse std::fmt;/' crates/money/src/lib.rs
cat >> crates/orders/src/line.rs <<'RS'

fn trimmed(text: &str) -> &str {
    let mut end = text.len();
    let start = text.find(|c: char| !c.is_whitespace()).unwrap_or(end);
    &text[start..]
}

#[deprecated(since = "0.7.0", note = "use parse_order")]
pub fn parse_all(text: &str) -> Result<Vec<Line>, OrderError> {
    parse_order(text)
}
RS
sed -i 's/^pub use line::{parse_line, /pub use line::{parse_all, parse_line, /' crates/orders/src/lib.rs
sed -i 's/^use orders::parse_order;/use orders::{parse_all, parse_order};/; s/let lines = parse_order("HT-100 x 10/let lines = parse_all("HT-100 x 10/' crates/stock/tests/warehouse.rs
