//! Offers: the whole list, some side by side, one with its complaints, and what a partner writes.

use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::{Localized, Money};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Card, Choice, Field, Head, Kind, Link, Row, Table, TagKind, Width, button, button_link, buttons, cards,
    checkboxes, date_input, filters, form, inset, radios, select, summary_list, table, tag, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::event_form::{day, day_value, number, price};
use super::organise::{faults_of, see_other, typed_page};
use super::{address, said};
use crate::directory::DirectoryError;
use crate::fault::{self, Fault};
use crate::model::WebAddress;
use crate::offers::{
    COMPARED_MAX, Commitment, ComplaintCount, FeePeriod, Offer, OfferId, OfferKind, Proposal, ProposalState, Terms,
};
use crate::surroundings::Offers;

/// Bytes of the key that makes a thing be made once.
const KEY_BYTES: usize = 16;
/// Lines of a text.
const LINES: u8 = 4;
/// What the list can be ordered by.
const ORDERS: [&str; 5] = ["operator", "commission", "fee", "notice", "cost"];
/// The highest sales that a cost is computed for, euros.
const SALES_MAX_EUROS: u64 = 1_000_000_000;

/// What is looked for, as it stands in the address.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Search {
    kind: String,
    activity: String,
    contact: String,
    order: String,
    sales: String,
    offer: Vec<String>,
    /// The same in one field, with commas.
    offers: String,
}

impl Search {
    fn read(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }

    /// The sales of a year that costs are computed for, cents.
    fn sales_cents(&self) -> Option<u64> {
        let digits: String = self.sales.chars().filter(|letter| !letter.is_whitespace() && *letter != '€').collect();
        digits.parse::<u64>().ok().filter(|euros| *euros <= SALES_MAX_EUROS).map(|euros| euros * 100)
    }

    fn admits(&self, offer: &Offer) -> bool {
        let terms = &offer.terms;
        let activity = self.activity.trim();
        let fits = |sector: &String| activity.starts_with(sector.as_str()) || sector.starts_with(activity);
        OfferKind::from_name(&self.kind).is_none_or(|kind| terms.kind == kind)
            && (self.contact != "yes" || terms.has_human_contact())
            && (activity.is_empty() || terms.sectors.is_empty() || terms.sectors.iter().any(fits))
    }

    /// Puts offers in order; what is not told stands last.
    fn arrange(&self, offers: &mut [Offer]) {
        let sales = self.sales_cents().unwrap_or(0);
        let last = |number: Option<u64>| number.unwrap_or(u64::MAX);
        offers.sort_by_cached_key(|offer| {
            let terms = &offer.terms;
            let first = match self.order.as_str() {
                "commission" => last(terms.commission_bp.map(u64::from)),
                "fee" => last(Terms { commission_bp: None, ..terms.clone() }.first_year_cents(0)),
                "notice" => last(terms.notice_days.map(u64::from)),
                "cost" => last(terms.first_year_cents(sales)),
                _ => 0,
            };
            (first, base::fold(&terms.operator))
        });
    }
}

/// `GET /offers`
pub async fn list(State(offers): State<Offers>, visit: Visit, RawQuery(query): RawQuery) -> Result<Markup, Failure> {
    let asked = Search::read(query.as_deref());
    let mut found = offers.current().await?;
    found.retain(|offer| asked.admits(offer));
    asked.arrange(&mut found);
    let active = [
        !asked.kind.is_empty(),
        !asked.activity.trim().is_empty(),
        asked.contact == "yes",
        asked.sales_cents().is_some(),
    ];
    let active = active.into_iter().filter(|set| *set).count();
    let title = visit.t("directory-offers-title");
    Ok(page(
        &visit,
        PageHead::new(&title).wide(),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-offers-lead")) }
            div.with-filters {
                (filters(&visit, "/offers", active, fields(&visit, &asked)))
                div {
                    p { strong { (visit.t_with("directory-offers-found", &[("count", found.len().into())])) } }
                    @if found.is_empty() { (inset(html! { p { (visit.t("directory-offers-none")) } })) }
                    @else { (choice(&visit, &asked, &found)) }
                    p.small { a href="/offers.csv" { (visit.t("directory-offers-open-data")) } }
                    @if visit.signed_in.is_some() { p { a href="/offers/mine" { (visit.t("directory-offers-mine")) } } }
                    @else { p { a href="/offers/mine" { (visit.t("directory-offers-publish")) } } }
                }
            }
        },
    ))
}

