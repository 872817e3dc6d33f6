# A program that prints the orders of a file, and panics where one is too large.
sed -i 's/"crates\/stock"\]/"crates\/stock", "crates\/depot"]/' Cargo.toml
mkdir -p crates/depot/src
printf '[package]\nname = "depot"\nversion.workspace = true\nedition.workspace = true\n\n[dependencies]\nmoney = { path = "../money" }\norders = { path = "../orders" }\nstock = { path = "../stock" }\n' > crates/depot/Cargo.toml
cat > crates/depot/src/main.rs <<'RS'
use orders::{parse_order, Line};
use stock::Stock;
use std::{env, fs, process};

fn warehouse() -> Stock {
    let mut stock = Stock::default();
    for sku in ["HT-100", "NL-410", "NL-420"] {
        stock.receive(sku, 40);
    }
    stock
}

fn reserve(stock: &mut Stock, lines: &[Line]) {
    for line in lines {
        println!("reserving {} of {}", line.count, line.sku);
        stock.reserve(&line.sku, line.count).unwrap();
    }
}

fn main() {
    let Some(file) = env::args().nth(1) else {
        eprintln!("usage: depot FILE");
        process::exit(2);
    };
    let text = fs::read_to_string(&file).unwrap_or_else(|error| {
        eprintln!("error: cannot read {file}: {error}");
        process::exit(1);
    });
    let lines = parse_order(&text).expect("a well-formed order");
    reserve(&mut warehouse(), &lines);
    println!("{} lines reserved", lines.len());
}
RS
printf 'HT-100 x 10 @ 19.99\nNL-410 x 100 @ 4.25\n' > large.txt
printf 'HT-100 x 10 @ 19.99\nNL-410 x 10 @ 4.25\n' > small.txt
