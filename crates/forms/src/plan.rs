//! A form made ready to be filled in: its expressions read and checked, its questions in the order
//! in which they depend on each other.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::expression::{Expr, Expression, Path, Start, Step, Towards};
use crate::mistake::{Mistake, Position};
use crate::model::{ChoiceSource, DefaultValue, ExpressionText, Form, Item, Question, QuestionKind};
use crate::reference;

/// Most questions and groups of a form that can be filled in.
pub const MAX_ITEMS: usize = 5_000;

/// A form that can be filled in. Make it once a form; many [`Filling`](crate::Filling)s share it.
#[derive(Debug)]
pub struct Plan {
    form: Arc<Form>,
    /// The form itself, then its questions and groups in order.
    entries: Vec<Entry>,
    by_name: HashMap<String, usize>,
    /// The entries, each after those that it depends on.
    order: Vec<usize>,
    /// The place of each entry in `order`.
    rank: Vec<usize>,
}

/// A question or a group, or the form around them all.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    pub(crate) name: String,
    /// Where the item is in the form: its index at each level.
    path: Vec<usize>,
    /// The entry around this one; the form's own is itself.
    pub(crate) parent: usize,
    pub(crate) children: Vec<usize>,
    pub(crate) is_question: bool,
    pub(crate) relevant: Option<Expression>,
    pub(crate) required: Option<Expression>,
    pub(crate) constraint: Option<Expression>,
    pub(crate) read_only: Option<Expression>,
    pub(crate) calculation: Option<Expression>,
    /// Whether the calculation runs only when another answer changes.
    pub(crate) is_triggered: bool,
    /// Whether the calculation's value is kept with the answers.
    pub(crate) is_kept: bool,
    pub(crate) default: Option<Expression>,
    /// The path to the choices on offer, when not all are.
    pub(crate) choices: Option<Expression>,
    /// The entries that are worked out again when this one changes.
    pub(crate) dependents: Vec<usize>,
    /// The entries whose calculation runs when this one changes.
    pub(crate) triggers: Vec<usize>,
}

impl Plan {
    /// Makes a form ready.
    ///
    /// # Errors
    /// Every expression that cannot be read or worked out, every question that it names and that is
    /// not there, every circle of calculations, and by name what cannot be filled in yet: repeats,
    /// files, places on a map. Each with its sheet, row and column.
    pub fn new(form: Arc<Form>) -> Result<Arc<Self>, Vec<Mistake>> {
        let mut maker = Maker { form: &form, entries: Vec::new(), by_name: HashMap::new(), mistakes: Vec::new() };
        maker.entries.push(Entry { name: "data".to_owned(), ..Entry::default() });
        maker.add_all(form.items(), &[], 0);
        maker.link();
        let Maker { entries, by_name, mut mistakes, .. } = maker;
        let mut plan = Self { form, entries, by_name, order: Vec::new(), rank: Vec::new() };
        if mistakes.is_empty() {
            mistakes.extend(plan.sort());
        }
        if mistakes.is_empty() { Ok(Arc::new(plan)) } else { Err(mistakes) }
    }

