//! The programme in plain words: one list of passes, one list of what was redeemed, and sums over them.

use std::collections::BTreeMap;

/// A command of a sequence. Booklets, passes and operations are named by small numbers, so that they meet.
#[derive(Debug, Clone)]
pub enum Command {
    Receive { line: u8, cents: i64 },
    Issue { issue: u8, booklets: i64 },
    Deliver { booklet: usize, prescriber: u8 },
    HandOver { booklet: usize, prescriber: u8 },
    Block { booklet: usize },
    Replace { booklet: usize },
    Redeem { operation: u8, place: u8, passes: Vec<(usize, usize)> },
    Undo { operation: u8, place: u8, pass: (usize, usize) },
    Close,
    Expire,
    Refund { refund: u8, cents: i64 },
    Wait { seconds: i64 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Printed,
    Stock,
    Handed,
    Blocked,
    Replaced,
}

#[derive(Debug, Clone)]
pub struct Booklet {
    lot: usize,
    pub state: State,
    prescriber: Option<u8>,
    was_handed: bool,
    handed_at: i64,
    /// Whether each pass is spent.
    pub spent: Vec<bool>,
}

#[derive(Debug, Clone)]
struct Done {
    place: u8,
    passes: Vec<(usize, usize)>,
    at: i64,
    undone: bool,
    claimed: bool,
}

/// What an answer is, in a word.
pub type Said = &'static str;

#[derive(Debug, Default)]
pub struct Reference {
    pub now: i64,
    receipts: BTreeMap<u8, i64>,
    refunds: BTreeMap<u8, i64>,
    /// Whether each lot is expired.
    lots: BTreeMap<usize, bool>,
    issues: BTreeMap<u8, i64>,
    pub booklets: Vec<Booklet>,
    operations: BTreeMap<u8, Done>,
    pub available: i64,
    pub payable: BTreeMap<u8, i64>,
}

pub const FACE: i64 = 10_00;
pub const PASSES: usize = 3;
pub const ORDERED: i64 = 8;
pub const UNDO_WITHIN: i64 = 900;
const AGAIN_WITHIN: i64 = 60;
/// Seconds after the beginning at which the last day, the tolerance, and the patience with devices end.
pub struct Ends {
    pub valid: i64,
    pub tolerance: i64,
    pub expiry: i64,
}

impl Reference {
    pub fn run(&mut self, command: &Command, ends: &Ends) -> Said {
        match command {
            Command::Receive { line, cents } => match self.receipts.get(line) {
                Some(known) if known == cents => "ok",
                Some(_) => "reused",
                None => {
                    self.receipts.insert(*line, *cents);
                    self.available += cents;
                    "ok"
                }
            },
            Command::Refund { refund, cents } => match self.refunds.get(refund) {
                Some(known) if known == cents => "ok",
                Some(_) => "reused",
                None if self.available < *cents => "lacking",
                None => {
                    self.refunds.insert(*refund, *cents);
                    self.available -= cents;
                    "ok"
                }
            },
            Command::Issue { issue, booklets } => self.issue(*issue, *booklets, ends),
            Command::Deliver { booklet, prescriber } => match self.booklets.get_mut(*booklet) {
                Some(one) if matches!(one.state, State::Printed | State::Stock) => {
                    one.state = State::Stock;
                    one.prescriber = Some(*prescriber);
                    "ok"
                }
                _ => "not-there",
            },
            Command::HandOver { booklet, prescriber } => self.hand_over(*booklet, *prescriber, ends),
            Command::Block { booklet } => {
                if let Some(one) = self.booklets.get_mut(*booklet)
                    && one.state != State::Replaced
                {
                    one.state = State::Blocked;
                }
                "ok"
            }
            Command::Replace { booklet } => self.replace(*booklet, ends),
            Command::Redeem { operation, place, passes } => self.redeem(*operation, *place, passes, ends),
            Command::Undo { operation, place, pass } => self.undo(*operation, *place, *pass),
            Command::Close => {
                for done in self.operations.values_mut() {
                    if !done.undone && !done.claimed && done.at <= self.now - UNDO_WITHIN {
                        done.claimed = true;
                        *self.payable.entry(done.place).or_default() += FACE * done.passes.len() as i64;
                    }
                }
                "ok"
            }
            Command::Expire => {
                if self.now >= ends.expiry {
                    for (lot, is_expired) in &mut self.lots {
                        if !*is_expired {
                            *is_expired = true;
                            self.available += FACE * alive(&self.booklets, *lot);
                        }
                    }
                }
                "ok"
            }
            Command::Wait { seconds } => {
                self.now += seconds;
                "ok"
            }
        }
    }

    /// What the lots hold: passes that are alive, and what was redeemed and not claimed.
    pub fn in_lots(&self) -> i64 {
        let alive: i64 = self.lots.iter().filter(|(_, gone)| !**gone).map(|(lot, _)| alive(&self.booklets, *lot)).sum();
        let unclaimed = self.operations.values().filter(|done| !done.undone && !done.claimed);
        FACE * (alive + unclaimed.map(|done| done.passes.len() as i64).sum::<i64>())
    }

