//! Reading the rows of a form into entries.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use base::Localized;

use super::{Entry, Is, MAX_ITEMS, Offer, Plan};
use crate::expression::Expression;
use crate::mistake::{Mistake, Position};
use crate::model::{
    Choice, ChoiceList, ChoiceSource, DefaultValue, ExpressionText, ExternalData, Form, Item, Metadata, Question,
    QuestionKind,
};
use crate::reference::{self, Piece};
use crate::xform::instances;

/// Most rows of a file beside a form.
pub const MAX_TABLE_ROWS: usize = 20_000;

/// Most columns of a file beside a form.
pub const MAX_TABLE_COLUMNS: usize = 100;

/// The files beside a form, by name: choices of `select_one_from_file`, and data for `pulldata`.
#[derive(Debug, Clone, Default)]
pub struct Tables(BTreeMap<String, ChoiceList>);

impl Tables {
    /// No file.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a CSV file, whose first line names its columns.
    ///
    /// # Errors
    /// The line that cannot be read, or what is too much.
    pub fn with_csv(mut self, file: &str, content: &[u8]) -> Result<Self, Mistake> {
        let wrong = |line: usize, message: String| {
            Mistake::new(Position::row(file, u32::try_from(line).unwrap_or(u32::MAX)), message)
        };
        let content = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(content);
        let columns = reader.headers().map_err(|error| wrong(1, format!("save the file as CSV in UTF-8: {error}")))?;
        let columns: Vec<String> = columns.iter().map(|column| column.trim().to_owned()).collect();
        if columns.len() > MAX_TABLE_COLUMNS {
            return Err(wrong(1, format!("keep the {MAX_TABLE_COLUMNS} columns that matter most")));
        }
        let mut choices = Vec::new();
        for (index, record) in reader.records().enumerate() {
            let line = index + 2;
            let record = record.map_err(|error| wrong(line, format!("save the file as CSV in UTF-8: {error}")))?;
            if choices.len() == MAX_TABLE_ROWS {
                return Err(wrong(line, format!("split the file: it has more than {MAX_TABLE_ROWS} rows")));
            }
            let at = Position::row(file, u32::try_from(line).unwrap_or(u32::MAX));
            let mut choice =
                Choice { name: String::new(), label: Localized::new(), media: Vec::new(), columns: Vec::new(), at };
            for (column, cell) in columns.iter().zip(record.iter()) {
                match (column.as_str(), cell.trim()) {
                    ("", _) | (_, "") => {}
                    ("name", cell) => cell.clone_into(&mut choice.name),
                    ("label", cell) => choice.label = Localized::of("default", cell),
                    (column, cell) => choice.columns.push((column.to_owned(), cell.to_owned())),
                }
            }
            choices.push(choice);
        }
        self.0.insert(file.to_owned(), ChoiceList { name: instances::stem(file).to_owned(), choices });
        Ok(self)
    }
}

/// The entries of a form, linked but not yet in order, and what is wrong with it.
pub(super) fn make(form: Arc<Form>, tables: Tables) -> (Plan, Vec<Mistake>) {
    let mut maker = Maker {
        form: &form,
        beside: Vec::new(),
        entries: vec![Entry { name: form_name(&form), ..Entry::default() }],
        by_name: HashMap::new(),
        mistakes: Vec::new(),
    };
    maker.take_tables(tables);
    maker.add_all(form.items(), &[], 0);
    maker.place();
    maker.offer();
    maker.link();
    let Maker { beside, entries, by_name, mistakes, .. } = maker;
    let mut plan = Plan { form, entries, by_name, beside, ends: Vec::new(), order: Vec::new(), rank: Vec::new() };
    plan.ends = (0..plan.entries.len())
        .filter(|index| plan.entry(*index).is_some_and(|entry| entry.chain.is_empty()))
        .filter(|index| plan.question(*index).is_some_and(|one| one.kind == QuestionKind::Metadata(Metadata::End)))
        .collect();
    (plan, mistakes)
}

fn form_name(form: &Form) -> String {
    let name = &form.settings().root_name;
    if name.is_empty() { "data".to_owned() } else { name.clone() }
}

pub(super) struct Maker<'form> {
    pub(super) form: &'form Form,
    pub(super) beside: Vec<ChoiceList>,
    pub(super) entries: Vec<Entry>,
    pub(super) by_name: HashMap<String, usize>,
    pub(super) mistakes: Vec<Mistake>,
}

impl<'form> Maker<'form> {
    fn mistake(&mut self, at: &Position, message: impl Into<String>) {
        self.mistakes.push(Mistake::new(at.clone(), message));
    }

