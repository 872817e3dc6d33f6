# Errors of traits whose messages name long types, in a new module.
sed -i 's/^mod tiers;/mod bounds;\nmod tiers;/' crates/stock/src/lib.rs
cat > crates/stock/src/bounds.rs <<'RS'
use money::Money;
use orders::Line;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;

pub trait Priced {
    fn price(&self) -> Money;
}

impl Priced for Line {
    fn price(&self) -> Money {
        Money::eur(0)
    }
}

pub fn total<P: Priced + Display>(items: &[P]) -> i64 {
    items.iter().map(|item| item.price().cents).sum()
}

pub fn sum_up(lines: &[Line]) -> i64 {
    total(lines) + total(&[1u8, 2])
}

pub fn by_price(lines: Vec<Line>) -> HashMap<f64, Vec<Line>> {
    let mut map = HashMap::new();
    for line in lines {
        map.entry(line.price().cents as f64).or_insert_with(Vec::new).push(line);
    }
    map
}

pub fn counts(lines: &[Line]) -> BTreeMap<String, u32> {
    lines.iter().map(|line| line.price()).filter(|price| price.cents > 0).enumerate().collect()
}

pub fn index(rows: &[u32], at: i32) -> u32 {
    rows[at] + rows.iter().map(|row| row * 2.5).sum::<u32>()
}

pub fn sorted(mut prices: Vec<Money>) -> Vec<Box<dyn Priced>> {
    prices.sort_by_key(|price| price.cents as f64);
    prices.into_iter().map(|price| Box::new(price)).collect()
}

pub fn printer() -> impl Fn(&Line) -> String {
    |line| if line.price().cents > 0 { format!("{}", line) } else { line }
}

pub fn parsed(text: &str) -> Result<u32, std::fmt::Error> {
    let number: u32 = text.parse()?;
    Ok(number)
}
RS
