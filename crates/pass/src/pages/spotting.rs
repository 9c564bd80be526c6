//! A prescriber spots needs with the person, proposes a place near home, and hands a booklet over.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Kind, Link, TagKind, Width, button_named, buttons, checkboxes, form, inset, link,
    radios, tag, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::near;
use super::parts::{Asked, acting, acting_prescriber, nobody};
use super::said;
use super::typed::Typed;
use crate::desks::Desks;
use crate::follow_booklets::Receiver;
use crate::model::{BookletId, PlaceId, PrescriberId, Service};
use crate::party::{Party, PartyKind};
use crate::places_nearby::{Nearby, PlaceNear};
use crate::room::PassError;
use crate::services::service_word;
use crate::spot_needs::Proposal;
use crate::spotting::{Answer, Answers, Orientation, orient};

/// `GET /prescribe/spotting`
pub async fn ask(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    let title = visit.t("pass-spotting-title");
    let Some((party, _)) = acting(&desks, &visit, PartyKind::Prescriber, &asked.of).await? else {
        return Ok(nobody(&visit, &title, PartyKind::Prescriber));
    };
    let of = party.id.uuid();
    let back = Link::new(format!("/prescribe?of={of}"), visit.t("pass-prescribe-title"));
    let answers: Vec<(Answer, String)> =
        Answer::ALL.iter().map(|answer| (*answer, visit.t(&format!("pass-answer-{}", answer.name())))).collect();
    Ok(page(
        &visit,
        PageHead::new(&title).back(back),
        html! {
            h1 { (title) }
            p.lead { (visit.t("pass-spotting-intro")) }
            (form(&visit, "/prescribe/spotting", html! {
                input type="hidden" name="of" value=(of);
                @for question in &desks.neighbours.content.questions {
                    @let field = Field::new(format!("spot-{}", question.code), question.label.get(visit.lang)).optional();
                    @let choices: Vec<Choice> = answers.iter()
                        .map(|(answer, label)| Choice::new(answer.name(), label.as_str(), false)).collect();
                    (radios(&visit, &field, &choices))
                }
                (text_input(&visit, &commune_field(&visit).optional()))
                (buttons(button_named(&visit.t("pass-spotting-see"), ButtonKind::Primary, "deed", "see")))
            }))
        },
    ))
}

fn commune_field(visit: &Visit) -> Field {
    Field::new("commune", visit.t("pass-spotting-commune")).hint(visit.t("pass-spotting-commune-hint"))
}

/// What was typed, and what it led to.
struct Outcome {
    typed: Typed,
    answers: Answers,
    found: Orientation,
    nearby: Option<Nearby>,
}

impl Outcome {
    fn places(&self) -> &[PlaceNear] {
        match &self.nearby {
            Some(Nearby::Around(_, _, places)) => places,
            _ => &[],
        }
    }

    fn proposal(&self) -> Option<Proposal> {
        let place: PlaceId = self.typed.get("place").parse().ok()?;
        let Some(Nearby::Around(commune, ..)) = &self.nearby else { return None };
        self.places().iter().find(|near| near.id == place)?;
        Some(Proposal {
            place,
            commune: commune.clone(),
            service: self.found.services.first().copied(),
            passes: self.found.passes.unwrap_or(0),
        })
    }
}

/// `POST /prescribe/spotting`
pub async fn act(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let typed = Typed::of(&form.fields);
    let (party, by) = acting_prescriber(&desks, &visit, typed.get("of")).await?;
    let answers = answers(&desks, &typed);
    let found = orient(&desks.neighbours.content.questions, &answers);
    // What is typed anew goes before what was chosen for something else.
    let code = if typed.get("commune") == typed.get("commune-of-code") { typed.get("commune-code") } else { "" };
    let nearby = near::around(&desks, (code, typed.get("commune")), found.services.clone()).await?;
    let mut outcome = Outcome { typed, answers, found, nearby };
    if outcome.typed.get("deed") == "hand-over"
        && let Some(booklet) = hand_over(&desks, &visit, by, &mut outcome).await?
    {
        let there = format!("/prescribe/booklets/{booklet}?of={}&done=handed", party.id.uuid());
        return Ok(Redirect::to(&there).into_response());
    }
    let status = if outcome.typed.is_right() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    Ok((status, outcome_page(&visit, &party, &outcome)).into_response())
}