    /// Takes the files that the form needs.
    fn take_tables(&mut self, mut tables: Tables) {
        for file in instances::files(self.form) {
            if self.beside.iter().any(|known| known.name == file.id) {
                continue;
            }
            let name = file.source.rsplit('/').next().unwrap_or(&file.source);
            match tables.0.remove(name) {
                Some(table) => self.beside.push(ChoiceList { name: file.id, ..table }),
                None if is_csv(name) => {
                    self.mistake(&file.at, format!("give the file `{name}` with the form: it is not there"));
                    // Named once is enough.
                    self.beside.push(ChoiceList { name: file.id, choices: Vec::new() });
                }
                None => self.mistake(&file.at, format!("save `{name}` as a CSV file: other files cannot be read")),
            }
        }
    }

    fn add_all(&mut self, items: &'form [Item], above: &[usize], parent: usize) {
        for (index, item) in items.iter().enumerate() {
            let path: Vec<usize> = above.iter().copied().chain([index]).collect();
            let (relevant, read_only, at) = match item {
                Item::Question(question) => (&question.relevant, &question.read_only, &question.at),
                Item::Group(group) => (&group.relevant, &group.read_only, &group.at),
                Item::Repeat(repeat) => (&repeat.group.relevant, &repeat.group.read_only, &repeat.group.at),
            };
            let own = self.entries.len();
            if own > MAX_ITEMS {
                self.mistake(at, format!("split the form: it has more than {MAX_ITEMS} questions and groups"));
                return;
            }
            if item.name() == ui::csrf::FIELD {
                self.mistake(&at.in_column("name"), format!("give another name: `{}` is taken", ui::csrf::FIELD));
            }
            if self.by_name.insert(item.name().to_owned(), own).is_some() {
                let message =
                    format!("give another name: `{}` is used twice, which cannot be filled in yet", item.name());
                self.mistake(&at.in_column("name"), message);
            }
            let mut entry = Entry { name: item.name().to_owned(), path: path.clone(), parent, ..Entry::default() };
            entry.relevant = self.read(relevant.as_ref());
            entry.read_only = self.read(read_only.as_ref());
            if let Item::Question(question) = item {
                self.add_question(&mut entry, question);
            }
            let mut inside = own;
            if let Item::Repeat(repeat) = item {
                inside = own + 1;
                entry.count = self.read(repeat.count.as_ref());
                entry.is = Is::Repeat { row: inside };
                let row = Entry {
                    name: entry.name.clone(),
                    is: Is::Row { repeat: own },
                    path: path.clone(),
                    parent,
                    relevant: entry.relevant.clone(),
                    read_only: entry.read_only.clone(),
                    ..Entry::default()
                };
                self.entries.extend([entry, row]);
            } else {
                self.entries.push(entry);
            }
            if let Some(parent) = self.entries.get_mut(parent) {
                parent.children.push(own);
            }
            self.add_all(item.children(), &path, inside);
        }
    }

    fn add_question(&mut self, entry: &mut Entry, question: &Question) {
        if let Some(refused) = refused_kind(&question.kind) {
            self.mistake(&question.at.in_column("type"), format!("{refused} cannot be filled in yet"));
        }
        entry.is = Is::Question;
        entry.required = self.read(question.required.as_ref());
        entry.constraint = self.read(question.constraint.as_ref());
        entry.calculation = self.read(question.calculation.as_ref());
        entry.is_triggered = !question.trigger.is_empty();
        entry.is_kept = entry.calculation.as_ref().is_some_and(Expression::is_made_once);
        if let Some(DefaultValue::Dynamic(text)) = &question.default {
            entry.default = self.read(Some(text));
        }
    }

    /// Says of each entry in which rows it is, and gives it its slot there.
    fn place(&mut self) {
        for index in 0..self.entries.len() {
            let Some((is, parent)) = self.entries.get(index).map(|entry| (entry.is, entry.parent)) else { continue };
            let around: Arc<[usize]> = if index == 0 {
                Arc::default()
            } else {
                self.entries.get(parent).map(|e| Arc::clone(&e.chain)).unwrap_or_default()
            };
            let chain = match is {
                Is::Row { .. } => around.iter().copied().chain([index]).collect(),
                _ => around,
            };
            let home = chain.last().copied().unwrap_or(0);
            let slot = self.entries.get(home).map_or(0, |home| home.members.len());
            if let Some(home) = self.entries.get_mut(home) {
                home.members.push(index);
            }
            if let Some(entry) = self.entries.get_mut(index) {
                (entry.chain, entry.slot) = (chain, slot);
            }
        }
    }

