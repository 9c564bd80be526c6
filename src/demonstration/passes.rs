//! The demonstration's passes: fred's department pays, ines hands booklets over, karim's place takes them, ana has one. All
//! of it is fictional.

use std::sync::Arc;

use base::{FixedClock, Id, PersonId};
use jiff::civil::time;
use jiff::{SignedDuration, ToSpan as _};
use pass::{
    Accepted, BookletId, FunderId, IssueId, OperationId, Order, OrderId, Parts, Party, PartyId, PartyKind, Passes,
    Place, PlaceId, PrescriberId, Receiver, Redemption, Service, SlotOffer, Territory, Way,
};
use voucher::Code;

use super::AnyError;
use crate::house::House;

/// What a pass is worth.
const FACE_CENTS: i64 = 10_00;
/// What fred's department paid in: enough for twenty booklets.
const PAID_IN_CENTS: i64 = 2_000_00;
/// Booklets of the order, of its first lot, and of those delivered to ines.
const ORDERED: i64 = 50;
const ISSUED: i64 = 10;
const DELIVERED: i64 = 8;

/// Who is who.
pub struct Cast {
    pub ana: PersonId,
    pub karim: PersonId,
    pub ines: PersonId,
    pub fred: PersonId,
    pub omar: PersonId,
}

/// Furnishes an order, money, a lot, booklets handed over and passes used, where nothing of it is there yet.
pub async fn furnish(house: &House, cast: &Cast) -> Result<(), AnyError> {
    let passes = &house.passes.passes;
    if !passes.parties(PartyKind::Funder).await?.is_empty() {
        return Ok(());
    }
    let (funder, prescriber) = add_parties(house, cast).await?;
    list_places(house).await?;
    let place =
        add_place(house, cast, listed_place(house, cast).await?, "Le Fictif", "FR1799999888880000000001234").await?;
    add_slots(house, place).await?;
    let other = Id::new(&*house.clock, &*house.random);
    let workshop = add_place(house, cast, other, "L’Atelier fictif", "FR8099999888880000000000100").await?;
    let booklets = issue(house, cast.omar, funder).await?;
    let first = booklets.first().map_or(BookletId(1), |(id, _)| *id);
    passes.deliver(first, BookletId(first.0 + DELIVERED - 1), prescriber).await?;
    let receivers = [
        Receiver { account: Some(cast.ana), ..Receiver::default() },
        Receiver {
            name: "Zoé Fictive".to_owned(),
            telephone: "01 99 00 12 34".to_owned(),
            agreed: true,
            ..Receiver::default()
        },
        Receiver::default(),
    ];
    // Two days ago: what was taken yesterday was taken from somebody who had it.
    let earlier = two_days_ago(house);
    for ((id, _), receiver) in booklets.iter().zip(receivers) {
        earlier.hand_over_to(cast.ines, prescriber, *id, receiver).await?;
    }
    for (booklet, nth, count, service) in [(0, 0, 2, Service(2)), (0, 2, 1, Service(1)), (2, 0, 1, Service(4))] {
        let codes: Vec<Code> = booklets
            .get(booklet)
            .map(|(_, codes)| codes.iter().skip(nth).take(count).cloned().collect())
            .unwrap_or_default();
        let operation = OperationId::new(&*house.clock, &*house.random);
        passes.redeem(place, &Redemption { operation, codes, service }).await?;
    }
    claim(house, [place, workshop], &booklets).await
}

/// The passes as of two days ago.
fn two_days_ago(house: &House) -> Passes {
    let passes = &house.passes.passes;
    Passes::new(Parts {
        db: passes.db.clone(),
        evidence: passes.evidence.clone(),
        clock: Arc::new(FixedClock::at(house.clock.now().minus(SignedDuration::from_hours(48)))),
        random: Arc::clone(&passes.random),
        code_key: passes.code_key.clone(),
        rules: passes.rules,
        zone: passes.zone.clone(),
    })
}

/// What two places took yesterday, and brought in today, is claimed: a file for the bank can be made of it.
async fn claim(house: &House, places: [PlaceId; 2], booklets: &[(BookletId, Vec<Code>)]) -> Result<(), AnyError> {
    let passes = &house.passes.passes;
    let yesterday = house.clock.now().minus(SignedDuration::from_hours(20));
    for (place, nth) in places.into_iter().zip([5, 7]) {
        let codes = booklets.get(2).map(|(_, codes)| codes.iter().skip(nth).take(2)).into_iter().flatten();
        let accepted: Vec<Accepted> = codes
            .map(|code| Accepted {
                operation: OperationId::new(&*house.clock, &*house.random),
                code: code.clone(),
                at: yesterday,
                service: Service(1),
                printed: None,
            })
            .collect();
        passes.redeem_offline(place, &accepted).await?;
    }
    passes.close_claims().await?;
    passes.state_solvency().await?;
    Ok(())
}

