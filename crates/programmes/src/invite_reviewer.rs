//! The officer brings a jury together: who is a member, how many read each application, and how far two may differ.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::RangeInclusive;

use base::PersonId;
use evidence::{Access, Action, Actor, Fact, Subject};

use crate::assess::{Sheets, usual_distance};
use crate::letters;
use crate::lottery::{commitment, draw_seed};
use crate::model::jury::{Jury, highest_of};
use crate::model::{Call, CallId};
use crate::room::{Programmes, ProgrammesError};
use crate::score::READERS_MAX;
use crate::share_out::{REVIEWERS_MAX, Short};
use crate::store as tables;

/// Readers of each application.
pub const READERS: RangeInclusive<usize> = 2..=READERS_MAX;
/// Applications that one member reads, at most.
pub const LOAD_MAX: usize = 500;
/// What one member reads at most, unless the officer says otherwise.
const LOAD_USUAL: usize = 60;
/// Calls that are looked through at once.
const CALLS_MAX: i64 = 100;
/// Why the lottery's seed is sealed.
pub(crate) const SEED_PURPOSE: &str = "programmes lottery";

/// Why somebody is not invited.
#[derive(Debug, thiserror::Error)]
pub enum NotInvited {
    /// No account has this name or proved address.
    #[error("no such account")]
    Unknown,
    /// Whoever applies to a call does not judge it.
    #[error("they apply to this call")]
    Applies,
    /// The officer decides with the jury, and is none of it.
    #[error("the officer is no member")]
    Officer,
    /// The jury is large enough.
    #[error("a jury has at most {REVIEWERS_MAX} members")]
    TooMany,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// A member of a jury, for the officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// Whether they apply to the call, and so read nothing.
    pub applies: bool,
    /// How many applications are theirs.
    pub reads: usize,
    /// How many sheets they sent.
    pub sent: usize,
    /// How many conflicts they declared.
    pub conflicts: usize,
}

/// An application, for the officer: how many read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadBy {
    /// Its number.
    pub number: String,
    /// How many read it.
    pub readers: usize,
    /// How many sent their sheet.
    pub sent: usize,
}

/// The jury of a call, for the officer.
#[derive(Debug, Clone)]
pub struct JuryDesk {
    /// The call.
    pub call: Call,
    /// How it is judged.
    pub jury: Jury,
    /// Who is in it.
    pub members: Vec<Member>,
    /// The applications that are complete.
    pub applications: Vec<ReadBy>,
    /// Those of which the office has not said whether they are complete.
    pub unresolved: usize,
    /// What could not be shared out, by number.
    pub short: Vec<(String, Short)>,
    /// Conflicts: number, who, which, in which words.
    pub conflicts: Vec<(String, String, String, String)>,
    /// Whether a list is signed, and nothing of the jury changes any more.
    pub is_signed: bool,
}

impl Programmes {
    /// Draws the lottery's seed of a call that is published, keeps it sealed, and publishes its SHA-256, in the evidence log
    /// too. Done once, whoever asks.
    pub(crate) async fn prepare_jury(&self, call: &Call) -> Result<(), ProgrammesError> {
        let seed = draw_seed(&*self.random);
        let jury = Jury {
            call: call.id,
            readers: *READERS.start(),
            most: LOAD_USUAL,
            distance: usual_distance(call),
            commitment: commitment(&seed),
            committed_at: self.clock.now(),
        };
        let purpose = format!("{SEED_PURPOSE} {}", call.id);
        let sealed = self.sealer.seal(&purpose, seed.as_bytes(), &*self.random);
        let fields = BTreeMap::from([("call", call.code.clone()), ("commitment", jury.commitment.clone())]);
        let fact = Fact { kind: "programme-lottery", fields };
        self.evidence.record_fact_with(fact, move |tx, _| tables::add_jury(tx, &jury, &sealed)).await?;
        Ok(())
    }

    /// Prepares the juries of all calls that were published and have none.
    pub async fn prepare_juries(&self) -> Result<(), ProgrammesError> {
        let calls = self.db.read(|tx| Ok::<_, ProgrammesError>(tables::calls_without_jury(tx, CALLS_MAX)?)).await?;
        for id in calls {
            let call = self.call(id).await?;
            self.prepare_jury(&call).await?;
        }
        Ok(())
    }

