//! Signing in with another identity provider: the choice, the way there and back, and what may happen.

use axum::extract::{Query, RawQuery, State};
use axum::http::header::{CACHE_CONTROL, HeaderMap, REFRESH};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base::Localized;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Kind, Link, NoticeKind, Width, button, button_link, details, error_summary, form, inset, notice,
    text_input,
};
use ui::cookies::{self, SetCookie};
use ui::{Access, AllowFormTo, CsrfForm, Failure, LocalPath, PageHead, Routes, Visit, page};
use upstream::{COOKIE, NoDeparture, StateMistake, TIME_TO_COME_BACK, Trouble};

use super::onward::Onward;
use super::{device, remember_device, see_other};
use crate::Identity;
use crate::authorize::ForService;
use crate::broker::{
    Arrival, CameBack, Completion, Farewell, Journey, Missing, NotSent, Offer, Refused, Returning, USUAL_COOKIE,
    USUAL_LASTS, Unavailable, Wanted, WayOn,
};
use crate::error::IdentityError;
use crate::model::{ClientSettings, Level};

/// The cookie of somebody who has an account here and is about to sign in to it, to join a provider to it.
pub(super) const JOIN_COOKIE: &str = "join";
/// Where they confirm that.
const JOIN: &str = "/upstream/join";
/// A browser keeps no longer cookies, in bytes.
const COOKIE_MAX_BYTES: usize = 3900;

pub(crate) fn routes() -> Routes<Identity> {
    Routes::new()
        .get("/upstream/begin", Access::Public, begin)
        .get(upstream::CALLBACK, Access::Public, come_back)
        .post("/upstream/arrival/create", Access::Public, create)
        .post("/upstream/arrival/join", Access::Public, join_later)
        .get(JOIN, Access::SignedIn, show_join)
        .post(JOIN, Access::SignedIn, join)
        .get("/upstream/sign-out", Access::Public, show_sign_out)
        .get(upstream::SIGNED_OUT, Access::Public, signed_out)
}

/// What the page of choice is about.
pub(super) struct Choosing<'a> {
    pub(super) journey: Journey,
    /// The service that the person is on the way to.
    pub(super) service: Option<&'a ClientSettings>,
    /// The level that it needs.
    pub(super) level: Level,
}

impl<'a> Choosing<'a> {
    pub(super) fn new(identity: &Identity, onward: &Onward, service: Option<&'a ForService>, shared: bool) -> Self {
        let (next, request) = (onward.next.clone(), onward.request.clone());
        Self {
            journey: Journey { link_to: None, next, request, shared },
            service: service.map(|service| &service.client.settings),
            level: onward.ticket(identity).and_then(|ticket| ticket.level).unwrap_or_default(),
        }
    }
}

/// The providers to choose from; nothing when there are none. Links, not forms: the way to a provider
/// changes nothing here.
pub(super) async fn provider_choices(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    choosing: &Choosing<'_>,
) -> Result<Markup, IdentityError> {
    let shared = choosing.journey.shared;
    let usual = visit.cookies.read(headers, USUAL_COOKIE).filter(|_| !shared);
    let offers = identity.offers(choosing.service, choosing.level, usual.as_deref()).await?;
    if offers.is_empty() {
        return Ok(html! {});
    }
    let somebody_down = offers.iter().any(|offer| offer.unavailable == Some(Unavailable::Down));
    Ok(html! {
        section aria-labelledby="providers" {
            h2 #providers { (visit.t("identity-broker-choose-title")) }
            @if somebody_down {
                p {
                    (visit.t("identity-broker-choose-down")) " "
                    a href=(upstream::STATUS) { (visit.t("identity-broker-choose-status")) }
                }
            }
            ul.ways {
                @for offer in &offers { li { (one(visit, &choosing.journey, offer)) } }
            }
            @if !shared {
                p {
                    (visit.t("identity-broker-shared")) " "
                    a href=(choosing.journey.on_shared_computer(true).choice()) { (visit.t("identity-broker-shared-yes")) }
                }
            }
        }
    })
}

