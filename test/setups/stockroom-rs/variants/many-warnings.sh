# Two modules of old code that nobody has tidied up: 40 warnings and more.
sed -i 's/^mod tiers;/mod legacy;\nmod import;\nmod tiers;/' crates/stock/src/lib.rs
cat > crates/stock/src/legacy.rs <<'RS'
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::fs::File;
use std::io::{self, BufRead, Read, Write};
use std::rc::Rc;

const LIMIT: u32 = 500;
const Old_Limit: u32 = 100;
static mut COUNTER: u32 = 0;

#[derive(Debug)]
pub struct oldBin {
    Shelf: String,
    count: u32,
    reserved: u32,
    hall: Option<String>,
}

enum State {
    Open,
    Closed,
    Lost,
}

impl oldBin {
    pub fn New(shelf: &str) -> oldBin {
        let mut bin = oldBin { Shelf: (shelf.to_owned()), count: 0, reserved: 0, hall: None };
        bin
    }

    pub fn take(&mut self, count: u32, reason: &str) -> u32 {
        let mut left = self.count;
        let old = left;
        if (left > count) {
            left -= count;
        }
        let reason_length = 0;
        self.count = left;
        return left;
        println!("taken");
    }

    fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn hall(&self) -> Option<&str> {
        self.hall.as_deref()
    }
}

fn next_number() -> u32 {
    unsafe {
        COUNTER += 1;
        COUNTER
    }
}

fn read_all(path: &str) -> io::Result<Vec<String>> {
    let mut lines = Vec::new();
    let file = File::open(path)?;
    for line in io::BufReader::new(file).lines() {
        let Line = line?;
        lines.push(Line);
    }
    Ok(lines)
}

pub fn describe(state: u32) -> &'static str {
    match state {
        0 => "open",
        1 => "closed",
        other => "unknown",
        2 => "lost",
    }
}

pub fn save(rows: &[String]) {
    let mut file = File::create("rows.txt").unwrap();
    for (i, row) in rows.iter().enumerate() {
        file.write_all(row.as_bytes());
        let unused: Result<u32, ()> = Ok(1);
        row.len();
    }
}

type Table = BTreeMap<String, Rc<RefCell<oldBin>>>;
RS
cat > crates/stock/src/import.rs <<'RS'
use std::collections::HashMap;
use std::fmt::Debug;
use std::str::FromStr;

pub fn import(text: &str, strict: bool, limit: usize) -> Vec<(String, u32)> {
    let mut rows = Vec::new();
    let mut skipped = 0;
    for (number, row) in text.lines().enumerate() {
        let parts: Vec<&str> = row.split(';').collect();
        let name = parts[0];
        let count = match parts[1].parse::<u32>() {
            Ok(count) => count,
            Err(error) => continue,
        };
        let price = parts.get(2);
        let mut note = parts.get(3);
        skipped = skipped + 1;
        rows.push((name.to_owned(), count));
    }
    while true {
        break;
    }
    rows
}

pub trait Importer {
    fn rows(&self) -> u32;
    fn name(&self, long: bool) -> String {
        String::new()
    }
}

struct Csv;
struct Xml {
    depth: u8,
}

fn guess(text: &str) -> Option<Box<dyn Importer>> {
    let is_xml = text.starts_with('<');
    None
}

pub fn find_largest(rows: &[(String, u32)]) -> u32 {
    let mut largest = 0;
    for (name, count) in rows {
        if count > &largest {
            largest = *count;
        }
    }
    let unused_result = rows.iter().map(|row| row.1);
    rows.iter().map(|(name, count)| count * 2);
    largest
}
RS
