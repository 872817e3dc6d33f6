//! Packs parcels; logs by `tracing` with spans.
use std::io::IsTerminal;
use tracing::{debug, error, info, info_span, warn};

fn main() {
    let colour = std::io::stdout().is_terminal() || std::env::var_os("CLICOLOR_FORCE").is_some();
    tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_ansi(colour).init();
    info!(shelves = 40, "depot started");
    let mut seed: u64 = 5;
    for number in 1..=800u64 {
        seed = seed * 16807 % 2147483647;
        let span = info_span!("pack", parcel = number);
        let _inside = span.enter();
        debug!(free = seed % 120, "box chosen");
        if number == 533 {
            error!(error = %"label printer 2: out of paper", "parcel not packed");
        } else {
            info!(box_size = seed % 5, took_ms = seed % 70, "parcel packed");
        }
        if number == 200 || number == 201 {
            warn!(printer = 2, "paper low");
        }
    }
    info!(packed = 799, failed = 1, "depot stopped");
}