fn one(visit: &Visit, journey: &Journey, offer: &Offer) -> Markup {
    let name = offer.name.get(visit.lang);
    match offer.unavailable {
        None => {
            let kind = if offer.usual { ButtonKind::Primary } else { ButtonKind::Secondary };
            let text = visit.t_with("identity-broker-continue", &[("provider", name.into())]);
            html! {
                p {
                    (button_link(&Link::new(journey.begin(&offer.id, false), text), kind))
                    @if offer.usual { " " (visit.t("identity-broker-usual")) }
                }
            }
        }
        Some(why) => {
            let reason = match why {
                Unavailable::Service => "identity-broker-unavailable-service",
                Unavailable::Level => "identity-broker-unavailable-level",
                Unavailable::Down => "identity-broker-unavailable-down",
            };
            html! { p { (visit.t_with(reason, &[("provider", name.into())])) } }
        }
    }
}

/// The address of the provider that a service hints at, when it can be taken: then the person need not
/// choose.
pub(super) async fn hinted(
    identity: &Identity,
    hint: Option<&str>,
    choosing: &Choosing<'_>,
) -> Result<Option<String>, IdentityError> {
    let Some(hint) = hint else { return Ok(None) };
    let offers = identity.offers(choosing.service, choosing.level, None).await?;
    let offer = offers.iter().find(|offer| offer.id == hint && offer.unavailable.is_none());
    Ok(offer.map(|offer| choosing.journey.begin(&offer.id, false)))
}

#[derive(serde::Deserialize)]
struct Chosen {
    #[serde(default)]
    provider: String,
    request: Option<String>,
    next: Option<String>,
    shared: Option<String>,
    again: Option<String>,
}

/// `GET /upstream/begin`: to the provider that was chosen.
async fn begin(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    Query(chosen): Query<Chosen>,
) -> Result<Response, Failure> {
    let Chosen { provider, request, next, shared, again } = chosen;
    let next = next.as_deref().and_then(LocalPath::parse).map(|next| next.to_string());
    let journey = Journey { link_to: None, next, request, shared: shared.is_some() };
    depart(&identity, &visit, &headers, provider, journey, again.is_some()).await
}

/// Sends the browser to a provider, with the cookie that it comes back with.
async fn depart(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    provider: String,
    journey: Journey,
    again: bool,
) -> Result<Response, Failure> {
    Ok(match departure(identity, visit, headers, provider, journey, again).await? {
        Ok((cookie, address, _)) => (cookie, see_other(&address)).into_response(),
        Err(refused) => refused,
    })
}

/// The cookie, the address at the provider, and the provider's name; or the page that says why not.
async fn departure(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    provider: String,
    journey: Journey,
    again: bool,
) -> Result<Result<(SetCookie, String, Localized), Response>, Failure> {
    let cookie = visit.cookies.read(headers, COOKIE);
    let name = identity.provider_name(&provider).await?.ok_or(Failure::NotFound)?;
    let wanted = Wanted { provider, journey, again, lang: visit.lang, cookie };
    let why = match identity.depart(&wanted).await? {
        Ok(departure) => {
            let cookie = visit.cookies.set(COOKIE, &departure.cookie, Some(TIME_TO_COME_BACK));
            return Ok(Ok((cookie.map_err(Failure::internal)?, departure.address, name)));
        }
        Err(NotSent::Service) => Told::by_service(),
        Err(NotSent::Provider(NoDeparture::Unknown)) => return Err(Failure::NotFound),
        Err(NotSent::Provider(NoDeparture::Down(_))) => Told::down(),
        Err(NotSent::Provider(NoDeparture::LevelTooHigh(_))) => Told::level(),
        Err(NotSent::Provider(error)) => Told::fault(&error.to_string()),
    };
    let provider = Some((wanted.provider.as_str(), &name));
    Ok(Err(refused(identity, visit, &why, provider, Some(&wanted.journey)).await?))
}

