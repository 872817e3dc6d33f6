use money::Money;

const TIERS: [(u32, i64); 3] = [(100, 15), (50, 10), (10, 5)];

/// Discount in percent for so many pieces.
///
/// ```
/// assert_eq!(stock::discount(9), 0);
/// assert_eq!(stock::discount(10), 5);
/// ```
pub fn discount(count: u32) -> i64 {
    TIERS.iter().find(|(least, _)| count >= *least).map_or(0, |(_, percent)| *percent)
}

pub fn line_total(price: Money, count: u32) -> Money {
    let full = price.times(i64::from(count));
    Money { cents: full.cents * (100 - discount(count)) / 100, ..full }
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! tiers {
        ($($name:ident: $count:expr => $percent:expr, $total:expr;)*) => {$(
            mod $name {
                #[test]
                fn discount() {
                    assert_eq!(super::discount($count), $percent);
                }

                #[test]
                fn total() {
                    assert_eq!(super::line_total(super::Money::eur(1999), $count), super::Money::eur($total));
                }
            }
        )*};
    }

    tiers! {
        none: 0 => 0, 0;
        one: 1 => 0, 1999;
        two: 2 => 0, 3998;
        nine: 9 => 0, 17_991;
        ten: 10 => 5, 18_990;
        eleven: 11 => 5, 20_889;
        forty_nine: 49 => 5, 93_053;
        fifty: 50 => 10, 89_955;
        ninety_nine: 99 => 10, 178_110;
        hundred: 100 => 15, 169_915;
        thousand: 1000 => 15, 1_699_150;
        five_thousand: 5000 => 15, 8_495_750;
    }
}
