//! Places near home that take passes, to the desks of passes: from the list of places.

use base::Timestamp;
use base::territory::{Commune, Point};
use directory::places::{Approach, OpenNext, Place, PlaceQuery, Places, StandardValue};
use directory::{Meant, meant};
use jiff::civil::Weekday;
use pass::{Asked, NEARBY_MAX, Nearby, OpenWhen, PlaceNear, PlacesNearby, Service, Wish, service_named};

/// Farther places are not near, km.
const NEAR_KM: f64 = 60.0;
/// A place without the service that fits comes as if it were so much farther, km.
const UNFIT_KM: f64 = 10.0;

/// The list of places.
pub struct PlacesOfPasses(pub Places);

impl PlacesNearby for PlacesOfPasses {
    fn near(&self, wish: Wish) -> Asked<'_, Nearby> {
        Box::pin(async move { Ok(self.around(&wish)) })
    }

    fn place(&self, id: pass::PlaceId, at: Timestamp) -> Asked<'_, Option<PlaceNear>> {
        Box::pin(async move {
            let place = self.0.place(directory::places::PlaceId::from_uuid(id.uuid()));
            Ok(place.map(|place| self.told(&place, None, at)))
        })
    }
}

impl PlacesOfPasses {
    fn around(&self, wish: &Wish) -> Nearby {
        let territories = self.0.territories();
        let words = |commune: &Commune| {
            let postcode = commune.postcodes.first().map(|postcode| postcode.as_str().to_owned());
            postcode.map_or_else(|| commune.name.to_string(), |postcode| format!("{} ({postcode})", commune.name))
        };
        match meant(territories, &wish.code, &wish.commune) {
            Meant::Anywhere | Meant::Unknown => Nearby::Unknown,
            Meant::OneOf(communes) => {
                Nearby::OneOf(communes.iter().map(|commune| (commune.code.to_string(), words(commune))).collect())
            }
            Meant::Commune(commune, _) => {
                let places = territories.point_of(commune).map(|here| self.nearest(wish, here)).unwrap_or_default();
                Nearby::Around(commune.code.to_string(), commune.name.to_string(), places)
            }
        }
    }

    fn nearest(&self, wish: &Wish, here: Point) -> Vec<PlaceNear> {
        let query = PlaceQuery { near: Some(here), accepts_pass: true, ..PlaceQuery::default() };
        let listed = self.0.find(&query).hits.into_iter().map(|hit| hit.place);
        let counters =
            wish.counters.iter().filter_map(|id| self.0.place(directory::places::PlaceId::from_uuid(id.uuid())));
        let mut all: Vec<PlaceNear> = Vec::new();
        for place in listed.chain(counters) {
            let is_closed_to_people = place.profile.approaches.contains(&Approach::NoPublic);
            let near = self.told(&place, Some(here), wish.at);
            let is_near = near.distance_km.is_some_and(|km| km <= NEAR_KM);
            if is_near && !is_closed_to_people && all.iter().all(|known| known.id != near.id) {
                all.push(near);
            }
        }
        all.sort_by(|one, other| weight(one, &wish.services).total_cmp(&weight(other, &wish.services)));
        all.truncate(NEARBY_MAX);
        all
    }

    fn told(&self, place: &Place, here: Option<Point>, at: Timestamp) -> PlaceNear {
        let profile = &place.profile;
        let commune = self.0.commune(profile);
        let point = profile.point.or_else(|| self.0.territories().point_of(commune?));
        let there = self.0.zone(profile).to_datetime(at.jiff());
        let open = match profile.hours.as_ref().map(|hours| hours.next_at(there)) {
            None => OpenWhen::Unknown,
            Some(OpenNext::Until(time)) => OpenWhen::Until(time),
            Some(OpenNext::Today(time)) => OpenWhen::Today(time),
            Some(OpenNext::On(day, time)) => OpenWhen::On(day, time),
            Some(OpenNext::Never) => OpenWhen::Never,
        };
        let days = Weekday::Monday.cycle_forward().take(7);
        let week = days.filter_map(|day| {
            let spans: Vec<_> = profile.hours.as_ref()?.on(day).iter().map(|span| span.clock()).collect();
            (!spans.is_empty()).then_some((day, spans))
        });
        PlaceNear {
            id: pass::PlaceId::from_uuid(place.id.uuid()),
            name: profile.name.clone(),
            address: [
                Some(profile.address.clone()),
                profile.address_more.clone(),
                Some(format!("{} {}", profile.postcode.as_str(), commune.map_or("", |commune| &*commune.name))),
            ]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", "),
            distance_km: here.zip(point).map(|(here, there)| here.distance_km(there)),
            telephone: profile.telephone.as_ref().map(base::Telephone::spoken),
            open,
            week: week.collect(),
            access: profile.cares.iter().map(|care| care.name()).collect(),
            services: profile.helps.iter().filter_map(|help| service_named(help.name())).collect(),
        }
    }
}

/// How far it is, and farther where nothing of it fits.
fn weight(near: &PlaceNear, wanted: &[Service]) -> f64 {
    let fits = wanted.is_empty() || wanted.iter().take(2).any(|service| near.services.contains(service));
    near.distance_km.unwrap_or(f64::MAX) + if fits { 0.0 } else { UNFIT_KM }
}
