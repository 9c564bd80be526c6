//! A bank reads what was sent to it, and asks, offers or refuses.

use evidence::Action;
use serde::{Deserialize, Serialize};

use crate::bank_access::Hand;
use crate::model::{Application, File, Guarantee, Line, LineId, Offer};
use crate::room::{Command, Loans, LoansError, text};
use crate::state::{LineState, State, Step};
use crate::store as tables;

/// What a bank does with an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub enum BankDeed {
    /// Asks the firm for more.
    Ask {
        /// What for.
        text: String,
    },
    /// Offers a loan.
    Offer {
        /// Its terms.
        #[serde(flatten)]
        offer: Offer,
    },
    /// Refuses; or gives up a loan that the firm accepted, before its guarantee is drawn.
    Refuse {
        /// Why, in words for the firm.
        reason: String,
    },
}

/// An application as a bank sees it.
pub struct Received {
    /// Where it stands at this bank.
    pub line: Line,
    /// The application.
    pub application: Application,
    /// What was sent.
    pub file: File,
    /// The guarantee, once it was drawn.
    pub guarantee: Option<Guarantee>,
}

impl Loans {
    /// The applications that were sent to a bank, those that changed last first; each reading is recorded.
    pub async fn received(&self, hand: &Hand) -> Result<Vec<Received>, LoansError> {
        let bank = hand.bank.clone();
        let all = self.db.read(move |tx| {
            let lines = tables::lines_at(tx, &bank)?;
            lines.into_iter().map(|line| received(tx, line)).collect::<Result<Vec<_>, _>>()
        });
        let all = all.await?;
        for one in &all {
            let firm = (one.application.firm, one.application.owner);
            self.record(hand.actor.clone(), firm, Action::ReadLoan, "firm, product, amount, state").await?;
        }
        Ok(all)
    }

    /// One application that was sent to this bank; the reading is recorded.
    ///
    /// # Errors
    /// [`LoansError::NotFound`] also when it was sent to another.
    pub async fn read_received(&self, hand: &Hand, id: LineId) -> Result<Received, LoansError> {
        let bank = hand.bank.clone();
        let found = self.db.read(move |tx| {
            let line = tables::line(tx, id)?.filter(|line| line.bank == bank).ok_or(LoansError::NotFound)?;
            received(tx, line)
        });
        let found = found.await?;
        let detail = "firm, number, activity, headcount, amount, months, purpose, aids, plan";
        let firm = (found.application.firm, found.application.owner);
        self.record(hand.actor.clone(), firm, Action::ReadLoan, detail).await?;
        Ok(found)
    }

    /// Asks, offers or refuses; the same key again does it once.
    pub async fn decide(&self, hand: &Hand, id: LineId, deed: &BankDeed, key: &str) -> Result<(), LoansError> {
        let content = serde_json::to_string(deed).unwrap_or_default();
        let command = Command::new(&hand.command_of(), key, &format!("{id}\n{content}"))?;
        let before = self.read_received(hand, id).await?;
        let deed = self.checked(deed, &before.application)?;
        let firm = (before.application.firm, before.application.owner);
        let (mail, word, done) = match &deed {
            BankDeed::Ask { text } => ("loans-mail-asked", text.as_str(), "question"),
            BankDeed::Offer { .. } => ("loans-mail-offered", "", "offer"),
            BankDeed::Refuse { reason } if before.line.state == LineState::Accepted => {
                ("loans-mail-given-up", reason.as_str(), "loan given up")
            }
            BankDeed::Refuse { reason } => ("loans-mail-refused", reason.as_str(), "refusal"),
        };
        self.record(hand.actor.clone(), firm, Action::DecideLoan, done).await?;
        let letters = self.to_firm(mail, &before.application, &hand.bank, word).await?;
        let (loans, now) = (self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                if !command.is_new(tx, now)? {
                    return Ok(());
                }
                let mut line = tables::line(tx, id)?.ok_or(LoansError::NotFound)?;
                let mut application = tables::application(tx, line.application)?.ok_or(LoansError::NotFound)?;
                match application.state {
                    State::Sent => {}
                    // The bank gives the accepted loan up: the firm has no loan, and is free to ask again.
                    State::Accepted if line.state == LineState::Accepted => {
                        if tables::guarantee_of_line(tx, id)?.is_some() {
                            return Err(LoansError::GoneOn);
                        }
                        (application.state, application.changed_at) = (State::Sent, now);
                        tables::update_application(tx, &application)?;
                    }
                    State::Draft | State::Accepted | State::Withdrawn => return Err(LoansError::GoneOn),
                }
                let after = |step| line.state.after(step).ok_or(LoansError::GoneOn);
                match &deed {
                    BankDeed::Ask { text } => (line.state, line.question) = (after(Step::Ask)?, text.clone()),
                    BankDeed::Offer { offer } => (line.state, line.offer) = (after(Step::Offer)?, Some(offer.clone())),
                    BankDeed::Refuse { reason } => (line.state, line.reason) = (after(Step::Refuse)?, reason.clone()),
                }
                line.changed_at = now;
                tables::update_line(tx, &line)?;
                Ok(loans.post(tx, &letters)?)
            })
            .await
    }

    /// The deed, when its words are there and its terms can be agreed and guaranteed.
    fn checked(&self, deed: &BankDeed, application: &Application) -> Result<BankDeed, LoansError> {
        Ok(match deed {
            BankDeed::Ask { text: typed } => BankDeed::Ask { text: text(typed)? },
            BankDeed::Refuse { reason } => BankDeed::Refuse { reason: text(reason)? },
            BankDeed::Offer { offer } => {
                offer.loan()?;
                let product = self.content.product(&application.product).ok_or(LoansError::NotFound)?;
                let fits = (product.amount.0..=product.amount.1).contains(&offer.amount)
                    && (product.months.0..=product.months.1).contains(&offer.months)
                    && offer.deferral <= product.deferral_max;
                if !fits {
                    return Err(LoansError::OutsideProduct);
                }
                BankDeed::Offer { offer: offer.clone().written_plainly()? }
            }
        })
    }
}

fn received(tx: &mut store::Tx<'_>, line: Line) -> Result<Received, LoansError> {
    let application = tables::application(tx, line.application)?.ok_or(LoansError::NotFound)?;
    let file = application.file.clone().ok_or(LoansError::NotFound)?;
    let guarantee = tables::guarantee_of_line(tx, line.id)?;
    Ok(Received { line, application, file, guarantee })
}
