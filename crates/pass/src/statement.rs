//! Whether the funds cover what is owed, said each day in a text that anybody can check without us.
//!
//! The text is canonical JSON (RFC 8785): a statement has one text, and its SHA-256 is recorded in the evidence log, whose
//! signed checkpoints and witnesses make it impossible to say something else later. [`verify_statement`] needs neither the
//! database nor the platform.
//!
//! The figures are the sums of **lines**, one for each funder and place that is owed something. A line names nobody: it has a
//! commitment, SHA-256 over random bytes of the day and who it is. Whoever is owed something is given these bytes, and finds
//! their own line among those of all.

use std::collections::BTreeMap;

use evidence::Fact;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::make_payment_file::{hex, sha256};
use crate::note_balance::{BALANCE_DAYS_MAX, days_since};
use crate::party::{PartyId, PartyKind};
use crate::room::{PassError, Passes};
use crate::store;

/// The kind of the facts that anchor statements: their fields are `day`, `sha256`, `held` and `owed`.
pub const STATEMENT_KIND: &str = "pass-solvency";
/// The format of the file of a statement.
pub const STATEMENT_FORMAT: &str = "passerelle-pass-statement@v1";
/// The format of the file with which a funder or a place finds its own line.
pub const OWN_LINE_FORMAT: &str = "passerelle-pass-line@v1";
/// What is hashed before the bytes and the name of a line's commitment.
const LINE_DOMAIN: &[u8] = b"passerelle pass line v1\0";
/// Statements that are listed.
const LISTED_MAX: i64 = 400;

/// What is held and owed, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// On the account of the public body: what the books say, less what the bank's statement lacked.
    pub held: i64,
    /// What the bank's statement lacked of what the books said.
    pub missing: i64,
    /// What passes are worth that are not used and have not expired.
    pub alive: i64,
    /// What was redeemed and is not claimed yet.
    pub unclaimed: i64,
    /// Claims that are in no payment.
    pub claims: i64,
    /// Payments that the bank has not settled.
    pub in_payment: i64,
    /// What funders have available.
    pub available: i64,
    /// What funders asked back and were not given yet.
    pub refunds: i64,
    /// What is set apart for double use offline, and owed of it.
    pub risk: i64,
}

impl Figures {
    /// All that is owed.
    pub const fn owed(&self) -> i64 {
        self.alive + self.unclaimed + self.claims + self.in_payment + self.available + self.refunds + self.risk
    }

    /// Whether what is held covers what is owed.
    pub const fn is_covered(&self) -> bool {
        self.held >= self.owed()
    }

    const fn parts(&self) -> [i64; 7] {
        [self.alive, self.unclaimed, self.claims, self.in_payment, self.available, self.refunds, self.risk]
    }
}

/// What a statement says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// Of which day.
    pub day: Date,
    /// What is held and owed.
    pub figures: Figures,
    /// The day of the bank's balance that the books were held against; none when none was noted.
    pub bank_day: Option<Date>,
    /// How many lines the figures are the sums of.
    pub lines: u64,
    /// The SHA-256 of the lines.
    pub lines_sha256: [u8; 32],
}

/// The fields of a statement's text, in their order.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    alive: i64,
    available: i64,
    bank_day: String,
    claims: i64,
    covered: bool,
    currency: String,
    day: String,
    held: i64,
    in_payment: i64,
    lines: u64,
    lines_sha256: String,
    missing: i64,
    owed: i64,
    refunds: i64,
    risk: i64,
    unclaimed: i64,
    unit: String,
    version: u8,
}

impl Stated {
    /// How many days before the statement the balance of the bank is of; none where none was known.
    pub fn balance_days(&self) -> Option<i64> {
        self.bank_day.map(|day| days_since(day, self.day))
    }

    /// Whether the balance of the bank is missing or so old that it says little.
    pub fn is_balance_old(&self) -> bool {
        self.balance_days().is_none_or(|days| days > BALANCE_DAYS_MAX)
    }

