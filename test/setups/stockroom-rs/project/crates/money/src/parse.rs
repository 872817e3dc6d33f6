use crate::{Currency, Money};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParseError {
    Empty,
    BadNumber(String),
    BadCurrency(String),
}

/// Parses `19.99 EUR`.
///
/// ```
/// use money::{parse, Money};
/// assert_eq!(parse("19.99 EUR"), Ok(Money::eur(1999)));
/// assert!(parse("19.99 XYZ").is_err());
/// ```
pub fn parse(text: &str) -> Result<Money, ParseError> {
    let mut words = text.split_whitespace();
    let number = words.next().ok_or(ParseError::Empty)?;
    let currency = match words.next() {
        None | Some("EUR") => Currency::Eur,
        Some("USD") => Currency::Usd,
        Some("CHF") => Currency::Chf,
        Some(other) => return Err(ParseError::BadCurrency(other.to_owned())),
    };
    let cents = cents(number).ok_or_else(|| ParseError::BadNumber(number.to_owned()))?;
    Ok(Money { cents, currency })
}

fn cents(number: &str) -> Option<i64> {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, number),
    };
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "00"));
    let rest = match rest.len() {
        1 => rest.parse::<i64>().ok()? * 10,
        2 => rest.parse().ok()?,
        _ => return None,
    };
    let whole: u32 = whole.parse().ok()?;
    Some(sign * (i64::from(whole) * 100 + rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! parses {
        ($($name:ident: $text:expr => $cents:expr;)*) => {$(
            #[test]
            fn $name() {
                assert_eq!(parse($text), Ok(Money::eur($cents)), "parsing {:?}", $text);
            }
        )*};
    }

    parses! {
        zero: "0" => 0;
        one: "1" => 100;
        twelve: "12" => 1200;
        thousand: "1000" => 100_000;
        half: "0.5" => 50;
        half_with_zero: "0.50" => 50;
        cent: "0.01" => 1;
        five_cents: "0.05" => 5;
        one_tenth: "1.1" => 110;
        price: "19.99" => 1999;
        price_in_euro: "19.99 EUR" => 1999;
        minus_one: "-1" => -100;
        minus_cent: "-0.01" => -1;
        minus_price: "-19.99" => -1999;
        seven: "7.7" => 770;
        eight: "8.08" => 808;
        almost_hundred: "99.99" => 9999;
        hundred_and_a_cent: "100.01" => 10_001;
        blanks_before: "  5" => 500;
        blanks_after: "5  " => 500;
        blanks_between: "5    EUR" => 500;
        tab_between: "5\tEUR" => 500;
        power_of_two: "65536" => 6_553_600;
        thirty_one: "31.45" => 3145;
        ten_ten: "10.10" => 1010;
        twenty_two: "20.2" => 2020;
        large: "4294967.29" => 429_496_729;
        leading_zero: "007" => 700;
    }

    macro_rules! refuses {
        ($($name:ident: $text:expr;)*) => {$(
            #[test]
            fn $name() {
                assert!(parse($text).is_err(), "{:?} was parsed", $text);
            }
        )*};
    }

    refuses! {
        refuses_empty: "";
        refuses_blank: "   ";
        refuses_words: "abc";
        refuses_three_decimals: "1.234";
        refuses_two_points: "1.2.3";
        refuses_no_decimals: "1.";
        refuses_no_whole: ".5";
        refuses_exponent: "1e3";
        refuses_comma: "1,5";
        refuses_two_signs: "--1";
        refuses_currency_first: "EUR 5";
        refuses_long_currency: "5 EURO";
        refuses_small_currency: "5 eur";
    }
}
