//! Why something was not done, in a sentence that says what to do.

use base::Timestamp;
use jiff::SignedDuration;
use remittance::BadReport;
use ui::{Failure, Visit, Words};
use voucher::CodeError;

use crate::decide::{OVER_THE_DAY, Refusal};
use crate::desks::Desks;
use crate::pages::parts::last_day;
use crate::room::PassError;

/// When the platform is overloaded, when to come back, seconds.
const COME_BACK_AFTER_S: i64 = 5;

impl From<PassError> for Failure {
    fn from(error: PassError) -> Self {
        match error {
            PassError::NotFound => Self::NotFound,
            PassError::Ledger(_) | PassError::Store(_) | PassError::Evidence(_) if error.is_passing() => {
                Self::Busy { retry_after: SignedDuration::from_secs(COME_BACK_AFTER_S) }
            }
            PassError::Ledger(_)
            | PassError::Store(_)
            | PassError::Evidence(_)
            | PassError::Letter(_)
            | PassError::Key(_)
            | PassError::People(_) => Self::internal(error),
            _ => Self::Conflict("pass-error-conflict"),
        }
    }
}

/// Why a pass is not taken, and what to do; `used_at` is when it was used, when it was.
pub fn refusal(desks: &Desks, visit: &Visit, refusal: &Refusal, used_at: Option<Timestamp>) -> String {
    match (refusal, used_at) {
        (Refusal::Spent, Some(at)) => {
            let day = visit.date(desks.passes.day(at));
            visit.t_with("pass-refusal-spent-on", &[("date", day.into())])
        }
        (Refusal::Ended { until }, _) => {
            let day = last_day(desks, visit, *until);
            visit.t_with("pass-refusal-ended", &[("date", day.into())])
        }
        (Refusal::Held(why), _) if why == OVER_THE_DAY => visit.t("pass-refusal-held-over-the-day"),
        (Refusal::Held(why), _) => visit.t_with("pass-refusal-held", &[("why", why.as_str().into())]),
        (other, _) => visit.t(&format!("pass-refusal-{}", other.word())),
    }
}

/// What stands in the way of something, in a sentence; none where it is no refusal.
pub fn error(desks: &Desks, visit: &Visit, error: &PassError) -> Option<String> {
    Some(match error {
        PassError::Refused(why) => refusal(desks, visit, why, None),
        PassError::Reused => visit.t("pass-error-reused"),
        PassError::IssuedBefore => visit.t("pass-error-issued-before"),
        PassError::Lacking => visit.t("pass-error-lacking"),
        PassError::OverOrder { left } => visit.t_with("pass-error-over-order", &[("left", (*left).into())]),
        PassError::Field("valid_until") => visit.t("pass-error-last-day"),
        PassError::Field(_) => visit.t("pass-error-field"),
        PassError::NotThere { asked, fit } => {
            visit.t_with("pass-error-not-there", &[("asked", (*asked).into()), ("fit", (*fit).into())])
        }
        PassError::NotBlocked => visit.t("pass-error-not-blocked"),
        PassError::Attached => visit.t("pass-error-attached"),
        PassError::NotUndone => visit.t("pass-error-not-undone"),
        PassError::Settled => visit.t("pass-error-settled"),
        PassError::Answer(why) => answer(visit, why),
        PassError::Full => visit.t("pass-error-full"),
        PassError::Over => visit.t("pass-error-over"),
        PassError::Overlaps => visit.t("pass-error-overlaps"),
        _ => return None,
    })
}

/// What is wrong with an answer of the bank.
fn answer(visit: &Visit, why: &BadReport) -> String {
    match why {
        BadReport::TooLarge => visit.t("pass-answer-too-large"),
        BadReport::Xml(_) | BadReport::NotAReport => visit.t("pass-answer-no-report"),
        BadReport::Lacks(name) => visit.t_with("pass-answer-lacks", &[("name", (*name).into())]),
        BadReport::OtherFile { found } => visit.t_with("pass-answer-other-file", &[("name", found.as_str().into())]),
        BadReport::Contradiction(name) => visit.t_with("pass-answer-contradiction", &[("name", name.as_str().into())]),
    }
}

/// Why the bank refused a payment, in a sentence: of the codes of ISO 20022 that are known here, else as it said so.
pub fn bank_reason(words: &Words, reason: &str) -> String {
    let (code, rest) = reason.split_once(' ').unwrap_or((reason, ""));
    let key = key_of(code);
    if words.has(&key) {
        let told = words.t(&key);
        return if rest.is_empty() { told } else { format!("{told} ({rest})") };
    }
    words.t_with("pass-bank-said", &[("why", reason.into())])
}

/// Why a payment was not carried out: as the bank says, or as an officer noted it by hand, who may have typed the bank's code.
pub fn unpaid_reason(words: &Words, reason: &str, is_by_hand: bool) -> String {
    let code = reason.split(' ').next().unwrap_or_default();
    if is_by_hand && !words.has(&key_of(code)) { reason.to_owned() } else { bank_reason(words, reason) }
}

/// The text of a code of the bank.
fn key_of(code: &str) -> String {
    format!("pass-bank-{}", code.trim_end_matches(':').to_lowercase())
}

/// What is wrong with a typed code.
pub fn code(visit: &Visit, error: CodeError) -> String {
    match error {
        CodeError::Length { found } => visit.t_with("pass-code-length", &[("found", found.into())]),
        CodeError::Letter { letter, place } => {
            visit.t_with("pass-code-letter", &[("letter", letter.to_string().into()), ("place", place.into())])
        }
        CodeError::Check => visit.t("pass-code-check"),
    }
}
