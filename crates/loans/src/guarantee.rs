//! The guarantee: drawn by the bank for an accepted offer, reported on, called, paid, and given back.

use base::{FirmId, Id, PersonId, Timestamp};
use credit::{Aid, Cents, DeMinimis, gross_grant};
use evidence::{Action, Actor};
use jiff::civil::Date;
use ledger::{LedgerError, Refusal, Why};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::Tx;

use crate::bank_access::Hand;
use crate::books::{self, Books};
use crate::content::Product;
use crate::fund::Figures;
use crate::model::{Asked, Event, EventId, Guarantee, GuaranteeId, Happened, Line, LineId};
use crate::room::{Command, Loans, LoansError, text};
use crate::state::LineState;
use crate::store as tables;

/// What a bank reports of a guaranteed loan. Amounts are in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "report", rename_all = "snake_case")]
pub enum Report {
    /// So much of the principal was paid back.
    Repaid {
        /// How much.
        cents: Cents,
    },
    /// The loan is in default: the guarantee is called.
    Default,
    /// The cap has room again: what is still due is called.
    CallAgain,
    /// So much was recovered of a loan in default.
    Recovered {
        /// How much.
        cents: Cents,
    },
}

/// What small aid a firm has, as it is counted on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AidSoFar {
    /// Got in the three years that end with the day, in cents.
    pub before: Cents,
    /// What may still be granted, in cents.
    pub left: Cents,
}

/// A guaranteed loan with what happened to it.
pub struct Followed {
    /// The guarantee.
    pub guarantee: Guarantee,
    /// What happened, the oldest first.
    pub events: Vec<Event>,
}

impl Followed {
    /// As banks' systems and the firm's data file have it; amounts in cents.
    pub(crate) fn document(&self) -> Value {
        let (guarantee, of) = (&self.guarantee, &self.guarantee.figures);
        json!({
            "id": guarantee.id,
            "application": guarantee.line,
            "granted_on": guarantee.granted_on.to_string(),
            "amount": of.amount,
            "guarantee": of.share.to_string(),
            "aid": guarantee.aid,
            "outstanding": of.outstanding,
            "due": of.due,
            "called": of.called,
            "paid": of.paid,
            "recovered": { "lender": of.lender_recovered, "fund": of.fund_recovered },
            "events": self.events.iter().map(|event| json!({
                "kind": event.kind.name(), "cents": event.cents, "at": event.at.to_string(), "note": event.note,
            })).collect::<Vec<_>>(),
        })
    }
}

impl Loans {
    /// Draws the guarantee for an accepted offer: the aid is checked against its ceiling, the commitment against the
    /// portfolio, and all is booked in the transaction of the grant. The same again gives the same guarantee.
    ///
    /// # Errors
    /// [`LoansError::OverCeiling`] (Regulation (EU) 2023/2831, article 3(2)) with the figures,
    /// [`LoansError::PortfolioFull`], [`LoansError::GoneOn`] while no offer is accepted.
    pub async fn draw_guarantee(&self, hand: &Hand, id: LineId, key: &str) -> Result<GuaranteeId, LoansError> {
        let command = Command::new(&hand.command_of(), key, &format!("{id}\nguarantee"))?;
        let received = self.read_received(hand, id).await?;
        if let Some(known) = received.guarantee {
            return Ok(known.id);
        }
        let (application, today) = (received.application, self.today());
        let product = self.open_product(&application.product)?.clone();
        let new = self.new_guarantee(&product, &received.line, &received.file.firm.undertaking, today)?;
        let new = Guarantee { firm: application.firm, owner: application.owner, ..new };
        let firm = (application.firm, application.owner);
        self.record(hand.actor.clone(), firm, Action::GuaranteeLoan, "small aid, guarantee").await?;
        let letters = self.to_firm("loans-mail-guaranteed", &application, &hand.bank, "").await?;
        let granted = Event {
            id: self.new_event(),
            guarantee: new.id,
            kind: Happened::Granted,
            cents: new.figures.covered(),
            at: self.clock.now(),
            note: String::new(),
            transfer: None,
            is_open: false,
        };
        let (loans, asked) = (self.clone(), received.file.asked);
        self.db
            .write(move |tx| {
                if let Some(known) = tables::guarantee_of_line(tx, id)? {
                    return Ok(known.id);
                }
                let line = tables::line(tx, id)?.ok_or(LoansError::NotFound)?;
                if line.state != LineState::Accepted || !command.is_new(tx, granted.at)? {
                    return Err(LoansError::GoneOn);
                }
                // Article 3(2) and (6): what is granted now is checked with all of the three years before it.
                aids_so_far(tx, &new.undertaking, &asked)?
                    .admits(Aid { granted_on: new.granted_on, cents: new.aid })?;
                loans.book_grant(tx, &product, &new, granted.at)?;
                tables::insert_guarantee(tx, &new)?;
                tables::insert_event(tx, &granted)?;
                loans.post(tx, &letters)?;
                Ok(new.id)
            })
            .await
    }

