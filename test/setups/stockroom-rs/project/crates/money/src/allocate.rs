use crate::Money;

/// Splits an amount by weights and loses no cent: the first shares get the rest.
///
/// ```
/// use money::{allocate, Money};
/// let shares = allocate(Money::eur(100), &[1, 1, 1]);
/// assert_eq!(shares, [Money::eur(34), Money::eur(33), Money::eur(33)]);
/// ```
pub fn allocate(amount: Money, weights: &[i64]) -> Vec<Money> {
    let total: i64 = weights.iter().sum();
    let mut shares: Vec<i64> = weights.iter().map(|weight| amount.cents * weight / total).collect();
    let rest = amount.cents - shares.iter().sum::<i64>();
    for index in 0..rest as usize {
        let len = shares.len();
        shares[index % len] += 1;
    }
    shares.into_iter().map(|cents| Money { cents, ..amount }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! keeps_every_cent {
        ($($name:ident: $cents:expr, $weights:expr;)*) => {$(
            #[test]
            fn $name() {
                let sum: i64 = allocate(Money::eur($cents), &$weights).iter().map(|share| share.cents).sum();
                assert_eq!(sum, $cents);
            }
        )*};
    }

    keeps_every_cent! {
        zero_by_one: 0, [1];
        zero_by_three: 0, [1, 1, 1];
        one_by_one: 1, [1];
        one_by_two: 1, [1, 1];
        one_by_three: 1, [1, 1, 1];
        two_by_three: 2, [1, 1, 1];
        ten_by_three: 10, [1, 1, 1];
        ten_by_four: 10, [1, 1, 1, 1];
        hundred_by_two: 100, [1, 1];
        hundred_by_three: 100, [1, 1, 1];
        hundred_by_seven: 100, [1, 1, 1, 1, 1, 1, 1];
        hundred_uneven: 100, [50, 30, 20];
        hundred_and_one_uneven: 101, [50, 30, 20];
        thousand_by_rising: 1000, [1, 2, 3, 4];
        prime_by_rising: 997, [1, 2, 3, 4, 5];
        price_by_two: 1999, [1, 1];
        price_by_three: 1999, [1, 1, 1];
        price_by_weights: 1999, [7, 2, 1];
        large_by_three: 123_456_789, [1, 1, 1];
        large_by_weights: 123_456_789, [13, 11, 7, 5];
        weight_of_nothing: 100, [1, 0, 1];
        only_one_counts: 100, [0, 0, 1];
        big_weights: 12_345, [1000, 999, 998];
        single: 12_345, [42];
    }

    #[test]
    #[should_panic(expected = "divisor of zero")]
    fn without_weights() {
        allocate(Money::eur(100), &[]);
    }
}