/// A page that leads to a provider by a link: where the answer to a form led there, a browser would stop it.
pub(super) async fn lead_to_link(
    identity: &Identity,
    visit: &Visit,
    headers: &HeaderMap,
    provider: String,
    journey: Journey,
) -> Result<Response, Failure> {
    let (cookie, address, name) = match departure(identity, visit, headers, provider, journey, true).await? {
        Ok(departure) => departure,
        Err(refused) => return Ok(refused),
    };
    let says = |key: &str| visit.t_with(key, &[("provider", name.get(visit.lang).into())]);
    let title = says("identity-providers-go-title");
    let main = html! {
        h1 { (title) }
        p.lead { (says("identity-providers-go-text")) }
        p { (button_link(&Link::new(address, says("identity-broker-continue")), ButtonKind::Primary)) }
    };
    let head =
        PageHead::new(title).back(Link::new("/account/providers/linked", visit.t("identity-broker-back-to-providers")));
    Ok((cookie, [(CACHE_CONTROL, "no-store")], page(visit, head, main)).into_response())
}

/// `GET /upstream/callback`
async fn come_back(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let returning = Returning { query: query.unwrap_or_default(), ..returning(&visit, &headers) };
    let next = identity.come_back(returning).await?;
    show(&identity, &visit, &headers, next).await
}

fn returning(visit: &Visit, headers: &HeaderMap) -> Returning {
    Returning {
        query: String::new(),
        cookie: visit.cookies.read(headers, COOKIE),
        device: device(headers),
        session: visit.session().map(str::to_owned),
        signed_in: visit.signed_in.as_ref().map(|signed_in| signed_in.person),
    }
}

async fn show(identity: &Identity, visit: &Visit, headers: &HeaderMap, next: CameBack) -> Result<Response, Failure> {
    match next {
        CameBack::SignedIn { token, provider, journey } => {
            let session = visit.cookies.set(cookies::SESSION, &token, None).map_err(Failure::internal)?;
            let usual = if journey.shared {
                visit.cookies.remove(USUAL_COOKIE)
            } else {
                visit.cookies.set(USUAL_COOKIE, &provider, Some(USUAL_LASTS))
            };
            let usual = usual.map_err(Failure::internal)?;
            let known = remember_device(identity, visit, headers, &token).await?;
            Ok((session, usual, known, see_other(&journey.address())).into_response())
        }
        CameBack::Linked { journey } => Ok(see_other(&format!("{}?done=linked", journey.address()))),
        CameBack::Arrived { arrival, near } => {
            arrived(identity, visit, &arrival, near, &[], &Completion::default()).await
        }
        CameBack::Refused { why, provider, journey } => {
            let name = match &provider {
                Some(provider) => identity.provider_name(provider).await?,
                None => None,
            };
            let provider = provider.as_deref().zip(name.as_ref());
            refused(identity, visit, &Told::of(&why), provider, journey.as_ref()).await
        }
    }
}

/// What is told to a person who cannot go on like this.
struct Told {
    status: StatusCode,
    title: &'static str,
    text: &'static str,
    /// Whether the same provider can help when it is asked again; and whether the person must prove
    /// themselves anew there.
    again: Option<bool>,
    technical: Option<String>,
}

impl Told {
    const fn new(status: StatusCode, title: &'static str, text: &'static str) -> Self {
        Self { status, title, text, again: None, technical: None }
    }

    fn again(self, anew: bool) -> Self {
        Self { again: Some(anew), ..self }
    }

