//! Whether a container is to be believed.

use std::collections::{BTreeMap, BTreeSet};

use crate::algorithm::DigestMethod;
use crate::certificate::{Certificate, Trust};
use crate::container::{
    ASIC_MANIFEST, ATTACHMENT, Content, MESSAGE, SIGNATURE_CHAIN_RESULT, SIGNATURES, TIMESTAMP, TIMESTAMP_CHAIN_RESULT,
};
use crate::fault::{Fault, HashChainFault};
use crate::hash_chain::{self, Files as _};
use crate::message::Said;
use crate::ocsp::CertificateStatus;
use crate::signature::Signature;
use crate::time::Time;
use crate::timestamp::{Timestamped, Token};
use crate::xml::{self, DS};

/// `http://uri.etsi.org/2918/v1.2.1#`, without the zero that the signatures' namespace has.
const ASIC: &str = "http://uri.etsi.org/2918/v1.2.1#";

/// A container that is believed.
#[derive(Debug, Clone)]
pub struct Report {
    /// What the message says of itself.
    pub said: Said,
    /// The bytes of the message: canonical bytes of REST, or a SOAP message.
    pub message: Vec<u8>,
    /// The message and its attachments, as they are signed.
    pub parts: Vec<Part>,
    /// Whether the signature is over a batch of messages, this one among them.
    pub is_batch: bool,
    /// The certificate that signed.
    pub certificate: Certificate,
    /// Whether the certificate's subject names the member that must have signed: its instance, its class and its code.
    pub names_signer: bool,
    /// When the signer says to have signed.
    pub signing_time: Option<Time>,
    /// When the signature was stamped.
    pub timestamp: Option<Timestamped>,
    /// What was said of the certificate when it signed.
    pub status: Option<CertificateStatus>,
    /// Who stands behind the certificate.
    pub chain: Chain,
    /// Entries of the archive that nothing is signed of.
    pub unsigned: Vec<String>,
}

/// A part of a message, as it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name in the container, such as `attachment1`.
    pub name: String,
    /// The digest that is signed.
    pub digest: Vec<u8>,
    /// The name of the digest's method in XML.
    pub method: &'static str,
    /// Whether it is in the container, where its digest was compared.
    pub is_there: bool,
}

/// Who stands behind a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chain {
    /// Nobody is trusted: it was not judged.
    NotJudged,
    /// This root, which is trusted.
    Root(Box<Certificate>),
    /// The same, if the signer signed when it says so: no timestamp proves that its certificate was valid then.
    Undated(Box<Certificate>),
}

/// Verifies a container of X-Road, in the order of X-Road's own verifier: what is there, what the signature refers to,
/// the timestamp, the hash chain, the signature, the certificate.
pub fn verify(container: &[u8], trust: &Trust) -> Result<Report, Fault> {
    let content = Content::read(container)?;
    let entry = |name| content.entry(name).unwrap_or_default();
    let signature = Signature::read(entry(SIGNATURES))?;
    let said = Said::read(entry(MESSAGE))?;
    let is_batch = signature.refers_to(SIGNATURE_CHAIN_RESULT);
    if !is_batch && !signature.refers_to(MESSAGE) {
        return Err(Fault::MalformedSignature("it refers neither to message.xml nor to sig-hashchainresult.xml"));
    }
    let timestamp = timestamp(&content, &signature, trust)?;
    let parts = parts(&content, &signature, is_batch)?;
    signature.verify(|name| content.file(name))?;
    let names_signer = signature.certificate.names(&said.signer().member());
    let stamped = timestamp.as_ref().map(|stamp| stamp.time);
    let chain = chain(&signature, names_signer, stamped, trust)?;
    let status = status(&signature, &chain, stamped)?;
    let is_signed = |name: &str| parts.iter().any(|part| part.name == name);
    let unsigned: Vec<_> = content.names().filter(|name| !is_signed(name)).map(str::to_owned).collect();
    if let Some(attachment) = unsigned.iter().find(|name| name.starts_with(ATTACHMENT)) {
        return Err(if is_batch {
            HashChainFault::UnusedInputs(attachment.clone()).into()
        } else {
            Fault::MalformedSignature("an attachment is not signed")
        });
    }
    Ok(Report {
        message: entry(MESSAGE).to_vec(),
        said,
        parts,
        is_batch,
        names_signer,
        signing_time: signature.signing_time,
        timestamp,
        status,
        chain,
        unsigned,
        certificate: signature.certificate,
    })
}

/// A file of a container by its name there, such as `META-INF/signatures.xml`: as it is, verified by nobody.
pub fn file_of(container: &[u8], name: &str) -> Option<Vec<u8>> {
    Content::read(container).ok()?.entry(name).map(<[u8]>::to_vec)
}