    /// The one text of it.
    pub fn text(&self) -> String {
        let figures = &self.figures;
        let text = Text {
            alive: figures.alive,
            available: figures.available,
            bank_day: self.bank_day.map_or_else(String::new, |day| day.to_string()),
            claims: figures.claims,
            covered: figures.is_covered(),
            currency: "EUR".to_owned(),
            day: self.day.to_string(),
            held: figures.held,
            in_payment: figures.in_payment,
            lines: self.lines,
            lines_sha256: hex(&self.lines_sha256),
            missing: figures.missing,
            owed: figures.owed(),
            refunds: figures.refunds,
            risk: figures.risk,
            unclaimed: figures.unclaimed,
            unit: "cent".to_owned(),
            version: 1,
        };
        // Numbers and texts always have a JSON form.
        serde_json::to_string(&text).unwrap_or_default()
    }

    /// What a text says, when it is written as statements are and its figures add up.
    ///
    /// # Errors
    /// [`NotProved::Form`] or [`NotProved::Sum`].
    pub fn read(text: &str) -> Result<Self, NotProved> {
        let said: Text = serde_json::from_str(text).map_err(|_| NotProved::Form)?;
        let stated = Self {
            day: said.day.parse().map_err(|_| NotProved::Form)?,
            figures: Figures {
                held: said.held,
                missing: said.missing,
                alive: said.alive,
                unclaimed: said.unclaimed,
                claims: said.claims,
                in_payment: said.in_payment,
                available: said.available,
                refunds: said.refunds,
                risk: said.risk,
            },
            bank_day: match said.bank_day.as_str() {
                "" => None,
                day => Some(day.parse().map_err(|_| NotProved::Form)?),
            },
            lines: said.lines,
            lines_sha256: from_hex(&said.lines_sha256).ok_or(NotProved::Form)?,
        };
        // Each fits into 64 bits, so seven of them into 128.
        let owed: i128 = stated.figures.parts().iter().map(|cents| i128::from(*cents)).sum();
        if owed != i128::from(said.owed) || (said.held >= said.owed) != said.covered {
            return Err(NotProved::Sum);
        }
        if stated.text() == text { Ok(stated) } else { Err(NotProved::Form) }
    }
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// What somebody is owed: of a funder its passes that can be used, what it has available and what it asked back; of a place
/// what it has not claimed, its claims, and its payments that the bank has not settled. In cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwedLine {
    /// Who.
    pub party: PartyId,
    /// What opens its commitment.
    pub opening: [u8; 16],
    /// How much.
    pub cents: [i64; 3],
}

impl OwedLine {
    /// Who it is, as the commitment has it: `place/0190…`.
    pub fn name(party: PartyId) -> String {
        format!("{}/{}", party.kind().name(), party.uuid())
    }

    /// The line as everybody reads it: the commitment, what the party does, and how much.
    pub fn public(&self) -> String {
        let hashed = [LINE_DOMAIN, &self.opening, Self::name(self.party).as_bytes()].concat();
        let [first, second, third] = self.cents;
        format!("{} {} {first} {second} {third}", hex(&sha256(&hashed)), self.party.kind().name())
    }

    /// The line as it is kept here.
    fn kept(&self) -> String {
        let [first, second, third] = self.cents;
        format!("{} {} {first} {second} {third}", Self::name(self.party), hex(&self.opening))
    }

    fn read(kept: &str) -> Option<Self> {
        let words: Vec<&str> = kept.split(' ').collect();
        let [name, opening, first, second, third] = words.as_slice() else { return None };
        let (kind, uuid) = name.split_once('/')?;
        let party = PartyId::new(PartyKind::from_name(kind)?, Uuid::try_parse(uuid).ok()?);
        let cents = [first.parse().ok()?, second.parse().ok()?, third.parse().ok()?];
        Some(Self { party, opening: from_hex(opening)?, cents })
    }
}

