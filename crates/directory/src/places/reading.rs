//! The strict profile: from the standard's texts to a place, with everything that is wrong said.
//!
//! What a place cannot be without loses the line: `id`, `nom`, the commune, `adresse` and `date_maj`. Any other fault
//! loses its own value only, and where the right one is certain it is taken.

use std::collections::BTreeSet;

use base::territory::{Commune, Point, Territories};
use base::{Siret, Telephone, fold};
use jiff::civil::Date;

use super::finding::{Finding, Outcome};
use super::formats::Translated;
use super::opening_hours::OpeningHours;
use super::place::{
    ACCEPTS_PASS, CONTACTS_MAX, DETAIL_MAX_CHARS, ETAPES_OF_SCHEMA, MailAddress, NO_PIVOT, Pivot, PostalCode, Profile,
    SHORT_MAX_CHARS, SUMMARY_MAX_CHARS,
};
use super::record::{Field, Record};
use super::values::{Label, PlaceKind, StandardValue};
use crate::model::WebAddress;

/// A place lies no farther than this from the point of its commune, kilometres. The largest commune of the mainland
/// (Arles, 759 km²) has places at 20.
const NEAR_KM: f64 = 25.0;
/// The same overseas, where communes of Guyane are as large as departments.
const NEAR_OVERSEAS_KM: f64 = 120.0;
/// Kinds of values that are told where one was not understood, at most.
const TOLD_MAX: usize = 12;
/// Communes that may be meant by a name, at most.
const NAMESAKES_MAX: usize = 50;
/// Labels in free words, at most.
const LABELS_MAX: usize = 20;

/// Reads places as of a day.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The communes of the pack.
    pub territories: &'a Territories,
    /// No statement is younger than this.
    pub today: Date,
}

/// What was read of a line.
#[derive(Debug)]
pub struct Reading {
    /// The place, unless it is refused.
    pub profile: Option<Profile>,
    /// What is wrong, in the order of the standard's fields.
    pub findings: Vec<Finding>,
}