/// The timestamp, over the signature or over a batch of signatures.
fn timestamp(content: &Content, signature: &Signature, trust: &Trust) -> Result<Option<Timestamped>, Fault> {
    let file = content
        .entry(TIMESTAMP)
        .map(|bytes| Token::read(bytes).ok_or(Fault::MalformedSignature("its timestamp is not well formed")));
    let file = file.transpose()?;
    let not_over = Fault::MalformedSignature("the timestamp is over something else");
    let token = match (content.entry(TIMESTAMP_CHAIN_RESULT), file.as_ref().or(signature.timestamp.as_ref())) {
        (Some(_), None) => return Err(Fault::TimestampNotFound),
        (None, None) => return Ok(None),
        (Some(result), Some(token)) => {
            manifest(content)?;
            hash_chain::verify(result, content, &[SIGNATURES])
                .map_err(|_| Fault::MalformedSignature("the hash chain of its timestamp does not hold"))?;
            token.is_over(result).then_some(token).ok_or(not_over)?
        }
        (None, Some(token)) => {
            let is_over = token.is_over(signature.value()) || token.is_over(signature.value_element());
            is_over.then_some(token).ok_or(not_over)?
        }
    };
    token.verify(trust).map(Some)
}

/// What `ASiCManifest.xml` says that was stamped (ETSI EN 319 162-1 §A.4), where it is there.
fn manifest(content: &Content) -> Result<(), Fault> {
    let Some(bytes) = content.entry(ASIC_MANIFEST) else { return Ok(()) };
    // A file is named and hashed once.
    let mut named = BTreeSet::new();
    let holds = xml::read(bytes).is_some_and(|document| {
        let root = document.root_element();
        let stamp = xml::child(root, ASIC, "SigReference").and_then(|reference| reference.attribute("URI"));
        root.has_tag_name((ASIC, "ASiCManifest"))
            && stamp == Some(TIMESTAMP)
            && xml::children(root, ASIC, "DataObjectReference").all(|reference| {
                let method = xml::child(reference, DS, "DigestMethod").and_then(|method| method.attribute("Algorithm"));
                let digest = xml::child(reference, DS, "DigestValue").and_then(xml::base64);
                let name = reference.attribute("URI").map(|uri| uri.strip_prefix('/').unwrap_or(uri).to_owned());
                let new = name.filter(|name| named.insert(name.clone()));
                let file = new.and_then(|name| content.entry(&name));
                let method = method.and_then(DigestMethod::of_uri);
                method.zip(file).map(|(method, file)| method.digest(file)) == digest && digest.is_some()
            })
    });
    if holds { Ok(()) } else { Err(Fault::MalformedSignature("its manifest says that something else was stamped")) }
}

/// The message and its attachments as they are signed, by a hash chain or one by one.
fn parts(content: &Content, signature: &Signature, is_batch: bool) -> Result<Vec<Part>, Fault> {
    let part = |name: &String, method: DigestMethod, digest: &[u8], is_there| Part {
        name: name.clone(),
        digest: digest.to_vec(),
        method: method.uri(),
        is_there,
    };
    let mut parts = BTreeMap::new();
    if is_batch {
        let result = content.present(SIGNATURE_CHAIN_RESULT);
        let result = result.ok_or_else(|| Fault::InvalidReference(SIGNATURE_CHAIN_RESULT.to_owned()))?;
        for (name, referred) in hash_chain::verify(result, content, &[MESSAGE])? {
            parts.insert(name.clone(), part(&name, referred.method, &referred.digest, referred.is_there));
        }
    }
    for (name, (method, digest)) in signature.references().iter().filter(|(name, _)| *name != SIGNATURE_CHAIN_RESULT) {
        parts.insert(name.clone(), part(name, *method, digest, true));
    }
    Ok(parts.into_values().collect())
}

fn chain(signature: &Signature, names_signer: bool, stamped: Option<Time>, trust: &Trust) -> Result<Chain, Fault> {
    if !trust.judges() {
        return Ok(Chain::NotJudged);
    }
    if !names_signer {
        return Err(Fault::IncorrectCertificate);
    }
    let at = stamped.or(signature.signing_time).ok_or(Fault::CertValidation("nothing says when it was used"))?;
    let root = Box::new(trust.root_of(&signature.certificate, &signature.certificates, at)?.clone());
    Ok(if stamped.is_some() { Chain::Root(root) } else { Chain::Undated(root) })
}

/// The status of the signer's certificate, of those that the signature carries. Where somebody is trusted, it must be of
/// the time of the timestamp.
fn status(signature: &Signature, chain: &Chain, stamped: Option<Time>) -> Result<Option<CertificateStatus>, Fault> {
    if signature.statuses.is_empty() {
        return Ok(None);
    }
    let mut issuers = signature.certificates.clone();
    if let Chain::Root(root) | Chain::Undated(root) = chain {
        issuers.push(Certificate::clone(root));
    }
    let of_signer = signature.statuses.iter().find(|status| status.is_of(&signature.certificate));
    let of_signer = of_signer.ok_or(Fault::ValidationInfo("none is of the signer's certificate"))?;
    let status = of_signer.verify(&signature.certificate, &issuers, stamped.or(signature.signing_time))?;
    match (chain, stamped) {
        (Chain::Root(_), Some(at)) if !status.is_fresh_at(at) => {
            Err(Fault::ValidationInfo("it is older than the signature: it says nothing of that time"))
        }
        _ => Ok(Some(status)),
    }
}
