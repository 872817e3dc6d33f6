# The published sources of a crate, with a line broken: crate-rs NAME VERSION [VARIANT]
mkdir fetch && cd fetch
printf '[package]\nname = "fetch"\nversion = "0.0.0"\nedition = "2021"\n[lib]\npath = "lib.rs"\n[dependencies]\n%s = "=%s"\n' "$1" "$2" > Cargo.toml
touch lib.rs
cargo fetch --quiet
cd .. && rm -r fetch
cp -R "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/"$1-$2"/. .
case $3 in
heck)
  # A word ends after the first of several capitals.
  sed -i 's/if next_mode == WordMode::Uppercase \&\& /if next_mode == WordMode::Lowercase \&\& /; s/mode == WordMode::Uppercase \&\& c.is_uppercase() \&\& next.is_lowercase()/mode == WordMode::Uppercase \&\& c.is_uppercase() \&\& next.is_uppercase()/' src/lib.rs
  ;;
itertools)
  # One adaptor gives references, one lost a bound, one method was renamed.
  sed -i 's/^    type Item = (I::Item, I::Item);/    type Item = (\&I::Item, I::Item);/' src/*.rs
  sed -i 's/fn size_hint(&self) -> SizeHint {/fn size_hint(self) -> SizeHint {/' src/merge_join.rs
  sed -i 's/^    I::Item: Clone,$//' src/adaptors/multi_product.rs src/tuple_impl.rs
  sed -i 's/pub fn add_scalar/pub fn add_number/' src/size_hint.rs
  ;;
esac
