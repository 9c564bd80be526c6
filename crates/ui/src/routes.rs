//! Routes that say beside each address who may use it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, any, on};

use crate::access_log::Traffic;
use crate::csrf::{self, Takes};
use crate::failure::Failure;
use crate::visit::{NotDressed, Role, Visit};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everyone.
    Public,
    /// A person who is signed in.
    SignedIn,
    /// A person who has the role.
    Role(Role),
    /// A machine that proves in the handler who it is (a client secret, a mutual-TLS certificate):
    /// no form token is asked for, so such a route must not act on the session cookie alone.
    Client,
    /// Health, readiness and metrics, which read nothing personal; the operator's proxy keeps them in the house.
    Operations,
}

/// Put into the extensions of a request that came where only services are served, such as a listener for
/// certificates: routes other than those of [`Access::Client`] are not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServicesOnly;

/// One line of the table of routes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteEntry {
    /// The method; `None` when the route takes any.
    pub method: Option<Method>,
    /// The template, such as `/advisers/{id}`.
    pub path: String,
    /// Who may use it.
    pub access: Access,
    /// Whether it takes forms with files.
    pub takes_files: bool,
}

/// A router whose every route declares its [`Access`], which is enforced before the handler runs:
/// who is not signed in goes to the sign-in page (GET) or gets 401, who may not gets 403, and a
/// changing request without a form token of its own session gets 403 (see [`csrf`]).
///
/// ```
/// use ui::{Access, Role, Routes, Visit};
/// async fn list(visit: Visit) -> String { visit.path.clone() }
/// async fn close() {}
/// let routes: Routes = Routes::new()
///     .get("/requests", Access::SignedIn, list)
///     .post("/requests/{id}/close", Access::Role(Role::Adviser), close)
///     .with_state(());
/// assert_eq!(routes.table().len(), 2);
/// ```
#[must_use]
pub struct Routes<S = ()> {
    router: Router<S>,
    /// Those of [`Routes::bare`].
    bare: Router<S>,
    table: Vec<RouteEntry>,
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// No route yet.
    pub fn new() -> Self {
        Self { router: Router::new(), bare: Router::new(), table: Vec::new() }
    }