fn fields(visit: &Visit, asked: &Search) -> Markup {
    let any = [Choice::new("", visit.t("directory-any"), asked.kind.is_empty())].into_iter();
    let kinds = OfferKind::ALL.map(|kind| Choice::new(kind.name(), visit.t(kind_key(kind)), asked.kind == kind.name()));
    let orders = ORDERS
        .map(|order| Choice::new(order, visit.t(&format!("directory-offers-order-{order}")), asked.order == order));
    let contact = [Choice::new("yes", visit.t("directory-offers-contact-only"), asked.contact == "yes")];
    html! {
        (select(visit, &Field::new("kind", visit.t("directory-offers-kind")), &any.chain(kinds).collect::<Vec<_>>()))
        (text_input(visit, &Field::new("activity", visit.t("directory-offers-activity"))
            .hint(visit.t("directory-offers-activity-hint")).value(&asked.activity).width(Width::Ten)))
        (text_input(visit, &Field::new("sales", visit.t("directory-offers-sales"))
            .hint(visit.t("directory-offers-sales-hint")).value(&asked.sales).inputmode("numeric").width(Width::Ten).suffix("€")))
        (checkboxes(visit, &Field::new("contact", visit.t("directory-offers-contact")), &contact))
        (select(visit, &Field::new("order", visit.t("directory-offers-order")), &orders))
    }
}

/// The whole list as a table; some of it can be chosen to stand side by side.
fn choice(visit: &Visit, asked: &Search, found: &[Offer]) -> Markup {
    let sales = asked.sales_cents();
    let mut heads = vec![
        Head::text(visit.t("directory-offers-operator")),
        Head::text(visit.t("directory-offers-kind")),
        Head::number(visit.t("directory-offers-commission")),
        Head::number(visit.t("directory-offers-fee")),
        Head::number(visit.t("directory-offers-notice")),
        Head::text(visit.t("directory-offers-contact")),
        Head::number(visit.t("directory-offers-commitments")),
        Head::text(visit.t("directory-offers-until")),
    ];
    if sales.is_some() {
        heads.push(Head::number(visit.t("directory-offers-cost")));
    }
    let rows = found.iter().map(|offer| {
        let terms = &offer.terms;
        let id = format!("offer-{}", offer.id);
        let mut cells = vec![
            html! {
                input #(id) type="checkbox" name="offer" value=(offer.id) aria-label={ (visit.t("directory-offers-choose")) " " (terms.operator) };
                " " a href={ "/offers/" (offer.id) } { (terms.operator) }
                @if offer.fictional { " " (tag(TagKind::Neutral, &visit.t("directory-fictional-offer"))) }
            },
            html! { (visit.t(kind_key(terms.kind))) },
            html! { (commission(visit, terms)) },
            html! { (fee(visit, terms)) },
            html! { (notice(visit, terms)) },
            html! { (yes_no(visit, terms.has_human_contact())) },
            html! { (terms.commitments.len()) "/" (Commitment::ALL.len()) },
            html! { (until(visit, terms)) },
        ];
        if let Some(sales) = sales {
            cells.push(html! { (cost(visit, terms, sales)) });
        }
        cells
    });
    let whole = Table { caption: visit.t("directory-offers-title"), heads, rows: rows.collect() };
    html! {
        form method="get" action="/offers/compare" {
            input type="hidden" name="sales" value=(asked.sales);
            (table(&whole))
            p.hint { (visit.t_with("directory-offers-compare-hint", &[("most", COMPARED_MAX.into())])) }
            (button(&visit.t("directory-offers-compare"), ButtonKind::Primary))
        }
    }
}

const fn kind_key(kind: OfferKind) -> &'static str {
    match kind {
        OfferKind::Marketplace => "directory-offer-marketplace",
        OfferKind::Tool => "directory-offer-tool",
    }
}

fn commission(visit: &Visit, terms: &Terms) -> String {
    terms.commission_bp.map_or_else(
        || visit.t("directory-offers-untold"),
        |points| format!("{} %", visit.number_with(f64::from(points) / 100.0, 2)),
    )
}

fn fee(visit: &Visit, terms: &Terms) -> String {
    match terms.fee_cents {
        None => visit.t("directory-offers-untold"),
        Some(0) => visit.t("directory-offers-fee-none"),
        Some(cents) => {
            let amount = visit.money(Money::euro_cents(cents.into()));
            visit.t_with(&format!("directory-offers-fee-{}", terms.fee_period.name()), &[("amount", amount.into())])
        }
    }
}