    /// What small aid counts for the firm of an application, with what it declared, today.
    pub async fn aid_so_far(&self, undertaking: &str, asked: &Asked) -> Result<AidSoFar, LoansError> {
        let (undertaking, asked, today) = (undertaking.to_owned(), asked.clone(), self.today());
        let aids = self.db.read(move |tx| aids_so_far(tx, &undertaking, &asked)).await?;
        Ok(AidSoFar { before: aids.granted_before(today), left: aids.left(today) })
    }

    /// The guaranteed loans of a bank, those that changed last first. No firm is named in it.
    pub async fn guarantees_at(&self, hand: &Hand) -> Result<Vec<Guarantee>, LoansError> {
        let bank = hand.bank.clone();
        self.db.read(move |tx| Ok(tables::guarantees_of(tx, &bank)?)).await
    }

    /// A guaranteed loan of this bank; the reading is recorded.
    pub async fn read_guarantee(&self, hand: &Hand, id: GuaranteeId) -> Result<Followed, LoansError> {
        let bank = hand.bank.clone();
        let found = self.db.read(move |tx| {
            let guarantee = tables::guarantee(tx, id)?.filter(|one| one.bank == bank).ok_or(LoansError::NotFound)?;
            Ok::<_, LoansError>(Followed { guarantee, events: tables::events_of(tx, id)? })
        });
        let found = found.await?;
        let firm = (found.guarantee.firm, found.guarantee.owner);
        self.record(hand.actor.clone(), firm, Action::ReadLoan, "guarantee, repayments").await?;
        Ok(found)
    }

    /// Takes a bank's report; the same key again takes it once.
    pub async fn report(&self, hand: &Hand, id: GuaranteeId, report: Report, key: &str) -> Result<(), LoansError> {
        let content = serde_json::to_string(&report).unwrap_or_default();
        let command = Command::new(&hand.command_of(), key, &format!("{id}\n{content}"))?;
        let Followed { guarantee, .. } = self.read_guarantee(hand, id).await?;
        let firm = (guarantee.firm, guarantee.owner);
        self.record(hand.actor.clone(), firm, Action::GuaranteeLoan, "report of the bank").await?;
        let (event, now) = (self.new_event(), self.clock.now());
        self.db
            .write(move |tx| {
                if !command.is_new(tx, now)? {
                    return Ok(());
                }
                let before = tables::guarantee(tx, id)?.ok_or(LoansError::NotFound)?;
                let books = Books::of(&before.product);
                let taken = take(tx, &books, &before, report, event)?;
                books::post(tx, &taken.transfers, now)?;
                tables::update_figures(tx, id, &taken.figures, now)?;
                let Taken { kind, cents, call, .. } = taken;
                let (transfer, is_open) = (call, call.is_some());
                let line =
                    Event { id: event, guarantee: id, kind, cents, at: now, note: String::new(), transfer, is_open };
                Ok(tables::insert_event(tx, &line)?)
            })
            .await
    }

    /// The fund pays a call, or refuses it with a reason; once.
    pub async fn settle_call(
        &self,
        officer: PersonId,
        call: EventId,
        refused_because: Option<&str>,
    ) -> Result<(), LoansError> {
        let note = refused_because.map(text).transpose()?;
        let found = self.db.read(move |tx| {
            let event = tables::event(tx, call)?.filter(|event| event.transfer.is_some());
            let event = event.ok_or(LoansError::NotFound)?;
            let guarantee = tables::guarantee(tx, event.guarantee)?.ok_or(LoansError::NotFound)?;
            Ok::<_, LoansError>((event, guarantee))
        });
        let (event, guarantee) = found.await?;
        if !event.is_open {
            return Err(LoansError::GoneOn);
        }
        let firm: (FirmId, PersonId) = (guarantee.firm, guarantee.owner);
        self.record(Actor::Person(officer), firm, Action::GuaranteeLoan, "call of the guarantee").await?;
        let key = if note.is_some() { "loans-mail-call-refused" } else { "loans-mail-call-paid" };
        let path = format!("/bank/loans/{}", guarantee.id);
        let letters: Vec<_> = self.to_bank_of_guarantee(key, &guarantee.bank, &path)?.into_iter().collect();
        let (loans, now, id) = (self.clone(), self.clock.now(), self.new_event());
        self.db
            .write(move |tx| {
                let event = tables::event(tx, call)?.filter(|event| event.is_open).ok_or(LoansError::GoneOn)?;
                let pending = event.transfer.ok_or(LoansError::GoneOn)?;
                let before = tables::guarantee(tx, event.guarantee)?.ok_or(LoansError::NotFound)?;
                let books = Books::of(&before.product);
                let (transfer, figures, kind) = match &note {
                    None => (books.pay(pending, event.cents), before.figures.pay(event.cents)?, Happened::Paid),
                    Some(_) => {
                        (books.refuse_call(pending), before.figures.refuse_call(event.cents)?, Happened::CallRefused)
                    }
                };
                books::post(tx, &[transfer], now)?;
                tables::close_event(tx, call)?;
                tables::update_figures(tx, before.id, &figures, now)?;
                let note = note.clone().unwrap_or_default();
                let line = Event {
                    id,
                    guarantee: before.id,
                    kind,
                    cents: event.cents,
                    at: now,
                    note,
                    transfer: None,
                    is_open: false,
                };
                tables::insert_event(tx, &line)?;
                Ok(loans.post(tx, &letters)?)
            })
            .await
    }

