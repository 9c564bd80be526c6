//! The jury of the demonstration: last year's list is final, with its cohort; this year's closed season is being judged.
//! All of it is invented: points, comments, what became of projects.

use std::collections::BTreeMap;

use base::{Id, Lang, PersonId, SeededRandom, Timestamp};
use programmes::follow_cohort::{FollowUpAnswer, MilestoneId};
use programmes::model::jury::{Declared, Mark, Marks};
use programmes::model::{ApplicationId, Call};
use programmes::{Officer, Programmes, Sent, Who};
use ui::Fields;

use super::programmes::{at_time, pages, publish};
use super::{AnyError, SEED};
use crate::house::House;

/// Who judges.
const MEMBERS: [&str; 3] = ["nora", "karim", "ines"];
/// Sheets that Nora has still to fill in.
const LEFT: usize = 2;
/// Last year's applications.
const LAST_YEAR: usize = 20;
/// What last year's candidates said of themselves, the best first: so bounds change nothing.
const SAID: [(&str, &str); 10] = [
    ("woman", "priority"),
    ("man", "elsewhere"),
    ("woman", "country"),
    ("man", "priority"),
    ("woman", "elsewhere"),
    ("man", "priority"),
    ("woman", "priority"),
    ("man", "country"),
    ("woman", "elsewhere"),
    ("man", "elsewhere"),
];

/// Who judges, by account.
async fn members(house: &House) -> Result<Vec<PersonId>, AnyError> {
    let mut members = Vec::new();
    for login in MEMBERS {
        members.extend(house.identity.find_by_login(login).await?.map(|account| account.id));
    }
    Ok(members)
}

/// Bea applies to the season that closed, and is found complete: somebody with an account reads the result.
pub async fn apply_as_bea(house: &House, room: &Programmes, call: &Call, officer: PersonId) -> Result<(), AnyError> {
    let Some(bea) = house.identity.find_by_login("bea").await? else { return Ok(()) };
    let id = fill_in(room, call, bea.id, 30, &[("gender", "woman"), ("territory", "elsewhere")]).await?;
    Ok(room.find_complete(Officer { person: officer, name: "Omar" }, id).await?)
}

async fn fill_in(
    room: &Programmes,
    call: &Call,
    person: PersonId,
    number: usize,
    said: &[(&str, &str)],
) -> Result<ApplicationId, AnyError> {
    let random = SeededRandom::new(SEED + 1);
    let id = room.begin(call, Who { person, firm: None }, Lang::Fr, &Fields::default()).await?;
    for (page, fields) in pages(&random, number) {
        room.answer(person, id, page, &fields).await?;
    }
    let said: BTreeMap<String, String> =
        said.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    room.say_groups(person, id, &said).await?;
    if room.send(person, id).await? == Sent::Yes { Ok(id) } else { Err("an invented application is not whole".into()) }
}

/// The closed season: shared out, judged but for two sheets of Nora's, with one on which readers differ.
pub async fn judge(house: &House, call: &Call, officer: PersonId) -> Result<(), AnyError> {
    let room = &house.programmes;
    let members = members(house).await?;
    share(room, call, officer).await?;
    let ([nora, karim, ines], true) = (&members[..], members.len() == MEMBERS.len()) else { return Ok(()) };
    let theirs = unsent(room, call, *karim).await?;
    let others = unsent(room, call, *ines).await?;
    let differs = theirs.iter().find(|one| others.contains(one)).copied();
    for (member, points) in [(karim, 9), (ines, 2)] {
        if let Some(id) = differs {
            send(room, *member, call, id, points).await?;
        }
    }
    for member in [karim, ines] {
        for id in unsent(room, call, *member).await? {
            send(room, *member, call, id, points_of(id)).await?;
        }
    }
    // The third reading first, so that only ordinary ones are left.
    let mut left = unsent(room, call, *nora).await?;
    left.sort_by_key(|id| Some(*id) != differs);
    for id in left.iter().take(left.len().saturating_sub(LEFT)) {
        send(room, *nora, call, *id, if Some(*id) == differs { 5 } else { points_of(*id) }).await?;
    }
    Ok(())
}

/// Invites the jury and shares out.
async fn share(room: &Programmes, call: &Call, officer: PersonId) -> Result<(), AnyError> {
    for login in MEMBERS {
        room.invite_reviewer(officer, call.id, login).await?;
    }
    room.share_applications(officer, call.id).await?;
    Ok(())
}