/// The lines as everybody reads them, in the order of their commitments, which says nothing of who they are.
pub fn public_lines(lines: &[OwedLine]) -> Vec<String> {
    let mut public: Vec<String> = lines.iter().map(OwedLine::public).collect();
    public.sort_unstable();
    public
}

/// The SHA-256 of lines: each with a line feed at its end.
pub(crate) fn hash_of_lines(public: &[String]) -> [u8; 32] {
    sha256(public.iter().flat_map(|line| [line.as_str(), "\n"]).collect::<String>().as_bytes())
}

/// Lines as they are kept, read.
pub(crate) fn read_lines(kept: &str) -> Option<Vec<OwedLine>> {
    kept.lines().map(OwedLine::read).collect()
}

/// A statement as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What it says.
    pub text: String,
    /// The SHA-256 of the text, as the evidence log has it.
    pub hash: [u8; 32],
    /// The place of the fact in the evidence log.
    pub position: u64,
}

/// Why a text is no statement that the funds cover what is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NotProved {
    #[error("the text is not the one that was recorded")]
    Hash,
    #[error("the text is not a statement, or not written as statements are")]
    Form,
    #[error("the figures do not add up")]
    Sum,
    #[error("the funds do not cover what is owed")]
    NotCovered,
}

/// Checks the text of a statement against its SHA-256 from the evidence log: that it is written as statements are, that
/// its figures add up, and that the funds cover what is owed.
pub fn verify_statement(text: &str, hash: &[u8; 32]) -> Result<(Date, Figures), NotProved> {
    if sha256(text.as_bytes()) != *hash {
        return Err(NotProved::Hash);
    }
    let Stated { day, figures, .. } = Stated::read(text)?;
    let is_covered = figures.is_covered() && figures.parts().iter().all(|cents| *cents >= 0);
    if is_covered { Ok((day, figures)) } else { Err(NotProved::NotCovered) }
}

/// The file with which anybody checks a statement: it brings all but the public key of the log.
#[derive(Debug, Serialize)]
pub struct StatementFile {
    /// [`STATEMENT_FORMAT`].
    pub format: &'static str,
    /// The public key of the log; whoever checks has it from elsewhere, too.
    pub log_key: String,
    /// What it says.
    pub statement: String,
    /// The lines, as everybody reads them.
    pub lines: Vec<String>,
    /// The proof that the evidence log has it (C2SP `tlog-proof`).
    pub proof: String,
}

/// The file with which a funder or a place finds its own line.
#[derive(Debug, Serialize)]
pub struct OwnLine {
    /// [`OWN_LINE_FORMAT`].
    pub format: &'static str,
    /// Of which day's statement.
    pub day: String,
    /// Who it is.
    pub party: String,
    /// What opens the commitment, in hexadecimal digits.
    pub opening: String,
    /// How much, in cents.
    pub cents: [i64; 3],
}

impl Passes {
    /// What is held and owed now.
    pub async fn figures(&self) -> Result<Figures, PassError> {
        self.db.read_long(|tx| Ok::<_, PassError>(store::owed(tx)?.0)).await
    }

