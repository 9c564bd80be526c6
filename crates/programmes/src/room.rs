//! The room's state: what its use cases are given.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use attachments::{AttachmentError, Attachments};
use base::{Clock, FirmId, Lang, PersonId, Random, Sealer, Timestamp};
use evidence::{Access, Action, Actor, Evidence, EvidenceError, Fact, Subject};
use forms::filling::{Circumstances, Meaning};
use forms::source::AnswerSource;
use forms::{Answers, Concepts, Filling, Plan};
use jiff::SignedDuration;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use store::{Db, StoreError};
use ui::{Failure, Texts};

use crate::model::{Application, ApplicationId, Brief, Call, CallId, Phase, State};
use crate::people::{People, PeopleAway};
use crate::store as tables;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;
/// Forms that are kept ready in memory.
const PLANS_MAX: usize = 128;

/// Programmes. Cheap to clone.
#[derive(Clone)]
pub struct Programmes(Arc<Inside>);

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Who read what.
    pub evidence: Evidence,
    /// Who people are.
    pub people: Arc<dyn People>,
    /// Who knows answers beforehand, the best first.
    pub sources: Vec<Arc<dyn AnswerSource>>,
    /// Those of them that are registers: what they tell is in the person's log.
    pub registers: BTreeSet<String>,
    /// The pack's concepts: who knows what.
    pub concepts: Concepts,
    /// What codes that were answered stand for.
    pub meaning: Meaning,
    /// What is said, in every language; for letters.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Draws identifiers and numbers.
    pub random: Arc<dyn Random>,
    /// The files that candidates attach.
    pub files: Attachments,
    /// Seals the seeds of lotteries, and files of lists.
    pub sealer: Arc<Sealer>,
    /// The address under which people reach the platform.
    pub public_url: String,
    /// The zone of the territory.
    pub zone: TimeZone,
}

/// The parts, and what is remembered of the database.
struct Inside {
    parts: Parts,
    /// By the hash of the sheet.
    plans: Mutex<HashMap<String, Arc<Plan>>>,
}

/// Why a use case of the room did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum ProgrammesError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// The call is not open (any more), and the time after it is over.
    #[error("the call is not open")]
    NotOpen,
    /// The day until which the application could be completed is over.
    #[error("too late to complete")]
    TooLate,
    /// Nothing that is published changes.
    #[error("the call is published")]
    Published,
    /// It changed since it was read.
    #[error("it changed elsewhere")]
    ChangedElsewhere,
    /// The application does not stand where this can be done.
    #[error("the application has gone on")]
    GoneOn,
    /// The person has no such firm, or the call is not for firms, or for firms only.
    #[error("not for this applicant")]
    OtherApplicant,
    /// Somebody else who acts for the firm began an application to this call, or sent one.
    #[error("the firm applies already")]
    FirmApplies,
    /// The person does not act any more for the firm for which the application is.
    #[error("not a firm of theirs any more")]
    FirmLeft,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The log failed: nothing may be disclosed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// Who people are is not known now.
    #[error(transparent)]
    People(#[from] PeopleAway),
    /// A sheet that was taken cannot be read any more.
    #[error("the sheet of the call {0} cannot be read: {1}")]
    Sheet(String, String),
    /// The seed of a lottery, or the file of a list, cannot be opened: the key of the house is another one.
    #[error("what is sealed of the call {0} cannot be opened")]
    Sealed(String),
    /// The scanner has not looked at a file yet.
    #[error("a file waits for the scanner")]
    FileWaits,
    /// The files failed.
    #[error(transparent)]
    Files(AttachmentError),
    /// A document cannot be printed.
    #[error("a document cannot be printed: {0}")]
    Printing(String),
    /// A letter cannot be written.
    #[error("a letter cannot be written: {0}")]
    Letter(String),
}

impl From<AttachmentError> for ProgrammesError {
    fn from(error: AttachmentError) -> Self {
        match error {
            AttachmentError::NotFound => Self::NotFound,
            AttachmentError::Closed(_) => Self::FileWaits,
            AttachmentError::Store(error) => Self::Store(error),
            other => Self::Files(other),
        }
    }
}

impl From<ProgrammesError> for Failure {
    fn from(error: ProgrammesError) -> Self {
        match error {
            ProgrammesError::NotFound => Self::NotFound,
            ProgrammesError::NotOpen => Self::Conflict("programmes-not-open"),
            ProgrammesError::TooLate => Self::Conflict("programmes-too-late"),
            ProgrammesError::Published => Self::Conflict("programmes-is-published"),
            ProgrammesError::ChangedElsewhere => Self::Conflict("programmes-changed-elsewhere"),
            ProgrammesError::GoneOn => Self::Conflict("programmes-gone-on"),
            ProgrammesError::FileWaits => Self::Conflict("programmes-file-waits"),
            ProgrammesError::OtherApplicant => Self::Conflict("programmes-other-applicant"),
            ProgrammesError::FirmApplies => Self::Conflict("programmes-firm-applies"),
            ProgrammesError::FirmLeft => Self::Conflict("programmes-firm-left"),
            ProgrammesError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            error => Self::internal(error),
        }
    }
}

