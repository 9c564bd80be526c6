//! Reading an export of `OpenAgenda`, with the columns of the public data set `evenements-publics-openagenda`.

use base::{Lang, Localized, Timestamp};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use super::entry::{Entry, EntryPlace, Refused};
use crate::model::{EventSource, Standing};

/// Events of a file.
const ENTRIES_MAX: usize = 100_000;
/// Times of one event that are brought in.
const TIMINGS_MAX: usize = 60;
/// Times that lie within so many days are one event, such as a conference of two days.
const ONE_EVENT: SignedDuration = SignedDuration::from_hours(24 * 4);
/// Characters of a description; the rest is on the event's own page.
const DESCRIPTION_MAX_CHARS: usize = 4_000;

/// The entries of an export, and those that cannot be read.
///
/// # Errors
/// When it is no such export.
pub fn read(text: &str, zone: &TimeZone, now: Timestamp) -> Result<(Vec<Entry>, Vec<Refused>), serde_json::Error> {
    let parsed: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let (mut entries, mut refused) = (Vec::new(), Vec::new());
    for (number, record) in (1..).zip(records(&parsed)).take(ENTRIES_MAX) {
        let at = format!("entry {number}");
        match Record(record).entries(&at, zone, now) {
            Ok(found) => entries.extend(found),
            Err(reason) => {
                let title = Record(record).localized("title").get(Lang::Fr).to_owned();
                refused.push(Refused { at, title, reason });
            }
        }
    }
    Ok((entries, refused))
}

/// The records: a list of them, or one in `results`; each as it is, or in `fields`.
fn records(parsed: &Value) -> Vec<&Map<String, Value>> {
    let list =
        parsed.as_array().or_else(|| parsed.get("results")?.as_array()).or_else(|| parsed.get("records")?.as_array());
    list.into_iter().flatten().filter_map(record_in).collect()
}

fn record_in(value: &Value) -> Option<&Map<String, Value>> {
    value.get("fields").and_then(Value::as_object).or_else(|| value.as_object())
}

struct Record<'a>(&'a Map<String, Value>);

