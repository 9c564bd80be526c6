//! What a person may tell besides: a telephone number, an address, where they live.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use maud::html;
use ui::components::{
    ButtonKind, Field, Kind, Link, NoticeKind, Width, button, error_summary, form, notice, text_input,
};
use ui::{Access, CsrfForm, Failure, PageHead, Routes, Visit, page};

use super::see_other;
use super::typed_identity::{Errors, residence};
use crate::Identity;
use crate::model::{Details, PostalAddress};

const ADDRESS: &str = "/account/details";
/// Digits of a telephone number, the country's included (ITU-T E.164).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 6..=15;
/// Characters of a line of an address.
const LINE_MAX: usize = 100;

pub(super) fn routes() -> Routes<Identity> {
    Routes::new().get(ADDRESS, Access::SignedIn, show).post(ADDRESS, Access::SignedIn, tell)
}

#[derive(serde::Deserialize)]
pub(super) struct Wanted {
    done: Option<String>,
}

/// What was typed, right or not.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    phone: String,
    street: String,
    postcode: String,
    town: String,
    country: String,
    residence: String,
}

impl Typed {
    fn of(details: &Details) -> Self {
        let address = details.address.clone().unwrap_or_default();
        Self {
            phone: details.phone.clone().unwrap_or_default(),
            street: address.street_address,
            postcode: address.postal_code,
            town: address.locality,
            country: address.country,
            residence: details.residence.as_ref().map(|home| home.commune.clone()).unwrap_or_default(),
        }
    }

    fn read(&self, identity: &Identity, visit: &Visit) -> Result<Details, Errors> {
        let mut errors = Errors::new();
        let phone = match self.phone.trim() {
            "" => None,
            typed => {
                let phone = phone(typed);
                if phone.is_none() {
                    errors.push(("phone".to_owned(), visit.t("identity-details-phone-wrong")));
                }
                phone
            }
        };
        let lines =
            [("street", &self.street), ("postcode", &self.postcode), ("town", &self.town), ("country", &self.country)];
        for (name, line) in lines {
            if line.chars().count() > LINE_MAX || line.chars().any(char::is_control) {
                errors.push((name.to_owned(), visit.t("identity-details-line-wrong")));
            }
        }
        let address = PostalAddress {
            street_address: self.street.trim().to_owned(),
            postal_code: self.postcode.trim().to_owned(),
            locality: self.town.trim().to_owned(),
            country: self.country.trim().to_owned(),
        };
        let home = match (self.residence.trim(), &identity.0.settings.territories) {
            ("", _) | (_, None) => None,
            (typed, Some(territories)) => match residence(typed, territories) {
                Ok(home) => Some(home),
                Err(proposed) if proposed.is_empty() => {
                    errors.push(("residence".to_owned(), visit.t("identity-civil-commune-wrong")));
                    None
                }
                Err(proposed) => {
                    let list = [("communes", proposed.join(", ").into())];
                    errors.push(("residence".to_owned(), visit.t_with("identity-civil-commune-unclear", &list)));
                    None
                }
            },
        };
        if !errors.is_empty() {
            return Err(errors);
        }
        let address = (address != PostalAddress::default()).then_some(address);
        Ok(Details { phone, address, residence: home })
    }
}

/// A number in the form of ITU-T E.164; one without a country is French.
fn phone(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|sign| !" .-()/\u{a0}".contains(*sign)).collect();
    let digits = match (plain.strip_prefix('+'), plain.strip_prefix("00"), plain.strip_prefix('0')) {
        (Some(rest), ..) | (None, Some(rest), _) => rest.to_owned(),
        (None, None, Some(national)) => format!("33{national}"),
        _ => return None,
    };
    let sound = PHONE_DIGITS.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| format!("+{digits}"))
}

/// `GET /account/details`
async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let details = identity.details(visit.person()?.person).await?;
    Ok(view(&visit, &Typed::of(&details), &vec![], wanted.done.is_some()))
}

/// `POST /account/details`
async fn tell(State(identity): State<Identity>, visit: Visit, form: CsrfForm<Typed>) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    match form.value.read(&identity, &visit) {
        Ok(details) => {
            identity.tell_details(person, details).await?;
            Ok(see_other("/account/details?done=kept"))
        }
        Err(errors) => Ok(view(&visit, &form.value, &errors, false)),
    }
}

fn view(visit: &Visit, typed: &Typed, errors: &Errors, done: bool) -> Response {
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, message)| message.clone());
    let field = |name: &str, label: &str, value: &str, purpose: &'static str| {
        Field::new(name, visit.t(label)).value(value).error(error(name)).autocomplete(purpose).optional()
    };
    let title = visit.t("identity-details-title");
    let phone =
        field("phone", "identity-details-phone", &typed.phone, "tel").kind(Kind::Telephone).width(Width::Twenty);
    let home = Field::new("residence", visit.t("identity-claim-residence-commune"))
        .hint(visit.t("identity-details-residence-hint"))
        .value(&typed.residence)
        .error(error("residence"))
        .width(Width::Twenty)
        .optional();
    let main = html! {
        (error_summary(visit, errors))
        @if done { (notice(visit, NoticeKind::Success, html! { p { (visit.t("identity-details-kept")) } })) }
        h1 { (title) }
        p.lead { (visit.t("identity-details-lead")) }
        (form(visit, ADDRESS, html! {
            (text_input(visit, &phone))
            (text_input(visit, &field("street", "identity-details-street", &typed.street, "address-line1")))
            (text_input(visit, &field("postcode", "identity-details-postcode", &typed.postcode, "postal-code").width(Width::Ten)))
            (text_input(visit, &field("town", "identity-details-town", &typed.town, "address-level2")))
            (text_input(visit, &field("country", "identity-details-country", &typed.country, "country-name")))
            (text_input(visit, &home))
            (button(&visit.t("identity-details-keep"), ButtonKind::Primary))
        }))
    };
    let head =
        PageHead::new(title).back(Link::new("/account", visit.t("identity-account-title"))).errors(!errors.is_empty());
    page(visit, head, main).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_kept_as_the_whole_world_writes_it() {
        assert_eq!(phone("06 12 34 56 78").as_deref(), Some("+33612345678"));
        assert_eq!(phone("+352 621-123-456").as_deref(), Some("+352621123456"));
        assert_eq!(phone("0032 470 12.34.56").as_deref(), Some("+32470123456"));
        for typed in ["612345678", "06 12", "zero", "+", "06 12 34 56 78 90 12 34"] {
            assert_eq!(phone(typed), None, "{typed}");
        }
    }
}
