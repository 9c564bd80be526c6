//! What is kept beside a question about people, so that they find it: whom it is about, under keyed hashes.

use aws_lc_rs::digest::{SHA256, digest};
use base::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use civil::PersonCode;
use xroad::{Code, Fault, NormalPath, Origin, Request};

use super::place::subjects_of;
use crate::Exchange;
use crate::registry::{Registry, Right, Service};
use crate::store::{HiddenUse, KeptUse};

/// What the commitment to a person begins with, so that it is the hash of nothing else.
const DOMAIN: &[u8] = b"passerelle data use v1\0";
/// Bytes that open a commitment.
pub(crate) const OPENING_BYTES: usize = 16;
/// Letters of who asked that stand in the log, at most.
const ASKED_BY_CHARS: usize = 100;

/// A question that is about people.
#[derive(Debug, Clone)]
pub(crate) struct DataUse {
    subjects: Vec<PersonCode>,
    basis: String,
    hidden: Option<Hidden>,
}

/// It is hidden from them, for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hidden {
    pub(crate) basis: String,
    pub(crate) until: Timestamp,
}

/// The value that proves whom a question is about to who knows the code and the opening, and tells nobody else.
pub(crate) fn commitment(opening: &[u8; OPENING_BYTES], code: &PersonCode) -> String {
    let bytes = [DOMAIN, opening, code.as_str().as_bytes()].concat();
    URL_SAFE_NO_PAD.encode(digest(&SHA256, &bytes))
}

impl Exchange {
    /// Whom a question to a service is about, where its contract says that it is about people; a question that names
    /// nobody, or several in one place, is refused: it would pass unseen by whom it is about.
    pub(crate) fn note_use(
        &self,
        registry: &Registry,
        service: &Service,
        request: &Request,
        body: Option<&[u8]>,
    ) -> Result<Option<DataUse>, Fault> {
        let contract = &service.offer.contract;
        if contract.subjects.is_empty() {
            return Ok(None);
        }
        let subjects = subjects_of(&contract.subjects, request, body).map_err(|trouble| {
            let places: Vec<String> = contract.subjects.iter().map(ToString::to_string).collect();
            Fault::new(Origin::ProviderNode, Code::InvalidRequest)
                .saying(format!(
                    "The contract of {} wants to know whom a question is about ({}): {trouble}.",
                    service.id,
                    places.join("; ")
                ))
                .with_detail(request.request_id())
        })?;
        let hidden = self.hiding_of(registry, service, request);
        Ok(Some(DataUse { subjects, basis: contract.basis.clone().unwrap_or_default(), hidden }))
    }

    /// The same where the provider stands behind another node, as far as its contract and the right to ask it are known
    /// here. Whether the question passes is for that node to say. So is whether it is hidden from whom it is about:
    /// where the right is not known here, nothing is kept to be shown.
    pub(crate) fn note_use_elsewhere(
        &self,
        registry: &Registry,
        request: &Request,
        body: Option<&[u8]>,
    ) -> Option<DataUse> {
        let stands_here = registry.subsystem(&request.service().subsystem())?.node.is_none();
        let service = registry.service(request.service()).filter(|_| !stands_here)?;
        self.right_of(registry, service, request)?;
        self.note_use(registry, service, request, body).ok().flatten()
    }

    /// Whether what is asked is hidden from whom it is about. A right that hides nothing goes before one that does.
    fn hiding_of(&self, registry: &Registry, service: &Service, request: &Request) -> Option<Hidden> {
        let hiding = self.right_of(registry, service, request)?.hiding.as_ref()?;
        Some(Hidden { basis: hiding.basis.clone(), until: hiding.ends(self.0.clock.now())? })
    }

    /// The right by which this is asked.
    fn right_of<'a>(&self, registry: &'a Registry, service: &Service, request: &Request) -> Option<&'a Right> {
        let client = request.client().subsystem()?;
        let path = NormalPath::read(request.target().path()).ok()?;
        registry.right_to_ask(&client, &service.id, request.verb(), &path, self.0.clock.now())
    }

    /// The key under which a person's uses are found.
    pub(crate) fn subject_key(&self, code: &PersonCode) -> [u8; 16] {
        self.keyed(&[b"exchange subject 1\0", code.as_str().as_bytes()])
    }

    /// What opens the commitment of one exchange to one person: nobody can make it without this node's secret.
    pub(crate) fn opening(&self, exchange: &str, code: &PersonCode) -> [u8; OPENING_BYTES] {
        self.keyed(&[b"exchange opening 1\0", exchange.as_bytes(), b"\0", code.as_str().as_bytes()])
    }

    /// What the log says of a use.
    pub(crate) fn say_use(
        &self,
        data_use: &DataUse,
        exchange: &str,
        asked_by: Option<&str>,
        mut say: impl FnMut(&'static str, String),
    ) {
        let commit = |code: &PersonCode| commitment(&self.opening(exchange, code), code);
        say("subject", data_use.subjects.iter().map(commit).collect::<Vec<_>>().join(" "));
        say("basis", data_use.basis.clone());
        if let Some(asked_by) = asked_by.filter(|asked_by| !asked_by.trim().is_empty()) {
            say("asked-by", asked_by.chars().take(ASKED_BY_CHARS).collect());
        }
        if let Some(hidden) = &data_use.hidden {
            say("hidden-basis", hidden.basis.clone());
            say("hidden-until", hidden.until.to_string());
        }
    }

    /// The rows by which a use is found.
    pub(crate) fn rows_of(&self, data_use: &DataUse, at: Timestamp) -> Vec<KeptUse> {
        let shown_from = data_use.hidden.as_ref().map_or(at, |hidden| hidden.until);
        data_use.subjects.iter().map(|code| KeptUse { subject: self.subject_key(code), shown_from }).collect()
    }
}

impl DataUse {
    /// What the public count has of it, where it is hidden: the month, who offers the service, on which basis.
    pub(crate) fn counted(&self, service: &xroad::ServiceId, at: Timestamp) -> Option<HiddenUse> {
        let hidden = self.hidden.as_ref()?;
        Some(HiddenUse {
            month: at.jiff().strftime("%Y-%m").to_string(),
            owner: service.subsystem().member().to_string(),
            basis: hidden.basis.clone(),
            uses: self.subjects.len() as u64,
        })
    }
}
