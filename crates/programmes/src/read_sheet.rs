//! Reading the workbook of a call: what is said of it, who may apply, the groups and their bounds, the score sheet, and
//! the form itself (XLSForm).
//!
//! | sheet | columns |
//! |---|---|
//! | `call` | `key`, `value`, `text::…`: one row for each of programme, body, what, season, title, introduction, opens, closes, places and, where wanted, applicant, pass_mark, decided_on, keeps_months, files |
//! | `eligibility` | `condition`, `text::…`, `any_of`: every row must hold; of rows with the same mark in `any_of`, one is enough |
//! | `groups` | `dimension`, `value`, `label::…`, `least`, `most`: a row without a value is the question |
//! | `criteria` | `name`, `label::…`, `hint::…`, `weight`, `maximum` |
//! | `survey`, `choices`, `settings` | the form |

mod rows;

use std::sync::Arc;

use forms::expression::Expression;
use forms::model::{Form, Item, QuestionKind};
use forms::spreadsheet::{TableRow, Workbook};
use forms::{Mistake, Plan, Position};
use jiff::civil::Date;

use crate::attach_file::FILES_MAX;
use crate::model::{
    About, Applicant, Condition, Criterion, Demand, Dimension, FilesAsked, Group, ProgrammeAbout, best_score, twice,
};
use crate::score::{POINTS_MAX, WEIGHT_MAX};
use rows::{Rows, is_name};

/// Most places of a call.
pub const PLACES_MAX: u32 = 10_000;
/// Most conditions of eligibility.
pub const CONDITIONS_MAX: usize = 40;
/// Most lines of a score sheet.
pub const CRITERIA_MAX: usize = 20;
/// Most groups of a dimension.
pub const GROUPS_MAX: usize = 30;
/// Most questions.
pub const QUESTIONS_MAX: usize = 200;
/// The answer of who does not want to say.
pub(crate) const UNSAID: &str = "unsaid";
/// Most days for which a call is open.
const DAYS_MAX: i32 = 730;
/// Months for which applications that were not chosen are kept, when the sheet does not say.
const KEEPS_MONTHS: u16 = 24;
/// Most of them.
const KEEPS_MONTHS_MAX: u32 = 120;

/// What stands in a workbook.
#[derive(Debug, Clone)]
pub struct CallSheet {
    /// The short name of the programme, and where it stands.
    pub programme: (String, Position),
    /// What is said of the call.
    pub about: About,
    /// The first day.
    pub opens: Date,
    /// The last day.
    pub closes: Date,
    /// How many are chosen, at most.
    pub places: u32,
    /// The least weighted points with which one is chosen.
    pub pass_mark: Option<u32>,
    /// The groups and their bounds.
    pub bounds: Vec<Dimension>,
    /// Who may apply.
    pub eligibility: Vec<Demand>,
    /// The score sheet.
    pub criteria: Vec<Criterion>,
    /// The form, ready to be filled in.
    pub plan: Arc<Plan>,
}

/// Reads a workbook as a call.
///
/// # Errors
/// Every mistake, with sheet, row and column.
pub fn read_sheet(file_name: &str, sheet: &[u8]) -> Result<CallSheet, Vec<Mistake>> {
    let workbook = Workbook::read(file_name, sheet).map_err(|mistake| vec![mistake])?;
    let (plan, mut mistakes) = match read_form(file_name, sheet) {
        Ok(plan) => (Some(plan), Vec::new()),
        Err(mistakes) => (None, mistakes),
    };
    let mut rows = Rows::default();
    let call = read_call(&workbook, &mut rows);
    let criteria = read_criteria(&workbook, &mut rows);
    let places = call.as_ref().map_or(PLACES_MAX, |call| call.places);
    let bounds = read_groups(&workbook, places, &mut rows);
    let eligibility = read_eligibility(&workbook, plan.as_ref().map(|plan| &**plan.form()), &mut rows);
    if let Some((mark, at)) = call.as_ref().and_then(|call| call.pass_mark.clone())
        && mark > best_score(&criteria)
    {
        rows.wrong(at, format!("nobody can get {mark}: weight times maximum comes to {}", best_score(&criteria)));
    }
    mistakes.extend(rows.mistakes);
    match (plan, call) {
        (Some(plan), Some(call)) if mistakes.is_empty() => Ok(CallSheet {
            programme: call.programme,
            about: call.about,
            opens: call.opens,
            closes: call.closes,
            places: call.places,
            pass_mark: call.pass_mark.map(|(mark, _)| mark),
            bounds,
            eligibility,
            criteria,
            plan,
        }),
        _ => Err(mistakes),
    }
}

