//! `GET /asic`: signed documents for the systems that sent the messages, as X-Road's security server hands them out
//! (Signed Document Download and Verification Manual, §2).

use std::collections::HashMap;

use asic::write_bundle;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, Method, StatusCode, request};
use axum::response::Response;
use xroad::{MemberId, SubsystemId};

use super::{NAMED_MAX, NoDocument, SignedDocument, Stamping, escaped};
use crate::caller::{self, Caller};
use crate::store::{self, KeptDocument};
use crate::{Exchange, gateway};

/// Where documents are asked for.
pub(crate) const ASIC: &str = "/asic";
const ZIP: &str = "application/zip";
const CONTAINER: &str = "application/vnd.etsi.asic-e+zip";

/// What is told instead of documents: the status, and why.
type Refusal = (StatusCode, String);

/// Which documents a system asks for.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    query: String,
    client: SubsystemId,
    /// `request` or `response`; both where nothing is said.
    direction: Option<&'static str>,
    /// Whether there is to be one document only.
    is_unique: bool,
    /// Whether each must have a timestamp, whatever that takes.
    is_forced: bool,
}

/// What is handed out.
struct Parcel {
    name: String,
    content_type: &'static str,
    bytes: Vec<u8>,
}

/// Hands out signed documents to the client's own systems.
pub(crate) async fn asic(
    State(exchange): State<Exchange>,
    caller: Option<Extension<Caller>>,
    request: Request,
) -> Response {
    let (head, _) = request.into_parts();
    match exchange.documents_for(&gateway::who(caller), &head).await {
        Ok(parcel) => {
            let mut answer = Response::new(Body::from(parcel.bytes));
            let disposition = format!("attachment; filename=\"{}\"", parcel.name);
            answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(parcel.content_type));
            answer
                .headers_mut()
                .extend(HeaderValue::try_from(disposition).ok().map(|value| (CONTENT_DISPOSITION, value)));
            answer
        }
        Err((status, why)) => {
            let mut answer = Response::new(Body::from(why));
            *answer.status_mut() = status;
            answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain;charset=utf-8"));
            answer
        }
    }
}

impl Wanted {
    fn read(query: &str) -> Result<Self, Refusal> {
        let given: HashMap<String, String> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let bad = |why: String| (StatusCode::BAD_REQUEST, why);
        let needed = |name: &str| {
            given.get(name).cloned().ok_or_else(|| bad(format!("Parameter \"{name}\"  must be specified.")))
        };
        let query = needed("queryId")?;
        let [instance, class, code, subsystem] =
            [needed("xRoadInstance")?, needed("memberClass")?, needed("memberCode")?, needed("subsystemCode")?];
        let member = MemberId::new(&instance, &class, &code).map_err(|error| bad(error.to_string()))?;
        let client = member.subsystem(&subsystem).map_err(|error| bad(error.to_string()))?;
        let has = |name| given.contains_key(name);
        let direction = match (has("requestOnly"), has("responseOnly")) {
            (true, true) => {
                let why = "Parameters \"requestOnly\" and \"responseOnly\" cannot be used at the same time.";
                return Err(bad(why.to_owned()));
            }
            (true, false) => Some("request"),
            (false, true) => Some("response"),
            (false, false) => None,
        };
        if has("unique") && direction.is_none() {
            let why = "Parameter \"unique\" not applicable without \"requestOnly\" or \"responseOnly\".";
            return Err(bad(why.to_owned()));
        }
        Ok(Self { query, client, direction, is_unique: has("unique"), is_forced: has("force") })
    }

    fn parcel(&self, documents: Vec<SignedDocument>) -> std::io::Result<Parcel> {
        if self.is_unique {
            let only = documents.into_iter().next();
            return Ok(only.map_or(
                Parcel { name: String::new(), content_type: CONTAINER, bytes: Vec::new() },
                |only| Parcel { name: only.name, content_type: CONTAINER, bytes: only.container },
            ));
        }
        let suffix = self.direction.map_or_else(String::new, |direction| format!("-{direction}"));
        let files: Vec<_> = documents.into_iter().map(|document| (document.name, document.container)).collect();
        let name = format!("{}{suffix}.zip", escaped(&self.query));
        Ok(Parcel { name, content_type: ZIP, bytes: write_bundle(&files)? })
    }
}

