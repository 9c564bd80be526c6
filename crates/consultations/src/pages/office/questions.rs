//! Questions that an officer writes on a page: the list of them, each one, how it will be asked, and the spreadsheet that
//! comes of it. No script is needed.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use base::{Lang, Localized};
use forms::Mistake;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Link, NoticeKind, Width, button, button_about, button_link, button_named, buttons,
    cards, checkboxes, default_button, details, error_summary, form, id_of, inset, notice, pagination, select,
    text_input, textarea, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::model::Phase;
use crate::questionnaire::{
    Asked, CHOICES_MAX, Change, Changed, Draft, Flaw, Kind, NotChanged, Offered, OnlyIf, QuestionnaireId, WRITTEN_FILE,
};
use crate::room::Consultations;

/// Bytes of the key that makes one thing of two clicks.
const KEY_BYTES: usize = 16;
/// Empty lines for further choices.
const SPARE_CHOICES: usize = 3;
/// Lines of the field for a question.
const LINES: u8 = 2;
/// Between the name of a question and that of a choice, in a condition.
const IS: char = '=';

/// What is wrong: the field, and what to do.
type Errors = Vec<(String, String)>;

fn draft_id(id: &str) -> Result<QuestionnaireId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

fn told(visit: &Visit, flaws: &[(String, Flaw)]) -> Errors {
    flaws.iter().map(|(field, flaw)| (id_of(field), visit.t(flaw.word()))).collect()
}

fn chosen_langs(fields: &Fields) -> Vec<Lang> {
    Lang::ALL.into_iter().filter(|lang| fields.all("langs").any(|tag| tag == lang.tag())).collect()
}

/// `GET /office/questionnaires`
pub async fn list(State(room): State<Consultations>, visit: Visit) -> Result<Markup, Failure> {
    let drafts = room.questions_of(visit.person()?.person).await?;
    let fields: Fields =
        [("key", room.random.token::<KEY_BYTES>().as_str()), ("langs", visit.lang.tag())].into_iter().collect();
    Ok(list_page(&room, &visit, &drafts, &fields, &Errors::new()))
}

/// `POST /office/questionnaires`
pub async fn begin(
    State(room): State<Consultations>,
    visit: Visit,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let officer = visit.person()?.person;
    let fields = &posted.fields;
    let begun =
        room.begin_questions(officer, fields.first("title"), &chosen_langs(fields), fields.first("key")).await?;
    match begun {
        Ok(draft) => Ok(Redirect::to(&format!("/office/questionnaires/{}", draft.id)).into_response()),
        Err(refused) => {
            let errors = errors_of(&visit, &refused)?;
            let drafts = room.questions_of(officer).await?;
            Ok((StatusCode::BAD_REQUEST, list_page(&room, &visit, &drafts, fields, &errors)).into_response())
        }
    }
}

fn errors_of(visit: &Visit, refused: &NotChanged) -> Result<Errors, Failure> {
    match refused {
        NotChanged::Flaws(flaws) => Ok(told(visit, flaws)),
        NotChanged::NoQuestion => Err(Failure::NotFound),
    }
}

fn list_page(room: &Consultations, visit: &Visit, drafts: &[Draft], fields: &Fields, errors: &Errors) -> Markup {
    let title = visit.t("consultations-questions-title");
    let lines: Vec<Card> = drafts
        .iter()
        .map(|draft| Card {
            title: draft.content.title.clone(),
            href: Some(format!("/office/questionnaires/{}", draft.id)),
            facts: html! {
                span { (visit.t_with("consultations-questions-count", &[("count", draft.content.questions.len().into())])) }
                span { (visit.date(room.day(draft.changed_at))) }
            },
            content: html! {},
        })
        .collect();
    page(
        visit,
        PageHead::new(&title)
            .back(Link::new("/office/consultations", visit.t("consultations-office-title")))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            h1 { (title) }
            p { (visit.t("consultations-questions-lead")) }
            (cards(&lines, false))
            h2 { (visit.t("consultations-questions-begin")) }
            (form(visit, "/office/questionnaires", html! {
                input type="hidden" name="key" value=(fields.first("key"));
                (head_fields(visit, fields, errors))
                (button(&visit.t("consultations-questions-begin"), ButtonKind::Primary))
            }))
        },
    )
}

