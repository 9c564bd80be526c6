//! Who knows answers beforehand: the account, the firm's file, the registers of the pack.

use std::sync::Arc;

use base::{FirmNumber, FirmNumberKind, Lang, PersonId, Timestamp};
use business::model::Firm;
use business::{Business, Right};
use forms::source::{About, AnswerSource, Pending, Silence};
use forms::{Origin, Proposal};
use identity::Identity;
use mandates::Trouble;
use procedures::content::RegisterAbout;
use procedures::{Firms, OwnFirm};
use ui::Texts;

/// What the account knows of its person.
pub struct AccountSource {
    /// Who people are.
    pub identity: Identity,
    /// What is said.
    pub texts: Arc<Texts>,
}

impl AnswerSource for AccountSource {
    fn id(&self) -> &'static str {
        "identity"
    }

    fn name(&self, lang: Lang) -> String {
        self.texts.say(lang, "house-source-account", &[])
    }

    fn ask<'a>(
        &'a self,
        about: About<'a>,
        concepts: &'a [String],
        lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async move {
            let known = self.known(about.person).await.map_err(|error| {
                tracing::warn!(%error, "the account did not tell what it knows");
                Silence::Down
            })?;
            let wanted = known.into_iter().filter(|(concept, ..)| concepts.iter().any(|one| one == concept));
            let source = Origin::Identity(self.name(lang));
            Ok(wanted.map(|(concept, value, at)| proposal(concept, value, &source, at, None)).collect())
        })
    }
}

impl AccountSource {
    async fn known(&self, person: PersonId) -> Result<Vec<(&'static str, String, Timestamp)>, identity::IdentityError> {
        let Some(account) = self.identity.person(person).await? else { return Ok(Vec::new()) };
        let at = account.updated_at;
        let mut known = vec![
            ("person.given_name", account.given_name.to_string(), at),
            ("person.family_name", account.family_name.to_string(), at),
        ];
        if account.email_verified && account.email.is_somewhere() {
            known.push(("person.email", account.email.to_string(), at));
        }
        if let Some(status) = self.identity.civil_status(person).await? {
            let born = status.identity.birth_date.to_string();
            // A year alone, or a month, is no day.
            if born.parse::<jiff::civil::Date>().is_ok() {
                known.push(("person.birthdate", born, status.stated_at));
            }
        }
        let details = self.identity.details(person).await?;
        known.extend(details.phone.map(|phone| ("person.phone", phone, at)));
        if let Some(address) = details.address {
            known.extend([
                ("person.address.street", address.street_address, at),
                ("person.address.postcode", address.postal_code, at),
                ("person.address.country", address.country, at),
                ("person.address.town", address.locality, at),
            ]);
        }
        known.extend(details.residence.map(|residence| ("person.address.commune", residence.commune, at)));
        Ok(known)
    }
}

/// What is on file of a firm, from the register of firms.
pub struct FirmSource {
    /// The room that looks after firms.
    pub business: Business,
    /// The register, as the pack names it.
    pub register: RegisterAbout,
}

impl AnswerSource for FirmSource {
    fn id(&self) -> &str {
        &self.register.id
    }

    fn name(&self, lang: Lang) -> String {
        self.register.label.get(lang).to_owned()
    }

    fn basis(&self, lang: Lang) -> Option<String> {
        Some(self.register.basis.get(lang).to_owned())
    }

    fn ask<'a>(
        &'a self,
        about: About<'a>,
        concepts: &'a [String],
        lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async move {
            let Some(id) = about.firm else { return Ok(Vec::new()) };
            let firms = self.business.firms_of(about.person).await.map_err(|_| Silence::Down)?;
            let firm = firms.into_iter().find(|firm| firm.id == id).ok_or(Silence::Unknown)?;
            let known = [
                (number_concept(&firm), firm.number.as_ref().map(ToString::to_string)),
                ("firm.name", Some(firm.facts.name)),
                ("firm.activity", firm.facts.activity),
                ("firm.commune", firm.facts.commune),
                ("firm.headcount_band", firm.facts.headcount.map(|band| band.code().to_owned())),
            ];
            let source = match firm.origin {
                business::model::Origin::Register(_) => Origin::Register(self.name(lang)),
                business::model::Origin::Person => Origin::Earlier(self.name(lang)),
            };
            let basis = Some(self.register.basis.get(lang).to_owned());
            let wanted = known.into_iter().filter(|(concept, _)| concepts.iter().any(|one| one == concept));
            Ok(wanted
                .filter_map(|(concept, value)| Some(proposal(concept, value?, &source, firm.known_at, basis.clone())))
                .collect())
        })
    }
}

