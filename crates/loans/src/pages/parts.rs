//! Parts that several pages of this room show.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::Money;
use credit::{Cents, Percent, Schedule};
use forms::expression::Verdict;
use maud::{Markup, html};
use ui::components::{Row, TagKind, error_summary, id_of, summary_list, tag};
use ui::{Failure, Visit, Words};

use super::typed::Typed;
use crate::content::Product;
use crate::eligibility::{Eligibility, Judged};
use crate::guarantee::AidSoFar;
use crate::model::{File, Line, Offer};
use crate::room::Loans;
use crate::state::{LineState, State};

/// Bytes of entropy in the key that makes a command count once.
pub const KEY_BYTES: usize = 16;

pub fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\"")),
    ];
    (headers, bytes).into_response()
}

pub fn id<T: std::str::FromStr>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}

pub fn money(words: &Words, cents: Cents) -> String {
    words.money(Money::euro_cents(cents))
}

/// A rate with two decimals: 0.038071 is `3,81 %`.
pub fn rate(words: &Words, rate: f64) -> String {
    format!("{}\u{a0}%", words.number_with(rate * 100.0, 2))
}

/// A percentage as it was agreed: `3.5` is `3,5 %`.
pub fn percent(words: &Words, text: &str) -> String {
    // What is no percentage is shown as it is kept: a number that is wrong would be believed.
    let number = text.parse::<Percent>().ok().and_then(|percent| percent.to_string().parse().ok());
    let written = number.map_or_else(|| text.to_owned(), |number| words.number(number));
    format!("{written}\u{a0}%")
}

pub fn months(words: &Words, months: u16) -> String {
    words.t_with("loans-months", &[("months", months.into())])
}

/// The summary of what is wrong, each leading to its field.
pub fn errors(visit: &Visit, typed: &Typed) -> Markup {
    let told: Vec<_> = typed.errors.iter().map(|(name, key)| (id_of(name), visit.t(key))).collect();
    error_summary(visit, &told)
}

pub fn state_tag(visit: &Visit, state: State) -> Markup {
    let kind = match state {
        State::Draft => TagKind::Neutral,
        State::Sent => TagKind::Warm,
        State::Accepted => TagKind::Success,
        State::Withdrawn => TagKind::Error,
    };
    tag(kind, &visit.t(&format!("loans-state-{}", state.name())))
}

pub fn line_tag(visit: &Visit, state: LineState) -> Markup {
    let kind = match state {
        LineState::Received | LineState::Answered => TagKind::Neutral,
        LineState::Asked => TagKind::Warm,
        LineState::Offered => TagKind::Accent,
        LineState::Accepted => TagKind::Success,
        LineState::Refused | LineState::NotChosen | LineState::Withdrawn => TagKind::Error,
    };
    tag(kind, &visit.t(&format!("loans-line-{}", state.name())))
}

/// Each criterion with its verdict, what it read, and who says so.
pub fn eligibility(loans: &Loans, visit: &Visit, judged: &Eligibility<'_>) -> Markup {
    let verdict = match judged.verdict() {
        Verdict::True => "loans-eligible-yes",
        Verdict::False => "loans-eligible-no",
        Verdict::Unknown => "loans-eligible-unknown",
    };
    let rows: Vec<Row> = judged.judged.iter().map(|one| criterion(loans, visit, one)).collect();
    html! {
        p { strong { (visit.t(verdict)) } }
        (summary_list(visit, &rows))
    }
}

fn criterion(loans: &Loans, visit: &Visit, one: &Judged<'_>) -> Row {
    let (kind, word) = match one.verdict {
        Verdict::True => (TagKind::Success, "loans-verdict-yes"),
        Verdict::False => (TagKind::Error, "loans-verdict-no"),
        Verdict::Unknown => (TagKind::Warm, "loans-verdict-unknown"),
    };
    let because: Vec<String> = one.because.iter().map(|(name, value)| fact(loans, visit, name, value)).collect();
    Row::new(
        one.criterion.label.get(visit.lang),
        html! {
            (tag(kind, &visit.t(word))) " " (because.join(" · "))
            p.source { a href=(one.criterion.url) { (one.criterion.source) } }
        },
    )
}

/// What a criterion read: `Salariés : 62`.
fn fact(loans: &Loans, visit: &Visit, name: &str, value: &str) -> String {
    let label = visit.t(&format!("loans-fact-{}", name.replace('_', "-")));
    let value = match (name, value) {
        (_, "") => visit.t("loans-fact-unknown"),
        ("purpose", code) => loans.content.purpose(code, visit.lang).to_owned(),
        ("insolvent", "yes") => visit.t("loans-yes"),
        ("insolvent", _) => visit.t("loans-no"),
        ("amount" | "amount_min" | "amount_max", euro) => {
            credit::euro(euro).map_or_else(|| euro.to_owned(), |cents| money(visit, cents))
        }
        (_, value) => value.to_owned(),
    };
    visit.t_with("loans-fact", &[("label", label.into()), ("value", value.into())])
}

