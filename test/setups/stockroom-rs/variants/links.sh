# Documentation with links that lead nowhere.
sed -i 's|^    /// Adds amounts of one currency.|    /// Adds amounts of one currency, see [`Money::minus`] and [the rates](crate::rates::Rate).\n    /// Returns <T> of Vec<Money>.|; s|^/// An amount in the smallest unit|/// An [`Ammount`] in the smallest unit, see https://example.com/money for more,|' crates/money/src/lib.rs
sed -i 's|^    /// Reserves all lines of an order, or none.|    /// Reserves all [`lines`](orders::Lines) of an order, or none. See [`Stock::unreserve_order`].|' crates/stock/src/lib.rs