/// The fields for title and languages.
fn head_fields(visit: &Visit, fields: &Fields, errors: &Errors) -> Markup {
    let error = |name: &str| error_of(errors, name);
    let langs = Lang::ALL
        .map(|lang| Choice::new(lang.tag(), lang.own_name(), fields.all("langs").any(|tag| tag == lang.tag())));
    let title = Field::new("title", visit.t("consultations-questions-name"))
        .hint(visit.t("consultations-questions-name-hint"))
        .value(fields.first("title"))
        .error(error("title"));
    let langs_field = Field::new("langs", visit.t("consultations-fact-languages")).error(error("langs"));
    html! { (text_input(visit, &title)) (checkboxes(visit, &langs_field, &langs)) }
}

fn error_of(errors: &Errors, name: &str) -> Option<String> {
    errors.iter().find(|(field, _)| *field == id_of(name)).map(|(_, error)| error.clone())
}

/// `GET /office/questionnaires/{id}`
pub async fn show(State(room): State<Consultations>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let draft = room.own_questions(visit.person()?.person, draft_id(&id)?).await?;
    draft_page(&room, &visit, &draft, &head_of(&draft), &Errors::new(), false).await
}

fn head_of(draft: &Draft) -> Fields {
    let langs = draft.content.langs().into_iter().map(|lang| ("langs", lang.tag().to_owned()));
    std::iter::once(("title", draft.content.title.clone())).chain(langs).collect()
}

