//! Who asked another administration for data of the person who looks.

use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::PersonId;
use civil::PersonCode;
use evidence::{Access, Action, Actor, Subject};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use ui::components::{Card, Choice, Field, Link, Row, cards, filters, inset, pagination, select, summary_list};
use ui::{Failure, PageHead, Visit, Words, page};
use xroad::MemberId;

use super::Window;
use crate::data_uses::{DataUsesError, Outcome, USES_PER_PAGE, UseLine, WantedUses};

/// Pages that can be asked for.
const MAX_PAGE: u32 = 100_000;
/// The address of the list.
const LIST: &str = "/account/data-uses";

/// A time back from now, days.
const PERIODS: [(&str, i64, &str); 3] = [
    ("month", 31, "exchange-uses-period-month"),
    ("quarter", 92, "exchange-uses-period-quarter"),
    ("year", 366, "exchange-uses-period-year"),
];

/// What the address asks for.
#[derive(Debug, Default, serde::Deserialize)]
pub(super) struct Asked {
    page: Option<u32>,
    #[serde(default)]
    period: String,
    /// A member's identifier.
    #[serde(default)]
    by: String,
}

impl Asked {
    fn page(&self) -> u32 {
        self.page.unwrap_or(1).clamp(1, MAX_PAGE)
    }

    fn period(&self) -> Option<&'static (&'static str, i64, &'static str)> {
        PERIODS.iter().find(|(name, ..)| *name == self.period)
    }

    fn member(&self) -> Option<MemberId> {
        self.by.parse().ok()
    }

    fn address(&self, page: usize) -> String {
        let list = format!("{LIST}?");
        let length = list.len();
        let mut query = url::form_urlencoded::Serializer::for_suffix(list, length);
        if let Some((period, ..)) = self.period() {
            query.append_pair("period", period);
        }
        if let Some(member) = self.member() {
            query.append_pair("by", &member.to_string());
        }
        query.append_pair("page", &page.to_string()).finish()
    }
}

impl Window {
    /// The codes of who looks. That they look is on record first.
    async fn look(&self, person: PersonId) -> Result<Vec<PersonCode>, DataUsesError> {
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action: Action::ReadAccesses,
            detail: "data-uses".to_owned(),
            basis: "exchange-basis-own-look".to_owned(),
        };
        self.exchange.0.evidence.record(access).await?;
        self.exchange.codes_of(person).await
    }

    /// A line of who looks, with the code that it is about.
    async fn own_line(&self, person: PersonId, position: u64) -> Result<(UseLine, PersonCode), Failure> {
        let codes = self.look(person).await?;
        let line = self.exchange.use_at(&codes, position).await?.ok_or(Failure::NotFound)?;
        let code = self.exchange.code_in(&line, &codes).await?.ok_or(Failure::NotFound)?;
        Ok((line, code))
    }
}

/// `GET /account/data-uses`
pub(super) async fn list(
    State(window): State<Window>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let codes = window.look(visit.person()?.person).await?;
    let from =
        asked.period().map(|(_, days, _)| window.exchange.0.clock.now().minus(SignedDuration::from_hours(24 * days)));
    let wanted = WantedUses { from, until: None, member: asked.member() };
    let offset = u64::from(asked.page() - 1) * u64::from(USES_PER_PAGE);
    let (total, lines) = window.exchange.uses_of(&codes, &wanted, USES_PER_PAGE, offset).await?;
    let members = window.exchange.users_of(&codes).await?;
    let pages = usize::try_from(total.div_ceil(u64::from(USES_PER_PAGE))).unwrap_or(usize::MAX);
    let title = visit.t("exchange-uses-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("exchange-uses-lead")) }
        @if codes.is_empty() {
            (inset(html! { p { (visit.t("exchange-uses-no-code")) } p { (visit.t("exchange-uses-no-code-way")) } }))
        } @else if members.is_empty() {
            p { (visit.t("exchange-uses-none")) }
        } @else {
            div.with-filters {
                (filter(&visit, &asked, &members))
                div {
                    @if lines.is_empty() {
                        p { (visit.t("exchange-uses-none-such")) }
                    } @else {
                        p { (visit.t_with("exchange-uses-count", &[("count", total.into())])) }
                        (cards(&lines.iter().map(|line| card(&visit, &window.zone, line)).collect::<Vec<_>>(), false))
                        (pagination(&visit, asked.page() as usize, pages, |page| asked.address(page)))
                    }
                }
            }
        }
        h2 { (visit.t("exchange-uses-more")) }
        ul {
            li { a href="/account/services" { (visit.t("exchange-uses-permitted")) } }
            li { a href="/account/accesses" { (visit.t("exchange-uses-accesses")) } }
            li { a href="/data-uses/hidden" { (visit.t("exchange-hidden-title")) } }
        }
    };
    let back = Link::new("/account", visit.t("exchange-uses-back"));
    Ok(page(&visit, PageHead::new(title).back(back).wide(), main).into_response())
}