/// What goes, or went, to a bank: all of it.
pub fn file(loans: &Loans, visit: &Visit, file: &File) -> Markup {
    let (firm, asked) = (&file.firm, &file.asked);
    let unknown = || visit.t("loans-fact-unknown");
    let source = || firm.source.clone();
    let headcount = match (asked.employees, firm.headcount) {
        (Some(told), _) => told.to_string(),
        (None, Some(band)) => match band.upper() {
            Some(upper) => visit.t_with("loans-headcount", &[("lower", band.lower().into()), ("upper", upper.into())]),
            None => visit.t_with("loans-headcount-from", &[("lower", band.lower().into())]),
        },
        (None, None) => unknown(),
    };
    let founded = firm.founded_on.or(asked.founded_on).map_or_else(unknown, |day| visit.date(day));
    let activity = firm.activity.as_ref().map_or_else(unknown, |(code, label)| format!("{label} ({code})"));
    let word = |yes: Option<bool>| visit.t(if yes == Some(true) { "loans-yes" } else { "loans-no" });
    let mut rows = vec![
        Row::text(visit.t("loans-file-firm"), &firm.name).source(source()),
        Row::text(visit.t("loans-file-number"), &firm.number.clone().unwrap_or_else(unknown)),
        Row::text(visit.t("loans-fact-activity"), &activity),
        Row::text(visit.t("loans-file-commune"), &firm.commune.clone().unwrap_or_else(unknown)),
        Row::text(visit.t("loans-fact-employees"), &headcount),
        Row::text(visit.t("loans-file-founded"), &founded),
        Row::text(visit.t("loans-file-person"), &format!("{}, {}", file.person, file.email)),
        Row::text(visit.t("loans-fact-amount"), &money(visit, asked.amount)),
        Row::text(visit.t("loans-fact-months"), &months(visit, asked.months)),
        Row::text(visit.t("loans-fact-deferral"), &months(visit, asked.deferral)),
        Row::text(visit.t("loans-fact-purpose"), loans.content.purpose(&asked.purpose, visit.lang)),
        Row::new(visit.t("loans-file-project"), html! { span.typed { (asked.project) } }),
        Row::text(visit.t("loans-fact-insolvent"), &word(asked.insolvent)),
        Row::new(visit.t("loans-file-aids"), aids(visit, file)),
    ];
    if !asked.linked.is_empty() {
        rows.push(Row::text(visit.t("loans-file-linked"), &asked.linked.join(", ")));
    }
    html! {
        (summary_list(visit, &rows))
        @if let Some(plan) = &file.plan {
            h3 { (visit.t_with("loans-file-plan", &[("date", visit.date(plan.made_on).into())])) }
            ol { @for step in &plan.steps { li { strong { (step.title) } @if !step.why.is_empty() { " – " (step.why) } } } }
        }
    }
}

fn aids(visit: &Visit, file: &File) -> Markup {
    html! {
        @if file.asked.aids.is_empty() { (visit.t("loans-no")) }
        @else {
            ul { @for aid in &file.asked.aids {
                li { (visit.date(aid.granted_on)) " : " (money(visit, aid.cents)) @if !aid.by.is_empty() { " (" (aid.by) ")" } }
            } }
        }
    }
}

/// The small aid of three years, and what is left.
pub fn aid_so_far(visit: &Visit, aid: &AidSoFar) -> Markup {
    let values = [
        ("before", money(visit, aid.before).into()),
        ("left", money(visit, aid.left).into()),
        ("ceiling", money(visit, credit::CEILING_CENTS).into()),
    ];
    html! {
        p { (visit.t_with("loans-aid-so-far", &values)) }
        p.small { (visit.t("loans-aid-law")) }
    }
}

/// Whether a bank may ask for security.
pub fn collateral(visit: &Visit, product: &Product) -> Row {
    Row::text(visit.t("loans-collateral"), &visit.t(&format!("loans-collateral-{}", product.collateral.name())))
}

/// An offer with what it costs, and what it asks for.
pub fn offer(visit: &Visit, offer: &Offer, product: Option<&Product>) -> Markup {
    let mut rows = vec![
        Row::text(visit.t("loans-fact-amount"), &money(visit, offer.amount)),
        Row::text(visit.t("loans-rate"), &percent(visit, &offer.rate)),
        Row::text(visit.t("loans-fact-months"), &months(visit, offer.months)),
        Row::text(visit.t("loans-fact-deferral"), &months(visit, offer.deferral)),
        Row::text(visit.t("loans-fee"), &percent(visit, &offer.fee)),
    ];
    if let Ok(loan) = offer.loan() {
        let schedule = Schedule::of(&loan);
        if let Some(first) = schedule.instalments.get(usize::from(offer.deferral)) {
            rows.push(Row::text(visit.t("loans-instalment"), &money(visit, first.payment)));
        }
        rows.push(Row::text(visit.t("loans-cost"), &money(visit, schedule.interest() + loan.fee())));
        let apr = schedule.annual_rate(&loan).map_or_else(|| visit.t("loans-fact-unknown"), |apr| rate(visit, apr));
        rows.push(Row::text(visit.t("loans-apr"), &apr));
    }
    rows.extend(product.map(|product| collateral(visit, product)));
    summary_list(visit, &rows)
}

/// What a bank asked and was answered, or why it refused.
pub fn exchange(visit: &Visit, line: &Line) -> Markup {
    html! {
        @if !line.question.is_empty() {
            p { strong { (visit.t("loans-question")) } }
            p.typed { (line.question) }
        }
        @if !line.answer.is_empty() {
            p { strong { (visit.t("loans-answer")) } }
            p.typed { (line.answer) }
        }
        @if !line.reason.is_empty() {
            p { strong { (visit.t("loans-reason")) } }
            p.typed { (line.reason) }
        }
    }
}