    fn issue(&mut self, issue: u8, booklets: i64, ends: &Ends) -> Said {
        let issued: i64 = self.issues.values().sum();
        if self.issues.contains_key(&issue) {
            return "issued-before";
        }
        if self.now >= ends.valid {
            return "ended";
        }
        if booklets > ORDERED - issued {
            return "over-order";
        }
        let cents = FACE * PASSES as i64 * booklets;
        if self.available < cents {
            return "lacking";
        }
        self.available -= cents;
        self.issues.insert(issue, booklets);
        let lot = self.lots.len();
        self.lots.insert(lot, false);
        for _ in 0..booklets {
            let spent = vec![false; PASSES];
            self.booklets.push(Booklet {
                lot,
                state: State::Printed,
                prescriber: None,
                was_handed: false,
                handed_at: 0,
                spent,
            });
        }
        "ok"
    }

    fn hand_over(&mut self, booklet: usize, prescriber: u8, ends: &Ends) -> Said {
        let Some(one) = self.booklets.get_mut(booklet).filter(|one| one.prescriber == Some(prescriber)) else {
            return "not-found";
        };
        match one.state {
            State::Handed if self.now - one.handed_at < AGAIN_WITHIN => "ok",
            State::Handed => "attached",
            State::Stock if self.lots[&one.lot] || self.now >= ends.valid => "ended",
            State::Stock => {
                one.state = State::Handed;
                one.was_handed = true;
                one.handed_at = self.now;
                "ok"
            }
            _ => "not-there",
        }
    }

    fn replace(&mut self, booklet: usize, ends: &Ends) -> Said {
        let Some(old) = self.booklets.get_mut(booklet) else { return "not-found" };
        let left = old.spent.iter().filter(|spent| !**spent).count();
        if old.state == State::Replaced {
            return "replaced";
        }
        if old.state != State::Blocked {
            return "not-blocked";
        }
        if self.lots[&old.lot] || self.now >= ends.tolerance {
            return "ended";
        }
        if left == 0 {
            return "spent";
        }
        old.state = State::Replaced;
        let state = match (old.was_handed, old.prescriber) {
            (true, _) => State::Handed,
            (false, Some(_)) => State::Stock,
            (false, None) => State::Printed,
        };
        let new = Booklet { state, spent: vec![false; left], ..old.clone() };
        self.booklets.push(new);
        "ok"
    }

    fn redeem(&mut self, operation: u8, place: u8, passes: &[(usize, usize)], ends: &Ends) -> Said {
        if passes.iter().enumerate().any(|(nth, pass)| passes[..nth].contains(pass)) {
            return "count";
        }
        if let Some(done) = self.operations.get(&operation) {
            return if done.place == place && done.passes == passes { "ok" } else { "reused" };
        }
        for (booklet, nth) in passes {
            let one = self.booklets.get(*booklet).filter(|one| *nth < one.spent.len());
            let Some(one) = one else { return "unknown-code" };
            if self.lots[&one.lot] || self.now >= ends.tolerance {
                return "ended";
            }
            match one.state {
                State::Printed | State::Stock => return "not-handed-over",
                State::Blocked => return "blocked",
                State::Replaced => return "replaced",
                State::Handed if one.spent[*nth] => return "spent",
                State::Handed => {}
            }
        }
        for (booklet, nth) in passes {
            self.booklets[*booklet].spent[*nth] = true;
        }
        let done = Done { place, passes: passes.to_vec(), at: self.now, undone: false, claimed: false };
        self.operations.insert(operation, done);
        "ok"
    }

    fn undo(&mut self, operation: u8, place: u8, pass: (usize, usize)) -> Said {
        let done = self.operations.get_mut(&operation);
        let Some(done) = done.filter(|done| done.place == place && done.passes.contains(&pass)) else {
            return "not-found";
        };
        if done.undone {
            return "ok";
        }
        let gone = |booklet: &Booklet| booklet.state == State::Replaced || self.lots[&booklet.lot];
        let is_gone = done.passes.iter().any(|(booklet, _)| gone(&self.booklets[*booklet]));
        if done.claimed || is_gone || self.now - done.at >= UNDO_WITHIN {
            return "not-undone";
        }
        done.undone = true;
        for (booklet, nth) in &done.passes {
            self.booklets[*booklet].spent[*nth] = false;
        }
        "ok"
    }
}

/// Passes of a lot that are not spent, of booklets that were not replaced.
fn alive(booklets: &[Booklet], lot: usize) -> i64 {
    let mine = booklets.iter().filter(|one| one.lot == lot && one.state != State::Replaced);
    mine.map(|one| one.spent.iter().filter(|spent| !**spent).count() as i64).sum()
}
