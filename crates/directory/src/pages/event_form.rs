//! What an organiser types of an event and of its sessions.

use base::{Lang, Localized};
use jiff::civil::{Date, DateTime, Time};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, DateValue, Field, Kind, Width, button, date_time_input, details, form, radios, select,
    text_input, textarea,
};
use ui::{Fields, Visit};

use super::place::{self, Meant};
use crate::fault::{self, Fault};
use crate::model::{SessionKind, Speaker};
use crate::organising::{Draft, DraftSession, Organiser, SPEAKERS_MAX, TEXT_MAX_CHARS, USUAL_SESSION};
use crate::surroundings::Events;

/// Lines of the field for the description, and of that for speakers.
const DESCRIPTION_LINES: u8 = 6;
const SPEAKERS_LINES: u8 = 4;
/// Between a name, what the person does and for whom.
const PART: char = '|';

/// The fields of a draft, as a form shows them in a language.
pub fn fields_of(events: &Events, draft: &Draft, lang: Lang) -> Fields {
    let commune = events.directory.vocabulary().territories.commune(&draft.commune);
    let mut pairs = Vec::new();
    for other in Lang::ALL {
        let suffix = suffix(other, lang);
        pairs.push((format!("title{suffix}"), draft.title.exact(other.tag()).unwrap_or("").to_owned()));
        pairs.push((format!("description{suffix}"), draft.description.exact(other.tag()).unwrap_or("").to_owned()));
    }
    let own = [
        ("theme", draft.theme.clone()),
        ("zone", draft.zone.clone()),
        ("commune", commune.map_or_else(String::new, |commune| commune.name.to_string())),
        ("commune_code", draft.commune.clone()),
        ("address", draft.address.clone()),
        ("online", draft.online.clone()),
        ("region", draft.region.clone()),
        ("price", draft.price_cents.map_or_else(String::new, euros)),
        ("registers", registers(draft).to_owned()),
        ("registration", draft.registration.clone()),
        ("places_on_site", draft.places_on_site.map_or_else(String::new, |places| places.to_string())),
        ("places_online", draft.places_online.map_or_else(String::new, |places| places.to_string())),
    ];
    pairs.extend(own.map(|(name, value)| (name.to_owned(), value)));
    pairs.extend(moment_fields("starts", draft.starts));
    pairs.extend(moment_fields("ends", draft.ends));
    pairs.into_iter().collect()
}

const fn registers(draft: &Draft) -> &'static str {
    if draft.registers_here {
        "here"
    } else if draft.registration.is_empty() {
        "no"
    } else {
        "elsewhere"
    }
}

/// The language that the page is read in stands first and has the plain name.
fn suffix(of: Lang, page: Lang) -> String {
    if of == page { String::new() } else { format!("_{}", of.tag()) }
}

fn moment_fields(name: &str, at: DateTime) -> [(String, String); 4] {
    [
        (format!("{name}-day"), at.day().to_string()),
        (format!("{name}-month"), at.month().to_string()),
        (format!("{name}-year"), at.year().to_string()),
        (format!("{name}-time"), at.strftime("%H:%M").to_string()),
    ]
}

/// `12,50`
fn euros(cents: u32) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

/// The draft that was typed.
///
/// # Errors
/// What keeps it from being one; the use case looks at the rest.
pub fn draft_of(events: &Events, fields: &Fields, lang: Lang) -> Result<Draft, Vec<Fault>> {
    let mut faults = Vec::new();
    let localized = |name: &str| {
        let mut text = Localized::new();
        for other in Lang::ALL {
            let typed = fields.first(&format!("{name}{}", suffix(other, lang))).trim().replace("\r\n", "\n");
            if !typed.is_empty() {
                text.insert(other.tag(), typed);
            }
        }
        text
    };
    let starts = moment("starts", fields, &mut faults);
    let ends = moment("ends", fields, &mut faults);
    let commune = commune_of(events, fields, &mut faults);
    let registers = fields.first("registers");
    let draft = Draft {
        title: localized("title"),
        description: localized("description"),
        theme: fields.first("theme").to_owned(),
        starts: starts.unwrap_or_default(),
        ends: ends.unwrap_or_default(),
        zone: fields.first("zone").trim().to_owned(),
        commune,
        address: fields.first("address").trim().to_owned(),
        online: fields.first("online").trim().to_owned(),
        region: fields.first("region").to_owned(),
        price_cents: price("price", fields.first("price"), &mut faults),
        registration: if registers == "elsewhere" { fields.first("registration").trim() } else { "" }.to_owned(),
        registers_here: registers == "here",
        places_on_site: number("places_on_site", fields.first("places_on_site"), &mut faults),
        places_online: number("places_online", fields.first("places_online"), &mut faults),
        sessions: Vec::new(),
        next_session: 0,
    };
    if registers == "elsewhere" && draft.registration.is_empty() {
        faults.push(Fault::new("registration", "directory-fault-missing"));
    }
    if faults.is_empty() { Ok(draft) } else { Err(faults) }
}

