//! XLSForm: forms that people write in a spreadsheet, <https://xlsform.org/en/>.
//!
//! [`read`] understands the whole specification as pyxform 4.5.0 does, and names every mistake that
//! it finds by sheet, row and column.
//!
//! ```
//! let file = "
//! | survey |
//! |        | type    | name | label::French (fr) | constraint |
//! |        | integer | age  | Quel âge avez-vous ? | . >= 0 |
//! ";
//! let form = forms::xlsform::read("age.md", file.as_bytes()).unwrap();
//! assert_eq!(form.id(), "age");
//! assert_eq!(form.question("age").unwrap().label.exact("fr"), Some("Quel âge avez-vous ?"));
//! ```

mod choices;
mod columns;
mod context;
mod defaults;
mod entities;
mod expressions;
mod languages;
mod links;
mod loops;
mod names;
mod parameters;
mod question;
mod range;
mod record;
mod settings;
mod sheet;
mod sheets;
mod survey;
mod trigger;
mod types;
mod write;

pub use write::{WriteError, write};

use crate::mistake::{Mistake, Position};
use crate::model::{Form, Item, Parts};
use crate::spreadsheet::{Sheet, Workbook};

use choices::Rules;
use columns::{Key, Kind};
use context::Context;
use languages::Languages;
use links::{MissingLists, Names};
use record::{Grid, says_yes};

/// A form, and what is worth telling its author though it is no mistake.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The form.
    pub form: Form,
    /// Remarks: choices without a label, sheets that are left out…
    pub notes: Vec<Mistake>,
}

/// Reads a form from a file of the formats of [`Workbook::read`].
///
/// # Errors
/// Every mistake that was found, in the order of the sheets and rows.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Form, Vec<Mistake>> {
    read_with_notes(file_name, bytes).map(|reading| reading.form)
}

/// Reads a form, and says what is worth saying.
///
/// # Errors
/// As [`read`].
pub fn read_with_notes(file_name: &str, bytes: &[u8]) -> Result<Reading, Vec<Mistake>> {
    let workbook = Workbook::read(file_name, bytes).map_err(|mistake| vec![mistake])?;
    let extension = file_name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let notes_beside = matches!(extension.as_str(), "xlsx" | "xlsm" | "xls");
    Reader { workbook: &workbook, notes_beside, mistakes: Vec::new(), notes: Vec::new() }.read()
}

struct Reader<'a> {
    workbook: &'a Workbook,
    /// Whether texts outside of the tables are let be.
    notes_beside: bool,
    mistakes: Vec<Mistake>,
    notes: Vec<Mistake>,
}

