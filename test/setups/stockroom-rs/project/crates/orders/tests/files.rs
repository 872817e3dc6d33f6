use orders::{parse_order, OrderError};

const ORDER: &str = include_str!("order.txt");

#[test]
fn reads_a_real_file() -> Result<(), OrderError> {
    assert_eq!(parse_order(ORDER)?.len(), 6);
    Ok(())
}

#[test]
fn names_the_line_of_an_error() {
    let error = parse_order("\n\nAB-100 x 1\nnonsense\n").unwrap_err();
    assert_eq!(error, OrderError::Shape { line: 4, text: "nonsense".into() });
}

#[test]
fn an_empty_file_is_an_empty_order() {
    assert_eq!(parse_order(""), Ok(vec![]));
}

#[test]
fn counts_add_up() {
    let sum: u32 = parse_order(ORDER).unwrap().iter().map(|line| line.count).sum();
    assert_eq!(sum, 162);
}

#[test]
#[ignore = "needs the large order file, see docs/testing.md"]
fn reads_a_large_file() {
    let text = std::fs::read_to_string("large-order.txt").unwrap();
    assert!(parse_order(&text).unwrap().len() > 1_000_000);
}
