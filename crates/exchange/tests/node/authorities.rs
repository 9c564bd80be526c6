//! Nodes that are known by an authority: the network's own, or one elsewhere. Names are invented.

use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use asic::{Certificate, Chain, Trust};
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use base::{Clock as _, SystemClock};
use evidence::Entry;
use exchange::{
    AuthorityRefused, AuthorityTerms, CertificateRequest, Holder, Issuance, LISTED_AUTHORITIES_MAX, ListedNode,
    MemberCertificateRefused, MemberList, NodeCredential, NodeKeys, NotVouched, RevocationReason, request_for_node,
    serial_of,
};
use http_body_util::BodyExt as _;
use jiff::SignedDuration;
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    SanType,
};
use tower::ServiceExt as _;
use xroad::{Dialect, ServerId};

use crate::openssl::run;
use crate::pair::{CLIENT_NODE, PROVIDER_NODE, Pair, Papers, Taken, listen, recorder};
use crate::story::{BY, FIND, NOW, PEOPLE, SHOP, Story};

pub const OWN: &str = "Fictional network";
const GOVERNOR: &str = "TEST/GOV/1/registry";

/// Two nodes of a network, and the one that governs it and is its authority.
struct Governed {
    governing: Story,
    pair: Pair,
}

fn people() -> String {
    format!("/r1/{FIND}/people")
}

pub async fn governor(engine: usize) -> Story {
    let db = store::testing::databases().await.remove(engine);
    let clock = std::sync::Arc::new(base::FixedClock::at(base::Timestamp::from_seconds(NOW)));
    let governing = Story::bare(db, Dialect::default(), GOVERNOR, None, clock).await;
    governing.take_in("TEST/GOV/1/registry", None).await;
    governing.exchange.create_authority(terms(OWN), BY).await.unwrap();
    governing
}

pub fn terms(name: &str) -> AuthorityTerms {
    AuthorityTerms {
        name: name.parse().unwrap(),
        country: Some("LU".parse().unwrap()),
        crl_url: Some("https://governor.example/exchange/authority.crl".to_owned()),
    }
}

pub fn for_node(node: &str, host: Option<&str>, days: u32) -> Issuance {
    Issuance { holder: node.parse().unwrap(), host: host.map(str::to_owned), days }
}

/// A node's new certificate by the network's authority.
async fn issue(governing: &Story, node: &str, days: u32) -> Papers {
    let made = request_for_node(&node.parse().unwrap(), "node.example").unwrap();
    let request = CertificateRequest::read(made.request.as_bytes()).unwrap();
    let issuance = for_node(node, Some("node.example"), days);
    let (_, pem) = governing.exchange.issue_certificate(&request, &issuance, BY).await.unwrap();
    Papers::from_pem(&pem, &made.key)
}

impl Governed {
    async fn each() -> Vec<Self> {
        let engines = store::testing::databases().await.len();
        let mut all = Vec::new();
        for engine in 0..engines {
            all.push(Self::begin(engine).await);
        }
        all
    }

    async fn begin(engine: usize) -> Self {
        let governing = governor(engine).await;
        let papers = [issue(&governing, CLIENT_NODE, 30).await, issue(&governing, PROVIDER_NODE, 30).await];
        let pair = Pair::with(engine, papers, NOW).await;
        for (place, (story, subsystem)) in [(&pair.asking, SHOP), (&pair.answering, PEOPLE)].into_iter().enumerate() {
            let server = story.exchange.server().clone();
            governing.take_in(subsystem, Some(&server.to_string())).await;
            let key = story.exchange.public_key(&server.owner()).await.unwrap();
            governing.exchange.trust_key(&server.owner(), &jose::Jwk::parse(&key).unwrap(), BY).await.unwrap();
            let address = format!("https://{}", pair.addresses[place]).parse().unwrap();
            let known = NodeCredential::Authority { name: OWN.to_owned(), host: None };
            governing.exchange.register_node(&server, &address, known, NodeKeys::default(), BY).await.unwrap();
        }
        let governed = Self { governing, pair };
        governed.pair.publish(&governed.list().await).await;
        governed
    }