async fn add_parties(house: &House, cast: &Cast) -> Result<(FunderId, PrescriberId), AnyError> {
    let passes = &house.passes.passes;
    let funder: FunderId = Id::new(&*house.clock, &*house.random);
    let prescriber: PrescriberId = Id::new(&*house.clock, &*house.random);
    let parties = [
        (PartyId::Funder(funder), "Département du Fictif (fictif)", "1, place Fictive", cast.fred),
        (PartyId::Prescriber(prescriber), "Maison des solidarités du Fictif (fictive)", "2, rue Fictive", cast.ines),
    ];
    for (id, name, address, person) in parties {
        let party =
            Party { id, name: name.to_owned(), address: address.to_owned(), telephone: "01 99 00 10 00".to_owned() };
        passes.add_party(party).await?;
        passes.add_member(cast.omar, id, person).await?;
    }
    Ok((funder, prescriber))
}

/// The place that karim had listed, where the pack lists places.
async fn listed_place(house: &House, cast: &Cast) -> Result<PlaceId, AnyError> {
    let own = house.listings.of_person(cast.karim).await?;
    let listed = own.iter().find_map(|listing| listing.published.as_ref()?.sites.first()?.place());
    Ok(listed.map_or_else(|| Id::new(&*house.clock, &*house.random), |place| PlaceId::from_uuid(place.uuid())))
}

/// A place of karim's. Its account is no one's: its check digits are right, its bank is not.
async fn add_place(house: &House, cast: &Cast, id: PlaceId, name: &str, iban: &str) -> Result<PlaceId, AnyError> {
    let passes = &house.passes.passes;
    let commune = house.pack.manifest()?.demo.adviser_commune.unwrap_or_default();
    let commune = house.passes.territories.commune(&commune);
    let department = commune.map(|commune| commune.department.as_str().to_owned()).unwrap_or_default();
    let region = house.passes.territories.department(&department);
    passes
        .keep_place(Place {
            id,
            name: name.to_owned(),
            region: region.map(|department| department.region.as_str().to_owned()).unwrap_or_default(),
            department,
            point: commune.and_then(|commune| house.passes.territories.point_of(commune)),
            is_approximate: true,
            iban: Some(iban.to_owned()),
            listed_from: house.clock.now().minus(SignedDuration::from_hours(24 * 30)),
            listed_until: None,
            held: None,
        })
        .await?;
    passes.add_member(cast.omar, PartyId::Place(id), cast.karim).await?;
    Ok(id)
}

/// Further places that take passes, all fictional, in the list of places, where the pack has some.
async fn list_places(house: &House) -> Result<(), AnyError> {
    let file = "demo/pass_places.csv";
    let Ok(list) = house.pack.text(file) else { return Ok(()) };
    house.places.import(file, &list).await?;
    Ok(())
}

/// Times of karim's place: two hours with somebody and a workshop, each week, from the day after tomorrow on.
async fn add_slots(house: &House, place: PlaceId) -> Result<(), AnyError> {
    let passes = &house.passes.passes;
    let day = passes.day(house.clock.now()).checked_add(2.days())?;
    let slots = [
        (time(9, 0, 0, 0), time(10, 0, 0, 0), 1, 1),
        (time(10, 0, 0, 0), time(11, 0, 0, 0), 1, 2),
        (time(14, 0, 0, 0), time(16, 0, 0, 0), 6, 4),
    ];
    for (from, to, capacity, service) in slots {
        passes.offer_slots(place, SlotOffer { day, from, to, capacity, service: Service(service), weeks: 4 }).await?;
    }
    let way = "Bus 8, arrêt Imaginaire. Entrée à gauche de la porte verte, rez-de-chaussée (fictif).".to_owned();
    passes.say_way(place, Way { way, by_telephone: false }).await?;
    Ok(())
}

/// An order, the money for a part of it, and its first lot.
async fn issue(house: &House, officer: PersonId, funder: FunderId) -> Result<Vec<(BookletId, Vec<Code>)>, AnyError> {
    let passes = &house.passes.passes;
    let order: OrderId = Id::new(&*house.clock, &*house.random);
    passes
        .order(Order {
            id: order,
            funder,
            face_cents: FACE_CENTS,
            booklets: ORDERED,
            passes: 10,
            valid_until: passes.day(house.clock.now()).checked_add(1.year())?,
            territory: Territory::default(),
            audience: "Personnes accompagnées par le département (fictif)".to_owned(),
        })
        .await?;
    passes.receive_money(officer, "RELEVE-FICTIF-1", Some(funder), PAID_IN_CENTS).await?;
    passes.note_balance(officer, passes.day(house.clock.now()), PAID_IN_CENTS).await?;
    let command: IssueId = Id::new(&*house.clock, &*house.random);
    Ok(passes.issue(command, order, ISSUED).await?.booklets)
}
