//! A form as a spreadsheet again.

use base::Localized;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::model::{
    Attributes, ChoiceList, ChoiceSource, DefaultValue, ExpressionText, ExternalData, Form, Group, Item, Media,
    MediaKind, Metadata, Property, Question, QuestionKind,
};

use super::sheet::SheetDraft;

/// A spreadsheet that cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("the spreadsheet cannot be written: {0}")]
pub struct WriteError(#[from] XlsxError);

/// The key of texts that name no language.
const DEFAULT: &str = "default";

const SURVEY_ORDER: &[&str] = &[
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "default",
    "readonly",
    "trigger",
    "choice_filter",
    "repeat_count",
    "appearance",
    "parameters",
    "save_to",
    "bind::concept",
];
const CHOICES_ORDER: &[&str] = &["list_name", "name", "label"];
const SETTINGS_ORDER: &[&str] = &["form_title", "form_id", "version", "default_language"];
const ENTITIES_ORDER: &[&str] = &["list_name", "entity_id", "create_if", "update_if", "label"];

/// Writes a form as an `.xlsx` file that [`read`](super::read) reads as the same form. The same
/// form gives the same bytes.
///
/// # Errors
/// When the form has more than a sheet of Excel can hold.
pub fn write(form: &Form) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    // The library would ask the clock.
    let written = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&written));
    let heads = Format::new().set_bold();
    for sheet in sheets(form) {
        let worksheet = workbook.add_worksheet().set_name(sheet.name)?;
        for (row, column, text) in sheet.cells() {
            if row == 0 {
                worksheet.write_string_with_format(row, column, text, &heads)?;
            } else {
                worksheet.write_string(row, column, text)?;
            }
        }
        worksheet.set_freeze_panes(1, 0)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The sheets that hold something, and always the survey.
fn sheets(form: &Form) -> Vec<SheetDraft> {
    let mut survey = Writer { form, sheet: SheetDraft::new("survey", SURVEY_ORDER) };
    survey.items(form.items());
    if survey.sheet.is_empty() {
        survey.sheet.put(2, "type", None, "");
    }
    let lists = |name: &'static str, lists: &[ChoiceList]| {
        let mut writer = Writer { form, sheet: SheetDraft::new(name, CHOICES_ORDER) };
        writer.lists(lists);
        writer.sheet
    };
    let mut sheets = vec![survey.sheet];
    let others = [
        lists("choices", form.lists()),
        lists("external_choices", form.external_lists()),
        lists("osm", form.osm_lists()),
        settings(form),
        entities(form),
    ];
    sheets.extend(others.into_iter().filter(|sheet| !sheet.is_empty()));
    sheets
}

struct Writer<'a> {
    form: &'a Form,
    sheet: SheetDraft,
}

