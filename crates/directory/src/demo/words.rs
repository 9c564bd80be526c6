//! The word lists that fictional advisers and events are drawn from.

use std::collections::BTreeMap;
use std::fmt::Display;

use base::Localized;

use crate::model::SessionKind;
use crate::sheet::{Mistake, Row, Sheet};

/// The theme of a session that fits every event.
pub const ANY_THEME: &str = "any";
/// No session of a demonstration is longer, minutes.
const SESSION_MAX_MINUTES: i64 = 8 * 60;

/// The word lists of a pack's folder `demo`; its README says what each holds.
#[derive(Debug)]
pub struct Words {
    pub(super) first_names: Vec<String>,
    pub(super) family_names: Vec<String>,
    pub(super) nouns: Vec<String>,
    pub(super) streets: Vec<String>,
    pub(super) venues: Vec<String>,
    pub(super) mix: Vec<Mix>,
    pub(super) rooms: Vec<Localized>,
    pub(super) rooms_online: Vec<Localized>,
    /// By theme.
    pub(super) roles: Vec<(String, Localized)>,
    pub(super) sessions: BTreeMap<String, SessionPattern>,
    pub(super) events: Vec<EventPattern>,
    pub(super) adviser_notice: Localized,
    pub(super) event_notice: Localized,
}

/// How many advisers of a kind there are, and what they are like.
#[derive(Debug)]
pub struct Mix {
    pub kind: String,
    pub count: usize,
    pub specialities: Vec<String>,
    pub text: Localized,
    pub names: Vec<String>,
}

/// A session that events may have.
#[derive(Debug)]
pub struct SessionPattern {
    pub theme: String,
    pub minutes: i64,
    pub kind: SessionKind,
    pub speakers: usize,
    pub title: Localized,
}

/// An event that may take place.
#[derive(Debug)]
pub struct EventPattern {
    pub code: String,
    pub theme: String,
    pub attendance: Attendance,
    pub sessions: Vec<String>,
    pub title: Localized,
    pub summary: Localized,
}

/// How an event is attended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attendance {
    OnSite,
    Online,
    Both,
}

/// Word lists that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct WordsError(#[from] Mistake);

impl Words {
    /// Reads the lists; `open` gives a file of the folder by its name.
    ///
    /// # Errors
    /// The file, row and column of the first mistake.
    pub fn read<E: Display>(open: impl Fn(&str) -> Result<String, E>) -> Result<Self, WordsError> {
        let sheet = |file: &str| {
            let text = open(file).map_err(|error| Mistake {
                file: file.to_owned(),
                row: 0,
                column: String::new(),
                message: error.to_string(),
            })?;
            Sheet::read(file, &text)
        };
        let list = |file: &str, column: &str| column_of(&sheet(file)?, column);
        let rooms = sheet("rooms.csv")?;
        let (online, on_site): (Vec<Row<'_>>, Vec<Row<'_>>) = rooms.rows().partition(|row| row.get("code") == "online");
        let labels = |rows: Vec<Row<'_>>| rows.into_iter().map(|row| row.localized("label")).collect();
        let sessions = sessions(&sheet("sessions.csv")?)?;
        let notices = sheet("notices.csv")?;
        let notice = |code: &str| {
            let row = notices.rows().find(|row| row.get("code") == code);
            let missing = || notices.mistake("code", format!("a row with the code {code} is expected"));
            row.map(|row| row.localized("text")).filter(|text| !text.is_empty()).ok_or_else(missing)
        };
        Ok(Self {
            first_names: list("first_names.csv", "name")?,
            family_names: list("family_names.csv", "name")?,
            nouns: list("words.csv", "word")?,
            streets: list("streets.csv", "name")?,
            venues: list("venues.csv", "pattern")?,
            mix: mix(&sheet("adviser_mix.csv")?, &sheet("adviser_names.csv")?)?,
            rooms: labels(on_site),
            rooms_online: labels(online),
            roles: sheet("speaker_roles.csv")?
                .rows()
                .map(|row| Ok((row.required("theme")?.to_owned(), row.localized("label"))))
                .collect::<Result<_, Mistake>>()?,
            events: events(&sheet("events.csv")?, &sessions)?,
            sessions,
            adviser_notice: notice("adviser")?,
            event_notice: notice("event")?,
        })
    }
}