fn notice(visit: &Visit, terms: &Terms) -> String {
    terms.notice_days.map_or_else(
        || visit.t("directory-offers-untold"),
        |days| visit.t_with("directory-offers-days", &[("days", days.into())]),
    )
}

fn yes_no(visit: &Visit, yes: bool) -> String {
    visit.t(if yes { "directory-yes" } else { "directory-no" })
}

fn until(visit: &Visit, terms: &Terms) -> String {
    terms.valid_to.map_or_else(|| visit.t("directory-offers-no-end"), |day| visit.date(day))
}

fn cost(visit: &Visit, terms: &Terms, sales_cents: u64) -> String {
    let cents = terms.first_year_cents(sales_cents).and_then(|cents| i64::try_from(cents).ok());
    cents.map_or_else(|| visit.t("directory-offers-untold"), |cents| visit.money(Money::euro_cents(cents)))
}

/// `GET /offers/compare`
pub async fn compare(State(offers): State<Offers>, visit: Visit, RawQuery(query): RawQuery) -> Result<Markup, Failure> {
    let asked = Search::read(query.as_deref());
    let ids: Vec<OfferId> = asked
        .offer
        .iter()
        .map(String::as_str)
        .chain(asked.offers.split(','))
        .filter_map(|id| id.parse().ok())
        .collect();
    let found: Vec<Offer> = offers.current().await?.into_iter().filter(|offer| ids.contains(&offer.id)).collect();
    let left_out = found.len().saturating_sub(COMPARED_MAX);
    let mut compared = Vec::new();
    for offer in found.iter().take(COMPARED_MAX) {
        compared.push((offer, offers.count_complaints(offer.id).await?));
    }
    let title = visit.t("directory-offers-compare-title");
    let chosen = compared.iter().map(|(offer, _)| offer.id.to_string()).collect::<Vec<_>>().join(",");
    let others = address("/offers", &[("sales", asked.sales.clone())]);
    Ok(page(
        &visit,
        PageHead::new(&title).wide().back(Link::new(others, visit.t("directory-offers-back"))),
        html! {
            h1 { (title) }
            @if left_out > 0 { (inset(html! { p { (visit.t_with("directory-offers-left-out", &[("most", COMPARED_MAX.into())])) } })) }
            @if compared.is_empty() { (inset(html! { p { (visit.t("directory-offers-none-chosen")) } })) }
            @else {
                form method="get" action="/offers/compare" {
                    input type="hidden" name="offers" value=(chosen);
                    (text_input(&visit, &Field::new("sales", visit.t("directory-offers-sales"))
                        .hint(visit.t("directory-offers-sales-hint")).value(&asked.sales).inputmode("numeric")
                        .width(Width::Ten).suffix("€")))
                    (button(&visit.t("directory-offers-compute"), ButtonKind::Secondary))
                }
                (table(&side_by_side(&visit, &compared, asked.sales_cents())))
                p.small { (visit.t("directory-offers-charter")) }
            }
        },
    ))
}

fn side_by_side(visit: &Visit, found: &[(&Offer, ComplaintCount)], sales: Option<u64>) -> Table {
    let heads = std::iter::once(Head::text(visit.t("directory-offers-criterion")));
    let heads = heads.chain(found.iter().map(|(offer, _)| Head::text(offer.terms.operator.as_str()))).collect();
    let row = |key: &str, cell: &dyn Fn(&Offer) -> Markup| -> Vec<Markup> {
        std::iter::once(html! { (visit.t(key)) }).chain(found.iter().map(|(offer, _)| cell(offer))).collect()
    };
    let mut rows = vec![
        row("directory-offers-kind", &|offer| html! { (visit.t(kind_key(offer.terms.kind))) }),
        row("directory-offers-commission", &|offer| html! { (commission(visit, &offer.terms)) }),
        row("directory-offers-fee", &|offer| html! { (fee(visit, &offer.terms)) }),
    ];
    if let Some(sales) = sales {
        rows.push(row("directory-offers-cost", &|offer| html! { strong { (cost(visit, &offer.terms, sales)) } }));
    }
    rows.push(row("directory-offers-notice", &|offer| html! { (notice(visit, &offer.terms)) }));
    rows.push(row("directory-offers-contact", &|offer| contact(visit, &offer.terms)));
    for commitment in Commitment::ALL {
        rows.push(row(&commitment_key(commitment), &|offer| {
            html! { (yes_no(visit, offer.terms.commitments.contains(&commitment))) }
        }));
    }
    rows.push(row("directory-offers-signatory", &|offer| html! { (signatory(visit, &offer.terms)) }));
    rows.push(row("directory-offers-conditions", &|offer| html! { (said(&offer.terms.conditions, visit.lang)) }));
    let complaints = found.iter().map(|(_, count)| count_words(visit, *count));
    rows.push(std::iter::once(html! { (visit.t("directory-complaints-title")) }).chain(complaints).collect());
    rows.push(row("directory-offers-until", &|offer| html! { (until(visit, &offer.terms)) }));
    rows.push(row("directory-offers-more", &|offer| {
        html! { a href={ "/offers/" (offer.id) } { (visit.t("directory-offers-see")) span.sr { " " (offer.terms.operator) } } }
    }));
    Table { caption: visit.t("directory-offers-compare-title"), heads, rows }
}

