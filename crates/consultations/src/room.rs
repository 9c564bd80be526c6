//! The room's state: what its use cases are given.

use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use base::territory::Territories;
use base::{Clock, Lang, PersonId, Random, Sealer, Timestamp};
use evidence::{Evidence, EvidenceError, Fact};
use forms::Plan;
use forms::filling::Circumstances;
use jiff::SignedDuration;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use store::{Db, StoreError};
use ui::{Failure, Texts};

use crate::add_statement::AddedLately;
use crate::contacts::AskedLately;
use crate::model::{Consultation, ConsultationId, Phase};
use crate::people::{People, PeopleAway};
use crate::store as tables;
use crate::tally::Shared;
use crate::throttle::Throttle;
use crate::ticket::TicketKey;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;
/// Forms that are kept ready in memory.
const PLANS_MAX: usize = 128;

/// Consultations. Cheap to clone.
#[derive(Clone)]
pub struct Consultations(pub(crate) Arc<Inside>);

/// What the room is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// Who read what.
    pub evidence: Evidence,
    /// Who people are.
    pub people: Arc<dyn People>,
    /// What is said, in every language; for letters.
    pub texts: Arc<Texts>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Draws tickets and identifiers.
    pub random: Arc<dyn Random>,
    /// Seals what leaves the database in a cookie, and kept tickets inside it.
    pub sealer: Sealer,
    /// Proves tickets.
    pub tickets: TicketKey,
    /// The address under which people reach the platform.
    pub public_url: String,
    /// The zone of the territory.
    pub zone: TimeZone,
    /// Its communes, departments and regions.
    pub territories: Arc<Territories>,
}

/// The parts, and what is remembered of the database.
pub(crate) struct Inside {
    parts: Parts,
    plans: Mutex<HashMap<String, Arc<Plan>>>,
    /// By consultation and hash of its version: a draft has other questions than what is published of it.
    pub(crate) tallies: Mutex<HashMap<(ConsultationId, String), Shared>>,
    pub(crate) given: Mutex<Vec<crate::begin_answering::Given>>,
    pub(crate) throttle: Throttle,
    pub(crate) asked: Mutex<AskedLately>,
    pub(crate) added_lately: Mutex<AddedLately>,
    pub(crate) maps: Mutex<HashMap<ConsultationId, Arc<crate::opinion_map::OpinionMap>>>,
}

