//! A place of digital mediation, in types that hold nothing invalid.

use std::collections::BTreeSet;
use std::fmt;

use base::territory::{CommuneCode, Point};
use base::{Id, Siret, Telephone, Timestamp};
use jiff::civil::Date;

use super::listed::{Listed, ListedStanding};
use super::opening_hours::OpeningHours;
use super::record::{Field, Record};
use super::values::{
    Approach, Audience, Care, Fee, Help, Label, PlaceKind, Programme, Roaming, StandardValue, Support,
};
use crate::model::WebAddress;

/// What an identifier of a place is of.
#[derive(Debug)]
pub enum PlaceMark {}

/// A place's identifier.
pub type PlaceId = Id<PlaceMark>;

/// A name, an address, at most, characters.
pub const SHORT_MAX_CHARS: usize = 300;
/// The summary, at most, characters (the standard's own limit).
pub const SUMMARY_MAX_CHARS: usize = 280;
/// The presentation, at most, characters.
pub const DETAIL_MAX_CHARS: usize = 5_000;
/// Addresses of e-mail, of sites, at most.
pub const CONTACTS_MAX: usize = 10;

/// The words by which a place says that it accepts the Pass. The standard has had no value of its own since its first
/// version, so they stand in `autres_formations_labels`, where words are free.
pub const ACCEPTS_PASS: &str = "Pass numérique";

/// What the national map writes where no number is known; the standard demands one.
pub const NO_PIVOT: &str = "00000000000000";

/// A place where people are helped with digital tools.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its identifier here.
    pub id: PlaceId,
    /// What it says of itself.
    pub profile: Profile,
    /// The place that an officer found it to be: it is not shown any more, and fills in what the other does not say.
    pub same_as: Option<PlaceId>,
    /// That it was reviewed, where its own people keep the entry; none for what comes from a list.
    pub listed: Option<Listed>,
    /// When the entry was last changed here.
    pub changed_at: Timestamp,
}

impl Place {
    /// What its listing is worth on a day, where it has one.
    pub fn standing_on(&self, today: Date) -> Option<ListedStanding> {
        self.listed.as_ref().map(|listed| ListedStanding::of(listed.term, today))
    }

    /// Whether everybody may see it on a day: what comes from a list always.
    pub fn is_shown_on(&self, today: Date) -> bool {
        self.standing_on(today).is_none_or(ListedStanding::is_shown)
    }
}

/// What a place says of itself: the standard's 32 fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The identifier in its list (`id`).
    pub key: String,
    /// The list (`source`); empty where the list does not say.
    pub source: String,
    /// The number of the establishment or association.
    pub pivot: Option<Pivot>,
    /// What it is called.
    pub name: String,
    /// The commune; the standard's two fields of it are its name and code.
    pub commune: CommuneCode,
    /// The postcode.
    pub postcode: PostalCode,
    /// Number and street.
    pub address: String,
    /// Building, floor.
    pub address_more: Option<String>,
    /// Where it is, when that is known and credible.
    pub point: Option<Point>,
    /// What kinds of place it is.
    pub kinds: BTreeSet<PlaceKind>,
    /// Its telephone.
    pub telephone: Option<Telephone>,
    /// Addresses of e-mail.
    pub mails: Vec<MailAddress>,
    /// Its sites.
    pub sites: Vec<WebAddress>,
    /// When it is usually open.
    pub hours: Option<OpeningHours>,
    /// In up to 280 characters.
    pub summary: Option<String>,
    /// In more.
    pub detail: Option<String>,
    /// The organisation or network that it belongs to.
    pub parent: Option<String>,
    /// The day of what is said.
    pub updated_on: Date,
    /// Whether it moves.
    pub roaming: BTreeSet<Roaming>,
    /// What it helps with.
    pub helps: BTreeSet<Help>,
    /// Whom it is for in particular; nobody said is everybody.
    pub audiences: BTreeSet<Audience>,
    /// Which needs it can meet.
    pub cares: BTreeSet<Care>,
    /// What help costs.
    pub fees: BTreeSet<Fee>,
    /// National programmes.
    pub programmes: BTreeSet<Programme>,
    /// Trainings and labels that the standard knows.
    pub labels: BTreeSet<Label>,
    /// Others.
    pub other_labels: Vec<String>,
    /// How one comes.
    pub approaches: BTreeSet<Approach>,
    /// How people are helped.
    pub supports: BTreeSet<Support>,
    /// Its page of accessibility.
    pub accessibility: Option<WebAddress>,
    /// Where an appointment is taken online.
    pub booking: Option<WebAddress>,
}

