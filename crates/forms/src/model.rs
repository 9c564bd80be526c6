//! A form: questions in groups and repeats, lists of choices, and the rules between them.
//!
//! A [`Form`] never changes once it is made. Expressions stay as the author wrote them, with their
//! place in the spreadsheet, so that a mistake found later still names sheet, row and column.

use std::collections::{BTreeMap, HashMap};

use base::Localized;

use crate::mistake::Position;

/// An expression as the author wrote it (`${age} > 17`), and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpressionText {
    /// The source, with `${name}` for questions.
    pub text: String,
    /// The cell it comes from.
    pub at: Position,
}

impl ExpressionText {
    /// An expression and its cell.
    pub fn new(text: impl Into<String>, at: Position) -> Self {
        Self { text: text.into(), at }
    }
}

/// Names and values that are handed on as they are, in the order of the sheet.
pub type Attributes = Vec<(String, String)>;

/// A language of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// As the author wrote it: `French (fr)`. It is `default` for columns that name no language.
    pub name: String,
    /// The key of its texts in every [`Localized`]: the tag in brackets (`fr`), or else the name.
    /// Texts of a column that names no language have the key `default`, unless the same text is
    /// also given in other languages and the settings say which language is the default.
    pub tag: String,
}

impl Language {
    /// The language that an author wrote: `French (fr)`, `fr` or `French`.
    pub fn named(name: &str) -> Self {
        let bracketed =
            name.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map(|(_, tag)| tag.trim());
        let tag = bracketed.filter(|tag| !tag.is_empty()).unwrap_or(name.trim());
        Self { name: name.to_owned(), tag: tag.to_owned() }
    }
}

/// A picture, a recording or a film that goes with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// What it is.
    pub kind: MediaKind,
    /// The file's name, by language.
    pub file: Localized,
}

/// What sort of thing goes with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MediaKind {
    /// A picture.
    Image,
    /// A larger copy of the picture.
    BigImage,
    /// A recording.
    Audio,
    /// A film.
    Video,
}

/// The value a question starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DefaultValue {
    /// This text.
    Static(String),
    /// What this expression gives when the form (or the repetition) is opened.
    Dynamic(ExpressionText),
}

/// What a form is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A question, or a value that is computed or collected without asking.
    Question(Box<Question>),
    /// Items that belong together.
    Group(Box<Group>),
    /// Items that are asked several times.
    Repeat(Box<Repeat>),
}

impl Item {
    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Question(question) => &question.name,
            Self::Group(group) => &group.name,
            Self::Repeat(repeat) => &repeat.group.name,
        }
    }

    /// The condition under which it is there.
    pub fn relevant(&self) -> Option<&ExpressionText> {
        match self {
            Self::Question(question) => question.relevant.as_ref(),
            Self::Group(group) => group.relevant.as_ref(),
            Self::Repeat(repeat) => repeat.group.relevant.as_ref(),
        }
    }

    /// The items inside; none in a question.
    pub fn children(&self) -> &[Item] {
        match self {
            Self::Question(_) => &[],
            Self::Group(group) => &group.items,
            Self::Repeat(repeat) => &repeat.group.items,
        }
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its name, unique among its neighbours.
    pub name: String,
    /// What sort of answer it takes.
    pub kind: QuestionKind,
    /// The question in words.
    pub label: Localized,
    /// Help for the person, shown with the question.
    pub hint: Localized,
    /// Longer help, shown on demand.
    pub guidance_hint: Localized,
    /// Pictures and sounds of the label.
    pub media: Vec<Media>,
    /// Whether an answer is needed: `true()`, or a condition.
    pub required: Option<ExpressionText>,
    /// What to say when it is missing.
    pub required_message: Localized,
    /// When the question is asked; always, where there is none.
    pub relevant: Option<ExpressionText>,
    /// What must hold of the answer, which is `.` in it.
    pub constraint: Option<ExpressionText>,
    /// What to say when it does not hold.
    pub constraint_message: Localized,
    /// How the value is computed.
    pub calculation: Option<ExpressionText>,
    /// Whether the answer is shown but cannot be changed: `true()`, or a condition.
    pub read_only: Option<ExpressionText>,
    /// The value it starts with.
    pub default: Option<DefaultValue>,
    /// The questions whose change makes the calculation run (again).
    pub trigger: Vec<String>,
    /// Which choices are offered, by the choices' columns.
    pub choice_filter: Option<ExpressionText>,
    /// Wishes for the look, such as `minimal` or `likert`.
    pub appearance: String,
    /// Column `parameters`, name by name.
    pub parameters: Attributes,
    /// What the answer means, across all forms: `person.family_name` (column `bind::concept`).
    pub concept: Option<String>,
    /// The entity's property that takes the answer (column `save_to`).
    pub save_to: Option<EntityProperty>,
    /// What to say when an expression of the question fails.
    pub failure_message: Localized,
    /// Further `bind::…` columns.
    pub bind_attributes: Attributes,
    /// Further `body::…` columns.
    pub body_attributes: Attributes,
    /// `instance::…` columns.
    pub instance_attributes: Attributes,
    /// Columns that XLSForm does not know: notes of the author, scores, columns of a pack.
    pub extra: BTreeMap<String, String>,
    /// Its row in the sheet.
    pub at: Position,
}