/// Why a use case of the room did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum ConsultationsError {
    /// There is no such thing, or it is somebody else's.
    #[error("not found")]
    NotFound,
    /// The consultation is not open (any more).
    #[error("the consultation is not open")]
    NotOpen,
    /// Nothing that is published changes.
    #[error("the consultation is published")]
    Published,
    /// It changed since it was read.
    #[error("it changed elsewhere")]
    ChangedElsewhere,
    /// Too much came from one place, or lies here already: come back after this time.
    #[error("too much at once")]
    TooMany(SignedDuration),
    /// There are as many statements as there may be.
    #[error("as many statements are asked as there may be")]
    Full,
    /// The map of opinions could not be drawn.
    #[error("the map of opinions could not be drawn")]
    Drawing,
    /// This audience cannot be asked so.
    #[error("not for this audience")]
    OtherAudience,
    /// There are as many themes as there may be.
    #[error("there are as many themes as there may be")]
    ThemesFull,
    /// Only what is closed is released as open data.
    #[error("the consultation is not closed")]
    NotClosed,
    /// There is one release of a consultation, also when it was withdrawn.
    #[error("the consultation was released before")]
    ReleasedBefore,
    /// The files of a release cannot be made or read.
    #[error("the files of a release: {0}")]
    Package(String),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The log failed: nothing may be disclosed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// Who people are is not known now.
    #[error(transparent)]
    People(#[from] PeopleAway),
    /// A document in the database cannot be read.
    #[error("a stored document cannot be read: {0}")]
    Document(#[from] serde_json::Error),
    /// A sheet that was taken cannot be read any more.
    #[error("the sheet of the consultation {0} cannot be read: {1}")]
    Sheet(String, String),
    /// A document cannot be printed.
    #[error("a document cannot be printed: {0}")]
    Printing(String),
    /// A letter cannot be written.
    #[error("a letter cannot be written: {0}")]
    Letter(String),
}

impl From<ConsultationsError> for Failure {
    fn from(error: ConsultationsError) -> Self {
        match error {
            ConsultationsError::NotFound => Self::NotFound,
            ConsultationsError::NotOpen => Self::Conflict("consultations-not-open"),
            ConsultationsError::Published => Self::Conflict("consultations-is-published"),
            ConsultationsError::ChangedElsewhere => Self::Conflict("consultations-changed-elsewhere"),
            ConsultationsError::OtherAudience => Self::Conflict("consultations-other-audience"),
            ConsultationsError::TooMany(retry_after) => Self::TooMany { retry_after },
            ConsultationsError::Full => Self::Conflict("consultations-statements-full"),
            ConsultationsError::ThemesFull => Self::Conflict("consultations-themes-full"),
            ConsultationsError::NotClosed => Self::Conflict("consultations-release-not-closed"),
            ConsultationsError::ReleasedBefore => Self::Conflict("consultations-release-before"),
            ConsultationsError::Store(error) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            error => Self::internal(error),
        }
    }
}

impl Consultations {
    /// The room, from its parts.
    pub fn new(parts: Parts) -> Self {
        let inside = Inside {
            parts,
            plans: Mutex::default(),
            tallies: Mutex::default(),
            given: Mutex::default(),
            throttle: Throttle::default(),
            asked: Mutex::default(),
            added_lately: Mutex::default(),
            maps: Mutex::default(),
        };
        Self(Arc::new(inside))
    }

    /// The same room at another time: for what a demonstration has behind it already.
    #[must_use]
    pub fn at(&self, clock: Arc<dyn Clock>) -> Self {
        Self::new(Parts {
            db: self.db.clone(),
            evidence: self.evidence.clone(),
            people: Arc::clone(&self.people),
            texts: Arc::clone(&self.texts),
            clock,
            random: Arc::clone(&self.random),
            // No cookie of the one is read by the other.
            sealer: Sealer::new(&self.random.bytes()),
            tickets: self.tickets.clone(),
            public_url: self.public_url.clone(),
            zone: self.zone.clone(),
            territories: Arc::clone(&self.territories),
        })
    }

    /// The day of a moment in the territory.
    pub(crate) fn day(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at.jiff()).date()
    }

    /// The first moment of a day in the territory.
    pub(crate) fn start_of(&self, day: Date) -> Option<Timestamp> {
        self.zone.to_timestamp(day.to_datetime(Time::midnight())).ok().map(Timestamp::from)
    }

    /// A consultation that was published, by its name in addresses.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when there is none, or when it is not published.
    pub async fn published(&self, code: &str) -> Result<Consultation, ConsultationsError> {
        // What no code can be is not looked for: PostgreSQL takes no zero byte.
        if !code.bytes().all(|letter| letter.is_ascii_alphanumeric()) {
            return Err(ConsultationsError::NotFound);
        }
        let code = code.to_owned();
        let found = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::by_code(tx, &code)?)).await?;
        let found = found.transpose()?;
        found.filter(|one| one.phase(self.clock.now()) != Phase::Draft).ok_or(ConsultationsError::NotFound)
    }

    /// A consultation of this officer.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when there is none, or when it is another officer's.
    pub async fn own(&self, officer: PersonId, id: ConsultationId) -> Result<Consultation, ConsultationsError> {
        let found = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::by_id(tx, id)?)).await?.transpose()?;
        found.filter(|one| one.officer == officer).ok_or(ConsultationsError::NotFound)
    }

    /// The form of a consultation, ready to be filled in.
    pub(crate) async fn plan(&self, consultation: &Consultation) -> Result<Arc<Plan>, ConsultationsError> {
        if let Some(plan) = self.0.plans.lock().unwrap_or_else(PoisonError::into_inner).get(&consultation.hash) {
            return Ok(Arc::clone(plan));
        }
        let id = consultation.id;
        let sheet = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::sheet(tx, id)?)).await?;
        let (file, sheet) = sheet.ok_or(ConsultationsError::NotFound)?;
        let plan = crate::read_sheet::read_sheet(&file, &sheet).map_err(|mistakes| {
            let first = mistakes.first().map(ToString::to_string).unwrap_or_default();
            ConsultationsError::Sheet(consultation.code.clone(), first)
        })?;
        let mut plans = self.0.plans.lock().unwrap_or_else(PoisonError::into_inner);
        if plans.len() >= PLANS_MAX {
            plans.clear();
        }
        plans.insert(consultation.hash.clone(), Arc::clone(&plan));
        Ok(plan)
    }

    /// What surrounds the filling in of a form: the day, and no time of day, so that none is kept.
    pub(crate) fn circumstances(&self, lang: Lang) -> Circumstances {
        let today = self.day(self.clock.now());
        let morning = self.start_of(today).unwrap_or_else(|| Timestamp::from_seconds(0));
        Circumstances::at(morning, self.zone.clone()).speaking(lang).with_random(Arc::clone(&self.random))
    }

    /// Puts what an officer does into the log, before it is done. There is no person whose data it is: nobody knows
    /// whose an answer is.
    pub(crate) async fn record(
        &self,
        officer: PersonId,
        kind: &'static str,
        consultation: &Consultation,
        detail: &str,
    ) -> Result<(), ConsultationsError> {
        self.evidence.record_fact_with(self.fact(officer, kind, consultation, detail), |_, _| Ok(true)).await?;
        Ok(())
    }

    /// What an officer does, as the log has it.
    pub(crate) fn fact(
        &self,
        officer: PersonId,
        kind: &'static str,
        consultation: &Consultation,
        detail: &str,
    ) -> Fact {
        let fields = BTreeMap::from([
            ("by", self.tickets.pseudonym(&officer.to_string())),
            ("consultation", consultation.code.clone()),
            ("detail", detail.chars().take(evidence::MAX_TEXT_CHARS).collect()),
        ]);
        Fact { kind, fields }
    }
}

impl Deref for Consultations {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0.parts
    }
}
