//! The codes that were typed at a counter, each with what is known of it or what is wrong with it.

use std::collections::BTreeSet;

use ui::{Failure, Fields, Visit};
use voucher::square::PREFIX;
use voucher::{Code, PublicKeys};

use super::parts::{last_day, money, pass_name};
use super::said;
use crate::desks::Desks;
use crate::model::PlaceId;
use crate::offline_list::{WrongLine, read_code};

/// Passes that are used at once, at a counter.
pub const CODES_MAX: usize = 10;
/// Codes that are shown again when too many were typed.
const TYPED_MAX: usize = 32;
/// Letters of a code, for lines on which several follow one another.
const CODE_LETTERS: usize = 16;

/// A code that was typed.
pub struct TypedCode {
    /// As it was typed.
    pub typed: String,
    /// The code, when it is one, and is not there before.
    pub code: Option<Code>,
    /// What its pass is worth, in cents; 0 when it cannot be used.
    pub cents: i64,
    /// What is known of its pass.
    pub known: Option<String>,
    /// What is wrong, and what to do.
    pub wrong: Option<String>,
}

/// All codes that were typed.
#[derive(Default)]
pub struct ShownCodes(pub Vec<TypedCode>);

impl ShownCodes {
    /// Reads the fields of a form, codes and squares that a reader typed; nothing that was typed is lost.
    pub fn read(visit: &Visit, fields: &Fields, keys: &PublicKeys) -> Self {
        let single = fields.iter().filter(|(name, _)| name.starts_with("code-")).map(|(_, value)| value);
        let lines = fields.first("codes").split(['\n', ',', ';']).flat_map(apart);
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        for typed in single.map(str::to_owned).chain(lines) {
            let typed = typed.trim().to_owned();
            if typed.is_empty() || all.len() == TYPED_MAX {
                continue;
            }
            let (code, wrong) = match read_code(&typed, keys) {
                Ok(code) if seen.insert(code.written().to_string()) => (Some(code), None),
                Ok(_) => (None, Some(visit.t("pass-code-twice"))),
                Err(WrongLine::Code(error)) => (None, Some(said::code(visit, error))),
                Err(_) => (None, Some(visit.t("pass-offline-wrong-square"))),
            };
            all.push(TypedCode { typed, code, cents: 0, known: None, wrong });
        }
        Self(all)
    }

    /// The codes, when all of them are some, and not too many.
    pub fn codes(&self) -> Option<Vec<Code>> {
        if self.0.is_empty() || self.0.len() > CODES_MAX {
            return None;
        }
        self.0.iter().map(|one| one.code.clone()).collect()
    }

    /// Whether all of them can be used here and now, after [`ShownCodes::look`].
    pub fn are_right(&self) -> bool {
        !self.0.is_empty() && self.0.len() <= CODES_MAX && self.0.iter().all(|one| one.wrong.is_none())
    }

    /// What they are worth, in cents, after [`ShownCodes::look`].
    pub fn cents(&self) -> i64 {
        self.0.iter().map(|one| one.cents).sum()
    }

    /// Asks what is known of each.
    pub async fn look(&mut self, desks: &Desks, visit: &Visit, place: PlaceId) -> Result<(), Failure> {
        let person = visit.person()?.person;
        let codes: Vec<Code> = self.0.iter().filter_map(|one| one.code.clone()).collect();
        let shown = desks.passes.show(place, &codes).await?;
        let mut unknown = 0;
        for (one, shown) in self.0.iter_mut().filter(|one| one.code.is_some()).zip(shown) {
            let Some(shown) = shown else {
                unknown += 1;
                one.wrong = Some(visit.t("pass-refusal-unknown-code"));
                continue;
            };
            one.known = Some(visit.t_with(
                "pass-worth",
                &[
                    ("worth", money(visit, shown.face_cents).into()),
                    ("pass", pass_name(visit, shown.pass).into()),
                    ("until", last_day(desks, visit, shown.valid_until).into()),
                    ("left", shown.left.into()),
                ],
            ));
            match &shown.refusal {
                Some(refusal) => one.wrong = Some(said::refusal(desks, visit, refusal, shown.used_at)),
                None => one.cents = shown.face_cents,
            }
        }
        desks.wrong_codes.note(person, unknown, visit.now);
        Ok(())
    }
}

/// Codes that follow one another on a line; the line as it is when it is not that.
fn apart(line: &str) -> Vec<String> {
    if line.trim_start().starts_with(PREFIX) {
        return vec![line.to_owned()];
    }
    let letters: Vec<char> = line.chars().filter(char::is_ascii_alphanumeric).collect();
    if letters.len() > CODE_LETTERS && letters.len().is_multiple_of(CODE_LETTERS) {
        return letters.chunks(CODE_LETTERS).map(|some| some.iter().collect()).collect();
    }
    vec![line.to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_on_one_line_are_taken_apart_and_anything_else_is_left_as_it_was_typed() {
        let two = apart("7ZQ4-K0N0-3W5V-T20V 7ZQ4 K0N0 3W5V T20V");
        assert_eq!(two, ["7ZQ4K0N03W5VT20V", "7ZQ4K0N03W5VT20V"]);
        for line in ["7ZQ4-K0N0-3W5V-T20V", "7ZQ4-K0N0", "bonjour à tous, 7ZQ4-K0N0"] {
            assert_eq!(apart(line), [line]);
        }
    }
}
