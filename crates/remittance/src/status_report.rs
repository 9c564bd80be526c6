//! What the bank says of a file: pain.002, the customer's payment status report, of any version from .03 on.
//!
//! A report speaks at three levels: of the file, of its batches, of single payments. The nearest word counts: a
//! payment that is not named has the status of its batch, and without one that of the file. A file or a batch that is
//! partly accepted says nothing of a payment that is not named.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use crate::credit_transfers::CreditTransfers;
use crate::text::Reference;

/// Bytes of a report, at most.
pub const REPORT_MAX_BYTES: usize = 16 * 1024 * 1024;

/// Payments that a report names, at most.
pub const STATUSES_MAX: usize = 100_000;

/// Reasons of one status that are kept, at most.
const REASONS_MAX: usize = 8;

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
    /// Accepted, and perhaps already carried out: ACTC, ACCP, ACWC, ACSP, ACSC, ACCC, ACWP.
    Accepted,
    /// Received, or not decided yet: RCVD, PDNG.
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
            "ACTC" | "ACCP" | "ACWC" | "ACSP" | "ACSC" | "ACCC" | "ACWP" => Self::Accepted,
            "RCVD" | "PDNG" => Self::Pending,
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
}

/// A report that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusReport {
    file: String,
    of_file: Said,
    of_batch: Option<Said>,
    of_payments: HashMap<String, Said>,
}

/// What became of one payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The bank takes it.
    Accepted,
    /// The bank has not decided, or the report does not say.
    Open,
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
    /// References that the report names and the file does not have: somebody must look.
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
        let mut read = Self { file, of_file: said(group, "GrpSts"), of_batch: None, of_payments: HashMap::new() };
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
        if self.file != file.message().as_str() {
            return Err(BadReport::OtherFile { found: self.file.clone() });
        }
        let mut unclaimed: HashMap<&str, &Said> =
            self.of_payments.iter().map(|(reference, said)| (reference.as_str(), said)).collect();
        let payments = file.payments().iter().map(|payment| {
            let outcome = self.outcome(unclaimed.remove(payment.end_to_end.as_str()));
            PaymentOutcome { end_to_end: payment.end_to_end.clone(), outcome }
        });
        let payments = payments.collect();
        let mut strangers: Vec<String> = unclaimed.into_keys().map(str::to_owned).collect();
        strangers.sort();
        Ok(Settled { payments, strangers })
    }

    /// The nearest level that says something decides.
    fn outcome(&self, own: Option<&Said>) -> Outcome {
        let levels = [own, self.of_batch.as_ref(), Some(&self.of_file)];
        let nearest = levels.into_iter().flatten().find_map(|said| Some((said.status.as_ref()?, said)));
        match nearest {
            Some((Status::Accepted, _)) => Outcome::Accepted,
            Some((Status::Rejected, said)) => Outcome::Rejected(said.reasons.clone()),
            _ => Outcome::Open,
        }
    }

    fn take_batch(&mut self, batch: Node<'_, '_>) -> Result<(), BadReport> {
        let about = said(batch, "PmtInfSts");
        match &self.of_batch {
            // Our files have one batch: two words about it must be the same word.
            Some(before) if *before != about => return Err(BadReport::Contradiction(self.file.clone())),
            _ => self.of_batch = Some(about),
        }
        for payment in children(batch, "TxInfAndSts") {
            let reference = content(payment, "OrgnlEndToEndId").ok_or(BadReport::Lacks("OrgnlEndToEndId"))?;
            let about = said(payment, "TxSts");
            match self.of_payments.get(&reference) {
                Some(before) if *before != about => return Err(BadReport::Contradiction(reference)),
                Some(_) => {}
                None if self.of_payments.len() == STATUSES_MAX => return Err(BadReport::TooLarge),
                None => drop(self.of_payments.insert(reference, about)),
            }
        }
        Ok(())
    }
}

fn said(node: Node<'_, '_>, status: &'static str) -> Said {
    let reasons = children(node, "StsRsnInf").take(REASONS_MAX).map(|information| {
        let reason = child(information, "Rsn");
        let code = reason.and_then(|reason| content(reason, "Cd").or_else(|| content(reason, "Prtry")));
        let lines: Vec<String> = children(information, "AddtlInf").map(text_of).collect();
        Reason { code: code.unwrap_or_default(), text: lines.join(" ") }
    });
    Said { reasons: reasons.collect(), status: content(node, status).map(|code| Status::of(&code)) }
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
