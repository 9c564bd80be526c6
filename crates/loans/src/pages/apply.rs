//! A firm writes its application, sees the very data that would go to each bank, and sends it.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::FirmId;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Link, NoticeKind, Row, Width, button, checkboxes, date_input, form, inset, notice,
    radios, select, summary_list, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::parts::{self, KEY_BYTES, errors, id};
use super::typed::Typed;
use crate::apply::mark_of;
use crate::content::Product;
use crate::eligibility::Eligibility;
use crate::firm_file::FirmFile;
use crate::model::{Application, ApplicationId};
use crate::room::{Loans, LoansError};
use crate::state::State as Standing;
use forms::expression::Verdict;

/// Lines of the project's field.
const PROJECT_LINES: u8 = 6;

/// Which product.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    product: String,
}

/// `GET /firms/{id}/loans/new`
pub async fn ask(
    State(loans): State<Loans>,
    visit: Visit,
    Path(firm): Path<String>,
    Query(Wanted { product }): Query<Wanted>,
) -> Result<Markup, Failure> {
    let firm: FirmId = id(&firm)?;
    let mut typed = Typed::default();
    typed.set("product", product);
    typed.set("key", loans.random.token::<KEY_BYTES>());
    ask_page(&loans, &visit, firm, None, &typed).await
}

