//! What a structure types, page by page, and what the strict profile makes of it: places of the national standard.

use base::Siret;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::fault::{self, Fault};
use crate::listings::SOURCE;
use crate::model::WebAddress;
use crate::places::{
    ACCEPTS_PASS, Approach, Audience, Care, Fee, Field, Finding, Help, OpeningHours, Outcome, Pivot, PlaceId,
    PlaceKind, Profile, Programme, Reader, Record, Roaming, StandardValue, Support, Translated,
};

/// Sites of one structure, at most.
pub const SITES_MAX: usize = 20;
/// What proves something, at most, characters.
pub const EVIDENCE_MAX_CHARS: usize = 4_000;
/// A name, an address, a contact, at most, characters.
const SHORT_MAX_CHARS: usize = 300;
/// The summary, at most, characters (the standard's own limit).
const SUMMARY_MAX_CHARS: usize = 280;
/// The presentation, at most, characters.
const DETAIL_MAX_CHARS: usize = 4_000;
/// Addresses that prove something, at most.
const LINKS_MAX: usize = 10;
/// Anything longer is not even kept to be shown again, characters.
const KEPT_MAX_CHARS: usize = 10_000;
/// Ticks of one list that are kept, at most.
const TICKS_MAX: usize = 40;

/// The kinds of structures that have a name in our texts; the standard knows 92.
pub const KINDS_NAMED: [&str; 18] = [
    "ASSO",
    "BIB",
    "CCAS",
    "CS",
    "CSC",
    "DEPT",
    "EPCI",
    "EPN",
    "ESS",
    "FABLAB",
    "LA_POSTE",
    "MJC",
    "ML",
    "MUNI",
    "PIMMS",
    "RFS",
    "TIERS_LIEUX",
    "Autre",
];

/// A page of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Who the structure is.
    Identity,
    /// What it offers, for whom, at what price.
    Services,
    /// What proves it.
    Evidence,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Identity, Self::Services, Self::Evidence];

    /// Its name in addresses and in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Services => "services",
            Self::Evidence => "evidence",
        }
    }

    /// The part of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// Everything that is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListingForm {
    /// Who the structure is.
    pub identity: IdentityForm,
    /// Where it receives people.
    pub sites: Vec<SiteForm>,
    /// What it offers.
    pub services: ServicesForm,
    /// What proves it.
    pub evidence: EvidenceForm,
}

/// Who the structure is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IdentityForm {
    /// What it is called.
    pub name: String,
    /// SIRET of the establishment, or RNA of the association.
    pub pivot: String,
    /// The code of its kind.
    pub kind: String,
    /// How it presents itself, short.
    pub summary: String,
    /// In more words.
    pub detail: String,
}

/// Where it receives people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SiteForm {
    /// The identifier of the place that it becomes.
    pub id: String,
    /// What it is called, where that is not the structure's name.
    pub name: String,
    /// Number and street.
    pub address: String,
    /// Building, floor.
    pub address_more: String,
    /// The postcode.
    pub postcode: String,
    /// The commune.
    pub commune: String,
    /// Degrees north.
    pub latitude: String,
    /// Degrees east.
    pub longitude: String,
    /// Hours of Monday.
    pub mo: String,
    /// Of Tuesday.
    pub tu: String,
    /// Of Wednesday.
    pub we: String,
    /// Of Thursday.
    pub th: String,
    /// Of Friday.
    pub fr: String,
    /// Of Saturday.
    pub sa: String,
    /// Of Sunday.
    pub su: String,
    /// Names of ways to come.
    pub approaches: Vec<String>,
    /// The page of accessibility.
    pub accessibility: String,
    /// Its telephone.
    pub telephone: String,
    /// Its address of e-mail.
    pub mail: String,
    /// Its page of the web.
    pub web_site: String,
    /// Where an appointment is taken online.
    pub booking: String,
}

