//! A manager publishes a procedure from a spreadsheet.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::Localized;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Link, NoticeKind, button, error_summary, notice, select, text_input, textarea,
};
use ui::{Failure, Fields, PageHead, UploadForm, Visit, page};

use crate::content::{About, Audience, is_id};
use crate::model::Duty;
use crate::publish::NotPublished;
use crate::room::Procedures;

/// Lines of the fields for texts.
const LINES: u8 = 3;
/// The sheet's field.
const SHEET: &str = "sheet";
/// Most characters of a text.
const TEXT_MAX: usize = 2_000;

/// Of which procedure a new version is published.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Of {
    of: String,
}

/// `GET /office/publish`: empty, or with what is said of a procedure now.
pub async fn ask(State(room): State<Procedures>, visit: Visit, Query(Of { of }): Query<Of>) -> Result<Markup, Failure> {
    let known = room.catalogue.newest(&of);
    let fields = known.map(|known| fields_of(&visit, &known.about)).unwrap_or_default();
    publish_page(&room, &visit, &fields, &[], &[]).await
}

/// The fields of the page as they were published, with the texts in the language of the page.
fn fields_of(visit: &Visit, about: &About) -> Fields {
    let audience = if about.audience == Audience::Firm { "firm" } else { "person" };
    // A text of another language would become one of this language.
    let in_words = |text: &Localized| text.exact(visit.lang.tag()).unwrap_or_default().to_owned();
    let fields = [
        ("id", about.id.clone()),
        ("authority", about.authority.clone()),
        ("audience", audience.to_owned()),
        ("title", in_words(&about.title)),
        ("summary", in_words(&about.summary)),
        ("conditions", in_words(&about.conditions)),
        ("eligible", about.eligible.clone()),
        ("days", about.decides_within_days.to_string()),
        ("legal_basis", about.legal_basis.clone()),
    ];
    fields.into_iter().collect()
}

