//! May I apply? Told before the first question of the form, from what is known and from the few answers that decide.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::FirmId;
use forms::expression::Verdict;
use forms::{Filling, Refusal};
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{
    ButtonKind, Choice, Field, Link, NoticeKind, TagKind, button_link, button_named, buttons, error_summary, form,
    inset, notice, radios, tag,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::rules;
use crate::begin_application::{Already, Known, Who, eligibility_step, take_typed};
use crate::eligibility::{Eligibility, JudgedDemand, judge};
use crate::model::{Applicant, Call, Phase, State as Standing};
use crate::people::OwnFirm;
use crate::room::{Programmes, ProgrammesError};

/// The field of the firm for which somebody would apply.
const FIRM: &str = "firm";
/// Its value for nobody but themselves.
const NO_FIRM: &str = "none";
/// The field of whom the answers on the page are: when somebody else is chosen, they are nobody's.
const FILLED_FOR: &str = "filled_for";

/// For which firm, as the address says it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct For {
    firm: String,
}

/// Who asks, and the firms for which they could.
struct Asking {
    call: Call,
    who: Option<Who>,
    firms: Vec<OwnFirm>,
    already: Already,
    /// Whether somebody else is chosen than whose answers were sent.
    is_filled_anew: bool,
}

impl Asking {
    /// For whom they would apply, as the form says it.
    fn chosen(&self) -> String {
        self.who.and_then(|who| who.firm).map_or_else(|| NO_FIRM.to_owned(), |firm| firm.to_string())
    }

    /// Whether there is more than one for whom they could apply.
    fn is_choice(&self) -> bool {
        let themselves = usize::from(self.call.about.applicant == Applicant::Either);
        !self.firms.is_empty() && self.firms.len() + themselves > 1
    }

    /// What the firm is called for which they would apply.
    fn firm_name(&self) -> Option<&str> {
        let firm = self.who.and_then(|who| who.firm)?;
        self.firms.iter().find(|own| own.id == firm).map(|own| own.name.as_str())
    }
}

/// `GET /programmes/{code}/eligible?firm=…`
pub async fn ask(
    State(room): State<Programmes>,
    visit: Visit,
    Path(code): Path<String>,
    Query(For { firm }): Query<For>,
) -> Result<Markup, Failure> {
    let asking = asking(&room, &visit, &code, &firm).await?;
    let known = room.known_of(&asking.call, asking.who, visit.lang).await?;
    Ok(eligible_page(&room, &visit, &asking, &known, &[], false))
}

/// `POST /programmes/{code}/eligible`: tells what follows from the answers, or begins the application with them.
pub async fn take(
    State(room): State<Programmes>,
    visit: Visit,
    Path(code): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let typed = &posted.fields;
    let mut asking = asking(&room, &visit, &code, typed.first(FIRM)).await?;
    // What the page knew of one firm says nothing of another one.
    let is_of_another = asking.is_choice() && typed.first(FILLED_FOR) != asking.chosen();
    if is_of_another && !asking.call.eligibility.is_empty() {
        asking.is_filled_anew = true;
        let known = room.known_of(&asking.call, asking.who, visit.lang).await?;
        return Ok(eligible_page(&room, &visit, &asking, &known, &[], true).into_response());
    }
    let applies = typed.first("deed") == "apply";
    if applies {
        visit.person()?;
        let Some(who) = asking.who else { return Ok(Redirect::to("/firms/add").into_response()) };
        match room.begin(&asking.call, who, visit.lang, typed).await {
            Ok(begun) => return Ok(Redirect::to(&format!("/programmes/applications/{begun}/known")).into_response()),
            // The page says so, and keeps what was typed.
            Err(ProgrammesError::FirmApplies) => asking.already = Already::OfColleague,
            Err(error) => return Err(error.into()),
        }
    }
    let mut known = room.known_of(&asking.call, asking.who, visit.lang).await?;
    let refusals = take_typed(&asking.call, &mut known.filling, typed);
    room.fill_in_derived(&mut known.filling, visit.lang);
    let status = match refusals.as_slice() {
        _ if applies => StatusCode::CONFLICT,
        [] => StatusCode::OK,
        _ => StatusCode::BAD_REQUEST,
    };
    Ok((status, eligible_page(&room, &visit, &asking, &known, &refusals, true)).into_response())
}

