//! Registers that the platform asks through the exchange, as sources of answers.

use std::sync::Arc;
use std::time::Duration;

use base::{Clock, FirmNumber, Lang, Timestamp};
use business::Business;
use civil::{BirthDate, Gender, PivotIdentity};
use exchange::{Adapter, Adapters, Circumstances, Exchange, Fact, Facts, Known, OwnQuestion, Refusal};
use forms::source::{About, AnswerSource, Pending, Silence};
use forms::{Origin, Proposal};
use futures_util::future::join_all;
use identity::Identity;
use jiff::tz::TimeZone;
use procedures::content::RegisterAbout;
use xroad::SubsystemId;

use crate::answer_sources::proposal;

/// A register that takes longer is away; a little less than a page waits for all that it asks.
const ANSWERS_WITHIN: Duration = Duration::from_millis(2_500);
/// Given names by which somebody is looked for, at most.
const GIVEN_NAMES_MAX: usize = 3;

/// The way to registers: the exchange, as which of its subsystems, and how each register is asked.
#[derive(Clone)]
pub struct Way {
    /// The exchange.
    pub exchange: Exchange,
    /// The platform's own subsystem.
    pub client: SubsystemId,
    /// The pack's adapters.
    pub adapters: Arc<Adapters>,
}

/// What every register is asked with.
pub struct Asking {
    /// The way to registers.
    pub way: Way,
    /// Who people are.
    pub identity: Identity,
    /// The room that looks after firms.
    pub business: Business,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Where the registers' days begin.
    pub zone: TimeZone,
}

/// A register that is asked through the exchange.
pub struct RegisterSource {
    /// What the pack says of it.
    pub about: RegisterAbout,
    /// How it is asked.
    pub asking: Arc<Asking>,
}

/// What an address of a register told, and when it did.
type Told = Result<(Vec<Known>, Option<Timestamp>), Refusal>;

impl AnswerSource for RegisterSource {
    fn id(&self) -> &str {
        &self.about.id
    }

    fn name(&self, lang: Lang) -> String {
        self.about.label.get(lang).to_owned()
    }

    fn basis(&self, lang: Lang) -> Option<String> {
        Some(self.about.basis.get(lang).to_owned())
    }

    fn ask<'a>(
        &'a self,
        about: About<'a>,
        concepts: &'a [String],
        lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async move {
            let facts = self.asking.facts(about).await?;
            let questions = self.asking.way.adapters.to_ask(&self.about.id, concepts, &facts);
            let answers = questions.iter().map(|(adapter, question)| self.asking.ask(adapter, question, about));
            self.gather(join_all(answers).await, concepts, lang)
        })
    }
}

impl RegisterSource {
    /// What all addresses of the register told together.
    fn gather(&self, answers: Vec<Told>, concepts: &[String], lang: Lang) -> Result<Vec<Proposal>, Silence> {
        let (source, basis) = (Origin::Register(self.name(lang)), self.about.basis.get(lang));
        let now = self.asking.clock.now();
        let (mut proposals, mut refusals, mut is_remembered) = (Vec::new(), Vec::new(), false);
        for answer in answers {
            match answer {
                Ok((known, last_known)) => {
                    is_remembered |= last_known.is_some();
                    let wanted = known.into_iter().filter(|known| concepts.contains(&known.concept));
                    proposals.extend(wanted.map(|Known { concept, rows, value }| {
                        let at = last_known.unwrap_or(now);
                        Proposal { rows, ..proposal(&concept, value, &source, at, Some(basis.to_owned())) }
                    }));
                }
                Err(refusal) => refusals.push(refusal),
            }
        }
        let is_away = refusals.iter().any(|refusal| refusal.may_pass());
        match (proposals.is_empty(), is_remembered, is_away) {
            (false, true, _) => Err(Silence::Remembered(proposals)),
            (false, false, true) => Err(Silence::PartlyDown(proposals)),
            (true, _, true) => Err(Silence::Down),
            (true, _, false) if !refusals.is_empty() => Err(Silence::Unknown),
            _ => Ok(proposals),
        }
    }
}

