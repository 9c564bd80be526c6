//! The officer's desk: money received, lots issued and printed, booklets delivered and blocked, and what it all is.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::PersonId;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, Row, Table, TagKind, Width, button_about, button_link, button_named,
    buttons, date_input, form, select, summary_list, table, tag, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};

use super::lot_parts;
use super::parts::{Asked, creditor_reference, day, id, lacking, money, pdf_once};
use super::print::Press;
use super::said;
use super::signals::{name_of, names_of};
use super::typed::Typed;
use crate::desks::Desks;
use crate::model::{BOOKLETS_MAX, FunderId, IssueId, LotId, Order, OrderId, PrescriberId};
use crate::party::PartyKind;
use crate::print_part::booklets_of_file;
use crate::read_programme::Programme;
use crate::receive_money::NotedLine;
use crate::reconcile::{FunderReport, LotReport};
use crate::room::PassError;

const PATH: &str = "/office/passes";
/// What an officer looks after besides.
const OFFICE_PAGES: [(&str, &str); 3] = [
    ("/office/passes/signals", "pass-signals-title"),
    ("/office/passes/conflicts", "pass-conflicts-title"),
    ("/office/passes/stock", "pass-stock-title"),
];

/// `GET /office/passes`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    programme_page(&desks, &visit, &asked.done, &Typed::default()).await
}

