//! The France pack, as the program reads it.

use std::sync::{Arc, LazyLock};

use base::activity::Activities;
use base::territory::Territories;
use business::{Content, Files, InstrumentFiles};
use directory::Catalogue;

pub static TERRITORIES: LazyLock<Arc<Territories>> = LazyLock::new(|| {
    let read = Territories::parse(&text("communes.csv"), &text("departments.csv"), &text("regions.csv"));
    Arc::new(read.unwrap())
});
pub static ACTIVITIES: LazyLock<Arc<Activities>> =
    LazyLock::new(|| Arc::new(Activities::parse(&text("naf.csv")).unwrap()));

pub fn bytes(file: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../packs/france/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

pub fn text(file: &str) -> String {
    String::from_utf8(bytes(file)).unwrap()
}

pub fn catalogue() -> Catalogue {
    Catalogue::parse(&text("specialities.csv"), &text("event_themes.csv"), &text("adviser_types.csv")).unwrap()
}

pub fn content() -> Content {
    content_with(&text("instruments/parameters.csv"))
}

/// The pack with these parameters of its instruments.
pub fn content_with(parameters: &str) -> Content {
    Content::read(&Files {
        instruments: InstrumentFiles {
            instruments: &text("instruments/instruments.csv"),
            dimensions: &text("instruments/dimensions.csv"),
            items: &text("instruments/items.csv"),
            bands: &text("instruments/bands.csv"),
            parameters,
            form: &|file| Some(bytes(&format!("instruments/{file}"))),
        },
        headcounts: &text("headcount_bands.csv"),
        recommendations: &bytes("recommendations.xlsx"),
        criteria: &text("recommendation_criteria.csv"),
        examples: Some(("examples/firms.csv", &bytes("examples/firms.csv"))),
        figures: &text("comparisons.csv"),
        universes: &text("comparison_universes.csv"),
        measures: &text("comparison_measures.csv"),
        specialities: &text("specialities.csv"),
        contact_points: &text("contact_points.csv"),
    })
    .unwrap()
}