    /// The list as the other nodes fetch it.
    async fn list(&self) -> MemberList {
        // Lists of one moment have one number.
        self.governing.clock.advance(SignedDuration::from_secs(1));
        self.governing.exchange.publish_list().await.unwrap();
        let token = self.governing.get("/exchange/members").await;
        let key = self.governing.exchange.public_key(&"TEST/GOV/1".parse().unwrap()).await.unwrap();
        MemberList::open(token.text(), &jose::Jwk::parse(&key).unwrap()).unwrap()
    }

    async fn revoke(&self, papers: &Papers) {
        let serial = serial_of(&papers.certificate).unwrap();
        let is_new = self.governing.exchange.revoke_certificate(&serial, None, RevocationReason::KeyCompromise, BY);
        assert!(is_new.await.unwrap());
    }
}

/// What the provider's node says to a node that comes with these papers, and asks nothing.
async fn told_to(pair: &Pair, papers: &Papers) -> String {
    let mut request = Request::post("/exchange/messages").body(Body::empty()).unwrap();
    request.extensions_mut().insert(papers.peer());
    let answer = pair.answering.exchange.node_routes().into_router().oneshot(request).await.unwrap();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8_lossy(&body).into_owned()
}

/// What a client is told whose question goes to a node with these papers, in place of the provider's.
async fn told_of(pair: &Pair, list: &MemberList, papers: &Papers) -> String {
    let (address, listening) = listen(recorder(Taken::default(), || Response::new(Body::empty())), papers).await;
    let mut list = list.clone();
    list.nodes[1].address = format!("https://{address}");
    pair.asking.exchange.take_list(&list).await.unwrap();
    let told = pair.asking.get(&people()).await;
    listening.abort();
    format!("{}: {}", told.header("x-road-error"), told.text())
}

#[tokio::test]
async fn two_nodes_under_the_networks_own_authority_exchange_messages() {
    for Governed { governing, pair } in Governed::each().await {
        for _ in 0..2 {
            let told = pair.asking.get(&people()).await;
            assert_eq!(told.status, 200, "{}", told.text());
        }
        assert_eq!(pair.answering.records().await.len(), 4);
        let governed = Governed { governing, pair };
        let list = governed.list().await;
        let known = |node: &ListedNode| (node.certificate.clone(), node.authority.clone());
        assert_eq!(list.nodes.iter().map(known).collect::<Vec<_>>(), vec![(None, Some(OWN.to_owned())); 2]);
        assert!(list.authorities.len() == 1 && list.authorities[0].revoked.is_empty());
    }
}

#[tokio::test]
async fn a_renewed_certificate_needs_no_other_list() {
    for Governed { governing, mut pair } in Governed::each().await {
        assert_eq!(pair.asking.get(&people()).await.status, 200);
        // The old ones are over on the day 30; the list is the same all the time.
        let renewed = [issue(&governing, CLIENT_NODE, 59).await, issue(&governing, PROVIDER_NODE, 59).await];
        for story in [&pair.asking, &pair.answering] {
            story.clock.advance(SignedDuration::from_hours(12));
        }
        let told = told_to(&pair, &renewed[0]).await;
        assert!(!told.contains("certificate"), "{told}");
        let [_, provider] = renewed;
        pair.renew_provider(provider).await;
        let told = pair.asking.get(&people()).await;
        assert_eq!(told.status, 200, "{}", told.text());
    }
}

#[tokio::test]
async fn a_revoked_certificate_is_refused_with_the_next_list_on_open_connections_too() {
    for governed in Governed::each().await {
        let pair = &governed.pair;
        assert_eq!(pair.asking.get(&people()).await.status, 200);
        governed.revoke(&pair.papers[0]).await;
        let list = governed.list().await;
        pair.answering.exchange.take_list(&list).await.unwrap();
        let told = pair.asking.get(&people()).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.SslAuthenticationFailed", "{}", told.text());
        assert!(told.text().contains("the node's certificate was revoked at 2027-01-15T"), "{}", told.text());
        // The other side finds it out of the provider's by itself.
        governed.revoke(&pair.papers[1]).await;
        pair.asking.exchange.take_list(&governed.list().await).await.unwrap();
        let told = pair.asking.get(&people()).await;
        assert_eq!(told.header("x-road-error"), "Server.ClientProxy.SslAuthenticationFailed", "{}", told.text());
        assert!(told.text().contains("was revoked at"), "{}", told.text());
        assert_eq!(pair.answering.service.count(), 1);
    }
}