    /// The form.
    pub fn form(&self) -> &Arc<Form> {
        &self.form
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(crate) fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    pub(crate) fn order(&self) -> &[usize] {
        &self.order
    }

    pub(crate) fn rank(&self, entry: usize) -> usize {
        self.rank.get(entry).copied().unwrap_or(0)
    }

    /// The item behind an entry; `None` for the form's own.
    pub(crate) fn item(&self, entry: usize) -> Option<&Item> {
        item_at(&self.form, &self.entries.get(entry)?.path)
    }

    pub(crate) fn question(&self, entry: usize) -> Option<&Question> {
        match self.item(entry)? {
            Item::Question(question) => Some(question),
            _ => None,
        }
    }

    /// Puts the entries in order (Kahn's algorithm, in the order of the form where there is a choice).
    fn sort(&mut self) -> Vec<Mistake> {
        let mut before = vec![0usize; self.entries.len()];
        for entry in &self.entries {
            for dependent in &entry.dependents {
                if let Some(count) = before.get_mut(*dependent) {
                    *count += 1;
                }
            }
        }
        let mut ready: BTreeSet<usize> =
            before.iter().enumerate().filter(|(_, count)| **count == 0).map(|(index, _)| index).collect();
        while let Some(next) = ready.pop_first() {
            self.order.push(next);
            for dependent in self.entries.get(next).map(|entry| entry.dependents.clone()).unwrap_or_default() {
                if let Some(count) = before.get_mut(dependent) {
                    *count -= 1;
                    if *count == 0 {
                        ready.insert(dependent);
                    }
                }
            }
        }
        self.rank = vec![0; self.entries.len()];
        for (place, entry) in self.order.iter().enumerate() {
            if let Some(rank) = self.rank.get_mut(*entry) {
                *rank = place;
            }
        }
        if self.order.len() == self.entries.len() { Vec::new() } else { self.circles(&before) }
    }

    /// Names one circle among the entries that could not be put in order.
    fn circles(&self, before: &[usize]) -> Vec<Mistake> {
        let stuck = |index: usize| before.get(index).is_some_and(|count| *count > 0);
        let behind = |index: usize| {
            (0..self.entries.len())
                .filter(|other| stuck(*other))
                .find(|other| self.entries.get(*other).is_some_and(|entry| entry.dependents.contains(&index)))
        };
        let Some(first) = (0..self.entries.len()).find(|index| stuck(*index)) else {
            return Vec::new();
        };
        // Going back along what each depends on must meet an entry twice: there is the circle.
        let mut walked = vec![first];
        let circle = loop {
            let Some(next) = walked.last().and_then(|last| behind(*last)) else {
                break walked;
            };
            if let Some(start) = walked.iter().position(|seen| *seen == next) {
                break walked.split_off(start);
            }
            walked.push(next);
        };
        let names: Vec<&str> =
            circle.iter().rev().filter_map(|index| self.entry(*index)).map(|e| e.name.as_str()).collect();
        let at = circle.iter().find_map(|index| {
            let entry = self.entry(*index)?;
            let item = self.item(*index)?;
            match item {
                Item::Question(question) if entry.calculation.is_some() => {
                    question.calculation.as_ref().map(|c| c.at.clone())
                }
                other => other.relevant().map(|relevant| relevant.at.clone()),
            }
        });
        let message = match names.as_slice() {
            [own] => format!("take `${{{own}}}` out of its own rule: a value cannot depend on itself"),
            names => format!("break the circle: the values of {} depend on each other", names.join(", ")),
        };
        vec![Mistake::new(at.unwrap_or_default(), message)]
    }
}

fn item_at<'form>(form: &'form Form, path: &[usize]) -> Option<&'form Item> {
    let (first, rest) = path.split_first()?;
    rest.iter().try_fold(form.items().get(*first)?, |item, index| item.children().get(*index))
}

struct Maker<'form> {
    form: &'form Form,
    entries: Vec<Entry>,
    by_name: HashMap<String, usize>,
    mistakes: Vec<Mistake>,
}

/// Where a relative path starts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Here {
    Entry(usize),
    /// Above the form.
    Document,
    /// In a list of this place in the form: names are columns.
    List(usize),
}

impl<'form> Maker<'form> {
    fn mistake(&mut self, at: &Position, message: impl Into<String>) {
        self.mistakes.push(Mistake::new(at.clone(), message));
    }

