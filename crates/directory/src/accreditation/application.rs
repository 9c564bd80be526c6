//! What somebody applies with: read from what was typed, and made into an entry of the directory.

use std::collections::BTreeSet;

use base::territory::Commune;
use base::{Id, PersonId, Timestamp};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::index::Vocabulary;
use crate::model::{
    Accreditation, ActivityPrefix, Adviser, AdviserId, CAPACITY_MAX, Mode, Modes, Place, REACH_MAX_KM, Reach, Service,
    WebAddress,
};
use crate::pages::place::{Meant, meant};

/// A short text, at most.
pub const SHORT_MAX_CHARS: usize = 200;
/// A presentation, the evidence, a reason of an officer, at most.
pub const TEXT_MAX_CHARS: usize = 4_000;
/// Prefixes of activities, at most.
const ACTIVITIES_MAX: usize = 40;
/// The languages that can be ticked: those that the texts can name.
pub const LANGUAGES: [&str; 8] = ["fr", "en", "de", "lb", "es", "it", "pt", "ar"];
/// The reach of who serves the whole region of its place, and those that are ticked besides.
pub const WHOLE_REGION: &str = "region";

/// What was typed, as it is shown again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApplicationForm {
    /// The organisation's name.
    pub organisation: String,
    /// The name that the person shows.
    pub person_name: String,
    /// The code of a kind of organisation.
    pub kind: String,
    /// Number and street.
    pub address: String,
    /// A commune or a postcode.
    pub commune: String,
    /// The code of the commune, when several were meant.
    pub commune_code: String,
    /// [`WHOLE_REGION`], or kilometres.
    pub reach: String,
    /// Codes of regions besides that of the place.
    pub regions: Vec<String>,
    /// Names of modes.
    pub modes: Vec<String>,
    /// Codes of specialities.
    pub specialities: Vec<String>,
    /// Beginnings of codes of activities, with spaces between.
    pub activities: String,
    /// From how many employees.
    pub employees_from: String,
    /// Up to how many.
    pub employees_to: String,
    /// Requests in thirty days.
    pub capacity: String,
    /// Tags of languages.
    pub languages: Vec<String>,
    /// How it presents itself.
    pub presentation: String,
    /// Its site.
    pub web_site: String,
    /// What proves it: references, and addresses where they can be read.
    pub evidence: String,
    /// The version of the charter that is signed.
    pub charter: String,
    /// Made with the form: the same again applies once.
    pub key: String,
    /// The application that this completes.
    pub application: String,
}

/// What somebody applies for, in the codes of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// The organisation's name.
    pub organisation: String,
    /// The name that the person shows.
    pub person_name: Option<String>,
    /// The kind of organisation.
    pub kind: String,
    /// Number and street.
    pub address: Option<String>,
    /// The code of the commune.
    pub commune: String,
    /// Kilometres; none for whole regions.
    pub reach_km: Option<u16>,
    /// The codes of the regions that it serves as a whole.
    pub regions: BTreeSet<String>,
    /// Whether it comes to the firm.
    pub on_site: bool,
    /// Whether it works remotely.
    pub remote: bool,
    /// Codes of specialities.
    pub specialities: BTreeSet<String>,
    /// Beginnings of codes of activities; empty for all.
    pub activities: BTreeSet<String>,
    /// Sizes of firms, in employees; none for all.
    pub employees: Option<(u32, u32)>,
    /// Requests in thirty days.
    pub capacity: Option<u16>,
    /// Tags of languages.
    pub languages: BTreeSet<String>,
    /// The language of the presentation.
    pub lang: String,
    /// How it presents itself.
    pub presentation: String,
    /// Its site.
    pub web_site: Option<String>,
    /// What proves it.
    pub evidence: String,
}

/// What is wrong: the field, and the key of the sentence.
pub type Mistakes = Vec<(&'static str, &'static str)>;