/// The number of who runs a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pivot {
    /// Of an establishment.
    Siret(Siret),
    /// Of an association: W and nine digits.
    Rna([u8; 10]),
    /// Of an establishment in New Caledonia: ten digits.
    Ridet([u8; 10]),
}

impl Pivot {
    /// The number of an association.
    pub fn rna(text: &str) -> Option<Self> {
        let bytes = <[u8; 10]>::try_from(text.as_bytes()).ok()?;
        (bytes[0] == b'W' && bytes[1..].iter().all(u8::is_ascii_alphanumeric)).then_some(Self::Rna(bytes))
    }

    /// The number of an establishment in New Caledonia.
    pub fn ridet(text: &str) -> Option<Self> {
        let bytes = <[u8; 10]>::try_from(text.as_bytes()).ok()?;
        bytes.iter().all(u8::is_ascii_digit).then_some(Self::Ridet(bytes))
    }
}

impl fmt::Display for Pivot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Siret(siret) => siret.fmt(f),
            // They were made of letters and digits.
            Self::Rna(bytes) | Self::Ridet(bytes) => f.write_str(std::str::from_utf8(bytes).unwrap_or_default()),
        }
    }
}

/// A French postcode: five digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostalCode([u8; 5]);

impl PostalCode {
    /// The postcode of a text.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = <[u8; 5]>::try_from(text.as_bytes()).ok()?;
        digits.iter().all(u8::is_ascii_digit).then_some(Self(digits))
    }

    /// The five digits.
    pub fn as_str(&self) -> &str {
        // They are digits.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// An address of e-mail, as it is found in lists.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MailAddress(Box<str>);

impl MailAddress {
    /// The address of a text: letters and signs that need no quotes, a host with a dot.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, host) = text.split_once('@')?;
        let letters = |part: &str, signs: &[u8]| {
            part.bytes().all(|letter| letter.is_ascii_alphanumeric() || signs.contains(&letter))
        };
        let name_is_sound = (2..=64).contains(&name.len())
            && letters(name, b".!#$%&'*+=?^_`{}~-")
            && name.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '_');
        let labels: Vec<&str> = host.split('.').collect();
        let host_is_sound = labels.len() >= 2
            && host.len() <= 190
            && labels.iter().all(|label| {
                (1..=63).contains(&label.len())
                    && letters(label, b"-")
                    && !label.starts_with('-')
                    && !label.ends_with('-')
            })
            && labels.iter().skip(1).all(|label| label.len() >= 2);
        (name_is_sound && host_is_sound).then(|| Self(text.into()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How a record is spelled where the schema and the library of the national map do not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spelling {
    /// As the schema's patterns have it (`Étapes numériques(La Poste)`).
    #[default]
    Schema,
    /// As `@gouvfr-anct/lieux-de-mediation-numerique` has it (`Étapes numériques (La Poste)`; a number of New Caledonia
    /// is none to it; streets and communes have no signs but its own).
    Anct,
}

/// How the schema spells the label of post offices.
pub const ETAPES_OF_SCHEMA: &str = "Étapes numériques(La Poste)";

impl Profile {
    /// Whether the place says that it accepts the Pass.
    pub fn accepts_pass(&self) -> bool {
        self.other_labels.iter().any(|label| label == ACCEPTS_PASS)
    }

    /// In the standard's texts. `commune` is the name of the commune.
    pub fn record(&self, commune: &str, spelling: Spelling) -> Record {
        let mut record = Record::default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let number = |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
        let address = |address: &Option<WebAddress>| address.as_ref().map_or_else(String::new, ToString::to_string);
        let pivot = self.pivot.filter(|pivot| spelling == Spelling::Schema || !matches!(pivot, Pivot::Ridet(_)));
        let labels = self.labels.iter().map(|label| match (spelling, label) {
            (Spelling::Schema, Label::Etapes) => ETAPES_OF_SCHEMA,
            (_, label) => label.word(),
        });
        record.set(Field::Id, self.key.as_str());
        record.set(Field::Pivot, pivot.map_or_else(|| NO_PIVOT.to_owned(), |pivot| pivot.to_string()));
        record.set(Field::Name, self.name.as_str());
        record.set(Field::Commune, if spelling == Spelling::Anct { plain(commune, "-'’") } else { commune.to_owned() });
        record.set(Field::Postcode, self.postcode.as_str());
        record.set(Field::CommuneCode, self.commune.as_str());
        record.set(
            Field::Address,
            if spelling == Spelling::Anct {
                plain(&self.address, "-,()°.&:+–|;'’/")
            } else {
                self.address.clone()
            },
        );
        record.set(Field::AddressMore, text(&self.address_more));
        record.set(Field::Latitude, number(self.point.map(|point| point.lat)));
        record.set(Field::Longitude, number(self.point.map(|point| point.lon)));
        record.set(Field::Kinds, joined(self.kinds.iter().map(|kind| kind.code())));
        record.set(Field::Telephone, self.telephone.as_ref().map_or_else(String::new, ToString::to_string));
        record.set(Field::Mails, joined(self.mails.iter().map(MailAddress::as_str)));
        record.set(Field::Sites, joined(self.sites.iter().map(WebAddress::as_str)));
        record.set(Field::Hours, self.hours.as_ref().map_or_else(String::new, ToString::to_string));
        record.set(Field::Summary, text(&self.summary));
        record.set(Field::Detail, text(&self.detail));
        record.set(Field::Source, self.source.as_str());
        record.set(Field::Roaming, words(&self.roaming));
        record.set(Field::Parent, text(&self.parent));
        record.set(Field::UpdatedOn, self.updated_on.to_string());
        record.set(Field::Helps, words(&self.helps));
        record.set(Field::Audiences, words(&self.audiences));
        record.set(Field::Cares, words(&self.cares));
        record.set(Field::Fees, words(&self.fees));
        record.set(Field::Programmes, words(&self.programmes));
        record.set(Field::Labels, joined(labels));
        record.set(Field::OtherLabels, self.other_labels.join("|"));
        record.set(Field::Approaches, words(&self.approaches));
        record.set(Field::Supports, words(&self.supports));
        record.set(Field::Accessibility, address(&self.accessibility));
        record.set(Field::Booking, address(&self.booking));
        record
    }

    /// With what another entry of the same place says and this one does not.
    pub fn filled_in_by(&mut self, other: &Self) {
        fn list<T: Clone>(own: &mut Vec<T>, other: &[T]) {
            if own.is_empty() {
                own.extend_from_slice(other);
            }
        }
        fn option<T: Clone>(own: &mut Option<T>, other: Option<&T>) {
            if own.is_none() {
                *own = other.cloned();
            }
        }
        option(&mut self.pivot, other.pivot.as_ref());
        option(&mut self.address_more, other.address_more.as_ref());
        option(&mut self.point, other.point.as_ref());
        option(&mut self.telephone, other.telephone.as_ref());
        option(&mut self.hours, other.hours.as_ref());
        option(&mut self.summary, other.summary.as_ref());
        option(&mut self.detail, other.detail.as_ref());
        option(&mut self.parent, other.parent.as_ref());
        option(&mut self.accessibility, other.accessibility.as_ref());
        option(&mut self.booking, other.booking.as_ref());
        list(&mut self.mails, &other.mails);
        list(&mut self.sites, &other.sites);
        self.kinds.extend(&other.kinds);
        self.helps.extend(&other.helps);
        self.cares.extend(&other.cares);
        self.programmes.extend(&other.programmes);
        self.labels.extend(&other.labels);
        self.supports.extend(&other.supports);
        self.approaches.extend(&other.approaches);
        for label in &other.other_labels {
            if !self.other_labels.contains(label) {
                self.other_labels.push(label.clone());
            }
        }
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join("|")
}

fn words<V: StandardValue>(values: &BTreeSet<V>) -> String {
    joined(values.iter().map(|value| value.word()))
}

/// A text without signs that the library of the national map does not admit.
fn plain(text: &str, admitted: &str) -> String {
    let admits = |letter: char| letter.is_alphanumeric() || letter.is_whitespace() || admitted.contains(letter);
    let plain: String = text.chars().map(|letter| if admits(letter) { letter } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_mail_have_a_name_and_a_host() {
        for sound in ["contact@mairie.example.fr", "fs_2@x-y.fr"] {
            assert!(MailAddress::parse(sound).is_some(), "{sound}");
        }
        for wrong in ["a@b", "contact", "a b@c.fr", "x@-y.fr", "x y@c.fr", "@c.fr", "a@b.c"] {
            assert!(MailAddress::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn numbers_of_who_runs_a_place_have_three_shapes() {
        assert_eq!(Pivot::rna("W751234567").map(|pivot| pivot.to_string()).as_deref(), Some("W751234567"));
        assert_eq!(Pivot::rna("751234567W"), None);
        assert_eq!(Pivot::ridet("1234567890").map(|pivot| pivot.to_string()).as_deref(), Some("1234567890"));
        assert_eq!(PostalCode::parse("7500"), None);
        assert_eq!(PostalCode::parse("75O01"), None);
    }
}