/// What it offers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServicesForm {
    /// Names of what it helps with.
    pub helps: Vec<String>,
    /// Names of how people are helped.
    pub supports: Vec<String>,
    /// Names of what help costs.
    pub fees: Vec<String>,
    /// Names of whom it is for in particular.
    pub audiences: Vec<String>,
    /// Names of the needs that it can meet.
    pub cares: Vec<String>,
    /// Names of national programmes.
    pub programmes: Vec<String>,
    /// `yes` where it takes passes.
    pub pass: String,
}

/// What proves it. Officers alone read it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EvidenceForm {
    /// In words.
    pub evidence: String,
    /// Addresses, one a line.
    pub links: String,
}

/// Something that differs between what is published and what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The key of the text that names it.
    pub label: &'static str,
    /// The site, where it is about one.
    pub site: String,
    /// Whether an officer reviews it before everybody sees it.
    pub matters: bool,
}

impl IdentityForm {
    /// What is to be mended.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        fault::text(&mut faults, "name", &self.name, SHORT_MAX_CHARS);
        if self.number().is_none() {
            faults.push(Fault::new("pivot", "directory-listing-wrong-pivot"));
        }
        if PlaceKind::from_code(&self.kind).is_none() {
            faults.push(Fault::new("kind", "directory-listing-wrong-kind"));
        }
        fault::text(&mut faults, "summary", &self.summary, SUMMARY_MAX_CHARS);
        fault::optional_text(&mut faults, "detail", &self.detail, DETAIL_MAX_CHARS);
        faults
    }

    /// The number, when its key is right.
    fn number(&self) -> Option<Pivot> {
        let digits = self.digits();
        digits.parse::<Siret>().ok().map(Pivot::Siret).or_else(|| Pivot::rna(&digits))
    }

    fn digits(&self) -> String {
        self.pivot.split_whitespace().collect::<String>().to_uppercase()
    }
}

impl ServicesForm {
    /// What is to be mended.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (field, ticked) in [("helps", &self.helps), ("supports", &self.supports), ("fees", &self.fees)] {
            if ticked.is_empty() {
                faults.push(Fault::new(field, "directory-listing-tick-one"));
            }
        }
        faults
    }
}

impl EvidenceForm {
    /// What is to be mended.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        fault::text(&mut faults, "evidence", &self.evidence, EVIDENCE_MAX_CHARS);
        let all = self.links.split_whitespace();
        if all.clone().count() > LINKS_MAX || all.clone().any(|link| link.parse::<WebAddress>().is_err()) {
            faults.push(Fault::new("links", "directory-listing-wrong-links").with(LINKS_MAX));
        }
        faults
    }

    /// The addresses that can be followed.
    pub fn addresses(&self) -> Vec<WebAddress> {
        self.links.split_whitespace().filter_map(|link| link.parse().ok()).take(LINKS_MAX).collect()
    }
}