impl ApplicationForm {
    /// What was typed, in the codes of the pack; `lang` is the language that it was typed in.
    ///
    /// # Errors
    /// Every field that is to be mended.
    pub fn read(&self, vocabulary: &Vocabulary, charter: &str, lang: &str) -> Result<Application, Mistakes> {
        let mut wrong = Mistakes::new();
        let mut need = |holds: bool, field: &'static str, key: &'static str| {
            if !holds && !wrong.iter().any(|(known, _)| *known == field) {
                wrong.push((field, key));
            }
        };
        let catalogue = &vocabulary.catalogue;
        let short = |text: &str| text.trim().chars().count() <= SHORT_MAX_CHARS;
        let long = |text: &str| text.trim().chars().count() <= TEXT_MAX_CHARS;
        need(!self.organisation.trim().is_empty(), "organisation", "directory-apply-organisation-missing");
        need(short(&self.organisation), "organisation", "directory-apply-too-long");
        need(short(&self.person_name), "person_name", "directory-apply-too-long");
        need(short(&self.address), "address", "directory-apply-too-long");
        need(catalogue.kind(&self.kind).is_some(), "kind", "directory-apply-kind-missing");
        let commune = match meant(&vocabulary.territories, &self.commune_code, &self.commune) {
            Meant::Commune(commune, _) => Some(commune),
            Meant::Anywhere => {
                need(false, "commune", "directory-apply-commune-missing");
                None
            }
            Meant::OneOf(_) => {
                need(false, "commune", "directory-apply-commune-several");
                None
            }
            Meant::Unknown => {
                need(false, "commune", "directory-apply-commune-unknown");
                None
            }
        };
        let reach_km = self.reach.parse::<u16>().ok().filter(|km| (1..=REACH_MAX_KM).contains(km));
        need(self.reach == WHOLE_REGION || reach_km.is_some(), "reach", "directory-apply-reach-missing");
        let known_modes: Vec<Mode> = self.modes.iter().filter_map(|name| Mode::from_name(name)).collect();
        need(!known_modes.is_empty(), "modes", "directory-apply-modes-missing");
        let specialities: BTreeSet<String> =
            self.specialities.iter().filter(|code| catalogue.speciality(code).is_some()).cloned().collect();
        need(!specialities.is_empty(), "specialities", "directory-apply-specialities-missing");
        let activities = read_activities(&self.activities, vocabulary);
        need(activities.is_some(), "activities", "directory-apply-activities-unknown");
        let employees = read_employees(&self.employees_from, &self.employees_to);
        need(employees.is_ok(), "employees_from", "directory-apply-employees-wrong");
        let capacity = read_capacity(&self.capacity);
        need(capacity.is_ok(), "capacity", "directory-apply-capacity-wrong");
        let languages: BTreeSet<String> =
            self.languages.iter().filter(|tag| LANGUAGES.contains(&tag.as_str())).cloned().collect();
        need(!languages.is_empty(), "languages", "directory-apply-languages-missing");
        need(!self.presentation.trim().is_empty(), "presentation", "directory-apply-presentation-missing");
        need(long(&self.presentation), "presentation", "directory-apply-too-long");
        let site = self.web_site.trim();
        need(site.is_empty() || site.parse::<WebAddress>().is_ok(), "web_site", "directory-apply-site-wrong");
        need(!self.evidence.trim().is_empty(), "evidence", "directory-apply-evidence-missing");
        need(long(&self.evidence), "evidence", "directory-apply-too-long");
        need(self.charter == charter, "charter", "directory-apply-charter-missing");
        let (Some(commune), true) = (commune, wrong.is_empty()) else { return Err(wrong) };
        Ok(Application {
            organisation: self.organisation.trim().to_owned(),
            person_name: some(&self.person_name),
            kind: self.kind.clone(),
            address: some(&self.address),
            commune: commune.code.to_string(),
            reach_km,
            regions: if reach_km.is_some() { BTreeSet::new() } else { self.whole_regions(vocabulary, commune) },
            on_site: known_modes.contains(&Mode::OnSite),
            remote: known_modes.contains(&Mode::Remote),
            specialities,
            activities: activities.unwrap_or_default(),
            employees: employees.unwrap_or_default(),
            capacity: capacity.unwrap_or_default(),
            languages,
            lang: lang.to_owned(),
            presentation: self.presentation.trim().to_owned(),
            web_site: some(site),
            evidence: self.evidence.trim().to_owned(),
        })
    }