impl Asking {
    /// What is known of whom is asked about. Of the person, only a civil status that somebody besides them stands for as
    /// theirs: never what they, or a helper, typed.
    async fn facts(&self, about: About<'_>) -> Result<Facts, Silence> {
        let today = self.zone.to_datetime(self.clock.now().jiff()).date();
        let mut facts = Facts::default().with(Fact::LastYear, [(today.year() - 1).to_string()]);
        let status = self.identity.civil_status(about.person).await.map_err(|_| Silence::Down)?;
        if let Some(status) = status.filter(identity::CivilStatus::is_theirs) {
            facts = with_person(facts, &status.identity);
        }
        if let Some(id) = about.firm {
            let firms = self.business.firms_of(about.person).await.map_err(|_| Silence::Down)?;
            let number = firms.into_iter().find(|firm| firm.id == id).and_then(|firm| firm.number);
            if let Some(FirmNumber::Siret(siret)) = number {
                facts =
                    facts.with(Fact::FirmSiret, [siret.to_string()]).with(Fact::FirmSiren, [siret.siren().to_string()]);
            }
        }
        Ok(facts)
    }

    /// Asks one address of a register.
    async fn ask(&self, adapter: &Adapter, question: &str, about: About<'_>) -> Told {
        let told = match tokio::time::timeout(ANSWERS_WITHIN, self.ask_exchange(adapter, question, about)).await {
            Ok(told) => told,
            Err(_) => Err(Refusal::Away),
        };
        if let Err(refusal) = &told
            && refusal.may_pass()
        {
            tracing::warn!(adapter = adapter.name, %refusal, "a register did not tell what it knows");
        }
        told
    }

    async fn ask_exchange(&self, adapter: &Adapter, question: &str, about: About<'_>) -> Told {
        let exchange = &self.way.exchange;
        let service = adapter.service(exchange.server().instance()).ok_or(Refusal::Denied)?;
        let asked_by = about.person.to_string();
        let question = OwnQuestion {
            client: &self.way.client,
            service: &service,
            target: question,
            asked_by: &asked_by,
            purpose: about.procedure,
        };
        let answer = exchange.ask(question).await.map_err(|fault| {
            tracing::warn!(adapter = adapter.name, kind = fault.kind(xroad::Dialect::Since7_8), "the exchange refused");
            Refusal::Away
        })?;
        let today = self.zone.to_datetime(self.clock.now().jiff()).date();
        let circumstances = Circumstances { zone: self.zone.clone(), today };
        let known = adapter.read(answer.status, &answer.body, &circumstances)?;
        Ok((known, answer.last_known))
    }
}

