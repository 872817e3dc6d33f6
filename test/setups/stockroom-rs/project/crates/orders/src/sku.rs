/// Two to four capitals, a hyphen, three to five digits.
///
/// ```
/// assert!(orders::is_sku("AB-100"));
/// assert!(!orders::is_sku("ab-100"));
/// ```
pub fn is_sku(text: &str) -> bool {
    let Some((letters, digits)) = text.split_once('-') else { return false };
    (2..=4).contains(&letters.len())
        && (3..=5).contains(&digits.len())
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_sku;

    macro_rules! checks {
        ($($name:ident: $text:expr => $is:expr;)*) => {$(
            #[test]
            fn $name() {
                assert_eq!(is_sku($text), $is, "{:?}", $text);
            }
        )*};
    }

    checks! {
        two_letters: "AB-100" => true;
        three_letters: "ABC-1000" => true;
        four_letters: "ABCD-12345" => true;
        zeros: "ZZ-00000" => true;
        one_letter: "A-100" => false;
        five_letters: "ABCDE-100" => false;
        two_digits: "AB-10" => false;
        six_digits: "AB-123456" => false;
        underscore: "AB_100" => false;
        small_letters: "ab-100" => false;
        letter_in_digits: "AB-10a" => false;
        blank_first: " AB-100" => false;
        two_hyphens: "AB--100" => false;
        empty: "" => false;
        hyphen_only: "-" => false;
        umlaut: "ÄB-100" => false;
    }
}
