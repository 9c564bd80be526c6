//! What the room writes to people: in each one's language, in the transaction of what it tells. A letter holds no
//! answer: it says that there is something to read, and where.

use base::{Id, Lang, PersonId, Timestamp};
use jiff::civil::Date;
use mail::{Message, MessageId};
use store::{StoreError, Tx};
use ui::Words;

use crate::catalogue::Version;
use crate::model::{Case, Correction, CorrectionState};
use crate::room::{Procedures, ProceduresError};
use crate::submit_case::reference_of;

/// The most characters of a title in a subject.
const TITLE_MAX_CHARS: usize = 80;

/// A letter with the identifier that keeps it from being sent twice.
pub(crate) struct Letter {
    id: MessageId,
    message: Message,
}

pub(crate) fn post_all(tx: &mut Tx<'_>, letters: &[Letter], now: Timestamp) -> Result<(), StoreError> {
    letters.iter().try_for_each(|letter| mail::enqueue(tx, letter.id, &letter.message, now))
}

/// A case was sent: a receipt for the person, a word to the office.
pub(crate) async fn on_submission(
    room: &Procedures,
    case: &Case,
    version: &Version,
) -> Result<Vec<Letter>, ProceduresError> {
    let mut letters = Vec::new();
    letters.extend(to_person(room, case, "procedures-mail-sent", "").await?);
    letters.extend(to_office(room, &version.about.authority, case, "procedures-mail-new-case")?);
    Ok(letters)
}

/// The person wrote to the office.
pub(crate) fn on_message_to_office(room: &Procedures, case: &Case) -> Result<Vec<Letter>, ProceduresError> {
    let authority = room.authority_of(case)?;
    Ok(to_office(room, &authority, case, "procedures-mail-new-message")?.into_iter().collect())
}

/// The case went on: the person is told.
pub(crate) async fn on_state(room: &Procedures, case: &Case, text: &str) -> Result<Vec<Letter>, ProceduresError> {
    use crate::model::State;
    let key = match case.state {
        State::InReview => "procedures-mail-in-review",
        State::Waiting => "procedures-mail-waiting",
        State::Accepted | State::Refused => "procedures-mail-decided",
        State::Draft | State::Submitted | State::Withdrawn => return Ok(Vec::new()),
    };
    Ok(to_person(room, case, key, text).await?.into_iter().collect())
}

/// The office wrote.
pub(crate) async fn on_message_to_person(
    room: &Procedures,
    case: &Case,
    text: &str,
) -> Result<Vec<Letter>, ProceduresError> {
    Ok(to_person(room, case, "procedures-mail-message", text).await?.into_iter().collect())
}

/// A draft that nobody touched will be deleted on this day.
pub(crate) async fn on_draft_ending(
    room: &Procedures,
    draft: &Case,
    ends: Date,
) -> Result<Option<Letter>, ProceduresError> {
    to_person_by(room, draft, "procedures-mail-draft-ends", Some(ends)).await
}

/// The person has to answer soon.
pub(crate) async fn on_reply_due(room: &Procedures, case: &Case) -> Result<Option<Letter>, ProceduresError> {
    to_person_by(room, case, "procedures-mail-reply-due", case.reply_by.map(|by| room.day(by))).await
}

/// The office has to decide soon.
pub(crate) fn on_decision_due(room: &Procedures, case: &Case) -> Result<Option<Letter>, ProceduresError> {
    let authority = room.authority_of(case)?;
    to_office_by(room, &authority, case, "procedures-mail-decision-due", case.due_at.map(|due| room.day(due)))
}

/// A person says that a source is wrong: its owner is told.
pub(crate) fn on_correction(room: &Procedures, correction: &Correction) -> Result<Vec<Letter>, ProceduresError> {
    let Some(register) = room.content.register(&correction.source) else { return Ok(Vec::new()) };
    let Some(owner) = room.content.authorities.get(&register.owner) else { return Ok(Vec::new()) };
    let link = format!("{}/office/corrections", room.public_url);
    let lang = room.lang;
    let values = [("register", register.label.get(lang)), ("link", link.as_str())];
    Ok(letter(room, &owner.email, lang, "procedures-mail-correction", &values)?.into_iter().collect())
}