    fn down() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "identity-broker-down-title", "identity-broker-down-text")
            .again(false)
    }

    fn level() -> Self {
        Self::new(StatusCode::FORBIDDEN, "identity-broker-level-title", "identity-broker-level-text").again(true)
    }

    const fn by_service() -> Self {
        Self::new(StatusCode::FORBIDDEN, "identity-broker-service-title", "identity-broker-service-text")
    }

    fn fault(technical: &str) -> Self {
        let told = Self::new(StatusCode::BAD_GATEWAY, "identity-broker-fault-title", "identity-broker-fault-text");
        Self { technical: Some(technical.to_owned()), ..told.again(false) }
    }

    fn of(why: &Refused) -> Self {
        let new = Self::new;
        match why {
            Refused::Trouble(trouble) => Self::of_trouble(trouble),
            Refused::LevelTooLow => Self::level(),
            Refused::Deceased => {
                new(StatusCode::FORBIDDEN, "identity-broker-deceased-title", "identity-broker-deceased-text")
            }
            Refused::Ambiguous => {
                new(StatusCode::FORBIDDEN, "identity-broker-ambiguous-title", "identity-broker-ambiguous-text")
            }
            Refused::Blocked => {
                new(StatusCode::FORBIDDEN, "identity-broker-blocked-title", "identity-broker-blocked-text")
            }
            Refused::OthersAccount => {
                new(StatusCode::CONFLICT, "identity-broker-others-title", "identity-broker-others-text")
            }
            Refused::OtherPerson => {
                new(StatusCode::CONFLICT, "identity-broker-other-person-title", "identity-broker-other-person-text")
            }
            Refused::SignInFirst => {
                new(StatusCode::FORBIDDEN, "identity-broker-sign-in-first-title", "identity-broker-sign-in-first-text")
            }
        }
    }

    fn of_trouble(trouble: &Trouble) -> Self {
        let new = Self::new;
        match trouble {
            Trouble::State(StateMistake::OtherBrowser) => {
                new(StatusCode::BAD_REQUEST, "identity-broker-browser-title", "identity-broker-browser-text")
            }
            Trouble::State(StateMistake::TooOld) => {
                new(StatusCode::BAD_REQUEST, "identity-broker-old-title", "identity-broker-old-text")
            }
            Trouble::State(StateMistake::Missing | StateMistake::Unknown) => {
                new(StatusCode::BAD_REQUEST, "identity-broker-state-title", "identity-broker-state-text")
            }
            Trouble::UsedAlready => {
                new(StatusCode::BAD_REQUEST, "identity-broker-used-title", "identity-broker-used-text").again(false)
            }
            Trouble::Cancelled => {
                new(StatusCode::OK, "identity-broker-cancelled-title", "identity-broker-cancelled-text").again(false)
            }
            Trouble::Down(_) | Trouble::ToldDown(_) => Self::down(),
            Trouble::TooSlow => {
                new(StatusCode::GATEWAY_TIMEOUT, "identity-broker-slow-title", "identity-broker-slow-text").again(false)
            }
            Trouble::LevelTooLow => Self::level(),
            Trouble::Fault(fault) => Self::fault(&fault.to_string()),
            Trouble::Failed(error) => Self::fault(&error.to_string()),
        }
    }
}

/// Lets the answer to a form of a page lead on to the service that waits.
async fn allow_service(identity: &Identity, journey: Option<&Journey>) -> Result<Option<AllowFormTo>, IdentityError> {
    let Some(journey) = journey else { return Ok(None) };
    let service = identity.service_on(journey).await?;
    Ok(service.map(|service| AllowFormTo::of(service.request.redirect_uri.as_str())))
}