impl Record<'_> {
    /// A column as a text, when something is in it.
    fn text(&self, name: &str) -> Option<String> {
        let text = match self.0.get(name)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// A column that holds JSON, as it is or as a text.
    fn json(&self, name: &str) -> Option<Value> {
        match self.0.get(name)? {
            Value::String(text) => serde_json::from_str(text).ok(),
            Value::Null => None,
            value => Some(value.clone()),
        }
    }

    /// The number of a word, as in `{"id": 1, "label": …}`.
    fn number(&self, name: &str) -> Option<u64> {
        let value = self.json(name)?;
        value.as_u64().or_else(|| value.get("id")?.as_u64())
    }

    /// The columns `NAME_fr`, `NAME_de`, … as plain text.
    fn localized(&self, name: &str) -> Localized {
        let mut text = Localized::new();
        for lang in Lang::ALL {
            if let Some(told) = self.text(&format!("{name}_{}", lang.tag())) {
                text.insert(lang.tag(), plain(&told));
            }
        }
        text
    }

    /// A column that holds a list of words.
    fn words(&self, name: &str) -> Vec<String> {
        match self.0.get(name) {
            Some(Value::Array(words)) => words.iter().filter_map(|word| word.as_str().map(ToOwned::to_owned)).collect(),
            Some(Value::String(text)) => text.split([';', ',']).map(|word| word.trim().to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    fn entries(&self, at: &str, zone: &TimeZone, now: Timestamp) -> Result<Vec<Entry>, String> {
        let uid = self.text("uid").ok_or("it has no uid")?;
        let title = self.localized("title");
        if title.is_empty() {
            return Err("it has no title".to_owned());
        }
        let mut times = self.times()?;
        times.sort_unstable();
        let (first, last) = (times.first().copied(), times.last().copied());
        let (Some((begins, _)), Some((_, ends))) = (first, last) else { return Err("it has no time".to_owned()) };
        if ends.max(times.iter().map(|(_, end)| *end).max().unwrap_or(ends)) <= now {
            return Err("it is over".to_owned());
        }
        let model = self.entry(at, &uid, title, (begins, ends), zone);
        if times.len() == 1 || ends.since(begins) <= ONE_EVENT {
            return Ok(vec![model]);
        }
        let coming = times.into_iter().filter(|(_, ends)| *ends > now).take(TIMINGS_MAX);
        Ok(coming
            .map(|(starts, ends)| {
                let uid = format!("openagenda:{uid}#{}", starts.jiff().strftime("%Y%m%dT%H%M%SZ"));
                Entry { source: EventSource { uid, ..model.source.clone() }, starts, ends, ..model.clone() }
            })
            .collect())
    }

    fn entry(
        &self,
        at: &str,
        uid: &str,
        title: Localized,
        (starts, ends): (Timestamp, Timestamp),
        zone: &TimeZone,
    ) -> Entry {
        let list = self.text("originagenda_title").unwrap_or_else(|| "OpenAgenda".to_owned());
        let mode = self.number("attendancemode");
        let description = match self.localized("description") {
            short if short.is_empty() => self.localized("longdescription"),
            short => short,
        };
        let street = [self.text("location_name"), self.text("location_address")];
        let street: Vec<String> = street.into_iter().flatten().collect();
        let is_free = self.localized("conditions").iter().any(|(_, text)| says_free(text));
        Entry {
            at: at.to_owned(),
            source: EventSource {
                list: list.clone(),
                uid: format!("openagenda:{uid}"),
                page: self.text("canonicalurl"),
            },
            list_uid: self.text("originagenda_uid"),
            title,
            description: shortened(&description),
            keywords: Lang::ALL.iter().flat_map(|lang| self.words(&format!("keywords_{}", lang.tag()))).collect(),
            starts,
            ends,
            zone: self.zone_at(starts, zone),
            place: EntryPlace {
                code: self.text("location_insee"),
                postcode: self.text("location_postalcode"),
                town: self.text("location_city"),
                address: (!street.is_empty()).then(|| street.join(", ")),
                text: None,
            },
            is_on_site: mode.map(|mode| mode != 2),
            is_online: mode.map(|mode| mode != 1),
            link: self.text("onlineaccesslink"),
            registration: self.registration(),
            price_cents: is_free.then_some(0),
            standing: self
                .number("status")
                .and_then(|number| Standing::ALL.get(usize::try_from(number).ok()?.checked_sub(1)?).copied())
                .unwrap_or_default(),
            organiser: list,
        }
    }

    /// Every time of the event: `timings`, or else from the first date to the last.
    fn times(&self) -> Result<Vec<(Timestamp, Timestamp)>, String> {
        let read = |value: &Value, name: &str| {
            let text = value.get(name)?.as_str()?;
            text.parse::<jiff::Timestamp>().ok().map(Timestamp::from)
        };
        let timings = self.json("timings");
        let timings: Vec<(Timestamp, Timestamp)> = timings
            .as_ref()
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|timing| read(timing, "begin").zip(read(timing, "end")))
            .collect();
        if !timings.is_empty() {
            return Ok(timings);
        }
        let column = |name: &str| {
            let text = self.text(name).ok_or_else(|| format!("{name} is missing"))?;
            text.parse::<jiff::Timestamp>().map(Timestamp::from).map_err(|_| format!("{name} cannot be read"))
        };
        Ok(vec![(column("firstdate_begin")?, column("lastdate_end")?)])
    }

    /// The territory's zone where its clocks show the hour that is told, else the zone of that many hours.
    fn zone_at(&self, starts: Timestamp, zone: &TimeZone) -> String {
        let told = self
            .text("firstdate_begin")
            .or_else(|| self.json("timings")?.as_array()?.first()?.get("begin")?.as_str().map(ToOwned::to_owned));
        let told = told.and_then(|text| {
            let pieces: jiff::fmt::temporal::Pieces<'_> = jiff::fmt::temporal::Pieces::parse(&text).ok()?;
            pieces.to_numeric_offset()
        });
        let own = zone.iana_name().unwrap_or("UTC");
        match told.map(jiff::tz::Offset::seconds) {
            None | Some(0) => own.to_owned(),
            Some(seconds) if seconds == zone.to_offset(starts.jiff()).seconds() => own.to_owned(),
            // In these names, by POSIX, the west is positive.
            Some(seconds) if seconds % 3_600 == 0 && seconds < 0 => format!("Etc/GMT+{}", -seconds / 3_600),
            Some(seconds) if seconds % 3_600 == 0 => format!("Etc/GMT-{}", seconds / 3_600),
            Some(_) => own.to_owned(),
        }
    }

    /// The first address of the web among the ways to register.
    fn registration(&self) -> Option<String> {
        let is_web = |text: &str| text.starts_with("https://") || text.starts_with("http://");
        if let Some(text) = self.text("registration").filter(|text| is_web(text)) {
            return Some(text);
        }
        let ways = self.json("registration")?;
        let one = |way: &Value| {
            let text = way.as_str().or_else(|| way.get("value")?.as_str())?;
            is_web(text).then(|| text.to_owned())
        };
        ways.as_array()?.iter().find_map(one)
    }
}

fn says_free(text: &str) -> bool {
    let folded = base::fold(text);
    ["gratuit", "free", "kostenlos", "fraie", "entree libre"].iter().any(|word| folded.starts_with(word))
}

fn shortened(text: &Localized) -> Localized {
    let mut short = Localized::new();
    for (lang, text) in text.iter() {
        short.insert(lang, text.chars().take(DESCRIPTION_MAX_CHARS).collect::<String>());
    }
    short
}

/// A text without its tags; what stands between them stays.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        let is_tag = tag.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/' || letter == '!');
        match (is_tag, tag.find('>')) {
            (true, Some(end)) => {
                plain.push(' ');
                rest = &tag[end + 1..];
            }
            _ => {
                plain.push('<');
                rest = tag;
            }
        }
    }
    plain.push_str(rest);
    let known = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let plain = known.iter().fold(plain, |text, (name, letter)| text.replace(name, letter));
    let lines = plain.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_words_stay() {
        assert_eq!(plain("<p>Un <b>atelier</b> à 3 < 4 &amp; 5&nbsp;€</p>\n<br/>Fin"), "Un atelier à 3 < 4 & 5 €\nFin");
        assert_eq!(plain("<script>x"), "x");
    }
}
