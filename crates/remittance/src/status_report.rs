//! What the bank says of a file: pain.002, the customer's payment status report, of any version from .03 on.
//!
//! A report speaks at three levels: of the file, of its batches, of single payments. The nearest word counts: a
//! payment that is not named has the status of its batch, and without one that of the file. A file or a batch that is
//! partly accepted says nothing of a payment that is not named, unless it counts: as many rejected as it names, and all
//! others accepted.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use crate::credit_transfers::CreditTransfers;
use crate::text::Reference;

/// Bytes of a report, at most.
pub const REPORT_MAX_BYTES: usize = 16 * 1024 * 1024;

/// Payments that a report names in a batch, at most.
pub const STATUSES_MAX: usize = 100_000;

/// Reasons of one status that are kept, at most.
const REASONS_MAX: usize = 8;

/// Reasons for which a bank rejects what it had before (external code set of ISO 20022): a payment, a message, a
/// batch, a transaction, a reference.
const DUPLICATE: [&str; 6] = ["AM05", "DU01", "DU02", "DU03", "DU04", "DU05"];

/// Batches that a report names, at most.
const BATCHES_MAX: usize = 1_000;

/// Counts of one status that are kept, at most.
const COUNTS_MAX: usize = 16;

/// Why a report is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadReport {
    /// Longer than [`REPORT_MAX_BYTES`], or it names more than [`STATUSES_MAX`] payments.
    #[error("the report is larger than those that are read")]
    TooLarge,
    /// Not XML, or XML with definitions of its own, which no bank needs.
    #[error("the report is not well-formed XML: {0}")]
    Xml(String),
    /// Another message.
    #[error("this is no payment status report (pain.002)")]
    NotAReport,
    /// Something that every report has is missing.
    #[error("the report lacks `{0}`")]
    Lacks(&'static str),
    /// It speaks of another file.
    #[error("the report is about the file {found}")]
    OtherFile {
        /// The reference that it names.
        found: String,
    },
    /// It says two things of one payment.
    #[error("the report says two things of the payment {0}")]
    Contradiction(String),
}

/// The status of a file, a batch or a payment (external code set of ISO 20022).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Accepted for execution, and perhaps already carried out: ACSP, ACWC, ACSC, ACCC, ACWP.
    Accepted,
    /// Received, checked, or not decided yet: RCVD, PDNG; ACTC, which says that the message is well formed, and ACCP, that the
    /// customer may give it. Both come before the bank accepts anything for execution.
    Pending,
    /// Some of its payments are accepted: PART.
    Partly,
    /// Rejected or cancelled, no money goes: RJCT, CANC.
    Rejected,
    /// A code that is not known here. Nothing is concluded from it.
    Unknown(String),
}

impl Status {
    fn of(code: &str) -> Self {
        match code {
            "ACSP" | "ACWC" | "ACSC" | "ACCC" | "ACWP" => Self::Accepted,
            "RCVD" | "PDNG" | "ACTC" | "ACCP" => Self::Pending,
            "PART" => Self::Partly,
            "RJCT" | "CANC" => Self::Rejected,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

/// Why, in the bank's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// A code: of ISO 20022 (`AC04`: the account is closed), or the bank's own. Empty when there is none.
    pub code: String,
    /// What the bank adds.
    pub text: String,
}

/// What is said at one level.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    status: Option<Status>,
    reasons: Vec<Reason>,
    /// How many payments have which status, where the bank counts them.
    counts: Vec<(Status, usize)>,
}

/// A report that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusReport {
    file: String,
    of_file: Said,
    of_batches: Vec<Batch>,
}

/// What is said of a batch, and of its payments.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Batch {
    name: String,
    said: Said,
    payments: HashMap<String, Said>,
}

/// What became of one payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The bank takes it.
    Accepted,
    /// The bank has not decided, or the report does not say.
    Open,
    /// Rejected because the bank had the same before: the money may have gone then. What became of it stands in the
    /// earlier answer; nothing is paid again before somebody has looked.
    HadBefore(Vec<Reason>),
    /// No money goes, and why.
    Rejected(Vec<Reason>),
}