/// What somebody has still to judge.
async fn unsent(room: &Programmes, call: &Call, member: PersonId) -> Result<Vec<ApplicationId>, AnyError> {
    let all = room.to_read(member).await?;
    let of_call = all.into_iter().filter(|one| one.call.id == call.id).flat_map(|one| one.readings);
    let is_open = |reading: &programmes::model::jury::Reading| reading.is_theirs() && reading.submitted_at.is_none();
    Ok(of_call.filter(|(reading, _)| is_open(reading)).map(|(reading, _)| reading.application).collect())
}

/// Points that differ from one application to another, and little from one reader to another.
fn points_of(id: ApplicationId) -> u32 {
    4 + u32::from(id.uuid().as_bytes()[15] % 5)
}

async fn send(
    room: &Programmes,
    member: PersonId,
    call: &Call,
    id: ApplicationId,
    points: u32,
) -> Result<(), AnyError> {
    room.declare(member, id, None, "").await?;
    let (_, _, reading) = room.own_reading(member, id).await?;
    debug_assert_eq!(reading.declared, Declared::Free, "declared a line above");
    let comment = "Commentaire inventé : l’idée est claire, les premiers pas aussi.";
    let mark = Mark { points: Some(points), comment: comment.to_owned() };
    let marks: Marks = call.criteria.iter().map(|criterion| (criterion.name.clone(), mark.clone())).collect();
    Ok(room.keep_sheet(member, id, reading.revision, marks, true).await?)
}

/// Last year's season: applied to, judged, decided, with a cohort that was asked six months after. `days` are those before
/// today of the opening, the closing and the decision.
pub async fn furnish_last_year(house: &House, officer: PersonId, days: [Timestamp; 3]) -> Result<(), AnyError> {
    let [opens, closes, decided] = days;
    let then = at_time(house, opens.plus(jiff::SignedDuration::from_hours(24)));
    let call = publish(&then, officer, "0", [opens, closes, decided]).await?;
    let signer = Officer { person: officer, name: "Omar" };
    let random = SeededRandom::new(SEED + 2);
    let mut all = Vec::new();
    for number in 0..LAST_YEAR {
        let person: PersonId = Id::new(&*then.clock, &random);
        let (gender, territory) = SAID[number % SAID.len()];
        let id = fill_in(&then, &call, person, number, &[("gender", gender), ("territory", territory)]).await?;
        then.find_complete(signer, id).await?;
        all.push((id, person));
    }
    let room = at_time(house, decided);
    share(&room, &call, officer).await?;
    for member in members(house).await? {
        for id in unsent(&room, &call, member).await? {
            let place = all.iter().position(|(own, _)| *own == id).unwrap_or_default();
            // The first ten are the best, and some of the last are below the pass mark.
            send(&room, member, &call, id, [9, 8, 6, 3][place / 5 % 4]).await?;
        }
    }
    let desk = room.list_desk(officer, call.id).await?;
    let seen = room.hash_of(&desk).ok_or("last year's list was not made")?;
    room.sign_list(signer, call.id, &seen).await?;
    room.make_final(signer, call.id).await?;
    follow(house, &room, &call, officer, &all).await
}

/// A step of last year's cohort, and what six of it answered half a year later.
async fn follow(
    house: &House,
    room: &Programmes,
    call: &Call,
    officer: PersonId,
    all: &[(ApplicationId, PersonId)],
) -> Result<(), AnyError> {
    let chosen = room.cohort(officer, call.id).await?.chosen;
    let step = MilestoneId::new(&*room.clock, &*room.random);
    let due = room.zone.to_datetime(house.clock.now().jiff()).date();
    room.plan_milestone(officer, call.id, step, "Premier prototype (fictif)", due).await?;
    let reached: Vec<ApplicationId> = chosen.iter().take(7).map(|(id, _)| *id).collect();
    room.note_milestone(officer, call.id, step, &reached).await?;
    house.programmes.follow_cohorts().await?;
    for (place, (id, _)) in (1_i64..).zip(chosen.iter().take(6)) {
        let Some((_, person)) = all.iter().find(|(own, _)| own == id) else { continue };
        let answer =
            FollowUpAnswer { is_active: place != 3, jobs: place, funds: base::Money::euro_cents(place * 500_000) };
        house.programmes.answer_follow_up(*person, *id, 6, answer).await?;
    }
    Ok(())
}