fn filter(visit: &Visit, asked: &Asked, members: &[(MemberId, String)]) -> Markup {
    let (period, member) = (asked.period().map(|(name, ..)| *name), asked.member());
    let every = |key: &str, chosen| Choice::new("", visit.t(key), chosen);
    let periods = PERIODS.iter().map(|(name, _, key)| Choice::new(*name, visit.t(key), period == Some(*name)));
    let periods: Vec<Choice> =
        std::iter::once(every("exchange-uses-period-all", period.is_none())).chain(periods).collect();
    let by = members.iter().map(|(id, name)| Choice::new(id.to_string(), name, member.as_ref() == Some(id)));
    let by: Vec<Choice> = std::iter::once(every("exchange-uses-by-all", member.is_none())).chain(by).collect();
    let active = usize::from(period.is_some()) + usize::from(member.is_some());
    filters(
        visit,
        LIST,
        active,
        html! {
            (select(visit, &Field::new("period", visit.t("exchange-uses-period")), &periods))
            (select(visit, &Field::new("by", visit.t("exchange-uses-by")), &by))
        },
    )
}

/// Who asked whom for what stands in the first sentence; the rest below it.
const FACTS_IN_SENTENCE: usize = 3;

fn card(visit: &Visit, zone: &TimeZone, line: &UseLine) -> Card {
    let facts = facts_of(visit, zone, line).into_iter().skip(FACTS_IN_SENTENCE);
    let rows: Vec<Row> = facts.map(|(key, value)| Row::text(key, &value)).collect();
    let number = [("number", line.position.to_string().into())];
    let address = format!("{LIST}/{}", line.position);
    Card {
        title: visit.date_time(line.at, zone),
        href: None,
        facts: html! {},
        content: html! {
            p { strong { (line.member_name) } " (" (line.system_name) ") " (asked_for(visit, line)) }
            (summary_list(visit, &rows))
            ul {
                li { a href={ (address) "/proof" } { (visit.t_with("exchange-uses-keep", &number)) } }
                li { a href={ (address) "/proof.pdf" } { (visit.t_with("exchange-uses-print", &number)) } }
            }
        },
    }
}

/// "asked the Register office for: Civil status".
fn asked_for(words: &Words, line: &UseLine) -> String {
    let named = [("owner", line.owner_name.as_str().into()), ("service", line.service_name.as_str().into())];
    words.t_with("exchange-uses-asked", &named)
}

/// What is told of a use, as questions and answers; the first is when.
pub(crate) fn facts_of(words: &Words, zone: &TimeZone, line: &UseLine) -> Vec<(String, String)> {
    let mut facts = vec![
        (words.t("exchange-uses-when"), words.date_time(line.at, zone)),
        (words.t("exchange-uses-who"), format!("{} ({})", line.member_name, line.system_name)),
        (words.t("exchange-uses-what"), format!("{} ({})", line.service_name, line.owner_name)),
    ];
    let mut tell = |key: &str, value: String| facts.push((words.t(key), value));
    tell("exchange-uses-purpose", line.purpose.clone().unwrap_or_else(|| words.t("exchange-uses-purpose-none")));
    tell("exchange-uses-basis", line.basis.clone());
    if let Some(asked_by) = &line.asked_by {
        tell("exchange-uses-asked-by", asked_by.clone());
    }
    if let Some(represented) = &line.represented {
        tell("exchange-uses-represented", represented.clone());
    }
    tell("exchange-uses-outcome", outcome(words, line.outcome));
    if let Some((until, basis)) = &line.hidden {
        let was = [("date", words.date_time(*until, zone).into()), ("basis", basis.as_str().into())];
        tell("exchange-uses-hidden", words.t_with("exchange-uses-hidden-until", &was));
    }
    facts
}

fn outcome(words: &Words, outcome: Outcome) -> String {
    match outcome {
        Outcome::Answered => words.t("exchange-uses-answered"),
        Outcome::Failed(404) => words.t("exchange-uses-not-found"),
        Outcome::Failed(status) => words.t_with("exchange-uses-failed", &[("status", status.to_string().into())]),
        Outcome::Unanswered => words.t("exchange-uses-unanswered"),
    }
}

fn file(kind: &'static str, name: &str, content: impl IntoResponse) -> Response {
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\""))];
    (headers, content).into_response()
}

/// `GET /account/data-uses/{position}/proof`
pub(super) async fn proof(
    State(window): State<Window>,
    visit: Visit,
    Path(position): Path<u64>,
) -> Result<Response, Failure> {
    let (line, code) = window.own_line(visit.person()?.person, position).await?;
    let proof = window.exchange.prove_use(&line, &code, visit.t("exchange-uses-how")).await?;
    Ok(file("application/json", &format!("data-use-{position}.json"), proof))
}

/// `GET /account/data-uses/{position}/proof.pdf`
pub(super) async fn paper(
    State(window): State<Window>,
    visit: Visit,
    Path(position): Path<u64>,
) -> Result<Response, Failure> {
    let (line, code) = window.own_line(visit.person()?.person, position).await?;
    let parts = window.exchange.prove_use_in_parts(&line, &code).await?;
    let printed = window.exchange.print_use(&visit, &window.zone, &line, &parts)?;
    Ok(file("application/pdf", &format!("data-use-{position}.pdf"), printed))
}