    fn whole_regions(&self, vocabulary: &Vocabulary, commune: &Commune) -> BTreeSet<String> {
        let ticked = self.regions.iter().filter(|code| vocabulary.territories.region(code).is_some()).cloned();
        ticked.chain([commune.region.to_string()]).collect()
    }

    /// The form filled in with what was sent, to be completed.
    pub fn of(application: &Application, vocabulary: &Vocabulary) -> Self {
        let commune = vocabulary.territories.commune(&application.commune);
        let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
        let modes = [(application.on_site, Mode::OnSite), (application.remote, Mode::Remote)];
        Self {
            organisation: application.organisation.clone(),
            person_name: application.person_name.clone().unwrap_or_default(),
            kind: application.kind.clone(),
            address: application.address.clone().unwrap_or_default(),
            commune: commune.map_or_else(String::new, |commune| commune.name.to_string()),
            commune_code: application.commune.clone(),
            reach: application.reach_km.map_or_else(|| WHOLE_REGION.to_owned(), |km| km.to_string()),
            regions: application.regions.iter().cloned().collect(),
            modes: modes.into_iter().filter(|(offered, _)| *offered).map(|(_, mode)| mode.name().to_owned()).collect(),
            specialities: application.specialities.iter().cloned().collect(),
            activities: application.activities.iter().cloned().collect::<Vec<_>>().join(" "),
            employees_from: number(application.employees.map(|(from, _)| from)),
            employees_to: number(application.employees.map(|(_, to)| to)),
            capacity: number(application.capacity.map(u32::from)),
            languages: application.languages.iter().cloned().collect(),
            presentation: application.presentation.clone(),
            web_site: application.web_site.clone().unwrap_or_default(),
            evidence: application.evidence.clone(),
            ..Self::default()
        }
    }
}

impl Application {
    /// What an entry of the directory says, as an application to change or renew it.
    pub fn of(adviser: &Adviser, lang: base::Lang) -> Self {
        let texts = |codes: &mut dyn Iterator<Item = &str>| codes.map(str::to_owned).collect::<BTreeSet<String>>();
        let (reach_km, regions) = match &adviser.reach {
            Reach::Km(km) => (Some(*km), BTreeSet::new()),
            Reach::Regions(regions) => (None, texts(&mut regions.iter().map(base::territory::RegionCode::as_str))),
        };
        Self {
            organisation: adviser.organisation.clone(),
            person_name: adviser.person_name.clone(),
            kind: adviser.kind.to_string(),
            address: adviser.place.address.clone(),
            commune: adviser.place.commune.as_ref().map_or_else(String::new, ToString::to_string),
            reach_km,
            regions,
            on_site: adviser.modes.offers(Mode::OnSite),
            remote: adviser.modes.offers(Mode::Remote),
            specialities: texts(&mut adviser.specialities.iter().map(super::super::catalogue::SpecialityCode::as_str)),
            activities: texts(&mut adviser.activities.iter().map(ActivityPrefix::as_str)),
            employees: adviser.service.employees,
            capacity: adviser.service.capacity,
            languages: texts(&mut adviser.languages.iter().map(super::super::model::LanguageTag::as_str)),
            lang: lang.tag().to_owned(),
            presentation: adviser.presentation.get(lang).to_owned(),
            web_site: adviser.web_site.as_ref().map(ToString::to_string),
            evidence: String::new(),
        }
    }