/// A page in plain words, with every way out that there is.
async fn refused(
    identity: &Identity,
    visit: &Visit,
    told: &Told,
    provider: Option<(&str, &Localized)>,
    journey: Option<&Journey>,
) -> Result<Response, Failure> {
    let allowed = allow_service(identity, journey).await?;
    let nobody = visit.t("identity-broker-the-provider");
    let name = provider.map_or(nobody.as_str(), |(_, name)| name.get(visit.lang));
    let says = |key: &str| visit.t_with(key, &[("provider", name.into())]);
    let title = says(told.title);
    let links = journey.is_some_and(|journey| journey.link_to.is_some());
    let main = html! {
        h1 { (title) }
        p.lead { (says(told.text)) }
        @if let Some(person) = visit.signed_in.as_ref().filter(|_| !links) {
            p { (visit.t_with("identity-broker-signed-in-as", &[("name", person.name.as_str().into())])) }
            p { (button_link(&Link::new(journey.map_or_else(|| "/".to_owned(), Journey::address),
                visit.t("identity-broker-go-on")), ButtonKind::Primary)) }
        }
        @if links {
            p { (button_link(&Link::new("/account/providers/linked", visit.t("identity-broker-back-to-providers")),
                ButtonKind::Primary)) }
        } @else {
            @let kind = if visit.signed_in.is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
            p { (button_link(&Link::new(journey.map_or_else(|| "/sign-in".to_owned(), Journey::choice),
                visit.t("identity-broker-choose-another")), kind)) }
            @if let (Some(anew), Some((id, _)), Some(journey)) = (told.again, provider, journey) {
                p { (button_link(&Link::new(journey.begin(id, anew), says("identity-broker-try-again")),
                    ButtonKind::Secondary)) }
            }
            @if let Some(request) = journey.and_then(|journey| journey.request.as_ref()) {
                (form(visit, "/authorize/give-up", html! {
                    input type="hidden" name="request" value=(request);
                    (button(&visit.t("identity-broker-back-to-service"), ButtonKind::Secondary))
                }))
            }
        }
        @if let Some(technical) = &told.technical {
            (details(&visit.t("identity-mistake-technical"), html! { p { code lang="en" { (technical) } } }))
        }
    };
    Ok((told.status, allowed, [(CACHE_CONTROL, "no-store")], page(visit, PageHead::new(title), main)).into_response())
}

/// The page of a person whom the provider knows, and we do not.
async fn arrived(
    identity: &Identity,
    visit: &Visit,
    arrival: &Arrival,
    near: bool,
    missing: &[Missing],
    typed: &Completion,
) -> Result<Response, Failure> {
    let name = identity.provider_name(&arrival.provider).await?.unwrap_or_default();
    let name = name.get(visit.lang).to_owned();
    let says = |key: &str| visit.t_with(key, &[("provider", name.as_str().into())]);
    let title = visit.t(if near { "identity-broker-near-title" } else { "identity-broker-new-title" });
    let errors: Vec<(String, String)> = missing.iter().map(|what| complaint(visit, *what)).collect();
    let ticket = identity.seal_ticket(arrival);
    let hidden = html! {
        input type="hidden" name="arrival" value=(ticket);
        @if near { input type="hidden" name="near" value="1"; }
    };
    let create = form(
        visit,
        "/upstream/arrival/create",
        html! {
            (hidden)
            @for what in arrival.lacks() { (text_input(visit, &field(visit, what, typed, &errors))) }
            (button(&visit.t("identity-broker-create"), if near { ButtonKind::Secondary } else { ButtonKind::Primary }))
        },
    );
    let join = form(
        visit,
        "/upstream/arrival/join",
        html! {
            (hidden)
            (button(&visit.t("identity-broker-join"), if near { ButtonKind::Primary } else { ButtonKind::Secondary }))
        },
    );
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (says(if near { "identity-broker-near-text" } else { "identity-broker-new-text" })) }
        @if near {
            (join)
            h2 { (visit.t("identity-broker-near-other-title")) }
            p { (visit.t("identity-broker-near-other-text")) }
            (create)
            (inset(html! { p { (visit.t("identity-broker-near-counter")) } }))
        } @else {
            (create)
            h2 { (visit.t("identity-broker-new-other-title")) }
            p { (says("identity-broker-new-other-text")) }
            (join)
        }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let head = PageHead::new(title).errors(!errors.is_empty());
    let allowed = allow_service(identity, Some(&arrival.journey)).await?;
    Ok((status, allowed, [(CACHE_CONTROL, "no-store")], page(visit, head, main)).into_response())
}

const fn field_name(what: Missing) -> &'static str {
    match what {
        Missing::GivenName => "given_name",
        Missing::FamilyName => "family_name",
        Missing::Email => "email",
    }
}

fn complaint(visit: &Visit, what: Missing) -> (String, String) {
    let text = match what {
        Missing::GivenName => "identity-broker-given-name-missing",
        Missing::FamilyName => "identity-broker-family-name-missing",
        Missing::Email => "identity-broker-email-missing",
    };
    (field_name(what).to_owned(), visit.t(text))
}