#[tokio::test]
async fn what_was_revoked_is_in_the_list_of_who_governs_within_seconds() {
    let governed = Governed::begin(0).await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let looking = governed.governing.exchange.clone().look_after_list(None, async { drop(stopped.await) });
    let looking = tokio::spawn(looking);
    tokio::time::sleep(Duration::from_millis(500)).await;
    governed.revoke(&governed.pair.papers[0]).await;
    let key = governed.governing.exchange.public_key(&"TEST/GOV/1".parse().unwrap()).await.unwrap();
    let key = jose::Jwk::parse(&key).unwrap();
    let began = Instant::now();
    loop {
        let token = governed.governing.get("/exchange/members").await;
        let list = MemberList::open(token.text(), &key).unwrap();
        if !list.authorities[0].revoked.is_empty() {
            break;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "it is looked up every five seconds");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    stop.send(()).unwrap();
    looking.await.unwrap();
}

#[tokio::test]
async fn a_certificate_that_is_over_is_refused_on_both_sides_on_open_connections_too() {
    let Governed { governing, pair } = Governed::begin(0).await;
    let fresh = issue(&governing, CLIENT_NODE, 60).await;
    let mut list = pair.list().await;
    for node in &mut list.nodes {
        (node.certificate, node.authority) = (None, Some(OWN.to_owned()));
    }
    let listed = Governed { governing, pair };
    list.authorities = listed.list().await.authorities;
    let pair = &listed.pair;
    list.version = u64::MAX >> 1;
    pair.publish(&list).await;
    assert_eq!(pair.asking.get(&people()).await.status, 200);
    pair.answering.clock.advance(SignedDuration::from_hours(31 * 24));
    let told = told_to(pair, &pair.papers[0]).await;
    assert!(told.contains("the node's certificate expired, or is not valid yet"), "{told}");
    assert!(!told_to(pair, &fresh).await.contains("certificate"), "another one of the same node is answered");
    pair.asking.clock.advance(SignedDuration::from_hours(31 * 24));
    let told = pair.asking.get(&people()).await;
    assert_eq!(told.header("x-road-error"), "Server.ClientProxy.SslAuthenticationFailed", "{}", told.text());
    assert!(told.text().contains("expired, or is not valid yet"), "{}", told.text());
}

/// Papers by an authority that is called as the network's own, and is not.
fn forged(node: &str) -> Papers {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CountryName, rcgen::DnValue::PrintableString("LU".try_into().unwrap()));
    params.distinguished_name.push(DnType::CommonName, rcgen::DnValue::PrintableString(OWN.try_into().unwrap()));
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = Issuer::new(params, KeyPair::generate().unwrap());
    let mut own = CertificateParams::default();
    own.subject_alt_names = vec![SanType::URI(format!("urn:passerelle:node:{node}").try_into().unwrap())];
    own.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    own.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
    let key = KeyPair::generate().unwrap();
    Papers::from_pem(&own.signed_by(&key, &issuer).unwrap().pem(), &key.serialize_pem())
}

#[tokio::test]
async fn each_fault_of_a_certificate_is_named_on_both_sides() {
    let governed = Governed::begin(0).await;
    let list = governed.list().await;
    // A member's certificate of the same authority, and one of a node that is in no list.
    let member = {
        let key = KeyPair::generate().unwrap();
        let request = CertificateParams::default().serialize_request(&key).unwrap();
        let request = CertificateRequest::read(request.der()).unwrap();
        let issuance = Issuance { holder: "TEST/GOV/70000001".parse().unwrap(), host: None, days: 9 };
        let (_, pem) = governed.governing.exchange.issue_certificate(&request, &issuance, BY).await.unwrap();
        Papers::from_pem(&pem, &key.serialize_pem())
    };
    let nobody = issue(&governed.governing, "TEST/COM/9/node", 9).await;
    let mut many = issue(&governed.governing, PROVIDER_NODE, 9).await;
    many.between = vec![many.certificate.clone(); 5];
    for (papers, there, here) in [
        (&forged(PROVIDER_NODE), "is of no authority that is believed", Some("is of no authority that is believed")),
        (&Papers::valid_for(9), "is of no authority that is believed", Some("is not the one that the list")),
        (&governed.pair.papers[0], "is of another node", None),
        (&nobody, "is of another node", Some("is not the one that the list")),
        (&member, "is for another use", Some("is not the one that the list")),
        (&many, "comes with more than 4 others", Some("comes with more than 4 others")),
    ] {
        let told = told_of(&governed.pair, &list, papers).await;
        assert!(told.starts_with("Server.ClientProxy.SslAuthenticationFailed: "), "{told}");
        assert!(told.contains(there), "{there}: {told}");
        let told = told_to(&governed.pair, papers).await;
        assert_eq!(told.contains("the node's certificate"), here.is_some(), "{told}");
        assert!(told.contains(here.unwrap_or_default()), "{told}");
    }
    assert_eq!(governed.pair.answering.service.count(), 0);
}