fn answers(desks: &Desks, typed: &Typed) -> Answers {
    let questions = desks.neighbours.content.questions.iter();
    let answered = questions.filter_map(|question| {
        let answer = Answer::from_name(typed.get(&format!("spot-{}", question.code)))?;
        Some((question.code.clone(), answer))
    });
    answered.collect()
}

/// Hands the booklet over; none when something is to be mended first.
async fn hand_over(
    desks: &Desks,
    visit: &Visit,
    by: PrescriberId,
    outcome: &mut Outcome,
) -> Result<Option<BookletId>, Failure> {
    let kept = (outcome.typed.get("keep") == "yes").then(|| outcome.answers.clone());
    let proposal = outcome.proposal().map(|proposal| if kept.is_some() { proposal } else { proposal.of_place_alone() });
    give(desks, visit, by, (kept, proposal), &mut outcome.typed).await
}

/// Gives a booklet that was typed to who was typed; none when something is to be mended first.
pub async fn give(
    desks: &Desks,
    visit: &Visit,
    by: PrescriberId,
    (answers, proposal): (Option<Answers>, Option<Proposal>),
    typed: &mut Typed,
) -> Result<Option<BookletId>, Failure> {
    let booklet = typed.serial(visit, "booklet");
    if let Some(retry_after) = desks.wrong_codes.wait(visit.person()?.person, visit.now) {
        return Err(Failure::TooMany { retry_after });
    }
    let account = match typed.get("account") {
        "" => None,
        login => {
            let found = desks.people.find(login).await?;
            if found.is_none() {
                desks.wrong_codes.note_login(visit.person()?.person, visit.now);
                typed.wrong("account", visit.t("pass-hand-over-nobody"));
            }
            found
        }
    };
    let is_digital = typed.get("digital") == "yes";
    if is_digital && typed.get("account").is_empty() {
        typed.wrong("account", visit.t("pass-hand-over-digital-account"));
    }
    if !typed.is_right() {
        return Ok(None);
    }
    let receiver = Receiver {
        account,
        name: typed.get("name").to_owned(),
        telephone: typed.get("telephone").to_owned(),
        agreed: typed.get("agreed") == "yes",
        answers,
        proposal,
    };
    let person = visit.person()?.person;
    let given = if is_digital {
        desks.hand_over_without_paper(person, by, booklet, receiver).await
    } else {
        desks.passes.hand_over_to(person, by, booklet, receiver).await.map(|()| booklet)
    };
    match given {
        Ok(booklet) => return Ok(Some(booklet)),
        Err(PassError::NotFound) => typed.wrong("booklet", visit.t("pass-hand-over-not-yours")),
        Err(PassError::NotThere { .. }) => typed.wrong("booklet", visit.t("pass-hand-over-stopped")),
        Err(PassError::Attached) => typed.wrong("booklet", visit.t("pass-hand-over-before")),
        Err(PassError::Field("agreed")) => typed.wrong("agreed", visit.t("pass-hand-over-agreed-missing")),
        Err(PassError::Field(field)) => typed.wrong(field, visit.t("pass-hand-over-contact")),
        Err(error) => match said::error(desks, visit, &error) {
            Some(sentence) => typed.wrong("booklet", sentence),
            None => return Err(error.into()),
        },
    }
    Ok(None)
}

/// Which booklet, and what is known of who gets it, with their agreement.
pub fn receiver_fields(visit: &Visit, typed: &Typed) -> Markup {
    let field = |name: &str, key: &str| typed.field(name, visit.t(key));
    let yes = |name: &str, key: &str| [Choice::new("yes", visit.t(key), typed.get(name) == "yes")];
    html! {
        (text_input(visit, &field("booklet", "pass-hand-over-booklet")
            .hint(visit.t("pass-hand-over-booklet-hint")).inputmode("numeric").width(Width::Ten)))
        p { (visit.t("pass-hand-over-optional")) }
        (text_input(visit, &field("name", "pass-hand-over-name").optional()))
        (text_input(visit, &field("telephone", "pass-hand-over-telephone")
            .hint(visit.t("pass-hand-over-telephone-hint")).kind(Kind::Telephone).width(Width::Twenty).optional()))
        (checkboxes(visit, &field("agreed", "pass-hand-over-agreed"), &yes("agreed", "pass-hand-over-agreed-yes")))
        (text_input(visit, &field("account", "pass-hand-over-account")
            .hint(visit.t("pass-hand-over-account-hint")).optional()))
        (checkboxes(visit, &field("digital", "pass-hand-over-digital").hint(visit.t("pass-hand-over-digital-hint")),
            &yes("digital", "pass-hand-over-digital-yes")))
    }
}

