//! Amounts of money in cents.

mod allocate;
mod parse;

pub use allocate::allocate;
pub use parse::{parse, ParseError};

use std::fmt;

/// An amount in the smallest unit of its currency.
///
/// ```
/// use money::Money;
/// assert_eq!(Money::eur(1999).to_string(), "19.99 EUR");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money {
    pub cents: i64,
    pub currency: Currency,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Currency {
    Eur,
    Usd,
    Chf,
}

impl Money {
    pub fn eur(cents: i64) -> Self {
        Money { cents, currency: Currency::Eur }
    }

    /// Adds amounts of one currency.
    ///
    /// ```
    /// use money::Money;
    /// assert_eq!(Money::eur(150).plus(Money::eur(75)), Money::eur(225));
    /// ```
    pub fn plus(self, other: Money) -> Money {
        assert_eq!(self.currency, other.currency, "cannot mix currencies");
        Money { cents: self.cents + other.cents, ..self }
    }

    pub fn times(self, factor: i64) -> Money {
        Money { cents: self.cents * factor, ..self }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Currency::Eur => "EUR",
            Currency::Usd => "USD",
            Currency::Chf => "CHF",
        })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.cents < 0 { "-" } else { "" };
        let cents = self.cents.abs();
        write!(f, "{sign}{}.{:02} {}", cents / 100, cents % 100, self.currency)
    }
}
