# A wrong discount (assert_eq), an unwrap of an error (panic), a test that returns Err: in three binaries.
sed -i 's/(50, 10)/(50, 12)/' crates/stock/src/tiers.rs
cat >> crates/orders/src/sku.rs <<'RS'

/// Sku of a shelf label: the part before the slash.
pub fn of_label(label: &str) -> &str {
    let end = label.find('/').unwrap_or_else(|| panic!("label {label:?} has no slash"));
    &label[..end]
}
RS
sed -i 's/^    use super::is_sku;/    use super::{is_sku, of_label};\n\n    #[test]\n    fn label_without_shelf() {\n        println!("reading a label");\n        assert_eq!(of_label("AB-100"), "AB-100");\n    }/' crates/orders/src/sku.rs
sed -i 's/^NL-420 x 50/NL-420 x fifty/' crates/orders/tests/order.txt
