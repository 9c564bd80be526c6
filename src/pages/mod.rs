//! The pages of the house itself: the first one, and the demonstration's.

mod canteen;
mod demo;
mod home;

use base::Lang;
use ui::{Access, RoomTexts, Routes};

use crate::house::House;

/// What these pages say.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "house",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};

/// `/`, and in the demonstration `/demo`.
pub fn routes(house: &House) -> Routes {
    let counted = home::Home { directory: house.directory.clone(), places: house.places.clone() };
    let home = Routes::new().get("/", Access::Public, home::show).with_state(counted);
    if !house.demo {
        return home;
    }
    let demo = demo::Demo {
        identity: house.identity.clone(),
        directory: house.directory.clone(),
        register: crate::demonstration::register_notes(&house.pack),
        origin: house.public_url.origin().to_owned(),
    };
    let home = home.merge(Routes::new().get("/demo", Access::Public, demo::show).with_state(std::sync::Arc::new(demo)));
    match &house.exchange {
        Some((exchange, _)) => home.merge(canteen::routes(exchange, house.public_url.origin())),
        None => home,
    }
}