    fn add_all(&mut self, items: &'form [Item], above: &[usize], parent: usize) {
        for (index, item) in items.iter().enumerate() {
            let path: Vec<usize> = above.iter().copied().chain([index]).collect();
            let (relevant, read_only, at) = match item {
                Item::Question(question) => (&question.relevant, &question.read_only, &question.at),
                Item::Group(group) => (&group.relevant, &group.read_only, &group.at),
                Item::Repeat(repeat) => {
                    let message = "repeats cannot be filled in yet: ask for a fixed number of answers in a group";
                    self.mistake(&repeat.group.at.in_column("type"), message);
                    continue;
                }
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
            self.entries.push(entry);
            if let Some(parent) = self.entries.get_mut(parent) {
                parent.children.push(own);
            }
            self.add_all(item.children(), &path, own);
        }
    }

    fn add_question(&mut self, entry: &mut Entry, question: &Question) {
        if let Some(refused) = refused_kind(&question.kind) {
            self.mistake(&question.at.in_column("type"), format!("{refused} cannot be filled in yet"));
        }
        entry.is_question = true;
        entry.required = self.read(question.required.as_ref());
        entry.constraint = self.read(question.constraint.as_ref());
        entry.calculation = self.read(question.calculation.as_ref());
        entry.is_triggered = !question.trigger.is_empty();
        entry.is_kept = entry.calculation.as_ref().is_some_and(Expression::is_made_once);
        if let Some(DefaultValue::Dynamic(text)) = &question.default {
            entry.default = self.read(Some(text));
        }
        let list = question.kind.choices().and_then(ChoiceSource::list);
        if let Some(list) = list.filter(|list| self.form.list(list).is_none()) {
            self.mistake(
                &question.at.in_column("type"),
                format!("add the choices of the list `{list}`: there are none"),
            );
        }
        if let (Some(list), Some(filter)) = (list, &question.choice_filter)
            && self.read(Some(filter)).is_some()
        {
            // It could be read alone, so it can be read in its brackets.
            entry.choices = Expression::parse(&format!("instance('{list}')/root/item[{}]", filter.text)).ok();
        }
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

    /// Finds out which entries depend on which, and which names lead nowhere.
    fn link(&mut self) {
        let mut dependencies: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); self.entries.len()];
        let mut triggers: Vec<(usize, usize)> = Vec::new();
        for index in 1..self.entries.len() {
            let Some((entry, item)) =
                self.entries.get(index).and_then(|entry| Some((entry, item_at(self.form, &entry.path)?)))
            else {
                continue;
            };
            let mut found = vec![entry.parent];
            let mut wrong = Vec::new();
            let mut gather = |expression: Option<&Expression>, at: Option<&Position>, counts: bool| {
                let (Some(expression), Some(at)) = (expression, at) else { return };
                let mut reads = Vec::new();
                let mut missing = Vec::new();
                self.gather(expression.expr(), Here::Entry(index), index, &mut reads, &mut missing);
                wrong.extend(missing.into_iter().map(|message| Mistake::new(at.clone(), message)));
                if counts {
                    found.extend(reads);
                }
            };
            let at = |text: &'form Option<ExpressionText>| text.as_ref().map(|text| &text.at);
            gather(entry.relevant.as_ref(), item.relevant().map(|text| &text.at), true);
            if let Item::Question(question) = item {
                gather(entry.calculation.as_ref(), at(&question.calculation), !entry.is_triggered);
                gather(entry.required.as_ref(), at(&question.required), false);
                gather(entry.constraint.as_ref(), at(&question.constraint), false);
                gather(entry.read_only.as_ref(), at(&question.read_only), false);
                gather(entry.choices.as_ref(), at(&question.choice_filter), false);
                if let Some(DefaultValue::Dynamic(text)) = &question.default {
                    gather(entry.default.as_ref(), Some(&text.at), false);
                }
                for trigger in &question.trigger {
                    match self.by_name.get(trigger) {
                        Some(trigger) => triggers.push((*trigger, index)),
                        None => wrong.push(Mistake::new(question.at.in_column("trigger"), no_such_question(trigger))),
                    }
                }
                for (_, text) in question.label.iter().chain(question.hint.iter()) {
                    for reference in reference::references(text) {
                        if !self.by_name.contains_key(reference.name) {
                            wrong.push(Mistake::new(question.at.in_column("label"), no_such_question(reference.name)));
                        }
                    }
                }
            }
            self.mistakes.extend(wrong);
            if let Some(of) = dependencies.get_mut(index) {
                of.extend(found);
            }
        }
        for (index, of) in dependencies.into_iter().enumerate() {
            for needed in of {
                if let Some(needed) = self.entries.get_mut(needed) {
                    needed.dependents.push(index);
                }
            }
        }
        for (trigger, triggered) in triggers {
            if let Some(trigger) = self.entries.get_mut(trigger) {
                trigger.triggers.push(triggered);
            }
        }
    }

    /// Adds the entries that an expression reads, and says which names lead nowhere. `here` is where
    /// a relative path starts, `current` where the whole expression stands.
    fn gather(&self, expr: &Expr, here: Here, current: usize, reads: &mut Vec<usize>, wrong: &mut Vec<String>) {
        match expr {
            Expr::Text(_) | Expr::Number(_) => {}
            Expr::Path(path) => self.gather_path(path, here, current, reads, wrong),
            Expr::Call(call) => {
                for argument in &call.arguments {
                    self.gather(argument, here, current, reads, wrong);
                }
            }
            Expr::Negate(inner) => self.gather(inner, here, current, reads, wrong),
            Expr::Binary(_, left, right) => {
                self.gather(left, here, current, reads, wrong);
                self.gather(right, here, current, reads, wrong);
            }
            Expr::And(parts) | Expr::Or(parts) => {
                for part in parts {
                    self.gather(part, here, current, reads, wrong);
                }
            }
        }
    }

