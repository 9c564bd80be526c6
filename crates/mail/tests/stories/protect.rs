//! No letter and no password goes over the line in the clear, nor to a stranger.

use std::sync::Arc;

use mail::{Security, SmtpSettings, Transport};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

use crate::mail_server::{Line, MailServer, Manner};
use crate::story::Story;

const LEO: &str = "leo@boulangerie.example";

/// An authority, and a server's end of TLS with its certificate for `name`.
fn authority_and_server(name: &str) -> (Vec<u8>, TlsAcceptor) {
    let mut of_authority = CertificateParams::new(Vec::new()).unwrap();
    of_authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(of_authority, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], PrivatePkcs8KeyDer::from(key.serialize_der()).into())
        .unwrap();
    (authority.pem().into_bytes(), TlsAcceptor::from(Arc::new(config)))
}

fn settings(port: u16, security: Security, authority: Option<Vec<u8>>) -> SmtpSettings {
    SmtpSettings { host: "localhost".to_owned(), port, security, credentials: None, hello: None, authority }
}

/// One letter by this transport; whether it was sent.
async fn is_sent(story: &Story, transport: Transport) -> bool {
    let id = story.write_to(LEO).await;
    let postman = story.postman(transport);
    story.until_attempts(id, 1).await;
    postman.stop().await;
    story.outcome(id).await.0 == "sent"
}

#[tokio::test]
async fn letters_go_over_tls_to_a_server_that_the_authority_of_the_house_vouches_for() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        for security in [Security::Tls, Security::StartTls] {
            let (authority, tls) = authority_and_server("localhost");
            let server = MailServer::start_with(match security {
                Security::Tls => Line::Tls(tls),
                _ => Line::StartTls(tls),
            })
            .await;
            let transport = Transport::smtp(settings(server.port, security, Some(authority))).unwrap();
            assert!(is_sent(&story, transport).await, "{security:?}, {}", database.engine());
            assert_eq!(server.letters_to(LEO).len(), 1);
        }
    }
}

#[tokio::test]
async fn a_stranger_gets_no_letter() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let (authority, tls) = authority_and_server("localhost");
        let server = MailServer::start_with(Line::Tls(tls)).await;
        let transport = Transport::smtp(settings(server.port, Security::Tls, None)).unwrap();
        assert!(!is_sent(&story, transport).await, "nobody vouches for it: {}", database.engine());

        let (other, _) = authority_and_server("localhost");
        let transport = Transport::smtp(settings(server.port, Security::Tls, Some(other))).unwrap();
        assert!(!is_sent(&story, transport).await, "another authority does: {}", database.engine());

        let address =
            SmtpSettings { host: "127.0.0.1".to_owned(), ..settings(server.port, Security::Tls, Some(authority)) };
        let transport = Transport::smtp(address).unwrap();
        assert!(!is_sent(&story, transport).await, "its certificate is for another name: {}", database.engine());
        assert!(server.taken.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_server_without_starttls_gets_no_letter() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let server = MailServer::start(0, |_| Manner::Takes).await;
        let with_password = SmtpSettings {
            credentials: Some(("user".to_owned(), "secret".to_owned())),
            ..settings(server.port, Security::StartTls, None)
        };
        assert!(!is_sent(&story, Transport::smtp(with_password).unwrap()).await, "{}", database.engine());
        assert!(server.taken.lock().unwrap().is_empty());
    }
}