    fn new_event(&self) -> EventId {
        Id::new(&*self.clock, &*self.random)
    }

    fn new_guarantee(
        &self,
        product: &Product,
        line: &Line,
        undertaking: &str,
        today: Date,
    ) -> Result<Guarantee, LoansError> {
        let offer = line.offer.as_ref().filter(|_| line.state == LineState::Accepted).ok_or(LoansError::GoneOn)?;
        let figures = Figures::new(offer.amount, product.guarantee);
        Ok(Guarantee {
            id: Id::new(&*self.clock, &*self.random),
            line: line.id,
            application: line.application,
            firm: Id::from_uuid(line.id.uuid()),
            owner: Id::from_uuid(line.id.uuid()),
            bank: line.bank.clone(),
            product: product.code.clone(),
            undertaking: undertaking.to_owned(),
            granted_on: today,
            // Article 4(6)(b): in proportion to what is guaranteed and for how long.
            aid: gross_grant(offer.amount, product.guarantee, offer.months)?,
            figures,
            changed_at: self.clock.now(),
        })
    }

    fn book_grant(&self, tx: &mut Tx<'_>, product: &Product, new: &Guarantee, at: Timestamp) -> Result<(), LoansError> {
        // A product whose fund is not kept here is not guaranteed from here.
        let portfolio = product.fund.ok_or(LoansError::PortfolioFull)?;
        let books = Books::of(&product.code);
        books.open(tx, product, portfolio, (&new.bank, &new.undertaking), at)?;
        books::post(tx, &books.grant(new, portfolio), at).map_err(|error| match error {
            LoansError::Ledger(LedgerError::Refused(Refusal { why: Why::OverLimit(_), .. })) => {
                LoansError::PortfolioFull
            }
            other => other,
        })
    }
}

/// What a report makes of a guarantee.
struct Taken {
    figures: Figures,
    transfers: Vec<ledger::Transfer>,
    kind: Happened,
    cents: Cents,
    call: Option<ledger::TransferId>,
}

fn take(
    tx: &mut Tx<'_>,
    books: &Books,
    before: &Guarantee,
    report: Report,
    event: EventId,
) -> Result<Taken, LoansError> {
    let (figures, bank) = (before.figures, before.bank.as_str());
    Ok(match report {
        Report::Repaid { cents } => {
            let (figures, released) = figures.repay(cents)?;
            let transfers = books.repay(event, bank, released);
            Taken { figures, transfers, kind: Happened::Repaid, cents, call: None }
        }
        Report::Default | Report::CallAgain => {
            let is_first = report == Report::Default;
            let due = if is_first { figures.fall_due()? } else { figures };
            let (figures, cents) = due.call(books::cap_left(tx, books)?)?;
            let mut transfers = if is_first { books.fall_due(event, bank, before.figures.covered()) } else { vec![] };
            let call = books.call(event, bank, cents);
            transfers.extend(call);
            Taken { figures, transfers, kind: Happened::Called, cents, call: call.map(|call| call.id) }
        }
        Report::Recovered { cents } => {
            let (figures, of_fund) = figures.recover(cents)?;
            let transfers = books.recover(event, bank, of_fund);
            Taken { figures, transfers, kind: Happened::Recovered, cents, call: None }
        }
    })
}

/// What the firm and the enterprises that are one undertaking with it got: declared, and granted here.
fn aids_so_far(tx: &mut Tx<'_>, undertaking: &str, asked: &Asked) -> Result<DeMinimis, LoansError> {
    let mut undertakings = vec![undertaking.to_owned()];
    undertakings.extend(asked.linked.iter().map(|number| undertaking_of(number)));
    undertakings.sort();
    undertakings.dedup();
    let mut aids: Vec<Aid> =
        asked.aids.iter().map(|aid| Aid { granted_on: aid.granted_on, cents: aid.cents }).collect();
    for one in undertakings {
        aids.extend(tables::aids_of(tx, &one)?);
    }
    Ok(DeMinimis::of(aids))
}

/// The undertaking of a number, as it is typed: of an establishment's number (SIRET) the firm's part (SIREN).
pub fn undertaking_of(number: &str) -> String {
    let signs: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_siret = signs.len() == 14 && signs.bytes().all(|byte| byte.is_ascii_digit());
    if is_siret { signs[..9].to_owned() } else { signs.to_ascii_uppercase() }
}

#[cfg(test)]
mod tests {
    use super::undertaking_of;

    #[test]
    fn establishments_of_one_firm_are_one_undertaking() {
        assert_eq!(undertaking_of("999 900 012 00017"), "999900012");
        assert_eq!(undertaking_of("999900012"), "999900012");
        assert_eq!(undertaking_of("b123456"), "B123456");
    }
}