    /// A page or a document to read (GET and HEAD).
    pub fn get<H: Handler<T, S>, T: 'static>(self, path: &str, access: Access, handler: H) -> Self {
        let guarded = Guarded::new(path, access, handler);
        self.add(Some(Method::GET), path, access, on(MethodFilter::GET, guarded))
    }

    /// A form or a command (POST).
    pub fn post<H: Handler<T, S>, T: 'static>(self, path: &str, access: Access, handler: H) -> Self {
        let guarded = Guarded::new(path, access, handler);
        self.add(Some(Method::POST), path, access, on(MethodFilter::POST, guarded))
    }

    /// A form that may have files (POST); the handler takes an [`UploadForm`](crate::UploadForm), and finds out who
    /// sends it before it reads it. Every other route refuses such forms unread.
    pub fn post_upload<H: Handler<T, S>, T: 'static>(self, path: &str, access: Access, handler: H) -> Self {
        let guarded = Guarded { takes: Takes::Files, ..Guarded::new(path, access, handler) };
        let mut routes = self.add(Some(Method::POST), path, access, on(MethodFilter::POST, guarded));
        if let Some(entry) = routes.table.last_mut() {
            entry.takes_files = true;
        }
        routes
    }

    /// A form (POST) that is taken also from a page of a session that fell idle meanwhile, while the browser keeps its
    /// cookie: for leaving, which must work though nobody is signed in any more.
    pub fn post_leaving<H: Handler<T, S>, T: 'static>(self, path: &str, access: Access, handler: H) -> Self {
        let guarded = Guarded { takes: Takes::FormOfIdleSession, ..Guarded::new(path, access, handler) };
        self.add(Some(Method::POST), path, access, on(MethodFilter::POST, guarded))
    }

    /// Whatever the method; for documents and proxies that answer every one in their own way.
    pub fn any<H: Handler<T, S>, T: 'static>(self, path: &str, access: Access, handler: H) -> Self {
        self.add(None, path, access, any(Guarded::new(path, access, handler)))
    }

    /// Whatever the method, for machines whose messages must pass as they are, such as those of the data exchange:
    /// no session is opened, no header is added and nothing is compressed. The handler proves who asks, as with
    /// [`Access::Client`], and keeps its own log.
    pub fn bare<H: Handler<T, S>, T: 'static>(mut self, path: &str, handler: H) -> Self {
        self.table.push(RouteEntry { method: None, path: path.to_owned(), access: Access::Client, takes_files: false });
        self.bare = self.bare.route(path, any(handler));
        self
    }

    fn add(mut self, method: Option<Method>, path: &str, access: Access, route: MethodRouter<S>) -> Self {
        self.table.push(RouteEntry { method, path: path.to_owned(), access, takes_files: false });
        self.router = self.router.route(path, route);
        self
    }

    /// Gives the handlers their state.
    pub fn with_state<S2: Clone + Send + Sync + 'static>(self, state: S) -> Routes<S2> {
        Routes { router: self.router.with_state(state.clone()), bare: self.bare.with_state(state), table: self.table }
    }

    /// These routes and others.
    pub fn merge(mut self, other: Self) -> Self {
        self.table.extend(other.table);
        self.router = self.router.merge(other.router);
        self.bare = self.bare.merge(other.bare);
        self
    }

    /// Every route with its access.
    pub fn table(&self) -> &[RouteEntry] {
        &self.table
    }

    /// The routes that are dressed, and those of [`Routes::bare`], which are not.
    pub(crate) fn into_parts(self) -> (Router<S>, Router<S>) {
        (self.router, self.bare)
    }

    /// The router without its dress, for tests.
    pub fn into_router(self) -> Router<S> {
        self.router.merge(self.bare)
    }
}

impl<S: Clone + Send + Sync + 'static> Default for Routes<S> {
    fn default() -> Self {
        Self::new()
    }
}

/// A handler behind its [`Access`]. A layer of axum would do the same with four more allocations a request.
#[derive(Clone)]
struct Guarded<H> {
    route: Arc<Traffic>,
    access: Access,
    takes: Takes,
    handler: H,
}

impl<H> Guarded<H> {
    fn new(path: &str, access: Access, handler: H) -> Self {
        Self { route: Arc::new(Traffic::of(path)), access, takes: Takes::Form, handler }
    }
}

impl<T: 'static, S: Send + 'static, H: Handler<T, S>> Handler<T, S> for Guarded<H> {
    type Future = Pin<Box<dyn Future<Output = Response> + Send>>;

    fn call(self, request: Request, state: S) -> Self::Future {
        Box::pin(async move {
            let Self { route, access, takes, handler } = self;
            match admit(route, access, takes, request).await {
                Ok(request) => handler.call(request, state).await,
                Err(failure) => failure.into_response(),
            }
        })
    }
}

/// Lets a request through to its handler, or tells why not.
async fn admit(route: Arc<Traffic>, access: Access, takes: Takes, request: Request) -> Result<Request, Failure> {
    let visit: &Visit = request.extensions().get().ok_or_else(|| Failure::internal(NotDressed))?;
    // Only the first counts; there is one.
    let _ = visit.route.set(route);
    if access != Access::Client && request.extensions().get::<ServicesOnly>().is_some() {
        return Err(Failure::NotFound);
    }
    match access {
        Access::Public | Access::Client | Access::Operations => {}
        Access::SignedIn => {
            visit.person()?;
        }
        Access::Role(role) => {
            if !visit.person()?.roles.has(role) {
                return Err(Failure::Forbidden);
            }
        }
    }
    let changes = ![Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if changes && access != Access::Client {
        let visit = visit.clone();
        csrf::check(&visit, takes, request).await
    } else {
        Ok(request)
    }
}