/// The form alone, of a workbook that was taken before.
pub(crate) fn read_form(file_name: &str, sheet: &[u8]) -> Result<Arc<Plan>, Vec<Mistake>> {
    let form = forms::xlsform::read(file_name, sheet)?;
    let mistakes = unfit(&form);
    if mistakes.is_empty() { Plan::new(Arc::new(form)) } else { Err(mistakes) }
}

/// What a form asks that an application must not, or cannot take yet.
fn unfit(form: &Form) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut count = 0;
    for placed in form.walk() {
        let Item::Question(question) = placed.item else { continue };
        count += 1;
        let wrong = match &question.kind {
            kind if kind.is_file() => {
                "a question takes no file: write in the sheet call, key files, what may be attached"
            }
            QuestionKind::Metadata(_)
            | QuestionKind::Audit
            | QuestionKind::StartGeopoint
            | QuestionKind::BackgroundGeopoint
            | QuestionKind::BackgroundAudio => "a call collects nothing without asking: remove this row",
            _ if question.concept.as_deref().is_some_and(is_of_group) => {
                "what candidates may say of their gender stands in the sheet groups, where it is optional and kept apart"
            }
            _ => continue,
        };
        mistakes.push(Mistake::new(question.at.in_column("type"), wrong));
    }
    if count == 0 || count > QUESTIONS_MAX {
        let message = format!("there are {count} questions; 1 to {QUESTIONS_MAX} are expected");
        mistakes.push(Mistake::new(Position::sheet("survey"), message));
    }
    mistakes
}

fn is_of_group(concept: &str) -> bool {
    matches!(concept.rsplit('.').next(), Some("gender" | "sex"))
}

/// What the sheet `call` says.
struct CallRows {
    programme: (String, Position),
    about: About,
    opens: Date,
    closes: Date,
    places: u32,
    pass_mark: Option<(u32, Position)>,
}

