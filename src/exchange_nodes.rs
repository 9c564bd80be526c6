//! Other nodes of the exchange: the certificate that is shown to them, the listener for them, whose list is gone by.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base::Clock;
use exchange::{Fingerprint, Governor, KEPT_DAYS, KEPT_DAYS_MIN, Keeping, Line, NodeCertificate};
use jose::Jwk;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::certificate_authorities::read_certificates;
use crate::configuration::{Exchange, Settings};
use crate::tls_listener::node_config;

/// What the settings say of other nodes.
#[derive(Clone, Default)]
pub struct Nodes {
    /// Where they are listened to, and how.
    pub door: Option<(SocketAddr, Arc<rustls::ServerConfig>)>,
    /// Whose list of members is gone by.
    pub governor: Option<Governor>,
    /// What becomes of old records.
    pub keeping: Option<Keeping>,
}

/// Why other nodes cannot be spoken to as the settings say.
#[derive(Debug, thiserror::Error)]
pub enum NodesError {
    /// A setting stands without the one that it needs.
    #[error("{0} is needed too")]
    Needs(&'static str),
    /// A file cannot be used.
    #[error("{file}: {message}")]
    File {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        message: String,
    },
    /// Records must be kept longer.
    #[error("keep_records_days: {KEPT_DAYS_MIN} at least, so that they can be compared with those of other nodes")]
    Days,
    /// The key is not that of the certificate, or neither can be used.
    #[error("node_certificate and node_key: {0}")]
    Pair(String),
}

impl NodesError {
    fn file(file: &Path, error: impl std::fmt::Display) -> Self {
        Self::File { file: file.to_owned(), message: error.to_string() }
    }
}

/// Reads what `[exchange]` says of other nodes: the line to them, and the rest.
pub fn open(settings: &Exchange, clock: &Arc<dyn Clock>) -> Result<(Option<Line>, Nodes), NodesError> {
    let governor = match (&settings.members_url, &settings.members_key) {
        (Some(url), Some(key)) => Some(Governor { url: url.clone(), key: read_jwk(key)? }),
        (Some(_), None) => return Err(NodesError::Needs("members_key")),
        (None, Some(_)) => return Err(NodesError::Needs("members_url")),
        (None, None) => None,
    };
    let papers = match (&settings.node_certificate, &settings.node_key) {
        (Some(certificate), Some(key)) => Some(read_papers(certificate, key)?),
        (Some(_), None) => return Err(NodesError::Needs("node_key")),
        (None, Some(_)) => return Err(NodesError::Needs("node_certificate")),
        (None, None) => None,
    };
    let Some((chain, key)) = papers else {
        return match settings.node_listen {
            Some(_) => Err(NodesError::Needs("node_certificate")),
            None => Ok((None, Nodes { governor, ..Nodes::default() })),
        };
    };
    let wrong = |error: &dyn std::fmt::Display| NodesError::Pair(error.to_string());
    let line = Line::new(chain.clone(), key.clone_key(), clock.clone()).map_err(|error| wrong(&error))?;
    let door = match settings.node_listen {
        Some(address) => Some((address, node_config(chain, key).map_err(|error| wrong(&error))?)),
        None => None,
    };
    Ok((Some(line), Nodes { door, governor, keeping: None }))
}

/// What the settings say of old records.
pub fn keeping(settings: &Settings) -> Result<Option<Keeping>, NodesError> {
    let exchange = &settings.exchange;
    let days = exchange.keep_records_days.unwrap_or(KEPT_DAYS);
    if days < KEPT_DAYS_MIN {
        return Err(NodesError::Days);
    }
    let folder = || exchange.archive_folder.clone().unwrap_or_else(|| settings.server.data.join("exchange-archive"));
    Ok(Some(Keeping { days, folder: (!exchange.delete_records).then(folder) }))
}

fn read_papers(
    certificate: &Path,
    key: &Path,
) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), NodesError> {
    let chain = read_certificates(certificate).map_err(|error| NodesError::file(certificate, error))?;
    let key = PrivateKeyDer::from_pem_file(key).map_err(|error| NodesError::file(key, error))?;
    Ok((chain, key))
}

/// A public key, from a file that holds a JWK.
pub fn read_jwk(file: &Path) -> Result<Jwk, NodesError> {
    let text = std::fs::read_to_string(file).map_err(|error| NodesError::file(file, error))?;
    let value = serde_json::from_str(&text).map_err(|error| NodesError::file(file, error))?;
    Jwk::parse(&value).map_err(|error| NodesError::file(file, error))
}

/// The SHA-256 of the first certificate of a file.
pub fn read_fingerprint(file: &Path) -> Result<Fingerprint, NodesError> {
    Ok(read_certificate(file)?.fingerprint)
}

/// The first certificate of a file.
pub fn read_certificate(file: &Path) -> Result<NodeCertificate, NodesError> {
    let chain = read_certificates(file).map_err(|error| NodesError::file(file, error))?;
    let own = chain.first().ok_or_else(|| NodesError::file(file, "there is no certificate in it"))?;
    NodeCertificate::read(own).map_err(|error| NodesError::file(file, error))
}