/// The code of the commune that is meant.
fn commune_of(events: &Events, fields: &Fields, faults: &mut Vec<Fault>) -> String {
    let territories = &events.directory.vocabulary().territories;
    let typed = fields.first("commune").trim();
    let before = territories.commune(fields.first("commune_code")).filter(|known| &*known.name == typed);
    if let Some(commune) = before {
        return commune.code.to_string();
    }
    match place::meant(territories, "", typed) {
        Meant::Anywhere => String::new(),
        Meant::Commune(commune, _) => commune.code.to_string(),
        Meant::Unknown => {
            faults.push(Fault::new("commune", "directory-fault-commune").with(typed));
            String::new()
        }
        Meant::OneOf(communes) => {
            let names = communes
                .iter()
                .filter_map(|commune| Some(format!("{} ({})", commune.name, commune.postcodes.first()?.as_str())));
            let names = names.collect::<Vec<_>>().join(", ");
            faults.push(Fault::new("commune", "directory-fault-commune-several").with(names));
            String::new()
        }
    }
}

/// What was typed in the parts of a day.
pub fn day_value(fields: &Fields, name: &str) -> DateValue {
    let part = |part: &str| fields.first(&format!("{name}-{part}")).to_owned();
    DateValue { day: part("day"), month: part("month"), year: part("year") }
}

/// The day that was typed.
pub fn day(name: &str, fields: &Fields, faults: &mut Vec<Fault>) -> Option<Date> {
    let DateValue { day, month, year } = day_value(fields, name);
    let number = |text: &str| text.trim().parse::<i16>().ok();
    let small = |text: &str| text.trim().parse::<i8>().ok();
    let date =
        || Date::new(number(&year).filter(|year| (2000..2200).contains(year))?, small(&month)?, small(&day)?).ok();
    let date = date();
    if date.is_none() {
        faults.push(Fault::new(name, "directory-fault-day"));
    }
    date
}

/// The day and hour that were typed.
fn moment(name: &str, fields: &Fields, faults: &mut Vec<Fault>) -> Option<DateTime> {
    let date = day(name, fields, faults)?;
    let hour = hour(fields.first(&format!("{name}-time")));
    if hour.is_none() {
        faults.push(Fault::new(name, "directory-fault-hour"));
    }
    Some(date.to_datetime(hour?))
}