fn read_call(workbook: &Workbook, rows: &mut Rows) -> Option<CallRows> {
    let table = rows.table(workbook, "call", &["key", "value"])?;
    let all: Vec<TableRow<'_>> = table.rows().collect();
    for key in twice(all.iter().map(|row| row.get("key"))) {
        rows.wrong(Position::sheet("call"), format!("the key {key} stands here twice"));
    }
    let known = [
        "programme",
        "body",
        "what",
        "season",
        "title",
        "introduction",
        "opens",
        "closes",
        "places",
        "applicant",
        "pass_mark",
        "decided_on",
        "keeps_months",
        "files",
    ];
    for row in all.iter().filter(|row| !known.contains(&row.get("key"))) {
        rows.wrong(row.at("key"), format!("{:?} is no key: write one of {}", row.get("key"), known.join(", ")));
    }
    let find = |key: &str| all.iter().copied().find(|row| row.get("key") == key);
    let title = rows.text(find("title"), "title", "text", None);
    let langs = title.clone();
    let about_of = |rows: &mut Rows, key: &str| rows.text(find(key), key, "text", Some(&langs));
    let programme = rows.value(find("programme"), "programme");
    if let Some((code, at)) = programme.as_ref().filter(|(code, _)| !is_name(code)) {
        rows.wrong(at.clone(), format!("{code:?} is no short name: write 1 to 40 letters a-z, digits and dashes"));
    }
    let name = about_of(rows, "programme");
    let what = about_of(rows, "what");
    let introduction = about_of(rows, "introduction");
    let body = rows.value(find("body"), "body");
    let season = rows.value(find("season"), "season");
    let opens = rows.date(find("opens"), "opens");
    let closes = rows.date(find("closes"), "closes");
    let places = rows.number(find("places"), "places", 1..=PLACES_MAX);
    let pass_mark = find("pass_mark").and_then(|row| Some((row, rows.number(Some(row), "pass_mark", 0..=u32::MAX)?)));
    let decided_on = find("decided_on").and_then(|row| rows.date(Some(row), "decided_on"));
    let months = find("keeps_months").and_then(|row| rows.number(Some(row), "keeps_months", 1..=KEEPS_MONTHS_MAX));
    let files = find("files").and_then(|row| {
        let most = rows.number(Some(row), "files", 1..=FILES_MAX);
        Some(FilesAsked { what: rows.localized(row, "text", Some(&langs)), most: most? })
    });
    let applicant = match find("applicant").map(|row| (row, Applicant::from_name(row.get("value")))) {
        None => Applicant::Person,
        Some((_, Some(applicant))) => applicant,
        Some((row, None)) => {
            rows.wrong(row.at("value"), "person, firm or either is expected".to_owned());
            return None;
        }
    };
    let (opens, closes) = (opens?, closes?);
    if closes < opens || (closes - opens).get_days() > DAYS_MAX {
        let at = find("closes").map(|row| row.at("value")).unwrap_or_default();
        rows.wrong(at, format!("the last day is expected from the first on, and at most {DAYS_MAX} days behind it"));
    }
    if let (Some(day), Some(row)) = (decided_on, find("decided_on"))
        && day < closes
    {
        rows.wrong(row.at("value"), "everybody is told behind the last day, not before".to_owned());
    }
    Some(CallRows {
        programme: programme?,
        about: About {
            programme: ProgrammeAbout { name, body: body?.0, what },
            season: season?.0,
            title,
            introduction,
            applicant,
            decided_on,
            keeps_months: months.and_then(|months| u16::try_from(months).ok()).unwrap_or(KEEPS_MONTHS),
            files,
        },
        opens,
        closes,
        places: places?,
        pass_mark: pass_mark.map(|(row, mark)| (mark, row.at("value"))),
    })
}

fn read_criteria(workbook: &Workbook, rows: &mut Rows) -> Vec<Criterion> {
    let Some(table) = rows.table(workbook, "criteria", &["name", "weight", "maximum"]) else { return Vec::new() };
    let all: Vec<TableRow<'_>> = table.rows().collect();
    if all.is_empty() || all.len() > CRITERIA_MAX {
        let message = format!("there are {} criteria; 1 to {CRITERIA_MAX} are expected", all.len());
        rows.wrong(Position::sheet("criteria"), message);
    }
    for name in twice(all.iter().map(|row| row.get("name"))) {
        rows.wrong(Position::column("criteria", "name"), format!("the name {name} stands here twice"));
    }
    let mut criteria = Vec::new();
    for row in all {
        rows.name(row, "name");
        let label = rows.localized(row, "label", None);
        let hint = row.localized("hint");
        let weight = rows.number_in(row, "weight", 1..=WEIGHT_MAX);
        let maximum = rows.number_in(row, "maximum", 1..=POINTS_MAX);
        if let (Some(weight), Some(maximum)) = (weight, maximum) {
            criteria.push(Criterion { name: row.get("name").to_owned(), label, hint, weight, maximum });
        }
    }
    criteria
}

