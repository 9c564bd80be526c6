//! Who may use a route is written beside it, and enforced before its handler runs.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::Method;
use ui::testing::{Site, person};
use ui::{Access, Failure, Role, Roles, RouteEntry, Routes, ServicesOnly, Visit};

/// One route of each kind; each run of a handler counts.
fn routes(runs: &Arc<AtomicUsize>) -> Routes {
    let run = |runs: &Arc<AtomicUsize>| {
        let runs = Arc::clone(runs);
        move || async move {
            runs.fetch_add(1, Ordering::SeqCst);
            "done"
        }
    };
    Routes::new()
        .get("/open", Access::Public, run(runs))
        .get("/mine/{id}", Access::SignedIn, run(runs))
        .post("/mine/{id}", Access::SignedIn, run(runs))
        .get("/loans", Access::Role(Role::Bank), run(runs))
        .post("/loans", Access::Role(Role::Bank), run(runs))
        .bare("/r1/{*service}", run(runs))
        .get("/healthz", Access::Operations, run(runs))
}

#[tokio::test]
async fn no_handler_behind_a_sign_in_runs_for_a_stranger() {
    let runs = Arc::default();
    let site = Site::new(routes(&runs), &[]);
    let answers = site.anonymous_answers().await;
    let statuses: Vec<(Option<Method>, &str, u16)> =
        answers.iter().map(|(entry, status)| (entry.method.clone(), entry.path.as_str(), *status)).collect();
    assert_eq!(
        statuses,
        [
            (Some(Method::GET), "/mine/{id}", 303),
            (Some(Method::POST), "/mine/{id}", 401),
            (Some(Method::GET), "/loans", 303),
            (Some(Method::POST), "/loans", 401),
        ]
    );
    assert_eq!(runs.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn where_only_services_are_served_nothing_else_is_there() {
    let runs = Arc::default();
    let site = Site::new(routes(&runs), &[]);
    for path in ["/open", "/mine/7", "/loans", "/healthz", "/language/fr"] {
        assert_eq!(site.get(path).extension(ServicesOnly).send().await.status, 404, "{path}");
    }
    assert_eq!(runs.load(Ordering::SeqCst), 0);
    assert_eq!(site.get("/r1/x").extension(ServicesOnly).send().await.status, 200);
}

#[tokio::test]
async fn a_stranger_is_led_to_the_sign_in_page_and_back() {
    let site = Site::new(routes(&Arc::default()), &[]);
    let answer = site.get("/mine/7?tab=notes").send().await;
    assert_eq!((answer.status, answer.header("location")), (303, "/sign-in?next=%2Fmine%2F7%3Ftab%3Dnotes"));
    let script = site.get("/mine/7").header("accept", "*/*").send().await;
    assert_eq!(script.status, 303, "who asks for nothing in particular follows as a browser does");
    let program = site.get("/mine/7").header("accept", "application/json").send().await;
    assert_eq!((program.status, program.header("content-type")), (401, "application/problem+json"));
}

#[tokio::test]
async fn a_role_opens_its_own_routes_only() {
    let runs = Arc::default();
    let bea = person("bea", Roles::NONE.with(Role::Bank));
    let leo = person("leo", Roles::NONE.with(Role::Owner));
    let site = Site::with_people(routes(&runs), &[], &[bea.clone(), leo.clone()]);
    assert_eq!(site.get("/loans").as_person(&bea).send().await.status, 200);
    let refused = site.get("/loans").as_person(&leo).send().await;
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("Cette page n’est pas ouverte à votre compte"));
    assert_eq!(site.get("/mine/7").as_person(&leo).send().await.status, 200);
    assert_eq!(runs.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn what_is_open_to_all_needs_nobody_signed_in() {
    let site = Site::new(routes(&Arc::default()), &[]);
    assert_eq!(site.get("/open").send().await.status, 200);
    assert_eq!(site.get("/healthz").send().await.status, 200);
    assert_eq!(site.post("/r1/AA/GOV/x").send().await.status, 200, "a machine proves in the handler who it is");
}

#[tokio::test]
async fn a_bare_route_is_answered_as_its_handler_says_and_nothing_is_added() {
    let site = Site::new(routes(&Arc::default()), &[]);
    let dressed = site.get("/open").send().await;
    assert!(dressed.headers.contains_key("content-security-policy") && dressed.headers.contains_key("x-request-id"));
    let bare = site.get("/r1/AA/GOV/x").send().await;
    assert_eq!(bare.status, 200);
    for name in ["content-security-policy", "x-request-id", "set-cookie", "cache-control", "vary"] {
        assert!(!bare.headers.contains_key(name), "{name} was added");
    }
}

#[tokio::test]
async fn a_session_that_opens_nothing_is_nobody() {
    let site = Site::new(routes(&Arc::default()), &[]);
    let answer = site.get("/mine/7").cookie("__Host-session=stale").send().await;
    assert_eq!(answer.status, 303);
}

#[tokio::test]
async fn a_router_that_is_not_dressed_lets_nobody_in() {
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt;
    let router = routes(&Arc::default()).into_router();
    let request = Request::get("/open").body(Body::empty()).unwrap();
    assert_eq!(router.oneshot(request).await.unwrap().status(), 500);
}

#[test]
fn the_table_lists_every_route_of_merged_rooms() {
    let one: Routes = Routes::new().get("/a", Access::Public, async || ());
    let other: Routes = Routes::new().post("/b", Access::SignedIn, async |_: Visit| Err::<(), _>(Failure::NotFound));
    let table = one.merge(other).table().to_vec();
    let entry = |method, path: &str, access| RouteEntry {
        method: Some(method),
        path: path.to_owned(),
        access,
        takes_files: false,
    };
    assert_eq!(table, [entry(Method::GET, "/a", Access::Public), entry(Method::POST, "/b", Access::SignedIn)]);
}