fn field(visit: &Visit, what: Missing, typed: &Completion, errors: &[(String, String)]) -> Field {
    let name = field_name(what);
    let error = errors.iter().find(|(of, _)| of == name).map(|(_, message)| message.clone());
    let (label, value, autocomplete) = match what {
        Missing::GivenName => ("identity-broker-given-name", &typed.given_name, "given-name"),
        Missing::FamilyName => ("identity-broker-family-name", &typed.family_name, "family-name"),
        Missing::Email => ("identity-broker-email", &typed.email, "email"),
    };
    let field = Field::new(name, visit.t(label)).value(value).autocomplete(autocomplete).error(error);
    if what == Missing::Email { field.kind(Kind::Email) } else { field.width(Width::Twenty) }
}

#[derive(serde::Deserialize)]
struct Decided {
    arrival: String,
    near: Option<String>,
    #[serde(flatten)]
    added: Completion,
}

/// `POST /upstream/arrival/create`: a new account.
async fn create(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    form: CsrfForm<Decided>,
) -> Result<Response, Failure> {
    let Decided { arrival, near, added } = form.value;
    let Some(arrival) = identity.open_ticket::<Arrival>(&arrival) else { return too_late(&identity, &visit).await };
    match identity.create_account(&arrival, &added, visit.lang).await? {
        Err(missing) => arrived(&identity, &visit, &arrival, near.is_some(), &missing, &added).await,
        Ok(person) => {
            let provider = arrival.provider.clone();
            let journey = arrival.journey.clone();
            let next = identity.let_in(person, arrival, returning(&visit, &headers)).await?;
            let refused = |why| CameBack::Refused { why, provider: Some(provider), journey: Some(journey) };
            show(&identity, &visit, &headers, next.unwrap_or_else(refused)).await
        }
    }
}

async fn too_late(identity: &Identity, visit: &Visit) -> Result<Response, Failure> {
    refused(identity, visit, &Told::of_trouble(&StateMistake::TooOld.into()), None, None).await
}

/// `POST /upstream/arrival/join`: the person has an account here, and signs in to it first.
async fn join_later(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Decided>,
) -> Result<Response, Failure> {
    let Some(mut arrival) = identity.open_ticket::<Arrival>(&form.value.arrival) else {
        return too_late(&identity, &visit).await;
    };
    let mut sealed = identity.seal_ticket(&arrival);
    if sealed.len() > COOKIE_MAX_BYTES {
        // Signing out at the provider can wait; the way on is kept.
        arrival.id_token = None;
        sealed = identity.seal_ticket(&arrival);
    }
    if sealed.len() > COOKIE_MAX_BYTES {
        arrival.journey = Journey { request: None, ..arrival.journey };
        sealed = identity.seal_ticket(&arrival);
    }
    let cookie = visit.cookies.set(JOIN_COOKIE, &sealed, Some(TIME_TO_COME_BACK)).map_err(Failure::internal)?;
    let to = if visit.signed_in.is_some() { JOIN.to_owned() } else { format!("/sign-in?next={JOIN}") };
    Ok((cookie, see_other(&to)).into_response())
}

fn read_join(identity: &Identity, visit: &Visit, headers: &HeaderMap) -> Option<Arrival> {
    identity.open_ticket(&visit.cookies.read(headers, JOIN_COOKIE)?)
}

/// `GET /upstream/join`: is this account to be opened by the provider, too?
async fn show_join(State(identity): State<Identity>, visit: Visit, headers: HeaderMap) -> Result<Response, Failure> {
    let Some(arrival) = read_join(&identity, &visit, &headers) else { return too_late(&identity, &visit).await };
    let name = identity.provider_name(&arrival.provider).await?.unwrap_or_default();
    let person = visit.person()?.name.clone();
    let values = [("provider", name.get(visit.lang).into()), ("name", person.as_str().into())];
    let title = visit.t_with("identity-broker-join-title", &values);
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t_with("identity-broker-join-text", &values)) }
        (form(&visit, JOIN, button(&visit.t("identity-broker-join-yes"), ButtonKind::Primary)))
        p { (button_link(&Link::new(arrival.journey.address(), visit.t("identity-broker-join-no")), ButtonKind::Secondary)) }
    };
    let allowed = allow_service(&identity, Some(&arrival.journey)).await?;
    Ok((allowed, [(CACHE_CONTROL, "no-store")], page(&visit, PageHead::new(title), main)).into_response())
}

