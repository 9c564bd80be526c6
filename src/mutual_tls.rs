//! Where services come with a certificate (RFC 8705): `[mtls]`, checked before the service starts.
//!
//! Somebody ends their TLS connection: a listener of ours, or a proxy that names the certificate in a
//! header. Either way it is here that an authority vouches for it, or none.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use axum::http::HeaderMap;
use identity::ClientCertificate;
use ui::PublicUrl;

use crate::certificate_authorities::{Authorities, AuthoritiesError, read_certificates};
use crate::certificate_header;
use crate::configuration::Settings;
use crate::tls_listener::server_config;
use crate::trusted_proxies::TrustedProxies;

/// Where certificates of services are taken.
#[derive(Debug, Clone)]
pub struct MutualTls {
    /// The address that services are told.
    pub public_url: PublicUrl,
    /// Who vouches for a certificate.
    pub authorities: Arc<Authorities>,
    /// Who ends their TLS connections.
    pub door: Door,
}

/// Who ends the TLS connection of a service.
#[derive(Debug, Clone)]
pub enum Door {
    /// A trusted proxy, which names the certificate in the header `Client-Cert` (RFC 9440).
    Proxy,
    /// A listener of ours.
    Listener {
        /// Where it listens.
        listen: SocketAddr,
        /// Its own certificate and key.
        config: Arc<rustls::ServerConfig>,
    },
}

