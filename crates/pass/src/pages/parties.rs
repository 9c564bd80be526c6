//! The officer names funders, prescribers and places, and who acts for them.

use std::collections::BTreeMap;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::territory::{Commune, Point};
use base::{Id, fold};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Kind, Link, TagKind, Width, button_about, button_named, form, select, tag, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit};
use uuid::Uuid;

use super::parts::{Asked, id};
use super::said;
use super::typed::Typed;
use crate::desks::Desks;
use crate::listed_places::ListedAs;
use crate::model::{Place, PlaceId};
use crate::party::{Party, PartyId, PartyKind, PartyPeople};
use crate::room::PassError;

/// Why an officer reads what members are called.
const BASIS: &str = "pass-basis-members";
/// Most characters of an IBAN (ISO 13616), spaces not counted.
const IBAN_MAX_CHARS: usize = 34;
/// Digits of a postcode, at least.
const POSTCODE_MIN_CHARS: usize = 4;
/// Communes of a name that are looked at.
const COMMUNES_MAX: usize = 50;
/// Communes that are named when several are meant.
const COMMUNES_NAMED: usize = 5;
/// Communes of one postcode whose middles are that near are as good as one, in km.
const ONE_COMMUNE_KM: f64 = 15.0;
/// Places of the directory that are offered at once.
const LISTED_MAX: usize = 300;

/// `GET /office/passes/parties`
pub async fn show(State(desks): State<Desks>, visit: Visit, Query(asked): Query<Asked>) -> Result<Markup, Failure> {
    parties_page(&desks, &visit, &asked.done, &Typed::default()).await
}

/// `POST /office/passes/parties`
pub async fn act(State(desks): State<Desks>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let mut typed = Typed::of(&form.fields);
    let officer = visit.person()?.person;
    let done = match typed.get("deed") {
        "add-party" => add_party(&desks, &visit, &mut typed).await.map(|()| "party"),
        "add-place" => add_place(&desks, &visit, &mut typed).await.map(|()| "party"),
        "take-listed" => take_listed(&desks, &visit, &mut typed).await.map(|()| "party"),
        "locate-place" => locate_place(&desks, &visit, &mut typed).await.map(|()| "located"),
        "add-member" => {
            let party = party_id(typed.get("party"))?;
            match desks.people.find(typed.get("login")).await? {
                None => {
                    typed.wrong("login", visit.t("pass-hand-over-nobody"));
                    Ok("member")
                }
                Some(person) => {
                    let added = desks.passes.add_member(officer, party, person).await;
                    if let (Ok(()), Some(role)) = (&added, party.kind().role()) {
                        desks.people.give_role(person, role).await?;
                    }
                    added.map(|()| "member")
                }
            }
        }
        "remove-member" => {
            let (party, person) = (party_id(typed.get("party-of"))?, id(typed.get("person"))?);
            match desks.passes.remove_member(officer, party, person).await {
                Ok(was_last) => {
                    if let Some(role) = party.kind().role().filter(|_| was_last) {
                        desks.people.take_role(person, role).await?;
                    }
                    Ok("removed")
                }
                Err(error) => Err(error),
            }
        }
        _ => return Err(Failure::bad_input("ui-failure-form-unreadable")),
    };
    match done {
        Ok(done) if typed.is_right() => {
            return Ok(Redirect::to(&format!("/office/passes/parties?done={done}")).into_response());
        }
        Ok(_) => {}
        Err(PassError::Field("member")) => typed.wrong("login", visit.t("pass-error-field")),
        Err(PassError::Field(field)) => {
            let sentence = said::error(&desks, &visit, &PassError::Field(field)).unwrap_or_default();
            let name = match typed.get("deed") {
                "add-place" => format!("place-{field}"),
                "take-listed" => format!("listed-{field}"),
                _ => field.to_owned(),
            };
            typed.wrong(&name, sentence);
        }
        Err(error) => return Err(error.into()),
    }
    Ok((StatusCode::BAD_REQUEST, parties_page(&desks, &visit, "", &typed).await?).into_response())
}

