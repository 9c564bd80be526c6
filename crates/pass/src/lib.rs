//! The Pass numérique: orders, booklets, handing out, redemption, claims, payment, proof of solvency.

pub mod booklet_sheet;

use base::Lang;
use ui::RoomTexts;

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "pass",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};
