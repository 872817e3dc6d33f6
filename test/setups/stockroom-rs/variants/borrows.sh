# Eleven errors of borrows, moves and lifetimes in two files of a new module.
sed -i 's/^mod tiers;/mod carts;\nmod queue;\nmod tiers;/' crates/stock/src/lib.rs
cat > crates/stock/src/carts.rs <<'RS'
use std::collections::HashMap;
use std::thread;

#[derive(Debug)]
pub struct Cart {
    pub owner: String,
    pub skus: Vec<String>,
    pub counts: HashMap<String, u32>,
}

impl Cart {
    pub fn double_first(&mut self) {
        let first = &self.skus[0];
        self.skus.push(first.clone());
        println!("{first}");
    }

    pub fn add_all(&mut self, other: Cart) -> usize {
        for sku in other.skus {
            *self.counts.entry(sku).or_default() += 1;
        }
        other.skus.len()
    }

    pub fn pair(&mut self) -> (&mut String, &mut Vec<String>) {
        let owner = &mut self.owner;
        let all = &mut *self;
        (owner, &mut all.skus)
    }

    pub fn longest(&self, other: &str) -> &str {
        let mut best = other;
        for sku in &self.skus {
            if sku.len() > best.len() {
                best = sku;
            }
        }
        best
    }
}

pub fn count_in_background(cart: &Cart) -> u32 {
    let mut total = 0;
    let handle = thread::spawn(|| {
        for count in cart.counts.values() {
            total += count;
        }
    });
    handle.join().unwrap();
    total
}

pub fn owner_of(carts: Vec<Cart>) -> String {
    let first = &carts[0];
    first.owner
}

pub fn drop_while_used(cart: Cart) {
    let skus = &cart.skus;
    drop(cart);
    for sku in skus {
        println!("{sku}");
    }
}
RS
cat > crates/stock/src/queue.rs <<'RS'
use std::cell::RefCell;
use std::rc::Rc;

pub struct Queue<'a> {
    waiting: Vec<&'a str>,
    log: Rc<RefCell<Vec<String>>>,
}

impl<'a> Queue<'a> {
    pub fn push_line(&mut self, number: u32) {
        let line = format!("line {number}");
        self.waiting.push(&line);
    }

    pub fn next(&mut self) -> Option<&'a str> {
        let first = self.waiting.first()?;
        self.waiting.remove(0);
        Some(first)
    }

    pub fn entries(&self) -> std::slice::Iter<'_, String> {
        self.log.borrow().iter()
    }

    pub fn on_each(&self, mut action: impl FnMut(&str)) {
        let seen = String::new();
        let remember = move || seen;
        for line in &self.waiting {
            action(line);
            println!("{}", remember());
        }
        self.log.borrow_mut().push(seen);
    }

    pub fn send(self) {
        std::thread::spawn(move || {
            self.log.borrow_mut().push("sent".to_owned());
        });
    }
}
RS