impl Reader<'_> {
    /// The place of a line.
    pub fn read(&self, line: usize, translated: &Translated) -> Reading {
        let record = &translated.record;
        let mut look =
            Look { record, line, is_foreign: translated.is_foreign, findings: Vec::new(), is_refused: false };
        let profile = self.profile(&mut look, translated);
        let profile = if look.is_refused { None } else { profile };
        Reading { profile, findings: look.findings }
    }

    fn profile(&self, look: &mut Look<'_>, translated: &Translated) -> Option<Profile> {
        let key = look.needed(Field::Id, SHORT_MAX_CHARS);
        let name = look.needed(Field::Name, SHORT_MAX_CHARS);
        let address = look.needed(Field::Address, SHORT_MAX_CHARS);
        let stated = self.stated_point(look);
        let (commune, postcode) = self.commune(look, stated)?;
        let point = stated.and_then(|point| self.credible(look, point, commune));
        let hours = look.hours(translated);
        let (summary, detail) = look.presentation();
        Some(Profile {
            pivot: look.pivot(commune),
            kinds: look.kinds(),
            telephone: look.telephone(),
            mails: look.mails(),
            sites: look.sites(),
            address_more: look.optional(Field::AddressMore, SHORT_MAX_CHARS),
            source: look.optional(Field::Source, SHORT_MAX_CHARS).unwrap_or_default(),
            roaming: look.values(Field::Roaming),
            parent: look.optional(Field::Parent, SHORT_MAX_CHARS),
            updated_on: look.updated_on(self.today)?,
            helps: look.values(Field::Helps),
            audiences: look.values(Field::Audiences),
            cares: look.values(Field::Cares),
            fees: look.values(Field::Fees),
            programmes: look.values(Field::Programmes),
            labels: look.labels(),
            other_labels: look.other_labels(),
            approaches: look.values(Field::Approaches),
            supports: look.values(Field::Supports),
            accessibility: look.site(Field::Accessibility),
            booking: look.site(Field::Booking),
            key: key?,
            name: name?,
            address: address?,
            commune: commune.code.clone(),
            postcode,
            point,
            hours,
            summary,
            detail,
        })
    }

    /// The two coordinates as they stand.
    fn stated_point(&self, look: &mut Look<'_>) -> Option<Point> {
        let (lat, lon) = (look.text(Field::Latitude), look.text(Field::Longitude));
        if lat.is_empty() && lon.is_empty() {
            return None;
        }
        let degrees = |text: &str| text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
        let expected = "two numbers in degrees are expected, such as 46.10607 and 5.82602 (WGS 84)";
        match (degrees(lat), degrees(lon)) {
            (Some(y), Some(x)) => Point::new(y, x).or_else(|| {
                look.left_out(Field::Latitude, &format!("{lat} {lon}"), expected, POINT_REMEDY);
                None
            }),
            _ => {
                look.left_out(Field::Latitude, &format!("{lat} {lon}"), expected, POINT_REMEDY);
                None
            }
        }
    }

    /// The point, if it may well be in the commune.
    fn credible(&self, look: &mut Look<'_>, point: Point, commune: &Commune) -> Option<Point> {
        let Some(middle) = commune.point else { return Some(point) };
        let near = if is_overseas(commune) { NEAR_OVERSEAS_KM } else { NEAR_KM };
        let km = point.distance_km(middle);
        if km <= near {
            return Some(point);
        }
        let value = format!("{} {}", point.lat, point.lon);
        let swapped = Point::new(point.lon, point.lat).filter(|swapped| swapped.distance_km(middle) <= near);
        if let Some(swapped) = swapped {
            let instead = format!("{} {}", swapped.lat, swapped.lon);
            look.taken(
                Field::Latitude,
                &value,
                "latitude and longitude stand in each other's place",
                &instead,
                "Swap them.",
            );
            return Some(swapped);
        }
        let nearest = self.territories.communes().iter().filter_map(|other| {
            let there = other.point?;
            Some((there.distance_km(point), other))
        });
        let nearest = nearest.min_by(|one, other| one.0.total_cmp(&other.0));
        let lies = match nearest {
            Some((km, other)) if km <= NEAR_KM => format!("it lies in or near {} ({})", other.name, other.code),
            _ => "it lies outside of France and its territories".to_owned(),
        };
        let problem = format!(
            "this is {km:.0} km from {} ({}), where the place says that it is: {lies}",
            commune.name, commune.code
        );
        look.left_out(Field::Latitude, &value, &problem, POINT_REMEDY);
        None
    }

    /// The commune and the postcode: by the code, else by the postcode and the name; what contradicts is said.
    fn commune(&self, look: &mut Look<'_>, stated: Option<Point>) -> Option<(&Commune, PostalCode)> {
        let (name, code) = (look.text(Field::Commune), look.text(Field::CommuneCode));
        let written = look.text(Field::Postcode);
        let wanted = plain_name(name);
        let called = |commune: &&Commune| !wanted.is_empty() && plain_name(&commune.name) == wanted;
        let by_code = self.territories.commune(code);
        let here: Vec<&Commune> = self.territories.of_postcode(written).collect();
        // 1. The code and the postcode agree.
        if let Some(commune) = by_code.filter(|commune| here.iter().any(|other| other.code == commune.code)) {
            return Some((commune, PostalCode::parse(written)?));
        }
        let chosen = match by_code {
            // 2. The code and the name agree, so the postcode is wrong.
            Some(commune) if called(&commune) || here.is_empty() => Some(commune),
            // 3. The postcode and the name agree, or nothing but the postcode is left.
            _ => here
                .iter()
                .copied()
                .find(called)
                .or_else(|| self.only_called(&wanted, written, !here.is_empty()))
                .or_else(|| nearest_of(&here, stated))
                .or(by_code),
        };
        let Some(commune) = chosen else {
            let problem = "no commune is known by this name, code and postcode";
            let value = format!("{name} {code} {written}");
            look.refused(
                Field::Commune,
                value.trim(),
                problem,
                "Give the commune's code of INSEE, its name and its postcode.",
            );
            return None;
        };
        let as_told = format!("{} ({})", commune.name, commune.code);
        if !code.is_empty() && by_code.is_none_or(|known| known.code != commune.code) {
            let problem = match by_code {
                Some(known) => {
                    format!("this is the code of {}, and the postcode and the name say otherwise", known.name)
                }
                None => "no commune of today has this code".to_owned(),
            };
            look.taken(
                Field::CommuneCode,
                code,
                &problem,
                commune.code.as_str(),
                "Give the code of INSEE's list of this year.",
            );
        } else if code.is_empty() && !called(&commune) {
            let problem = "no commune of this postcode is called so";
            look.taken(Field::Commune, name, problem, &as_told, "Give the commune's code of INSEE (code_insee).");
        }
        self.postcode(look, written, commune)
    }

    /// The commune that alone bears a name in the department that a postcode begins with, or in the whole country where
    /// the postcode is of no commune.
    fn only_called(&self, wanted: &str, postcode: &str, is_known: bool) -> Option<&Commune> {
        if wanted.is_empty() {
            return None;
        }
        let mut called = self.territories.search(wanted, NAMESAKES_MAX);
        called.retain(|commune| plain_name(&commune.name) == wanted);
        if is_known || called.len() > 1 {
            called.retain(|commune| {
                let department = commune.department.as_str();
                postcode.starts_with(department) || (matches!(department, "2A" | "2B") && postcode.starts_with("20"))
            });
        }
        match called.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The postcode if it is one of the commune's, else the commune's first.
    fn postcode<'a>(
        &self,
        look: &mut Look<'_>,
        written: &str,
        commune: &'a Commune,
    ) -> Option<(&'a Commune, PostalCode)> {
        let own = commune.postcodes.iter().any(|postcode| postcode.as_str() == written);
        if let Some(postcode) = PostalCode::parse(written).filter(|_| own || commune.postcodes.is_empty()) {
            return Some((commune, postcode));
        }
        let Some(first) = commune.postcodes.first().and_then(|first| PostalCode::parse(first.as_str())) else {
            look.refused(Field::Postcode, written, "five digits are expected", "Give the postcode of the address.");
            return None;
        };
        let others = self.territories.of_postcode(written).map(|other| &*other.name).take(3).collect::<Vec<_>>();
        let whose = match (PostalCode::parse(written), others.as_slice()) {
            (None, _) => "five digits are expected".to_owned(),
            (Some(_), []) => "no commune has this postcode; those of sorting offices (CEDEX) are no address".to_owned(),
            (Some(_), others) => format!("this is a postcode of {}", others.join(", ")),
        };
        let all = commune.postcodes.iter().map(base::territory::Postcode::as_str).collect::<Vec<_>>().join(", ");
        let problem = format!("{whose}; {} ({}) has {all}", commune.name, commune.code);
        look.taken(Field::Postcode, written, &problem, first.as_str(), "Give the postcode of the street.");
        Some((commune, first))
    }
}