/// `POST /office/questionnaires/{id}`: moves or removes a question, or changes title and languages.
pub async fn act(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, draft_id(&id)?);
    let fields = &posted.fields;
    let known = fields.first("revision").parse().unwrap_or(0);
    let change = match fields.first("deed").split_once(' ') {
        Some(("up", question)) => Change::Up(question.to_owned()),
        Some(("down", question)) => Change::Down(question.to_owned()),
        Some(("remove", question)) => Change::Remove(question.to_owned()),
        _ if fields.first("deed") == "head" => Change::Head(fields.first("title").to_owned(), chosen_langs(fields)),
        _ => return Err(Failure::NotFound),
    };
    let changed = room.change_questions(officer, own, known, &change).await?;
    let draft = room.own_questions(officer, own).await?;
    let is_head = matches!(change, Change::Head(..));
    match changed {
        Changed::Kept => Ok(Redirect::to(&format!("/office/questionnaires/{id}")).into_response()),
        // A second click on "remove": it is gone.
        Changed::Refused(NotChanged::NoQuestion) if matches!(change, Change::Remove(_)) => {
            Ok(Redirect::to(&format!("/office/questionnaires/{id}")).into_response())
        }
        Changed::Refused(refused) => {
            let errors = errors_of(&visit, &refused)?;
            let page = draft_page(&room, &visit, &draft, fields, &errors, false).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Changed::Elsewhere => {
            let fields = if is_head { fields.clone() } else { head_of(&draft) };
            let page = draft_page(&room, &visit, &draft, &fields, &Errors::new(), true).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

async fn draft_page(
    room: &Consultations,
    visit: &Visit,
    draft: &Draft,
    fields: &Fields,
    errors: &Errors,
    changed_elsewhere: bool,
) -> Result<Markup, Failure> {
    let address = format!("/office/questionnaires/{}", draft.id);
    let content = &draft.content;
    let mistakes = if content.questions.is_empty() { Vec::new() } else { room.mistakes_of(draft)? };
    let now = room.clock.now();
    let own = room.of_officer(visit.person()?.person).await?;
    let drafts: Vec<Link> = own
        .iter()
        .filter(|one| one.phase(now) == Phase::Draft)
        .map(|one| {
            let title = one.about.title.get(visit.lang);
            let told = visit.t_with("consultations-questions-into", &[("title", title.into())]);
            Link::new(format!("/office/consultations/{}/change?questions={}", one.id, draft.id), told)
        })
        .collect();
    let kinds: Vec<Choice> =
        Kind::ALL.map(|kind| Choice::new(kind.name(), visit.t(&kind.word()), kind == Kind::One)).to_vec();
    Ok(page(
        visit,
        PageHead::new(&content.title)
            .back(Link::new("/office/questionnaires", visit.t("consultations-questions-title")))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            h1 { (content.title) }
            @if changed_elsewhere { (warning(visit, html! { p { (visit.t("consultations-questions-elsewhere")) } })) }
            p { (visit.t("consultations-questions-kept")) }
            @if content.questions.is_empty() { (inset(html! { p { (visit.t("consultations-questions-none")) } })) }
            (mistakes_list(visit, &mistakes))
            @if !content.questions.is_empty() {
                (form(visit, &address, html! {
                    input type="hidden" name="revision" value=(draft.revision);
                    @for (place, asked) in content.questions.iter().enumerate() {
                        (question_card(visit, draft, asked, place, &address))
                    }
                }))
            }
            h2 { (visit.t("consultations-questions-add")) }
            form method="get" action={ (address) "/add" } {
                (select(visit, &Field::new("kind", visit.t("consultations-questions-kind")), &kinds))
                (button(&visit.t("consultations-questions-add"), ButtonKind::Secondary))
            }
            @if !content.questions.is_empty() {
                h2 { (visit.t("consultations-questions-use")) }
                @if mistakes.is_empty() {
                    (buttons(html! {
                        (button_link(&Link::new(format!("/office/consultations/new?questions={}", draft.id), visit.t("consultations-questions-make")), ButtonKind::Primary))
                        (button_link(&Link::new(format!("{address}/preview"), visit.t("consultations-questions-preview")), ButtonKind::Secondary))
                    }))
                }
                ul {
                    @if mistakes.is_empty() { @for link in &drafts { li { a href=(link.href) { (link.text) } } } }
                    li { a href={ (address) "/" (WRITTEN_FILE) } { (visit.t("consultations-questions-file")) } }
                }
            }
            (details(&visit.t("consultations-questions-head"), form(visit, &address, html! {
                input type="hidden" name="revision" value=(draft.revision);
                (head_fields(visit, fields, errors))
                (button_named(&visit.t("consultations-questions-head-keep"), ButtonKind::Secondary, "deed", "head"))
            })))
        },
    ))
}

fn mistakes_list(visit: &Visit, mistakes: &[Mistake]) -> Markup {
    html! {
        @if !mistakes.is_empty() {
            (notice(visit, NoticeKind::Information, html! {
                p { strong { (visit.t("consultations-questions-mistakes")) } }
                ul { @for mistake in mistakes { li lang="en" { (mistake) } } }
            }))
        }
    }
}

fn question_card(visit: &Visit, draft: &Draft, asked: &Asked, place: usize, address: &str) -> Markup {
    let label = asked.label.get(visit.lang);
    let missing: Vec<&str> = draft
        .content
        .langs()
        .into_iter()
        .filter(|lang| {
            asked.label.exact(lang.tag()).is_none()
                || asked.choices.iter().any(|choice| choice.label.exact(lang.tag()).is_none())
        })
        .map(Lang::own_name)
        .collect();
    let condition = asked.only_if.as_ref().map(|only_if| condition_in_words(visit, draft, only_if));
    html! {
        article.card {
            h2 { (place + 1) ". " (label) }
            p.muted {
                (visit.t(&asked.kind.word()))
                @if asked.is_required { " · " (visit.t("consultations-questions-required")) }
                " · " code { (asked.name) }
            }
            @if let Some(condition) = condition { p { (visit.t("consultations-questions-only-if")) ": " (condition) } }
            @if !missing.is_empty() { p { (visit.t_with("consultations-questions-missing", &[("languages", missing.join(", ").into())])) } }
            p { a href={ (address) "/questions/" (asked.id) } { (visit.t("consultations-questions-change")) span.sr { " " (label) } } }
            (buttons(html! {
                @if place > 0 { (button_about(&visit.t("consultations-questions-up"), label, ButtonKind::Secondary, "deed", &format!("up {}", asked.id))) }
                @if place + 1 < draft.content.questions.len() { (button_about(&visit.t("consultations-questions-down"), label, ButtonKind::Secondary, "deed", &format!("down {}", asked.id))) }
            }))
            details {
                summary { (visit.t("consultations-questions-remove")) span.sr { " " (label) } }
                (button_about(&visit.t("consultations-questions-remove-yes"), label, ButtonKind::Danger, "deed", &format!("remove {}", asked.id)))
            }
        }
    }
}

fn condition_in_words(visit: &Visit, draft: &Draft, only_if: &OnlyIf) -> String {
    let question = draft.content.questions.iter().find(|other| other.name == only_if.question);
    match question {
        Some(question) => pair(visit, question, &only_if.choice),
        None => format!("{} = {}", only_if.question, only_if.choice),
    }
}

/// A question and one of its choices, in words.
fn pair(visit: &Visit, asked: &Asked, choice: &str) -> String {
    let label = match asked.kind {
        Kind::Scale => visit.t(&format!("consultations-scale-{}", choice.replace('_', "-"))),
        _ => asked
            .choices
            .iter()
            .find(|offered| offered.name == choice)
            .map_or(choice, |offered| offered.label.get(visit.lang))
            .to_owned(),
    };
    format!("{} → {label}", asked.label.get(visit.lang))
}

/// What kind of question is added.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct OfKind {
    kind: String,
}

/// `GET /office/questionnaires/{id}/add?kind=one`
pub async fn add(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    Query(OfKind { kind }): Query<OfKind>,
) -> Result<Markup, Failure> {
    let draft = room.own_questions(visit.person()?.person, draft_id(&id)?).await?;
    let kind = Kind::from_name(&kind).ok_or(Failure::NotFound)?;
    let question = room.random.token::<KEY_BYTES>();
    let fields: Fields = [("kind", kind.name()), ("revision", &draft.revision.to_string())].into_iter().collect();
    Ok(question_page(&visit, &draft, &question, &fields, &Errors::new(), false))
}

/// `GET /office/questionnaires/{id}/questions/{question}`
pub async fn ask_change(
    State(room): State<Consultations>,
    visit: Visit,
    Path((id, question)): Path<(String, String)>,
) -> Result<Markup, Failure> {
    let draft = room.own_questions(visit.person()?.person, draft_id(&id)?).await?;
    let asked = draft.content.question(&question).ok_or(Failure::NotFound)?;
    let fields = typed(asked, draft.revision);
    Ok(question_page(&visit, &draft, &question, &fields, &Errors::new(), false))
}

/// `POST /office/questionnaires/{id}/questions/{question}`: keeps it; a new one is added, once.
pub async fn change(
    State(room): State<Consultations>,
    visit: Visit,
    Path((id, question)): Path<(String, String)>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (officer, own) = (visit.person()?.person, draft_id(&id)?);
    let draft = room.own_questions(officer, own).await?;
    let fields = &posted.fields;
    let is_key = question.len() <= 64
        && question.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_".contains(&letter));
    let kind = Kind::from_name(fields.first("kind")).filter(|_| is_key).ok_or(Failure::NotFound)?;
    if let Some(moved) = fields.first("deed").strip_prefix("up ") {
        // Nothing is kept yet: the page is shown with the choice one place up.
        let fields = with_choice_up(fields, moved);
        return Ok(question_page(&visit, &draft, &question, &fields, &Errors::new(), false).into_response());
    }
    let mut asked = read(&draft, &question, kind, fields);
    if asked.name.is_empty() {
        // A question that is there keeps its name.
        let known = draft.content.question(&question).map(|known| known.name.clone());
        asked.name = known.unwrap_or_default();
    }
    let known = fields.first("revision").parse().unwrap_or(0);
    let change = Change::Put(Box::new(asked));
    match room.change_questions(officer, own, known, &change).await? {
        Changed::Kept if fields.first("deed") == "more" => {
            Ok(Redirect::to(&format!("/office/questionnaires/{id}/questions/{question}#choices")).into_response())
        }
        Changed::Kept => Ok(Redirect::to(&format!("/office/questionnaires/{id}")).into_response()),
        Changed::Refused(refused) => {
            let errors = errors_of(&visit, &refused)?;
            let page = question_page(&visit, &draft, &question, fields, &errors, false);
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Changed::Elsewhere => {
            // What was typed stays; sent once more, it is kept.
            let again = with(fields, "revision", &draft.revision.to_string());
            let page = question_page(&visit, &draft, &question, &again, &Errors::new(), true);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

/// The fields with another value of one.
fn with(fields: &Fields, name: &str, value: &str) -> Fields {
    let others = fields.iter().filter(|(other, _)| *other != name);
    others.chain([(name, value)]).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The keys of the choices, in their order.
fn choice_keys(fields: &Fields) -> Vec<String> {
    fields.first("choices").split_whitespace().take(CHOICES_MAX + SPARE_CHOICES).map(str::to_owned).collect()
}

fn with_choice_up(fields: &Fields, moved: &str) -> Fields {
    let mut keys = choice_keys(fields);
    if let Some(at) = keys.iter().position(|key| key == moved) {
        keys.swap(at, at.saturating_sub(1));
    }
    with(fields, "choices", &keys.join(" "))
}

/// A question as fields of its page.
fn typed(asked: &Asked, revision: i64) -> Fields {
    let mut fields = vec![
        ("kind".to_owned(), asked.kind.name().to_owned()),
        ("revision".to_owned(), revision.to_string()),
        ("name".to_owned(), asked.name.clone()),
        ("least".to_owned(), asked.least.clone()),
        ("most".to_owned(), asked.most.clone()),
    ];
    let texts = |of: String, texts: &Localized| {
        texts.iter().map(|(tag, text)| (format!("{of}-{tag}"), text.to_owned())).collect::<Vec<_>>()
    };
    fields.extend(texts("label".to_owned(), &asked.label));
    fields.extend(texts("hint".to_owned(), &asked.hint));
    let keys: Vec<&str> = asked.choices.iter().map(|choice| choice.name.as_str()).collect();
    fields.push(("choices".to_owned(), keys.join(" ")));
    for choice in &asked.choices {
        fields.extend(texts(format!("choice-{}", choice.name), &choice.label));
    }
    if asked.is_required {
        fields.push(("required".to_owned(), "yes".to_owned()));
    }
    if asked.takes_fractions {
        fields.push(("fractions".to_owned(), "yes".to_owned()));
    }
    if let Some(only_if) = &asked.only_if {
        fields.push(("only-if".to_owned(), format!("{}{IS}{}", only_if.question, only_if.choice)));
    }
    fields.into_iter().collect()
}

/// The question that was typed.
fn read(draft: &Draft, question: &str, kind: Kind, fields: &Fields) -> Asked {
    let langs = draft.content.langs();
    let text = |name: &str| fields.first(name).trim().replace("\r\n", "\n");
    let texts = |of: &str| {
        let mut texts = Localized::new();
        for lang in &langs {
            let text = text(&format!("{of}-{}", lang.tag()));
            if !text.is_empty() {
                texts.insert(lang.tag(), text);
            }
        }
        texts
    };
    let known = draft.content.question(question);
    let is_known = |key: &str| known.is_some_and(|asked| asked.choices.iter().any(|choice| choice.name == key));
    let choices = choice_keys(fields).into_iter().map(|key| {
        let label = texts(&format!("choice-{key}"));
        // A choice that is new gets its name of its words.
        Offered { name: if is_known(&key) { key } else { String::new() }, label }
    });
    let only_if = fields.first("only-if").split_once(IS);
    let number = |name: &str| text(name).replace(',', ".");
    Asked {
        id: question.to_owned(),
        name: text("name"),
        kind,
        label: texts("label"),
        hint: texts("hint"),
        is_required: fields.first("required") == "yes",
        choices: choices.collect(),
        least: number("least"),
        most: number("most"),
        takes_fractions: fields.first("fractions") == "yes",
        only_if: only_if.map(|(question, choice)| OnlyIf { question: question.to_owned(), choice: choice.to_owned() }),
    }
}

fn question_page(
    visit: &Visit,
    draft: &Draft,
    question: &str,
    fields: &Fields,
    errors: &Errors,
    changed_elsewhere: bool,
) -> Markup {
    let address = format!("/office/questionnaires/{}", draft.id);
    let kind = Kind::from_name(fields.first("kind")).unwrap_or(Kind::Text);
    let langs = draft.content.langs();
    let is_new = draft.content.question(question).is_none();
    let title = visit.t(if is_new { "consultations-questions-add" } else { "consultations-questions-change" });
    let field =
        |name: &str, label: String| Field::new(name, label).value(fields.first(name)).error(error_of(errors, name));
    let of_lang = |name: &str, label: &str, lang: Lang| {
        let label =
            if langs.len() > 1 { format!("{} – {}", visit.t(label), lang.own_name()) } else { visit.t(label) };
        field(&format!("{name}-{}", lang.tag()), label)
    };
    let label = if kind == Kind::Note { "consultations-questions-note" } else { "consultations-questions-question" };
    let yes = |name: &str, label: &str| {
        checkboxes(
            visit,
            &Field::new(name, visit.t(&format!("{label}-title"))),
            &[Choice::new("yes", visit.t(label), fields.first(name) == "yes")],
        )
    };
    let bound = |name: &str, label: &str| {
        let mut bound = field(name, visit.t(label));
        (bound.width, bound.inputmode, bound.is_optional) = (Width::Ten, Some("decimal"), true);
        bound
    };
    let mut name =
        field("name", visit.t("consultations-questions-short")).hint(visit.t("consultations-questions-short-hint"));
    (name.width, name.is_optional) = (Width::Twenty, true);
    page(
        visit,
        PageHead::new(&title).back(Link::new(&address, &draft.content.title)).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            p.caption { (visit.t(&kind.word())) }
            h1 { (title) }
            @if changed_elsewhere { (warning(visit, html! { p { (visit.t("consultations-questions-elsewhere-typed")) } })) }
            (form(visit, &format!("{address}/questions/{question}"), html! {
                (default_button(&visit.t("consultations-questions-keep")))
                input type="hidden" name="kind" value=(kind.name());
                input type="hidden" name="revision" value=(fields.first("revision"));
                @for lang in &langs { (textarea(visit, &of_lang("label", label, *lang), LINES)) }
                @if kind != Kind::Note {
                    @for lang in &langs {
                        @let hint = of_lang("hint", "consultations-questions-hint", *lang).optional();
                        (text_input(visit, &hint))
                    }
                }
                @if kind.has_choices() { (choices(visit, &langs, fields, errors)) }
                @if kind == Kind::Scale { p.hint { (visit.t("consultations-questions-scale")) } }
                @if kind == Kind::Number {
                    (text_input(visit, &bound("least", "consultations-questions-least")))
                    (text_input(visit, &bound("most", "consultations-questions-most")))
                    (yes("fractions", "consultations-questions-fractions"))
                }
                @if kind != Kind::Note { (yes("required", "consultations-questions-must")) }
                (condition(visit, draft, question, fields))
                (text_input(visit, &name))
                (buttons(html! {
                    (button_named(&visit.t("consultations-questions-keep"), ButtonKind::Primary, "deed", "keep"))
                    @if kind.has_choices() { (button_named(&visit.t("consultations-questions-more"), ButtonKind::Secondary, "deed", "more")) }
                }))
            }))
        },
    )
}

/// A line for each choice in each language, and some empty ones.
fn choices(visit: &Visit, langs: &[Lang], fields: &Fields, errors: &Errors) -> Markup {
    let mut keys = choice_keys(fields);
    let is_empty = |key: &&String| {
        langs.iter().all(|lang| fields.first(&format!("choice-{key}-{}", lang.tag())).trim().is_empty())
    };
    let empty = keys.iter().filter(is_empty).count();
    let wanted = if keys.is_empty() { SPARE_CHOICES } else { usize::from(empty == 0) };
    let spare = (1..).map(|number| format!("new{number}")).filter(|key| !keys.contains(key));
    let spare: Vec<String> = spare.take(wanted).collect();
    keys.extend(spare);
    let error = error_of(errors, "choices");
    html! {
        section.field #choices .invalid[error.is_some()] {
            h2 { (visit.t("consultations-questions-choices")) }
            p.hint { (visit.t("consultations-questions-choices-hint")) }
            @if let Some(error) = &error { p.error { span.sr { (visit.t("ui-error")) " " } (error) } }
            input type="hidden" name="choices" value=(keys.join(" "));
            @for (place, key) in keys.iter().enumerate() {
                @for lang in langs {
                    @let name = format!("choice-{key}-{}", lang.tag());
                    @let number = [("number", (place + 1).into()), ("language", lang.own_name().into())];
                    @let field = Field::new(&name, visit.t_with("consultations-questions-choice", &number)).value(fields.first(&name)).error(error_of(errors, &name));
                    (text_input(visit, &field))
                }
                @if place > 0 {
                    @let about = visit.t_with("consultations-questions-choice", &[("number", (place + 1).into()), ("language", "".into())]);
                    (button_about(&visit.t("consultations-questions-up"), &about, ButtonKind::Secondary, "deed", &format!("up {key}")))
                }
            }
        }
    }
}

/// The list of answers of other questions on which this one may depend.
fn condition(visit: &Visit, draft: &Draft, question: &str, fields: &Fields) -> Markup {
    let chosen = fields.first("only-if");
    let before = draft.content.questions.iter().take_while(|asked| asked.id != question);
    let mut pairs = vec![Choice::new("", visit.t("consultations-questions-always"), chosen.is_empty())];
    for asked in before {
        pairs.extend(asked.choice_names().into_iter().map(|choice| {
            let value = format!("{}{IS}{choice}", asked.name);
            let is_chosen = value == chosen;
            Choice::new(value, pair(visit, asked, choice), is_chosen)
        }));
    }
    // A condition on what is not there any more stays until another one is chosen: the mistakes name it.
    if !chosen.is_empty() && !pairs.iter().any(|pair| pair.chosen) {
        pairs.push(Choice::new(chosen, chosen, true));
    }
    let field = Field::new("only-if", visit.t("consultations-questions-only-if"))
        .hint(visit.t("consultations-questions-only-if-hint"));
    html! { @if pairs.len() > 1 { (select(visit, &field, &pairs)) } }
}

/// Which step is shown, and in which language.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Shown {
    page: String,
    r#in: String,
}

/// `GET /office/questionnaires/{id}/preview?page=2&in=de`: as somebody will be asked.
pub async fn preview(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    Query(shown): Query<Shown>,
) -> Result<Markup, Failure> {
    let draft = room.own_questions(visit.person()?.person, draft_id(&id)?).await?;
    let address = format!("/office/questionnaires/{id}");
    let back = Link::new(&address, &draft.content.title);
    let langs = draft.content.langs();
    let lang = Lang::from_tag(&shown.r#in).filter(|lang| langs.contains(lang));
    let lang = lang.or_else(|| langs.contains(&visit.lang).then_some(visit.lang)).or(langs.first().copied());
    let asked = visit.in_language(lang.unwrap_or_default());
    let title = visit.t("consultations-questions-preview");
    let filling = match room.preview_of(&draft, asked.lang)? {
        Ok(filling) => filling,
        Err(mistakes) => {
            return Ok(page(
                &visit,
                PageHead::new(&title).back(back),
                html! { h1 { (title) } (mistakes_list(&visit, &mistakes)) },
            ));
        }
    };
    let steps = filling.steps();
    let at = shown.page.parse::<usize>().unwrap_or(1).clamp(1, steps.len().max(1));
    let step = steps.get(at - 1).ok_or(Failure::NotFound)?;
    let only_if = draft.content.questions.iter().find(|one| one.name == step.name);
    let only_if = only_if.and_then(|one| one.only_if.as_ref()).map(|one| condition_in_words(&visit, &draft, one));
    let href = |page: usize| format!("{address}/preview?page={page}&in={}", asked.lang.tag());
    Ok(page(
        &visit,
        PageHead::new(&title).back(back),
        html! {
            (inset(html! {
                p { (visit.t("consultations-questions-preview-lead")) }
                @if let Some(only_if) = only_if { p { (visit.t("consultations-questions-only-if")) ": " (only_if) } }
                @if langs.len() > 1 {
                    p { @for (place, lang) in langs.iter().enumerate() { @if place > 0 { " · " } a href={ (address) "/preview?page=" (at) "&in=" (lang.tag()) } lang=(lang.tag()) { (lang.own_name()) } } }
                }
            }))
            div lang=(asked.lang.tag()) { (forms::pages::question(&asked, &filling, step, &[])) }
            (pagination(&visit, at, steps.len(), href))
        },
    ))
}

/// `GET /office/questionnaires/{id}/questions.xlsx`: the sheet, as it would be uploaded.
pub async fn file(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let draft = room.own_questions(visit.person()?.person, draft_id(&id)?).await?;
    let sheet = room.sheet_of(&draft)?;
    let headers = [
        (CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{WRITTEN_FILE}\"")),
    ];
    Ok((headers, sheet).into_response())
}