fn commitment_key(commitment: Commitment) -> String {
    format!("directory-commitment-{}", commitment.name())
}

fn contact(visit: &Visit, terms: &Terms) -> Markup {
    html! { @if terms.has_human_contact() { (terms.contact) } @else { (visit.t("directory-no")) } }
}

fn signatory(visit: &Visit, terms: &Terms) -> String {
    terms.signatory_since.map_or_else(|| visit.t("directory-no"), |day| visit.date(day))
}

/// `GET /offers.csv`
pub async fn table_of_all(State(offers): State<Offers>) -> Result<Response, Failure> {
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (CONTENT_DISPOSITION, "attachment; filename=\"offers.csv\""),
    ];
    Ok((headers, offers.export().await?).into_response())
}

/// `GET /offers/{id}`
pub async fn show(
    State(offers): State<Offers>,
    visit: Visit,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Markup, Failure> {
    let offer = offers.offer(id_of(&id)?).await?;
    let count = offers.count_complaints(offer.id).await?;
    let asked = Search::read(query.as_deref());
    let terms = &offer.terms;
    let holds = terms.holds_on(offers.day(visit.now));
    Ok(page(
        &visit,
        PageHead::new(&terms.operator).back(Link::new("/offers", visit.t("directory-offers-back"))),
        html! {
            h1 { (terms.operator) }
            p {
                (tag(TagKind::Accent, &visit.t(kind_key(terms.kind))))
                @if offer.fictional { " " (tag(TagKind::Warm, &visit.t("directory-fictional-offer"))) }
                @if !holds { " " (tag(TagKind::Error, &visit.t("directory-offers-expired"))) }
            }
            @if !terms.conditions.is_empty() { p.lead { (said(&terms.conditions, visit.lang)) } }
            (summary_list(&visit, &facts(&visit, terms)))
            h2 { (visit.t("directory-offers-cost")) }
            form method="get" action={ "/offers/" (offer.id) } {
                (text_input(&visit, &Field::new("sales", visit.t("directory-offers-sales"))
                    .hint(visit.t("directory-offers-sales-hint")).value(&asked.sales).inputmode("numeric")
                    .width(Width::Ten).suffix("€")))
                (button(&visit.t("directory-offers-compute"), ButtonKind::Secondary))
            }
            @if let Some(sales) = asked.sales_cents() {
                p { strong { (cost(&visit, terms, sales)) } " " (visit.t("directory-offers-cost-how")) }
            }
            h2 { (visit.t("directory-complaints-title")) }
            (count_words(&visit, count))
            p { (button_link(
                &Link::new(format!("/offers/{}/complain", offer.id), visit.t("directory-complain")),
                ButtonKind::Secondary,
            )) }
        },
    ))
}

/// What is told of an offer, also to who decides about it.
pub fn facts(visit: &Visit, terms: &Terms) -> Vec<Row> {
    let mut rows = vec![
        Row::text(visit.t("directory-offers-commission"), &commission(visit, terms)),
        Row::text(visit.t("directory-offers-fee"), &fee(visit, terms)),
        Row::text(visit.t("directory-offers-notice"), &notice(visit, terms)),
        Row::new(visit.t("directory-offers-contact"), contact(visit, terms)),
    ];
    for commitment in Commitment::ALL {
        let kept = yes_no(visit, terms.commitments.contains(&commitment));
        rows.push(Row::text(visit.t(&commitment_key(commitment)), &kept));
    }
    rows.push(Row::text(visit.t("directory-offers-signatory"), &signatory(visit, terms)));
    if !terms.sectors.is_empty() {
        rows.push(Row::text(visit.t("directory-offers-sectors"), &terms.sectors.join(", ")));
    }
    rows.push(Row::text(visit.t("directory-offers-from"), &visit.date(terms.valid_from)));
    rows.push(Row::text(visit.t("directory-offers-until"), &until(visit, terms)));
    if let Ok(site) = terms.page.parse::<WebAddress>() {
        let link = html! { a href=(site) rel="noopener nofollow" { (site) } };
        rows.push(Row::new(visit.t("directory-offers-page"), link));
    }
    rows.push(Row::text(visit.t("directory-offers-source"), &terms.source));
    rows
}

fn count_words(visit: &Visit, count: ComplaintCount) -> Markup {
    html! {
        @if count.is_shown() {
            p { (visit.t_with("directory-complaints-count", &[
                ("asked", count.asked.into()),
                ("in-time", count.in_time.into()),
                ("late", count.late.into()),
                ("days", count.median_days.map_or_else(|| "–".to_owned(), |days| days.to_string()).into()),
            ])) }
        } @else {
            p { (visit.t_with("directory-complaints-few", &[("least", crate::offers::COUNT_SHOWN_FROM.into())])) }
        }
    }
}

pub fn id_of(text: &str) -> Result<OfferId, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}