const POINT_REMEDY: &str = "Look the address up at adresse.data.gouv.fr and copy its coordinates; until then the place is shown at its commune.";

fn is_overseas(commune: &Commune) -> bool {
    commune.department.as_str().len() > 2
}

/// The commune that lies nearest to a point, or else the largest.
fn nearest_of<'a>(communes: &[&'a Commune], stated: Option<Point>) -> Option<&'a Commune> {
    let near = stated.and_then(|point| {
        let measured = communes.iter().filter_map(|commune| Some((commune.point?.distance_km(point), *commune)));
        measured.filter(|(km, _)| *km <= NEAR_KM).min_by(|one, other| one.0.total_cmp(&other.0))
    });
    near.map(|(_, commune)| commune).or_else(|| communes.iter().copied().max_by_key(|commune| commune.population))
}

/// A commune's name as it is compared: without the number of a district, a sorting office, or short for saint.
fn plain_name(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(' ').take_while(|word| *word != "cedex");
    let words: Vec<&str> = words.filter(|word| !word.bytes().all(|letter| letter.is_ascii_digit())).collect();
    let spelled = words.into_iter().map(|word| match word {
        "st" => "saint",
        "ste" => "sainte",
        word => word,
    });
    spelled.collect::<Vec<_>>().join(" ")
}