/// The civil status, in the parts that registers ask for.
fn with_person(facts: Facts, identity: &PivotIdentity) -> Facts {
    let born = identity.birth_date.presumed();
    let (month, day) = match identity.birth_date {
        BirthDate::Day(_) => (Some(born.month()), Some(born.day())),
        BirthDate::Month(_) => (Some(born.month()), None),
        BirthDate::Year(_) => (None, None),
    };
    let gender = match identity.gender {
        Gender::Female => "F",
        Gender::Male => "M",
    };
    facts
        .with(Fact::BirthName, [identity.birth_name.to_string()])
        .with(Fact::UsualName, identity.usual_name.iter().map(ToString::to_string))
        .with(Fact::GivenNames, identity.given_names.iter().take(GIVEN_NAMES_MAX).map(str::to_owned))
        .with(Fact::BirthYear, [born.year().to_string()])
        .with(Fact::BirthMonth, month.map(|month| month.to_string()))
        .with(Fact::BirthDay, day.map(|day| day.to_string()))
        .with(Fact::Gender, [gender.to_owned()])
        .with(Fact::BirthCommune, identity.birthplace.commune().map(ToString::to_string))
        .with(Fact::BirthCountry, [identity.birthplace.country().to_string()])
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;
    use std::path::Path;

    use base::{FixedClock, PersonId, SystemRandom};
    use evidence::Entry;
    use exchange::{Contract, NewOffer};
    use identity::{Level, StatedBy};
    use jiff::SignedDuration;
    use procedures::model::Case;
    use procedures::{ForWhom, Hand};
    use store::testing::{TestDb, databases};

    use super::*;
    use crate::Place;
    use crate::demonstration::{furnish, registers};
    use crate::house::{House, Opening};
    use crate::keys::Secret;
    use crate::pack::Pack;

    const NOW: Timestamp = Timestamp::from_seconds(1_795_953_600); // 2026-11-29T12:00:00Z

    struct Story {
        house: House,
        clock: Arc<FixedClock>,
        registers: SocketAddr,
    }

    /// The demonstration on each engine, with its registers beside it.
    async fn each() -> Vec<(Story, tempfile::TempDir, TestDb)> {
        let mut stories = Vec::new();
        for db in databases().await {
            let folder = tempfile::tempdir().unwrap();
            let story = open(folder.path(), &db).await;
            stories.push((story, folder, db));
        }
        stories
    }

    async fn open(folder: &Path, db: &TestDb) -> Story {
        let clock = Arc::new(FixedClock::at(NOW));
        let database = Some(db.url().to_string());
        let place = Place { config: None, data: Some(folder.to_owned()), database, pack: None };
        let settings = crate::commands::demo::settings(&place, "127.0.0.1:8080".parse().unwrap());
        let registers = registers::start(&Pack::BuiltIn).await.unwrap().unwrap();
        let opening = Opening {
            public_url: "http://127.0.0.1:8080".parse().unwrap(),
            secret: Secret::load_or_create(&folder.join("secret"), &SystemRandom).unwrap(),
            pack: Pack::BuiltIn,
            register: crate::demonstration::start_register(&Pack::BuiltIn, clock.clone()).await.unwrap(),
            civil_registry: Some(crate::demonstration::start_civil_registry().await.unwrap()),
            demo: true,
            clock: clock.clone(),
            random: Arc::new(SystemRandom),
            settings,
        };
        let house = House::open(opening).await.unwrap();
        furnish(&house, Some(registers)).await.unwrap();
        Story { house, clock, registers }
    }

    impl Story {
        async fn person(&self, username: &str) -> PersonId {
            self.house.identity.find_by_username(&username.parse().unwrap()).await.unwrap().unwrap().id
        }

        async fn begin(&self, person: PersonId, procedure: &str) -> Case {
            let procedures = &self.house.procedures;
            let whom = ForWhom::Self_;
            let hand = (person, "Somebody");
            let id = procedures.begin(hand, Some(Level::Eidas3), procedure, whom, Lang::En).await.unwrap();
            procedures.read_case(&Hand::Account { person, name: "Somebody".to_owned() }, id).await.unwrap()
        }

        /// What a register told that is filled in: concept, rows, value.
        fn told(&self, case: &Case) -> Vec<(String, Vec<usize>, String)> {
            let known = self.house.procedures.filling(case, Lang::En).unwrap().known();
            let registers = known.into_iter().filter(|one| matches!(one.source, Origin::Register(_)));
            registers.map(|one| (one.concept, one.rows, one.value)).collect()
        }

        /// Moves a register to another place.
        async fn move_register(&self, service: &str, address: SocketAddr) {
            let (exchange, _) = self.house.exchange.as_ref().unwrap();
            let offer = NewOffer {
                address: format!("http://{address}/").parse().unwrap(),
                timeout: Duration::from_secs(1),
                contract: Contract { last_known_s: Some(86_400), ..Contract::default() },
                description: None,
            };
            exchange.offer_service(&service.parse().unwrap(), offer, "test").await.unwrap();
        }

        /// What the log has of messages: their texts.
        async fn messages(&self) -> Vec<(String, String, String)> {
            let mut messages = Vec::new();
            for place in 0..self.house.evidence.verify().await.unwrap().size {
                let proof = self.house.evidence.prove(place).await.unwrap();
                let proven = evidence::verify_proof(&proof, &self.house.evidence.vkey()).unwrap();
                if let Entry::Fact(fact) = &proven.entry
                    && fact.kind == "message"
                    && fact.fields["direction"] == "request"
                    && fact.fields["side"] == "client"
                {
                    let field = |name: &str| fact.fields.get(name).cloned().unwrap_or_default();
                    messages.push((field("service"), field("purpose"), proven.content.clone()));
                }
            }
            messages
        }
    }

    const CNAV: &str = "DEMO/GOV/demo-caf/registers/cnav";

    #[tokio::test]
    async fn procedures_arrive_filled_in_from_registers_through_the_exchange() {
        for (story, _folder, db) in each().await {
            let ana = story.person("ana").await;
            let canteen = story.begin(ana, "school-canteen").await;
            let told = story.told(&canteen);
            for (concept, rows, value) in [
                ("household.quotient_familial", vec![], "640"),
                ("household.quotient_familial.month", vec![], "2026-10"),
                ("household.child.given_name", vec![0], "Milo"),
                ("household.child.given_name", vec![1], "Lou"),
                ("household.child.birthdate", vec![1], "2022-02-03"),
                ("person.address.commune", vec![], "Limoges"),
                ("person.phone", vec![], "06 99 00 00 01"),
            ] {
                let expected = (concept.to_owned(), rows, value.to_owned());
                assert!(told.contains(&expected), "{}: {expected:?} in {told:?}", db.engine());
            }
            assert_eq!(canteen.known.silent, [], "nobody was silent");
            let quotient = &canteen.answers.get("quotient").unwrap().provenance;
            assert_eq!(quotient.at, NOW);
            assert!(quotient.basis.as_ref().unwrap().contains("L. 114-8"), "{quotient:?}");

            let messages = story.messages().await;
            // The demonstration passes some messages about ana by itself, for her to see.
            let asked: Vec<(&str, &str)> = messages
                .iter()
                .map(|(service, purpose, _)| (service.as_str(), purpose.as_str()))
                .filter(|(_, purpose)| *purpose == "school-canteen")
                .collect();
            let employment = "DEMO/GOV/demo-emploi/registers/france-travail";
            assert_eq!(asked.len(), 2, "each register once: {asked:?}");
            assert!(asked.contains(&(CNAV, "school-canteen")) && asked.contains(&(employment, "school-canteen")));
            assert!(!messages.iter().any(|(_, _, text)| text.contains("FICTIVE")), "no name is in the log");

            let transport = story.told(&story.begin(ana, "job-seeker-transport").await);
            for (concept, value) in [("person.job_seeker", "yes"), ("person.job_seeker.since", "2026-06-15")] {
                assert!(transport.contains(&(concept.to_owned(), vec![], value.to_owned())), "{transport:?}");
            }
            let energy = story.begin(story.person("leo").await, "energy-bill").await;
            let told = story.told(&energy);
            for (concept, value) in [("household.adults", "2"), ("household.children", "1")] {
                assert!(told.contains(&(concept.to_owned(), vec![], value.to_owned())), "{told:?}");
            }
            let silent: Vec<_> = energy.known.silent.iter().map(|one| (one.id.as_str(), one.is_down)).collect();
            assert_eq!(silent, [("france-travail", false)], "who is not registered as a job seeker is not known there");
        }
    }

    #[tokio::test]
    async fn nobody_reads_what_is_said_of_somebody_else_by_stating_their_civil_status() {
        for (story, _folder, _db) in each().await {
            let (ana, ines) = (story.person("ana").await, story.person("ines").await);
            let stolen = story.house.identity.civil_status(ana).await.unwrap().unwrap().identity;
            story.house.identity.state_civil_status(ines, stolen, StatedBy::Person).await.unwrap();
            story.house.identity.check_civil_status(ines).await.unwrap();
            let status = story.house.identity.civil_status(ines).await.unwrap().unwrap();
            assert!(status.is_in_register() && !status.is_theirs(), "the register knows Ana, and not who is Ana");
            let before = story.messages().await.len();
            let case = story.begin(ines, "school-canteen").await;
            let told = story.told(&case);
            assert!(!told.iter().any(|(_, _, value)| value == "Milo" || value == "640"), "{told:?}");
            assert_eq!(story.messages().await.len(), before, "no register was asked");
        }
    }

    #[tokio::test]
    async fn a_register_that_is_away_is_said_to_be_and_what_it_said_before_stands_in_with_its_day() {
        for (story, _folder, db) in each().await {
            let (ana, leo) = (story.person("ana").await, story.person("leo").await);
            story.begin(ana, "school-canteen").await;
            story.clock.advance(SignedDuration::from_hours(3));
            story.move_register(CNAV, "127.0.0.1:9".parse().unwrap()).await;

            let energy = story.begin(ana, "energy-bill").await;
            let caf = energy.known.silent.iter().find(|one| one.id == "caf").unwrap();
            assert_eq!((caf.is_down, caf.as_of), (true, Some(NOW)), "{}", db.engine());
            let adults = energy.answers.get("adults").unwrap();
            assert_eq!((adults.value.as_str(), adults.provenance.at), ("1", NOW), "as of three hours ago");

            let unknown = story.begin(leo, "energy-bill").await;
            let caf = unknown.known.silent.iter().find(|one| one.id == "caf").unwrap();
            assert_eq!((caf.is_down, caf.as_of), (true, None), "nothing was said of him before");
            assert!(unknown.answers.get("adults").is_none_or(|answer| answer.value.is_empty()));

            story.move_register(CNAV, story.registers).await;
            // It failed less than five times, and is not spared.
            let hand = Hand::Account { person: leo, name: "Somebody".to_owned() };
            story.house.procedures.ask_sources_again(&hand, unknown.id).await.unwrap();
            let again = story.house.procedures.read_case(&hand, unknown.id).await.unwrap();
            assert_eq!(again.answers.get("adults").unwrap().value, "2");
            assert!(!again.known.silent.iter().any(|one| one.is_down), "{:?}", again.known.silent);
        }
    }
}
