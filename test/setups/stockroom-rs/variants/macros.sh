# Errors within macros: our own, the standard library's, a derive.
sed -i 's/^mod tiers;/#[macro_use]\nmod rules;\nmod tiers;/' crates/stock/src/lib.rs
cat > crates/stock/src/rules.rs <<'RS'
macro_rules! rules {
    ($($name:ident: $from:literal => $percent:expr),+ $(,)?) => {
        $(pub fn $name(count: u32) -> Option<u32> {
            if count >= $from { Some($percent) } else { None }
        })+
    };
}

rules! {
    few: 10 => 5,
    many: 50 => "ten",
    lots: 100 => 15,
}

rules! {
    some: 5 => 2,
    all: 1000 => limit * 2,
    none: 0 => 0u64,
}

#[derive(Debug, Serialize)]
pub enum Kind {
    Bulk(f64),
    Single,
}

#[derive(PartialEq, Eq, Hash)]
pub struct Weight {
    grams: f64,
    kind: Kind,
}

pub fn show(weight: &Weight) -> String {
    let rows = vec![1, 2, "three"];
    println!("{:?} {} {missing}", weight, rows);
    assert_eq!(weight.grams, "1");
    formatt!("{}", weight.grams)
}
RS
