//! The answer of `GET /v4/insee/sirene/etablissements/{siret}` of API Entreprise, read.
//!
//! Only what is needed is looked at, so a field that is added or changed elsewhere does no harm.

use base::activity::Activities;
use base::headcount::HeadcountBand;
use base::{Siret, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::model::{Establishment, Standing};

/// The register's days begin at midnight in Paris: 1995-11-15 is written as 1995-11-14T23:00:00Z.
const ZONE: &str = "Europe/Paris";

/// The nomenclature that the pack's activities are of.
const NOMENCLATURE: &str = "NAFRev2";

/// An answer that is not the register's, or is about another establishment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the answer cannot be read: {0}")]
pub struct Unreadable(&'static str);

/// Reads the body of a successful answer to a question about `asked`.
///
/// # Errors
/// When it is no such answer. The error does not repeat the body: it may hold personal data.
pub fn read_establishment(
    body: &[u8],
    asked: &Siret,
    activities: &Activities,
    read_at: Timestamp,
    source_label: &str,
) -> Result<Establishment, Unreadable> {
    let answer: Answer =
        serde_json::from_slice(body).map_err(|_| Unreadable("it is not JSON of the shape that is known"))?;
    let Answer { data, meta } = answer;
    let siret: Siret = data.siret.parse().map_err(|_| Unreadable("it has no sound SIRET"))?;
    let moved = meta.redirect_from_siret.and_then(|from| from.parse().ok()) == Some(*asked);
    if siret != *asked && !moved {
        return Err(Unreadable("it is about another establishment"));
    }
    let diffusible = [&data.status_diffusion, &data.unite_legale.status_diffusion]
        .into_iter()
        .all(|status| status.as_deref().is_none_or(|status| status == "diffusible"));
    let activity = [&data.activite_principale_naf_rev2, &data.activite_principale].into_iter().find_map(|coded| {
        let coded = coded.as_ref().filter(|coded| coded.nomenclature.as_deref() == Some(NOMENCLATURE))?;
        let known = activities.get(coded.code.as_deref()?)?;
        Some((known.code.clone(), filled(coded.libelle.as_deref()).unwrap_or_else(|| known.label.clone())))
    });
    let (activity, activity_label) = activity.unzip();
    let here = data.tranche_effectif_salarie.as_ref().and_then(Band::known);
    let whole = data.unite_legale.tranche_effectif_salarie.as_ref().and_then(Band::known);
    Ok(Establishment {
        siret,
        name: if diffusible { data.unite_legale.name() } else { None },
        trade_name: if diffusible { filled(data.enseigne.as_deref()) } else { None },
        activity,
        activity_label,
        headcount: here.or(whole),
        firm_headcount: whole.or(here),
        commune: data.adresse.as_ref().and_then(|address| filled(address.code_commune.as_deref())),
        commune_name: data.adresse.as_ref().and_then(|address| filled(address.libelle_commune.as_deref())),
        created_on: data.date_creation.and_then(day),
        standing: data.standing(),
        diffusible,
        read_at,
        source_label: source_label.to_owned(),
    })
}

#[derive(Deserialize)]
struct Answer {
    data: Data,
    #[serde(default)]
    meta: Meta,
}

#[derive(Deserialize, Default)]
struct Meta {
    redirect_from_siret: Option<String>,
}

#[derive(Deserialize)]
struct Data {
    siret: String,
    etat_administratif: Option<String>,
    date_fermeture: Option<i64>,
    status_diffusion: Option<String>,
    enseigne: Option<String>,
    activite_principale: Option<Coded>,
    activite_principale_naf_rev2: Option<Coded>,
    tranche_effectif_salarie: Option<Band>,
    date_creation: Option<i64>,
    unite_legale: LegalUnit,
    adresse: Option<Address>,
}

#[derive(Deserialize)]
struct LegalUnit {
    #[serde(rename = "type")]
    kind: Option<String>,
    status_diffusion: Option<String>,
    etat_administratif: Option<String>,
    personne_morale_attributs: Option<Company>,
    personne_physique_attributs: Option<Trader>,
    tranche_effectif_salarie: Option<Band>,
}

#[derive(Deserialize)]
struct Company {
    raison_sociale: Option<String>,
    sigle: Option<String>,
}

#[derive(Deserialize)]
struct Trader {
    pseudonyme: Option<String>,
    prenom_usuel: Option<String>,
    prenom_1: Option<String>,
    nom_usage: Option<String>,
    nom_naissance: Option<String>,
}

#[derive(Deserialize)]
struct Coded {
    code: Option<String>,
    libelle: Option<String>,
    nomenclature: Option<String>,
}

#[derive(Deserialize)]
struct Band {
    code: Option<String>,
}

#[derive(Deserialize)]
struct Address {
    code_commune: Option<String>,
    libelle_commune: Option<String>,
}

impl Data {
    /// An establishment is closed by itself (F), or with its legal unit (C, cessée).
    fn standing(&self) -> Standing {
        match (self.etat_administratif.as_deref(), self.unite_legale.etat_administratif.as_deref()) {
            (Some("F"), _) => Standing::Closed { on: self.date_fermeture.and_then(day) },
            (_, Some("C")) => Standing::Closed { on: None },
            _ => Standing::Open,
        }
    }
}

impl LegalUnit {
    /// The attributes of the other kind are sometimes filled in too: the type decides.
    fn name(&self) -> Option<String> {
        let company = || {
            let company = self.personne_morale_attributs.as_ref()?;
            filled(company.raison_sociale.as_deref()).or_else(|| filled(company.sigle.as_deref()))
        };
        let trader = || self.personne_physique_attributs.as_ref()?.name();
        match self.kind.as_deref() {
            Some("personne_morale") => company(),
            Some("personne_physique") => trader(),
            _ => company().or_else(trader),
        }
    }
}

impl Trader {
    fn name(&self) -> Option<String> {
        let first = filled(self.prenom_usuel.as_deref()).or_else(|| filled(self.prenom_1.as_deref()));
        let last = filled(self.nom_usage.as_deref()).or_else(|| filled(self.nom_naissance.as_deref()));
        match (first, last) {
            (Some(first), Some(last)) => Some(format!("{first} {last}")),
            (first, last) => last.or(first).or_else(|| filled(self.pseudonyme.as_deref())),
        }
    }
}

impl Band {
    fn known(&self) -> Option<HeadcountBand> {
        HeadcountBand::from_code(self.code.as_deref()?)
    }
}

/// The text, when there is something in it.
fn filled(text: Option<&str>) -> Option<String> {
    let text = text?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The day of a time in seconds since 1970; `None` outside the calendar (the register has such days).
fn day(seconds: i64) -> Option<Date> {
    let zone = TimeZone::get(ZONE).ok()?;
    let at = jiff::Timestamp::from_second(seconds).ok()?;
    Some(zone.to_datetime(at).date())
}