    /// Makes the statement of today and records it, or gives the one that was made today before. The program calls it
    /// once a day.
    pub async fn state_solvency(&self) -> Result<Statement, PassError> {
        let today = self.day(self.clock.now());
        if let Some(known) = self.statement(today).await? {
            return Ok(known);
        }
        let read = self.db.read_long(|tx| {
            let (figures, owed) = store::owed(tx)?;
            Ok::<_, PassError>((figures, owed, store::newest_balance(tx)?.map(|balance| balance.day)))
        });
        let (figures, owed, bank_day) = read.await?;
        let lines: Vec<OwedLine> =
            owed.into_iter().map(|(party, cents)| OwedLine { party, opening: self.random.bytes(), cents }).collect();
        let lines_sha256 = hash_of_lines(&public_lines(&lines));
        let stated = Stated { day: today, figures, bank_day, lines: lines.len() as u64, lines_sha256 };
        let text = stated.text();
        let hash = sha256(text.as_bytes());
        let fields = BTreeMap::from([
            ("day", today.to_string()),
            ("sha256", hex(&hash)),
            ("held", figures.held.to_string()),
            ("owed", figures.owed().to_string()),
        ]);
        let kept = text.clone();
        let lines = lines.iter().map(OwedLine::kept).collect::<Vec<_>>().join("\n");
        let change = move |tx: &mut ::store::Tx<'_>, position: u64| {
            store::insert_statement(tx, today, (&kept, &hash, &lines), position)
        };
        let recorded = self.evidence.record_fact_with(Fact { kind: STATEMENT_KIND, fields }, change).await?;
        match recorded {
            Some(recorded) => Ok(Statement { text, hash, position: recorded.index }),
            // Another node made it meanwhile.
            None => self.statement(today).await?.ok_or(PassError::NotFound),
        }
    }

    /// The statement of a day.
    pub async fn statement(&self, day: Date) -> Result<Option<Statement>, PassError> {
        self.db.read(move |tx| Ok(store::statement(tx, day)?)).await
    }

    /// What the newest statements say, the newest first.
    pub async fn statements(&self) -> Result<Vec<Stated>, PassError> {
        self.newest_statements(LISTED_MAX).await
    }

    /// What the newest statement says.
    pub async fn newest_statement(&self) -> Result<Option<Stated>, PassError> {
        Ok(self.newest_statements(1).await?.pop())
    }

    async fn newest_statements(&self, limit: i64) -> Result<Vec<Stated>, PassError> {
        let texts = self.db.read(move |tx| Ok::<_, PassError>(store::statement_texts(tx, limit)?)).await?;
        Ok(texts.iter().filter_map(|text| Stated::read(text).ok()).collect())
    }

    /// The file with which anybody checks the statement of a day.
    ///
    /// # Errors
    /// [`PassError::NotFound`] when there is none.
    pub async fn statement_file(&self, day: Date) -> Result<StatementFile, PassError> {
        let statement = self.statement(day).await?.ok_or(PassError::NotFound)?;
        let lines = self.lines_of(day).await?;
        Ok(StatementFile {
            format: STATEMENT_FORMAT,
            log_key: self.evidence.vkey(),
            statement: statement.text,
            lines: public_lines(&lines),
            proof: self.evidence.prove(statement.position).await?,
        })
    }

    /// The line of a funder or a place in the statement of a day; none when it was owed nothing.
    pub async fn own_line(&self, party: PartyId, day: Date) -> Result<Option<OwnLine>, PassError> {
        let line = self.lines_of(day).await?.into_iter().find(|line| line.party == party);
        Ok(line.map(|line| OwnLine {
            format: OWN_LINE_FORMAT,
            day: day.to_string(),
            party: OwedLine::name(party),
            opening: hex(&line.opening),
            cents: line.cents,
        }))
    }

    async fn lines_of(&self, day: Date) -> Result<Vec<OwedLine>, PassError> {
        let kept = self.db.read(move |tx| store::statement_lines(tx, day)?.ok_or(PassError::NotFound)).await?;
        // The check says of which day the lines are not as they were written.
        Ok(read_lines(&kept).unwrap_or_default())
    }

    /// The days whose statement the evidence log does not say the same of, and those of which it has one that is gone.
    pub async fn unanchored(&self) -> Result<Vec<String>, PassError> {
        unanchored(&self.db, &self.evidence).await
    }
}