fn column_of(sheet: &Sheet, column: &str) -> Result<Vec<String>, Mistake> {
    let list: Vec<String> =
        sheet.rows().map(|row| row.required(column).map(ToOwned::to_owned)).collect::<Result<_, _>>()?;
    if list.is_empty() { Err(sheet.mistake(column, "at least one row is expected")) } else { Ok(list) }
}

fn mix(mix: &Sheet, names: &Sheet) -> Result<Vec<Mix>, Mistake> {
    let of_kind = |row: Row<'_>| {
        let kind = row.required("type")?;
        let patterns: Vec<String> = names
            .rows()
            .filter(|row| row.get("type") == kind)
            .map(|row| row.required("pattern").map(ToOwned::to_owned))
            .collect::<Result<_, _>>()?;
        if patterns.is_empty() {
            return Err(row.mistake("type", format!("adviser_names.csv has no pattern for {kind}")));
        }
        let count = row.required("count_of_900")?;
        Ok(Mix {
            kind: kind.to_owned(),
            count: count.parse().map_err(|_| row.mistake("count_of_900", "a whole number is expected"))?,
            specialities: row.required("specialities")?.split_whitespace().map(ToOwned::to_owned).collect(),
            text: row.localized("text"),
            names: patterns,
        })
    };
    mix.rows().map(of_kind).collect()
}

fn sessions(sheet: &Sheet) -> Result<BTreeMap<String, SessionPattern>, Mistake> {
    let session = |row: Row<'_>| {
        let minutes =
            row.required("minutes")?.parse().ok().filter(|minutes| (1..=SESSION_MAX_MINUTES).contains(minutes));
        let kind = row.required("kind")?;
        let code = row.required("code")?;
        let pattern = SessionPattern {
            theme: row.required("theme")?.to_owned(),
            minutes: minutes.ok_or_else(|| row.mistake("minutes", "a number of minutes is expected, 480 at most"))?,
            // A round table is a panel; welcomes and questions are nothing of their own.
            kind: match kind {
                "discussion" if code == "round_table" => SessionKind::Panel,
                _ => SessionKind::from_name(kind).unwrap_or_default(),
            },
            speakers: match kind {
                "keynote" | "talk" | "workshop" => 1,
                // Who asks, welcomes or drinks coffee does not give a talk; a round table has three guests.
                "discussion" if code == "round_table" => 3,
                _ => 0,
            },
            title: row.localized("title"),
        };
        Ok((code.to_owned(), pattern))
    };
    sheet.rows().map(session).collect()
}

fn events(sheet: &Sheet, sessions: &BTreeMap<String, SessionPattern>) -> Result<Vec<EventPattern>, Mistake> {
    let event = |row: Row<'_>| {
        let codes: Vec<String> = row.required("sessions")?.split_whitespace().map(ToOwned::to_owned).collect();
        if let Some(unknown) = codes.iter().find(|code| !sessions.contains_key(*code)) {
            return Err(row.mistake("sessions", format!("sessions.csv has no session {unknown}")));
        }
        Ok(EventPattern {
            code: row.required("code")?.to_owned(),
            theme: row.required("theme")?.to_owned(),
            attendance: match row.required("attendance")? {
                "on_site" => Attendance::OnSite,
                "online" => Attendance::Online,
                "both" => Attendance::Both,
                _ => return Err(row.mistake("attendance", "on_site, online or both is expected")),
            },
            sessions: codes,
            title: row.localized("title"),
            summary: row.localized("summary"),
        })
    };
    sheet.rows().map(event).collect()
}
