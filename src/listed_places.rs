//! The directory's reviewed places, to the desks of passes.

use base::Id;
use directory::places::{ListedStanding, Place, PlaceQuery, Places};
use pass::{ListedAs, ListedPlace, ListedPlaces, PlaceId};

/// What the directory knows.
pub struct PlacesOfDirectory(pub Places);

impl PlacesOfDirectory {
    fn told(&self, place: &Place) -> Option<ListedPlace> {
        let listed = match place.standing_on(self.0.today())? {
            ListedStanding::Listed => ListedAs::Listed,
            ListedStanding::ToRenew => ListedAs::ToRenew,
            ListedStanding::Lapsed => ListedAs::Lapsed,
            ListedStanding::Suspended => ListedAs::Suspended,
        };
        let profile = &place.profile;
        let commune = self.0.commune(profile)?;
        Some(ListedPlace {
            id: PlaceId::from_uuid(place.id.uuid()),
            name: profile.name.clone(),
            address: format!("{}, {} {}", profile.address, profile.postcode.as_str(), commune.name),
            department: commune.department.as_str().to_owned(),
            point: profile.point,
            takes_passes: profile.accepts_pass(),
            listed,
        })
    }
}

impl ListedPlaces for PlacesOfDirectory {
    fn taking_passes(&self, most: usize) -> Vec<ListedPlace> {
        let wanted = PlaceQuery { accepts_pass: true, ..PlaceQuery::default() };
        self.0.find_all(&wanted).iter().filter_map(|place| self.told(place)).take(most).collect()
    }

    fn place(&self, id: PlaceId) -> Option<ListedPlace> {
        self.0.entry(Id::from_uuid(id.uuid())).and_then(|place| self.told(&place))
    }
}