impl SiteForm {
    /// The hours of each day, from Monday on, with the name of the field.
    pub fn days(&self) -> [(&'static str, &str); 7] {
        [
            ("mo", &self.mo),
            ("tu", &self.tu),
            ("we", &self.we),
            ("th", &self.th),
            ("fr", &self.fr),
            ("sa", &self.sa),
            ("su", &self.su),
        ]
    }

    /// The hours of a week as the strict profile reads them: `9h` is `9h00`.
    fn week(&self) -> [String; 7] {
        self.days().map(|(_, told)| with_minutes(told))
    }

    /// The identifier of the place that it becomes.
    pub fn place(&self) -> Option<PlaceId> {
        self.id.parse().ok()
    }

    /// Hours that are not understood, each beside its day.
    fn faults_of_hours(&self) -> Vec<Fault> {
        let is_wrong = |told: &str| {
            let told = with_minutes(told);
            OpeningHours::of_days([&told, "", "", "", "", "", ""]).is_err()
        };
        let wrong = self.days().into_iter().filter(|(_, told)| is_wrong(told));
        wrong.map(|(day, _)| Fault::new(day, "directory-listing-wrong-hours")).collect()
    }
}

/// Which field of the page of a site a field of the standard is typed in, and what is said where it is wrong.
const fn typed_in(field: Field) -> Option<(&'static str, &'static str)> {
    Some(match field {
        Field::Name => ("name", "directory-listing-wrong-text"),
        Field::Address => ("address", "directory-fault-missing"),
        Field::AddressMore => ("address_more", "directory-listing-wrong-text"),
        Field::Postcode => ("postcode", "directory-listing-wrong-commune"),
        Field::Commune | Field::CommuneCode => ("commune", "directory-listing-wrong-commune"),
        Field::Latitude | Field::Longitude => ("latitude", "directory-listing-wrong-point"),
        Field::Telephone => ("telephone", "directory-listing-wrong-telephone"),
        Field::Mails => ("mail", "directory-listing-wrong-mail"),
        Field::Sites => ("web_site", "directory-fault-web-address"),
        Field::Accessibility => ("accessibility", "directory-fault-web-address"),
        Field::Booking => ("booking", "directory-fault-web-address"),
        _ => return None,
    })
}

/// What a field's finding is told as beside the field: what was taken certainly is no fault, but for the commune, which the
/// structure has to know.
fn fault_of(finding: &Finding) -> Option<Fault> {
    let (field, key) = typed_in(finding.field)?;
    let is_of_commune = matches!(finding.field, Field::Postcode | Field::Commune | Field::CommuneCode);
    let is_fault = is_of_commune || !matches!(finding.outcome, Outcome::Taken(_));
    let long = finding.field == Field::Address && !finding.value.is_empty();
    let key = if long { "directory-listing-wrong-text" } else { key };
    is_fault.then(|| Fault::new(field, key).with(SHORT_MAX_CHARS))
}

impl ListingForm {
    /// What is to be mended on a page.
    pub fn faults_of(&self, part: Part) -> Vec<Fault> {
        match part {
            Part::Identity => self.identity.faults(),
            Part::Services => self.services.faults(),
            Part::Evidence => self.evidence.faults(),
        }
    }

    /// What is to be mended on the page of a site.
    pub fn faults_of_site(&self, site: &SiteForm, reader: Reader<'_>) -> Vec<Fault> {
        let (_, findings) = self.read_site(site, reader);
        let mut faults: Vec<Fault> = Vec::new();
        for fault in findings.iter().filter_map(fault_of).chain(site.faults_of_hours()) {
            if !faults.iter().any(|known| known.field == fault.field) {
                faults.push(fault);
            }
        }
        let half = site.latitude.trim().is_empty() != site.longitude.trim().is_empty();
        if half && !faults.iter().any(|known| known.field == "latitude") {
            faults.push(Fault::new("latitude", "directory-listing-wrong-point"));
        }
        if site.approaches.is_empty() {
            faults.push(Fault::new("approaches", "directory-listing-tick-one"));
        }
        if site.telephone.trim().is_empty() && site.mail.trim().is_empty() {
            faults.push(Fault::new("telephone", "directory-listing-contact-missing"));
        }
        faults
    }

    /// Whether every page can be sent.
    pub fn is_complete(&self, reader: Reader<'_>) -> bool {
        Part::ALL.iter().all(|part| self.faults_of(*part).is_empty())
            && !self.sites.is_empty()
            && self.sites.iter().all(|site| self.faults_of_site(site, reader).is_empty())
    }