/// A party as a form names it: `funder/0194…`
fn party_id(text: &str) -> Result<PartyId, Failure> {
    let (kind, uuid) = text.split_once('/').ok_or(Failure::NotFound)?;
    let kind = PartyKind::from_name(kind).ok_or(Failure::NotFound)?;
    Ok(PartyId::new(kind, id::<Uuid>(uuid)?))
}

fn party_word(id: PartyId) -> String {
    format!("{}/{}", id.kind().name(), id.uuid())
}

async fn add_party(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<(), PassError> {
    let kind = match PartyKind::from_name(typed.get("kind")) {
        Some(kind) if kind != PartyKind::Place => kind,
        _ => {
            typed.wrong("kind", visit.t("pass-wrong-choice"));
            return Ok(());
        }
    };
    let text = |name: &str| typed.get(name).to_owned();
    // Made with the form: a double click is one party.
    let id = typed.get("new").parse::<Uuid>().map_err(|_| PassError::NotFound)?;
    let party = Party {
        id: PartyId::new(kind, id),
        name: text("name"),
        address: text("address"),
        telephone: text("telephone"),
    };
    desks.passes.add_party(party).await
}

async fn add_place(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<(), PassError> {
    let Some(department) = desks.territories.department(typed.get("place-department")) else {
        typed.wrong("place-department", visit.t("pass-wrong-department"));
        return Ok(());
    };
    let code = department.code.as_str();
    let point = typed_commune(desks, visit, typed, "place-commune", code);
    let iban = typed_iban(visit, typed, "place-iban");
    let (Some(point), Some(iban)) = (point, iban) else { return Ok(()) };
    desks
        .passes
        .add_place(Place {
            id: typed.get("new").parse::<PlaceId>().map_err(|_| PassError::NotFound)?,
            name: typed.get("place-name").to_owned(),
            department: department.code.as_str().to_owned(),
            region: department.region.as_str().to_owned(),
            point: Some(point),
            is_approximate: true,
            iban: (!iban.is_empty()).then_some(iban),
            listed_from: desks.passes.clock.now(),
            listed_until: None,
            held: None,
        })
        .await
}

/// Says about where a place lies that was added without.
async fn locate_place(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<(), PassError> {
    let place: PlaceId = typed.get("located").parse().map_err(|_| PassError::NotFound)?;
    let department = desks.passes.place(place).await?.department;
    let field = format!("commune-{place}");
    let Some(point) = typed_commune(desks, visit, typed, &field, &department) else { return Ok(()) };
    desks.passes.locate_place(place, point).await
}

/// The middle of the commune that was typed, by its name, its postcode or both, in a department. Communes of one postcode
/// that lie near each other are as good as one.
fn typed_commune(desks: &Desks, visit: &Visit, typed: &mut Typed, field: &str, department: &str) -> Option<Point> {
    let words: Vec<String> = typed.get(field).split_whitespace().map(str::to_owned).collect();
    let is_postcode =
        |word: &&String| word.len() >= POSTCODE_MIN_CHARS && word.chars().all(|sign| sign.is_ascii_digit());
    let postcode = words.iter().find(is_postcode).cloned();
    let name =
        fold(&words.iter().filter(|word| Some(*word) != postcode.as_ref()).cloned().collect::<Vec<_>>().join(" "));
    let mut found: Vec<&Commune> = match &postcode {
        Some(postcode) => desks.territories.of_postcode(postcode).collect(),
        None => desks.territories.search(&name, COMMUNES_MAX),
    };
    found.retain(|commune| commune.department.as_str() == department);
    if found.iter().any(|commune| fold(&commune.name) == name) {
        found.retain(|commune| fold(&commune.name) == name);
    } else if postcode.is_some() {
        found.retain(|commune| fold(&commune.name).starts_with(&name));
    }
    let points: Vec<Point> = found.iter().filter_map(|commune| desks.territories.point_of(commune)).collect();
    let first = points.first().copied();
    let is_one = first.is_some_and(|first| points.iter().all(|point| point.distance_km(first) <= ONE_COMMUNE_KM));
    if first.is_none() {
        typed.wrong(field, visit.t("pass-wrong-commune"));
    } else if !is_one {
        let names: Vec<&str> = found.iter().take(COMMUNES_NAMED).map(|commune| &*commune.name).collect();
        typed.wrong(field, visit.t_with("pass-wrong-commune-several", &[("names", names.join(", ").into())]));
    }
    first.filter(|_| is_one)
}

/// The IBAN that was typed, perhaps none; nothing when it has signs of another thing.
fn typed_iban(visit: &Visit, typed: &mut Typed, field: &str) -> Option<String> {
    let iban: String = typed.get(field).chars().filter(|sign| !sign.is_whitespace()).collect();
    if iban.chars().all(|sign| sign.is_ascii_alphanumeric()) && iban.len() <= IBAN_MAX_CHARS {
        return Some(iban.to_ascii_uppercase());
    }
    typed.wrong(field, visit.t("pass-error-field"));
    None
}

/// Takes a place of the directory: what it is called and where it lies come from its entry, and it keeps its identifier.
async fn take_listed(desks: &Desks, visit: &Visit, typed: &mut Typed) -> Result<(), PassError> {
    let chosen = typed.get("listed").parse::<PlaceId>().ok().and_then(|id| desks.listed.place(id));
    let Some(entry) = chosen.filter(|entry| entry.takes_passes && is_shown(entry.listed)) else {
        typed.wrong("listed", visit.t("pass-wrong-choice"));
        return Ok(());
    };
    let Some(iban) = typed_iban(visit, typed, "listed-iban") else { return Ok(()) };
    let department = desks.territories.department(&entry.department);
    let name = typed.get("listed-name").trim();
    desks
        .passes
        .add_place(Place {
            id: entry.id,
            name: if name.is_empty() { entry.name } else { name.to_owned() },
            region: department.map(|known| known.region.as_str().to_owned()).unwrap_or_default(),
            department: entry.department,
            point: entry.point,
            is_approximate: false,
            iban: (!iban.is_empty()).then_some(iban),
            listed_from: desks.passes.clock.now(),
            listed_until: None,
            held: None,
        })
        .await
}

const fn is_shown(listed: ListedAs) -> bool {
    matches!(listed, ListedAs::Listed | ListedAs::ToRenew)
}

async fn parties_page(desks: &Desks, visit: &Visit, just_done: &str, typed: &Typed) -> Result<Markup, Failure> {
    let officer = visit.person()?.person;
    let title = visit.t("pass-parties-title");
    let mut choices = Vec::new();
    let mut lists = Vec::new();
    let mut lists_of_places = Vec::new();
    for kind in PartyKind::ALL {
        let all = desks.passes.parties(kind).await?;
        if kind == PartyKind::Place {
            lists_of_places = all.iter().map(|one| one.party.id.uuid()).collect();
        }
        for one in &all {
            let word = party_word(one.party.id);
            let is_chosen = typed.get("party") == word;
            choices.push(Choice::new(word, named(visit, &one.party), is_chosen));
        }
        lists.push((kind, listed(desks, visit, officer, typed, &all).await?));
    }
    let back = Link::new("/office/passes", visit.t("pass-programme-title"));
    Ok(typed.page(
        visit,
        PageHead::new(&title).back(back),
        just_done,
        html! {
            @for (kind, list) in &lists {
                h2 { (visit.t(&format!("pass-parties-{}", kind.name()))) }
                (list)
            }
            @if !choices.is_empty() { (add_member_form(visit, typed, &choices)) }
            (add_party_form(desks, visit, typed))
            (take_listed_form(desks, visit, typed, &lists_of_places))
            (add_place_form(desks, visit, typed))
        },
    ))
}

/// `Caf du Fictif (prescripteur)`
fn named(visit: &Visit, party: &Party) -> String {
    let kind = visit.t(&format!("pass-party-{}", party.id.kind().name()));
    visit.t_with("pass-party-named", &[("name", party.name.as_str().into()), ("kind", kind.into())])
}

async fn listed(
    desks: &Desks,
    visit: &Visit,
    officer: base::PersonId,
    typed: &Typed,
    all: &[PartyPeople],
) -> Result<Markup, Failure> {
    let mut items = Vec::new();
    let mut places = BTreeMap::new();
    for one in all {
        if let PartyId::Place(id) = one.party.id {
            places.insert(id.uuid(), desks.passes.place(id).await?);
        }
        let mut people = Vec::new();
        for person in &one.people {
            let name = desks.people.show_name(*person, officer, BASIS).await?;
            people.push((*person, name.unwrap_or_else(|| visit.t("pass-parties-gone"))));
        }
        items.push((&one.party, people));
    }
    Ok(html! {
        @if items.is_empty() { p { (visit.t("pass-parties-none")) } }
        @for (party, people) in &items {
            article.card {
                h3 { (party.name) }
                @if !party.address.is_empty() { p { (party.address) ", " (party.telephone) } }
                (entry_told(desks, visit, party))
                @if let Some(place) = places.get(&party.id.uuid()) { (about_where(visit, typed, place)) }
                @for (person, name) in people {
                    (form(visit, "/office/passes/parties", html! {
                        input type="hidden" name="party-of" value=(party_word(party.id));
                        input type="hidden" name="person" value=(person);
                        p { (name) " " (button_about(&visit.t("pass-parties-remove"), name, ButtonKind::Secondary, "deed", "remove-member")) }
                    }))
                }
            }
        }
    })
}

/// That only the commune of a place is known, or not even that: then it is asked for.
fn about_where(visit: &Visit, typed: &Typed, place: &Place) -> Markup {
    let field = typed.field(&format!("commune-{}", place.id), visit.t("pass-parties-place-commune"));
    html! {
        @if place.point.is_none() {
            p.hint { (visit.t("pass-place-nowhere")) }
            (form(visit, "/office/passes/parties", html! {
                input type="hidden" name="located" value=(place.id);
                (text_input(visit, &field.hint(visit.t("pass-parties-place-commune-hint")).width(Width::Twenty)))
                (button_about(&visit.t("pass-place-locate"), &place.name, ButtonKind::Secondary, "deed", "locate-place"))
            }))
        } @else if place.is_approximate {
            p { (tag(TagKind::Neutral, &visit.t("pass-place-approximate"))) }
        }
    }
}

/// What the directory says of a place, and what its entry is worth today.
fn entry_told(desks: &Desks, visit: &Visit, party: &Party) -> Markup {
    let PartyId::Place(id) = party.id else { return html! {} };
    let Some(entry) = desks.listed.place(id) else {
        return html! { p.hint { (visit.t("pass-entry-none")) } };
    };
    let kind = if is_shown(entry.listed) { TagKind::Success } else { TagKind::Error };
    html! {
        p { (entry.address) }
        p {
            (tag(kind, &visit.t(&format!("pass-entry-{}", entry.listed.name())))) " "
            @if is_shown(entry.listed) { a href={ "/places/" (id) } { (visit.t("pass-entry-page")) } }
            @if !entry.takes_passes { " " (tag(TagKind::Warm, &visit.t("pass-entry-takes-none"))) }
        }
        @if !is_shown(entry.listed) { p.hint { (visit.t("pass-entry-hold")) } }
    }
}

/// The places of the directory that take passes and are not known here yet.
fn take_listed_form(desks: &Desks, visit: &Visit, typed: &Typed, known: &[Uuid]) -> Markup {
    let all = desks.listed.taking_passes(LISTED_MAX);
    let new: Vec<Choice> = all
        .iter()
        .filter(|entry| !known.contains(&entry.id.uuid()))
        .map(|entry| {
            let id = entry.id.to_string();
            let is_chosen = typed.get("listed") == id;
            Choice::new(id, format!("{} ({})", entry.name, entry.address), is_chosen)
        })
        .collect();
    let field = |name: &str| -> Field { typed.field(name, visit.t(&format!("pass-parties-{name}"))) };
    html! {
        h2 { (visit.t("pass-parties-listed-heading")) }
        @if new.is_empty() { p { (visit.t("pass-parties-listed-none")) } }
        @else {
            (form(visit, "/office/passes/parties", html! {
                (select(visit, &field("listed"), &new))
                (text_input(visit, &field("listed-name").hint(visit.t("pass-parties-listed-name-hint")).optional()))
                (text_input(visit, &field("listed-iban").optional()))
                (button_named(&visit.t("pass-parties-take-listed"), ButtonKind::Secondary, "deed", "take-listed"))
            }))
        }
    }
}

fn add_member_form(visit: &Visit, typed: &Typed, choices: &[Choice]) -> Markup {
    html! {
        h2 { (visit.t("pass-parties-add-member-heading")) }
        (form(visit, "/office/passes/parties", html! {
            (select(visit, &typed.field("party", visit.t("pass-parties-for")), choices))
            (text_input(visit, &typed.field("login", visit.t("pass-parties-login"))))
            (button_named(&visit.t("pass-parties-add-member"), ButtonKind::Primary, "deed", "add-member"))
        }))
    }
}

fn new_id(desks: &Desks, typed: &Typed, deed: &str) -> String {
    if typed.get("deed") == deed && typed.get("new").parse::<Uuid>().is_ok() {
        return typed.get("new").to_owned();
    }
    Id::<PartyKind>::new(&*desks.passes.clock, &*desks.passes.random).to_string()
}

fn add_party_form(desks: &Desks, visit: &Visit, typed: &Typed) -> Markup {
    let kinds = [PartyKind::Prescriber, PartyKind::Funder].map(|kind| {
        Choice::new(kind.name(), visit.t(&format!("pass-party-{}", kind.name())), typed.get("kind") == kind.name())
    });
    let field = |name: &str| -> Field { typed.field(name, visit.t(&format!("pass-parties-{name}"))) };
    html! {
        h2 { (visit.t("pass-parties-add-heading")) }
        (form(visit, "/office/passes/parties", html! {
            input type="hidden" name="new" value=(new_id(desks, typed, "add-party"));
            (select(visit, &field("kind"), &kinds))
            (text_input(visit, &field("name")))
            (text_input(visit, &field("address")))
            (text_input(visit, &field("telephone").kind(Kind::Telephone).width(Width::Twenty)))
            (button_named(&visit.t("pass-parties-add"), ButtonKind::Secondary, "deed", "add-party"))
        }))
    }
}

fn add_place_form(desks: &Desks, visit: &Visit, typed: &Typed) -> Markup {
    let field = |name: &str| -> Field { typed.field(name, visit.t(&format!("pass-parties-{name}"))) };
    html! {
        h2 { (visit.t("pass-parties-add-place-heading")) }
        (form(visit, "/office/passes/parties", html! {
            input type="hidden" name="new" value=(new_id(desks, typed, "add-place"));
            (text_input(visit, &field("place-name")))
            (text_input(visit, &field("place-department").width(Width::Five)))
            (text_input(visit, &field("place-commune").hint(visit.t("pass-parties-place-commune-hint")).width(Width::Twenty)))
            (text_input(visit, &field("place-iban").optional()))
            (button_named(&visit.t("pass-parties-add-place"), ButtonKind::Secondary, "deed", "add-place"))
        }))
    }
}