impl Question {
    /// A question of which only name and kind are known.
    pub fn new(name: impl Into<String>, kind: QuestionKind, at: Position) -> Self {
        Self {
            name: name.into(),
            kind,
            label: Localized::new(),
            hint: Localized::new(),
            guidance_hint: Localized::new(),
            media: Vec::new(),
            required: None,
            required_message: Localized::new(),
            relevant: None,
            constraint: None,
            constraint_message: Localized::new(),
            calculation: None,
            read_only: None,
            default: None,
            trigger: Vec::new(),
            choice_filter: None,
            appearance: String::new(),
            parameters: Vec::new(),
            concept: None,
            save_to: None,
            failure_message: Localized::new(),
            bind_attributes: Vec::new(),
            body_attributes: Vec::new(),
            instance_attributes: Vec::new(),
            extra: BTreeMap::new(),
            at,
        }
    }

    /// A parameter's value.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a word is among those of the appearance.
    pub fn looks(&self, word: &str) -> bool {
        self.appearance.split_whitespace().any(|each| each == word)
    }
}

/// What sort of answer a question takes. The types of XLSForm, <https://xlsform.org/en/#question-types>.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionKind {
    /// Free text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// A number between two bounds.
    Range(Range),
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day and a time.
    DateTime,
    /// One of some choices.
    SelectOne(ChoiceSource),
    /// Any of some choices.
    SelectMultiple(ChoiceSource),
    /// All of some choices, in order of preference.
    Rank(ChoiceSource),
    /// Words to read, nothing to answer.
    Note,
    /// Words to agree to. The answer is `OK`.
    Acknowledge,
    /// The same under its older name, `trigger`, whose answer has no type.
    Trigger,
    /// A point.
    Geopoint,
    /// A line.
    Geotrace,
    /// An area.
    Geoshape,
    /// A picture.
    Image,
    /// A recording.
    Audio,
    /// A film.
    Video,
    /// Any file.
    File,
    /// Objects of OpenStreetMap; their tags are a list of choices.
    Osm(Option<String>),
    /// A bar code.
    Barcode,
    /// A value that is computed.
    Calculate,
    /// A value that is set from outside.
    Hidden,
    /// A value collected without asking.
    Metadata(Metadata),
    /// A file of data beside the form, named after the question.
    ExternalData(ExternalData),
    /// Where the person is when the form is opened.
    StartGeopoint,
    /// Where the person is when the trigger's answer changes.
    BackgroundGeopoint,
    /// A recording while the form is filled in.
    BackgroundAudio,
    /// A log of how the form was filled in.
    Audit,
}