/// A line that is looked at.
struct Look<'a> {
    record: &'a Record,
    line: usize,
    is_foreign: bool,
    findings: Vec<Finding>,
    is_refused: bool,
}

impl<'a> Look<'a> {
    fn text(&self, field: Field) -> &'a str {
        self.record.get(field).trim()
    }

    fn add(&mut self, field: Field, value: &str, problem: &str, remedy: &str, outcome: Outcome) {
        let id = self.text(Field::Id).to_owned();
        let (value, problem, remedy) = (value.to_owned(), problem.to_owned(), remedy.to_owned());
        self.findings.push(Finding { line: self.line, id, field, value, problem, remedy, outcome });
    }

    fn refused(&mut self, field: Field, value: &str, problem: &str, remedy: &str) {
        self.is_refused = true;
        self.add(field, value, problem, remedy, Outcome::Refused);
    }

    fn left_out(&mut self, field: Field, value: &str, problem: &str, remedy: &str) {
        self.add(field, value, problem, remedy, Outcome::LeftOut);
    }

    fn taken(&mut self, field: Field, value: &str, problem: &str, instead: &str, remedy: &str) {
        self.add(field, value, problem, remedy, Outcome::Taken(instead.to_owned()));
    }

    /// A text without doubled blanks.
    fn squeezed(&self, field: Field) -> String {
        let words = self.text(field).split(|letter: char| letter.is_whitespace() || letter.is_control());
        words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn needed(&mut self, field: Field, chars_max: usize) -> Option<String> {
        let text = self.squeezed(field);
        if text.is_empty() {
            self.refused(field, "", "this must be filled in", "A place is not found without it.");
            return None;
        }
        if text.chars().count() > chars_max {
            let problem = format!("at most {chars_max} characters are expected");
            self.refused(field, &text, &problem, "Shorten it.");
            return None;
        }
        Some(text)
    }

    fn optional(&mut self, field: Field, chars_max: usize) -> Option<String> {
        let text = self.squeezed(field);
        if text.chars().count() > chars_max {
            self.left_out(field, &text, &format!("at most {chars_max} characters are expected"), "Shorten it.");
            return None;
        }
        Some(text).filter(|text| !text.is_empty())
    }

    fn pivot(&mut self, commune: &Commune) -> Option<Pivot> {
        let text: String = self.text(Field::Pivot).split_whitespace().collect();
        if text == NO_PIVOT {
            return None;
        }
        if text.is_empty() {
            if !self.is_foreign {
                let remedy = "Give the SIRET of who runs the place, or the RNA of the association.";
                self.left_out(Field::Pivot, "", "the standard demands a number", remedy);
            }
            return None;
        }
        let in_new_caledonia = commune.department.as_str() == "988";
        let known = Pivot::rna(&text).or_else(|| Pivot::ridet(&text).filter(|_| in_new_caledonia));
        if let Some(pivot) = known {
            return Some(pivot);
        }
        let problem = match text.parse::<Siret>() {
            Ok(siret) => return Some(Pivot::Siret(siret)),
            Err(_) if text.len() == 9 && text.parse::<base::Siren>().is_ok() => {
                "this is a SIREN, the number of the organisation: the 14 digits of the establishment are expected"
                    .to_owned()
            }
            Err(error) => {
                format!("a SIRET of 14 digits, or W and nine digits for an association, is expected: {error}")
            }
        };
        self.left_out(Field::Pivot, &text, &problem, "Look it up at annuaire-entreprises.data.gouv.fr.");
        None
    }

    fn kinds(&mut self) -> BTreeSet<PlaceKind> {
        let mut kinds = BTreeSet::new();
        for code in self.parts(Field::Kinds) {
            match PlaceKind::from_code(code) {
                Some(kind) => {
                    kinds.insert(kind);
                }
                None => self.left_out(
                    Field::Kinds,
                    code,
                    "none of the 92 codes of kinds of structures of data.inclusion, such as BIB, CCAS, MUNI, RFS, TIERS_LIEUX",
                    "Choose one of them.",
                ),
            }
        }
        kinds
    }

    fn telephone(&mut self) -> Option<Telephone> {
        let text = self.text(Field::Telephone);
        if text.is_empty() {
            return None;
        }
        let mut several = text.split('|').map(str::trim);
        let first = several.next().unwrap_or_default();
        let expected = "a number of France or its territories such as +33450568749 is expected";
        let Some(number) = Telephone::parse(first) else {
            self.left_out(Field::Telephone, text, expected, "Write it with its prefix and without blanks.");
            return None;
        };
        let written = number.to_string();
        if several.next().is_some() {
            let problem = "the schema takes one number only";
            self.taken(Field::Telephone, text, problem, &written, "Tell the others in the presentation.");
        } else if written != text && !self.is_foreign {
            self.taken(Field::Telephone, text, expected, &written, "Write it so.");
        }
        Some(number)
    }

    fn mails(&mut self) -> Vec<MailAddress> {
        let mut mails = Vec::new();
        for text in self.parts(Field::Mails) {
            match MailAddress::parse(text) {
                Some(mail) if mails.len() < CONTACTS_MAX => mails.push(mail),
                _ => self.left_out(
                    Field::Mails,
                    text,
                    "an address such as contact@lieu.example is expected, at most ten, with | between",
                    "Mend it, or leave it out.",
                ),
            }
        }
        mails
    }

    fn sites(&mut self) -> Vec<WebAddress> {
        let mut sites = Vec::new();
        for text in self.parts(Field::Sites) {
            if let Some(site) = self.address(Field::Sites, text).filter(|_| sites.len() < CONTACTS_MAX) {
                sites.push(site);
            }
        }
        sites
    }

    fn site(&mut self, field: Field) -> Option<WebAddress> {
        let text = self.text(field);
        if text.is_empty() { None } else { self.address(field, text) }
    }

    /// An address of the web; one without its `https://` is taken with it.
    fn address(&mut self, field: Field, text: &str) -> Option<WebAddress> {
        if let Ok(address) = text.parse() {
            return Some(address);
        }
        let expected = "an address that begins with https:// or http:// and has no blanks is expected";
        let with_scheme = Some(text).filter(|text| !text.contains("://") && text.contains('.') && !text.contains('@'));
        let mended = with_scheme.and_then(|text| format!("https://{text}").parse::<WebAddress>().ok());
        match mended {
            Some(address) => {
                self.taken(field, text, expected, address.as_str(), "Write it so.");
                Some(address)
            }
            None => {
                self.left_out(field, text, expected, "Copy it from the browser's address bar.");
                None
            }
        }
    }

    fn hours(&mut self, translated: &Translated) -> Option<OpeningHours> {
        let remedy = "Write them with YoHours (projets.pavie.info/yohours).";
        if let Some((error, written)) = &translated.hours {
            self.left_out(Field::Hours, written, &error.to_string(), "Write each day as 09:00-12:00 / 13:30-17:00.");
            return None;
        }
        let text = self.text(Field::Hours);
        if text.is_empty() {
            return None;
        }
        match text.parse() {
            Ok(hours) => Some(hours),
            Err(error) => {
                self.left_out(Field::Hours, text, &super::opening_hours::HoursError::to_string(&error), remedy);
                None
            }
        }
    }

    /// The summary and the presentation; a summary that is too long is a presentation where there is none.
    fn presentation(&mut self) -> (Option<String>, Option<String>) {
        let summary = Some(self.squeezed(Field::Summary)).filter(|text| !text.is_empty());
        let detail = self.optional(Field::Detail, DETAIL_MAX_CHARS);
        match summary {
            Some(summary) if summary.chars().count() > SUMMARY_MAX_CHARS => {
                let problem = format!("at most {SUMMARY_MAX_CHARS} characters are expected");
                let moves = detail.is_none() && summary.chars().count() <= DETAIL_MAX_CHARS;
                let remedy = if moves { "It stands in presentation_detail instead." } else { "Shorten it." };
                self.left_out(Field::Summary, &summary, &problem, remedy);
                (None, detail.or_else(|| moves.then_some(summary)))
            }
            summary => (summary, detail),
        }
    }

    fn updated_on(&mut self, today: Date) -> Option<Date> {
        let text = self.text(Field::UpdatedOn);
        let expected = "a day such as 2026-11-29 is expected";
        if text.is_empty() {
            self.refused(Field::UpdatedOn, "", expected, "Nobody knows how old the statement is without it.");
            return None;
        }
        let iso = text.get(..10).and_then(|day| day.parse::<Date>().ok());
        let (day, is_exact) = match iso {
            Some(day) => (day, true),
            None => match Date::strptime("%d/%m/%Y", text) {
                Ok(day) => (day, false),
                Err(_) => {
                    self.refused(Field::UpdatedOn, text, expected, "Write year, month and day.");
                    return None;
                }
            },
        };
        if day > today {
            let remedy = "Write the day on which the data was last looked at.";
            self.taken(Field::UpdatedOn, text, "this day is still to come", &today.to_string(), remedy);
            return Some(today);
        }
        if !is_exact {
            self.taken(Field::UpdatedOn, text, expected, &day.to_string(), "Write it so.");
        }
        Some(day)
    }

    /// The parts of a list.
    fn parts(&self, field: Field) -> Vec<&'a str> {
        self.text(field).split('|').map(str::trim).filter(|part| !part.is_empty()).collect()
    }

    /// The values of a list of the standard.
    fn values<V: StandardValue>(&mut self, field: Field) -> BTreeSet<V> {
        let mut values = BTreeSet::new();
        for part in self.parts(field) {
            values.extend(self.value::<V>(field, part));
        }
        values
    }

    fn value<V: StandardValue>(&mut self, field: Field, part: &str) -> Option<V> {
        if let Some(value) = V::from_word(part) {
            return Some(value);
        }
        let folded = fold(part);
        if let Some(value) = V::ALL.iter().copied().find(|value| fold(value.word()) == folded) {
            self.taken(field, part, "the standard's spelling is expected", value.word(), "Write it so.");
            return Some(value);
        }
        let known = V::ALL.iter().take(TOLD_MAX).map(|value| value.word()).collect::<Vec<_>>().join(" · ");
        self.left_out(
            field,
            part,
            &format!("one of these is expected: {known}"),
            "Choose the nearest, with | between several.",
        );
        None
    }

    fn labels(&mut self) -> BTreeSet<Label> {
        let mut labels = BTreeSet::new();
        for part in self.parts(Field::Labels) {
            // The schema and the national map's library write this one in two ways.
            let label = if part == ETAPES_OF_SCHEMA { Some(Label::Etapes) } else { self.value(Field::Labels, part) };
            labels.extend(label);
        }
        labels
    }

    /// Labels in free words; those that mean the Pass in its own words.
    fn other_labels(&mut self) -> Vec<String> {
        let mut labels: Vec<String> = Vec::new();
        for part in self.parts(Field::OtherLabels) {
            let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
            let means_pass = matches!(fold(&part).as_str(), "pass numerique" | "accepte le pass numerique");
            let label = if means_pass { ACCEPTS_PASS.to_owned() } else { part };
            if label.chars().count() > SHORT_MAX_CHARS || labels.len() == LABELS_MAX {
                self.left_out(
                    Field::OtherLabels,
                    &label,
                    "at most 20 labels of 300 characters are expected",
                    "Shorten it.",
                );
            } else if !labels.contains(&label) {
                labels.push(label);
            }
        }
        labels
    }
}
