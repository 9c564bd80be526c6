//! A booklet that is invented: department, places, people and numbers. Telephone numbers are of the range that is
//! kept free for fiction (01 99 00, Arcep).

use base::{Money, SeededRandom, Timestamp};
use jiff::civil::date;
use pass::booklet_sheet::{BookletSheet, Helpline, NearbyPlace};
use voucher::{Code, Square, SquareKey};
use zeroize::Zeroizing;

/// The key of the samples: 32 ones.
pub fn key() -> SquareKey {
    SquareKey::from_seed(Zeroizing::new([1; 32])).unwrap()
}

/// The letter of a booklet.
pub fn sheet(booklet: u64) -> BookletSheet {
    let place = |name: &str, address: &str, phone: Option<&str>, hours: &str| NearbyPlace {
        name: name.to_owned(),
        address: address.to_owned(),
        phone: phone.map(str::to_owned),
        hours: hours.to_owned(),
    };
    BookletSheet {
        booklet: booklet.to_string(),
        funder: "Département de l’Exemple".to_owned(),
        audience: "Personnes qui cherchent un emploi".to_owned(),
        helpline: Helpline {
            name: "Service des solidarités, Nadia Modèle".to_owned(),
            phone: "01 99 00 12 34".to_owned(),
            hours: "du lundi au vendredi, 9 h à 17 h".to_owned(),
        },
        places: vec![
            place(
                "Médiathèque d’Exempleville",
                "3 place de la Mairie, 38999 Exempleville",
                Some("01 99 00 56 78"),
                "du mardi au samedi, 10 h à 18 h",
            ),
            place("Espace des Tilleuls", "12 rue des Tilleuls, 38999 Exempleville", None, "mercredi, 14 h à 17 h"),
            place("Maison du Bourg", "1 rue du Bourg, 38998 Bourg-Modèle", Some("01 99 00 90 12"), ""),
        ],
        printed_at: Timestamp::from_seconds(1_796_040_000),
    }
}

/// The passes of a booklet.
pub fn passes(booklet: u64, count: u64) -> Vec<Square> {
    let random = SeededRandom::new(booklet);
    let pass = |nth| {
        let (code, area) = (Code::random(&random), "FR-38".parse().unwrap());
        Square::new(7, booklet * 32 + nth, code, Money::euro_cents(10_00), date(2027, 12, 31), area).unwrap()
    };
    (0..count).map(pass).collect()
}
