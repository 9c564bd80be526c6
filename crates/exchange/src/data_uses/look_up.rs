//! The uses of a person's data, as the person sees them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ::store::StoreError;
use base::{PersonId, Timestamp};
use civil::PersonCode;
use evidence::{EvidenceError, RecordedFact};
use xroad::{MemberId, RepresentedParty, ServiceId, SubsystemId};

use super::people::{CODES_MAX, People, PeopleTrouble};
use crate::Exchange;
use crate::messages::record::REPRESENTED;
use crate::registry::Registry;
use crate::store::{self, FoundUse, UsesOf};

/// Lines of one page.
pub const USES_PER_PAGE: u32 = 20;
/// Subsystems whose members are offered as filters, at most.
const USERS_MAX: i64 = 500;

/// Why nobody can be shown who used their data.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum DataUsesError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    #[error("who the person is could not be found out: {0}")]
    People(PeopleTrouble),
    #[error("what is to be printed could not be: {0}")]
    Printing(String),
}

/// Which uses are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WantedUses {
    /// From then on.
    pub from: Option<Timestamp>,
    /// Before then.
    pub until: Option<Timestamp>,
    /// Of this member.
    pub member: Option<MemberId>,
}

/// What came of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The service answered it.
    Answered,
    /// The service answered with this status, which is none of success: a refusal, or nothing found.
    Failed(u16),
    /// No answer went out.
    Unanswered,
}

/// One use of a person's data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseLine {
    /// Its place in the evidence log.
    pub position: u64,
    /// The name of the exchange, by which both sides find it.
    pub exchange: String,
    /// When.
    pub at: Timestamp,
    /// Who asked.
    pub client: SubsystemId,
    /// What people call the member who asked.
    pub member_name: String,
    /// What people call its part that asked.
    pub system_name: String,
    /// Which service.
    pub service: ServiceId,
    /// What people call the service.
    pub service_name: String,
    /// What people call the member who offers it.
    pub owner_name: String,
    /// What for, as whoever asked said it.
    pub purpose: Option<String>,
    /// On which legal basis, as the contract said it then.
    pub basis: String,
    /// Which office or function asked, where it let that be known.
    pub asked_by: Option<String>,
    /// On whose behalf, where it said so: what people call that member, or its class and code.
    pub represented: Option<String>,
    /// Until when it was hidden, and on which basis.
    pub hidden: Option<(Timestamp, String)>,
    /// What came of it.
    pub outcome: Outcome,
}

impl Outcome {
    /// By the canonical bytes of an answer, which begin with its status.
    fn of(answer: Option<&[u8]>) -> Self {
        let Some(answer) = answer else { return Self::Unanswered };
        let digits = answer.get(..3).and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| digits.parse().ok()) {
            Some(200..=299) => Self::Answered,
            Some(status) => Self::Failed(status),
            None => Self::Unanswered,
        }
    }
}

impl Exchange {
    /// Lets this room ask who people are. To be called once, when the house is opened.
    pub fn know_people(&self, people: Arc<dyn People>) {
        // A second one would be a fault of who opens the house; the first one stays.
        drop(self.0.people.set(people));
    }

    /// The codes under which registers know a person.
    pub(crate) async fn codes_of(&self, person: PersonId) -> Result<Vec<PersonCode>, DataUsesError> {
        let Some(people) = self.0.people.get() else { return Ok(Vec::new()) };
        people.codes_of(person).await.map_err(DataUsesError::People)
    }

    /// How many uses of the data of whoever has these codes are wanted and not hidden, and some of them, the newest
    /// first.
    pub(crate) async fn uses_of(
        &self,
        codes: &[PersonCode],
        wanted: &WantedUses,
        limit: u32,
        offset: u64,
    ) -> Result<(u64, Vec<UseLine>), DataUsesError> {
        let Some(of) = self.wanted(codes, wanted) else { return Ok((0, Vec::new())) };
        let found = self.0.db.read(move |tx| {
            let total = store::count_uses(tx, &of)?;
            Ok::<_, StoreError>((total, store::uses(tx, &of, limit, offset)?))
        });
        let (total, found) = found.await?;
        Ok((total, self.lines(found).await?))
    }

    /// The use at a place, where it is one of theirs and not hidden.
    pub(crate) async fn use_at(&self, codes: &[PersonCode], position: u64) -> Result<Option<UseLine>, DataUsesError> {
        let Some(of) = self.wanted(codes, &WantedUses::default()) else { return Ok(None) };
        let found = self.0.db.read(move |tx| store::use_at(tx, &of, position)).await?;
        Ok(self.lines(found.into_iter().collect()).await?.pop())
    }