#[tokio::test]
async fn an_authority_that_is_believed_no_more_takes_its_nodes_out() {
    for governed in Governed::each().await {
        let Governed { governing, pair } = &governed;
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let other = params.self_signed(&key).unwrap();
        let known = governing.exchange.trust_authority(&"Elsewhere".parse().unwrap(), other.der(), BY).await.unwrap();
        assert!(!known.is_own && known.pem.starts_with("-----BEGIN CERTIFICATE-----"));
        let own = governing.exchange.trust_authority(&OWN.parse().unwrap(), other.der(), BY).await;
        assert!(matches!(own, Err(AuthorityRefused::Exists(_))), "{own:?}");
        assert_eq!(governed.list().await.authorities.len(), 2);
        governing.exchange.distrust_authority(OWN, BY).await.unwrap();
        let list = governed.list().await;
        assert_eq!((list.authorities.len(), list.nodes.len()), (1, 0));
        pair.publish(&list).await;
        assert_eq!(pair.asking.get(&people()).await.header("x-road-error"), "Server.ClientProxy.UnknownMember");
        // What is issued is said by who issues: nobody is left.
        let request = request_for_node(&CLIENT_NODE.parse().unwrap(), "node.example").unwrap();
        let request = CertificateRequest::read(request.request.as_bytes()).unwrap();
        let issuance = for_node(CLIENT_NODE, Some("node.example"), 9);
        let told = governing.exchange.issue_certificate(&request, &issuance, BY).await;
        assert!(matches!(told, Err(AuthorityRefused::NoneHere)), "{told:?}");
    }
}

#[tokio::test]
async fn of_a_request_only_what_was_allowed_is_taken() {
    for engine in 0..store::testing::databases().await.len() {
        let governing = governor(engine).await;
        let made = request_for_node(&CLIENT_NODE.parse().unwrap(), "node.example").unwrap();
        let request = CertificateRequest::read(made.request.as_bytes()).unwrap();
        let refused = |issuance: Issuance| {
            let (governing, request) = (&governing, &request);
            async move { governing.exchange.issue_certificate(request, &issuance, BY).await.unwrap_err().to_string() }
        };
        for (issuance, why) in [
            (for_node(CLIENT_NODE, None, 9), "asks for the name node.example"),
            (for_node(CLIENT_NODE, Some("other.example"), 9), "asks for the name node.example"),
            (for_node(PROVIDER_NODE, Some("node.example"), 9), "asks for the name urn:passerelle:node:TEST/COM"),
            (for_node("OTHER/COM/1234/node", Some("node.example"), 9), "is of another network"),
            (for_node(CLIENT_NODE, Some("no host"), 9), "no host is no name of a host"),
            (for_node(CLIENT_NODE, Some("node.example"), 0), "holds for 1 to"),
            (for_node(CLIENT_NODE, Some("node.example"), 5000), "holds for 1 to"),
            (Issuance { holder: "TEST/GOV/9".parse().unwrap(), host: None, days: 9 }, "there is no member TEST/GOV/9"),
        ] {
            let told = refused(issuance.clone()).await;
            assert!(told.contains(why), "{issuance:?}: {told}");
        }
        // Two years before its end, the authority issues nothing for longer.
        governing.clock.advance(SignedDuration::from_hours(24 * (3653 - 700)));
        let told = refused(for_node(CLIENT_NODE, Some("node.example"), 701)).await;
        assert!(told.contains("the authority itself ends at"), "{told}");
        let (issued, pem) = governing
            .exchange
            .issue_certificate(&request, &for_node(CLIENT_NODE, Some("Node.Example"), 699), BY)
            .await
            .unwrap();
        assert_eq!((issued.holder.as_str(), issued.authority.as_str()), (CLIENT_NODE, OWN));
        let papers = Papers::from_pem(&pem, &made.key);
        assert_eq!(serial_of(&papers.certificate), Some(issued.serial.clone()));
        assert_eq!(governing.exchange.issued_certificates().await.unwrap(), [issued]);
    }
}