impl<'a> Reader<'a> {
    fn read(mut self) -> Result<Reading, Vec<Mistake>> {
        let Some(survey) = self.survey() else {
            self.mistakes.push(sheets::missing(self.workbook, "survey", "the questions"));
            return Err(self.mistakes);
        };
        let settings_grid = self.grid("settings", Kind::Settings, true);
        let settings = settings::read(&settings_grid, self.workbook.name(), &mut self.mistakes);
        let setting = |name: &'static str| settings_grid.records().next().and_then(|record| record.known(name));
        let collapse = setting("clean_text_values").is_none_or(|value| record::truth(value) != "false()");
        let duplicates = setting("allow_choice_duplicates").is_some_and(says_yes);

        let survey = Grid::read(survey, "survey", Kind::Survey, collapse, self.notes_beside, &mut self.mistakes);
        let choices = self.grid("choices", Kind::Choices, collapse);
        let external = self.grid("external_choices", Kind::Choices, collapse);
        let osm = self.grid("osm", Kind::Choices, collapse);
        let entities = self.grid("entities", Kind::Entities, collapse);
        if !survey.has(&Key::Known("type")) {
            let message = "this column is missing: the sheet survey needs the columns type, name and label";
            self.mistakes.push(Mistake::new(Position::cell("survey", 1, "type"), message));
            return Err(self.mistakes);
        }
        let default = Some(settings.default_language.as_str()).filter(|name| !name.is_empty());
        let languages = Languages::of([&choices, &survey, &osm], default);
        let mut lists =
            |grid: &Grid, rules| choices::read(grid, rules, &languages, &mut self.mistakes, &mut self.notes);
        let mut parts = Parts {
            settings,
            lists: lists(&choices, Rules { duplicates, labels: true }),
            external_lists: lists(&external, Rules { duplicates: true, labels: false }),
            osm_lists: lists(&osm, Rules { duplicates: true, labels: false }),
            ..Parts::default()
        };

        let mut context = Context {
            languages: &languages,
            lists: &parts.lists,
            mistakes: std::mem::take(&mut self.mistakes),
            notes: std::mem::take(&mut self.notes),
            saves: Vec::new(),
            unrolled: 0,
        };
        let items = survey::read(&survey, &mut context);
        let saves = std::mem::take(&mut context.saves);
        (self.mistakes, self.notes) = (context.mistakes, context.notes);
        let Some(mut items) = items else { return Err(self.mistakes) };
        names::check(&items, &mut self.mistakes, &mut self.notes);
        links::check_tables(&items, &mut self.mistakes);
        let found = entities::read(&entities, &items, &saves, &mut self.mistakes);
        save(&mut items, &found.properties);
        parts.items = items;
        parts.entities = found.entities;
        links::add_other(&mut parts);
        parts.languages = languages.into_inner();

        let form = Form::new(parts);
        let names = Names::of(form.items());
        for grid in [&survey, &choices, &settings_grid, &entities] {
            links::check_references(grid, &names, &mut self.mistakes);
            expressions::check(grid, &mut self.mistakes);
        }
        let missing = self.missing_lists();
        links::check_questions(
            &form,
            &names,
            &entities::list_names(&entities),
            &missing,
            &mut self.mistakes,
            &mut self.notes,
        );
        for name in ["settings", "choices", "external_choices", "entities"] {
            self.notes.extend(sheets::note_misspelling(self.workbook, name));
        }
        if self.mistakes.is_empty() {
            return Ok(Reading { form, notes: self.notes });
        }
        let order = ["survey", "choices", "settings", "external_choices", "entities", "osm"];
        let rank = |mistake: &Mistake| order.iter().position(|sheet| *sheet == &*mistake.at.sheet);
        self.mistakes.sort_by_key(|mistake| (rank(mistake), mistake.at.row));
        self.mistakes.dedup();
        Err(self.mistakes)
    }

    /// The sheet `survey`; the only sheet of a file may have another name.
    fn survey(&self) -> Option<&'a Sheet> {
        sheets::find(self.workbook, "survey").or_else(|| match self.workbook.sheets() {
            [only] if !sheets::is_known(only.name()) => Some(only),
            _ => None,
        })
    }

    fn grid(&mut self, name: &str, kind: Kind, collapse: bool) -> Grid {
        match sheets::find(self.workbook, name) {
            Some(sheet) => Grid::read(sheet, name, kind, collapse, self.notes_beside, &mut self.mistakes),
            None => Grid::empty(name),
        }
    }

    /// What to say of a list that is not found where its whole sheet is missing.
    fn missing_lists(&self) -> MissingLists {
        let missing = |name: &str, needs: &str| {
            sheets::find(self.workbook, name).is_none().then(|| sheets::missing(self.workbook, name, needs))
        };
        MissingLists {
            choices: missing("choices", "the columns list_name, name and label"),
            external_choices: missing("external_choices", "the columns list_name and name"),
        }
    }
}

/// Notes at each question which property of an entity takes its answer.
fn save(items: &mut [Item], properties: &std::collections::HashMap<u32, crate::model::EntityProperty>) {
    for item in items {
        match item {
            // The free answer of a select with or_other shares its row.
            Item::Question(question) if question.save_to.is_none() && !question.at.column.is_empty() => {}
            Item::Question(question) => question.save_to = properties.get(&question.at.row).cloned(),
            Item::Group(group) => save(&mut group.items, properties),
            Item::Repeat(repeat) => save(&mut repeat.group.items, properties),
        }
    }
}