/// What is collected without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metadata {
    /// When the form was opened.
    Start,
    /// When it was finished.
    End,
    /// The day it was opened.
    Today,
    /// A property of the device or of the person who is signed in on it.
    Property {
        /// Which.
        property: Property,
        /// Whether it is wanted as a URI, such as `username:ana`.
        uri: bool,
    },
}

/// What is known of a device and of the person who is signed in on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Property {
    /// An identifier of the device.
    DeviceId,
    /// The subscriber's identifier.
    SubscriberId,
    /// The SIM card's serial number.
    SimSerial,
    /// The telephone number.
    PhoneNumber,
    /// The name of the signed-in person.
    Username,
    /// The person's e-mail address.
    Email,
}

/// The format of data beside a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExternalData {
    /// `type` is `csv-external`.
    Csv,
    /// `type` is `xml-external`.
    Xml,
}

/// The bounds of a range. Numbers stay as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The first value.
    pub start: String,
    /// The last value.
    pub end: String,
    /// What lies between two values.
    pub step: String,
    /// Whether the values can be fractions.
    pub decimal: bool,
}

/// Where the choices of a select come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChoiceSource {
    /// A list of the form; `or_other` adds a free answer, which the question `…_other` takes.
    List {
        /// The list's name.
        list: String,
        /// Whether there is a free answer.
        or_other: bool,
    },
    /// The answers given in a repeat: `select_one ${name}`.
    Repeat {
        /// The question inside the repeat.
        question: String,
    },
    /// A file beside the form: `select_one_from_file places.csv`.
    File {
        /// The file's name.
        file: String,
        /// The column (or property) that is the value.
        value: String,
        /// The column (or property) that is the label.
        label: String,
    },
    /// A list of the sheet `external_choices`, looked up by the query of the choice filter.
    External {
        /// The list's name.
        list: String,
    },
}

impl ChoiceSource {
    /// The name of the form's list, when it is one.
    pub fn list(&self) -> Option<&str> {
        match self {
            Self::List { list, .. } => Some(list),
            _ => None,
        }
    }

    /// Whether an answer of the person's own is among the choices.
    pub fn or_other(&self) -> bool {
        matches!(self, Self::List { or_other: true, .. })
    }
}

impl QuestionKind {
    /// Where the choices come from, for kinds that have some.
    pub fn choices(&self) -> Option<&ChoiceSource> {
        match self {
            Self::SelectOne(source) | Self::SelectMultiple(source) | Self::Rank(source) => Some(source),
            _ => None,
        }
    }

    /// Whether the answer is a file.
    pub const fn is_file(&self) -> bool {
        matches!(self, Self::Image | Self::Audio | Self::Video | Self::File)
    }

    /// Whether a person sees it.
    pub fn is_visible(&self) -> bool {
        !matches!(
            self,
            Self::Calculate
                | Self::Hidden
                | Self::Metadata(_)
                | Self::ExternalData(_)
                | Self::StartGeopoint
                | Self::BackgroundGeopoint
                | Self::BackgroundAudio
                | Self::Audit
        )
    }
}

/// Items that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its title.
    pub label: Localized,
    /// Help for the whole group.
    pub hint: Localized,
    /// Longer help, shown on demand.
    pub guidance_hint: Localized,
    /// Pictures and sounds of the title.
    pub media: Vec<Media>,
    /// When the group is there.
    pub relevant: Option<ExpressionText>,
    /// Whether nothing inside can be changed.
    pub read_only: Option<ExpressionText>,
    /// Wishes for the look: `field-list` puts all on one page.
    pub appearance: String,
    /// Further `bind::…` columns, and rules that mean nothing for a group.
    pub bind_attributes: Attributes,
    /// Further `body::…` columns.
    pub body_attributes: Attributes,
    /// `instance::…` columns.
    pub instance_attributes: Attributes,
    /// Columns that XLSForm does not know.
    pub extra: BTreeMap<String, String>,
    /// What is inside.
    pub items: Vec<Item>,
    /// Its row in the sheet.
    pub at: Position,
}