    fn gather_path(&self, path: &Path, here: Here, current: usize, reads: &mut Vec<usize>, wrong: &mut Vec<String>) {
        let mut places = match &path.start {
            Start::Root => vec![Here::Document],
            Start::Here => vec![here],
            Start::Current => vec![Here::Entry(current)],
            Start::Question(name) => match self.by_name.get(name) {
                Some(entry) => vec![Here::Entry(*entry)],
                None => return wrong.push(no_such_question(name)),
            },
            Start::Instance(name) => match self.form.lists().iter().position(|list| list.name == *name) {
                Some(list) => vec![Here::List(list)],
                None => return wrong.push(format!("add the list `{name}` to the choices: there is none of this name")),
            },
            // `check` has refused it.
            Start::LastSaved(_) => return,
        };
        for predicate in &path.predicates {
            self.gather_predicate(predicate, &places, current, reads, wrong);
        }
        let mut is_dot = true;
        for step in &path.steps {
            is_dot &= step.to == Towards::Own;
            places = self.gather_step(step, &places, wrong);
            for predicate in &step.predicates {
                self.gather_predicate(predicate, &places, current, reads, wrong);
            }
        }
        if places.is_empty() {
            let name = path.steps.iter().rev().find_map(|step| match &step.to {
                Towards::Child(name) if self.by_name.contains_key(name) => Some(name),
                _ => None,
            });
            wrong.push(match name {
                Some(name) => format!("write `${{{name}}}` instead of `{path}`, which leads nowhere"),
                None => format!("mend the path `{path}`, which leads nowhere"),
            });
        }
        // `.` is the answer at hand, or the one before: no dependency.
        let own = is_dot && matches!(path.start, Start::Here | Start::Current);
        reads.extend(places.into_iter().filter_map(|place| match place {
            Here::Entry(entry) if !own => Some(entry),
            _ => None,
        }));
    }

    fn gather_predicate(
        &self,
        predicate: &Expr,
        places: &[Here],
        current: usize,
        reads: &mut Vec<usize>,
        wrong: &mut Vec<String>,
    ) {
        for place in places {
            self.gather(predicate, *place, current, reads, wrong);
        }
    }

    fn gather_step(&self, step: &Step, from: &[Here], wrong: &mut Vec<String>) -> Vec<Here> {
        let mut reached = Vec::new();
        for place in from {
            match (*place, &step.to) {
                (place, Towards::Own) => reached.push(place),
                (Here::List(list), Towards::Child(column)) => {
                    reached.push(Here::List(list));
                    if !matches!(column.as_str(), "root" | "item" | "name" | "label") && !self.has_column(list, column)
                    {
                        let list = self.form.lists().get(list).map_or("", |list| list.name.as_str());
                        wrong.push(format!(
                            "add the column `{column}` to the list `{list}`, or write `${{{column}}}` for a question"
                        ));
                    }
                }
                (Here::List(list), _) => reached.push(Here::List(list)),
                (Here::Document, Towards::Child(_) | Towards::AnyChild) => reached.push(Here::Entry(0)),
                (Here::Document, Towards::Parent) => {}
                (Here::Entry(0), Towards::Parent) => reached.push(Here::Document),
                (Here::Entry(entry), to) => {
                    let Some(entry) = self.entries.get(entry) else { continue };
                    match to {
                        Towards::Parent => reached.push(Here::Entry(entry.parent)),
                        Towards::AnyChild => reached.extend(entry.children.iter().map(|child| Here::Entry(*child))),
                        Towards::Child(name) => {
                            let named =
                                |child: &&usize| self.entries.get(**child).is_some_and(|child| child.name == *name);
                            reached.extend(entry.children.iter().filter(named).map(|child| Here::Entry(*child)));
                        }
                        Towards::Own => {}
                    }
                }
            }
        }
        reached.dedup();
        reached
    }

    fn has_column(&self, list: usize, column: &str) -> bool {
        let list = self.form.lists().get(list);
        list.is_some_and(|list| list.choices.iter().any(|choice| choice.columns.iter().any(|(name, _)| name == column)))
    }
}

fn no_such_question(name: &str) -> String {
    format!("mend the reference `${{{name}}}`: no question has this name")
}

/// What cannot be filled in yet, as the author writes it.
fn refused_kind(kind: &QuestionKind) -> Option<&'static str> {
    Some(match kind {
        QuestionKind::SelectOne(source) | QuestionKind::SelectMultiple(source) => match source {
            ChoiceSource::List { .. } => return None,
            ChoiceSource::Repeat { .. } => "choices from a repeat",
            ChoiceSource::File { .. } => "choices from a file",
            ChoiceSource::External { .. } => "choices of the sheet external_choices",
        },
        QuestionKind::Rank(_) => "`rank`",
        QuestionKind::DateTime => "`dateTime`",
        QuestionKind::Geopoint => "`geopoint`",
        QuestionKind::Geotrace => "`geotrace`",
        QuestionKind::Geoshape => "`geoshape`",
        QuestionKind::Image => "`image`",
        QuestionKind::Audio => "`audio`",
        QuestionKind::Video => "`video`",
        QuestionKind::File => "`file`",
        QuestionKind::Osm(_) => "`osm`",
        QuestionKind::ExternalData(_) => "data from a file",
        QuestionKind::StartGeopoint => "`start-geopoint`",
        QuestionKind::BackgroundGeopoint => "`background-geopoint`",
        QuestionKind::BackgroundAudio => "`background-audio`",
        QuestionKind::Audit => "`audit`",
        _ => return None,
    })
}