/// The groups; a call without the sheet has no bounds.
fn read_groups(workbook: &Workbook, places: u32, rows: &mut Rows) -> Vec<Dimension> {
    if workbook.sheet("groups").is_none() {
        return Vec::new();
    }
    let Some(table) = rows.table(workbook, "groups", &["dimension", "value"]) else { return Vec::new() };
    let mut dimensions: Vec<Dimension> = Vec::new();
    for row in table.rows() {
        rows.name(row, "dimension");
        let label = rows.localized(row, "label", None);
        let name = row.get("dimension").to_owned();
        if row.get("value").is_empty() {
            if dimensions.iter().any(|known| known.name == name) {
                rows.wrong(row.at("dimension"), format!("the question of {name} stands here twice"));
            }
            dimensions.push(Dimension { name, label, groups: Vec::new() });
            continue;
        }
        rows.name(row, "value");
        let least = if row.get("least").is_empty() { Some(0) } else { rows.number_in(row, "least", 0..=places) };
        let most = if row.get("most").is_empty() { None } else { rows.number_in(row, "most", 0..=PLACES_MAX) };
        let Some(dimension) = dimensions.iter_mut().find(|known| known.name == name) else {
            rows.wrong(row.at("dimension"), format!("first write a row {name} without a value: its question"));
            continue;
        };
        // On the page this is who does not want to say.
        if row.get("value") == UNSAID {
            rows.wrong(row.at("value"), format!("{UNSAID} is taken for who does not answer: write another value"));
        }
        if dimension.group(row.get("value")).is_some() {
            rows.wrong(row.at("value"), format!("the value {} stands here twice", row.get("value")));
        }
        if most.zip(least).is_some_and(|(most, least)| most < least) {
            rows.wrong(row.at("most"), "at most is less than at least".to_owned());
        }
        dimension.groups.push(Group { value: row.get("value").to_owned(), label, least: least.unwrap_or(0), most });
    }
    check_groups(&dimensions, places, rows);
    dimensions
}

fn check_groups(dimensions: &[Dimension], places: u32, rows: &mut Rows) {
    let at = || Position::sheet("groups");
    let bounded =
        dimensions.iter().filter(|one| one.groups.iter().any(|group| group.least > 0 || group.most.is_some()));
    if bounded.count() > selection::ATTRIBUTES_MAX || dimensions.len() > 2 * selection::ATTRIBUTES_MAX {
        let message = format!("at most {} dimensions have bounds at once", selection::ATTRIBUTES_MAX);
        rows.wrong(at(), message);
    }
    for one in dimensions {
        if one.groups.len() < 2 || one.groups.len() > GROUPS_MAX {
            let message = format!("{} has {} values; 2 to {GROUPS_MAX} are expected", one.name, one.groups.len());
            rows.wrong(at(), message);
        }
        let least: u32 = one.groups.iter().map(|group| group.least).sum();
        if least > places {
            let message = format!("at least {least} of {} are wanted, and there are {places} places", one.name);
            rows.wrong(Position::column("groups", "least"), message);
        }
    }
}

/// Who may apply; a call without the sheet is for everybody.
fn read_eligibility(workbook: &Workbook, form: Option<&Form>, rows: &mut Rows) -> Vec<Demand> {
    if workbook.sheet("eligibility").is_none() {
        return Vec::new();
    }
    let Some(table) = rows.table(workbook, "eligibility", &["condition"]) else { return Vec::new() };
    let mut marked: Vec<(String, Demand)> = Vec::new();
    let mut count = 0;
    for row in table.rows() {
        count += 1;
        let text = rows.localized(row, "text", None);
        let holds = row.get("condition").to_owned();
        if let Some(wrong) = wrong_expression(&holds, form) {
            rows.wrong(row.at("condition"), wrong);
        }
        let condition = Condition { text, holds };
        let mark = row.get("any_of");
        match marked.iter_mut().find(|(known, _)| !mark.is_empty() && known == mark) {
            Some((_, demand)) => demand.any.push(condition),
            None => marked.push((mark.to_owned(), Demand { any: vec![condition] })),
        }
    }
    if count > CONDITIONS_MAX {
        let message = format!("there are {count} conditions; at most {CONDITIONS_MAX} are expected");
        rows.wrong(Position::sheet("eligibility"), message);
    }
    marked.into_iter().map(|(_, demand)| demand).collect()
}

/// What is wrong with a condition: no expression, or one that reads what the form does not ask.
fn wrong_expression(text: &str, form: Option<&Form>) -> Option<String> {
    let expression = match Expression::parse(text) {
        Ok(expression) => expression,
        Err(error) => return Some(error.message()),
    };
    if let Err(error) = expression.check() {
        return Some(error.message());
    }
    let form = form?;
    if expression.references().is_empty() {
        return Some("it reads no question: write one in ${…}".to_owned());
    }
    let unknown = expression.references().into_iter().find(|name| form.question(name).is_none())?;
    Some(format!("there is no question {unknown:?} in the sheet survey"))
}

#[cfg(test)]
mod tests;
