//! The door for client systems: the addresses of the message protocol for REST.

use std::net::{IpAddr, Ipv4Addr};

use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CONTENT_TYPE, EXPECT, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::Response;
use ui::Routes;
use xroad::{Code, Fault, MessageId, Origin, list_clients};

use crate::caller::Caller;
use crate::messages::body::Lent;
use crate::{Exchange, authorities, signed_documents};

/// After so many seconds a client may send again what there was no place for.
const RETRY_AFTER_S: &str = "1";

/// The addresses for client systems. Their answers pass as they are.
pub(crate) fn routes() -> Routes<Exchange> {
    // Whatever begins as an address of the protocol is answered as one, also where it is incomplete or of a version that
    // nobody knows: a client's system reads no page for people.
    let ways = ["", "/", "/{*service}", "{more}", "{more}/", "{more}/{*service}"];
    let every = (0..10).flat_map(|version| ways.map(|way| format!("/r{version}{way}")));
    every
        .fold(Routes::new(), |routes, address| routes.bare(&address, ask))
        .bare("/listClients", list_clients)
        .bare(signed_documents::ASIC, signed_documents::ask)
        .bare(crate::nodes::MEMBERS, crate::nodes::members)
        .bare(authorities::AUTHORITY_PEM, authorities::authority_pem)
        .bare(authorities::AUTHORITY_CRL, authorities::authority_crl)
        .bare(authorities::AUTHORITY_STATUS, authorities::authority_status)
        .bare(authorities::AUTHORITY_STATUS_OF, authorities::authority_status_of)
}

/// Any verb of `/r1/instance/class/member/subsystem/service/…`.
async fn ask(State(exchange): State<Exchange>, caller: Option<Extension<Caller>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let (caller, working) = (who(caller), exchange.clone());
    let passed = exchange.0.under_way.to_its_end(async move {
        let body = Lent::new(body);
        match working.pass_on(&caller, &head, body.lend()).await {
            Ok(answer) => answer,
            Err(fault) => {
                let told = working.tell(&fault, &head.headers);
                // Who waits for leave to send a body does not send it now.
                if !head.headers.contains_key(EXPECT) {
                    body.let_it_end();
                }
                told
            }
        }
    });
    let overloaded = || Fault::new(Origin::ClientNode, Code::InternalError).with_status(503);
    passed.await.unwrap_or_else(|| exchange.tell(&overloaded(), &HeaderMap::new()))
}

/// Who takes part: `GET /listClients[?xRoadInstance=…]`.
async fn list_clients(
    State(exchange): State<Exchange>,
    caller: Option<Extension<Caller>>,
    request: Request,
) -> Response {
    let admitted = if request.method() == Method::GET {
        exchange.admit_to_list(&who(caller))
    } else {
        let why = format!("Who takes part is read with GET, not with {}.", request.method());
        Err(Fault::new(Origin::Client, Code::InvalidHttpMethod).saying(why))
    };
    if let Err(fault) = admitted {
        return exchange.tell(&fault, request.headers());
    }
    let query = request.uri().query().unwrap_or_default();
    let instance = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "xRoadInstance");
    let listed = match instance {
        Some((_, instance)) if instance != exchange.server().instance() => Vec::new(),
        _ => exchange.registry().await.listed(),
    };
    if list_clients::wants_json(accepted(request.headers())) {
        answer(StatusCode::OK, "application/json;charset=utf-8", list_clients::json(&listed))
    } else {
        answer(StatusCode::OK, "text/xml;charset=utf-8", list_clients::xml(&listed))
    }
}

/// Nobody said how the system came: it proves nothing, and its address is none that a network holds.
pub(crate) fn who(caller: Option<Extension<Caller>>) -> Caller {
    let nobody = Caller { address: IpAddr::V4(Ipv4Addr::UNSPECIFIED), is_secure: false, certificate: None };
    caller.map_or(nobody, |Extension(caller)| caller)
}

fn accepted(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    headers.get_all(ACCEPT).into_iter().filter_map(|value| value.to_str().ok())
}

fn answer(status: StatusCode, content_type: &'static str, body: String) -> Response {
    let mut answer = Response::new(Body::from(body));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer
}

impl Exchange {
    /// Tells a client of a fault, in the form that it accepts.
    fn tell(&self, fault: &Fault, asked: &HeaderMap) -> Response {
        // By its detail an operator finds the fault in the log, whoever tells of it.
        let named = MessageId::of_exchange(self.0.random.bytes::<16>());
        let fault = if fault.detail().is_empty() { fault.clone().with_detail(named) } else { fault.clone() };
        let told = fault.answer(self.0.dialect, accepted(asked));
        metrics::counter!("passerelle_exchange_faults_total", "type" => fault.code().since_7_8()).increment(1);
        tracing::info!(target: "exchange", kind = told.kind, detail = fault.detail(), "a message was not passed on");
        let status = StatusCode::from_u16(told.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut answer = answer(status, told.content_type, told.body);
        if let Ok(kind) = HeaderValue::try_from(told.kind) {
            answer.headers_mut().insert("x-road-error", kind);
        }
        if let Some(seconds) = fault.retry_after_s() {
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        } else if matches!(told.status, 429 | 503) {
            answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER_S));
        }
        answer
    }
}
