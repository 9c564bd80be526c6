//! An adviser keeps their own profile: what is not part of what was accredited.

use std::collections::BTreeSet;

use base::{Lang, PersonId};
use evidence::Action;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::application::{LANGUAGES, Mistakes, TEXT_MAX_CHARS, read_capacity, read_employees};
use super::{AccreditationError, Accreditations};
use crate::model::{Adviser, AdviserId, Mode, Modes, Service, WebAddress};
use crate::store as entries;

/// What was typed, as it is shown again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    /// How it presents itself, in each language of the platform.
    pub presentation_fr: String,
    /// In German.
    pub presentation_de: String,
    /// In Luxembourgish.
    pub presentation_lb: String,
    /// In English.
    pub presentation_en: String,
    /// Codes of specialities.
    pub specialities: Vec<String>,
    /// Names of modes.
    pub modes: Vec<String>,
    /// Tags of languages.
    pub languages: Vec<String>,
    /// Its site.
    pub web_site: String,
    /// Requests in thirty days.
    pub capacity: String,
    /// From how many employees.
    pub employees_from: String,
    /// Up to how many.
    pub employees_to: String,
    /// The first day of an absence, ISO 8601.
    pub away_from: String,
    /// Its last day.
    pub away_until: String,
    /// `yes` where no request is taken for now.
    pub paused: String,
}

impl ProfileForm {
    /// The form of an entry.
    pub fn of(adviser: &Adviser) -> Self {
        let text = |lang: Lang| adviser.presentation.exact(lang.tag()).unwrap_or_default().to_owned();
        let number = |number: Option<u32>| {
            number.filter(|number| *number != u32::MAX).map_or_else(String::new, |number| number.to_string())
        };
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
        let Service { capacity, employees, paused, away } = adviser.service.clone();
        Self {
            presentation_fr: text(Lang::Fr),
            presentation_de: text(Lang::De),
            presentation_lb: text(Lang::Lb),
            presentation_en: text(Lang::En),
            specialities: adviser.specialities.iter().map(ToString::to_string).collect(),
            modes: Mode::ALL
                .into_iter()
                .filter(|mode| adviser.modes.offers(*mode))
                .map(|mode| mode.name().to_owned())
                .collect(),
            languages: adviser.languages.iter().map(|tag| tag.as_str().to_owned()).collect(),
            web_site: adviser.web_site.as_ref().map(ToString::to_string).unwrap_or_default(),
            capacity: number(capacity.map(u32::from)),
            employees_from: number(employees.map(|(from, _)| from)),
            employees_to: number(employees.map(|(_, to)| to)),
            away_from: day(away.map(|(from, _)| from)),
            away_until: day(away.map(|(_, until)| until)),
            paused: if paused { "yes".to_owned() } else { String::new() },
        }
    }

