//! What lies in the warehouse, and what is reserved of it.

mod tiers;

pub use tiers::{discount, line_total};

use orders::Line;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bin {
    pub on_hand: u32,
    pub reserved: u32,
}

impl Bin {
    pub fn free(self) -> u32 {
        self.on_hand - self.reserved
    }
}

#[derive(Debug, PartialEq, Eq)]
pub struct OutOfStock {
    pub sku: String,
    pub wanted: u32,
    pub free: u32,
}

/// ```
/// let mut stock = stock::Stock::default();
/// stock.receive("AB-100", 12);
/// assert_eq!(stock.free("AB-100"), 12);
/// ```
#[derive(Debug, Default)]
pub struct Stock {
    bins: BTreeMap<String, Bin>,
}

impl Stock {
    pub fn receive(&mut self, sku: &str, count: u32) {
        self.bins.entry(sku.to_owned()).or_default().on_hand += count;
    }

    pub fn free(&self, sku: &str) -> u32 {
        self.bins.get(sku).map_or(0, |bin| bin.free())
    }

    pub fn reserve(&mut self, sku: &str, count: u32) -> Result<(), OutOfStock> {
        let bin = self.bins.entry(sku.to_owned()).or_default();
        if bin.free() < count {
            return Err(OutOfStock { sku: sku.to_owned(), wanted: count, free: bin.free() });
        }
        bin.reserved += count;
        Ok(())
    }

    /// Reserves all lines of an order, or none.
    pub fn reserve_order(&mut self, lines: &[Line]) -> Result<(), OutOfStock> {
        let before = self.bins.clone();
        for line in lines {
            if let Err(error) = self.reserve(&line.sku, line.count) {
                self.bins = before;
                return Err(error);
            }
        }
        Ok(())
    }

    pub fn ship(&mut self, sku: &str, count: u32) {
        let bin = self.bins.get_mut(sku).expect("shipping from a bin that is not there");
        bin.reserved -= count;
        bin.on_hand -= count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stock() -> Stock {
        let mut stock = Stock::default();
        stock.receive("HT-100", 40);
        stock.receive("NL-410", 900);
        stock
    }

    macro_rules! reserves {
        ($($name:ident: $count:expr;)*) => {$(
            #[test]
            fn $name() {
                let mut stock = stock();
                stock.reserve("HT-100", $count).unwrap();
                assert_eq!(stock.free("HT-100"), 40 - $count);
            }
        )*};
    }

    reserves! {
        reserves_nothing: 0;
        reserves_one: 1;
        reserves_some: 10;
        reserves_most: 39;
        reserves_all: 40;
    }

    #[test]
    fn refuses_more_than_there_is() {
        let error = stock().reserve("HT-100", 41).unwrap_err();
        assert_eq!(error, OutOfStock { sku: "HT-100".into(), wanted: 41, free: 40 });
    }

    #[test]
    fn an_order_is_reserved_whole_or_not_at_all() {
        let mut stock = stock();
        let lines = orders::parse_order("NL-410 x 10\nHT-100 x 41").unwrap();
        assert!(stock.reserve_order(&lines).is_err());
        assert_eq!(stock.free("NL-410"), 900);
    }

    #[test]
    fn shipping_frees_the_reservation() {
        let mut stock = stock();
        stock.reserve("NL-410", 300).unwrap();
        stock.ship("NL-410", 300);
        assert_eq!(stock.free("NL-410"), 600);
    }

    #[test]
    #[should_panic(expected = "shipping from a bin that is not there")]
    fn shipping_what_was_never_there() {
        stock().ship("ZZ-999", 1);
    }
}
