//! Claims as people read them.

use base::territory::Territories;
use base::{Lang, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::Value;
use ui::Visit;

use crate::Identity;
use crate::model::Claim;

/// What values are told with: where days begin, and what places are called.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) zone: &'a TimeZone,
    territories: Option<&'a Territories>,
}

impl<'a> Around<'a> {
    pub(super) fn of(identity: &'a Identity) -> Self {
        let settings = &identity.0.settings;
        Self { zone: &settings.zone, territories: settings.territories.as_deref() }
    }

    /// A commune by its code, which is what services are told: "Limoges (87085)". One that is no more has its code only.
    fn commune(self, code: &str) -> Option<String> {
        self.territories?.commune(code).map(|commune| format!("{} ({code})", commune.name))
    }
}

/// The value of a claim as a person reads it; nothing is left out of what is sent.
pub(super) fn shown(visit: &Visit, around: Around<'_>, claim: Claim, value: &Value) -> String {
    let text = value.as_str();
    match claim {
        Claim::Locale => text.and_then(Lang::from_tag).map(|lang| lang.own_name().to_owned()),
        Claim::UpdatedAt => value.as_i64().map(|at| visit.date_time(Timestamp::from_seconds(at), around.zone)),
        Claim::Birthdate | Claim::RnippBirthdate => {
            text.and_then(|date| date.parse::<Date>().ok()).map(|date| visit.date(date))
        }
        Claim::Gender | Claim::RnippGender => match text {
            Some("female") => Some(visit.t("identity-gender-female")),
            Some("male") => Some(visit.t("identity-gender-male")),
            _ => None,
        },
        Claim::Birthplace | Claim::RnippBirthplace => match text {
            Some("") => Some(visit.t("identity-born-abroad")),
            Some(code) => around.commune(code),
            None => None,
        },
        Claim::Birthcountry | Claim::RnippBirthcountry => text
            .filter(|code| *code == "99100")
            .map(|code| visit.t_with("identity-born-in-france", &[("code", code.into())])),
        Claim::Address => value["formatted"].as_str().map(|lines| lines.replace('\n', ", ")),
        _ => None,
    }
    .unwrap_or_else(|| plain(visit, value))
}

fn plain(visit: &Visit, value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => visit.t("identity-yes"),
        Value::Bool(false) => visit.t("identity-no"),
        Value::Array(list) => list.iter().map(|value| plain(visit, value)).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