/// `POST /firms/{id}/loans/new`
pub async fn begin(
    State(loans): State<Loans>,
    visit: Visit,
    Path(firm): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (firm, person): (FirmId, _) = (id(&firm)?, visit.person()?.person);
    let mut typed = Typed::of(&form.fields);
    let asked = typed.asked(|code| is_purpose(&loans, code), loans.today());
    if !typed.errors.is_empty() {
        let page = ask_page(&loans, &visit, firm, None, &typed).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    let begun = loans.begin(person, firm, typed.get("product"), asked, typed.get("key")).await?;
    Ok(Redirect::to(&format!("/firms/{firm}/loans/{begun}/check")).into_response())
}

/// `GET /firms/{id}/loans/{loan}/edit`
pub async fn edit(
    State(loans): State<Loans>,
    visit: Visit,
    Path((firm, loan)): Path<(String, String)>,
) -> Result<Markup, Failure> {
    let (firm, loan): (FirmId, ApplicationId) = (id(&firm)?, id(&loan)?);
    let application = loans.read_own(visit.person()?.person, firm, loan).await?.application;
    if application.state != Standing::Draft {
        return Err(LoansError::GoneOn.into());
    }
    let mut typed = Typed::of_asked(&application.asked);
    typed.set("product", application.product.as_str());
    ask_page(&loans, &visit, firm, Some(loan), &typed).await
}

/// `POST /firms/{id}/loans/{loan}/edit`
pub async fn change(
    State(loans): State<Loans>,
    visit: Visit,
    Path((firm, loan)): Path<(String, String)>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (firm, loan): (FirmId, ApplicationId) = (id(&firm)?, id(&loan)?);
    let mut typed = Typed::of(&form.fields);
    let asked = typed.asked(|code| is_purpose(&loans, code), loans.today());
    if !typed.errors.is_empty() {
        let page = ask_page(&loans, &visit, firm, Some(loan), &typed).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    loans.change(visit.person()?.person, firm, loan, asked).await?;
    Ok(Redirect::to(&format!("/firms/{firm}/loans/{loan}/check")).into_response())
}

fn is_purpose(loans: &Loans, code: &str) -> bool {
    loans.content.purposes.iter().any(|purpose| purpose.code == code)
}

async fn ask_page(
    loans: &Loans,
    visit: &Visit,
    firm: FirmId,
    draft: Option<ApplicationId>,
    typed: &Typed,
) -> Result<Markup, Failure> {
    let product = loans.open_product(typed.get("product"))?;
    let file = loans.firm_file(visit.person()?.person, firm).await?;
    let action = match draft {
        None => format!("/firms/{firm}/loans/new"),
        Some(draft) => format!("/firms/{firm}/loans/{draft}/edit"),
    };
    let title = visit.t_with("loans-ask-title", &[("product", product.label.get(visit.lang).into())]);
    let head = PageHead::new(&title)
        .back(Link::new(format!("/firms/{firm}/loans"), file.name.as_str()))
        .errors(!typed.errors.is_empty());
    Ok(page(
        visit,
        head,
        html! {
            (errors(visit, typed))
            h1 { (title) }
            @if product.is_fictional { (inset(html! { p { (visit.t("loans-fictional-note")) } })) }
            (summary_list(visit, &[parts::collateral(visit, product)]))
            h2 { (visit.t("loans-known")) }
            (known(visit, &file))
            (form(visit, &action, html! {
                input type="hidden" name="key" value=(typed.get("key"));
                input type="hidden" name="product" value=(product.code);
                (questions(loans, visit, product, &file, typed))
                (button(&visit.t("loans-continue"), ButtonKind::Primary))
            }))
        },
    ))
}

/// What the firm need not say again.
fn known(visit: &Visit, file: &FirmFile) -> Markup {
    let mut rows = vec![Row::text(visit.t("loans-file-firm"), &file.name).source(file.source.clone())];
    rows.extend(file.number.as_ref().map(|number| Row::text(visit.t("loans-file-number"), number)));
    rows.extend(file.activity.as_ref().map(|(_, label)| Row::text(visit.t("loans-fact-activity"), label)));
    rows.extend(file.commune.as_ref().map(|commune| Row::text(visit.t("loans-file-commune"), commune)));
    if let Some(upper) = file.headcount.and_then(base::headcount::HeadcountBand::upper) {
        let lower = file.headcount.map_or(0, base::headcount::HeadcountBand::lower);
        let told = visit.t_with("loans-headcount", &[("lower", lower.into()), ("upper", upper.into())]);
        rows.push(Row::text(visit.t("loans-fact-employees"), &told));
    }
    rows.extend(file.founded_on.map(|day| Row::text(visit.t("loans-file-founded"), &visit.date(day))));
    summary_list(visit, &rows)
}

fn questions(loans: &Loans, visit: &Visit, product: &Product, file: &FirmFile, typed: &Typed) -> Markup {
    let field = |name: &str| {
        let error = typed.error(name).map(|key| visit.t(key));
        Field::new(name, visit.t(&format!("loans-ask-{name}"))).error(error).value(typed.get(name))
    };
    let limits = [
        ("least", parts::money(visit, product.amount.0).into()),
        ("most", parts::money(visit, product.amount.1).into()),
    ];
    let times = [("least", product.months.0.into()), ("most", product.months.1.into())];
    let yes_or_no = |name: &str| {
        let chosen = typed.get(name);
        [
            Choice::new("yes", visit.t("loans-yes"), chosen == "yes"),
            Choice::new("no", visit.t("loans-no"), chosen == "no"),
        ]
    };
    let chosen = typed.get("purpose");
    let none = Choice::new("", visit.t("loans-choose"), chosen.is_empty());
    let purposes = loans
        .content
        .purposes
        .iter()
        .map(|purpose| Choice::new(&purpose.code, purpose.label.get(visit.lang), purpose.code == chosen));
    let purposes: Vec<Choice> = std::iter::once(none).chain(purposes).collect();
    html! {
        h2 { (visit.t("loans-ask-heading")) }
        (text_input(visit, &field("amount").hint(visit.t_with("loans-between", &limits)).suffix("€").width(Width::Ten).inputmode("decimal")))
        (text_input(visit, &field("months").hint(visit.t_with("loans-between", &times)).width(Width::Five).inputmode("numeric")))
        (text_input(visit, &field("deferral").hint(visit.t("loans-ask-deferral-hint")).width(Width::Five).inputmode("numeric").optional()))
        (select(visit, &field("purpose"), &purposes))
        (textarea(visit, &field("project").hint(visit.t("loans-ask-project-hint")), PROJECT_LINES))
        @if file.headcount.is_none() {
            (text_input(visit, &field("employees").width(Width::Five).inputmode("numeric")))
        }
        @if file.founded_on.is_none() {
            (date_input(visit, &field("founded"), &typed.day("founded")))
        }
        (radios(visit, &field("insolvent"), &yes_or_no("insolvent")))
        (checkboxes(
            visit,
            &field("with-plan").hint(visit.t("loans-ask-with-plan-hint")),
            &[Choice::new("yes", visit.t("loans-ask-with-plan-yes"), typed.get("with-plan") == "yes")],
        ))
        h2 { (visit.t("loans-aids-heading")) }
        p { (visit.t("loans-aids-intro")) }
        (radios(visit, &field("has-aids"), &yes_or_no("has-aids")))
        @for row in 0..typed.aid_rows() { (aid(visit, typed, row)) }
        (text_input(visit, &field("linked").hint(visit.t("loans-ask-linked-hint")).optional()))
    }
}

/// One aid that was got elsewhere.
fn aid(visit: &Visit, typed: &Typed, row: usize) -> Markup {
    let number = [("number", (row + 1).into())];
    let field = |name: &str, key: &str| {
        let name = format!("aid-{row}-{name}");
        let error = typed.error(&name).map(|key| visit.t(key));
        Field::new(&name, visit.t_with(key, &number)).error(error).value(typed.get(&name)).optional()
    };
    html! {
        (date_input(visit, &field("on", "loans-ask-aid-on"), &typed.day(&format!("aid-{row}-on"))))
        (text_input(visit, &field("cents", "loans-ask-aid-cents").suffix("€").width(Width::Ten).inputmode("decimal")))
        (text_input(visit, &field("by", "loans-ask-aid-by")))
    }
}

/// `GET /firms/{id}/loans/{loan}/check`
pub async fn check(
    State(loans): State<Loans>,
    visit: Visit,
    Path((firm, loan)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (firm, loan): (FirmId, ApplicationId) = (id(&firm)?, id(&loan)?);
    check_page(&loans, &visit, firm, loan, None).await
}

async fn check_page(
    loans: &Loans,
    visit: &Visit,
    firm: FirmId,
    loan: ApplicationId,
    error: Option<&'static str>,
) -> Result<Response, Failure> {
    let application = loans.draw_up(visit.person()?.person, firm, loan, visit.lang).await?;
    let address = format!("/firms/{firm}/loans/{loan}");
    if application.state != Standing::Draft {
        return Ok(Redirect::to(&address).into_response());
    }
    let product = loans.open_product(&application.product)?;
    let Some(file) = &application.file else { return Err(LoansError::NotAsShown.into()) };
    let judged = loans.eligibility(product, &file.firm, &file.asked);
    let aid = loans.aid_so_far(&file.firm.undertaking, &file.asked).await?;
    let mut typed = Typed::default();
    if let Some(error) = error {
        typed.wrong("bank", error);
    }
    let title = visit.t("loans-check-title");
    let head = PageHead::new(&title)
        .back(Link::new(format!("{address}/edit"), visit.t("loans-change")))
        .errors(error.is_some());
    let content = html! {
        (errors(visit, &typed))
        @if error == Some("loans-not-as-shown") {
            (notice(visit, NoticeKind::Trouble, html! { p { (visit.t("loans-not-as-shown")) } }))
        }
        h1 { (title) }
        h2 { (visit.t("loans-eligibility")) }
        (parts::eligibility(loans, visit, &judged))
        (parts::aid_so_far(visit, &aid))
        (summary_list(visit, &[parts::collateral(visit, product)]))
        h2 { (visit.t("loans-file-heading")) }
        p { (visit.t("loans-file-intro")) }
        (parts::file(loans, visit, file))
        p { a href=(format!("{address}/edit")) { (visit.t("loans-change")) } }
        (send_part(loans, visit, &application, &judged, &typed))
    };
    let status = if error.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    Ok((status, page(visit, head, content)).into_response())
}

fn send_part(
    loans: &Loans,
    visit: &Visit,
    application: &Application,
    judged: &Eligibility<'_>,
    typed: &Typed,
) -> Markup {
    let address = format!("/firms/{}/loans/{}", application.firm, application.id);
    let mark = application.file.as_ref().map(mark_of).unwrap_or_default();
    let banks: Vec<Choice> = loans
        .content
        .banks
        .iter()
        .map(|bank| {
            let consent = visit.t_with("loans-consent", &[("bank", bank.name.as_str().into())]);
            Choice::new(&bank.code, &bank.name, false).hint(consent)
        })
        .collect();
    html! {
        @if judged.verdict() == Verdict::True {
            (form(visit, &format!("{address}/check"), html! {
                input type="hidden" name="seen" value=(mark);
                (checkboxes(
                    visit,
                    &Field::new("bank", visit.t("loans-banks"))
                        .hint(visit.t("loans-banks-hint"))
                        .error(typed.error("bank").map(|key| visit.t(key))),
                    &banks,
                ))
                (button(&visit.t("loans-send"), ButtonKind::Primary))
            }))
        } @else {
            (inset(html! { p { (visit.t("loans-cannot-send")) } }))
        }
        (form(visit, &format!("{address}/withdraw"), button(&visit.t("loans-discard"), ButtonKind::Secondary)))
    }
}

/// What is sent with it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sending {
    bank: Vec<String>,
    seen: String,
}

/// `POST /firms/{id}/loans/{loan}/check`
pub async fn send(
    State(loans): State<Loans>,
    visit: Visit,
    Path((firm, loan)): Path<(String, String)>,
    form: CsrfForm<Sending>,
) -> Result<Response, Failure> {
    let (firm, loan): (FirmId, ApplicationId) = (id(&firm)?, id(&loan)?);
    let Sending { bank, seen } = form.value;
    match loans.send(visit.person()?.person, firm, loan, &bank, &seen).await {
        Ok(()) => Ok(Redirect::to(&format!("/firms/{firm}/loans/{loan}?done=sent")).into_response()),
        Err(error @ (LoansError::NoBank | LoansError::NotAsShown | LoansError::NotEligible)) => {
            check_page(&loans, &visit, firm, loan, error.sentence()).await
        }
        Err(error) => Err(error.into()),
    }
}