/// The owner answered: the person is told.
pub(crate) async fn on_correction_answered(
    room: &Procedures,
    correction: &Correction,
    state: CorrectionState,
    answer: &str,
) -> Result<Vec<Letter>, ProceduresError> {
    let Some(contact) = contact(room, correction.person).await? else { return Ok(Vec::new()) };
    let link = format!("{}/cases/corrections", room.public_url);
    let outcome = room.texts.say(contact.lang, state.word(), &[]);
    let source = room.source_name(&correction.source, contact.lang);
    let values = [
        ("name", contact.name.as_str()),
        ("register", &source),
        ("outcome", &outcome),
        ("answer", answer),
        ("link", &link),
    ];
    Ok(letter(room, &contact.email, contact.lang, "procedures-mail-correction-answered", &values)?
        .into_iter()
        .collect())
}

struct Contact {
    name: String,
    email: String,
    lang: Lang,
}

async fn contact(room: &Procedures, person: PersonId) -> Result<Option<Contact>, ProceduresError> {
    let account = room.identity.person(person).await?;
    Ok(account.filter(|account| account.email.is_somewhere()).map(|account| Contact {
        name: account.name.to_string(),
        email: account.email.to_string(),
        lang: account.lang,
    }))
}

async fn to_person(
    room: &Procedures,
    case: &Case,
    key: &'static str,
    text: &str,
) -> Result<Option<Letter>, ProceduresError> {
    let Some(contact) = contact(room, case.person).await? else { return Ok(None) };
    about(room, case, key, &contact, text)
}

async fn to_person_by(
    room: &Procedures,
    case: &Case,
    key: &'static str,
    by: Option<Date>,
) -> Result<Option<Letter>, ProceduresError> {
    let Some(contact) = contact(room, case.person).await? else { return Ok(None) };
    about(room, case, key, &contact, &day(room, contact.lang, by))
}

/// A day in words; empty for none.
fn day(room: &Procedures, lang: Lang, day: Option<Date>) -> String {
    let words = Words::new(room.texts.clone(), lang);
    day.map(|day| words.date(day)).unwrap_or_default()
}

/// A letter about a case; `text` is what there is to say.
fn about(
    room: &Procedures,
    case: &Case,
    key: &'static str,
    contact: &Contact,
    text: &str,
) -> Result<Option<Letter>, ProceduresError> {
    let (title, link) = (room.title_of(case, contact.lang), format!("{}/cases/{}", room.public_url, case.id));
    let title: String = title.chars().take(TITLE_MAX_CHARS).collect();
    let reference = reference_of(case);
    let values = [
        ("name", contact.name.as_str()),
        ("title", &title),
        ("reference", &reference),
        ("text", text),
        ("link", &link),
    ];
    letter(room, &contact.email, contact.lang, key, &values)
}

fn to_office(
    room: &Procedures,
    authority: &str,
    case: &Case,
    key: &'static str,
) -> Result<Option<Letter>, ProceduresError> {
    to_office_by(room, authority, case, key, None)
}

fn to_office_by(
    room: &Procedures,
    authority: &str,
    case: &Case,
    key: &'static str,
    by: Option<Date>,
) -> Result<Option<Letter>, ProceduresError> {
    let Some(office) = room.content.authorities.get(authority) else { return Ok(None) };
    let lang = room.lang;
    let title: String = room.title_of(case, lang).chars().take(TITLE_MAX_CHARS).collect();
    let (reference, link) = (reference_of(case), format!("{}/office/cases/{}", room.public_url, case.id));
    let by = day(room, lang, by);
    let values = [("title", title.as_str()), ("reference", &reference), ("link", &link), ("text", &by)];
    letter(room, &office.email, lang, key, &values)
}

/// A letter from the texts `KEY-subject` and `KEY`.
fn letter(
    room: &Procedures,
    to: &str,
    lang: Lang,
    key: &'static str,
    values: &[(&str, &str)],
) -> Result<Option<Letter>, ProceduresError> {
    let Ok(to) = to.parse() else { return Ok(None) };
    let values: Vec<(&str, ui::Value<'_>)> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    let failed = |error: &dyn std::fmt::Display| ProceduresError::Letter(format!("{key}: {error}"));
    let subject = room.texts.say(lang, &format!("{key}-subject"), &values);
    let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
    let text = room.texts.say(lang, key, &values);
    let message = Message::new(to, subject, text, lang).map_err(|error| failed(&error))?;
    Ok(Some(Letter { id: Id::new(&*room.clock, &*room.random), message }))
}
