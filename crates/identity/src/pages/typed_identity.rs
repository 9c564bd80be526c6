//! A pivot identity as people type it: the form, and what it becomes.

use base::fold;
use base::territory::Territories;
use civil::{CommuneCode, CountryCode, FamilyName, Gender, GivenNames, NameMistake, PivotIdentity};
use maud::{Markup, html};
use ui::Visit;
use ui::components::{Choice, DateValue, Field, Width, date_input, radios, text_input};

/// Communes that are named when several may be meant.
const MAX_PROPOSED: usize = 5;

/// What was typed, right or not.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct TypedIdentity {
    given_names: String,
    birth_name: String,
    usual_name: String,
    #[serde(rename = "born-day")]
    day: String,
    #[serde(rename = "born-month")]
    month: String,
    #[serde(rename = "born-year")]
    year: String,
    gender: String,
    abroad: String,
    commune: String,
    country: String,
}

/// What is wrong: the field, and the sentence.
pub(super) type Errors = Vec<(String, String)>;

impl TypedIdentity {
    /// An identity as it would be typed.
    pub(super) fn of(identity: &PivotIdentity) -> Self {
        let date = identity.birth_date.to_string();
        let part = |range: std::ops::Range<usize>| {
            let digits = date.get(range).unwrap_or_default();
            if digits.bytes().all(|digit| digit == b'0') { String::new() } else { digits.to_owned() }
        };
        let commune = identity.birthplace.commune();
        Self {
            given_names: identity.given_names.to_string(),
            birth_name: identity.birth_name.to_string(),
            usual_name: identity.usual_name.as_ref().map(ToString::to_string).unwrap_or_default(),
            day: part(8..10),
            month: part(5..7),
            year: part(0..4),
            gender: identity.gender.name().to_owned(),
            abroad: if commune.is_some() { "no" } else { "yes" }.to_owned(),
            commune: commune.map(ToString::to_string).unwrap_or_default(),
            country: if commune.is_some() { String::new() } else { identity.birthplace.country().to_string() },
        }
    }