/// `GET /offers/mine`
pub async fn mine(State(offers): State<Offers>, visit: Visit) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let (own, proposals) = offers.offers_of(person).await?;
    let waiting = offers.unanswered(Some(person)).await?;
    let complained = offers.complaints_of(person).await?;
    let title = visit.t("directory-offers-mine");
    let own_cards: Vec<Card> = own.iter().map(|offer| own_card(&visit, offer)).collect();
    let proposal_cards: Vec<Card> = proposals.iter().map(|proposal| proposal_card(&visit, &offers, proposal)).collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new("/offers", visit.t("directory-offers-back"))),
        html! {
            h1 { (title) }
            p.lead { (visit.t("directory-offers-mine-lead")) }
            (buttons(button_link(&Link::new("/offers/propose", visit.t("directory-offers-propose")), ButtonKind::Primary)))
            @if !waiting.is_empty() {
                h2 { (visit.t("directory-complaints-to-answer")) }
                ul { @for (complaint, offer) in &waiting { li {
                    a href={ "/complaints/" (complaint.id) } { (offer.terms.operator) ", " (visit.date(offers.day(complaint.asked_at))) }
                    " " @if complaint.is_overdue(visit.now) { (tag(TagKind::Error, &visit.t("directory-complaint-overdue"))) }
                } } }
            }
            @if !own_cards.is_empty() { h2 { (visit.t("directory-offers-own")) } (cards(&own_cards, true)) }
            @if !proposal_cards.is_empty() { h2 { (visit.t("directory-offers-proposals")) } (cards(&proposal_cards, true)) }
            @if !complained.is_empty() {
                h2 { (visit.t("directory-complaints-mine")) }
                ul { @for complaint in &complained { li {
                    a href={ "/complaints/" (complaint.id) } { (complaint.firm) ", " (visit.date(offers.day(complaint.asked_at))) }
                } } }
            }
        },
    ))
}

fn own_card(visit: &Visit, offer: &Offer) -> Card {
    Card {
        title: offer.terms.operator.clone(),
        href: Some(format!("/offers/{}", offer.id)),
        facts: html! { span { (until(visit, &offer.terms)) } },
        content: html! {
            p { a href={ "/offers/propose?offer=" (offer.id) } {
                (visit.t("directory-offers-change")) span.sr { " " (offer.terms.operator) }
            } }
            (form(visit, &format!("/offers/{}/end", offer.id), html! {
                (ui::components::button_about(
                    &visit.t("directory-offers-end"), &offer.terms.operator, ButtonKind::Danger, "end", "yes",
                ))
            }))
        },
    }
}