    /// The members who asked about whoever has these codes, with their names, by name.
    pub(crate) async fn users_of(&self, codes: &[PersonCode]) -> Result<Vec<(MemberId, String)>, DataUsesError> {
        let Some(of) = self.wanted(codes, &WantedUses::default()) else { return Ok(Vec::new()) };
        let subsystems = self.0.db.read(move |tx| store::users_of(tx, &of, USERS_MAX)).await?;
        let registry = self.registry().await;
        let members: BTreeSet<MemberId> = subsystems.iter().map(SubsystemId::member).collect();
        let mut named: Vec<_> = members.into_iter().map(|id| (id.clone(), registry.member_name(&id))).collect();
        named.sort_by_cached_key(|(_, name)| base::fold(name));
        Ok(named)
    }

    /// When the records begin.
    pub(crate) async fn records_begin(&self) -> Result<Timestamp, StoreError> {
        let first = self.0.db.read(store::first_change).await?;
        Ok(first.unwrap_or_else(|| self.0.clock.now()))
    }

    fn wanted(&self, codes: &[PersonCode], wanted: &WantedUses) -> Option<UsesOf> {
        let keys: Vec<[u8; 16]> = codes.iter().take(CODES_MAX).map(|code| self.subject_key(code)).collect();
        let first = *keys.first()?;
        let mut subjects = [first; CODES_MAX];
        for (place, key) in subjects.iter_mut().zip(keys) {
            *place = key;
        }
        Some(UsesOf {
            subjects,
            now: self.0.clock.now(),
            from: wanted.from.unwrap_or(Timestamp::from_micros(i64::MIN)),
            until: wanted.until.unwrap_or(Timestamp::from_micros(i64::MAX)),
            member: wanted.member.clone(),
        })
    }

    /// What was found, with what the log says of it and the names that people use.
    async fn lines(&self, found: Vec<FoundUse>) -> Result<Vec<UseLine>, DataUsesError> {
        let registry = self.registry().await;
        let facts = self.0.evidence.facts_at(found.iter().map(|one| one.position).collect()).await?;
        let mut facts: BTreeMap<u64, RecordedFact> = facts.into_iter().map(|fact| (fact.index, fact)).collect();
        Ok(found.into_iter().map(|one| line(&registry, facts.remove(&one.position), one)).collect())
    }
}

fn line(registry: &Registry, fact: Option<RecordedFact>, found: FoundUse) -> UseLine {
    let mut said = fact.map(|fact| fact.fields).unwrap_or_default();
    let provider = found.service.subsystem();
    let contract = registry.service(&found.service).map(|service| &service.offer.contract);
    let service_name = contract.and_then(|contract| contract.name.clone());
    let hidden_until = said.remove("hidden-until").and_then(|until| until.parse::<jiff::Timestamp>().ok());
    let represented = said.remove(REPRESENTED).map(|party| represented(registry, &found.client, party));
    UseLine {
        position: found.position,
        exchange: found.request_id,
        at: found.at,
        member_name: registry.member_name(&found.client.member()),
        system_name: registry.subsystem_name(&found.client),
        service_name: service_name.unwrap_or_else(|| found.service.service_code().to_owned()),
        owner_name: registry.member_name(&provider.member()),
        client: found.client,
        service: found.service,
        purpose: said.remove("purpose"),
        basis: said.remove("basis").unwrap_or_default(),
        asked_by: said.remove("asked-by"),
        represented,
        hidden: hidden_until.map(Timestamp::from).zip(said.remove("hidden-basis")),
        outcome: Outcome::of(found.answer.as_deref()),
    }
}

/// What people call whom a client represents: a member of its own network and, where it says no class, of its own.
fn represented(registry: &Registry, client: &SubsystemId, party: String) -> String {
    let id = party.parse::<RepresentedParty>().ok().and_then(|party| {
        let class = party.class().unwrap_or(client.member_class());
        MemberId::new(client.instance(), class, party.code()).ok()
    });
    let name = id.and_then(|id| registry.members.get(&id)).map(|member| member.name.clone());
    name.map_or(party.clone(), |name| format!("{name} ({party})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_a_question_stands_at_the_beginning_of_its_answer() {
        assert_eq!(Outcome::of(Some(b"200\r\nOK\r\n")), Outcome::Answered);
        assert_eq!(Outcome::of(Some(b"404\r\nNot Found\r\n")), Outcome::Failed(404));
        assert_eq!(Outcome::of(None), Outcome::Unanswered);
    }
}
