# A test of a function that was renamed, and one with the old types.
cat >> crates/stock/tests/warehouse.rs <<'RS'

#[test]
fn shipping_an_order() {
    let mut stock = warehouse();
    stock.dispatch("HT-100", 1);
    let left: i64 = stock.free("HT-100");
    assert_eq!(left, 39);
}
RS
