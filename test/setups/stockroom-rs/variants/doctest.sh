sed -i 's/assert_eq!(Money::eur(1999).to_string(), "19.99 EUR");/assert_eq!(Money::eur(1999).to_string(), "EUR 19.99");/' crates/money/src/lib.rs
sed -i 's/assert!(parse("19.99 XYZ").is_err());/assert!(parse("19.99 XYZ").is_error());/' crates/money/src/parse.rs
