//! A firm writes one application, sees what would be sent, and sends it to the banks that it chooses.

use aws_lc_rs::digest::{SHA256, digest};
use base::{FirmId, Id, Lang, PersonId};
use evidence::{Action, Actor};
use forms::expression::Verdict;

use crate::content::Product;
use crate::eligibility::{Eligibility, judge};
use crate::firm_file::FirmFile;
use crate::model::{APPLICATIONS_MAX, Application, ApplicationId, Asked, File, Guarantee, Line};
use crate::room::{Loans, LoansError};
use crate::state::{LineState, State};
use crate::store as tables;

/// What banks are told, for the log of accesses.
const DETAIL: &str = "firm, number, activity, headcount, amount, months, purpose, aids, plan";

/// An application as its firm sees it.
pub struct Own {
    /// The application.
    pub application: Application,
    /// What became of it at each bank.
    pub lines: Vec<Line>,
    /// The guarantee, once there is one.
    pub guarantee: Option<Guarantee>,
}

impl Loans {
    /// The name of a firm that this person looks after.
    ///
    /// # Errors
    /// [`LoansError::NotFound`] also when it is somebody else's.
    pub async fn firm_name(&self, person: PersonId, firm: FirmId) -> Result<String, LoansError> {
        self.firms.name(person, firm).await?.ok_or(LoansError::NotFound)
    }

    /// The file of a firm that this person looks after; the reading is recorded by whoever keeps it.
    pub async fn firm_file(&self, person: PersonId, firm: FirmId) -> Result<FirmFile, LoansError> {
        self.firms.file(person, firm).await?.ok_or(LoansError::NotFound)
    }

    /// The applications of a firm, the newest first; the reading is recorded.
    pub async fn applications_of(&self, person: PersonId, firm: FirmId) -> Result<Vec<Application>, LoansError> {
        self.firm_name(person, firm).await?;
        let all = self.db.read(move |tx| Ok::<_, LoansError>(tables::applications_of(tx, firm)?)).await?;
        if !all.is_empty() {
            self.record(Actor::Person(person), (firm, person), Action::ReadLoan, "products, states").await?;
        }
        Ok(all)
    }

    /// Begins an application; the same key again begins it once.
    pub async fn begin(
        &self,
        person: PersonId,
        firm: FirmId,
        product: &str,
        asked: Asked,
        key: &str,
    ) -> Result<ApplicationId, LoansError> {
        self.firm_name(person, firm).await?;
        self.open_product(product)?;
        self.record(Actor::Person(person), (firm, person), Action::FillLoan, DETAIL).await?;
        let now = self.clock.now();
        let new = Application {
            id: Id::new(&*self.clock, &*self.random),
            firm,
            owner: person,
            product: product.to_owned(),
            state: State::Draft,
            asked,
            file: None,
            made_at: now,
            sent_at: None,
            changed_at: now,
        };
        let key = key.to_owned();
        self.db
            .write(move |tx| {
                if tables::count_of_firm(tx, firm)? >= APPLICATIONS_MAX {
                    return Err(LoansError::TooMany);
                }
                Ok(tables::insert_application(tx, &new, &key)?)
            })
            .await
    }