impl Group {
    /// An empty group.
    pub fn new(name: impl Into<String>, at: Position) -> Self {
        Self {
            name: name.into(),
            label: Localized::new(),
            hint: Localized::new(),
            guidance_hint: Localized::new(),
            media: Vec::new(),
            relevant: None,
            read_only: None,
            appearance: String::new(),
            bind_attributes: Vec::new(),
            body_attributes: Vec::new(),
            instance_attributes: Vec::new(),
            extra: BTreeMap::new(),
            items: Vec::new(),
            at,
        }
    }

    /// Whether a word is among those of the appearance.
    pub fn looks(&self, word: &str) -> bool {
        self.appearance.split_whitespace().any(|each| each == word)
    }
}

/// Items that are asked several times.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// What is repeated.
    pub group: Group,
    /// How many times; as often as the person wants, where there is none.
    pub count: Option<ExpressionText>,
}

/// A list of choices.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceList {
    /// Its name.
    pub name: String,
    /// The choices, in order.
    pub choices: Vec<Choice>,
}

impl ChoiceList {
    /// The choice of this name.
    pub fn choice(&self, name: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.name == name)
    }
}

/// One choice.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The value that is kept.
    pub name: String,
    /// The words that are shown.
    pub label: Localized,
    /// Pictures and sounds.
    pub media: Vec<Media>,
    /// Further columns, for choice filters, in the order of the sheet. Empty cells are absent.
    pub columns: Attributes,
    /// Its row in the sheet.
    pub at: Position,
}

impl Choice {
    /// A further column's value; empty where there is none.
    pub fn column(&self, name: &str) -> &str {
        self.columns.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
}

/// The sheet `settings`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// `form_id`; the file's name where there is none.
    pub form_id: String,
    /// `form_title`; the form's id where there is none.
    pub title: Localized,
    /// `name`: what a filled-in form is called in XML.
    pub root_name: String,
    /// `version`; empty where there is none.
    pub version: String,
    /// `default_language`, as written; empty where there is none.
    pub default_language: String,
    /// `instance_name`: what a filled-in form is called.
    pub instance_name: Option<ExpressionText>,
    /// `instance_id`: where the identifier of a filled-in form comes from, if not `uid`.
    pub instance_id: String,
    /// `omit_instanceID`: a filled-in form has no identifier.
    pub omit_instance_id: bool,
    /// `submission_url`; empty where there is none.
    pub submission_url: String,
    /// `public_key`, to encrypt what is sent; empty where there is none.
    pub public_key: String,
    /// `auto_send`; empty where there is none.
    pub auto_send: String,
    /// `auto_delete`; empty where there is none.
    pub auto_delete: String,
    /// `client_editable`: what was sent can be changed on the device.
    pub client_editable: bool,
    /// `style`: `pages`, `theme-grid`…; empty where there is none.
    pub style: String,
    /// `namespaces`: prefixes and their URIs.
    pub namespaces: Attributes,
    /// `instance_xmlns`; empty where there is none.
    pub instance_namespace: String,
    /// `attribute::…` columns.
    pub instance_attributes: Attributes,
    /// Every other setting, as written.
    pub extra: Attributes,
}

/// A property of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntityProperty {
    /// The list of entities.
    pub dataset: String,
    /// The property.
    pub property: String,
}

/// A record that a filled-in form makes or changes (sheet `entities`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// The list of entities.
    pub dataset: String,
    /// Which entity is changed; a new one, where there is none.
    pub id: Option<ExpressionText>,
    /// When one is made.
    pub create_if: Option<ExpressionText>,
    /// When one is changed.
    pub update_if: Option<ExpressionText>,
    /// What it is called.
    pub label: Option<ExpressionText>,
    /// The names of the groups and repeats that it lies in, outermost first; none for the form.
    pub scope: Vec<String>,
    /// Its row in the sheet.
    pub at: Position,
}