    /// The place of a site, with everything that the strict profile finds.
    pub fn read_site(&self, site: &SiteForm, reader: Reader<'_>) -> (Option<Profile>, Vec<Finding>) {
        let week = site.week();
        let hours = OpeningHours::of_days(std::array::from_fn(|day| week[day].as_str()));
        let told = site.days().map(|(_, told)| told).join(" | ");
        let (text, hours) = match hours {
            Ok(hours) => (hours.map(|hours| hours.to_string()).unwrap_or_default(), None),
            Err(error) => (String::new(), Some((error, told))),
        };
        let mut record = self.record(site, reader.today);
        record.set(Field::Hours, text);
        let reading = reader.read(1, &Translated { record, hours, is_foreign: true });
        (reading.profile, reading.findings)
    }

    /// A site in the standard's texts, but for its hours.
    fn record(&self, site: &SiteForm, today: Date) -> Record {
        fn words<V: StandardValue>(names: &[String]) -> String {
            names.iter().filter_map(|name| V::from_name(name)).map(V::word).collect::<Vec<_>>().join("|")
        }
        // A bar parts values in the standard's lists.
        let whole = |text: &str| text.replace('|', " ").trim().to_owned();
        let (identity, services) = (&self.identity, &self.services);
        let has_own_name = !site.name.trim().is_empty();
        let mut record = Record::default();
        record.set(Field::Id, site.id.as_str());
        record.set(Field::Source, SOURCE);
        record.set(Field::UpdatedOn, today.to_string());
        record.set(Field::Roaming, Roaming::Fixed.word());
        record.set(Field::Pivot, identity.digits());
        record.set(Field::Name, if has_own_name { whole(&site.name) } else { whole(&identity.name) });
        if has_own_name {
            record.set(Field::Parent, whole(&identity.name));
        }
        record.set(Field::Kinds, identity.kind.as_str());
        record.set(Field::Summary, whole(&identity.summary));
        record.set(Field::Detail, whole(&identity.detail));
        record.set(Field::Address, whole(&site.address));
        record.set(Field::AddressMore, whole(&site.address_more));
        record.set(Field::Postcode, whole(&site.postcode));
        record.set(Field::Commune, whole(&site.commune));
        record.set(Field::Latitude, site.latitude.trim());
        record.set(Field::Longitude, site.longitude.trim());
        record.set(Field::Telephone, whole(&site.telephone));
        record.set(Field::Mails, whole(&site.mail));
        record.set(Field::Sites, whole(&site.web_site));
        record.set(Field::Booking, whole(&site.booking));
        record.set(Field::Accessibility, whole(&site.accessibility));
        record.set(Field::Approaches, words::<Approach>(&site.approaches));
        record.set(Field::Helps, words::<Help>(&services.helps));
        record.set(Field::Supports, words::<Support>(&services.supports));
        record.set(Field::Fees, words::<Fee>(&services.fees));
        record.set(Field::Audiences, words::<Audience>(&services.audiences));
        record.set(Field::Cares, words::<Care>(&services.cares));
        record.set(Field::Programmes, words::<Programme>(&services.programmes));
        record.set(Field::OtherLabels, if self.takes_passes() { ACCEPTS_PASS } else { "" });
        record
    }

    /// Whether the structure says that it takes passes.
    pub fn takes_passes(&self) -> bool {
        self.services.pass == "yes"
    }

    /// Whether everything is short enough to be kept as it is typed.
    pub fn can_be_kept(&self) -> bool {
        // A quote of JSON counts for more than itself, and the ticks are short: the whole is bounded by its parts.
        let ticks = self.sites.iter().map(|site| &site.approaches).chain([
            &self.services.helps,
            &self.services.supports,
            &self.services.fees,
            &self.services.audiences,
            &self.services.cares,
            &self.services.programmes,
        ]);
        let ticks_fit = ticks
            .into_iter()
            .all(|ticked| ticked.len() <= TICKS_MAX && ticked.iter().all(|name| name.len() <= TICKS_MAX));
        let texts = serde_json::to_value(self).unwrap_or_default();
        self.sites.len() <= SITES_MAX && ticks_fit && texts_fit(&texts)
    }