    /// The identity, or every mistake at once.
    pub(super) fn read(
        &self,
        visit: &Visit,
        territories: Option<&Territories>,
        today: jiff::civil::Date,
    ) -> Result<PivotIdentity, Errors> {
        let mut errors = Errors::new();
        let mut wrong = |field: &str, message: String| errors.push((field.to_owned(), message));
        if let Err(mistake) = self.given_names.parse::<GivenNames>() {
            wrong("given_names", name_mistake(visit, mistake));
        }
        if let Err(mistake) = self.birth_name.parse::<FamilyName>() {
            wrong("birth_name", name_mistake(visit, mistake));
        }
        if !self.usual_name.trim().is_empty()
            && let Err(mistake) = self.usual_name.parse::<FamilyName>()
        {
            wrong("usual_name", name_mistake(visit, mistake));
        }
        let date = self.date();
        match date.parse::<civil::BirthDate>() {
            Ok(date) if date.is_by(today) => {}
            _ => wrong("born", visit.t("identity-civil-date-wrong")),
        }
        if Gender::from_name(&self.gender).is_none() {
            wrong("gender", visit.t("identity-civil-choose"));
        }
        let place = match self.place(territories) {
            Ok(place) => place,
            Err(NoPlace::Unchosen) => {
                wrong("abroad", visit.t("identity-civil-choose"));
                Default::default()
            }
            Err(NoPlace::Country) => {
                wrong("country", visit.t("identity-civil-country-wrong"));
                Default::default()
            }
            Err(NoPlace::Commune(proposed)) if proposed.is_empty() => {
                wrong("commune", visit.t("identity-civil-commune-wrong"));
                Default::default()
            }
            Err(NoPlace::Commune(proposed)) => {
                let list = [("communes", proposed.join(", ").into())];
                wrong("commune", visit.t_with("identity-civil-commune-unclear", &list));
                Default::default()
            }
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        let place = (place.0.as_str(), place.1.as_str());
        let read =
            PivotIdentity::read(&self.given_names, &self.birth_name, &date, &self.gender, place, &self.usual_name);
        read.map_err(|mistake| vec![("given_names".to_owned(), mistake.to_string())])
    }

    /// The date as it is written; a day, or a day and a month, that were left out are 00.
    fn date(&self) -> String {
        let part = |text: &str| match text.trim() {
            "" => "00".to_owned(),
            text => format!("{text:0>2}"),
        };
        format!("{}-{}-{}", self.year.trim(), part(&self.month), part(&self.day))
    }

    /// The codes of the commune, empty abroad, and of the country.
    fn place(&self, territories: Option<&Territories>) -> Result<(String, String), NoPlace> {
        match self.abroad.as_str() {
            "no" => commune(self.commune.trim(), territories).map(|code| (code, CountryCode::FRANCE.to_string())),
            "yes" => {
                let country = self.country.trim().parse::<CountryCode>().ok();
                let country = country.filter(|country| *country != CountryCode::FRANCE).ok_or(NoPlace::Country)?;
                Ok((String::new(), country.to_string()))
            }
            _ => Err(NoPlace::Unchosen),
        }
    }

    /// The fields of the form.
    pub(super) fn fields(&self, visit: &Visit, errors: &Errors) -> Markup {
        let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, message)| message.clone());
        let field = |name: &str, label: &str, value: &str| {
            Field::new(name, visit.t(label)).value(value).error(error(name)).width(Width::Twenty)
        };
        let given = field("given_names", "identity-civil-given-names", &self.given_names)
            .hint(visit.t("identity-civil-given-names-hint"))
            .autocomplete("given-name")
            .width(Width::Full);
        let birth_name = field("birth_name", "identity-civil-birth-name", &self.birth_name)
            .hint(visit.t("identity-civil-birth-name-hint"));
        let usual_name = field("usual_name", "identity-civil-usual-name", &self.usual_name).optional();
        let date = Field::new("born", visit.t("identity-civil-born"))
            .hint(visit.t("identity-civil-born-hint"))
            .error(error("born"));
        let parts = DateValue { day: self.day.clone(), month: self.month.clone(), year: self.year.clone() };
        let choose = |value: &str, label: &str, chosen: &str| Choice::new(value, visit.t(label), value == chosen);
        let gender = Field::new("gender", visit.t("identity-civil-gender")).error(error("gender"));
        let abroad = Field::new("abroad", visit.t("identity-civil-where")).error(error("abroad"));
        let commune = field("commune", "identity-civil-commune", &self.commune)
            .hint(visit.t("identity-civil-commune-hint"))
            .optional();
        let country = field("country", "identity-civil-country", &self.country)
            .hint(visit.t("identity-civil-country-hint"))
            .inputmode("numeric")
            .width(Width::Ten)
            .optional();
        html! {
            (text_input(visit, &given))
            (text_input(visit, &birth_name))
            (text_input(visit, &usual_name))
            (date_input(visit, &date, &parts))
            (radios(visit, &gender, &[
                choose("female", "identity-gender-female", &self.gender),
                choose("male", "identity-gender-male", &self.gender),
            ]))
            (radios(visit, &abroad, &[
                choose("no", "identity-civil-in-france", &self.abroad),
                choose("yes", "identity-civil-abroad", &self.abroad),
            ]))
            (text_input(visit, &commune))
            (text_input(visit, &country))
        }
    }
}

/// Why no place of birth can be read.
#[derive(Debug, PartialEq, Eq)]
enum NoPlace {
    Unchosen,
    Country,
    /// Nobody knows which commune; these may be meant.
    Commune(Vec<String>),
}