#[tokio::test]
async fn every_act_of_an_authority_stands_in_the_log_and_one_twice_is_one() {
    for engine in 0..store::testing::databases().await.len() {
        let governing = governor(engine).await;
        let before = governing.evidence.size().await.unwrap();
        let papers = issue(&governing, CLIENT_NODE, 9).await;
        let serial = serial_of(&papers.certificate).unwrap();
        let revoke = |of| governing.exchange.revoke_certificate(&serial, of, RevocationReason::Superseded, BY);
        assert!(revoke(None).await.unwrap());
        assert!(!revoke(None).await.unwrap(), "it was revoked before");
        assert!(matches!(revoke(Some("Nobody")).await, Err(AuthorityRefused::Change(_))));
        let other = "0102".parse().unwrap();
        let unknown = governing.exchange.revoke_certificate(&other, None, RevocationReason::Unspecified, BY);
        assert!(matches!(unknown.await, Err(AuthorityRefused::UnknownSerial(_))));
        let again = governing.exchange.create_authority(terms(OWN), BY).await;
        assert!(matches!(again, Err(AuthorityRefused::Exists(_))), "{again:?}");
        assert_eq!(governing.evidence.size().await.unwrap(), before + 2);
        for (place, verb, what) in [
            (before - 1, "create-authority", OWN),
            (before, "issue-certificate", CLIENT_NODE),
            (before + 1, "revoke-certificate", &serial.to_string()),
        ] {
            let proof = governing.evidence.prove(place).await.unwrap();
            let Entry::Fact(fact) = evidence::verify_proof(&proof, &governing.evidence.vkey()).unwrap().entry else {
                panic!("a change is a fact")
            };
            assert_eq!((fact.fields["change"].as_str(), fact.fields["what"].as_str()), (verb, what));
        }
        let issued = governing.exchange.issued_certificates().await.unwrap();
        assert!(issued[0].revoked_at.is_some());
        // A new one issues from then on; the old one stays believed.
        governing.clock.advance(SignedDuration::from_secs(1));
        governing.exchange.create_authority(terms("Next"), BY).await.unwrap();
        issue(&governing, CLIENT_NODE, 9).await;
        assert_eq!(governing.exchange.issued_certificates().await.unwrap()[0].authority, "Next");
        for number in 2..LISTED_AUTHORITIES_MAX {
            governing.exchange.create_authority(terms(&format!("Authority {number}")), BY).await.unwrap();
        }
        let told = governing.exchange.create_authority(terms("One more"), BY).await;
        assert!(matches!(told, Err(AuthorityRefused::TooMany)), "{told:?}");
    }
}

