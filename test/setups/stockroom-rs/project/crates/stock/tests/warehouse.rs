use orders::parse_order;
use stock::{line_total, Stock};

fn warehouse() -> Stock {
    let mut stock = Stock::default();
    for (sku, count) in [("HT-100", 40), ("HT-200", 120), ("PT-300", 6), ("NL-410", 900), ("NL-420", 900)] {
        stock.receive(sku, count);
    }
    stock
}

macro_rules! orders {
    ($($name:ident: $text:expr => $ok:expr;)*) => {$(
        #[test]
        fn $name() {
            let lines = parse_order($text).unwrap();
            assert_eq!(warehouse().reserve_order(&lines).is_ok(), $ok);
        }
    )*};
}

orders! {
    a_hammer: "HT-100 x 1" => true;
    all_hammers: "HT-100 x 40" => true;
    one_hammer_too_many: "HT-100 x 41" => false;
    two_lines: "HT-100 x 20\nHT-100 x 20" => true;
    two_lines_too_many: "HT-100 x 20\nHT-100 x 21" => false;
    several_items: "HT-100 x 1\nHT-200 x 1\nPT-300 x 1" => true;
    nails: "NL-410 x 900\nNL-420 x 900" => true;
    unknown_item: "ZZ-999 x 1" => false;
    nothing: "" => true;
    only_comments: "# nothing\n# at all" => true;
}

#[test]
fn total_of_an_order() {
    let lines = parse_order("HT-100 x 10 @ 19.99\nNL-410 x 100 @ 4.25").unwrap();
    let total: i64 = lines.iter().map(|line| line_total(line.price.unwrap(), line.count).cents).sum();
    assert_eq!(total, 18_990 + 36_125);
}