impl Exchange {
    async fn documents_for(&self, caller: &Caller, head: &request::Parts) -> Result<Parcel, Refusal> {
        if !matches!(head.method, Method::GET | Method::HEAD) {
            return Err((StatusCode::METHOD_NOT_ALLOWED, "Only GET is answered.".to_owned()));
        }
        let wanted = Wanted::read(head.uri.query().unwrap_or_default())?;
        let registry = self.registry().await;
        let client = registry.subsystem(&wanted.client).filter(|found| found.node.is_none());
        let unknown =
            || (StatusCode::INTERNAL_SERVER_ERROR, format!("No client {} stands behind this node.", wanted.client));
        let client = client.ok_or_else(unknown)?;
        caller::admit(caller, &self.0.networks, client, self.0.clock.now())
            .map_err(|fault| (StatusCode::UNAUTHORIZED, fault.message().to_owned()))?;
        let found = self.wanted_records(&wanted).await;
        let found = found.map_err(|error| failed(&NoDocument::Store(error)))?;
        if wanted.is_unique && found.len() > 1 {
            let why = format!("There are {} documents of this name: leave \"unique\" out.", found.len());
            return Err((StatusCode::INTERNAL_SERVER_ERROR, why));
        }
        // Where there is an authority, a document without its timestamp is not finished yet.
        let documents = self.hand_out(found, Stamping::Needed, &wanted.client.to_string()).await;
        let documents = documents.map_err(|error| match error {
            NoDocument::NotStamped(error) => {
                tracing::warn!(%error, "signed documents could not be stamped");
                let why = if wanted.is_forced {
                    "Could not create missing timestamp!"
                } else {
                    "Message signature has not been timestamped yet!"
                };
                (StatusCode::INTERNAL_SERVER_ERROR, why.to_owned())
            }
            NoDocument::NoStatus(error) => {
                tracing::warn!(%error, "the status of a signer's certificate could not be had");
                let why = "The status of the signer's certificate (OCSP) cannot be had at the moment!";
                (StatusCode::INTERNAL_SERVER_ERROR, why.to_owned())
            }
            error => failed(&error),
        })?;
        wanted.parcel(documents).map_err(|error| failed(&NoDocument::Write(error)))
    }

    async fn wanted_records(&self, wanted: &Wanted) -> Result<Vec<KeptDocument>, ::store::StoreError> {
        let (query, client) = (wanted.query.clone(), wanted.client.to_string());
        let mut found = self.0.db.read(move |tx| store::documents_of_client(tx, &query, &client, NAMED_MAX)).await?;
        found.retain(|kept| wanted.direction.is_none_or(|direction| kept.record.direction == direction));
        Ok(found)
    }
}

/// What a stranger is told of a failure: the log says the rest, by the same number.
fn failed(error: &NoDocument) -> Refusal {
    match error {
        NoDocument::NotFound => (StatusCode::NOT_FOUND, "No signed documents found".to_owned()),
        NoDocument::Damaged(exchange) => {
            tracing::error!(exchange, "a record is not what stands in the evidence log");
            (StatusCode::INTERNAL_SERVER_ERROR, format!("The record of {exchange} is damaged."))
        }
        error => {
            tracing::error!(%error, "signed documents could not be made");
            (StatusCode::INTERNAL_SERVER_ERROR, "The signed documents could not be made.".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLIENT: &str = "xRoadInstance=TEST&memberClass=COM&memberCode=1234&subsystemCode=shop";

    #[test]
    fn what_is_asked_is_read_as_the_manual_says() {
        let read = |more: &str| Wanted::read(&format!("queryId=a%20b&{CLIENT}{more}"));
        let wanted = read("").unwrap();
        assert_eq!((wanted.query.as_str(), wanted.client.to_string().as_str()), ("a b", "TEST/COM/1234/shop"));
        assert_eq!((wanted.direction, wanted.is_unique, wanted.is_forced), (None, false, false));
        assert_eq!(read("&requestOnly&unique&force").unwrap().direction, Some("request"));
        assert_eq!(read("&responseOnly").unwrap().direction, Some("response"));
        for more in ["&requestOnly&responseOnly", "&unique"] {
            assert_eq!(read(more).unwrap_err().0, StatusCode::BAD_REQUEST, "{more}");
        }
        for name in ["queryId", "xRoadInstance", "memberClass", "memberCode", "subsystemCode"] {
            let without = format!("queryId=a&{CLIENT}").replace(&format!("{name}="), "x=");
            let (status, why) = Wanted::read(&without).unwrap_err();
            assert_eq!((status, why), (StatusCode::BAD_REQUEST, format!("Parameter \"{name}\"  must be specified.")));
        }
    }
}