/// The days whose statement the evidence log does not say the same of, and those of which it has one that is gone.
///
/// # Errors
/// The database's, and those of the log.
pub async fn unanchored(db: &::store::Db, evidence: &evidence::Evidence) -> Result<Vec<String>, PassError> {
    let kept = db.read_long(|tx| Ok::<_, PassError>(store::statements(tx)?)).await?;
    let mut wrong = Vec::new();
    for some in kept.chunks(evidence::FACTS_MAX) {
        let facts = evidence.facts_at(some.iter().map(|one| one.position).collect()).await?;
        for one in some {
            let says_so = facts.iter().find(|fact| fact.index == one.position).is_some_and(|fact| {
                let field = |name: &str| fact.fields.get(name).map(String::as_str);
                fact.kind == STATEMENT_KIND
                    && field("day") == Some(one.day.as_str())
                    && field("sha256") == Some(hex(&one.hash).as_str())
            });
            if !says_so {
                wrong.push(one.day.clone());
            }
        }
    }
    // What the log knows, and is gone.
    for fact in evidence.facts_of(STATEMENT_KIND).await? {
        if !kept.iter().any(|one| one.position == fact.index) {
            wrong.push(fact.fields.get("day").cloned().unwrap_or_default());
        }
    }
    wrong.sort_unstable();
    wrong.dedup();
    Ok(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = jiff::civil::date(2026, 11, 29);

    fn stated() -> Stated {
        let figures = Figures {
            held: 100,
            missing: 0,
            alive: 50,
            unclaimed: 20,
            claims: 10,
            in_payment: 5,
            available: 10,
            refunds: 2,
            risk: 3,
        };
        Stated { day: DAY, figures, bank_day: Some(DAY), lines: 2, lines_sha256: [7; 32] }
    }

    fn verify(text: &str) -> Result<(Date, Figures), NotProved> {
        verify_statement(text, &sha256(text.as_bytes()))
    }

    #[test]
    fn a_statement_is_proved_by_its_text_alone() {
        let text = stated().text();
        assert_eq!(verify(&text), Ok((DAY, stated().figures)));
        assert_eq!(Stated::read(&text), Ok(stated()));
        assert_eq!(verify_statement(&text, &[0; 32]), Err(NotProved::Hash));
        let without_bank = Stated { bank_day: None, ..stated() };
        assert_eq!(Stated::read(&without_bank.text()), Ok(without_bank));
    }

    #[test]
    fn the_text_is_canonical_json() {
        let names = |text: &str| {
            let said: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap();
            let mut at = 0;
            for name in said.keys() {
                let next = text.find(&format!("\"{name}\":")).unwrap();
                assert!(next >= at, "{name} stands where it belongs");
                at = next;
            }
        };
        names(&stated().text());
        assert!(!stated().text().contains(char::is_whitespace));
    }

    #[test]
    fn a_text_that_says_something_else_is_not_proved() {
        let text = stated().text();
        assert_eq!(verify(&text.replace("\"alive\":50", "\"alive\":49")), Err(NotProved::Sum));
        let lacking = text.replace("\"held\":100", "\"held\":99");
        assert_eq!(verify(&lacking), Err(NotProved::Sum), "it says that it is covered");
        assert_eq!(verify(&lacking.replace("true", "false")), Err(NotProved::NotCovered));
        assert_eq!(
            verify(&text.replace("\"alive\":50", "\"alive\":-1").replace("\"risk\":3", "\"risk\":54")),
            Err(NotProved::NotCovered)
        );
        for wrong in
            ["", "{}", &text.replace(':', ": "), &text.replace("2026-11-29", "a day"), &text.replace("EUR", "USD")]
        {
            assert_eq!(verify(wrong), Err(NotProved::Form), "{wrong}");
        }
    }

    #[test]
    fn a_line_names_nobody_and_its_party_finds_it() {
        let party = PartyId::new(PartyKind::Place, Uuid::from_u128(0x59));
        let line = OwedLine { party, opening: [1; 16], cents: [1, 2, 3] };
        assert_eq!(OwedLine::read(&line.kept()), Some(line));
        assert!(!line.public().contains("59") || !line.public().contains(&Uuid::from_u128(0x59).to_string()));
        assert!(line.public().ends_with(" place 1 2 3"), "{}", line.public());
        let other_day = OwedLine { opening: [2; 16], ..line };
        assert_ne!(line.public(), other_day.public());
        assert_eq!(read_lines("place/x 1"), None);
        assert_eq!(read_lines(""), Some(vec![]));
    }
}