impl Writer<'_> {
    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                // The free answer of a select with or_other comes with the select.
                Item::Question(question) if !question.at.column.is_empty() => {}
                Item::Question(question) => self.question(question),
                Item::Group(group) => self.container("group", group, None),
                Item::Repeat(repeat) => self.container("repeat", &repeat.group, repeat.count.as_ref()),
            }
        }
    }

    fn put(&mut self, row: u32, name: &str, text: &str) {
        self.sheet.put(row, name, None, text);
    }

    fn put_expression(&mut self, row: u32, name: &str, expression: Option<&ExpressionText>) {
        if let Some(expression) = expression {
            self.put(row, name, &expression.text);
        }
    }

    /// A text in the columns of its languages.
    fn put_texts(&mut self, row: u32, name: &str, texts: &Localized) {
        self.sheet.put(row, name, None, texts.exact(DEFAULT).unwrap_or_default());
        for language in self.form.languages().iter().filter(|language| language.tag != DEFAULT) {
            if let Some(text) = texts.exact(&language.tag) {
                self.sheet.put(row, name, Some(&language.name), text);
            }
        }
    }

    fn put_media(&mut self, row: u32, media: &[Media]) {
        for media in media {
            let name = match media.kind {
                MediaKind::Image => "media::image",
                MediaKind::BigImage => "media::big-image",
                MediaKind::Audio => "media::audio",
                MediaKind::Video => "media::video",
            };
            self.put_texts(row, name, &media.file);
        }
    }

    fn put_attributes(&mut self, row: u32, group: &str, attributes: &Attributes) {
        for (name, value) in attributes {
            let short = match (group, name.as_str()) {
                ("bind", "required" | "constraint") => Some(name.as_str()),
                ("bind", "calculate") => Some("calculation"),
                ("bind", "jr:constraintMsg") => Some("constraint_message"),
                ("bind", "jr:requiredMsg") => Some("required_message"),
                _ => None,
            };
            match short {
                Some(short) => self.put(row, short, value),
                None => self.put(row, &format!("{group}::{name}"), value),
            }
        }
    }

    fn question(&mut self, question: &Question) {
        let row = self.sheet.next_row(question.at.row);
        self.put(row, "type", &type_of(&question.kind));
        self.put(row, "name", &question.name);
        self.put_texts(row, "label", &question.label);
        self.put_texts(row, "hint", &question.hint);
        self.put_texts(row, "guidance_hint", &question.guidance_hint);
        self.put_media(row, &question.media);
        let expressions = [
            ("required", &question.required),
            ("relevant", &question.relevant),
            ("constraint", &question.constraint),
            ("calculation", &question.calculation),
            ("readonly", &question.read_only),
            ("choice_filter", &question.choice_filter),
        ];
        for (name, expression) in expressions {
            self.put_expression(row, name, expression.as_ref());
        }
        self.put_texts(row, "required_message", &question.required_message);
        self.put_texts(row, "constraint_message", &question.constraint_message);
        self.put_texts(row, "no_app_error_string", &question.failure_message);
        match &question.default {
            Some(DefaultValue::Static(text)) => self.put(row, "default", text),
            Some(DefaultValue::Dynamic(expression)) => self.put(row, "default", &expression.text),
            None => {}
        }
        let trigger = question.trigger.iter().map(|name| format!("${{{name}}}")).collect::<Vec<_>>().join(", ");
        self.put(row, "trigger", &trigger);
        self.put(row, "appearance", &question.appearance);
        let parameters =
            question.parameters.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(" ");
        self.put(row, "parameters", &parameters);
        if let Some(saved) = &question.save_to {
            self.put(row, "save_to", &format!("{}#{}", saved.dataset, saved.property));
        }
        self.put_attributes(row, "bind", &question.bind_attributes);
        self.put_attributes(row, "body", &question.body_attributes);
        self.put_attributes(row, "instance", &question.instance_attributes);
        for (name, text) in &question.extra {
            self.put(row, name, text);
        }
    }

    fn container(&mut self, word: &str, group: &Group, count: Option<&ExpressionText>) {
        let row = self.sheet.next_row(group.at.row);
        self.put(row, "type", &format!("begin_{word}"));
        self.put(row, "name", &group.name);
        self.put_texts(row, "label", &group.label);
        self.put_texts(row, "hint", &group.hint);
        self.put_texts(row, "guidance_hint", &group.guidance_hint);
        self.put_media(row, &group.media);
        self.put_expression(row, "relevant", group.relevant.as_ref());
        self.put_expression(row, "readonly", group.read_only.as_ref());
        self.put_expression(row, "repeat_count", count);
        self.put(row, "appearance", &group.appearance);
        self.put_attributes(row, "bind", &group.bind_attributes);
        self.put_attributes(row, "body", &group.body_attributes);
        self.put_attributes(row, "instance", &group.instance_attributes);
        for (name, text) in &group.extra {
            self.put(row, name, text);
        }
        self.items(&group.items);
        let end = self.sheet.next_row(0);
        self.put(end, "type", &format!("end_{word}"));
    }

    fn lists(&mut self, lists: &[ChoiceList]) {
        for list in lists {
            for choice in &list.choices {
                let row = self.sheet.next_row(0);
                self.put(row, "list_name", &list.name);
                self.put(row, "name", &choice.name);
                self.put_texts(row, "label", &choice.label);
                self.put_media(row, &choice.media);
                for (name, value) in &choice.columns {
                    self.put(row, name, value);
                }
            }
        }
    }
}