/// `POST /office/passes`
pub async fn act(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let deed = typed.get("deed").to_owned();
    let (done, field) = match deed.as_str() {
        "money" => (receive(&desks, &visit, &mut typed).await, "line".to_owned()),
        "reverse" => (reverse(&desks, &visit, &mut typed).await, "reverse-line".to_owned()),
        "deliver" => (deliver(&desks, &visit, &mut typed).await, "first".to_owned()),
        "block" => (block(&desks, &visit, &mut typed).await, "block-first".to_owned()),
        "reissue" => match reissue(&desks, &visit, &mut typed).await {
            Ok(Some(printed)) => return Ok(printed),
            Ok(None) => (Ok(()), "lot".to_owned()),
            Err(error) => (Err(error), "lot".to_owned()),
        },
        "issue" => {
            let order: OrderId = id(typed.get("order"))?;
            let field = format!("booklets-{order}");
            match issue(&desks, &visit, &mut typed, order, &field).await {
                Ok(Some(printed)) => return Ok(printed),
                Ok(None) => (Ok(()), field),
                Err(error) => (Err(error), field),
            }
        }
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match done {
        Ok(()) if typed.is_right() => return Ok(Redirect::to(&format!("{PATH}?done={deed}")).into_response()),
        Ok(()) => {}
        Err(Trouble::Pass(PassError::Field("why"))) => typed.wrong("block-why", visit.t("pass-error-field")),
        Err(Trouble::Pass(error)) => match said::error(&desks, &visit, &error) {
            Some(sentence) => typed.wrong(&field, sentence),
            None => return Err(error.into()),
        },
        Err(Trouble::Page(failure)) => return Err(failure),
    }
    Ok((StatusCode::BAD_REQUEST, programme_page(&desks, &visit, "", &typed).await?).into_response())
}

/// What stands in the way: of a use case, or of the page itself.
enum Trouble {
    Pass(PassError),
    Page(Failure),
}

impl From<PassError> for Trouble {
    fn from(error: PassError) -> Self {
        Self::Pass(error)
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Page(failure)
    }
}

async fn receive(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<(), Trouble> {
    let funder: FunderId = id(typed.get("funder"))?;
    let cents = typed.cents(visit, "cents");
    if typed.get("line").is_empty() {
        typed.wrong("line", visit.t("pass-wrong-line"));
    }
    let of_day = typed.date_if_any(visit, "bank-day");
    if typed.is_right() {
        desks.passes.report_of(funder).await?;
        let line = typed.get("line").to_owned();
        match desks.passes.receive_money_of_day(officer(visit)?, &line, Some(funder), cents, of_day).await {
            Err(PassError::Field("bank-day")) => typed.wrong("bank-day", visit.t("pass-wrong-bank-day")),
            other => other?,
        }
    }
    Ok(())
}

/// Takes a line of the bank's statement back that was mistyped.
async fn reverse(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<(), Trouble> {
    let (line, why) = (typed.get("reverse-line").to_owned(), typed.get("reverse-why").to_owned());
    match desks.passes.reverse_money(officer(visit)?, &line, &why).await {
        Err(PassError::NotFound) => typed.wrong("reverse-line", visit.t("pass-money-reverse-unknown")),
        Err(PassError::Lacking) => typed.wrong("reverse-line", visit.t("pass-money-reverse-lacking")),
        Err(PassError::Field(_)) => typed.wrong("reverse-why", visit.t("pass-error-field")),
        other => other?,
    }
    Ok(())
}

async fn deliver(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<(), Trouble> {
    let to: PrescriberId = id(typed.get("prescriber"))?;
    let (first, last) = (typed.serial(visit, "first"), typed.serial(visit, "last"));
    if typed.is_right() {
        let known = desks.passes.parties(PartyKind::Prescriber).await?;
        if !known.iter().any(|one| one.party.id.uuid() == to.uuid()) {
            return Err(Failure::NotFound.into());
        }
        desks.passes.deliver_by(officer(visit)?, (first, last), to).await?;
    }
    Ok(())
}

async fn block(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<(), Trouble> {
    let (first, last) = (typed.serial(visit, "block-first"), typed.serial(visit, "block-last"));
    if typed.is_right() {
        let why = typed.get("block-why").to_owned();
        desks.passes.block_by(officer(visit)?, (first, last), &why).await?;
    }
    Ok(())
}

fn officer(visit: &Visit) -> Result<PersonId, Failure> {
    Ok(visit.person()?.person)
}

/// Issues a lot and prints it: the answer is the only place where its codes ever are. A larger one is printed in parts.
async fn issue(
    desks: &Desks,
    visit: &Visit,
    typed: &mut Typed,
    order: OrderId,
    field: &str,
) -> Result<Option<Response>, Trouble> {
    let command: IssueId = id(typed.get("issue"))?;
    let booklets = typed.number(visit, field);
    if booklets > BOOKLETS_MAX {
        typed.wrong(field, visit.t_with("pass-wrong-print", &[("most", BOOKLETS_MAX.into())]));
    }
    if !typed.is_right() {
        return Ok(None);
    }
    let (ordered, _) = desks.passes.order_and_funder(order).await?;
    if booklets > booklets_of_file(ordered.passes) {
        let lot = desks.passes.issue_in_parts_by(officer(visit)?, command, order, booklets).await?;
        return Ok(Some(Redirect::to(&lot_parts::path_of(lot)).into_response()));
    }
    desks.passes.may_last_until(ordered.valid_until)?;
    let press = Press::of(desks, order, None).await?;
    let issued = desks.passes.issue_by(officer(visit)?, command, order, booklets).await?;
    let bytes = press.print(visit, issued.lot, issued.booklets).await?;
    Ok(Some(pdf_once(&format!("lot-{}", issued.lot), bytes)))
}

/// Prints a lot anew, with other codes: the first print was lost before anybody had a booklet.
async fn reissue(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<Option<Response>, Trouble> {
    let command: IssueId = id(typed.get("issue"))?;
    let lot = LotId(typed.number(visit, "lot"));
    if !typed.is_right() {
        return Ok(None);
    }
    let found = match desks.passes.lot(lot).await {
        Ok(found) => found,
        Err(PassError::NotFound) => {
            typed.wrong("lot", visit.t("pass-wrong-number"));
            return Ok(None);
        }
        Err(error) => return Err(error.into()),
    };
    if found.booklets > booklets_of_file(found.passes) {
        desks.passes.split_lot(officer(visit)?, lot).await?;
        return Ok(Some(Redirect::to(&lot_parts::path_of(lot)).into_response()));
    }
    let press = Press::of(desks, found.order, None).await?;
    let issued = desks.passes.reissue(command, lot, officer(visit)?).await?;
    let bytes = press.print(visit, issued.lot, issued.booklets).await?;
    Ok(Some(pdf_once(&format!("lot-{}", issued.lot), bytes)))
}

async fn programme_page(desks: &Desks, visit: &Visit, just_done: &str, typed: &Typed) -> Result<Markup, Failure> {
    let programme = desks.passes.programme().await?;
    let prescribers: Vec<Choice> = desks
        .passes
        .parties(PartyKind::Prescriber)
        .await?
        .iter()
        .map(|one| {
            let value = one.party.id.uuid().to_string();
            let is_chosen = typed.get("prescriber") == value;
            Choice::new(value, &one.party.name, is_chosen)
        })
        .collect();
    let title = visit.t("pass-programme-title");
    let parties = Link::new("/office/passes/parties", visit.t("pass-parties-title"));
    let payments = Link::new("/office/passes/payments", visit.t("pass-payments-title"));
    let missing = desks.passes.lacking().await?.cents;
    let noted = desks.passes.noted_lines().await?;
    let reversed = noted.iter().filter_map(|one| one.reversed.as_ref().map(|(_, person, _)| *person));
    let names = names_of(desks, visit, noted.iter().filter_map(|one| one.by).chain(reversed).collect()).await?;
    Ok(typed.page(
        visit,
        PageHead::new(&title).wide(),
        just_done,
        html! {
            (lacking(visit, missing))
            (totals(visit, &programme))
            (buttons(html! {
                (button_link(&payments, ButtonKind::Secondary))
                (button_link(&parties, ButtonKind::Secondary))
                @for (path, key) in OFFICE_PAGES { (button_link(&Link::new(path, visit.t(key)), ButtonKind::Secondary)) }
            }))
            h2 { (visit.t("pass-orders-open")) }
            @if programme.open_orders.is_empty() { p { (visit.t("pass-orders-none")) } }
            @for (order, left) in &programme.open_orders { (open_order(desks, visit, &programme, order, *left, typed)) }
            (receive_form(visit, &programme, typed))
            @if !noted.is_empty() { (noted_lines(desks, visit, &programme, (&noted, &names), typed)) }
            @if !prescribers.is_empty() { (deliver_form(visit, typed, &prescribers)) }
            (block_form(visit, typed))
            @if programme.funders.iter().any(|report| !report.lots.is_empty()) { (reissue_form(desks, visit, typed)) }
            @for report in &programme.funders {
                h2 { (report.name) }
                (report_rows(visit, report))
                @if !report.lots.is_empty() { (lots(desks, visit, report, true)) }
            }
        },
    ))
}

fn totals(visit: &Visit, programme: &Programme) -> Markup {
    let sum = |of: &dyn Fn(&FunderReport) -> i64| -> i64 { programme.funders.iter().map(of).sum() };
    let rows = [
        ("pass-total-held", programme.held_cents),
        ("pass-total-available", sum(&|report| report.available)),
        ("pass-total-alive", sum(&|report| report.sum(|lot| lot.alive))),
        ("pass-total-used", sum(&|report| report.sum(|lot| lot.used))),
        ("pass-total-expired", sum(&|report| report.sum(LotReport::expired))),
    ];
    let rows: Vec<Row> = rows.map(|(key, cents)| Row::text(visit.t(key), &money(visit, cents))).to_vec();
    summary_list(visit, &rows)
}

/// What a funder ordered and paid, and what became of it; also for the funder itself.
pub fn report_rows(visit: &Visit, report: &FunderReport) -> Markup {
    let rows = [
        ("pass-total-ordered", money(visit, report.ordered())),
        ("pass-total-received", money(visit, report.received)),
        ("pass-total-available", money(visit, report.available)),
        ("pass-total-issued", money(visit, report.sum(|lot| lot.lot.issued_cents()))),
        ("pass-total-in-stock", report.sum(LotReport::in_stock).to_string()),
        ("pass-total-handed", report.sum(|lot| lot.handed).to_string()),
        ("pass-total-blocked", report.sum(|lot| lot.blocked).to_string()),
        ("pass-total-used", money(visit, report.sum(|lot| lot.used))),
        ("pass-total-claimed", money(visit, report.sum(|lot| lot.claimed))),
        ("pass-total-paid", money(visit, report.sum(|lot| lot.paid))),
        ("pass-total-alive", money(visit, report.sum(|lot| lot.alive))),
        ("pass-total-expired", money(visit, report.sum(LotReport::expired))),
        ("pass-total-refunding", money(visit, report.refunding)),
        ("pass-total-refunded", money(visit, report.refunded)),
    ];
    let rows: Vec<Row> = rows.into_iter().map(|(key, value)| Row::text(visit.t(key), &value)).collect();
    summary_list(visit, &rows)
}

/// The lots of a funder; also for the funder itself, which has no page of their parts.
pub fn lots(desks: &Desks, visit: &Visit, report: &FunderReport, is_office: bool) -> Markup {
    let row = |one: &LotReport| {
        let range = one
            .range
            .map(|(first, last)| visit.t_with("pass-range", &[("first", first.0.into()), ("last", last.0.into())]));
        let name = visit.t_with("pass-lot", &[("number", one.lot.id.0.into())]);
        vec![
            html! { @if is_office && one.lot.booklets > booklets_of_file(one.lot.passes) { a href=(lot_parts::path_of(one.lot.id)) { (name) } } @else { (name) } },
            html! { (range.unwrap_or_default()) },
            html! { (super::parts::last_day(desks, visit, one.lot.valid_until)) },
            html! { (one.in_stock()) },
            html! { (one.handed) },
            html! { (money(visit, one.used)) },
            html! { (money(visit, one.alive)) },
            html! { (money(visit, one.expired())) },
        ]
    };
    table(&Table {
        caption: visit.t_with("pass-lots", &[("funder", report.name.as_str().into())]),
        heads: vec![
            Head::text(visit.t("pass-lot-head")),
            Head::text(visit.t("pass-lot-range")),
            Head::text(visit.t("pass-until")),
            Head::number(visit.t("pass-total-in-stock")),
            Head::number(visit.t("pass-total-handed")),
            Head::number(visit.t("pass-total-used")),
            Head::number(visit.t("pass-total-alive")),
            Head::number(visit.t("pass-total-expired")),
        ],
        rows: report.lots.iter().map(row).collect(),
    })
}

fn open_order(desks: &Desks, visit: &Visit, programme: &Programme, order: &Order, left: i64, typed: &Typed) -> Markup {
    let funder = programme.funders.iter().find(|report| report.funder == order.funder);
    let name = funder.map(|report| report.name.clone()).unwrap_or_default();
    let told = order_told(visit, order);
    let field = format!("booklets-{}", order.id);
    // Made with the form: a double click issues one lot.
    let issue = IssueId::new(&*desks.passes.clock, &*desks.passes.random);
    html! {
        article.card {
            h3 { (name) ", " (told) }
            p { (visit.t_with("pass-orders-left", &[("left", left.into())])) }
            p { (visit.t("pass-pay-reference")) ": " (creditor_reference(order.id)) }
            (form(visit, PATH, html! {
                input type="hidden" name="order" value=(order.id);
                input type="hidden" name="issue" value=(issue);
                (text_input(visit, &typed.field(&field, visit.t("pass-issue-booklets"))
                    .hint(visit.t_with("pass-issue-hint", &[("part", booklets_of_file(order.passes).into()), ("most", BOOKLETS_MAX.into())])).inputmode("numeric").width(Width::Five)))
                (button_about(&visit.t("pass-issue"), &told, ButtonKind::Primary, "deed", "issue"))
            }))
        }
    }
}

/// What was ordered, in a line; also for the funder itself.
pub fn order_told(visit: &Visit, order: &Order) -> String {
    visit.t_with(
        "pass-order",
        &[
            ("booklets", order.booklets.into()),
            ("passes", order.passes.into()),
            ("worth", money(visit, order.face_cents).into()),
            ("until", visit.date(order.valid_until).into()),
        ],
    )
}

fn receive_form(visit: &Visit, programme: &Programme, typed: &Typed) -> Markup {
    let funders: Vec<Choice> = programme
        .funders
        .iter()
        .map(|report| {
            let value = report.funder.to_string();
            let is_chosen = typed.get("funder") == value;
            Choice::new(value, &report.name, is_chosen)
        })
        .collect();
    html! {
        @if !funders.is_empty() {
            h2 { (visit.t("pass-money-heading")) }
            (form(visit, PATH, html! {
                (select(visit, &typed.field("funder", visit.t("pass-party-funder")), &funders))
                (text_input(visit, &typed.field("line", visit.t("pass-money-line")).hint(visit.t("pass-money-line-hint"))))
                (text_input(visit, &typed.field("cents", visit.t("pass-money-amount")).suffix("€").inputmode("decimal").width(Width::Ten)))
                (bank_day(visit, typed))
                (button_named(&visit.t("pass-money"), ButtonKind::Secondary, "deed", "money"))
            }))
        }
    }
}

/// The day of a line at the bank, which may be left empty.
pub(super) fn bank_day(visit: &Visit, typed: &Typed) -> Markup {
    let field = typed.field("bank-day", visit.t("pass-money-day")).hint(visit.t("pass-money-day-hint")).optional();
    date_input(visit, &field, &typed.day("bank-day"))
}

/// The lines that were noted last, by whom; and a form that takes a mistyped one back.
fn noted_lines(
    desks: &Desks,
    visit: &Visit,
    programme: &Programme,
    (all, names): (&[NotedLine], &[(PersonId, String)]),
    typed: &Typed,
) -> Markup {
    let funder = |one: &NotedLine| match one.funder {
        None => visit.t("pass-money-risk"),
        Some(id) => programme
            .funders
            .iter()
            .find(|report| report.funder == id)
            .map(|report| report.name.clone())
            .unwrap_or_default(),
    };
    let row = |one: &NotedLine| {
        vec![
            html! {
                (one.line)
                @if let Some((at, person, why)) = &one.reversed {
                    " " (tag(TagKind::Warm, &visit.t_with("pass-money-reversed", &[("date", day(desks, visit, *at).into())])))
                    " " (name_of(names, *person)) ": " (why)
                }
            },
            html! { (funder(one)) },
            html! { (money(visit, one.cents)) },
            html! { (visit.date_time(one.at, &desks.passes.zone)) },
            html! { @if let Some(by) = one.by { (name_of(names, by)) } },
        ]
    };
    html! {
        h3 { (visit.t("pass-money-noted")) }
        (table(&Table {
            caption: visit.t("pass-money-noted"),
            heads: vec![
                Head::text(visit.t("pass-money-line")),
                Head::text(visit.t("pass-party-funder")),
                Head::number(visit.t("pass-money-amount")),
                Head::text(visit.t("pass-receipt-when")),
                Head::text(visit.t("pass-signals-by")),
            ],
            rows: all.iter().map(row).collect(),
        }))
        h3 { (visit.t("pass-money-reverse-heading")) }
        p { (visit.t("pass-money-reverse-hint")) }
        (form(visit, PATH, html! {
            (text_input(visit, &typed.field("reverse-line", visit.t("pass-money-line"))))
            (text_input(visit, &typed.field("reverse-why", visit.t("pass-block-why"))))
            (button_named(&visit.t("pass-money-reverse"), ButtonKind::Danger, "deed", "reverse"))
        }))
    }
}

fn serial(visit: &Visit, typed: &Typed, name: &str, key: &str) -> Field {
    typed.field(name, visit.t(key)).inputmode("numeric").width(Width::Ten)
}

fn deliver_form(visit: &Visit, typed: &Typed, prescribers: &[Choice]) -> Markup {
    html! {
        h2 { (visit.t("pass-deliver-heading")) }
        (form(visit, PATH, html! {
            (text_input(visit, &serial(visit, typed, "first", "pass-first")))
            (text_input(visit, &serial(visit, typed, "last", "pass-last")))
            (select(visit, &typed.field("prescriber", visit.t("pass-party-prescriber")), prescribers))
            (button_named(&visit.t("pass-deliver"), ButtonKind::Secondary, "deed", "deliver"))
        }))
    }
}

fn block_form(visit: &Visit, typed: &Typed) -> Markup {
    html! {
        h2 { (visit.t("pass-block-heading")) }
        p { (visit.t("pass-block-hint")) }
        (form(visit, PATH, html! {
            (text_input(visit, &serial(visit, typed, "block-first", "pass-first")))
            (text_input(visit, &serial(visit, typed, "block-last", "pass-last")))
            (text_input(visit, &typed.field("block-why", visit.t("pass-block-why"))))
            (button_named(&visit.t("pass-block"), ButtonKind::Danger, "deed", "block"))
        }))
    }
}

fn reissue_form(desks: &Desks, visit: &Visit, typed: &Typed) -> Markup {
    // Made with the form: a double click prints one lot.
    let issue = IssueId::new(&*desks.passes.clock, &*desks.passes.random);
    html! {
        h2 { (visit.t("pass-reissue-heading")) }
        p { (visit.t("pass-reissue-hint")) }
        (form(visit, PATH, html! {
            input type="hidden" name="issue" value=(issue);
            (text_input(visit, &serial(visit, typed, "lot", "pass-reissue-lot")))
            (button_named(&visit.t("pass-reissue"), ButtonKind::Danger, "deed", "reissue"))
        }))
    }
}