    /// The text in a language.
    pub fn presentation(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.presentation_fr,
            Lang::De => &self.presentation_de,
            Lang::Lb => &self.presentation_lb,
            Lang::En => &self.presentation_en,
        }
    }

    /// The entry with what was typed.
    fn applied_to(&self, adviser: &Adviser, accreditations: &Accreditations) -> Result<Adviser, Mistakes> {
        let mut wrong = Mistakes::new();
        let catalogue = &accreditations.directory.vocabulary().catalogue;
        let texts = Lang::ALL.map(|lang| (lang, self.presentation(lang).trim()));
        if texts.iter().all(|(_, text)| text.is_empty()) {
            wrong.push(("presentation_fr", "directory-apply-presentation-missing"));
        }
        for (lang, text) in texts {
            if text.chars().count() > TEXT_MAX_CHARS {
                wrong.push((field_of(lang), "directory-apply-too-long"));
            }
        }
        let specialities: BTreeSet<_> = self
            .specialities
            .iter()
            .filter_map(|code| catalogue.speciality(code))
            .map(|known| known.code.clone())
            .collect();
        if specialities.is_empty() {
            wrong.push(("specialities", "directory-apply-specialities-missing"));
        }
        let offers = |mode: Mode| self.modes.iter().any(|name| name == mode.name());
        let modes = Modes::of(offers(Mode::OnSite), offers(Mode::Remote));
        if modes.is_none() {
            wrong.push(("modes", "directory-apply-modes-missing"));
        }
        let languages: BTreeSet<_> = self
            .languages
            .iter()
            .filter(|tag| LANGUAGES.contains(&tag.as_str()))
            .filter_map(|tag| tag.parse().ok())
            .collect();
        if languages.is_empty() {
            wrong.push(("languages", "directory-apply-languages-missing"));
        }
        let site = self.web_site.trim();
        if !site.is_empty() && site.parse::<WebAddress>().is_err() {
            wrong.push(("web_site", "directory-apply-site-wrong"));
        }
        let capacity =
            read_capacity(&self.capacity).map_err(|()| wrong.push(("capacity", "directory-apply-capacity-wrong")));
        let employees = read_employees(&self.employees_from, &self.employees_to)
            .map_err(|()| wrong.push(("employees_from", "directory-apply-employees-wrong")));
        let away = read_away(&self.away_from, &self.away_until)
            .map_err(|()| wrong.push(("away_from", "directory-profile-away-wrong")));
        let (Some(modes), true) = (modes, wrong.is_empty()) else { return Err(wrong) };
        let mut presentation = adviser.presentation.clone();
        for (lang, text) in texts {
            presentation.insert(lang.tag(), text);
        }
        Ok(Adviser {
            specialities,
            modes,
            languages,
            presentation,
            web_site: site.parse().ok(),
            service: Service {
                capacity: capacity.unwrap_or_default(),
                employees: employees.unwrap_or_default(),
                paused: self.paused == "yes",
                away: away.unwrap_or_default(),
            },
            changed_at: accreditations.clock.now(),
            ..adviser.clone()
        })
    }
}

impl Accreditations {
    /// Keeps what an adviser says of themselves; what was accredited stays as it was.
    ///
    /// # Errors
    /// [`AccreditationError::Mistakes`] names every field that is to be mended.
    pub async fn keep_profile(&self, person: PersonId, typed: &ProfileForm) -> Result<AdviserId, AccreditationError> {
        let adviser = self.directory.adviser_of(person).ok_or(AccreditationError::NotFound)?;
        let changed = typed.applied_to(&adviser, self).map_err(AccreditationError::Mistakes)?;
        let access = Self::access(person, person, Action::ChangeProfile, "profile as adviser");
        let id = changed.id;
        self.evidence
            .record_with(access, move |tx| {
                // What an officer decided meanwhile stays decided.
                let Some(accreditation) = entries::accreditation(tx, changed.id)? else { return Ok(false) };
                entries::put_adviser(tx, &Adviser { accreditation, ..changed.clone() })?;
                entries::raise_version(tx)?;
                Ok(true)
            })
            .await?
            .ok_or(AccreditationError::Elsewhere)?;
        self.directory.refresh().await?;
        Ok(id)
    }
}

/// The name of the field of a language's presentation.
pub const fn field_of(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "presentation_fr",
        Lang::De => "presentation_de",
        Lang::Lb => "presentation_lb",
        Lang::En => "presentation_en",
    }
}

/// An absence: none where nothing is typed, one day where only one is.
fn read_away(from: &str, until: &str) -> Result<Option<(Date, Date)>, ()> {
    let (from, until) = (from.trim(), until.trim());
    if from.is_empty() && until.is_empty() {
        return Ok(None);
    }
    let first = if from.is_empty() { until } else { from };
    let last = if until.is_empty() { from } else { until };
    let range: (Date, Date) = (first.parse().map_err(|_| ())?, last.parse().map_err(|_| ())?);
    if range.0 <= range.1 { Ok(Some(range)) } else { Err(()) }
}
