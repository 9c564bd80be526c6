//! The answers of the national register (RNIPP), in the XML of Insee.

use roxmltree::{Document, Node, ParsingOptions};

use crate::birth::{BirthDate, Birthplace, CommuneCode, CountryCode, Gender};
use crate::pivot::PivotIdentity;
use crate::registry::{RegistryAnswer, Told, settle};

/// An answer has some forty elements and attributes; one with more than this is none.
const NODES_MAX: u32 = 2_000;

/// An answer that cannot be read. It does not repeat the answer, which holds personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the register's answer cannot be read: {0}")]
pub(crate) struct Unreadable(&'static str);

/// Reads the answer to a question about `asked`. Document types and entities are refused.
pub(crate) fn read(xml: &str, asked: &PivotIdentity) -> Result<RegistryAnswer, Unreadable> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES_MAX, entity_resolver: None };
    let document = Document::parse_with_options(xml.trim_start_matches('\u{feff}').trim_start(), options)
        .map_err(|_| Unreadable("it is not XML without a document type"))?;
    let root = document.root_element();
    if root.tag_name().name() != "IdentificationsIndividusCitoyens" {
        return Err(Unreadable("its root is not IdentificationsIndividusCitoyens"));
    }
    let code = text(root, "TypeReponseIdentification").ok_or(Unreadable("it has no TypeReponseIdentification"))?;
    match code {
        "2" | "3" => Ok(settle(asked, told(root)?, code == "3")),
        "7" => Ok(RegistryAnswer::MaritalNameOnly),
        "4" | "6" => Ok(RegistryAnswer::Ambiguous),
        "8" => Ok(RegistryAnswer::NotFound),
        "9" => Ok(RegistryAnswer::Rejected),
        _ => Err(Unreadable("its TypeReponseIdentification is unknown")),
    }
}

fn told(root: Node<'_, '_>) -> Result<Told, Unreadable> {
    let person = ["IdentificationIndividuCitoyen", "SituationActuelle", "Individu"]
        .into_iter()
        .try_fold(root, |node, name| child(node, name))
        .ok_or(Unreadable("it has no Individu"))?;
    let birth = child(person, "Naissance").ok_or(Unreadable("it has no Naissance"))?;
    let place = child(birth, "LieuNaissance").ok_or(Unreadable("it has no LieuNaissance"))?;
    let names = child(person, "Noms").and_then(|names| text(names, "NomFamille"));
    let given = child(person, "Prenoms").map(|names| {
        let each = names.children().filter(|node| node.tag_name().name() == "Prenom");
        each.filter_map(|node| node.text()).collect::<Vec<_>>().join(" ")
    });
    let gender = match text(person, "Sexe") {
        Some("F") => Gender::Female,
        Some("M") => Gender::Male,
        _ => return Err(Unreadable("its Sexe is neither F nor M")),
    };
    let identity = PivotIdentity {
        given_names: given.and_then(|names| names.parse().ok()).ok_or(Unreadable("its Prenoms are no given names"))?,
        birth_name: names.and_then(|name| name.parse().ok()).ok_or(Unreadable("its NomFamille is no name"))?,
        birth_date: text(birth, "DateNaissance")
            .and_then(birth_date)
            .ok_or(Unreadable("its DateNaissance is no date"))?,
        gender,
        birthplace: birthplace(place).ok_or(Unreadable("its LieuNaissance is no place"))?,
        usual_name: None,
    };
    Ok(Told { identity, deceased: child(person, "Deces").is_some() })
}

/// `1962-08-24`, or `1962-08` and `1962` where the rest is not known.
fn birth_date(text: &str) -> Option<BirthDate> {
    let missing = match text.len() {
        4 => "-00-00",
        7 => "-00",
        _ => "",
    };
    format!("{text}{missing}").parse().ok()
}

/// The commune, by its code, or else the country.
fn birthplace(place: Node<'_, '_>) -> Option<Birthplace> {
    let code = |name: &str| child(place, name).and_then(|node| node.attribute("code"));
    let (commune, country) = (code("Localite"), code("Pays"));
    match country.map(str::parse::<CountryCode>) {
        Some(Ok(country)) if country != CountryCode::FRANCE => return Some(Birthplace::Abroad(country)),
        Some(Err(_)) => return None,
        _ => {}
    }
    let commune = commune?;
    match commune.parse::<CommuneCode>() {
        Ok(commune) => Some(Birthplace::France(commune)),
        // Some answers give the country where the commune would be.
        Err(_) => commune.parse().ok().filter(|country| *country != CountryCode::FRANCE).map(Birthplace::Abroad),
    }
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.tag_name().name() == name)
}