fn openssl(folder: &Path, arguments: &[&str]) -> Output {
    Command::new("openssl").args(arguments).current_dir(folder).output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[tokio::test]
async fn openssl_verifies_what_the_authority_issues_and_what_it_took_back() {
    let governing = governor(0).await;
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    // A request of OpenSSL's own, with an RSA key.
    let new = ["req", "-new", "-newkey", "rsa:2048", "-nodes", "-keyout", "node.key", "-out", "node.csr"];
    let asked = ["-subj", "/CN=whatever", "-addext", "subjectAltName=DNS:node.example"];
    run(folder.path(), &[&new[..], &asked].concat());
    let request = CertificateRequest::read(&std::fs::read(folder.path().join("node.csr")).unwrap()).unwrap();
    let issuance = for_node(CLIENT_NODE, Some("node.example"), 397);
    let (issued, pem) = governing.exchange.issue_certificate(&request, &issuance, BY).await.unwrap();
    write("node.pem", pem.as_bytes());
    let authority = governing.get("/exchange/authority.pem").await;
    write("authority.pem", &authority.body);
    let at = NOW.to_string();
    let verify = |at: &str| {
        let list = openssl(folder.path(), &["crl", "-inform", "DER", "-in", "list", "-out", "list.pem"]);
        assert!(list.status.success(), "{}", said(&list));
        let arguments = ["verify", "-x509_strict", "-attime", at, "-CAfile", "authority.pem", "-crl_check"];
        openssl(folder.path(), &[&arguments[..], &["-CRLfile", "list.pem", "node.pem"]].concat())
    };
    let fetch = || async {
        let told = governing.get("/exchange/authority.crl").await;
        assert_eq!((told.status, told.header("content-type")), (200, "application/pkix-crl"));
        told.body
    };
    let first = fetch().await;
    write("list", &first);
    let verified = verify(&at);
    assert!(verified.status.success(), "{}", said(&verified));
    assert_eq!(fetch().await, first, "it is made anew when something changed, or an hour passed");
    for purpose in ["sslserver", "sslclient"] {
        let told = openssl(
            folder.path(),
            &["verify", "-x509_strict", "-attime", &at, "-CAfile", "authority.pem", "-purpose", purpose, "node.pem"],
        );
        assert!(told.status.success(), "{purpose}: {}", said(&told));
    }
    let text = said(&openssl(folder.path(), &["x509", "-in", "node.pem", "-noout", "-text"]));
    for expected in [
        "URI:urn:passerelle:node:TEST/COM/1234/node",
        "DNS:node.example",
        "TLS Web Server Authentication, TLS Web Client Authentication",
        "CA:FALSE",
        "X509v3 Authority Key Identifier",
        "X509v3 Subject Key Identifier",
        "URI:https://governor.example/exchange/authority.crl",
        "OCSP - URI:https://governor.example/exchange/authority.ocsp",
        "C = LU, CN = node.example, serialNumber = TEST/node/COM",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let text = said(&openssl(folder.path(), &["x509", "-in", "authority.pem", "-noout", "-text"]));
    for expected in
        ["CA:TRUE, pathlen:0", "Digital Signature, Certificate Sign, CRL Sign", "C = LU, CN = Fictional network"]
    {
        assert!(text.contains(expected), "{expected}: {text}");
    }

    governing.exchange.revoke_certificate(&issued.serial, None, RevocationReason::KeyCompromise, BY).await.unwrap();
    governing.clock.advance(SignedDuration::from_secs(2));
    write("list", &fetch().await);
    let verified = verify(&(NOW + 2).to_string());
    assert!(!verified.status.success() && said(&verified).contains("certificate revoked"), "{}", said(&verified));
    let text =
        said(&openssl(folder.path(), &["crl", "-in", "list.pem", "-noout", "-text", "-CAfile", "authority.pem"]));
    for expected in ["verify OK", "X509v3 CRL Number", "Key Compromise", "Next Update: Jan 16"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    // A node that is no authority serves none.
    for path in ["/exchange/authority.pem", "/exchange/authority.crl"] {
        assert_eq!(Pair::begin(0, 9).await.asking.get(path).await.status, 404);
    }
}

const SETTINGS: &str = "
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[node]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth,clientAuth
subjectAltName = DNS:${ENV::HOST}
";

/// An authority that OpenSSL made, with another one below it that issues.
struct Elsewhere(tempfile::TempDir);

impl Elsewhere {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("settings"), format!("HOST = x\n{SETTINGS}")).unwrap();
        let new = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-384", "-nodes", "-subj"];
        let root = ["/CN=Root", "-x509", "-keyout", "root.key", "-out", "root.pem", "-days", "90"];
        let own = ["-addext", "keyUsage=critical,keyCertSign,cRLSign"];
        run(folder.path(), &[&new[..], &root, &own].concat());
        run(folder.path(), &[&new[..], &["/CN=Middle", "-keyout", "middle.key", "-out", "middle.csr"]].concat());
        let elsewhere = Self(folder);
        elsewhere.sign("middle", "root", "authority", "x");
        elsewhere
    }

    fn sign(&self, name: &str, by: &str, extensions: &str, host: &str) {
        let (csr, pem) = (format!("{name}.csr"), format!("{name}.pem"));
        let (ca, key) = (format!("{by}.pem"), format!("{by}.key"));
        let sign = ["x509", "-req", "-in", &csr, "-out", &pem, "-days", "30", "-CA", &ca, "-CAkey", &key];
        let rest = ["-CAcreateserial", "-extfile", "settings", "-extensions", extensions];
        let output = Command::new("openssl")
            .args([&sign[..], &rest].concat())
            .env("HOST", host)
            .current_dir(self.0.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", said(&output));
    }

    fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.0.path().join(file)).unwrap()
    }

    /// A node's papers, with the certificate of the authority in the middle.
    fn node(&self, name: &str, host: &str) -> Papers {
        let (key, csr) = (format!("{name}.key"), format!("{name}.csr"));
        let new = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=x"];
        run(self.0.path(), &[&new[..], &["-keyout", &key, "-out", &csr]].concat());
        self.sign(name, "middle", "node", host);
        let chain = format!("{}{}", self.read(&format!("{name}.pem")), self.read("middle.pem"));
        Papers::from_pem(&chain, &self.read(&key))
    }
}