/// `9:00`, `9h30`, `14 h`.
pub fn hour(typed: &str) -> Option<Time> {
    let typed = typed.trim().to_lowercase().replace([' ', '\u{a0}', '\u{202f}'], "");
    let (hour, minute) = typed.split_once([':', 'h', '.']).unwrap_or((&typed, "0"));
    let minute = if minute.is_empty() { "0" } else { minute };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// An amount in euros, as people write it: `12`, `12,50`, `12.50 €`.
pub fn price(field: &str, typed: &str, faults: &mut Vec<Fault>) -> Option<u32> {
    let typed = typed.replace(['€', ' ', '\u{a0}', '\u{202f}'], "").replace(',', ".");
    if typed.is_empty() {
        return None;
    }
    let (euros, cents) = typed.split_once('.').unwrap_or((&typed, "00"));
    let read = || {
        let cents = match cents.len() {
            1 => cents.parse::<u32>().ok()? * 10,
            2 => cents.parse().ok()?,
            _ => return None,
        };
        euros.parse::<u32>().ok()?.checked_mul(100)?.checked_add(cents)
    };
    let read = read();
    if read.is_none() {
        faults.push(Fault::new(field, "directory-fault-amount"));
    }
    read
}

/// A whole number; nothing where nothing was typed.
pub fn number(field: &str, typed: &str, faults: &mut Vec<Fault>) -> Option<u32> {
    let typed = typed.replace([' ', '\u{a0}', '\u{202f}'], "");
    if typed.is_empty() {
        return None;
    }
    let read = typed.parse().ok();
    if read.is_none() {
        faults.push(Fault::new(field, "directory-fault-number"));
    }
    read
}

/// The form of an event.
pub fn event_form(
    events: &Events,
    visit: &Visit,
    action: &str,
    hidden: &[(&str, &str)],
    organisers: &[Organiser],
    (fields, faults): (&Fields, &[Fault]),
) -> Markup {
    let vocabulary = events.directory.vocabulary();
    let error = |field: &str| fault::of_field(visit, faults, field);
    let field = |name: &str, key: &str| Field::new(name, visit.t(key)).value(fields.first(name)).error(error(name));
    let hinted = |name: &str, key: &str| field(name, key).hint(visit.t(&format!("{key}-hint")));
    let choose = [Choice::new("", visit.t("directory-choose"), fields.first("theme").is_empty())].into_iter();
    let themes = vocabulary.catalogue.themes().iter().map(|theme| {
        let code = theme.code.as_str();
        Choice::new(code, theme.label.get(visit.lang), fields.first("theme") == code)
    });
    let everywhere = [Choice::new("", visit.t("directory-any"), fields.first("region").is_empty())].into_iter();
    let regions = vocabulary.territories.regions().map(|region| {
        Choice::new(region.code.as_str(), region.name.as_str(), fields.first("region") == region.code.as_str())
    });
    let registers = ["here", "elsewhere", "no"].map(|word| {
        Choice::new(word, visit.t(&format!("directory-registers-{word}")), fields.first("registers") == word)
    });
    let others = Lang::ALL.into_iter().filter(|lang| *lang != visit.lang);
    let time = |name: &str| fields.first(&format!("{name}-time")).to_owned();
    form(
        visit,
        action,
        html! {
            @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
            @if let [first, _, ..] = organisers {
                @let chosen = fields.first("organiser");
                @let choices: Vec<Choice> = organisers.iter().map(|one| {
                    let id = one.id.to_string();
                    let is_chosen = chosen == id || (chosen.is_empty() && one.id == first.id);
                    Choice::new(id, one.organisation.as_str(), is_chosen)
                }).collect();
                (select(visit, &field("organiser", "directory-fact-organiser"), &choices))
            } @else if let [only] = organisers {
                input type="hidden" name="organiser" value=(only.id);
            }
            (text_input(visit, &field("title", "directory-event-title")))
            (textarea(visit, &field("description", "directory-event-description"), DESCRIPTION_LINES))
            (details(&visit.t("directory-event-other-languages"), html! {
                @for lang in others {
                    @let tag = lang.tag();
                    (text_input(visit, &in_language(visit, fields, "title", "directory-event-title", tag)))
                    (textarea(
                        visit,
                        &in_language(visit, fields, "description", "directory-event-description", tag),
                        DESCRIPTION_LINES,
                    ))
                }
            }))
            (select(visit, &field("theme", "directory-field-theme"), &choose.chain(themes).collect::<Vec<_>>()))
            (date_time_input(visit, &hinted("starts", "directory-event-starts"), &day_value(fields, "starts"), &time("starts")))
            (date_time_input(visit, &field("ends", "directory-event-ends"), &day_value(fields, "ends"), &time("ends")))
            (text_input(visit, &hinted("zone", "directory-event-zone").width(Width::Twenty)))
            input type="hidden" name="commune_code" value=(fields.first("commune_code"));
            (text_input(visit, &hinted("commune", "directory-event-commune").optional()))
            (text_input(visit, &hinted("address", "directory-event-address").optional()))
            (text_input(visit, &hinted("online", "directory-event-online").kind(Kind::Url).optional()))
            (select(visit, &hinted("region", "directory-event-region"), &everywhere.chain(regions).collect::<Vec<_>>()))
            (text_input(visit, &hinted("price", "directory-event-price").inputmode("decimal").width(Width::Ten).suffix("€").optional()))
            (radios(visit, &field("registers", "directory-event-registers"), &registers))
            (text_input(visit, &hinted("places_on_site", "directory-event-places-on-site").inputmode("numeric").width(Width::Five).optional()))
            (text_input(visit, &hinted("places_online", "directory-event-places-online").inputmode("numeric").width(Width::Five).optional()))
            (text_input(visit, &hinted("registration", "directory-event-registration").kind(Kind::Url).optional()))
            (button(&visit.t("directory-save"), ButtonKind::Primary))
        },
    )
}

fn in_language(visit: &Visit, fields: &Fields, name: &str, key: &str, tag: &str) -> Field {
    let language = visit.t(&format!("directory-language-{tag}"));
    let name = format!("{name}_{tag}");
    let value = fields.first(&name).to_owned();
    Field::new(name, format!("{} ({language})", visit.t(key))).value(value).optional()
}

/// The fields of a session, as a form shows them; of a new one, what most likely follows.
pub fn session_fields(draft: &Draft, session: Option<&DraftSession>, lang: Lang) -> Fields {
    let follows = draft.sessions.iter().map(|session| session.ends).max().unwrap_or(draft.starts);
    let (starts, ends) = session.map_or_else(
        || (follows, follows.checked_add(USUAL_SESSION).unwrap_or(follows)),
        |session| (session.starts, session.ends),
    );
    let mut pairs: Vec<(String, String)> = moment_fields("starts", starts).into();
    pairs.push(("ends".to_owned(), ends.strftime("%H:%M").to_string()));
    if let Some(session) = session {
        pairs.push(("title".to_owned(), session.title.get(lang).to_owned()));
        pairs.push(("kind".to_owned(), session.kind.name().to_owned()));
        pairs.push(("room".to_owned(), session.room.get(lang).to_owned()));
        let lines: Vec<String> = session.speakers.iter().map(|speaker| speaker_line(speaker, lang)).collect();
        pairs.push(("speakers".to_owned(), lines.join("\n")));
    }
    pairs.into_iter().collect()
}

fn speaker_line(speaker: &Speaker, lang: Lang) -> String {
    let parts = [speaker.name.as_str(), speaker.role.get(lang), speaker.organisation.as_deref().unwrap_or("")];
    parts.join(&format!(" {PART} ")).trim_end_matches([' ', PART]).to_owned()
}

/// The session that was typed, in the place of the one before.
///
/// # Errors
/// Every fault, with its field.
pub fn session_of(
    fields: &Fields,
    number: u32,
    before: Option<&DraftSession>,
    lang: Lang,
) -> Result<DraftSession, Vec<Fault>> {
    let mut faults = Vec::new();
    let title = fault::text(&mut faults, "title", fields.first("title"), TEXT_MAX_CHARS);
    let room = fault::optional_text(&mut faults, "room", fields.first("room"), TEXT_MAX_CHARS);
    let starts = moment("starts", fields, &mut faults);
    let ends = hour(fields.first("ends"));
    if ends.is_none() {
        faults.push(Fault::new("ends", "directory-fault-hour"));
    }
    let ends = starts.zip(ends).map(|(starts, ends)| starts.date().to_datetime(ends));
    if starts.zip(ends).is_some_and(|(starts, ends)| ends <= starts) {
        faults.push(Fault::new("ends", "directory-fault-session-ends"));
    }
    let kind = SessionKind::from_name(fields.first("kind"));
    if kind.is_none() {
        faults.push(Fault::new("kind", "directory-fault-choose"));
    }
    let speakers = speakers_of(fields.first("speakers"), before, lang, &mut faults);
    let (Some(starts), Some(ends), Some(kind), true) = (starts, ends, kind, faults.is_empty()) else {
        return Err(faults);
    };
    let mut in_languages = before.map_or_else(Localized::new, |before| before.title.clone());
    in_languages.insert(lang.tag(), title);
    let mut rooms = before.map_or_else(Localized::new, |before| before.room.clone());
    match room {
        Some(room) => rooms.insert(lang.tag(), room),
        None => rooms = Localized::new(),
    }
    Ok(DraftSession { number, starts, ends, kind, title: in_languages, room: rooms, speakers })
}

/// One speaker a line: the name, what the person does, and for whom.
fn speakers_of(typed: &str, before: Option<&DraftSession>, lang: Lang, faults: &mut Vec<Fault>) -> Vec<Speaker> {
    let lines: Vec<&str> = typed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.len() > SPEAKERS_MAX {
        faults.push(Fault::new("speakers", "directory-fault-speakers").with(SPEAKERS_MAX));
    }
    if lines.iter().any(|line| line.chars().count() > TEXT_MAX_CHARS) {
        faults.push(Fault::new("speakers", "directory-fault-long").with(TEXT_MAX_CHARS));
    }
    let speaker = |line: &&str| {
        let mut parts = line.splitn(3, PART).map(str::trim);
        let mut next = || parts.next().unwrap_or("").to_owned();
        let (name, role, organisation) = (next(), next(), next());
        // What the person does in other languages stays.
        let known = before.and_then(|before| before.speakers.iter().find(|known| known.name == name));
        let mut roles = known.map_or_else(Localized::new, |known| known.role.clone());
        if role.is_empty() {
            roles = Localized::new();
        } else {
            roles.insert(lang.tag(), role);
        }
        Speaker { name, role: roles, organisation: Some(organisation).filter(|text| !text.is_empty()) }
    };
    lines.iter().map(speaker).collect()
}

/// The form of a session.
pub fn session_form(visit: &Visit, action: &str, fields: &Fields, faults: &[Fault]) -> Markup {
    let error = |field: &str| fault::of_field(visit, faults, field);
    let field = |name: &str, key: &str| Field::new(name, visit.t(key)).value(fields.first(name)).error(error(name));
    let kinds = SessionKind::ALL.map(|kind| {
        let words = visit.t(&format!("directory-session-{}", kind.name()));
        Choice::new(kind.name(), words, fields.first("kind") == kind.name())
    });
    let speakers = field("speakers", "directory-session-speakers").hint(visit.t("directory-session-speakers-hint"));
    form(
        visit,
        action,
        html! {
            (text_input(visit, &field("title", "directory-session-title")))
            (select(visit, &field("kind", "directory-session-kind"), &kinds))
            (date_time_input(
                visit,
                &field("starts", "directory-event-starts"),
                &day_value(fields, "starts"),
                fields.first("starts-time"),
            ))
            (text_input(visit, &field("ends", "directory-session-ends").width(Width::Five)))
            (text_input(visit, &field("room", "directory-session-room").hint(visit.t("directory-session-room-hint")).optional()))
            (textarea(visit, &speakers.optional(), SPEAKERS_LINES))
            (button(&visit.t("directory-save"), ButtonKind::Primary))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_amounts_are_read_as_people_write_them() {
        let at = |hour, minute| Time::new(hour, minute, 0, 0).ok();
        for (typed, read) in [("9:00", at(9, 0)), ("9h30", at(9, 30)), (" 14 h", at(14, 0)), ("08.05", at(8, 5))] {
            assert_eq!(hour(typed), read, "{typed}");
        }
        for typed in ["", "25:00", "9:60", "midi", "9:3x"] {
            assert_eq!(hour(typed), None, "{typed}");
        }
        let read = |typed: &str| {
            let mut faults = Vec::new();
            (price("price", typed, &mut faults), faults.len())
        };
        assert_eq!(read("12"), (Some(1_200), 0));
        assert_eq!(read("12,5"), (Some(1_250), 0));
        assert_eq!(read("1 012.50 €"), (Some(101_250), 0));
        assert_eq!(read(""), (None, 0));
        for typed in ["-3", "12,345", "douze", "99999999999"] {
            assert_eq!(read(typed), (None, 1), "{typed}");
        }
    }

    #[test]
    fn a_line_is_a_speaker() {
        let mut faults = Vec::new();
        let speakers = speakers_of("Ada Fictive | chercheuse | Uni fictive\n\n Bo ", None, Lang::Fr, &mut faults);
        assert_eq!(speakers.len(), 2);
        assert_eq!(speaker_line(&speakers[0], Lang::Fr), "Ada Fictive | chercheuse | Uni fictive");
        assert_eq!(speaker_line(&speakers[1], Lang::Fr), "Bo");
    }
}
