# A test that waits for ever, one that is slow, one that leaves a child behind, one that fails at first and one that is ignored.
mkdir -p .config
cat > .config/nextest.toml <<'TOML'
[profile.default]
slow-timeout = { period = "12s", terminate-after = 2 }
leak-timeout = "500ms"
fail-fast = false
retries = 1
TOML
cat > crates/stock/tests/clock.rs <<'RS'
use std::{env, fs, process::Command, thread::sleep, time::Duration};

#[test]
fn waits_for_the_scale() {
    println!("asking the scale");
    sleep(Duration::from_secs(60));
}

#[test]
fn counts_slowly() {
    sleep(Duration::from_secs(14));
}

#[test]
fn leaves_a_child() {
    Command::new("sleep").arg("20").spawn().expect("sleep starts");
}

#[test]
fn connects_at_the_second_try() {
    let mark = env::temp_dir().join("tks-scale");
    if fs::remove_file(&mark).is_err() {
        fs::write(&mark, "").unwrap();
        panic!("the scale on port 7001 did not answer");
    }
}

#[test]
#[ignore = "needs a scale"]
fn weighs() {}
RS