/// Why certificates cannot be taken as the settings say.
#[derive(Debug, thiserror::Error)]
pub enum MutualTlsError {
    /// Some settings stand without the one that they belong to.
    #[error(
        "mtls.{0} is set and mtls.public_url is not: services need an address, such as https://mtls.services.example"
    )]
    NoAddress(&'static str),
    /// The address cannot be used.
    #[error("mtls.public_url: {0}")]
    Address(String),
    /// A certificate can only come over TLS.
    #[error("mtls.public_url: certificates are shown over https only")]
    NotHttps,
    /// Nobody would bring a certificate.
    #[error(
        "mtls.public_url is set, but no certificate can come: set mtls.listen, mtls.certificate and mtls.key, \
         or server.trusted_proxies when a proxy sends the header Client-Cert"
    )]
    NoDoor,
    /// The listener cannot be without.
    #[error("mtls.listen is set: mtls.{0} is needed too")]
    Needs(&'static str),
    /// It is for the listener only.
    #[error("mtls.{0} is set and mtls.listen is not: a proxy shows a certificate of its own")]
    Unused(&'static str),
    /// The listener's certificate or key cannot be read.
    #[error("mtls.{setting}: {message}")]
    File {
        /// Which.
        setting: &'static str,
        /// What is wrong.
        message: String,
    },
    /// The key is not that of the certificate, or neither can be used.
    #[error("mtls.certificate and mtls.key: {0}")]
    Pair(rustls::Error),
    /// The list of authorities.
    #[error("mtls.authorities: {0}")]
    Authorities(#[from] AuthoritiesError),
}

impl MutualTls {
    /// Reads what `[mtls]` names; nothing when it is not set.
    pub fn open(settings: &Settings) -> Result<Option<Self>, MutualTlsError> {
        let mtls = &settings.mtls;
        let Some(public_url) = &mtls.public_url else {
            let set = [
                ("listen", mtls.listen.is_some()),
                ("certificate", mtls.certificate.is_some()),
                ("key", mtls.key.is_some()),
                ("authorities", mtls.authorities.is_some()),
            ];
            let alone = set.into_iter().find(|(_, is_set)| *is_set);
            return alone.map_or(Ok(None), |(name, _)| Err(MutualTlsError::NoAddress(name)));
        };
        let public_url: PublicUrl =
            public_url.parse().map_err(|error: ui::PublicUrlError| MutualTlsError::Address(error.to_string()))?;
        if !public_url.is_secure() {
            return Err(MutualTlsError::NotHttps);
        }
        let door = match mtls.listen {
            Some(listen) => {
                let certificate = mtls.certificate.as_deref().ok_or(MutualTlsError::Needs("certificate"))?;
                let key = mtls.key.as_deref().ok_or(MutualTlsError::Needs("key"))?;
                Door::Listener { listen, config: own_certificate(certificate, key)? }
            }
            None if mtls.certificate.is_some() => return Err(MutualTlsError::Unused("certificate")),
            None if mtls.key.is_some() => return Err(MutualTlsError::Unused("key")),
            None if settings.server.trusted_proxies.is_empty() => return Err(MutualTlsError::NoDoor),
            None => Door::Proxy,
        };
        let authorities = match &mtls.authorities {
            Some(file) => Authorities::read(file)?,
            None => Authorities::none(),
        };
        Ok(Some(Self { public_url, authorities: Arc::new(authorities), door }))
    }

    /// What the provider says of it.
    pub fn announced(&self) -> identity::MutualTls {
        identity::MutualTls { public_url: self.public_url.clone(), has_authorities: !self.authorities.is_empty() }
    }
}

/// Takes the headers that name a certificate out of a request, and believes them when a trusted proxy sent
/// them and certificates come that way.
pub fn take_certificate(
    mutual_tls: Option<&MutualTls>,
    proxies: &TrustedProxies,
    peer: IpAddr,
    headers: &mut HeaderMap,
) -> Option<ClientCertificate> {
    let told = certificate_header::take(headers)?;
    let MutualTls { door: Door::Proxy, authorities, .. } = mutual_tls? else { return None };
    if !proxies.trusts(peer) {
        return None;
    }
    match told {
        Ok(der) => Some(authorities.judge(&der, &[])),
        Err(mistake) => {
            tracing::warn!(%peer, "a proxy's header Client-Cert is ignored: {mistake}");
            None
        }
    }
}

fn own_certificate(certificate: &Path, key: &Path) -> Result<Arc<rustls::ServerConfig>, MutualTlsError> {
    use rustls::pki_types::PrivateKeyDer;
    use rustls::pki_types::pem::PemObject as _;
    let chain = read_certificates(certificate)
        .map_err(|error| MutualTlsError::File { setting: "certificate", message: error.to_string() })?;
    let key = PrivateKeyDer::from_pem_file(key).map_err(|error| MutualTlsError::File {
        setting: "key",
        message: format!("{} holds no private key in PEM: {error}", key.display()),
    })?;
    server_config(chain, key).map_err(MutualTlsError::Pair)
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    struct Files {
        folder: tempfile::TempDir,
        der: Vec<u8>,
    }

    impl Files {
        /// A certificate for localhost with its key, and another key.
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let key = rcgen::KeyPair::generate().unwrap();
            let certificate =
                rcgen::CertificateParams::new(["localhost".to_owned()]).unwrap().self_signed(&key).unwrap();
            let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
            write("certificate.pem", &certificate.pem());
            write("key.pem", &key.serialize_pem());
            write("other.pem", &rcgen::KeyPair::generate().unwrap().serialize_pem());
            write("empty.pem", "");
            Self { der: certificate.der().to_vec(), folder }
        }

        /// Opens with these settings; a name with a dot is one of the files.
        fn open(&self, pairs: &[(&str, &str)]) -> Result<Option<MutualTls>, String> {
            let mut settings = Settings::default();
            for (name, value) in pairs {
                let file = Some(self.folder.path().join(value));
                match *name {
                    "public_url" => settings.mtls.public_url = Some((*value).to_owned()),
                    "listen" => settings.mtls.listen = Some(value.parse().unwrap()),
                    "certificate" => settings.mtls.certificate = file,
                    "key" => settings.mtls.key = file,
                    "authorities" => settings.mtls.authorities = file,
                    _ => settings.server.trusted_proxies = value.parse().unwrap(),
                }
            }
            MutualTls::open(&settings).map_err(|error| error.to_string())
        }
    }

    const URL: (&str, &str) = ("public_url", "https://mtls.services.example");
    const LISTEN: (&str, &str) = ("listen", "127.0.0.1:0");
    const CERTIFICATE: (&str, &str) = ("certificate", "certificate.pem");
    const KEY: (&str, &str) = ("key", "key.pem");
    const PROXIES: (&str, &str) = ("trusted_proxies", "10.0.0.0/8");

    #[test]
    fn certificates_are_taken_by_a_listener_or_from_proxies_or_not_at_all() {
        let files = Files::new();
        assert!(files.open(&[]).unwrap().is_none());
        let own = files.open(&[URL, LISTEN, CERTIFICATE, KEY]).unwrap().unwrap();
        assert!(matches!(own.door, Door::Listener { .. }) && !own.announced().has_authorities);
        let proxied = files.open(&[URL, PROXIES, ("authorities", "certificate.pem")]).unwrap().unwrap();
        assert!(matches!(proxied.door, Door::Proxy) && proxied.announced().has_authorities);
    }

    #[test]
    fn settings_that_cannot_work_are_refused_with_the_way_out() {
        let files = Files::new();
        for (pairs, expected) in [
            (vec![URL], "server.trusted_proxies"),
            (vec![LISTEN, CERTIFICATE, KEY], "mtls.public_url"),
            (vec![("public_url", "http://127.0.0.1:1"), PROXIES], "https"),
            (vec![("public_url", "mtls"), PROXIES], "mtls.public_url"),
            (vec![URL, LISTEN, KEY], "mtls.certificate is needed"),
            (vec![URL, LISTEN, CERTIFICATE], "mtls.key is needed"),
            (vec![URL, PROXIES, KEY], "mtls.key is set"),
            (vec![URL, LISTEN, ("certificate", "empty.pem"), KEY], "empty.pem holds no certificate"),
            (vec![URL, LISTEN, ("certificate", "missing.pem"), KEY], "missing.pem"),
            (vec![URL, LISTEN, CERTIFICATE, ("key", "empty.pem")], "empty.pem holds no private key"),
            (vec![URL, LISTEN, CERTIFICATE, ("key", "other.pem")], "mtls.certificate and mtls.key"),
            (vec![URL, PROXIES, ("authorities", "empty.pem")], "mtls.authorities"),
        ] {
            let message = files.open(&pairs).unwrap_err();
            assert!(message.contains(expected), "{pairs:?}: {message}");
        }
    }

    #[test]
    fn a_header_is_believed_from_a_trusted_proxy_only_and_taken_away_from_everybody() {
        let files = Files::new();
        let header = format!(":{}:", STANDARD.encode(&files.der));
        let taken = |mutual_tls: Option<&MutualTls>, peer: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("client-cert", header.parse().unwrap());
            headers.insert("client-cert-chain", header.parse().unwrap());
            let proxies = "10.0.0.0/8".parse().unwrap();
            let taken = take_certificate(mutual_tls, &proxies, peer.parse().unwrap(), &mut headers);
            assert!(headers.is_empty());
            taken.map(|certificate| certificate.der.to_vec())
        };
        let proxied = files.open(&[URL, PROXIES]).unwrap();
        assert_eq!(taken(proxied.as_ref(), "10.1.2.3"), Some(files.der.clone()));
        assert_eq!(taken(proxied.as_ref(), "192.0.2.1"), None, "anybody can write a header");
        assert_eq!(taken(None, "10.1.2.3"), None, "the proxy may let headers of strangers through");
        let own = files.open(&[URL, LISTEN, CERTIFICATE, KEY]).unwrap();
        assert_eq!(taken(own.as_ref(), "10.1.2.3"), None);
    }
}