    /// What differs from what is published, with whether it matters: who and where it is, what it claims to be, and that it
    /// takes passes are reviewed; hours, contacts, prices and services change at once.
    pub fn changes_since(&self, before: &Self) -> Vec<Change> {
        let mut found = Vec::new();
        let mut differs = |label: &'static str, site: &str, matters: bool, one: &dyn Fn(&Self) -> String| {
            if one(before) != one(self) {
                found.push(Change { label, site: site.to_owned(), matters });
            }
        };
        differs("directory-listing-name", "", true, &|form| squeezed(&form.identity.name));
        differs("directory-listing-pivot", "", true, &|form| form.identity.digits());
        differs("directory-listing-kind", "", true, &|form| form.identity.kind.clone());
        differs("directory-listing-summary", "", false, &|form| squeezed(&form.identity.summary));
        differs("directory-listing-detail", "", false, &|form| squeezed(&form.identity.detail));
        differs("directory-places-helps", "", false, &|form| form.services.helps.join(" "));
        differs("directory-places-support", "", false, &|form| form.services.supports.join(" "));
        differs("directory-places-fee", "", false, &|form| form.services.fees.join(" "));
        differs("directory-places-audience", "", false, &|form| form.services.audiences.join(" "));
        differs("directory-places-care", "", false, &|form| form.services.cares.join(" "));
        differs("directory-listing-programmes", "", true, &|form| form.services.programmes.join(" "));
        differs("directory-places-pass", "", true, &|form| form.services.pass.clone());
        differs("directory-listing-evidence", "", true, &|form| squeezed(&form.evidence.evidence));
        differs("directory-listing-links", "", true, &|form| squeezed(&form.evidence.links));
        let site_of = |form: &Self, id: &str| form.sites.iter().find(|site| site.id == id).cloned();
        let gone = before.sites.iter().filter(|site| site_of(self, &site.id).is_none());
        found.extend(gone.map(|site| Change {
            label: "directory-listing-site-gone",
            site: site.label().to_owned(),
            matters: false,
        }));
        for site in &self.sites {
            match site_of(before, &site.id) {
                None => found.push(Change {
                    label: "directory-listing-site-new",
                    site: site.label().to_owned(),
                    matters: true,
                }),
                Some(before) => found.extend(site.changes_since(&before)),
            }
        }
        found
    }
}

impl SiteForm {
    /// What it is called among the sites of its structure.
    pub fn label(&self) -> &str {
        let name = self.name.trim();
        if name.is_empty() { self.address.trim() } else { name }
    }

