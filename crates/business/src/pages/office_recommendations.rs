//! What a sheet of recommendations that an officer chooses would change for the example firms. Nothing is published.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Head, NoticeKind, Table, button, error_summary, file_input, notice, table, upload_form,
};
use ui::{Failure, PageHead, UploadForm, Visit, page};

use crate::examples::{Difference, Example, Sheet, fit_word};
use crate::room::Business;

/// The field of the sheet.
const SHEET: &str = "sheet";

/// `GET /office/recommendations`
pub async fn ask(State(_): State<Business>, visit: Visit) -> Markup {
    sheet_page(&visit, None, &[], &html! {})
}

/// `POST /office/recommendations`
pub async fn compare(State(business): State<Business>, visit: Visit, posted: UploadForm) -> Result<Response, Failure> {
    let sent = posted.read().await?;
    let Some(sheet) = sent.file(SHEET) else {
        let missing = visit.t("business-office-sheet-missing");
        return Ok((StatusCode::BAD_REQUEST, sheet_page(&visit, Some(missing), &[], &html! {})).into_response());
    };
    // In a table of lines, the name of the sheet is that of the file.
    let file = if sheet.name.to_lowercase().ends_with(".csv") { "recommendations.csv" } else { sheet.name.as_str() };
    let (room, file, content) = (business.clone(), file.to_owned(), sheet.content.clone());
    let read = forms::spreadsheet::apart(move || room.content.read_sheet(&file, &content)).await;
    match read.unwrap_or_else(|mistake| Err(vec![mistake])) {
        Err(mistakes) => {
            let wrong = visit.t("business-office-sheet-wrong");
            let mistakes: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
            Ok((StatusCode::BAD_REQUEST, sheet_page(&visit, Some(wrong), &mistakes, &html! {})).into_response())
        }
        Ok(recommendations) => {
            let before = Sheet::of(&business.content, &business.activities);
            let after = Sheet { recommendations: &recommendations, ..before };
            let today = business.day(business.clock.now());
            let changed: Vec<(&Example, Vec<Difference>)> = business
                .content
                .examples
                .iter()
                .map(|example| (example, example.differences(before, after, today, &visit)))
                .filter(|(_, differences)| !differences.is_empty())
                .collect();
            let found = differences_part(&visit, business.content.examples.len(), &changed);
            Ok(sheet_page(&visit, None, &[], &found).into_response())
        }
    }
}

fn sheet_page(visit: &Visit, error: Option<String>, mistakes: &[String], found: &Markup) -> Markup {
    let title = visit.t("business-office-recommendations");
    let errors: Vec<(String, String)> = error.iter().map(|error| (SHEET.to_owned(), error.clone())).collect();
    let field =
        Field::new(SHEET, visit.t("business-office-sheet")).hint(visit.t("business-office-sheet-hint")).error(error);
    page(
        visit,
        PageHead::new(&title).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            p { (visit.t("business-office-recommendations-lead")) }
            @if !mistakes.is_empty() { ul { @for mistake in mistakes { li { (mistake) } } } }
            (found)
            (upload_form(visit, "/office/recommendations", html! {
                (file_input(visit, &field, Some(".xlsx,.xls,.csv"), None))
                (button(&visit.t("business-office-compare"), ButtonKind::Primary))
            }))
        },
    )
}

/// What changes, a table for each firm.
fn differences_part(visit: &Visit, examples: usize, changed: &[(&Example, Vec<Difference>)]) -> Markup {
    let counts = [("changed", changed.len().into()), ("of", examples.into())];
    html! {
        (notice(visit, NoticeKind::Information, html! { p { (visit.t_with("business-office-changed", &counts)) } }))
        @for (example, differences) in changed {
            h2 { (example.label) }
            (table(&Table {
                caption: visit.t_with("business-office-changed-for", &[("firm", example.label.as_str().into())]),
                heads: ["recommendation", "before", "after", "because"]
                    .iter()
                    .map(|head| Head::text(visit.t(&format!("business-office-head-{head}"))))
                    .collect(),
                rows: differences.iter().map(|difference| row(visit, difference)).collect(),
            }))
        }
    }
}

fn row(visit: &Visit, difference: &Difference) -> Vec<Markup> {
    vec![
        html! { (difference.label.get(visit.lang)) br; span.small { (difference.name) } },
        html! { (fit_word(difference.before, visit)) },
        html! { strong { (fit_word(difference.after, visit)) } },
        html! { ul { @for sentence in &difference.because { li { (sentence) } } } },
    ]
}
