//! Taking what was posted from a page.

use ui::Fields;

use super::input::PLACE;
use super::{ADD, ASKED, BUTTON, CHANGE, DROP, REMOVE};
use crate::filling::{Filling, Refusal, Step};
use crate::input::Reason;
use crate::model::{Question, QuestionKind};

/// What became of a page that was posted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// What was refused: the page is shown again.
    pub refusals: Vec<Refusal>,
    /// The key of the page to show next, when a button asked for one: a row was added, removed or is to be
    /// changed, or a file was removed. Otherwise [`Filling::next_step`] says.
    pub go_to: Option<String>,
}

/// Whether what was posted takes the file of this question away.
pub fn removes(fields: &Fields, key: &str) -> bool {
    fields.first(BUTTON).strip_prefix(DROP) == Some(key)
}

/// Takes the answers of a page from what was posted, and does what a button asks for. A question that came
/// up only because of another answer on the page is left for the next round.
///
/// Files are not among the fields: the room that stored them gives each to [`Filling::answer`] beforehand, so
/// that nobody can name a file that is not theirs.
pub fn take(filling: &mut Filling, step: &Step, fields: &Fields) -> Taken {
    let button = fields.first(BUTTON);
    if step.lists_rows {
        return take_list(filling, step, button);
    }
    let asked = fields.first(ASKED).to_owned();
    let was_asked = |key: &str| asked.is_empty() || asked.split(' ').any(|one| one == key);
    let mut refusals = Vec::new();
    for key in step.questions.iter().filter(|key| was_asked(key)) {
        let Some(question) = filling.question(key).cloned() else { continue };
        if question.kind == QuestionKind::Note || filling.is_read_only(key) || !filling.is_asked(key) {
            continue;
        }
        let answered = match typed(filling, key, &question, fields) {
            Ok(typed) => filling.answer(key, &typed),
            Err(refusal) => Err(refusal),
        };
        refusals.extend(answered.err());
    }
    let dropped = button.strip_prefix(DROP).filter(|key| step.questions.iter().any(|one| one == key));
    if let Some(key) = dropped {
        filling.clear(key);
        refusals.retain(|refusal| refusal.question != *key);
    }
    Taken { refusals, go_to: dropped.map(|_| step.name.clone()) }
}

/// What was typed for a question, or what is wrong with how its parts go together.
fn typed(filling: &Filling, key: &str, question: &Question, fields: &Fields) -> Result<Vec<String>, Refusal> {
    let parts = |names: &[&str]| -> Vec<String> {
        names.iter().map(|part| fields.first(&format!("{key}-{part}")).to_owned()).collect()
    };
    Ok(match &question.kind {
        QuestionKind::Date => parts(&["day", "month", "year"]),
        QuestionKind::DateTime => parts(&["day", "month", "year", "time"]),
        QuestionKind::Geopoint => parts(&["latitude", "longitude"]),
        QuestionKind::Rank(_) => return ranked(filling, key, fields),
        kind if kind.is_file() => filling.answers().get(key).map(|answer| answer.value.clone()).into_iter().collect(),
        _ => fields.all(key).map(str::to_owned).collect(),
    })
}

/// The choices in the order of the places that were given to them.
fn ranked(filling: &Filling, key: &str, fields: &Fields) -> Result<Vec<String>, Refusal> {
    let offered: Vec<String> = filling.choices(key).iter().map(|choice| choice.name.clone()).collect();
    let places: Vec<&str> = offered.iter().map(|name| fields.first(&format!("{key}/{name}")).trim()).collect();
    if places.iter().all(|place| place.is_empty()) {
        return Ok(Vec::new());
    }
    let refuse = |reason| {
        let typed = offered.iter().zip(&places).map(|(name, place)| format!("{name}{PLACE}{place}")).collect();
        Refusal { typed, ..Refusal::of(key, reason) }
    };
    let mut order: Vec<(usize, &String)> = Vec::new();
    for (name, place) in offered.iter().zip(&places) {
        let place = place.parse().ok().filter(|place| (1..=offered.len()).contains(place));
        let place = place.ok_or_else(|| refuse(Reason::NotAllRanked))?;
        if order.iter().any(|(taken, _)| *taken == place) {
            return Err(refuse(Reason::SamePlace));
        }
        order.push((place, name));
    }
    order.sort_unstable();
    Ok(order.into_iter().map(|(_, name)| name.clone()).collect())
}

/// What the buttons beside the rows of a repeat do. Without one, the person goes on: then every row must be
/// finished.
fn take_list(filling: &mut Filling, step: &Step, button: &str) -> Taken {
    let refused = |refusals| Taken { refusals, go_to: None };
    let to = |key: Option<String>| Taken { refusals: Vec::new(), go_to: key.or_else(|| Some(step.name.clone())) };
    let first_of = |filling: &Filling, row: &str| filling.first_step_of(row).map(|step| step.name);
    // Buttons of another repeat do nothing here.
    let own = |filling: &Filling, row: &str| filling.rows(&step.name).iter().any(|one| one == row);
    let added = button.strip_prefix(ADD).and_then(|of| of.strip_prefix(step.name.as_str())?.strip_prefix('/'));
    if let Some(made) = added {
        let made: u32 = made.parse().unwrap_or(u32::MAX);
        // The click came before, and its answer was lost on the way.
        if filling.rows_made(&step.name) > made {
            let row = filling.row_numbered(&step.name, made + 1);
            return to(row.and_then(|row| first_of(filling, &row)));
        }
        return match filling.add_row(&step.name) {
            Ok(row) => to(first_of(filling, &row)),
            Err(refusal) => refused(vec![refusal]),
        };
    }
    if let Some(row) = button.strip_prefix(CHANGE) {
        return to(first_of(filling, row).filter(|_| own(filling, row)));
    }
    if let Some(row) = button.strip_prefix(REMOVE) {
        if own(filling, row)
            && let Err(refusal) = filling.remove_row(row)
        {
            return refused(vec![refusal]);
        }
        return to(None);
    }
    let unfinished = filling.unfinished_rows(&step.name);
    let mut refusals: Vec<Refusal> = unfinished.iter().map(|row| Refusal::of(row, Reason::Unfinished)).collect();
    refusals.extend(filling.fault_in(&step.name));
    if refusals.is_empty() {
        filling.complete_rows(&step.name);
    }
    refused(refusals)
}

/// The page after this one: the next that needs an answer, or words to read on the way there. Nobody is led past a
/// result that an answer may have changed.
pub fn next_after(filling: &Filling, step: &str) -> Option<String> {
    let (steps, next) = (filling.steps(), filling.next_step().map(|step| step.name));
    let place = |name: &str| steps.iter().position(|known| known.name == name);
    let at = place(step).map_or(0, |at| at + 1);
    let until = next.as_deref().and_then(place).unwrap_or(steps.len());
    let on_the_way = steps.get(at..until).unwrap_or_default();
    on_the_way.iter().find(|step| is_to_read(filling, step)).map(|step| step.name.clone()).or(next)
}

/// Whether a page has nothing but words.
fn is_to_read(filling: &Filling, step: &Step) -> bool {
    let is_note = |key: &String| filling.question(key).is_some_and(|question| question.kind == QuestionKind::Note);
    !step.questions.is_empty() && step.questions.iter().all(is_note)
}