/// An item and the groups and repeats around it, outermost first.
#[derive(Debug, Clone)]
pub struct Placed<'form> {
    /// What surrounds the item.
    pub ancestors: Vec<&'form Item>,
    /// The item.
    pub item: &'form Item,
}

/// What a [`Form`] is made from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parts {
    /// The sheet `settings`.
    pub settings: Settings,
    /// The languages, in the order in which they appear in the columns.
    pub languages: Vec<Language>,
    /// What is asked, in order.
    pub items: Vec<Item>,
    /// The sheet `choices`.
    pub lists: Vec<ChoiceList>,
    /// The sheet `external_choices`.
    pub external_lists: Vec<ChoiceList>,
    /// The sheet `osm`: tags of OpenStreetMap.
    pub osm_lists: Vec<ChoiceList>,
    /// The sheet `entities`.
    pub entities: Vec<Entity>,
}

/// A form, as published: it does not change any more.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Form {
    parts: Parts,
    /// Where the first item of a name is: its index at each level.
    paths: HashMap<String, Vec<usize>>,
}

impl Form {
    /// A form of these parts. Whoever builds the parts checks that names are valid.
    pub fn new(parts: Parts) -> Self {
        let mut paths = HashMap::new();
        index(&parts.items, &mut Vec::new(), &mut paths);
        Self { parts, paths }
    }

    /// The same form, in which a calculation is worked out by another expression: a parameter that the author left
    /// to whoever publishes the form. `None` when it has no calculation of this name.
    #[must_use]
    pub fn with_calculation(mut self, name: &str, text: &str) -> Option<Self> {
        let path = self.paths.get(name)?;
        let calculation = question_at(&mut self.parts.items, path)?.calculation.as_mut()?;
        text.clone_into(&mut calculation.text);
        Some(self)
    }

    /// The identifier that all versions share.
    pub fn id(&self) -> &str {
        &self.parts.settings.form_id
    }

    /// The version; empty where the author gave none.
    pub fn version(&self) -> &str {
        &self.parts.settings.version
    }

    /// The title.
    pub fn title(&self) -> &Localized {
        &self.parts.settings.title
    }

    /// The sheet `settings`.
    pub fn settings(&self) -> &Settings {
        &self.parts.settings
    }

    /// The languages of the texts.
    pub fn languages(&self) -> &[Language] {
        &self.parts.languages
    }

    /// What is asked, in order.
    pub fn items(&self) -> &[Item] {
        &self.parts.items
    }

    /// The lists of choices.
    pub fn lists(&self) -> &[ChoiceList] {
        &self.parts.lists
    }

    /// The lists of the sheet `external_choices`.
    pub fn external_lists(&self) -> &[ChoiceList] {
        &self.parts.external_lists
    }

    /// The lists of tags of the sheet `osm`.
    pub fn osm_lists(&self) -> &[ChoiceList] {
        &self.parts.osm_lists
    }

    /// The records that a filled-in form makes or changes.
    pub fn entities(&self) -> &[Entity] {
        &self.parts.entities
    }

    /// The first item of this name, and what surrounds it.
    pub fn find(&self, name: &str) -> Option<Placed<'_>> {
        let path = self.paths.get(name)?;
        let (last, above) = path.split_last()?;
        let mut ancestors = Vec::with_capacity(above.len());
        let mut level: &[Item] = &self.parts.items;
        for &index in above {
            let parent = level.get(index)?;
            ancestors.push(parent);
            level = parent.children();
        }
        Some(Placed { ancestors, item: level.get(*last)? })
    }

    /// The first question of this name.
    pub fn question(&self, name: &str) -> Option<&Question> {
        match self.find(name)?.item {
            Item::Question(question) => Some(question),
            _ => None,
        }
    }

    /// The list of choices of this name.
    pub fn list(&self, name: &str) -> Option<&ChoiceList> {
        self.parts.lists.iter().find(|list| list.name == name)
    }

    /// The choices of a question, when they are in the form itself.
    pub fn choices_of(&self, question: &Question) -> Option<&ChoiceList> {
        self.list(question.kind.choices()?.list()?)
    }

    /// Every item, in order, with what surrounds it.
    pub fn walk(&self) -> Vec<Placed<'_>> {
        let mut placed = Vec::new();
        walk(&self.parts.items, &mut Vec::new(), &mut placed);
        placed
    }

    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.walk().into_iter().filter_map(|placed| match placed.item {
            Item::Question(question) => Some(&**question),
            _ => None,
        })
    }
}

