# Twelve errors of different kinds in a new crate of the workspace.
sed -i 's/"crates\/stock"\]/"crates\/stock", "crates\/billing"]/' Cargo.toml
mkdir -p crates/billing/src
cat > crates/billing/Cargo.toml <<'TOML'
[package]
name = "billing"
version.workspace = true
edition.workspace = true

[dependencies]
money = { path = "../money" }
orders = { path = "../orders" }
TOML
cat > crates/billing/src/lib.rs <<'RS'
mod invoice;
mod numbers;

pub use invoice::{Invoice, InvoiceLine, Reminder};
RS
cat > crates/billing/src/numbers.rs <<'RS'
use std::collections::HashSet;

pub struct Numbers {
    used: HashSet<u32>,
    last: u32,
}

impl Numbers {
    pub fn next(&self) -> u32 {
        self.last += 1;
        self.used.insert(self.last);
        self.last
    }

    pub fn year(text: &str) -> u32 {
        let year: u32 = text;
        year
    }

    pub fn longest<'a>(names: &'a [String]) -> &'a str {
        let joined = names.join(" ");
        joined.as_str()
    }
}
RS
cat > crates/billing/src/invoice.rs <<'RS'
use money::{Amount, Money};
use orders::Line;

#[derive(Debug, Clone, Copy)]
pub struct InvoiceLine {
    pub line: Line,
    pub net: Money,
}

pub enum Reminder {
    First,
    Second { fee: Money },
    Last { fee: Money, until: String },
}

pub trait Printable {
    fn title(&self) -> String;
    fn rows(&self) -> Vec<String>;
}

pub struct Invoice {
    pub number: u32,
    pub lines: Vec<InvoiceLine>,
}

impl Invoice {
    pub fn net(&self) -> Money {
        self.lines.iter().map(|line| line.net).sum()
    }

    pub fn fee(reminder: &Reminder) -> i64 {
        match reminder {
            Reminder::First => 0,
            Reminder::Second { fee } => fee.cents,
        }
    }

    pub fn take_lines(self) -> Vec<InvoiceLine> {
        let lines = self.lines;
        println!("{} lines taken from {}", self.lines.len(), self.number);
        lines
    }

    pub fn first(&self) -> Option<&InvoiceLine> {
        self.lines.first()?
    }

    pub fn total(&self, discount: i64) -> Money {
        self.net().times(100 - discount, 100).minus(Money::eur(rounding))
    }
}

impl Printable for Invoice {
    fn title(&self) -> String {
        format!("Invoice {} of {}", self.number)
    }
}
RS