/// What became of one payment of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentOutcome {
    /// Which payment.
    pub end_to_end: Reference,
    /// What became of it.
    pub outcome: Outcome,
}

/// A file, settled by a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// Every payment of the file, in its order.
    pub payments: Vec<PaymentOutcome>,
    /// References of payments and batches that the report names and the file does not have: somebody must look.
    pub strangers: Vec<String>,
}

impl StatusReport {
    /// Reads a report.
    pub fn read(bytes: &[u8]) -> Result<Self, BadReport> {
        if bytes.len() > REPORT_MAX_BYTES {
            return Err(BadReport::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|error| BadReport::Xml(error.to_string()))?;
        // Definitions of entities are refused by default: nothing in a report grows or reaches out.
        let document = Document::parse(text).map_err(|error| BadReport::Xml(error.to_string()))?;
        let root = document.root_element();
        let is_report = root
            .tag_name()
            .namespace()
            .is_some_and(|name| name.starts_with("urn:iso:std:iso:20022:tech:xsd:pain.002."));
        if !is_report {
            return Err(BadReport::NotAReport);
        }
        let report = child(root, "CstmrPmtStsRpt").ok_or(BadReport::NotAReport)?;
        let group = child(report, "OrgnlGrpInfAndSts").ok_or(BadReport::Lacks("OrgnlGrpInfAndSts"))?;
        let file = content(group, "OrgnlMsgId").ok_or(BadReport::Lacks("OrgnlMsgId"))?;
        let mut read = Self { file, of_file: said(group, "GrpSts"), of_batches: Vec::new() };
        for batch in children(report, "OrgnlPmtInfAndSts") {
            read.take_batch(batch)?;
        }
        Ok(read)
    }

    /// The reference of the file that the report is about.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// What became of each payment of a file.
    pub fn settle(&self, file: &CreditTransfers) -> Result<Settled, BadReport> {
        self.settle_references(file.message(), file.payments().iter().map(|payment| &payment.end_to_end))
    }

    /// The same of a file of which only the references are known: its own, and those of its payments, in their order.
    pub fn settle_references<'a>(
        &self,
        message: &Reference,
        references: impl IntoIterator<Item = &'a Reference>,
    ) -> Result<Settled, BadReport> {
        if self.file != message.as_str() {
            return Err(BadReport::OtherFile { found: self.file.clone() });
        }
        // Our files have one batch, which has the file's reference.
        let (ours, others): (Vec<&Batch>, Vec<&Batch>) =
            self.of_batches.iter().partition(|batch| batch.name == message.as_str());
        let batch = ours.first().copied();
        let mut named: HashMap<&str, &Said> = batch.map(Batch::named).unwrap_or_default();
        let payments = references.into_iter().map(|reference| (reference, named.remove(reference.as_str())));
        let payments: Vec<(&Reference, Option<&Said>)> = payments.collect();
        let of_others = others.into_iter().flat_map(|batch| batch.named().into_keys().chain([&*batch.name]));
        let mut strangers: Vec<String> = named.into_keys().chain(of_others).map(str::to_owned).collect();
        strangers.sort();
        let rest = self.rest(batch, &payments);
        let settled = payments.into_iter().map(|(end_to_end, said)| {
            let own = said.and_then(|said| Some((said.status.as_ref()?, said)));
            let outcome = own.map_or_else(|| rest.clone(), |(status, said)| outcome(status, said));
            PaymentOutcome { end_to_end: end_to_end.clone(), outcome }
        });
        Ok(Settled { payments: settled.collect(), strangers })
    }

    /// What became of the payments that are not named.
    fn rest(&self, batch: Option<&Batch>, payments: &[(&Reference, Option<&Said>)]) -> Outcome {
        let levels = [batch.map(|batch| &batch.said), Some(&self.of_file)];
        let nearest = levels.into_iter().flatten().find_map(|said| Some((said.status.as_ref()?, said)));
        match nearest {
            Some((Status::Partly, said)) if said.counts_the_rest_accepted(payments) => Outcome::Accepted,
            Some((status, said)) => outcome(status, said),
            None => Outcome::Open,
        }
    }

