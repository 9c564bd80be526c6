//! Reading the spreadsheet of a consultation: a form, and what a consultation does not ask.

use std::sync::Arc;

use forms::model::{Form, Item, Question, QuestionKind};
use forms::{Mistake, Plan, Position};

/// Most choices of a question of which several may be chosen.
pub const CHOICES_MAX: usize = 64;
/// Most questions.
pub const QUESTIONS_MAX: usize = 200;

/// Reads a sheet as a form that can be answered and counted.
///
/// # Errors
/// Every mistake, with sheet, row and column.
pub fn read_sheet(file_name: &str, sheet: &[u8]) -> Result<Arc<Plan>, Vec<Mistake>> {
    let form = forms::xlsform::read(file_name, sheet)?;
    let mistakes = unfit(&form);
    if mistakes.is_empty() { Plan::new(Arc::new(form)) } else { Err(mistakes) }
}

/// What a form asks that a consultation must not, or cannot count.
fn unfit(form: &Form) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut names = std::collections::BTreeSet::new();
    for placed in form.walk() {
        match placed.item {
            Item::Repeat(repeat) => mistakes.push(Mistake::new(
                repeat.group.at.in_column("type"),
                "a consultation has no repeats: each answer is counted once; ask in a group instead",
            )),
            Item::Question(question) => {
                if !names.insert(question.name.as_str()) {
                    let twice = format!("there are two questions {}: give each its own name", question.name);
                    mistakes.push(Mistake::new(question.at.in_column("name"), twice));
                }
                mistakes.extend(unfit_question(form, question));
            }
            Item::Group(_) => {}
        }
    }
    match names.len() {
        0 => mistakes.push(Mistake::new(Position::sheet("survey"), "there is no question")),
        many if many > QUESTIONS_MAX => mistakes.push(Mistake::new(
            Position::sheet("survey"),
            format!("there are {many} questions; at most {QUESTIONS_MAX} are expected"),
        )),
        _ => {}
    }
    mistakes
}

fn unfit_question(form: &Form, question: &Question) -> Option<Mistake> {
    let at = question.at.in_column("type");
    match &question.kind {
        kind if kind.is_file() => {
            Some(Mistake::new(at, "a consultation takes no files: a picture or a recording tells who sent it"))
        }
        QuestionKind::Metadata(_) | QuestionKind::Audit => {
            Some(Mistake::new(at, "a consultation collects nothing without asking: remove this row"))
        }
        QuestionKind::Geopoint
        | QuestionKind::Geotrace
        | QuestionKind::Geoshape
        | QuestionKind::StartGeopoint
        | QuestionKind::BackgroundGeopoint
        | QuestionKind::BackgroundAudio => {
            Some(Mistake::new(at, "a consultation asks for no exact place: ask for a commune or a region with a list"))
        }
        QuestionKind::SelectMultiple(_) => {
            let count = form.choices_of(question).map_or(0, |list| list.choices.len());
            let told = format!("there are {count} choices; at most {CHOICES_MAX} are expected");
            (count > CHOICES_MAX).then(|| Mistake::new(at, told))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(rows: &str) -> Vec<String> {
        let sheet = format!("| survey |\n| | type | name | label |\n{rows}");
        read_sheet("x.md", sheet.as_bytes()).err().unwrap_or_default().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_form_that_can_be_counted_is_taken() {
        assert_eq!(mistakes("| | text | why | Why? |\n| | integer | age | Age |\n"), Vec::<String>::new());
    }

    #[test]
    fn what_tells_who_one_is_is_refused_with_its_place() {
        for (row, said) in [
            ("| | image | photo | Photo |\n", "takes no files"),
            ("| | geopoint | home | Home |\n", "no exact place"),
            ("| | start | start | |\n| | text | why | Why? |\n", "nothing without asking"),
            ("| | begin repeat | child | Child |\n| | text | n | Name |\n| | end repeat | | |\n", "no repeats"),
            ("| | start-geopoint | here | |\n| | text | why | Why? |\n", "no exact place"),
        ] {
            let found = mistakes(row);
            assert_eq!(found.len(), 1, "{row}: {found:?}");
            assert!(found[0].starts_with("survey, row 2, column type: ") && found[0].contains(said), "{found:?}");
        }
    }

    #[test]
    fn a_mistake_of_the_sheet_itself_names_its_cell() {
        let found = mistakes("| | txt | a | A |\n");
        assert!(found.iter().any(|one| one.contains("row 2")), "{found:?}");
    }
}
