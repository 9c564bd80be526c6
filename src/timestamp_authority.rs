//! The time-stamping authorities of the settings, and the way to them.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use asic::{Certificate, MAX_STAMP_ANSWER_BYTES, Trust};
use base::{Clock, Random};
use evidence::{NoAnswer, Stamper, StamperParts, TimestampFuture, TimestampNetwork};
use reqwest::Client;
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use url::{Host, Url};

use crate::configuration;

/// How long a connection may take to be made.
const CONNECT_WITHIN: Duration = Duration::from_secs(5);
/// How long an answer may take, connection included.
const ANSWER_WITHIN: Duration = Duration::from_secs(15);
/// Authorities, at most.
const AUTHORITIES_MAX: usize = 8;

/// Why there is no stamper as the settings say.
#[derive(Debug, thiserror::Error)]
pub enum StamperError {
    /// A setting stands without the one that it needs.
    #[error("{0} is needed too")]
    Needs(&'static str),
    /// An address cannot be asked.
    #[error("timestamp_url: {0} is no address of an authority: http or https, and a host that is reached by a network")]
    Address(String),
    /// Too many.
    #[error("timestamp_url: {AUTHORITIES_MAX} authorities at most")]
    TooMany,
    /// The file of certificates cannot be used.
    #[error("timestamp_authorities: {file}: {message}")]
    File {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        message: String,
    },
    /// The network cannot be used.
    #[error("the network: {0}")]
    Network(#[from] reqwest::Error),
}

/// What has the evidence log stamped; `None` where the settings name no authority.
pub fn open(
    settings: &configuration::Evidence,
    clock: &Arc<dyn Clock>,
    random: &Arc<dyn Random>,
) -> Result<Option<Stamper>, StamperError> {
    let (urls, file) = match (&settings.timestamp_url, &settings.timestamp_authorities) {
        (Some(urls), Some(file)) => (urls, file),
        (Some(_), None) => return Err(StamperError::Needs("timestamp_authorities")),
        (None, Some(_)) => return Err(StamperError::Needs("timestamp_url")),
        (None, None) => return Ok(None),
    };
    let urls: Vec<String> = urls.split(',').map(str::trim).map(address).collect::<Result<_, _>>()?;
    if urls.len() > AUTHORITIES_MAX {
        return Err(StamperError::TooMany);
    }
    let wrong = |message: String| StamperError::File { file: file.clone(), message };
    let text = std::fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
    let roots = Certificate::all_from_pem(&text).map_err(|error| wrong(error.to_string()))?;
    if roots.is_empty() {
        return Err(wrong("there is no certificate in it (PEM)".to_owned()));
    }
    Ok(Some(Stamper::new(StamperParts {
        urls,
        trust: Trust { roots, timestampers: Vec::new() },
        network: Arc::new(AuthoritiesByHttp::new(ANSWER_WITHIN)?),
        clock: clock.clone(),
        random: random.clone(),
    })))
}

/// An address that the operator may name: tokens are signed, so that plain HTTP does as well. Addresses of the link and
/// reserved ones are nobody's.
fn address(text: &str) -> Result<String, StamperError> {
    let wrong = || StamperError::Address(text.to_owned());
    let url = Url::parse(text).map_err(|_| wrong())?;
    let is_reserved = match url.host().ok_or_else(wrong)? {
        Host::Domain(_) => false,
        Host::Ipv4(address) => base::is_never_a_service(address.into()),
        Host::Ipv6(address) => base::is_never_a_service(address.into()),
    };
    let is_good = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    if is_good && !is_reserved { Ok(url.into()) } else { Err(wrong()) }
}

/// Asks authorities by HTTP (RFC 3161 §3.4).
struct AuthoritiesByHttp(Client);

impl AuthoritiesByHttp {
    fn new(answer_within: Duration) -> Result<Self, reqwest::Error> {
        let builder = Client::builder()
            .connect_timeout(CONNECT_WITHIN)
            .timeout(answer_within)
            // A redirection could lead to where nobody may ask.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("passerelle/", env!("CARGO_PKG_VERSION")));
        Ok(Self(builder.build()?))
    }

    async fn ask(&self, url: &str, question: Vec<u8>) -> Result<Vec<u8>, NoAnswer> {
        let failed = |error: reqwest::Error| NoAnswer(error.without_url().to_string());
        let request = self.0.post(url).header(CONTENT_TYPE, "application/timestamp-query");
        let request = request.header(ACCEPT, "application/timestamp-reply").body(question);
        let mut answer = request.send().await.map_err(failed)?;
        if answer.status() != reqwest::StatusCode::OK {
            return Err(NoAnswer(format!("it answers with status {}", answer.status().as_u16())));
        }
        let mut body = Vec::new();
        while let Some(piece) = answer.chunk().await.map_err(failed)? {
            if body.len() + piece.len() > MAX_STAMP_ANSWER_BYTES {
                return Err(NoAnswer(format!("its answer has more than {MAX_STAMP_ANSWER_BYTES} bytes")));
            }
            body.extend_from_slice(&piece);
        }
        Ok(body)
    }
}

impl TimestampNetwork for AuthoritiesByHttp {
    fn post<'a>(&'a self, url: &'a str, question: Vec<u8>) -> TimestampFuture<'a> {
        Box::pin(self.ask(url, question))
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::{Body, Bytes};
    use axum::http::{HeaderMap, StatusCode};
    use axum::response::{IntoResponse, Response};

    use super::*;
    use crate::openssl::OpenSsl;

    #[test]
    fn an_authority_stands_where_a_network_reaches_it() {
        for good in ["http://tsa.example", "https://tsa.example/tsr", "http://127.0.0.1:3180/", "http://10.0.0.7"] {
            assert!(address(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "tsa.example",
            "ftp://tsa.example",
            "file:///etc/passwd",
            "http://169.254.169.254/latest",
            "http://[fe80::1]/",
            "http://user@tsa.example",
            "http://user:secret@tsa.example",
        ] {
            assert!(address(bad).is_err(), "{bad}");
        }
    }

    async fn listen(app: Router) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, app).await });
        url
    }

    #[tokio::test]
    async fn a_question_is_posted_and_only_a_short_answer_in_time_is_read() {
        let app = Router::new().fallback(|headers: HeaderMap, uri: axum::http::Uri, body: Bytes| async move {
            assert_eq!(headers["content-type"], "application/timestamp-query");
            let answer: Response = match uri.path() {
                "/large" => Body::from(vec![0; MAX_STAMP_ANSWER_BYTES + 1]).into_response(),
                "/moved" => (StatusCode::FOUND, [("location", "/")]).into_response(),
                "/failed" => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
                "/slow" => {
                    tokio::time::sleep(Duration::from_secs(5)).await;
                    body.into_response()
                }
                _ => body.into_response(),
            };
            answer
        });
        let url = listen(app).await;
        let network = AuthoritiesByHttp::new(Duration::from_millis(500)).unwrap();
        assert_eq!(network.post(&url, b"question".to_vec()).await, Ok(b"question".to_vec()));
        for (path, why) in [("large", "more than 65536 bytes"), ("moved", "status 302"), ("failed", "status 500")] {
            let NoAnswer(told) = network.post(&format!("{url}{path}"), vec![1]).await.unwrap_err();
            assert!(told.contains(why), "{told}");
        }
        assert!(network.post(&format!("{url}slow"), vec![1]).await.is_err());
        let nobody = network.post("http://127.0.0.1:1/", vec![1]).await.unwrap_err();
        assert!(!nobody.0.contains("127.0.0.1:1/"), "{nobody}");
    }

    #[tokio::test]
    async fn openssls_authority_is_asked_over_http_and_believed_by_the_certificate_of_the_settings() {
        let authority = Arc::new(OpenSsl::new());
        let asked = authority.clone();
        let app = Router::new().fallback(move |body: Bytes| async move {
            let answer = asked.post("", body.to_vec()).await;
            answer.map_err(|NoAnswer(why)| (StatusCode::INTERNAL_SERVER_ERROR, why))
        });
        let clock: Arc<dyn Clock> = Arc::new(base::SystemClock);
        let random: Arc<dyn Random> = Arc::new(base::SystemRandom);
        let mut settings = configuration::Evidence {
            timestamp_url: Some(format!("http://127.0.0.1:1/, {}", listen(app).await)),
            timestamp_authorities: None,
        };
        assert!(matches!(open(&settings, &clock, &random), Err(StamperError::Needs("timestamp_authorities"))));
        settings.timestamp_authorities = Some(authority.root());
        let stamper = open(&settings, &clock, &random).unwrap().unwrap();
        let stamp = stamper.stamp(b"checkpoint").await.unwrap();
        assert!(authority.verifies(&stamp.token, "checkpoint"));
        settings.timestamp_authorities = Some(OpenSsl::new().root());
        assert!(matches!(open(&settings, &clock, &random), Err(StamperError::File { .. })), "it is gone");
        let other = OpenSsl::new();
        settings.timestamp_authorities = Some(other.root());
        let stranger = open(&settings, &clock, &random).unwrap().unwrap();
        let told = stranger.stamp(b"checkpoint").await.unwrap_err().to_string();
        assert!(told.contains("not trusted"), "{told}");
    }
}