    /// How a published call is judged.
    pub async fn jury(&self, call: &Call) -> Result<Jury, ProgrammesError> {
        let id = call.id;
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ProgrammesError>(tables::jury(tx, id)?);
        if let Some(jury) = self.db.read(read).await? {
            return Ok(jury);
        }
        if call.published_at.is_none() {
            return Err(ProgrammesError::NotFound);
        }
        self.prepare_jury(call).await?;
        self.db.read(read).await?.ok_or(ProgrammesError::NotFound)
    }

    /// The sheets of a published call.
    pub(crate) async fn sheets(&self, call: &Call) -> Result<Sheets, ProgrammesError> {
        self.jury(call).await?;
        let own = call.clone();
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ProgrammesError>(Sheets::of(tx, &own)?);
        self.db.read(read).await?.ok_or(ProgrammesError::NotFound)
    }

    /// The jury of an own call. Names of members are shown to the officer who invited them; each is told by the log.
    pub async fn jury_desk(&self, officer: PersonId, id: CallId) -> Result<JuryDesk, ProgrammesError> {
        let call = self.own_call(officer, id).await?;
        let sheets = self.sheets(&call).await?;
        let is_signed = self.is_signed(id).await?;
        let declared = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::conflicts(tx, id)?)).await?;
        let mut names: BTreeMap<PersonId, String> = BTreeMap::new();
        let known = sheets.members.iter().chain(&sheets.applying).copied();
        for person in known.chain(declared.iter().map(|(_, person, ..)| *person)) {
            if let Entry::Vacant(entry) = names.entry(person) {
                entry.insert(self.member_name(officer, &call, person).await?);
            }
        }
        let name = |person: PersonId| names.get(&person).cloned().unwrap_or_default();
        let all = || sheets.readings.values().flatten();
        let member = |person: &PersonId| Member {
            person: *person,
            name: name(*person),
            applies: sheets.applying.contains(person),
            reads: all().filter(|reading| reading.reviewer == *person && reading.is_theirs()).count(),
            sent: all().filter(|reading| reading.reviewer == *person && reading.submitted_at.is_some()).count(),
            conflicts: declared.iter().filter(|(_, by, ..)| by == person).count(),
        };
        let read_by = |brief: &crate::model::Brief| ReadBy {
            number: brief.number.clone(),
            readers: sheets.readers(brief.id).count(),
            sent: sheets.totals(&call, brief.id).len(),
        };
        let number = |short: &Short| {
            let brief = sheets.briefs.iter().find(|brief| brief.id == short.application);
            brief.map_or(String::new(), |brief| brief.number.clone())
        };
        Ok(JuryDesk {
            members: sheets.members.iter().chain(&sheets.applying).map(member).collect(),
            applications: sheets.judged().map(read_by).collect(),
            unresolved: sheets.unresolved(),
            short: crate::share_applications::shared(&call, &sheets)
                .short
                .iter()
                .map(|one| (number(one), *one))
                .collect(),
            conflicts: declared
                .into_iter()
                .map(|(number, person, conflict, words)| (number, name(person), conflict, words))
                .collect(),
            jury: sheets.jury,
            is_signed,
            call,
        })
    }

    /// What a member is called, to be shown to the officer; recorded before.
    pub(crate) async fn member_name(
        &self,
        officer: PersonId,
        call: &Call,
        person: PersonId,
    ) -> Result<String, ProgrammesError> {
        self.evidence.record(member_access(officer, call, person, Action::ReadProfile)).await?;
        Ok(self.people.contact(person).await?.map_or_else(|| person.to_string(), |contact| contact.name))
    }

    /// Invites somebody by the name of their account, or by an address that they proved. Invited before, nothing changes.
    pub async fn invite_reviewer(&self, officer: PersonId, id: CallId, login: &str) -> Result<(), NotInvited> {
        let call = self.own_call(officer, id).await?;
        let sheets = self.sheets(&call).await?;
        self.still_open(id).await?;
        let person = self.people.find(login.trim()).await.map_err(ProgrammesError::from)?.ok_or(NotInvited::Unknown)?;
        if person == officer {
            return Err(NotInvited::Officer);
        }
        if sheets.members.len() >= REVIEWERS_MAX {
            return Err(NotInvited::TooMany);
        }
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ProgrammesError>(tables::applicants(tx, id)?);
        if self.db.read(read).await?.contains(&person) {
            return Err(NotInvited::Applies);
        }
        let letter = match self.reached(person).await? {
            None => None,
            Some(contact) => {
                let title = call.short_title(contact.lang);
                let link = format!("{}/jury", self.public_url);
                let values = [
                    ("name", contact.name.as_str().into()),
                    ("title", title.as_str().into()),
                    ("body", call.about.programme.body.as_str().into()),
                    ("link", link.as_str().into()),
                ];
                self.write_to(&contact, "programmes-mail-jury-invited", &values)?
            }
        };
        let now = self.clock.now();
        let write = move |tx: &mut ::store::Tx<'_>| {
            if tables::put_reviewer(tx, id, person, now)? {
                letters::post(tx, letter.as_ref(), now)?;
            }
            Ok(true)
        };
        let access = member_access(officer, &call, person, Action::ChangeMembership);
        self.evidence.record_with(access, write).await.map_err(ProgrammesError::from)?;
        Ok(())
    }

    /// Somebody is no member any more. Sheets that they sent count; what they only began goes to others. Between the
    /// signature and the end nobody leaves; afterwards nobody needs to read any more.
    pub async fn remove_reviewer(
        &self,
        officer: PersonId,
        id: CallId,
        person: PersonId,
    ) -> Result<(), ProgrammesError> {
        let call = self.own_call(officer, id).await?;
        if !self.is_final(id).await? {
            self.still_open(id).await?;
        }
        let now = self.clock.now();
        let access = member_access(officer, &call, person, Action::ChangeMembership);
        let write = move |tx: &mut ::store::Tx<'_>| tables::remove_reviewer(tx, id, person, now).map(|()| true);
        self.evidence.record_with(access, write).await?;
        Ok(())
    }

    /// Somebody leaves every jury: their account ends. Sheets that they sent count; what they only began goes to others.
    pub async fn leave_juries(&self, person: PersonId) -> Result<(), ProgrammesError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                for call in tables::calls_of_reviewer(tx, person, i64::MAX)? {
                    tables::remove_reviewer(tx, call, person, now)?;
                }
                Ok(())
            })
            .await
    }

    /// Sets how a call is judged.
    ///
    /// # Errors
    /// [`ProgrammesError::GoneOn`] once a list is signed; [`ProgrammesError::NotFound`] for numbers that are none.
    pub async fn set_jury(
        &self,
        officer: PersonId,
        id: CallId,
        readers: usize,
        most: usize,
        distance: u64,
    ) -> Result<(), ProgrammesError> {
        let call = self.own_call(officer, id).await?;
        self.jury(&call).await?;
        self.still_open(id).await?;
        if !READERS.contains(&readers) || !(1..=LOAD_MAX).contains(&most) || distance > highest_of(&call) {
            return Err(ProgrammesError::NotFound);
        }
        self.record_call("programme-jury-set", &call).await?;
        self.db.write(move |tx| Ok(tables::set_jury(tx, id, readers, most, distance)?)).await
    }

    /// Nothing of a jury changes once its list is signed.
    pub(crate) async fn still_open(&self, id: CallId) -> Result<(), ProgrammesError> {
        if self.is_signed(id).await? { Err(ProgrammesError::GoneOn) } else { Ok(()) }
    }

    pub(crate) async fn is_final(&self, id: CallId) -> Result<bool, ProgrammesError> {
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::decision(tx, id)?)).await?;
        Ok(found.is_some_and(|decided| decided.final_at.is_some()))
    }

    pub(crate) async fn is_signed(&self, id: CallId) -> Result<bool, ProgrammesError> {
        let found = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::decision(tx, id)?)).await?;
        Ok(found.is_some_and(|decided| decided.signed.is_some()))
    }
}

/// An entry of the log about a member of a jury.
fn member_access(officer: PersonId, call: &Call, member: PersonId, action: Action) -> Access {
    Access {
        actor: Actor::Person(officer),
        subject: Subject::Person(member),
        action,
        detail: call.short_title(base::Lang::Fr),
        basis: "programmes-basis-jury-member".to_owned(),
    }
}
