# A program that calls two functions no library has.
sed -i 's/"crates\/stock"\]/"crates\/stock", "crates\/scale"]/' Cargo.toml
mkdir -p crates/scale/src
printf '[package]\nname = "scale"\nversion.workspace = true\nedition.workspace = true\n' > crates/scale/Cargo.toml
cat > crates/scale/src/main.rs <<'RS'
#[link(name = "m")]
extern "C" {
    fn scale_open(port: i32) -> i32;
    fn scale_read(handle: i32) -> f64;
}

fn main() {
    let handle = unsafe { scale_open(3) };
    println!("{:.3} kg", unsafe { scale_read(handle) });
}
RS
