//! Order files: one order line a line, `SKU x COUNT @ PRICE # comment`.

mod line;
mod sku;

pub use line::{parse_line, parse_order, Line, OrderError};
pub use sku::is_sku;