/// What the column `type` says of a kind.
fn type_of(kind: &QuestionKind) -> String {
    let select = |word: &str, source: &ChoiceSource| match source {
        ChoiceSource::List { list, or_other: false } => format!("{word} {list}"),
        ChoiceSource::List { list, or_other: true } => format!("{word} {list} or_other"),
        ChoiceSource::Repeat { question } => format!("{word} ${{{question}}}"),
        ChoiceSource::File { file, .. } => format!("{word}_from_file {file}"),
        ChoiceSource::External { list } => format!("{word}_external {list}"),
    };
    let word = match kind {
        QuestionKind::SelectOne(source) => return select("select_one", source),
        QuestionKind::SelectMultiple(source) => return select("select_multiple", source),
        // A file is named without `_from_file` here.
        QuestionKind::Rank(ChoiceSource::File { file, .. }) => return format!("rank {file}"),
        QuestionKind::Rank(source) => return select("rank", source),
        QuestionKind::Osm(Some(list)) => return format!("osm {list}"),
        QuestionKind::Metadata(Metadata::Property { property, uri }) => {
            return format!("{}{}", if *uri { "uri:" } else { "" }, property_name(*property));
        }
        QuestionKind::Text => "text",
        QuestionKind::Integer => "integer",
        QuestionKind::Decimal => "decimal",
        QuestionKind::Range(_) => "range",
        QuestionKind::Date => "date",
        QuestionKind::Time => "time",
        QuestionKind::DateTime => "dateTime",
        QuestionKind::Note => "note",
        QuestionKind::Acknowledge => "acknowledge",
        QuestionKind::Trigger => "trigger",
        QuestionKind::Geopoint => "geopoint",
        QuestionKind::Geotrace => "geotrace",
        QuestionKind::Geoshape => "geoshape",
        QuestionKind::Image => "image",
        QuestionKind::Audio => "audio",
        QuestionKind::Video => "video",
        QuestionKind::File => "file",
        QuestionKind::Osm(None) => "osm",
        QuestionKind::Barcode => "barcode",
        QuestionKind::Calculate => "calculate",
        QuestionKind::Hidden => "hidden",
        QuestionKind::Metadata(Metadata::Start) => "start",
        QuestionKind::Metadata(Metadata::End) => "end",
        QuestionKind::Metadata(Metadata::Today) => "today",
        QuestionKind::ExternalData(ExternalData::Csv) => "csv-external",
        QuestionKind::ExternalData(ExternalData::Xml) => "xml-external",
        QuestionKind::StartGeopoint => "start-geopoint",
        QuestionKind::BackgroundGeopoint => "background-geopoint",
        QuestionKind::BackgroundAudio => "background-audio",
        QuestionKind::Audit => "audit",
    };
    word.to_owned()
}

fn property_name(property: Property) -> &'static str {
    match property {
        Property::DeviceId => "deviceid",
        Property::SubscriberId => "subscriberid",
        Property::SimSerial => "simserial",
        Property::PhoneNumber => "phonenumber",
        Property::Username => "username",
        Property::Email => "email",
    }
}

fn settings(form: &Form) -> SheetDraft {
    let settings = form.settings();
    let yes = |truth: bool| if truth { "yes" } else { "" };
    let namespaces =
        settings.namespaces.iter().map(|(prefix, uri)| format!("{prefix}=\"{uri}\"")).collect::<Vec<_>>().join(" ");
    let mut sheet = SheetDraft::new("settings", SETTINGS_ORDER);
    let texts = [
        ("form_title", settings.title.exact(DEFAULT).unwrap_or_default()),
        ("form_id", settings.form_id.as_str()),
        ("version", settings.version.as_str()),
        ("default_language", settings.default_language.as_str()),
        ("name", settings.root_name.as_str()),
        ("instance_name", settings.instance_name.as_ref().map_or("", |name| name.text.as_str())),
        ("instance_id", settings.instance_id.as_str()),
        ("omit_instanceID", yes(settings.omit_instance_id)),
        ("submission_url", settings.submission_url.as_str()),
        ("public_key", settings.public_key.as_str()),
        ("auto_send", settings.auto_send.as_str()),
        ("auto_delete", settings.auto_delete.as_str()),
        ("client_editable", yes(settings.client_editable)),
        ("style", settings.style.as_str()),
        ("namespaces", namespaces.as_str()),
        ("instance_xmlns", settings.instance_namespace.as_str()),
    ];
    for (name, text) in texts {
        sheet.put(2, name, None, text);
    }
    for (name, value) in &settings.instance_attributes {
        sheet.put(2, &format!("attribute::{name}"), None, value);
    }
    for (name, value) in &settings.extra {
        sheet.put(2, name, None, value);
    }
    sheet
}

fn entities(form: &Form) -> SheetDraft {
    let mut sheet = SheetDraft::new("entities", ENTITIES_ORDER);
    for entity in form.entities() {
        let row = sheet.next_row(0);
        sheet.put(row, "list_name", None, &entity.dataset);
        let cells = [
            ("entity_id", &entity.id),
            ("create_if", &entity.create_if),
            ("update_if", &entity.update_if),
            ("label", &entity.label),
        ];
        for (name, cell) in cells {
            sheet.put(row, name, None, cell.as_ref().map_or("", |cell| cell.text.as_str()));
        }
    }
    sheet
}