/// `POST /upstream/join`
async fn join(State(identity): State<Identity>, visit: Visit, headers: HeaderMap) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let Some(arrival) = read_join(&identity, &visit, &headers) else { return too_late(&identity, &visit).await };
    let gone = visit.cookies.remove(JOIN_COOKIE).map_err(Failure::internal)?;
    let (provider, journey) = (Some(arrival.provider.clone()), Some(arrival.journey.clone()));
    let next = match identity.link(person, &arrival).await? {
        Err(why) => CameBack::Refused { why, provider, journey },
        // They proved both: the session now rests on what the provider vouches for.
        Ok(()) => match identity.let_in(person, arrival, returning(&visit, &headers)).await? {
            Ok(next) => next,
            Err(why) => CameBack::Refused { why, provider, journey },
        },
    };
    let shown = show(&identity, &visit, &headers, next).await?;
    Ok((gone, shown).into_response())
}

#[derive(serde::Deserialize)]
struct Sealed {
    #[serde(default)]
    request: String,
}

/// `GET /upstream/sign-out`: signed out here; at the provider too?
async fn show_sign_out(
    State(identity): State<Identity>,
    visit: Visit,
    Query(sealed): Query<Sealed>,
) -> Result<Response, Failure> {
    let Some(farewell) = identity.open_ticket::<Farewell>(&sealed.request) else { return Ok(see_other("/")) };
    let onward = farewell.onward.clone().unwrap_or_else(|| "/".to_owned());
    let Some((address, name)) = identity.provider_exit(&farewell).await? else { return Ok(see_other(&onward)) };
    let says = |key: &str| visit.t_with(key, &[("provider", name.get(visit.lang).into())]);
    let title = visit.t("identity-broker-signed-out-title");
    let stay =
        if farewell.onward.is_some() { "identity-broker-sign-out-back" } else { "identity-broker-sign-out-stay" };
    // Whoever leaves a shared computer wants to leave it whole: the browser goes there by itself. Not by a redirection:
    // this is the answer to a form, of which the policy lets none lead elsewhere.
    let goes_on = if farewell.shared { HeaderValue::from_str(&format!("0;url={address}")).ok() } else { None };
    let main = html! {
        h1 { (title) }
        p.lead { (says("identity-broker-sign-out-text")) }
        p { (button_link(&Link::new(address, says("identity-broker-sign-out-there")), ButtonKind::Primary)) }
        p { (button_link(&Link::new(onward, visit.t(stay)), ButtonKind::Secondary)) }
    };
    let mut response = ([(CACHE_CONTROL, "no-store")], page(&visit, PageHead::new(title), main)).into_response();
    if let Some(goes_on) = goes_on {
        response.headers_mut().insert(REFRESH, goes_on);
    }
    Ok(response)
}

#[derive(serde::Deserialize)]
struct Returned {
    #[serde(default)]
    state: String,
}

/// `GET /upstream/signed-out`: back from the provider.
async fn signed_out(
    State(identity): State<Identity>,
    visit: Visit,
    Query(back): Query<Returned>,
) -> Result<Response, Failure> {
    let onward = identity.open_ticket::<WayOn>(&back.state).and_then(|way_on| way_on.onward);
    if let Some(onward) = onward {
        return Ok(see_other(&onward));
    }
    let title = visit.t("identity-broker-signed-out-title");
    let main = html! {
        (notice(&visit, NoticeKind::Success, html! { p { (visit.t("identity-broker-signed-out-text")) } }))
        h1 { (title) }
        p { (button_link(&Link::new("/", visit.t("identity-home")), ButtonKind::Primary)) }
    };
    Ok(page(&visit, PageHead::new(title), main).into_response())
}