fn proposal_card(visit: &Visit, offers: &Offers, proposal: &Proposal) -> Card {
    let kind = match proposal.state {
        ProposalState::Open => TagKind::Warm,
        ProposalState::Accepted => TagKind::Success,
        ProposalState::Refused => TagKind::Error,
    };
    Card {
        title: proposal.terms.operator.clone(),
        href: None,
        facts: html! {
            (tag(kind, &visit.t(&format!("directory-proposal-{}", proposal.state.name()))))
            span { (visit.date(offers.day(proposal.asked_at))) }
        },
        content: html! { @if let Some(reason) = &proposal.reason { p { (reason) } } },
    }
}

/// `POST /offers/{id}/end`
pub async fn end(
    State(offers): State<Offers>,
    visit: Visit,
    Path(id): Path<String>,
    _form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    offers.end_offer(visit.person()?.person, id_of(&id)?).await?;
    Ok(see_other("/offers/mine"))
}

/// Which offer is to be changed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    offer: String,
}

/// `GET /offers/propose`
pub async fn propose(
    State(offers): State<Offers>,
    visit: Visit,
    axum::extract::Query(which): axum::extract::Query<Which>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let mut pairs = vec![("key".to_owned(), offers.random.token::<KEY_BYTES>())];
    if !which.offer.is_empty() {
        let offer = offers.own_offer(person, id_of(&which.offer)?).await?;
        pairs.push(("offer".to_owned(), offer.id.to_string()));
        pairs.extend(fields_of(&offer.terms, visit.lang));
    }
    Ok(propose_page(&visit, &pairs.into_iter().collect(), &[]))
}

/// `POST /offers/propose`
pub async fn send_proposal(
    State(offers): State<Offers>,
    visit: Visit,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, fields) = (visit.person()?.person, &form.fields);
    let before = match fields.first("offer") {
        "" => None,
        id => Some(offers.own_offer(person, id_of(id)?).await?),
    };
    let sent = match terms_of(fields, before.as_ref().map(|offer| &offer.terms), visit.lang) {
        Ok(terms) => {
            let id = before.map(|offer| offer.id);
            offers.propose_offer(person, id, terms, fields.first("key").to_owned()).await
        }
        Err(faults) => Err(DirectoryError::Faults(faults)),
    };
    match sent {
        Ok(()) => Ok(see_other("/offers/mine")),
        Err(error) => Ok(propose_page(&visit, fields, &faults_of(error)?)),
    }
}

fn fields_of(terms: &Terms, lang: base::Lang) -> Vec<(String, String)> {
    let hundredths =
        |number: Option<u32>| number.map_or_else(String::new, |number| format!("{},{:02}", number / 100, number % 100));
    let mut pairs = vec![
        ("operator", terms.operator.clone()),
        ("kind", terms.kind.name().to_owned()),
        ("sectors", terms.sectors.join(" ")),
        ("commission", hundredths(terms.commission_bp)),
        ("fee", hundredths(terms.fee_cents)),
        ("fee_period", terms.fee_period.name().to_owned()),
        ("notice_days", terms.notice_days.map_or_else(String::new, |days| days.to_string())),
        ("contact", terms.contact.clone()),
        ("conditions", terms.conditions.get(lang).to_owned()),
        ("page", terms.page.clone()),
        ("source", terms.source.clone()),
    ];
    pairs.extend(terms.commitments.iter().map(|commitment| ("commitments", commitment.name().to_owned())));
    let days = [
        ("signatory_since", terms.signatory_since),
        ("valid_from", Some(terms.valid_from)),
        ("valid_to", terms.valid_to),
    ];
    let mut pairs: Vec<(String, String)> = pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    for (name, day) in days {
        if let Some(day) = day {
            pairs.push((format!("{name}-day"), day.day().to_string()));
            pairs.push((format!("{name}-month"), day.month().to_string()));
            pairs.push((format!("{name}-year"), day.year().to_string()));
        }
    }
    pairs
}