    fn changes_since(&self, before: &Self) -> Vec<Change> {
        let where_it_is = |site: &Self| {
            let told =
                [&site.address, &site.address_more, &site.postcode, &site.commune, &site.latitude, &site.longitude];
            told.map(|text| squeezed(text)).join("|")
        };
        let hours = |site: &Self| site.days().map(|(_, told)| squeezed(told)).join("|");
        let contact = |site: &Self| {
            [&site.telephone, &site.mail, &site.web_site, &site.booking].map(|text| squeezed(text)).join("|")
        };
        let pairs: [(&'static str, bool, bool); 6] = [
            ("directory-listing-site-name", true, squeezed(&before.name) != squeezed(&self.name)),
            ("directory-place-address", true, where_it_is(before) != where_it_is(self)),
            ("directory-place-hours", false, hours(before) != hours(self)),
            ("directory-place-contacts", false, contact(before) != contact(self)),
            ("directory-place-approaches", false, before.approaches != self.approaches),
            ("directory-place-accessibility", false, squeezed(&before.accessibility) != squeezed(&self.accessibility)),
        ];
        let changed = pairs.into_iter().filter(|(_, _, differs)| *differs);
        changed.map(|(label, matters, _)| Change { label, site: self.label().to_owned(), matters }).collect()
    }
}

/// Hours in which every `h` has its minutes: people write `9h-12h`.
fn with_minutes(told: &str) -> String {
    let mut written = String::with_capacity(told.len());
    let mut letters = told.chars().filter(|letter| !letter.is_whitespace()).peekable();
    while let Some(letter) = letters.next() {
        written.push(letter);
        if matches!(letter, 'h' | 'H') && !letters.peek().is_some_and(char::is_ascii_digit) {
            written.push_str("00");
        }
    }
    written
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn texts_fit(value: &serde_json::Value) -> bool {
    use serde_json::Value;
    match value {
        Value::String(text) => text.chars().count() <= KEPT_MAX_CHARS,
        Value::Array(list) => list.iter().all(texts_fit),
        Value::Object(object) => object.values().all(texts_fit),
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(id: &str) -> SiteForm {
        SiteForm {
            id: id.to_owned(),
            address: format!("{id} rue Fictive"),
            mo: "9h-12h".to_owned(),
            ..SiteForm::default()
        }
    }

    fn matter(before: &ListingForm, after: &ListingForm) -> Vec<(&'static str, bool)> {
        after.changes_since(before).into_iter().map(|change| (change.label, change.matters)).collect()
    }

    #[test]
    fn hours_and_contacts_change_at_once_and_who_and_where_it_is_does_not() {
        let before = ListingForm { sites: vec![site("1")], ..ListingForm::default() };
        let mut after = before.clone();
        after.sites[0].mo = "10h-12h".to_owned();
        after.sites[0].telephone = "01 99 00 12 34".to_owned();
        assert_eq!(matter(&before, &after), [("directory-place-hours", false), ("directory-place-contacts", false)]);
        after.sites[0].address = "2 rue Fictive".to_owned();
        after.services.pass = "yes".to_owned();
        let found = matter(&before, &after);
        assert!(found.contains(&("directory-place-address", true)) && found.contains(&("directory-places-pass", true)));
    }

    #[test]
    fn a_new_site_is_reviewed_and_one_that_closes_is_not() {
        let before = ListingForm { sites: vec![site("1")], ..ListingForm::default() };
        let both = ListingForm { sites: vec![site("1"), site("2")], ..ListingForm::default() };
        assert_eq!(matter(&before, &both), [("directory-listing-site-new", true)]);
        assert_eq!(matter(&both, &before), [("directory-listing-site-gone", false)]);
        assert!(matter(&both, &both).is_empty());
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let read = |monday: &str| {
            let site = SiteForm { mo: monday.to_owned(), ..SiteForm::default() };
            let week = site.week();
            let hours = OpeningHours::of_days(std::array::from_fn(|day| week[day].as_str()));
            hours.ok().flatten().map(|hours| hours.to_string())
        };
        for told in [
            "9h-12h, 14h-17h30",
            "9h00 - 12h00 / 14h00 - 17h30",
            "09:00-12:00,14:00-17:30",
            "9 h - 12 h, 14 h - 17 h 30",
        ] {
            assert_eq!(read(told).as_deref(), Some("Mo 09:00-12:00,14:00-17:30"), "{told}");
        }
        assert_eq!(read("de bon matin"), None);
    }

    #[test]
    fn blanks_are_no_change() {
        let before = ListingForm {
            identity: IdentityForm { name: "Le Lieu".into(), ..IdentityForm::default() },
            ..ListingForm::default()
        };
        let after = ListingForm {
            identity: IdentityForm { name: " Le  Lieu ".into(), ..IdentityForm::default() },
            ..ListingForm::default()
        };
        assert!(matter(&before, &after).is_empty());
    }

    #[test]
    fn a_number_has_its_key_or_is_an_association() {
        let number = |pivot: &str| IdentityForm { pivot: pivot.into(), ..IdentityForm::default() }.number().is_some();
        assert!(number("999 900 012 00017") && number("w351234567"));
        assert!(!number("999 900 012 00018") && !number("") && !number("999900012"));
    }
}