#[tokio::test]
async fn nodes_are_known_by_an_authority_elsewhere_through_one_that_they_send_along() {
    let elsewhere = Elsewhere::new();
    let now = SystemClock.now().as_seconds() + 60;
    let papers = [elsewhere.node("one", "shop.example"), elsewhere.node("two", "people.example")];
    let pair = Pair::with(0, papers, now).await;
    let governing = governor(0).await;
    governing.clock.advance(SignedDuration::from_secs(now - NOW));
    let root = Papers::from_pem(&elsewhere.read("root.pem"), &elsewhere.read("root.key"));
    let name = "Elsewhere";
    governing.exchange.trust_authority(&name.parse().unwrap(), &root.certificate, BY).await.unwrap();
    let servers: [ServerId; 2] = [CLIENT_NODE.parse().unwrap(), PROVIDER_NODE.parse().unwrap()];
    for (place, host) in ["shop.example", "People.example"].into_iter().enumerate() {
        let known = NodeCredential::Authority { name: name.to_owned(), host: Some(host.to_owned()) };
        let address = format!("https://{}", pair.addresses[place]).parse().unwrap();
        governing.exchange.register_node(&servers[place], &address, known, NodeKeys::default(), BY).await.unwrap();
        let subsystem = [SHOP, PEOPLE][place];
        governing.take_in(subsystem, Some(&servers[place].to_string())).await;
        let key = [&pair.asking, &pair.answering][place].exchange.public_key(&servers[place].owner()).await.unwrap();
        governing.exchange.trust_key(&servers[place].owner(), &jose::Jwk::parse(&key).unwrap(), BY).await.unwrap();
    }
    let governed = Governed { governing, pair };
    let pair = &governed.pair;
    let list = governed.list().await;
    pair.publish(&list).await;
    let told = pair.asking.get(&people()).await;
    assert_eq!(told.status, 200, "{}", told.text());
    // Without the authority in the middle, or with another host's name, nobody is known.
    let mut alone = elsewhere.node("three", "people.example");
    alone.between.clear();
    let other = elsewhere.node("four", "other.example");
    for (papers, why) in [(&alone, "is of no authority that is believed"), (&other, "is of another node")] {
        let told = told_of(pair, &list, papers).await;
        assert!(told.contains(why), "{why}: {told}");
    }
    // The authority in the middle is taken back, and all that it issued.
    let middle = serial_of(&pair.papers[0].between[0]).unwrap();
    let revoked =
        governed.governing.exchange.revoke_certificate(&middle, Some(name), RevocationReason::CessationOfOperation, BY);
    assert!(revoked.await.unwrap());
    pair.publish(&governed.list().await).await;
    let told = pair.asking.get(&people()).await;
    assert!(told.text().contains("was revoked at"), "{}", told.text());
    assert!(told_to(pair, &pair.papers[0]).await.contains("was revoked at"));
    let unknown = NodeCredential::Authority { name: "Nobody".to_owned(), host: None };
    let address = "https://node.example".parse().unwrap();
    let governing = &governed.governing;
    assert!(governing.exchange.register_node(&servers[0], &address, unknown, NodeKeys::default(), BY).await.is_err());
}

