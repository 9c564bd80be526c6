//! Who asks for what, in which language: everything a page needs to know of its request.

use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use base::{Lang, PersonId, Timestamp};

use crate::access_log::Traffic;
use crate::cookies::Cookies;
use crate::csrf::CsrfToken;
use crate::failure::Failure;
use crate::site::Site;
use crate::words::Words;

/// One request, as a handler sees it. An axum extractor; always there behind [`dress`](crate::web::dress).
///
/// It speaks: every method of [`Words`] (`t`, `date`, `number`, …) and its `lang` are the visit's too.
#[derive(Clone)]
pub struct Visit(Arc<Seen>);

/// What a [`Visit`] shows; it is shared by all who look at the request.
#[derive(Clone)]
pub struct Seen {
    /// The person, when signed in.
    pub signed_in: Option<SignedIn>,
    /// The token that every form posts in its field `csrf`; [`form`](crate::components::form) adds it.
    pub csrf: CsrfToken,
    /// Names this request in the logs, in the header `x-request-id` and on the page of a failure.
    pub request_id: String,
    /// The path with its query, as it was asked for.
    pub path: String,
    /// The name and port that the browser knows this server by.
    pub host: Option<String>,
    /// Whether this is the demonstration, whose data is fictional.
    pub demo: bool,
    /// When the request came.
    pub now: Timestamp,
    /// How cookies are named and set here.
    pub cookies: Cookies,
    pub(crate) session: Option<String>,
    pub(crate) site: Arc<Site>,
    pub(crate) words: Words,
    /// The route that was found.
    pub(crate) route: OnceLock<Arc<Traffic>>,
}

impl Visit {
    /// The person, or the refusal that leads to the sign-in page.
    ///
    /// # Errors
    /// [`Failure::SignInFirst`].
    pub fn person(&self) -> Result<&SignedIn, Failure> {
        self.signed_in.as_ref().ok_or(Failure::SignInFirst)
    }

    /// The value of the session cookie, whether or not it still opens a session.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    /// The same visit in another language, as `ui_locales` of OpenID Connect may ask.
    #[must_use]
    pub fn speaking(mut self, lang: Lang) -> Self {
        let seen = Arc::make_mut(&mut self.0);
        seen.words = seen.words.in_language(lang);
        self
    }
}

impl From<Seen> for Visit {
    fn from(seen: Seen) -> Self {
        Self(Arc::new(seen))
    }
}

impl Deref for Visit {
    type Target = Seen;

    fn deref(&self) -> &Seen {
        &self.0
    }
}

impl Deref for Seen {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        parts.extensions.get().cloned().ok_or_else(|| Failure::internal(NotDressed))
    }
}

/// A route was served without [`dress`](crate::web::dress): nobody can be let in.
#[derive(Debug, thiserror::Error)]
#[error("the router is not dressed by ui::web::dress")]
pub(crate) struct NotDressed;

/// A person who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// The name that the header shows.
    pub name: String,
    /// What they may do.
    pub roles: Roles,
    /// Whether others use the same computer: every page then has a button that ends everything.
    pub shared: bool,
}

/// What a person does on the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Role {
    /// Looks after a small firm.
    Owner,
    /// Advises firms.
    Adviser,
    /// Accompanies people at a place.
    Mediator,
    /// Hands out passes.
    Prescriber,
    /// Orders passes.
    Funder,
    /// Decides on loans.
    Bank,
    /// Publishes procedures and consultations.
    Officer,
    /// Runs the platform.
    Operator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 8] = [
        Self::Owner,
        Self::Adviser,
        Self::Mediator,
        Self::Prescriber,
        Self::Funder,
        Self::Bank,
        Self::Officer,
        Self::Operator,
    ];

    /// The role's name in the database and in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Adviser => "adviser",
            Self::Mediator => "mediator",
            Self::Prescriber => "prescriber",
            Self::Funder => "funder",
            Self::Bank => "bank",
            Self::Officer => "officer",
            Self::Operator => "operator",
        }
    }

    /// The role of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// A set of roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles(u8);

impl Roles {
    /// No role.
    pub const NONE: Self = Self(0);

    /// Whether the role is among them.
    pub const fn has(self, role: Role) -> bool {
        self.0 & (1 << role as u8) != 0
    }

    /// These roles and one more.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | (1 << role as u8))
    }

    /// These roles but one.
    #[must_use]
    pub const fn without(self, role: Role) -> Self {
        Self(self.0 & !(1 << role as u8))
    }

    /// The roles, in the order of [`Role::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        roles.into_iter().fold(Self::NONE, Self::with)
    }
}

/// What [`SessionReader`] promises.
pub type SessionFuture<'a> = Pin<Box<dyn Future<Output = Result<Option<SignedIn>, Failure>> + Send + 'a>>;

/// Opens the sessions behind session cookies; identity is one.
pub trait SessionReader: Send + Sync {
    /// The person behind the value of a session cookie, or `None` when it opens no session (any more).
    fn signed_in<'a>(&'a self, session: &'a str) -> SessionFuture<'a>;
}

/// Nobody is ever signed in.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoSessions;

impl SessionReader for NoSessions {
    fn signed_in<'a>(&'a self, _: &'a str) -> SessionFuture<'a> {
        Box::pin(async { Ok(None) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_roles_has_what_was_put_in() {
        let roles: Roles = [Role::Owner, Role::Operator].into_iter().collect();
        assert!(roles.has(Role::Owner) && roles.has(Role::Operator) && !roles.has(Role::Bank));
        assert_eq!(roles.iter().map(Role::name).collect::<Vec<_>>(), ["owner", "operator"]);
        for role in Role::ALL {
            assert_eq!(Role::from_name(role.name()), Some(role));
        }
    }
}
