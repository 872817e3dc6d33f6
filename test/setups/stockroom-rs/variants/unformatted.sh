# Three files nobody ran rustfmt over.
sed -i 's/        Money { cents, currency: Currency::Eur }/      Money{cents,currency:Currency::Eur}/; s/^use std::fmt;/use   std::fmt;/' crates/money/src/lib.rs
sed -i 's/^    pub fn free(self) -> u32 {/    pub fn free( self )->u32\n    {/; s/^use orders::Line;/use orders::{Line, };/' crates/stock/src/lib.rs
printf '\npub fn long_names(first_name_of_the_customer: \&str, last_name_of_the_customer: \&str, street: \&str, city: \&str) -> String { format!("{first_name_of_the_customer} {last_name_of_the_customer}, {street}, {city}") }\n' >> crates/orders/src/sku.rs