async fn asking(room: &Programmes, visit: &Visit, code: &str, firm: &str) -> Result<Asking, Failure> {
    let call = room.published(code).await?;
    let Some(person) = visit.signed_in.as_ref().map(|signed_in| signed_in.person) else {
        return Ok(Asking { call, who: None, firms: Vec::new(), already: Already::default(), is_filled_anew: false });
    };
    let firms = room.firms_for(&call, person).await?;
    let chosen: Option<FirmId> = firm.parse().ok().filter(|id| firms.iter().any(|own| own.id == *id));
    // Nobody has to choose among one, nor to look for the one for which nothing is begun.
    let begun = room.live_applications(&call, person).await?;
    let is_free = |firm: Option<FirmId>| begun.iter().all(|one| one.firm != firm);
    let first = firms.first().map(|own| own.id);
    let free = firms.iter().map(|own| own.id).find(|firm| is_free(Some(*firm)));
    let who = match call.about.applicant {
        Applicant::Person => Some(Who { person, firm: None }),
        Applicant::Firm => chosen.or(free).or(first).map(|firm| Who { person, firm: Some(firm) }),
        Applicant::Either if firm == NO_FIRM => Some(Who { person, firm: None }),
        Applicant::Either if is_free(None) => Some(Who { person, firm: chosen.or(free) }),
        Applicant::Either => Some(Who { person, firm: chosen.or(free).or(first) }),
    };
    let already = match who {
        Some(who) => room.already(&call, who).await?,
        None => Already::default(),
    };
    Ok(Asking { call, who, firms, already, is_filled_anew: false })
}

fn eligible_page(
    room: &Programmes,
    visit: &Visit,
    asking: &Asking,
    known: &Known,
    refusals: &[Refusal],
    has_answered: bool,
) -> Markup {
    let Asking { call, who, firms, already, is_filled_anew } = asking;
    let Known { filling, silent } = known;
    let title = visit.t("programmes-eligible-title");
    let address = format!("/programmes/{}", call.code);
    let eligibility = judge(&call.eligibility, filling);
    let errors = forms::pages::errors(visit, filling, refusals);
    let step = eligibility_step(call, filling);
    let is_open = call.phase(room.clock.now()) == Phase::Open;
    let sign_in = format!("/sign-in?next={}", format!("{address}/eligible").replace('/', "%2F"));
    page(
        visit,
        PageHead::new(&title).back(Link::new(&address, call.about.title.get(visit.lang))).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (call.about.title.get(visit.lang)) }
            h1 { (title) }
            @if *is_filled_anew { (filled_anew(visit, asking)) }
            @if call.eligibility.is_empty() { (rules::conditions(visit, call)) }
            @else if has_answered || eligibility.verdict != Verdict::Unknown { (verdict(visit, call, filling, &eligibility)) }
            @else {
                p { (visit.t("programmes-who-lead")) }
                (demands(visit, &eligibility, Some(filling)))
            }
            @for source in silent {
                (inset(html! { p { (visit.t_with("programmes-source-down", &[("source", source.as_str().into())])) } }))
            }
            (already_there(visit, asking))
            (form(visit, &format!("{address}/eligible"), html! {
                @if !step.questions.is_empty() {
                    h2 { (visit.t("programmes-deciding")) }
                    p { (visit.t("programmes-deciding-lead")) }
                }
                (which_firm(visit, call, who.as_ref(), firms))
                @if asking.is_choice() { input type="hidden" name=(FILLED_FOR) value=(asking.chosen()); }
                @if !step.questions.is_empty() { (forms::pages::question(visit, filling, &step, refusals)) }
                (buttons(html! {
                    @if !call.eligibility.is_empty() || asking.is_choice() {
                        (button_named(&visit.t("programmes-see"), ButtonKind::Secondary, "deed", "see"))
                    }
                    @if is_open && who.is_some() && matches!(already, Already::None { .. }) {
                        (button_named(&visit.t("programmes-apply"), ButtonKind::Primary, "deed", "apply"))
                    }
                }))
            }))
            @if !is_open { (inset(html! { p { (visit.t("programmes-not-open")) } })) }
            @else if visit.signed_in.is_none() {
                p { (visit.t("programmes-sign-in-lead")) }
                (buttons(button_link(&Link::new(sign_in, visit.t("programmes-sign-in")), ButtonKind::Primary)))
            } @else if who.is_none() {
                (inset(html! { p { (visit.t("programmes-no-firm")) " " a href="/firms/add" { (visit.t("programmes-add-firm")) } } }))
            }
        },
    )
}

/// That the answers are not those that were sent, but those of whoever was chosen.
fn filled_anew(visit: &Visit, asking: &Asking) -> Markup {
    let told = match asking.firm_name() {
        Some(firm) => visit.t_with("programmes-filled-anew", &[("firm", firm.into())]),
        None => visit.t("programmes-filled-anew-own"),
    };
    notice(visit, NoticeKind::Information, html! { p { (told) } })
}

/// That there is an application of them, or of the firm: the way to their own; that there is a colleague's, and no more.
fn already_there(visit: &Visit, asking: &Asking) -> Markup {
    let on = [("firm", asking.firm_name().unwrap_or_default().into())];
    match &asking.already {
        Already::None { .. } => html! {},
        Already::OfColleague => {
            notice(visit, NoticeKind::Information, html! { p { (visit.t_with("programmes-already-colleague", &on)) } })
        }
        Already::Own(own) => {
            let key = if own.firm.is_some() { "programmes-already-firm" } else { "programmes-already-own" };
            let go = if own.state == Standing::Draft { "programmes-go-on" } else { "programmes-see-own" };
            notice(
                visit,
                NoticeKind::Information,
                html! {
                    p { (visit.t_with(key, &on)) }
                    p { a href={ "/programmes/applications/" (own.id) } { (visit.t(go)) } }
                },
            )
        }
    }
}