fn text<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name)?.text().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo_registry::answer_of;
    use proptest::prelude::*;

    fn ana() -> PivotIdentity {
        PivotIdentity::read("Ana Zoé", "FICTIVE", "1990-05-04", "female", ("87085", "99100"), "INVENTÉE").unwrap()
    }

    fn told(change: impl FnOnce(&mut PivotIdentity)) -> PivotIdentity {
        let mut identity = PivotIdentity { usual_name: None, ..ana() };
        change(&mut identity);
        identity
    }

    #[test]
    fn every_code_has_its_answer() {
        let read = |code: &str| read(&answer_of(code, None), &ana());
        assert_eq!(read("7"), Ok(RegistryAnswer::MaritalNameOnly));
        assert_eq!(read("4"), Ok(RegistryAnswer::Ambiguous));
        assert_eq!(read("6"), Ok(RegistryAnswer::Ambiguous));
        assert_eq!(read("8"), Ok(RegistryAnswer::NotFound));
        assert_eq!(read("9"), Ok(RegistryAnswer::Rejected));
        assert!(read("1").is_err() && read("").is_err() && read("2").is_err());
    }

    #[test]
    fn a_corrected_status_keeps_the_name_in_use() {
        let corrected = told(|it| it.given_names = "Ana Zoé Marie".parse().unwrap());
        let answer = read(&answer_of("3", Some((&corrected, false))), &ana()).unwrap();
        let RegistryAnswer::Rectified(identity) = answer else { panic!("{answer:?}") };
        assert_eq!(identity.given_names.to_string(), "Ana Zoé Marie");
        assert_eq!(identity.usual_name, ana().usual_name);
    }

    #[test]
    fn a_found_person_may_be_written_without_accents() {
        let plain = told(|it| it.given_names = "ANA ZOE".parse().unwrap());
        assert_eq!(read(&answer_of("2", Some((&plain, false))), &ana()), Ok(RegistryAnswer::Found));
        let year = told(|it| it.birth_date = "1990-00-00".parse().unwrap());
        assert_eq!(read(&answer_of("2", Some((&year, false))), &ana()), Ok(RegistryAnswer::Found));
    }

    #[test]
    fn who_died_is_told_and_who_is_somebody_else_is_not_believed() {
        let dead = told(|_| {});
        assert_eq!(read(&answer_of("2", Some((&dead, true))), &ana()), Ok(RegistryAnswer::Deceased));
        let other = told(|it| it.birth_name = "AUTREMENT".parse().unwrap());
        for code in ["2", "3"] {
            assert_eq!(read(&answer_of(code, Some((&other, false))), &ana()), Ok(RegistryAnswer::Ambiguous));
        }
    }

    #[test]
    fn a_birth_abroad_is_read() {
        let asked = PivotIdentity { birthplace: Birthplace::of("", "99132").unwrap(), ..ana() };
        let abroad = told(|it| it.birthplace = Birthplace::of("", "99132").unwrap());
        assert_eq!(read(&answer_of("2", Some((&abroad, false))), &asked), Ok(RegistryAnswer::Found));
    }

    #[test]
    fn document_types_entities_and_endless_answers_are_refused() {
        let bomb = r#"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>
            <IdentificationsIndividusCitoyens><TypeReponseIdentification>&c;</TypeReponseIdentification></IdentificationsIndividusCitoyens>"#;
        assert_eq!(read(bomb, &ana()), Err(Unreadable("it is not XML without a document type")));
        let file = r#"<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><IdentificationsIndividusCitoyens>&f;</IdentificationsIndividusCitoyens>"#;
        assert!(read(file, &ana()).is_err());
        let wide =
            format!("<IdentificationsIndividusCitoyens>{}</IdentificationsIndividusCitoyens>", "<a/>".repeat(3_000));
        assert!(read(&wide, &ana()).is_err());
        let deep = format!("{}{}", "<a>".repeat(50_000), "</a>".repeat(50_000));
        assert!(read(&deep, &ana()).is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,80}|[<>/&;a-zA-Z !\\[\\]\"=]{0,80}") {
            let _ = read(&text, &ana());
        }

        #[test]
        fn an_answer_cut_short_is_never_understood(cut in 0_usize..900) {
            let whole = answer_of("2", Some((&told(|_| {}), false)));
            prop_assume!(cut < whole.trim_end().len() && whole.is_char_boundary(cut));
            prop_assert!(read(&whole[..cut], &ana()).is_err());
        }
    }
}