    /// Changes what a draft asks for.
    pub async fn change(
        &self,
        person: PersonId,
        firm: FirmId,
        id: ApplicationId,
        asked: Asked,
    ) -> Result<(), LoansError> {
        self.firm_name(person, firm).await?;
        self.record(Actor::Person(person), (firm, person), Action::FillLoan, DETAIL).await?;
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                let mut draft = of_firm(tables::application(tx, id)?, firm)?;
                if draft.state != State::Draft {
                    return Err(LoansError::GoneOn);
                }
                // What was shown is no longer what would be sent.
                (draft.asked, draft.file, draft.changed_at) = (asked.clone(), None, now);
                Ok(tables::update_application(tx, &draft)?)
            })
            .await
    }

    /// An application of this firm; the reading is recorded.
    pub async fn read_own(&self, person: PersonId, firm: FirmId, id: ApplicationId) -> Result<Own, LoansError> {
        self.firm_name(person, firm).await?;
        let own = self.db.read(move |tx| {
            let application = of_firm(tables::application(tx, id)?, firm)?;
            let lines = tables::lines_of(tx, id)?;
            let mut guarantee = None;
            for line in lines.iter().filter(|line| line.state == LineState::Accepted) {
                guarantee = tables::guarantee_of_line(tx, line.id)?;
            }
            Ok::<_, LoansError>(Own { application, lines, guarantee })
        });
        let own = own.await?;
        self.record(Actor::Person(person), (firm, own.application.owner), Action::ReadLoan, DETAIL).await?;
        Ok(own)
    }

    /// What would go to each bank, drawn up anew and kept: nothing else can be sent.
    pub async fn draw_up(
        &self,
        person: PersonId,
        firm: FirmId,
        id: ApplicationId,
        lang: Lang,
    ) -> Result<Application, LoansError> {
        let Own { application, .. } = self.read_own(person, firm, id).await?;
        if application.state != State::Draft {
            return Ok(application);
        }
        let contact = self.contact(person).await?;
        let plan = if application.asked.with_plan { self.plans.plan(person, firm, lang).await? } else { None };
        let file = File {
            firm: self.firm_file(person, firm).await?,
            asked: application.asked.clone(),
            plan,
            person: contact.name,
            email: contact.email.to_string(),
        };
        let kept = Application { file: Some(file), ..application };
        let written = kept.clone();
        self.db
            .write(move |tx| {
                let draft = of_firm(tables::application(tx, id)?, firm)?;
                if draft.state != State::Draft || draft.asked != written.asked {
                    return Err(LoansError::GoneOn);
                }
                Ok(tables::update_application(tx, &written)?)
            })
            .await?;
        Ok(kept)
    }

    /// Sends what was shown to the banks that were chosen, once. `seen` is the [`mark_of`] of what was shown.
    pub async fn send(
        &self,
        person: PersonId,
        firm: FirmId,
        id: ApplicationId,
        banks: &[String],
        seen: &str,
    ) -> Result<(), LoansError> {
        let Own { application, .. } = self.read_own(person, firm, id).await?;
        if application.state == State::Sent {
            return Ok(());
        }
        let product = self.open_product(&application.product)?;
        let file = application.file.as_ref().ok_or(LoansError::NotAsShown)?;
        if mark_of(file) != seen {
            return Err(LoansError::NotAsShown);
        }
        if judge(product, &file.firm, &file.asked, self.today()).verdict() != Verdict::True {
            return Err(LoansError::NotEligible);
        }
        let mut chosen = Vec::new();
        for code in banks {
            let bank = self.content.bank(code).ok_or(LoansError::NoBank)?;
            if chosen.iter().all(|(known, _): &(&crate::content::Bank, Line)| known.code != bank.code) {
                chosen.push((bank, self.new_line(id, &bank.code)));
            }
        }
        if chosen.is_empty() {
            return Err(LoansError::NoBank);
        }
        let mut letters = self.to_firm("loans-mail-sent", &application, &chosen[0].1.bank, "").await?;
        for (bank, line) in &chosen {
            letters.push(self.to_bank("loans-mail-new", bank, line)?);
            let detail = format!("{}: {DETAIL}", bank.name);
            self.record(Actor::Person(person), (firm, application.owner), Action::SendLoan, &detail).await?;
        }
        let lines: Vec<Line> = chosen.into_iter().map(|(_, line)| line).collect();
        let (loans, now, shown) = (self.clone(), self.clock.now(), application.file.clone());
        self.db
            .write(move |tx| {
                let mut draft = of_firm(tables::application(tx, id)?, firm)?;
                match draft.state {
                    State::Draft if draft.file == shown => {}
                    State::Draft => return Err(LoansError::NotAsShown),
                    State::Sent => return Ok(()),
                    State::Accepted | State::Withdrawn => return Err(LoansError::GoneOn),
                }
                (draft.state, draft.sent_at, draft.changed_at) = (State::Sent, Some(now), now);
                tables::update_application(tx, &draft)?;
                for line in &lines {
                    tables::insert_line(tx, line)?;
                }
                Ok(loans.post(tx, &letters)?)
            })
            .await
    }

    /// Whether a firm may have what it asks for, each criterion with its reasons.
    pub fn eligibility<'a>(&self, product: &'a Product, firm: &FirmFile, asked: &Asked) -> Eligibility<'a> {
        judge(product, firm, asked, self.today())
    }

    /// A product that can be asked for today.
    pub(crate) fn open_product(&self, code: &str) -> Result<&Product, LoansError> {
        let product = self.content.product(code).ok_or(LoansError::NotFound)?;
        if product.is_open(self.today()) { Ok(product) } else { Err(LoansError::Closed) }
    }

    fn new_line(&self, application: ApplicationId, bank: &str) -> Line {
        Line {
            id: Id::new(&*self.clock, &*self.random),
            application,
            bank: bank.to_owned(),
            state: LineState::Received,
            question: String::new(),
            answer: String::new(),
            reason: String::new(),
            offer: None,
            changed_at: self.clock.now(),
        }
    }
}

/// The application, when it is this firm's.
pub(crate) fn of_firm(found: Option<Application>, firm: FirmId) -> Result<Application, LoansError> {
    found.filter(|application| application.firm == firm).ok_or(LoansError::NotFound)
}

/// A mark of what was shown: the same for the same content only.
pub fn mark_of(file: &File) -> String {
    let text = serde_json::to_string(file).unwrap_or_default();
    digest(&SHA256, text.as_bytes()).as_ref().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