fn terms_of(fields: &Fields, before: Option<&Terms>, lang: base::Lang) -> Result<Terms, Vec<Fault>> {
    let mut faults = Vec::new();
    let text = |name: &str| fields.first(name).trim().to_owned();
    let kind = OfferKind::from_name(fields.first("kind"));
    if kind.is_none() {
        faults.push(Fault::new("kind", "directory-fault-choose"));
    }
    let optional_day = |name: &str, faults: &mut Vec<Fault>| {
        if day_value(fields, name) == ui::components::DateValue::default() { None } else { day(name, fields, faults) }
    };
    let commission = fields.first("commission").replace('%', "");
    let mut conditions = before.map_or_else(Localized::new, |before| before.conditions.clone());
    conditions.insert(lang.tag(), text("conditions"));
    let valid_from = day("valid_from", fields, &mut faults);
    let terms = Terms {
        operator: text("operator"),
        kind: kind.unwrap_or(OfferKind::Tool),
        sectors: fields
            .first("sectors")
            .split([' ', ',', ';'])
            .filter(|code| !code.is_empty())
            .map(ToOwned::to_owned)
            .collect(),
        commission_bp: price("commission", &commission, &mut faults),
        fee_cents: price("fee", fields.first("fee"), &mut faults),
        fee_period: FeePeriod::from_name(fields.first("fee_period")).unwrap_or_default(),
        notice_days: number("notice_days", fields.first("notice_days"), &mut faults),
        contact: text("contact"),
        commitments: fields.all("commitments").filter_map(Commitment::from_name).collect(),
        signatory_since: optional_day("signatory_since", &mut faults),
        conditions: if text("conditions").is_empty() { Localized::new() } else { conditions },
        page: text("page"),
        valid_from: valid_from.unwrap_or_default(),
        valid_to: optional_day("valid_to", &mut faults),
        source: text("source"),
    };
    if faults.is_empty() { Ok(terms) } else { Err(faults) }
}

fn propose_page(visit: &Visit, fields: &Fields, faults: &[Fault]) -> Response {
    let field = |name: &str, key: &str| {
        Field::new(name, visit.t(key)).value(fields.first(name)).error(fault::of_field(visit, faults, name))
    };
    let hinted = |name: &str, key: &str| field(name, key).hint(visit.t(&format!("{key}-hint")));
    let kinds = OfferKind::ALL
        .map(|kind| Choice::new(kind.name(), visit.t(kind_key(kind)), fields.first("kind") == kind.name()));
    let periods = FeePeriod::ALL.map(|period| {
        let words = visit.t(&format!("directory-offers-period-{}", period.name()));
        Choice::new(period.name(), words, fields.first("fee_period") == period.name())
    });
    let commitments = Commitment::ALL.map(|commitment| {
        let is_chosen = fields.all("commitments").any(|name| name == commitment.name());
        Choice::new(commitment.name(), visit.t(&commitment_key(commitment)), is_chosen)
    });
    let content = html! {
        (inset(html! { p { (visit.t("directory-offers-propose-text")) } }))
        (form(visit, "/offers/propose", html! {
            input type="hidden" name="key" value=(fields.first("key"));
            input type="hidden" name="offer" value=(fields.first("offer"));
            (text_input(visit, &field("operator", "directory-offers-operator").autocomplete("organization")))
            (radios(visit, &field("kind", "directory-offers-kind"), &kinds))
            (text_input(visit, &hinted("sectors", "directory-offers-sectors").optional()))
            (text_input(visit, &hinted("commission", "directory-offers-commission").inputmode("decimal").width(Width::Five).suffix("%").optional()))
            (text_input(visit, &field("fee", "directory-offers-fee").inputmode("decimal").width(Width::Ten).suffix("€").optional()))
            (select(visit, &field("fee_period", "directory-offers-period"), &periods))
            (text_input(visit, &hinted("notice_days", "directory-offers-notice").inputmode("numeric").width(Width::Five).optional()))
            (text_input(visit, &hinted("contact", "directory-offers-contact").optional()))
            (checkboxes(visit, &field("commitments", "directory-offers-commitments"), &commitments))
            (date_input(visit, &field("signatory_since", "directory-offers-signatory").optional(), &day_value(fields, "signatory_since")))
            (textarea(visit, &field("conditions", "directory-offers-conditions").optional(), LINES))
            (text_input(visit, &field("page", "directory-offers-page").kind(Kind::Url).optional()))
            (date_input(visit, &field("valid_from", "directory-offers-from"), &day_value(fields, "valid_from")))
            (date_input(visit, &field("valid_to", "directory-offers-until").optional(), &day_value(fields, "valid_to")))
            (text_input(visit, &hinted("source", "directory-offers-source")))
            (button(&visit.t("directory-send"), ButtonKind::Primary))
        }))
    };
    let back = Link::new("/offers/mine", visit.t("directory-offers-mine"));
    typed_page(visit, &visit.t("directory-offers-propose"), back, faults, content)
}
