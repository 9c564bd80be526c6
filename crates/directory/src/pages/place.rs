//! Which commune a person means.

use base::fold;
use base::territory::{Commune, Territories};
use maud::{Markup, html};
use ui::Visit;
use ui::components::{Link, NoticeKind, details, link, notice};

/// So many communes are offered when a name is not clear.
const CHOICES_MAX: usize = 10;
/// Communes of one postcode that lie within so many kilometres are one place for a search by distance.
const ONE_PLACE_KM: f64 = 15.0;

/// What a person's words for a place mean.
#[derive(Debug, Clone, PartialEq)]
pub enum Meant<'a> {
    /// Nothing was said.
    Anywhere,
    /// This commune; the others may have been meant too.
    Commune(&'a Commune, Vec<&'a Commune>),
    /// One of these.
    OneOf(Vec<&'a Commune>),
    /// No commune is called so.
    Unknown,
}

impl Meant<'_> {
    /// Which commune was understood of what was typed, or what to do when none was: each with the address of the search
    /// around it, and with the words that tell it from its namesakes.
    pub fn told(
        &self,
        visit: &Visit,
        typed: &str,
        address: impl Fn(&Commune) -> String,
        words: impl Fn(&Commune) -> String,
    ) -> Markup {
        let choices = |communes: &[&Commune]| {
            html! { ul { @for commune in communes { li { (link(&Link::new(address(commune), words(commune)))) } } } }
        };
        let told = |content: Markup| notice(visit, NoticeKind::Information, content);
        html! {
            @match self {
                Self::Anywhere => {},
                Self::Commune(commune, others) => {
                    p { strong { (visit.t_with("directory-around", &[("commune", words(commune).into())])) } }
                    @if !others.is_empty() { (details(&visit.t("directory-around-others"), choices(others))) }
                },
                Self::OneOf(communes) => (told(html! {
                    p { (visit.t_with("directory-which-commune", &[("name", typed.into())])) }
                    (choices(communes))
                })),
                Self::Unknown => (told(html! {
                    p { (visit.t_with("directory-unknown-commune", &[("name", typed.into())])) }
                })),
            }
        }
    }
}

/// The commune that is meant: by the code of a link, or else by what was typed, a name or a postcode.
pub fn meant<'a>(territories: &'a Territories, code: &str, typed: &str) -> Meant<'a> {
    if let Some(commune) = territories.commune(code) {
        return Meant::Commune(commune, Vec::new());
    }
    let wanted = fold(typed);
    if wanted.is_empty() {
        return Meant::Anywhere;
    }
    let found = territories.search(typed, CHOICES_MAX);
    let exact: Vec<&Commune> = found.iter().copied().filter(|commune| is_called(commune, &wanted)).collect();
    let (candidates, others) = if exact.is_empty() {
        (found, Vec::new())
    } else {
        let others = found.into_iter().filter(|commune| !exact.contains(commune)).collect();
        (exact, others)
    };
    match candidates.as_slice() {
        [] => Meant::Unknown,
        [only] => Meant::Commune(only, others),
        [first, rest @ ..] if is_one_place(territories, first, rest) => Meant::Commune(first, rest.to_vec()),
        _ => Meant::OneOf(candidates),
    }
}

fn is_called(commune: &Commune, wanted: &str) -> bool {
    let without_saint = wanted.strip_prefix("st ").map(|rest| format!("saint {rest}"));
    let name = fold(&commune.name);
    name == wanted
        || Some(name) == without_saint
        || commune.postcodes.iter().any(|postcode| postcode.as_str() == wanted)
}

/// Whether the communes lie so near each other that the choice makes little difference.
fn is_one_place(territories: &Territories, first: &Commune, rest: &[&Commune]) -> bool {
    let Some(here) = territories.point_of(first) else { return false };
    rest.iter().all(|other| territories.point_of(other).is_some_and(|there| here.distance_km(there) <= ONE_PLACE_KM))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::LazyLock;

    static FRANCE: LazyLock<Territories> = LazyLock::new(|| {
        Territories::parse(
            include_str!("../../../../packs/france/communes.csv"),
            include_str!("../../../../packs/france/departments.csv"),
            include_str!("../../../../packs/france/regions.csv"),
        )
        .unwrap()
    });

    fn code(typed: &str) -> Option<&'static str> {
        match meant(&FRANCE, "", typed) {
            Meant::Commune(commune, _) => Some(commune.code.as_str()),
            _ => None,
        }
    }

    #[test]
    fn a_name_that_only_one_commune_bears_is_that_commune() {
        assert_eq!(code("limoges"), Some("87085"));
        assert_eq!(code("Rennes"), Some("35238"));
        assert_eq!(code("PARIS"), Some("75056"));
        assert_eq!(code("st malo"), Some("35288"));
        let Meant::Commune(_, others) = meant(&FRANCE, "", "Rennes") else { panic!("Rennes is known") };
        assert!(others.iter().any(|commune| &*commune.name == "Rennes-les-Bains"));
    }

    #[test]
    fn a_postcode_is_its_biggest_commune_when_all_lie_together() {
        assert_eq!(code("35200"), Some("35238"));
        assert_eq!(code("75012").map(|code| &code[..2]), Some("75"));
    }

    #[test]
    fn a_name_that_several_communes_bear_is_asked_about() {
        let Meant::OneOf(choices) = meant(&FRANCE, "", "Saint-Denis") else { panic!("there are several") };
        let codes: Vec<&str> = choices.iter().map(|commune| commune.code.as_str()).collect();
        assert!(codes.contains(&"93066") && codes.contains(&"97411"), "{codes:?}");
        assert!(choices.len() <= CHOICES_MAX);
    }

    #[test]
    fn the_code_of_a_link_decides() {
        let Meant::Commune(commune, _) = meant(&FRANCE, "97411", "Saint-Denis") else { panic!("the code is known") };
        assert_eq!(commune.code.as_str(), "97411");
        assert!(matches!(meant(&FRANCE, "99999", "Saint-Denis"), Meant::OneOf(_)));
    }

    #[test]
    fn what_no_commune_is_called_is_unknown_and_nothing_is_anywhere() {
        assert_eq!(meant(&FRANCE, "", "Trifouillis-les-Oies"), Meant::Unknown);
        assert_eq!(meant(&FRANCE, "", " - "), Meant::Anywhere);
    }
}