/// What the number of a firm means.
fn number_concept(firm: &Firm) -> &'static str {
    match firm.number.as_ref().map(FirmNumber::kind).unwrap_or_default() {
        FirmNumberKind::Siret => "firm.siret",
        FirmNumberKind::Rcs => "firm.rcs",
        FirmNumberKind::Vat => "firm.vat",
    }
}

/// What a register of the demonstration says of its fictional people and firms.
pub struct DemoRegister {
    about: RegisterAbout,
    entries: Vec<Entry>,
    identity: Identity,
    business: Business,
}

/// One line of `register_entries.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    register: String,
    /// A user name, or a firm's number.
    whose: String,
    concept: String,
    rows: Vec<usize>,
    value: String,
    at: Timestamp,
}

/// Reads a pack's `demo/register_entries.csv`.
///
/// # Errors
/// A line that cannot be read, named.
pub fn read_entries(table: &str) -> Result<Vec<Entry>, String> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let lines = reader.deserialize::<Line>().enumerate().map(|(place, line)| {
        let wrong = |what: &str| format!("demo/register_entries.csv, line {}: {what}", place + 2);
        let line = line.map_err(|error| wrong(&error.to_string()))?;
        let rows: Result<Vec<usize>, _> = line.rows.split_whitespace().map(str::parse).collect();
        let day: jiff::civil::Date = line.at.parse().map_err(|_| wrong("a day is expected in column at"))?;
        let at = jiff::tz::TimeZone::UTC.to_timestamp(day.to_datetime(jiff::civil::Time::midnight()));
        Ok(Entry {
            register: line.register,
            whose: if line.account.is_empty() { line.firm.replace(' ', "") } else { line.account },
            concept: line.concept,
            rows: rows.map_err(|_| wrong("positions are expected in column rows"))?,
            value: line.value,
            at: at.map_err(|error| wrong(&error.to_string()))?.into(),
        })
    });
    lines.collect()
}

impl DemoRegister {
    /// A register with its lines among all.
    pub fn new(about: RegisterAbout, all: &[Entry], identity: Identity, business: Business) -> Self {
        let entries = all.iter().filter(|entry| entry.register == about.id).cloned().collect();
        Self { about, entries, identity, business }
    }

    /// Whether it knows anything of anybody.
    pub fn knows_anybody(&self) -> bool {
        !self.entries.is_empty()
    }

    /// What the demonstration calls a person, and their firm.
    async fn names_of(&self, about: About<'_>) -> Result<Vec<String>, Silence> {
        let account = self.identity.person(about.person).await.map_err(|_| Silence::Down)?;
        let mut names: Vec<String> = account.map(|account| account.username.to_string()).into_iter().collect();
        if let Some(id) = about.firm {
            let firms = self.business.firms_of(about.person).await.map_err(|_| Silence::Down)?;
            let number = firms.into_iter().find(|firm| firm.id == id).and_then(|firm| firm.number);
            names.extend(number.map(|number| number.to_string()));
        }
        Ok(names)
    }
}

#[derive(serde::Deserialize)]
struct Line {
    register: String,
    account: String,
    firm: String,
    concept: String,
    rows: String,
    value: String,
    at: String,
}

impl AnswerSource for DemoRegister {
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
            let names = self.names_of(about).await?;
            let known: Vec<&Entry> = self.entries.iter().filter(|entry| names.contains(&entry.whose)).collect();
            if known.is_empty() {
                return Err(Silence::Unknown);
            }
            let (source, basis) = (Origin::Register(self.name(lang)), self.about.basis.get(lang));
            let wanted = known.into_iter().filter(|entry| concepts.contains(&entry.concept));
            Ok(wanted
                .map(|entry| Proposal {
                    rows: entry.rows.clone(),
                    ..proposal(&entry.concept, entry.value.clone(), &source, entry.at, Some(basis.to_owned()))
                })
                .collect())
        })
    }
}

pub(crate) fn proposal(
    concept: &str,
    value: String,
    source: &Origin,
    at: Timestamp,
    basis: Option<String>,
) -> Proposal {
    Proposal { concept: concept.to_owned(), value, rows: Vec::new(), source: source.clone(), at, basis }
}

/// The firms that people look after, as the room of firms knows them.
pub struct OwnFirms(pub Business);

impl Firms for OwnFirms {
    fn of(&self, person: PersonId) -> Pending<'_, Result<Vec<OwnFirm>, Trouble>> {
        Box::pin(async move {
            let firms = self.0.firms_with(person, Right::Apply).await?;
            Ok(firms.into_iter().map(|firm| OwnFirm { id: firm.id, name: firm.facts.name }).collect())
        })
    }
}