fn outcome_page(visit: &Visit, party: &Party, outcome: &Outcome) -> Markup {
    let Outcome { typed, answers, found, nearby } = outcome;
    let of = party.id.uuid();
    let title = visit.t("pass-spotted-title");
    let back = Link::new(format!("/prescribe/spotting?of={of}"), visit.t("pass-spotting-title"));
    typed.page(
        visit,
        PageHead::new(&title).back(back),
        "",
        html! {
            (needs(visit, found))
            (form(visit, "/prescribe/spotting", html! {
                input type="hidden" name="of" value=(of);
                @for (code, answer) in answers { input type="hidden" name=(format!("spot-{code}")) value=(answer.name()); }
                h2 { (visit.t("pass-near-heading")) }
                (text_input(visit, &commune_field(visit).value(typed.get("commune")).optional()))
                @if let Some(nearby) = nearby { (proposed(visit, typed, nearby, &found.services)) }
                (buttons(button_named(&visit.t("pass-near-look"), ButtonKind::Secondary, "deed", "see")))
                h2 { (visit.t("pass-hand-over-heading")) }
                (receiver_fields(visit, typed))
                @if !answers.is_empty() {
                    (checkboxes(visit, &typed.field("keep", visit.t("pass-spotted-keep")).hint(visit.t("pass-spotted-keep-hint")),
                        &[Choice::new("yes", visit.t("pass-spotted-keep-yes"), typed.get("keep") == "yes")]))
                }
                (buttons(button_named(&visit.t("pass-hand-over"), ButtonKind::Primary, "deed", "hand-over")))
            }))
        },
    )
}

/// Areas of need, and what is suggested.
pub fn needs(visit: &Visit, found: &Orientation) -> Markup {
    html! {
        @if found.needs.is_empty() { (inset(html! { p { (visit.t("pass-spotted-none")) } })) }
        @else {
            ul {
                @for (area, answer) in &found.needs {
                    li {
                        (visit.t(&format!("pass-area-{}", area.name()))) " "
                        (tag(if *answer == Answer::No { TagKind::Warm } else { TagKind::Neutral },
                            &visit.t(&format!("pass-answer-{}", answer.name()))))
                    }
                }
            }
        }
        @if let Some(passes) = found.passes {
            @let service = found.services.first().map_or("other", |service| service_word(*service));
            p { strong { (visit.t_with("pass-spotted-suggests", &[
                ("passes", passes.into()),
                ("service", visit.t(&format!("pass-service-{service}")).into()),
            ])) } }
            p.hint { (visit.t("pass-spotted-only")) }
        }
    }
}

fn proposed(visit: &Visit, typed: &Typed, nearby: &Nearby, wanted: &[Service]) -> Markup {
    let chosen = typed.get("place");
    html! {
        @match nearby {
            Nearby::OneOf(communes) => {
                @let choices: Vec<Choice> =
                    communes.iter().map(|(code, words)| Choice::new(code, words, false)).collect();
                input type="hidden" name="commune-of-code" value=(typed.get("commune"));
                (radios(visit, &Field::new("commune-code", visit.t("pass-near-which")), &choices))
            },
            Nearby::Around(code, name, places) if !places.is_empty() => {
                input type="hidden" name="commune-code" value=(code);
                input type="hidden" name="commune-of-code" value=(typed.get("commune"));
                @let choices: Vec<Choice> = places.iter()
                    .map(|place| {
                        let is_chosen = place.id.to_string() == chosen;
                        Choice::new(place.id.to_string(), &place.name, is_chosen).hint(near::line(visit, place, wanted))
                    })
                    .chain([Choice::new("", visit.t("pass-near-no-choice"), chosen.is_empty())])
                    .collect();
                (radios(visit, &Field::new("place", visit.t_with("pass-near-around", &[("commune", name.into())])), &choices))
                p { (link(&Link::new(format!("/places?near={code}&commune={code}"), visit.t("pass-near-all")))) }
            },
            other => { @if let Some(told) = near::not_found(visit, other) { (inset(told)) } },
        }
    }
}
