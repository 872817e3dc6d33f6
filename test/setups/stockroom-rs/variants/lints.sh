# What clippy finds in code that compiles.
sed -i 's/^mod tiers;/pub mod ledger;\nmod tiers;/' crates/stock/src/lib.rs
cat > crates/stock/src/ledger.rs <<'RS'
use std::collections::HashMap;

#[derive(Clone)]
pub struct Ledger {
    pub rows: Vec<(String, i64)>,
    pub names: HashMap<String, String>,
}

impl Ledger {
    pub fn new() -> Ledger {
        return Ledger { rows: Vec::new(), names: HashMap::new() };
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn add(&mut self, name: &String, cents: i64) {
        if !self.names.contains_key(name) {
            self.names.insert(name.clone(), name.to_string());
        }
        self.rows.push((name.to_string(), cents as i64));
    }

    pub fn total(&self) -> i64 {
        let mut total = 0;
        for i in 0..self.rows.len() {
            total = total + self.rows[i].1;
        }
        return total;
    }

    pub fn has(&self, name: &str) -> bool {
        if self.rows.iter().filter(|row| row.0 == name).next().is_some() {
            true
        } else {
            false
        }
    }

    pub fn first(&self) -> Option<(String, i64)> {
        match self.rows.get(0) {
            Some(row) => Some(row.clone()),
            None => None,
        }
    }

    pub fn lines(&self) -> Vec<String> {
        self.rows.iter().map(|row| format!("{}", row.0)).collect::<Vec<String>>().into_iter().map(|line| line).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.len() == 0
    }

    pub fn book(&mut self, name: &str, cents: i64, day: u32, month: u32, year: u32, clerk: &str, shelf: &str, note: &str) {
        let text = format!("{name} {day}.{month}.{year} {clerk} {shelf} {note}");
        self.add(&text, cents);
        match cents {
            0 => println!("nothing"),
            _ => (),
        }
    }

    pub fn to_cents(text: &str) -> i64 {
        let value = text.parse::<f64>().unwrap_or(0.0);
        if value == 0.1 + 0.2 {
            return 30;
        }
        (value * 100.0) as i64
    }
}

pub fn pi_shelves(radius: f64) -> f64 {
    3.14159 * radius * radius
}

pub fn clamp(count: i64) -> i64 {
    if count < 0 {
        0
    } else if count > 100 {
        100
    } else {
        count
    }
}
RS
sed -i 's/    let mut end = text.len();/    let end = text.len();/' crates/orders/src/line.rs
printf '\npub fn skus(lines: &Vec<Line>) -> Vec<&str> {\n    lines.iter().map(|ref line| line.sku.as_str()).collect()\n}\n' >> crates/orders/src/line.rs
sed -i 's/^pub use line::{/pub use line::{skus, /' crates/orders/src/lib.rs
