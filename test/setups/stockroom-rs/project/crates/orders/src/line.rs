use crate::is_sku;
use money::Money;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub sku: String,
    pub count: u32,
    pub price: Option<Money>,
    pub comment: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderError {
    Shape { line: usize, text: String },
    BadSku { line: usize, sku: String },
    BadCount { line: usize, count: String },
    BadPrice { line: usize, error: money::ParseError },
}

pub fn parse_line(text: &str, line: usize) -> Result<Line, OrderError> {
    let (body, comment) = text.split_once('#').unwrap_or((text, ""));
    let (body, price) = body.split_once('@').unwrap_or((body, ""));
    let words: Vec<&str> = body.split_whitespace().collect();
    let [sku, "x", count] = words[..] else {
        return Err(OrderError::Shape { line, text: body.trim().to_owned() });
    };
    if !is_sku(sku) {
        return Err(OrderError::BadSku { line, sku: sku.to_owned() });
    }
    let count = match count.parse() {
        Ok(0) | Err(_) => return Err(OrderError::BadCount { line, count: count.to_owned() }),
        Ok(count) => count,
    };
    let price = match price.trim() {
        "" => None,
        price => Some(money::parse(price).map_err(|error| OrderError::BadPrice { line, error })?),
    };
    Ok(Line { sku: sku.to_owned(), count, price, comment: comment.trim().to_owned() })
}

/// Parses a whole file; blank lines and comments are skipped.
///
/// ```
/// let lines = orders::parse_order("# order 17\n\nAB-100 x 2\n").unwrap();
/// assert_eq!(lines.len(), 1);
/// ```
pub fn parse_order(text: &str) -> Result<Vec<Line>, OrderError> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
        .map(|(index, line)| parse_line(line, index + 1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(sku: &str, count: u32) -> Line {
        Line { sku: sku.to_owned(), count, price: None, comment: String::new() }
    }

    macro_rules! parses {
        ($($name:ident: $text:expr => $line:expr;)*) => {$(
            #[test]
            fn $name() {
                assert_eq!(parse_line($text, 1), Ok($line));
            }
        )*};
    }

    parses! {
        single: "AB-100 x 1" => line("AB-100", 1);
        many: "AB-100 x 25" => line("AB-100", 25);
        long_sku: "ABCD-12345 x 3" => line("ABCD-12345", 3);
        blanks: "  AB-100   x   4  " => line("AB-100", 4);
        tabs: "AB-100\tx\t4" => line("AB-100", 4);
        with_price: "AB-100 x 2 @ 19.99" => Line { price: Some(Money::eur(1999)), ..line("AB-100", 2) };
        with_comment: "AB-100 x 2 # urgent" => Line { comment: "urgent".into(), ..line("AB-100", 2) };
        with_both: "AB-100 x 2 @ 5 # gift, wrapped" =>
            Line { price: Some(Money::eur(500)), comment: "gift, wrapped".into(), ..line("AB-100", 2) };
    }

    macro_rules! refuses {
        ($($name:ident: $text:expr => $variant:ident;)*) => {$(
            #[test]
            fn $name() {
                assert!(matches!(parse_line($text, 1), Err(OrderError::$variant { line: 1, .. })));
            }
        )*};
    }

    refuses! {
        only_sku: "AB-100" => Shape;
        no_sku: "x 3" => Shape;
        no_x: "AB-100 3" => Shape;
        no_count: "AB-100 x" => Shape;
        star: "AB-100 * 3" => Shape;
        count_in_words: "AB-100 x three" => BadCount;
        count_zero: "AB-100 x 0" => BadCount;
        count_below_zero: "AB-100 x -1" => BadCount;
        count_too_large: "AB-100 x 99999999999" => BadCount;
        small_sku: "ab-100 x 1" => BadSku;
        short_sku: "A-100 x 1" => BadSku;
        sku_without_hyphen: "AB100 x 1" => BadSku;
        price_in_words: "AB-100 x 1 @ free" => BadPrice;
        price_with_bad_currency: "AB-100 x 1 @ 1 XYZ" => BadPrice;
    }
}