impl Programmes {
    /// The room, from its parts.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(Inside { parts, plans: Mutex::default() }))
    }

    /// The day of a moment in the territory.
    pub(crate) fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
    }

    /// The first moment of a day in the territory.
    pub(crate) fn start_of(&self, day: Date) -> Option<Timestamp> {
        self.zone.to_timestamp(day.to_datetime(Time::midnight())).ok().map(Timestamp::from)
    }

    /// The last day before a moment.
    pub(crate) fn last_day(&self, until: Timestamp) -> Date {
        self.day(until.minus(SignedDuration::from_secs(1)))
    }

    /// A call that was published, by its name in addresses.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] when there is none, or when it is not published.
    pub async fn published(&self, code: &str) -> Result<Call, ProgrammesError> {
        // What no code can be is not looked for: PostgreSQL takes no zero byte.
        if !code.bytes().all(|letter| letter.is_ascii_alphanumeric()) {
            return Err(ProgrammesError::NotFound);
        }
        let code = code.to_owned();
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::by_code(tx, &code)?)).await?;
        found.filter(|call| call.phase(self.clock.now()) != Phase::Draft).ok_or(ProgrammesError::NotFound)
    }

    /// A call, whoever's it is; for what belongs to it.
    pub(crate) async fn call(&self, id: CallId) -> Result<Call, ProgrammesError> {
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::by_id(tx, id)?)).await?;
        found.ok_or(ProgrammesError::NotFound)
    }

    /// A call of this officer.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] when there is none, or when it is another officer's.
    pub async fn own_call(&self, officer: PersonId, id: CallId) -> Result<Call, ProgrammesError> {
        let call = self.call(id).await?;
        if call.officer == officer { Ok(call) } else { Err(ProgrammesError::NotFound) }
    }

    /// An application of this person, with its call; nothing of it is shown yet.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] when there is none, or when it is somebody else's.
    pub async fn own_application(
        &self,
        person: PersonId,
        id: ApplicationId,
    ) -> Result<(Call, Application), ProgrammesError> {
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::application(tx, id)?)).await?;
        let one = found.filter(|one| one.person == person).ok_or(ProgrammesError::NotFound)?;
        Ok((self.call(one.call).await?, one))
    }

    /// What the firm is called for which somebody applies; none when they apply for themselves, or act for it no more.
    pub(crate) async fn firm_of(&self, one: &Application) -> Result<Option<String>, ProgrammesError> {
        let Some(firm) = one.firm else { return Ok(None) };
        let firms = self.people.firms_of(one.person).await?;
        Ok(firms.into_iter().find(|own| own.id == firm).map(|own| own.name))
    }

    /// The form of a call, ready to be filled in.
    pub async fn plan(&self, call: &Call) -> Result<Arc<Plan>, ProgrammesError> {
        if let Some(plan) = self.0.plans.lock().unwrap_or_else(PoisonError::into_inner).get(&call.hash) {
            return Ok(Arc::clone(plan));
        }
        let id = call.id;
        let stored = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::sheet(tx, id)?)).await?;
        let stored = stored.ok_or(ProgrammesError::NotFound)?;
        let plan = crate::read_sheet::read_form(&stored.file_name, &stored.sheet).map_err(|mistakes| {
            let first = mistakes.first().map(ToString::to_string).unwrap_or_default();
            ProgrammesError::Sheet(call.code.clone(), first)
        })?;
        let mut plans = self.0.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if plans.len() >= PLANS_MAX {
            plans.clear();
        }
        plans.insert(call.hash.clone(), Arc::clone(&plan));
        Ok(plan)
    }

    /// The form of a call with answers.
    pub async fn filling(&self, call: &Call, answers: Answers, lang: Lang) -> Result<Filling, ProgrammesError> {
        Ok(Filling::open(self.plan(call).await?, answers, self.circumstances(lang)))
    }

    /// What surrounds the filling in of a form, for a reader of this language.
    fn circumstances(&self, lang: Lang) -> Circumstances {
        Circumstances::at(self.clock.now(), self.zone.clone())
            .speaking(lang)
            .knowing(Arc::clone(&self.meaning))
            .with_random(Arc::clone(&self.random))
    }

    /// Puts what becomes of a call into the log, before it does. Whose call it is stands beside the call, not in what is
    /// kept for ever.
    pub(crate) async fn record_call(&self, kind: &'static str, call: &Call) -> Result<(), ProgrammesError> {
        self.evidence.record_fact_with(Self::fact_of_call(kind, call), |_, _| Ok(true)).await?;
        Ok(())
    }

    /// What is written into the log of a call.
    pub(crate) fn fact_of_call(kind: &'static str, call: &Call) -> Fact {
        Fact { kind, fields: BTreeMap::from([("call", call.code.clone()), ("sheet", call.hash.clone())]) }
    }
}

/// An entry of the log about an application.
pub(crate) fn access(by: PersonId, call: &Call, one: &Application, action: Action, what: &str) -> Access {
    let basis = if by == one.person { "programmes-basis-own" } else { "programmes-basis-office" };
    let name = call.about.title.get(Lang::Fr);
    let detail = match &one.number {
        Some(number) if one.state != State::Draft => format!("{name}, {number}, {what}"),
        _ => format!("{name}, {what}"),
    };
    Access {
        actor: Actor::Person(by),
        subject: subject(one.person, one.firm),
        action,
        detail: detail.chars().take(evidence::MAX_TEXT_CHARS).collect(),
        basis: basis.to_owned(),
    }
}

/// The same about an application of which nothing that was answered is at hand.
pub(crate) fn access_of_brief(by: PersonId, call: &Call, brief: &Brief, action: Action, what: &str) -> Access {
    let name = call.about.title.get(Lang::Fr);
    let detail = format!("{name}, {}, {what}", brief.number);
    Access {
        actor: Actor::Person(by),
        subject: subject(brief.person, brief.firm),
        action,
        detail: detail.chars().take(evidence::MAX_TEXT_CHARS).collect(),
        basis: "programmes-basis-office".to_owned(),
    }
}

pub(crate) fn subject(person: PersonId, firm: Option<FirmId>) -> Subject {
    firm.map_or(Subject::Person(person), |firm| Subject::Firm(firm, person))
}

impl Deref for Programmes {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0.parts
    }
}