/// The code of a commune that is typed by its code, its name or its postcode.
fn commune(typed: &str, territories: Option<&Territories>) -> Result<String, NoPlace> {
    let code = typed.to_uppercase().parse::<CommuneCode>().ok().map(|code| code.to_string());
    let Some(territories) = territories else { return code.ok_or(NoPlace::Commune(vec![])) };
    if let Some(code) = code.as_ref().filter(|code| territories.commune(code).is_some()) {
        return Ok(code.clone());
    }
    let found = territories.search(typed, MAX_PROPOSED);
    let named: Vec<_> = found.iter().copied().filter(|commune| fold(&commune.name) == fold(typed)).collect();
    match (named.as_slice(), found.as_slice()) {
        ([one], _) | ([], [one]) => Ok(one.code.to_string()),
        // A code that is no commune's of today can be that of a commune of the day of the birth.
        ([], []) => code.ok_or(NoPlace::Commune(vec![])),
        _ => {
            Err(NoPlace::Commune(found.iter().map(|commune| format!("{} ({})", commune.name, commune.code)).collect()))
        }
    }
}

/// A residence, by the code, the name or the postcode of its commune; or those that may be meant.
pub(super) fn residence(typed: &str, territories: &Territories) -> Result<crate::model::Residence, Vec<String>> {
    let code = match commune(typed, Some(territories)) {
        Ok(code) => code,
        Err(NoPlace::Commune(proposed)) => return Err(proposed),
        Err(NoPlace::Unchosen | NoPlace::Country) => return Err(vec![]),
    };
    let commune = territories.commune(&code).ok_or_else(Vec::new)?;
    Ok(crate::model::Residence {
        commune: commune.code.to_string(),
        name: commune.name.to_string(),
        department: commune.department.to_string(),
        region: commune.region.to_string(),
    })
}

fn name_mistake(visit: &Visit, mistake: NameMistake) -> String {
    match mistake {
        NameMistake::Missing => visit.t("identity-civil-name-missing"),
        NameMistake::TooLong => visit.t("identity-civil-name-long"),
        NameMistake::Sign(sign) => visit.t_with("identity-civil-name-sign", &[("sign", sign.to_string().into())]),
        NameMistake::Word => visit.t("identity-civil-name-word"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_typed_as_it_is_read() {
        for (date, place) in
            [("1990-05-04", ("87085", "99100")), ("1962-00-00", ("", "99350")), ("1994-07-00", ("", "99132"))]
        {
            let identity = PivotIdentity::read("Ana Zoé", "Fictive", date, "female", place, "Inventée").unwrap();
            let typed = TypedIdentity::of(&identity);
            assert_eq!(typed.date(), date);
            assert_eq!(typed.place(None).unwrap(), (place.0.to_owned(), place.1.to_owned()));
        }
    }

    #[test]
    fn a_commune_is_found_by_code_name_and_postcode() {
        let communes = "code,name,type,department,region,postcodes,population,parent,latitude,longitude\n\
             87085,Limoges,COM,87,75,87000 87100,130000,,45.83,1.26\n\
             61234,Saint-Martin,COM,61,28,61000,100,,48.5,0.1\n\
             62234,Saint-Martin,COM,62,32,62000,100,,50.5,2.1\n";
        let departments =
            "code,name,region,seat\n87,Haute-Vienne,75,87085\n61,Orne,28,61234\n62,Pas-de-Calais,32,62234\n";
        let regions = "code,name\n75,Nouvelle-Aquitaine\n28,Normandie\n32,Hauts-de-France\n";
        let territories = Territories::parse(communes, departments, regions).unwrap();
        let of = |typed| commune(typed, Some(&territories));
        assert_eq!([of("limoges"), of("87085"), of("87000")], [(); 3].map(|()| Ok("87085".to_owned())));
        assert_eq!(
            of("Saint Martin").map_err(|error| matches!(error, NoPlace::Commune(of) if of.len() == 2)),
            Err(true)
        );
        assert_eq!(of("Nulle-Part"), Err(NoPlace::Commune(vec![])));
        assert_eq!(of("78999"), Ok("78999".to_owned()), "a commune of former days");
        assert_eq!(residence("Limoges", &territories).unwrap().region, "75");
        assert!(residence("78999", &territories).is_err(), "nobody lives in a former commune");
    }
}