#[tokio::test]
async fn a_members_documents_are_verified_by_who_knows_the_authority_alone() {
    for engine in 0..store::testing::databases().await.len() {
        let story = Story::each().await.remove(engine);
        let exchange = &story.exchange;
        let shop = "TEST/COM/1234".parse().unwrap();
        let request = exchange.request_for_member(&shop).await.unwrap();
        exchange.create_authority(terms(OWN), BY).await.unwrap();
        let issuance = Issuance { holder: Holder::Member(shop.clone()), host: None, days: 100 };
        let read = CertificateRequest::read(request.as_bytes()).unwrap();
        let (issued, pem) = exchange.issue_certificate(&read, &issuance, BY).await.unwrap();
        let (whose, until) = exchange.take_member_certificate(&pem, BY).await.unwrap();
        assert_eq!((whose, until), (shop.clone(), issued.not_after));
        let told = story.send("GET", &people(), &[("X-Road-Client", SHOP), ("X-Road-Id", "signed")], "").await;
        assert_eq!(told.status, 200);
        let authority = story.get("/exchange/authority.pem").await;
        let trust = Trust { roots: Certificate::all_from_pem(authority.text()).unwrap(), timestampers: vec![] };
        let question = || async {
            let documents = exchange.export_documents("signed", BY).await.unwrap();
            let of_shop = documents.into_iter().find(|document| document.sender == shop).unwrap();
            asic::verify(&of_shop.container, &trust)
        };
        let report = question().await.unwrap();
        assert!(report.names_signer);
        // No authority stamps here: when it was signed, only the signer says.
        let Chain::Undated(root) = &report.chain else { panic!("the chain is judged") };
        assert_eq!(root.subject(), trust.roots[0].subject());
        let subject = report.certificate.subject();
        for part in ["C=LU", "O=Shop", "CN=1234", "TEST/node/COM"] {
            assert!(subject.contains(part), "{part}: {subject}");
        }
        // The register has no certificate of the authority: its own is not believed.
        let documents = exchange.export_documents("signed", BY).await.unwrap();
        let of_people = documents.iter().find(|document| document.sender != shop).unwrap();
        assert!(asic::verify(&of_people.container, &trust).is_err());
        assert!(asic::verify(&of_people.container, &Trust::nobody()).is_ok());
        // Once it is revoked, nothing is signed with it.
        exchange.revoke_certificate(&issued.serial, None, RevocationReason::Superseded, BY).await.unwrap();
        assert!(question().await.is_err());
    }
}

#[tokio::test]
async fn a_certificate_is_taken_in_of_a_members_own_key_and_a_believed_authority_only() {
    for engine in 0..store::testing::databases().await.len() {
        let story = Story::each().await.remove(engine);
        let exchange = &story.exchange;
        let [shop, people] = ["TEST/COM/1234", "TEST/GOV/70000001"].map(|id| id.parse::<xroad::MemberId>().unwrap());
        exchange.create_authority(terms(OWN), BY).await.unwrap();
        let request = exchange.request_for_member(&shop).await.unwrap();
        let read = CertificateRequest::read(request.as_bytes()).unwrap();
        let issue = |of: &xroad::MemberId, request| {
            let issuance = Issuance { holder: Holder::Member(of.clone()), host: None, days: 10 };
            async move { exchange.issue_certificate(request, &issuance, BY).await.unwrap() }
        };
        let (_, of_other_member) = issue(&people, &read).await;
        let told = exchange.take_member_certificate(&of_other_member, BY).await;
        assert!(matches!(told, Err(MemberCertificateRefused::OtherMember(_))), "{told:?}");
        let key = KeyPair::generate().unwrap();
        let other = CertificateParams::default().serialize_request(&key).unwrap();
        let other = CertificateRequest::read(other.der()).unwrap();
        let (_, of_other_key) = issue(&shop, &other).await;
        let told = exchange.take_member_certificate(&of_other_key, BY).await;
        assert!(matches!(told, Err(MemberCertificateRefused::OtherKey)), "{told:?}");
        assert!(matches!(exchange.take_member_certificate("x", BY).await, Err(MemberCertificateRefused::Malformed)));
        let (issued, pem) = issue(&shop, &read).await;
        story.clock.advance(SignedDuration::from_hours(24 * 11));
        let told = exchange.take_member_certificate(&pem, BY).await;
        assert!(matches!(told, Err(MemberCertificateRefused::NotVouched(NotVouched::Expired))), "{told:?}");
        let (_, pem) = issue(&shop, &read).await;
        exchange.revoke_certificate(&issued.serial, None, RevocationReason::Unspecified, BY).await.unwrap();
        assert!(exchange.take_member_certificate(&pem, BY).await.is_ok());
        exchange.distrust_authority(OWN, BY).await.unwrap();
        let told = exchange.take_member_certificate(&pem, BY).await;
        assert!(matches!(told, Err(MemberCertificateRefused::NotVouched(NotVouched::UnknownAuthority))), "{told:?}");
        let nobody = "TEST/GOV/9".parse().unwrap();
        assert!(exchange.request_for_member(&nobody).await.is_err());
    }
}