/// `POST /office/publish`
pub async fn publish(State(room): State<Procedures>, visit: Visit, posted: UploadForm) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    // Who publishes nowhere sends us no sheets.
    if !room.duties_of(person).await?.iter().any(|(_, duty)| *duty == Duty::Manager) {
        return Err(Failure::Forbidden);
    }
    let sent = posted.read().await?;
    let fields = &sent.fields;
    let (about, mut errors) = read(&room, &visit, fields);
    let sheet = sent.file(SHEET);
    // No browser keeps a file when a page comes back.
    let once_more = || (SHEET.to_owned(), visit.t("procedures-publish-sheet-once-more"));
    if sheet.is_none() {
        errors.push((SHEET.to_owned(), visit.t("procedures-publish-sheet-missing")));
    } else if !errors.is_empty() {
        errors.push(once_more());
    }
    let (Some(about), Some(sheet)) = (about.filter(|_| errors.is_empty()), sheet) else {
        let page = publish_page(&room, &visit, fields, &errors, &[]).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    room.need_duty(person, &about.authority, Duty::Manager).await?;
    if room.catalogue.newest(&about.id).is_some_and(|known| known.about.authority != about.authority) {
        return Err(Failure::Conflict("procedures-publish-taken"));
    }
    match room.publish(person, about, &sheet.name, sheet.content.to_vec()).await {
        Ok(version) => Ok(published(&visit, &version.about).into_response()),
        Err(NotPublished::Failed(error)) => Err(error.into()),
        Err(NotPublished::Eligibility(name)) => {
            let told = visit.t_with("procedures-publish-eligible-unknown", &[("name", name.into())]);
            let errors = [("eligible".to_owned(), told), once_more()];
            let page = publish_page(&room, &visit, fields, &errors, &[]).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        Err(NotPublished::Sheet(mistakes)) => {
            let told: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
            let errors = [(SHEET.to_owned(), visit.t("procedures-publish-sheet-wrong"))];
            let page = publish_page(&room, &visit, fields, &errors, &told).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

fn published(visit: &Visit, about: &About) -> Markup {
    let title = visit.t("procedures-published");
    page(
        visit,
        PageHead::new(&title).back(Link::new("/office", visit.t("procedures-office-title"))),
        html! {
            (notice(visit, NoticeKind::Success, html! { p { strong { (title) } } }))
            h1 { (about.title.get(visit.lang)) }
            p { (visit.t("procedures-published-next")) }
            p { a href=(format!("/procedures/{}", about.id)) { (visit.t("procedures-published-see")) } }
        },
    )
}

/// What is said of the procedure, and what is wrong with it.
fn read(room: &Procedures, visit: &Visit, fields: &Fields) -> (Option<About>, Vec<(String, String)>) {
    let mut errors = Vec::new();
    let mut wrong = |field: &str, key: &str| errors.push((field.to_owned(), visit.t(key)));
    let text = |name: &str| fields.first(name).trim().to_owned();
    if !is_id(&text("id")) {
        wrong("id", "procedures-publish-id-wrong");
    }
    for name in ["title", "summary", "conditions", "legal_basis"] {
        if text(name).is_empty() || text(name).chars().count() > TEXT_MAX {
            wrong(name, "procedures-text-missing");
        }
    }
    let days = text("days").parse::<u16>().ok().filter(|days| (1..=365).contains(days));
    if days.is_none() {
        wrong("days", "procedures-publish-days-wrong");
    }
    if !room.content.authorities.contains_key(&text("authority")) {
        wrong("authority", "procedures-publish-authority-wrong");
    }
    let eligible = text("eligible");
    if !eligible.is_empty() && forms::expression::Expression::parse(&eligible).is_err() {
        wrong("eligible", "procedures-publish-eligible-wrong");
    }
    let audience = if text("audience") == "firm" { Audience::Firm } else { Audience::Person };
    let known = room.catalogue.newest(&text("id"));
    if known.as_ref().is_some_and(|known| known.about.audience != audience) {
        wrong("audience", "procedures-publish-audience-stays");
    }
    let about = days.map(|days| {
        // What the page does not ask stays as it was published, above all the sign-in that it needs.
        let before = known.map_or_else(|| first(text("id"), audience), |known| known.about.clone());
        let told = |mut texts: Localized, name: &str| {
            texts.insert(visit.lang.tag(), text(name));
            texts
        };
        About {
            authority: text("authority"),
            eligible,
            decides_within_days: days,
            legal_basis: text("legal_basis"),
            title: told(before.title, "title"),
            summary: told(before.summary, "summary"),
            conditions: told(before.conditions, "conditions"),
            ..before
        }
    });
    (about, errors)
}

/// What is said of a procedure of which nothing was published yet, as far as the page does not ask.
fn first(id: String, audience: Audience) -> About {
    About {
        id,
        audience,
        life_events: Vec::new(),
        needs: Vec::new(),
        family: None,
        authority: String::new(),
        level: identity::Level::default(),
        eligible: String::new(),
        decides_within_days: 0,
        keeps_months: KEEPS_MONTHS,
        legal_basis: String::new(),
        title: Localized::new(),
        summary: Localized::new(),
        conditions: Localized::new(),
        documents: Localized::new(),
    }
}

/// Months for which cases are kept, unless the pack says otherwise.
const KEEPS_MONTHS: u16 = 24;

async fn publish_page(
    room: &Procedures,
    visit: &Visit,
    fields: &Fields,
    errors: &[(String, String)],
    mistakes: &[String],
) -> Result<Markup, Failure> {
    let duties = room.duties_of(visit.person()?.person).await?;
    let managed = duties.iter().filter(|(_, duty)| *duty == Duty::Manager);
    let authorities: Vec<Choice> = managed
        .map(|(code, _)| {
            Choice::new(code, room.content.authority_name(code, visit.lang), fields.first("authority") == code)
        })
        .collect();
    if authorities.is_empty() {
        return Err(Failure::Forbidden);
    }
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let field =
        |name: &'static str, label: &str| Field::new(name, visit.t(label)).value(fields.first(name)).error(error(name));
    let audiences = [
        Choice::new("person", visit.t("procedures-for-people"), fields.first("audience") != "firm"),
        Choice::new("firm", visit.t("procedures-for-firms"), fields.first("audience") == "firm"),
    ];
    let title = visit.t("procedures-publish-title");
    let content = html! {
        (select(visit, &field("authority", "procedures-fact-authority"), &authorities))
        (text_input(visit, &field("id", "procedures-publish-id").hint(visit.t("procedures-publish-id-hint"))))
        (select(visit, &field("audience", "procedures-publish-audience"), &audiences))
        (text_input(visit, &field("title", "procedures-publish-name")))
        (textarea(visit, &field("summary", "procedures-publish-summary"), LINES))
        (textarea(visit, &field("conditions", "procedures-conditions").hint(visit.t("procedures-publish-lines")), LINES))
        (text_input(visit, &optional(field("eligible", "procedures-publish-eligible").hint(visit.t("procedures-publish-eligible-hint")))))
        (text_input(visit, &field("days", "procedures-publish-days")))
        (text_input(visit, &field("legal_basis", "procedures-fact-basis")))
        (ui::components::file_input(visit, &field(SHEET, "procedures-publish-sheet").hint(visit.t("procedures-publish-sheet-hint")), Some(".xlsx,.xls,.csv,.md"), None))
        (button(&visit.t("procedures-publish"), ButtonKind::Primary))
    };
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new("/office", visit.t("procedures-office-title"))).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, errors))
            h1 { (title) }
            p { (visit.t("procedures-publish-lead")) }
            p { (visit.t("procedures-publish-stays")) }
            @if !mistakes.is_empty() {
                h2 { (visit.t("procedures-publish-mistakes")) }
                ul { @for mistake in mistakes { li { (mistake) } } }
            }
            (ui::components::upload_form(visit, "/office/publish", content))
        },
    ))
}

fn optional(mut field: Field) -> Field {
    field.is_optional = true;
    field
}