    fn take_batch(&mut self, node: Node<'_, '_>) -> Result<(), BadReport> {
        let name = content(node, "OrgnlPmtInfId").ok_or(BadReport::Lacks("OrgnlPmtInfId"))?;
        if self.of_batches.iter().any(|before| before.name == name) {
            return Err(BadReport::Contradiction(name));
        }
        if self.of_batches.len() == BATCHES_MAX {
            return Err(BadReport::TooLarge);
        }
        let mut batch = Batch { name, said: said(node, "PmtInfSts"), payments: HashMap::new() };
        for payment in children(node, "TxInfAndSts") {
            let reference = content(payment, "OrgnlEndToEndId").ok_or(BadReport::Lacks("OrgnlEndToEndId"))?;
            let about = said(payment, "TxSts");
            match batch.payments.get(&reference) {
                Some(before) if *before != about => return Err(BadReport::Contradiction(reference)),
                Some(_) => {}
                None if batch.payments.len() == STATUSES_MAX => return Err(BadReport::TooLarge),
                None => drop(batch.payments.insert(reference, about)),
            }
        }
        self.of_batches.push(batch);
        Ok(())
    }
}

impl Batch {
    fn named(&self) -> HashMap<&str, &Said> {
        self.payments.iter().map(|(reference, said)| (reference.as_str(), said)).collect()
    }
}

impl Said {
    /// Whether the bank counts every payment of the file as accepted or rejected, and has named all rejected ones.
    fn counts_the_rest_accepted(&self, payments: &[(&Reference, Option<&Self>)]) -> bool {
        let count = |wanted: &Status| -> usize {
            let counted = self.counts.iter().filter(|(status, _)| status == wanted);
            counted.fold(0, |sum, (_, count)| sum.saturating_add(*count))
        };
        let (accepted, rejected) = (count(&Status::Accepted), count(&Status::Rejected));
        let is_rejected = |said: &&Self| said.status == Some(Status::Rejected);
        let named = payments.iter().filter_map(|(_, said)| *said).filter(is_rejected).count();
        accepted.checked_add(rejected) == Some(payments.len()) && rejected == named
    }
}

fn outcome(status: &Status, said: &Said) -> Outcome {
    match status {
        Status::Accepted => Outcome::Accepted,
        Status::Rejected if said.reasons.iter().any(|reason| DUPLICATE.contains(&&*reason.code)) => {
            Outcome::HadBefore(said.reasons.clone())
        }
        Status::Rejected => Outcome::Rejected(said.reasons.clone()),
        Status::Pending | Status::Partly | Status::Unknown(_) => Outcome::Open,
    }
}

fn said(node: Node<'_, '_>, status: &'static str) -> Said {
    let reasons = children(node, "StsRsnInf").take(REASONS_MAX).map(|information| {
        let reason = child(information, "Rsn");
        let code = reason.and_then(|reason| content(reason, "Cd").or_else(|| content(reason, "Prtry")));
        let lines: Vec<String> = children(information, "AddtlInf").map(text_of).collect();
        Reason { code: code.unwrap_or_default(), text: lines.join(" ") }
    });
    let counts = children(node, "NbOfTxsPerSts").take(COUNTS_MAX).filter_map(|counted| {
        let count = content(counted, "DtldNbOfTxs")?.parse().ok()?;
        Some((Status::of(&content(counted, "DtldSts")?), count))
    });
    let status = content(node, status).map(|code| Status::of(&code));
    Said { status, reasons: reasons.collect(), counts: counts.collect() }
}

/// Children of the message's own namespace, by their name.
fn children<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> impl Iterator<Item = Node<'a, 'input>> {
    let namespace = node.tag_name().namespace();
    node.children().filter(move |child| {
        child.is_element() && child.tag_name().name() == name && child.tag_name().namespace() == namespace
    })
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> Option<Node<'a, 'input>> {
    children(node, name).next()
}

fn content(node: Node<'_, '_>, name: &'static str) -> Option<String> {
    child(node, name).map(text_of).filter(|text| !text.is_empty())
}

fn text_of(node: Node<'_, '_>) -> String {
    let texts = node.children().filter(Node::is_text).filter_map(|text| text.text());
    texts.collect::<String>().trim().to_owned()
}