    /// Finds the choices of each question.
    fn offer(&mut self) {
        for index in 0..self.entries.len() {
            let Some(Item::Question(question)) =
                self.entries.get(index).and_then(|entry| super::item_at(self.form, &entry.path))
            else {
                continue;
            };
            let Some(source) = question.kind.choices() else { continue };
            let offer = match source {
                ChoiceSource::Repeat { question: name } => self.offer_rows(question, name),
                ChoiceSource::List { list, .. } => self.offer_table(question, list, "the list", list),
                ChoiceSource::External { list } => {
                    self.offer_table(question, &format!("{}{list}", super::EXTERNAL), "the list", list)
                }
                // A file that is missing has been named.
                ChoiceSource::File { file, .. } if !is_csv(file) => None,
                ChoiceSource::File { file, .. } => self.offer_table(question, instances::stem(file), "the file", file),
            };
            if let Some(entry) = self.entries.get_mut(index) {
                entry.offer = offer;
            }
        }
    }

    fn offer_table(&mut self, question: &Question, name: &str, what: &str, known_as: &str) -> Option<Offer> {
        let Some(table) = super::table_named(self.form, &self.beside, name) else {
            let message = format!("add the choices of {what} `{known_as}`: there are none");
            self.mistake(&question.at.in_column("type"), message);
            return None;
        };
        let mut path = None;
        if let Some(filter) = self.read(question.choice_filter.as_ref()) {
            let quote = if name.contains('\'') { '"' } else { '\'' };
            match Expression::parse(&format!("instance({quote}{name}{quote})/root/item[{}]", filter.text())) {
                Ok(found) => path = Some(found),
                // It could be read alone: only its brackets are too much, or the name of the list.
                Err(error) => self.mistake(&question.at.in_column("choice_filter"), error.to_string()),
            }
        }
        Some(Offer::Table { table, path })
    }

    /// The answers to a question in a repeat, where there are some: `select_one ${name}`.
    fn offer_rows(&mut self, question: &Question, name: &str) -> Option<Offer> {
        let found = self.by_name.get(name).and_then(|found| {
            let row = self.entries.get(*found).filter(|entry| entry.is_question())?.chain.last()?;
            Some((*found, *row))
        });
        let Some((found, row)) = found else {
            let message = format!("name a question inside a repeat: `{name}` is none");
            self.mistake(&question.at.in_column("type"), message);
            return None;
        };
        let repeat = self.entries.get(row).map(|row| row.name.clone()).unwrap_or_default();
        let mut conditions = format!("{} != ''", self.path_inside(row, found)?);
        if let Some(filter) = &question.choice_filter {
            self.read(Some(filter))?;
            // In the filter, `${x}` of the same repeat means the row that is looked at.
            let inside: String = reference::pieces(&filter.text)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Text(text) | Piece::Malformed(text) => text.to_owned(),
                    Piece::Reference(reference) => self
                        .by_name
                        .get(reference.name)
                        .and_then(|target| self.path_inside(row, *target))
                        .unwrap_or_else(|| format!("${{{}}}", reference.name)),
                })
                .collect();
            conditions = format!("({inside}) and {conditions}");
        }
        let path = Expression::parse(&format!("${{{repeat}}}[{conditions}]")).ok()?;
        Some(Offer::Rows { path, question: found })
    }

    /// The way from a row to an entry inside it.
    fn path_inside(&self, row: usize, mut target: usize) -> Option<String> {
        let mut names = Vec::new();
        while target != row {
            let entry = self.entries.get(target).filter(|_| target != 0)?;
            names.push(entry.name.as_str());
            target = entry.parent;
        }
        names.push(".");
        names.reverse();
        Some(names.join("/"))
    }

    /// Reads and checks an expression; `None` also when it has a mistake, which is then kept.
    fn read(&mut self, text: Option<&ExpressionText>) -> Option<Expression> {
        let text = text?;
        let read = Expression::parse(&text.text).and_then(|expression| expression.check().map(|()| expression));
        match read {
            Ok(expression) => Some(expression),
            Err(error) => {
                self.mistake(&text.at, error.to_string());
                None
            }
        }
    }
}

/// Whether a file is one that can be read. XLSForm spells the ending in small letters.
fn is_csv(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending == "csv")
}

/// What cannot be filled in, as the author writes it.
fn refused_kind(kind: &QuestionKind) -> Option<&'static str> {
    Some(match kind {
        QuestionKind::Osm(_) => "`osm`",
        QuestionKind::ExternalData(ExternalData::Xml) => "data from an XML file",
        QuestionKind::StartGeopoint => "`start-geopoint`",
        QuestionKind::BackgroundGeopoint => "`background-geopoint`",
        QuestionKind::BackgroundAudio => "`background-audio`",
        QuestionKind::Audit => "`audit`",
        _ => return None,
    })
}