fn index(items: &[Item], above: &mut Vec<usize>, paths: &mut HashMap<String, Vec<usize>>) {
    for (position, item) in items.iter().enumerate() {
        above.push(position);
        paths.entry(item.name().to_owned()).or_insert_with(|| above.clone());
        index(item.children(), above, paths);
        above.pop();
    }
}

/// The question at the end of a path.
fn question_at<'form>(items: &'form mut [Item], path: &[usize]) -> Option<&'form mut Question> {
    let (first, rest) = path.split_first()?;
    match items.get_mut(*first)? {
        Item::Question(question) => rest.is_empty().then_some(question),
        Item::Group(group) => question_at(&mut group.items, rest),
        Item::Repeat(repeat) => question_at(&mut repeat.group.items, rest),
    }
}

fn walk<'form>(items: &'form [Item], above: &mut Vec<&'form Item>, placed: &mut Vec<Placed<'form>>) {
    for item in items {
        placed.push(Placed { ancestors: above.clone(), item });
        above.push(item);
        walk(item.children(), above, placed);
        above.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(name: &str) -> Item {
        Item::Question(Box::new(Question::new(name, QuestionKind::Text, Position::row("survey", 2))))
    }

    fn group(name: &str, items: Vec<Item>) -> Item {
        Item::Group(Box::new(Group { items, ..Group::new(name, Position::row("survey", 2)) }))
    }

    #[test]
    fn an_item_is_found_with_what_surrounds_it() {
        let inner = group("inner", vec![question("a"), question("b")]);
        let form = Form::new(Parts { items: vec![question("z"), group("outer", vec![inner])], ..Parts::default() });
        let placed = form.find("b").unwrap();
        assert_eq!(placed.ancestors.iter().map(|item| item.name()).collect::<Vec<_>>(), ["outer", "inner"]);
        assert_eq!(form.question("b").unwrap().name, "b");
        assert!(form.question("outer").is_none());
        assert_eq!(form.questions().map(|question| question.name.as_str()).collect::<Vec<_>>(), ["z", "a", "b"]);
    }

    #[test]
    fn a_calculation_is_replaced_wherever_it_stands_and_nothing_else_is() {
        let mut weight = Question::new("weight", QuestionKind::Calculate, Position::row("survey", 3));
        weight.calculation = Some(ExpressionText::new("1", Position::row("survey", 3)));
        let inner = group("inner", vec![question("a"), Item::Question(Box::new(weight))]);
        let form = Form::new(Parts { items: vec![group("outer", vec![inner])], ..Parts::default() });
        let text = |form: &Form| form.question("weight").unwrap().calculation.clone().unwrap().text;
        assert_eq!(text(&form.clone().with_calculation("weight", "0.5").unwrap()), "0.5");
        for none in ["a", "inner", "other"] {
            assert_eq!(form.clone().with_calculation(none, "0.5"), None, "{none}");
        }
    }

    #[test]
    fn the_tag_of_a_language_stands_in_brackets() {
        assert_eq!(Language::named("French (fr)").tag, "fr");
        assert_eq!(Language::named("Lëtzebuergesch (lb) ").tag, "lb");
        assert_eq!(Language::named("English").tag, "English");
        assert_eq!(Language::named("()").tag, "()");
    }
}
