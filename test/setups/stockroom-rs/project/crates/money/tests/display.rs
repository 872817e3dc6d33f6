use money::{parse, Currency, Money};

macro_rules! shows {
    ($($name:ident: $cents:expr => $text:expr;)*) => {$(
        #[test]
        fn $name() {
            assert_eq!(Money::eur($cents).to_string(), $text);
        }

        mod $name {
            #[test]
            fn round_trip() {
                assert_eq!(super::parse($text).unwrap().cents, $cents);
            }
        }
    )*};
}

shows! {
    zero: 0 => "0.00 EUR";
    cent: 1 => "0.01 EUR";
    ten_cents: 10 => "0.10 EUR";
    ninety_nine: 99 => "0.99 EUR";
    one: 100 => "1.00 EUR";
    price: 1999 => "19.99 EUR";
    thousand: 100_000 => "1000.00 EUR";
    minus_cent: -1 => "-0.01 EUR";
    minus_one: -100 => "-1.00 EUR";
    minus_price: -1999 => "-19.99 EUR";
}

#[test]
fn other_currencies() {
    let francs = Money { cents: 500, currency: Currency::Chf };
    assert_eq!(francs.to_string(), "5.00 CHF");
}

#[test]
#[should_panic(expected = "cannot mix currencies")]
fn mixed_currencies() {
    let _ = Money::eur(1).plus(Money { cents: 1, currency: Currency::Usd });
}