    /// The entry of the directory that it becomes: instead of the one that was there, or a new one. The days of the
    /// accreditation go on where they hold; after an end they begin anew.
    ///
    /// `None` when the pack no longer knows the commune or the kind.
    pub fn accredited(&self, vocabulary: &Vocabulary, before: Option<&Adviser>, new: Accredited) -> Option<Adviser> {
        let Vocabulary { territories, activities, catalogue } = vocabulary;
        let commune = territories.commune(&self.commune)?;
        let kind = catalogue.kind(&self.kind)?;
        let regions = self.regions.iter().filter_map(|code| territories.region(code)).map(|region| region.code.clone());
        let reach = self.reach_km.map(Reach::km).or_else(|| Reach::regions(regions.collect()))?;
        let mut presentation = before.map(|before| before.presentation.clone()).unwrap_or_default();
        presentation.insert(self.lang.as_str(), self.presentation.as_str());
        let going_on = before
            .map(|before| before.accreditation)
            .filter(|known| known.since <= new.today && known.until.is_none_or(|until| new.today <= until));
        Some(Adviser {
            id: before.map_or(new.id, |before| before.id),
            source_key: before.and_then(|before| before.source_key.clone()),
            organisation: self.organisation.clone(),
            person_name: self.person_name.clone(),
            kind: kind.code.clone(),
            sector: kind.sector,
            size: before.and_then(|before| before.size.clone()),
            specialities: self
                .specialities
                .iter()
                .filter_map(|code| catalogue.speciality(code))
                .map(|known| known.code.clone())
                .collect(),
            languages: self.languages.iter().filter_map(|tag| tag.parse().ok()).collect(),
            place: Place {
                address: self.address.clone(),
                postcode: commune.postcodes.first().map(ToString::to_string),
                commune: Some(commune.code.clone()),
                town: Some(commune.name.to_string()),
                region: Some(commune.region.clone()),
                point: territories.point_of(commune),
            },
            reach,
            modes: Modes::of(self.on_site, self.remote)?,
            presentation,
            web_site: self.web_site.as_ref().and_then(|site| site.parse().ok()),
            reference_page: before.and_then(|before| before.reference_page.clone()),
            activities: self
                .activities
                .iter()
                .filter_map(|code| ActivityPrefix::parse(code, activities).ok())
                .collect(),
            fictional: before.is_some_and(|before| before.fictional),
            account: Some(new.account),
            accreditation: Accreditation {
                since: going_on.map_or(new.today, |known| known.since),
                until: Some(new.until),
                suspended_since: going_on.and_then(|known| known.suspended_since),
            },
            service: Service {
                capacity: self.capacity,
                employees: self.employees,
                ..before.map(|before| before.service.clone()).unwrap_or_default()
            },
            changed_at: new.at,
        })
    }
}

/// What an officer's word adds to an application.
#[derive(Debug, Clone, Copy)]
pub struct Accredited {
    /// The identifier of an entry that is new.
    pub id: AdviserId,
    /// Who answers for it.
    pub account: PersonId,
    /// The day of the decision.
    pub today: Date,
    /// The last day of the accreditation.
    pub until: Date,
    /// When it was decided.
    pub at: Timestamp,
}

impl Accredited {
    /// What an officer decides now.
    pub fn now(parts: &super::Parts, account: PersonId, until: Date) -> Self {
        Self {
            id: Id::new(&*parts.clock, &*parts.random),
            account,
            today: parts.directory.today(),
            until,
            at: parts.clock.now(),
        }
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Beginnings of codes, or `None` when there are too many or no activity begins so.
pub fn read_activities(text: &str, vocabulary: &Vocabulary) -> Option<BTreeSet<String>> {
    let words = text.split(|letter: char| letter.is_whitespace() || letter == ',' || letter == ';');
    let prefixes = words
        .filter(|word| !word.is_empty())
        .map(|word| ActivityPrefix::parse(word, &vocabulary.activities).ok().map(|prefix| prefix.as_str().to_owned()));
    prefixes.collect::<Option<BTreeSet<String>>>().filter(|all| all.len() <= ACTIVITIES_MAX)
}

/// Sizes of firms: none where nothing is typed, from 0 or without an end where one is missing.
pub fn read_employees(from: &str, to: &str) -> Result<Option<(u32, u32)>, ()> {
    let read = |text: &str, none: u32| match text.trim() {
        "" => Ok(none),
        text => text.parse().map_err(|_| ()),
    };
    if from.trim().is_empty() && to.trim().is_empty() {
        return Ok(None);
    }
    let range = (read(from, 0)?, read(to, u32::MAX)?);
    if range.0 <= range.1 { Ok(Some(range)) } else { Err(()) }
}

/// Requests in thirty days: none where nothing is typed.
pub fn read_capacity(text: &str) -> Result<Option<u16>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|many| (1..=CAPACITY_MAX).contains(many)).map(Some).ok_or(()),
    }
}