/// The choice of the firm, where there is one.
fn which_firm(visit: &Visit, call: &Call, who: Option<&Who>, firms: &[OwnFirm]) -> Markup {
    let chosen = who.and_then(|who| who.firm);
    let mut choices: Vec<Choice> =
        firms.iter().map(|own| Choice::new(own.id.to_string(), &own.name, chosen == Some(own.id))).collect();
    if call.about.applicant == Applicant::Either && !firms.is_empty() {
        choices.push(Choice::new(NO_FIRM, visit.t("programmes-for-myself"), chosen.is_none()));
    }
    match choices.as_slice() {
        [] => html! {},
        [only] => html! { input type="hidden" name=(FIRM) value=(only.value); },
        _ => radios(visit, &Field::new(FIRM, visit.t("programmes-which-firm")), &choices),
    }
}

/// Yes, no, or it depends; why; and what would change it.
pub(super) fn verdict(visit: &Visit, call: &Call, filling: &Filling, eligibility: &Eligibility<'_>) -> Markup {
    let (kind, key) = match eligibility.verdict {
        Verdict::True => (NoticeKind::Success, "programmes-eligible-yes"),
        Verdict::False => (NoticeKind::Information, "programmes-eligible-no"),
        Verdict::Unknown => (NoticeKind::Information, "programmes-eligible-depends"),
    };
    html! {
        (notice(visit, kind, html! {
            p { strong { (visit.t(key)) } }
            @match eligibility.verdict {
                Verdict::True => {}
                Verdict::False => {
                    p { (visit.t("programmes-would-change")) }
                    ul { @for demand in eligibility.demands.iter().filter(|one| one.verdict == Verdict::False) {
                        li { (wanted(visit, demand)) }
                    } }
                    p { (visit.t_with("programmes-no-is-no-end", &[("body", call.about.programme.body.as_str().into())])) }
                }
                Verdict::Unknown => { p { (visit.t("programmes-depends-lead")) } }
            }
        }))
        (demands(visit, eligibility, Some(filling)))
    }
}

/// What a demand wants, in a sentence: its condition, or any of them.
fn wanted(visit: &Visit, demand: &JudgedDemand<'_>) -> Markup {
    html! {
        @match demand.conditions.as_slice() {
            [one] => { (one.condition.text.get(visit.lang)) }
            any => {
                (visit.t("programmes-any-of"))
                ul { @for one in any { li { (one.condition.text.get(visit.lang)) } } }
            }
        }
    }
}

/// Every condition with its verdict and, for the candidate, whom the sentences address, the answers behind it.
pub(super) fn demands(visit: &Visit, eligibility: &Eligibility<'_>, own: Option<&Filling>) -> Markup {
    html! {
        ul {
            @for demand in &eligibility.demands {
                li {
                    @if let [_, _, ..] = demand.conditions.as_slice() {
                        (verdict_tag(visit, demand.verdict)) " " (visit.t("programmes-any-of"))
                        ul { @for one in &demand.conditions { li {
                            (verdict_tag(visit, one.because.verdict)) " " (one.condition.text.get(visit.lang))
                            @if let Some(filling) = own { (reasons(visit, filling, one)) }
                        } } }
                    } @else {
                        @for one in &demand.conditions {
                            (verdict_tag(visit, one.because.verdict)) " " (one.condition.text.get(visit.lang))
                            @if let Some(filling) = own { (reasons(visit, filling, one)) }
                        }
                    }
                }
            }
        }
    }
}

fn reasons(visit: &Visit, filling: &Filling, one: &crate::eligibility::JudgedCondition<'_>) -> Markup {
    let sentences = forms::pages::because(visit, filling, &one.because);
    let sources = sources(visit, filling, one);
    html! {
        @for sentence in &sentences { br; span.hint { (sentence) } }
        @for source in &sources { br; span.hint { (source) } }
    }
}

/// From where the answers behind a condition come, when the person did not give them.
fn sources(visit: &Visit, filling: &Filling, one: &crate::eligibility::JudgedCondition<'_>) -> Vec<String> {
    let read = one.because.readings().into_iter().flat_map(|reading| filling.asked_behind(&reading.name));
    let mut told: Vec<String> = read.filter_map(|name| forms::pages::source(visit, filling, name)).collect();
    told.dedup();
    told
}

fn verdict_tag(visit: &Visit, verdict: Verdict) -> Markup {
    match verdict {
        Verdict::True => tag(TagKind::Success, &visit.t("programmes-verdict-yes")),
        Verdict::False => tag(TagKind::Warm, &visit.t("programmes-verdict-no")),
        Verdict::Unknown => tag(TagKind::Neutral, &visit.t("programmes-verdict-open")),
    }
}
