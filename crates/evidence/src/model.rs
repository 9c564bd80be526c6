//! The nouns of the log: who, whose data, what was done, and the entry that says it.

use std::fmt;

use base::{FirmId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::fact::{self, RecordedFact};

/// Letters that `detail` and `basis` may have each, and the name of an actor.
pub const MAX_TEXT_CHARS: usize = 500;

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A person with an account: the subject, or another.
    Person(PersonId),
    /// A site or an administration, by its client id.
    RelyingParty(String),
    /// A part of Passerelle or a register, by its name.
    System(String),
}

/// Whose data it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A person's own.
    Person(PersonId),
    /// A firm's, which this person looks after.
    Firm(FirmId, PersonId),
}

impl Subject {
    /// The person who sees the entry among the accesses to their data.
    pub const fn person(self) -> PersonId {
        match self {
            Self::Person(person) | Self::Firm(_, person) => person,
        }
    }
}

/// What was done, in one verb. The variant's name in kebab-case is what an entry holds, for ever:
/// variants are added, never renamed or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// The person signed in.
    SignIn,
    /// The person signed out.
    SignOut,
    /// Someone looked at the person's name and contact details.
    ReadProfile,
    /// The person's name or contact details were changed.
    ChangeProfile,
    /// The person allowed a site to have some of their data.
    GiveConsent,
    /// The person took a consent back.
    WithdrawConsent,
    /// A site was given data of the person.
    ReleaseClaims,
    /// The firm's details were read from the register of companies.
    ReadFirmFromRegister,
    /// Someone looked at the firm's details.
    ReadFirm,
    /// The firm's details were changed.
    ChangeFirm,
    /// Who looks after the firm was changed.
    ChangeFirmPeople,
    /// Everything that is kept of the firm was taken away in a file.
    TakeFirmData,
    /// The firm was closed here: what was kept of it is deleted.
    CloseFirm,
    /// Someone looked at the firm's self-diagnosis.
    ReadDiagnosis,
    /// Answers of the self-diagnosis were written.
    AnswerDiagnosis,
    /// The firm's self-diagnosis was shown to an adviser.
    ShareDiagnosis,
    /// Someone looked at the firm's plan.
    ReadPlan,
    /// A step of the firm's plan was added, ticked off, put aside, moved or noted.
    ChangePlan,
    /// The firm's plan was opened to an adviser for some time.
    SharePlan,
    /// An adviser may not look at the firm's plan any more.
    StopSharingPlan,
    /// A request for help was sent to an adviser.
    SendRequest,
    /// Someone looked at a request for help.
    ReadRequest,
    /// An adviser answered a request for help.
    AnswerRequest,
    /// Someone looked at the list of accesses to the person's data.
    ReadAccesses,
    /// The person opened their account.
    OpenAccount,
    /// Everything that is kept of the person was taken away in a file.
    TakeAccountData,
    /// The person closed their account: what was kept of them is deleted.
    CloseAccount,
    /// The person’s password was changed.
    ChangePassword,
    /// A second way to prove who the person is was added: codes, or a passkey.
    AddSecondFactor,
    /// A second way to prove who the person is was removed.
    RemoveSecondFactor,
    /// New recovery codes were made.
    RenewRecoveryCodes,
    /// A new password was set without the old one.
    RecoverAccount,
    /// A code to recover the account was printed at a counter.
    IssueRecoveryCode,
    /// The person shut an identity provider out of their account.
    BlockProvider,
    /// The person let an identity provider in again.
    AllowProvider,
    /// The person said that a sign-in was not theirs.
    ReportSignIn,
    /// Someone looked at what the person reported.
    ReadReport,
    /// What the person reported was dealt with.
    CloseReport,
    /// The register of civil status was asked about the person.
    CheckCivilStatus,
    /// The register of civil status answered.
    HearFromRegister,
    /// An officer confirmed the person's civil status, face to face.
    ConfirmCivilStatus,
    /// A helper wrote down a mandate for the person to sign.
    DraftMandate,
    /// The person let a helper act for them.
    SignMandate,
    /// A helper signed in at a service for the person.
    UseMandate,
    /// A helper can no longer act for the person.
    EndMandate,
    /// The person, or a helper with their mandate, filled in a procedure.
    FillCase,
    /// A register told answers, so that the person need not.
    TellAnswers,
    /// Someone looked at a procedure that was filled in.
    ReadCase,
    /// A procedure was sent to the authority that decides.
    SendCase,
    /// A procedure was taken back.
    WithdrawCase,
    /// A message about a procedure was written.
    WriteMessage,
    /// An officer took a procedure in hand.
    TakeUpCase,
    /// An authority decided on a procedure.
    DecideCase,
    /// The person said that what a register knows is wrong.
    ReportWrongData,
    /// The owner of a register answered that.
    AnswerCorrection,
    /// An authority exported procedures, or its own tool read them.
    ExportCases,
    /// The person looked at what an administration would tell another, before they decided.
    PreviewData,
    /// An administration told another what the person's permission covers.
    SendData,
    /// A loan was asked for in a draft, or what a firm asks for was changed.
    FillLoan,
    /// An application for a loan was sent to banks.
    SendLoan,
    /// Someone looked at an application for a loan.
    ReadLoan,
    /// An application for a loan was taken back.
    WithdrawLoan,
    /// A bank asked, offered or refused, or the firm answered it.
    DecideLoan,
    /// A loan was guaranteed, or a bank reported what became of it.
    GuaranteeLoan,
    /// A booklet of passes was handed over, attached to an account, blocked or replaced.
    ChangePasses,
    /// Someone looked at what became of a booklet of passes.
    ReadPasses,
    /// The person may act for a funder, a prescriber or a place from now on, or no longer.
    ChangeMembership,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 67] = [
        Self::SignIn,
        Self::SignOut,
        Self::ReadProfile,
        Self::ChangeProfile,
        Self::GiveConsent,
        Self::WithdrawConsent,
        Self::ReleaseClaims,
        Self::ReadFirmFromRegister,
        Self::ReadFirm,
        Self::ChangeFirm,
        Self::ChangeFirmPeople,
        Self::TakeFirmData,
        Self::CloseFirm,
        Self::ReadDiagnosis,
        Self::AnswerDiagnosis,
        Self::ShareDiagnosis,
        Self::ReadPlan,
        Self::ChangePlan,
        Self::SharePlan,
        Self::StopSharingPlan,
        Self::SendRequest,
        Self::ReadRequest,
        Self::AnswerRequest,
        Self::ReadAccesses,
        Self::OpenAccount,
        Self::TakeAccountData,
        Self::CloseAccount,
        Self::ChangePassword,
        Self::AddSecondFactor,
        Self::RemoveSecondFactor,
        Self::RenewRecoveryCodes,
        Self::RecoverAccount,
        Self::IssueRecoveryCode,
        Self::BlockProvider,
        Self::AllowProvider,
        Self::ReportSignIn,
        Self::ReadReport,
        Self::CloseReport,
        Self::CheckCivilStatus,
        Self::HearFromRegister,
        Self::ConfirmCivilStatus,
        Self::DraftMandate,
        Self::SignMandate,
        Self::UseMandate,
        Self::EndMandate,
        Self::FillCase,
        Self::TellAnswers,
        Self::ReadCase,
        Self::SendCase,
        Self::WithdrawCase,
        Self::WriteMessage,
        Self::TakeUpCase,
        Self::DecideCase,
        Self::ReportWrongData,
        Self::AnswerCorrection,
        Self::ExportCases,
        Self::PreviewData,
        Self::SendData,
        Self::FillLoan,
        Self::SendLoan,
        Self::ReadLoan,
        Self::WithdrawLoan,
        Self::DecideLoan,
        Self::GuaranteeLoan,
        Self::ChangePasses,
        Self::ReadPasses,
        Self::ChangeMembership,
    ];

    /// The key of the sentence that tells the subject what was done.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::SignIn => "evidence-action-sign-in",
            Self::SignOut => "evidence-action-sign-out",
            Self::ReadProfile => "evidence-action-read-profile",
            Self::ChangeProfile => "evidence-action-change-profile",
            Self::GiveConsent => "evidence-action-give-consent",
            Self::WithdrawConsent => "evidence-action-withdraw-consent",
            Self::ReleaseClaims => "evidence-action-release-claims",
            Self::ReadFirmFromRegister => "evidence-action-read-firm-from-register",
            Self::ReadFirm => "evidence-action-read-firm",
            Self::ChangeFirm => "evidence-action-change-firm",
            Self::ChangeFirmPeople => "evidence-action-change-firm-people",
            Self::TakeFirmData => "evidence-action-take-firm-data",
            Self::CloseFirm => "evidence-action-close-firm",
            Self::ReadDiagnosis => "evidence-action-read-diagnosis",
            Self::AnswerDiagnosis => "evidence-action-answer-diagnosis",
            Self::ShareDiagnosis => "evidence-action-share-diagnosis",
            Self::ReadPlan => "evidence-action-read-plan",
            Self::ChangePlan => "evidence-action-change-plan",
            Self::SharePlan => "evidence-action-share-plan",
            Self::StopSharingPlan => "evidence-action-stop-sharing-plan",
            Self::SendRequest => "evidence-action-send-request",
            Self::ReadRequest => "evidence-action-read-request",
            Self::AnswerRequest => "evidence-action-answer-request",
            Self::ReadAccesses => "evidence-action-read-accesses",
            Self::OpenAccount => "evidence-action-open-account",
            Self::TakeAccountData => "evidence-action-take-account-data",
            Self::CloseAccount => "evidence-action-close-account",
            Self::ChangePassword => "evidence-action-change-password",
            Self::AddSecondFactor => "evidence-action-add-second-factor",
            Self::RemoveSecondFactor => "evidence-action-remove-second-factor",
            Self::RenewRecoveryCodes => "evidence-action-renew-recovery-codes",
            Self::RecoverAccount => "evidence-action-recover-account",
            Self::IssueRecoveryCode => "evidence-action-issue-recovery-code",
            Self::BlockProvider => "evidence-action-block-provider",
            Self::AllowProvider => "evidence-action-allow-provider",
            Self::ReportSignIn => "evidence-action-report-sign-in",
            Self::ReadReport => "evidence-action-read-report",
            Self::CloseReport => "evidence-action-close-report",
            Self::CheckCivilStatus => "evidence-action-check-civil-status",
            Self::HearFromRegister => "evidence-action-hear-from-register",
            Self::ConfirmCivilStatus => "evidence-action-confirm-civil-status",
            Self::DraftMandate => "evidence-action-draft-mandate",
            Self::SignMandate => "evidence-action-sign-mandate",
            Self::UseMandate => "evidence-action-use-mandate",
            Self::EndMandate => "evidence-action-end-mandate",
            Self::FillCase => "evidence-action-fill-case",
            Self::TellAnswers => "evidence-action-tell-answers",
            Self::ReadCase => "evidence-action-read-case",
            Self::SendCase => "evidence-action-send-case",
            Self::WithdrawCase => "evidence-action-withdraw-case",
            Self::WriteMessage => "evidence-action-write-message",
            Self::TakeUpCase => "evidence-action-take-up-case",
            Self::DecideCase => "evidence-action-decide-case",
            Self::ReportWrongData => "evidence-action-report-wrong-data",
            Self::AnswerCorrection => "evidence-action-answer-correction",
            Self::ExportCases => "evidence-action-export-cases",
            Self::PreviewData => "evidence-action-preview-data",
            Self::SendData => "evidence-action-send-data",
            Self::FillLoan => "evidence-action-fill-loan",
            Self::SendLoan => "evidence-action-send-loan",
            Self::ReadLoan => "evidence-action-read-loan",
            Self::WithdrawLoan => "evidence-action-withdraw-loan",
            Self::DecideLoan => "evidence-action-decide-loan",
            Self::GuaranteeLoan => "evidence-action-guarantee-loan",
            Self::ChangePasses => "evidence-action-change-passes",
            Self::ReadPasses => "evidence-action-read-passes",
            Self::ChangeMembership => "evidence-action-change-membership",
        }
    }
}

/// An access to somebody's data, to be recorded before it happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Who does it.
    pub actor: Actor,
    /// Whose data it is.
    pub subject: Subject,
    /// What is done.
    pub action: Action,
    /// Which data, never their values: `name, activity, commune`.
    pub detail: String,
    /// The key of the text that names the legal basis or the purpose.
    pub basis: String,
}

impl Access {
    /// The access, when its texts are short enough to be kept for ever.
    pub(crate) fn checked(self) -> Result<Self, TextTooLong> {
        let name = match &self.actor {
            Actor::Person(_) => "",
            Actor::RelyingParty(name) | Actor::System(name) => name,
        };
        for (field, text) in [("actor", name), ("detail", &self.detail), ("basis", &self.basis)] {
            if text.chars().count() > MAX_TEXT_CHARS {
                return Err(TextTooLong { field });
            }
        }
        Ok(self)
    }
}

/// A text of an access that is too long to be kept for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the {field} of an entry has at most {MAX_TEXT_CHARS} letters")]
pub struct TextTooLong {
    /// `actor`, `detail` or `basis`.
    pub field: &'static str,
}

/// An access as the log holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedAccess {
    /// Its place in the log, from 0.
    pub index: u64,
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// Whose data it was.
    pub subject: Subject,
    /// What was done.
    pub action: Action,
    /// Which data, never their values.
    pub detail: String,
    /// The key of the text that names the legal basis or the purpose.
    pub basis: String,
}

/// The content of an entry: JSON in the canonical form of RFC 8785, so that it can only be written in
/// one way. Its keys are ASCII and declared in the order in which that form sorts them; its values are
/// texts, which `serde_json` escapes as RFC 8785 §3.2.2.2 says.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    action: Action,
    actor: ContentActor,
    /// RFC 3339 in UTC, with microseconds as far as there are any.
    at: jiff::Timestamp,
    basis: String,
    detail: String,
    /// 16 random bytes in base64url. The hashes of the tree are public: without it, whoever guesses an
    /// entry could check the guess.
    salt: String,
    subject: ContentSubject,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ContentActor {
    id: String,
    kind: ActorKind,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ActorKind {
    Person,
    RelyingParty,
    System,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ContentSubject {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    firm: Option<FirmId>,
    person: PersonId,
}

/// Under whom an entry is filed that is about nobody with an account here.
pub(crate) const NOBODY: PersonId = PersonId::from_uuid(uuid::Uuid::nil());

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Somebody had to do with a person's data.
    Access(RecordedAccess),
    /// Something else that is worth keeping.
    Fact(RecordedFact),
}

impl Entry {
    /// The entry that a content says; `None` when it is none.
    pub(crate) fn read(index: u64, content: &str) -> Option<Self> {
        read_content(index, content).map(Self::Access).or_else(|| fact::read_content(index, content).map(Self::Fact))
    }

    /// Its place in the log, from 0.
    pub const fn index(&self) -> u64 {
        match self {
            Self::Access(access) => access.index,
            Self::Fact(fact) => fact.index,
        }
    }

    /// The person whose data it is about.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Access(access) => Some(access.subject.person()),
            Self::Fact(_) => None,
        }
    }
}

/// The canonical JSON of an access at a time, with its salt.
pub(crate) fn write_content(access: &Access, at: Timestamp, salt: String) -> String {
    let (kind, id) = match &access.actor {
        Actor::Person(person) => (ActorKind::Person, person.to_string()),
        Actor::RelyingParty(client) => (ActorKind::RelyingParty, client.clone()),
        Actor::System(name) => (ActorKind::System, name.clone()),
    };
    let subject = match access.subject {
        Subject::Person(person) => ContentSubject { firm: None, person },
        Subject::Firm(firm, person) => ContentSubject { firm: Some(firm), person },
    };
    let content = Content {
        action: access.action,
        actor: ContentActor { id, kind },
        at: at.jiff(),
        basis: access.basis.clone(),
        detail: access.detail.clone(),
        salt,
        subject,
    };
    #[expect(clippy::expect_used, reason = "texts, times and identifiers always have a JSON form")]
    serde_json::to_string(&content).expect("an entry has a JSON form")
}

/// The access that an entry's content says; `None` when it is none.
pub(crate) fn read_content(index: u64, content: &str) -> Option<RecordedAccess> {
    let content: Content = serde_json::from_str(content).ok()?;
    Some(RecordedAccess {
        index,
        at: content.at.into(),
        actor: match content.actor.kind {
            ActorKind::Person => Actor::Person(content.actor.id.parse().ok()?),
            ActorKind::RelyingParty => Actor::RelyingParty(content.actor.id),
            ActorKind::System => Actor::System(content.actor.id),
        },
        subject: match content.subject.firm {
            Some(firm) => Subject::Firm(firm, content.subject.person),
            None => Subject::Person(content.subject.person),
        },
        action: content.action,
        detail: content.detail,
        basis: content.basis,
    })
}

/// Whom the content of an entry is about, even if a newer program wrote it; [`NOBODY`] for a fact.
pub(crate) fn person_in_content(content: &str) -> Option<PersonId> {
    #[derive(Deserialize)]
    struct About {
        subject: Option<Whom>,
    }
    #[derive(Deserialize)]
    struct Whom {
        person: PersonId,
    }
    serde_json::from_str(content).ok().map(|about: About| about.subject.map_or(NOBODY, |whom| whom.person))
}

/// Whether the content of an entry says that a person did it with their own data.
pub(crate) fn is_by_self(content: &str) -> bool {
    #[derive(Deserialize)]
    struct Who {
        actor: ContentActor,
        subject: Whom,
    }
    #[derive(Deserialize)]
    struct Whom {
        person: PersonId,
    }
    serde_json::from_str(content).is_ok_and(|Who { actor, subject }| {
        matches!(actor.kind, ActorKind::Person) && actor.id.parse() == Ok(subject.person)
    })
}

/// The verb as an entry holds it: `read-firm-from-register`.
impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text_key().trim_start_matches("evidence-action-"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId::from_uuid(uuid(number))
    }

    fn uuid(number: u128) -> uuid::Uuid {
        uuid::Uuid::from_u128(number)
    }

    fn access(actor: Actor, subject: Subject, detail: &str) -> Access {
        Access {
            actor,
            subject,
            action: Action::ReadFirmFromRegister,
            detail: detail.to_owned(),
            basis: "exchange-basis-request".to_owned(),
        }
    }

    #[test]
    fn an_entry_is_canonical_json() {
        let access = access(
            Actor::System("INSEE".to_owned()),
            Subject::Firm(FirmId::from_uuid(uuid(2)), person(1)),
            "name, \"activity\"",
        );
        let content = write_content(&access, Timestamp::from_micros(1_795_000_000_250_000), "c2FsdA".into());
        assert_eq!(
            content,
            concat!(
                r#"{"action":"read-firm-from-register","actor":{"id":"INSEE","kind":"system"},"#,
                r#""at":"2026-11-18T11:06:40.25Z","basis":"exchange-basis-request","#,
                r#""detail":"name, \"activity\"","salt":"c2FsdA","#,
                r#""subject":{"firm":"00000000-0000-0000-0000-000000000002","#,
                r#""person":"00000000-0000-0000-0000-000000000001"}}"#
            )
        );
    }

    /// RFC 8785 §3.2.2.2: two-letter escapes where JSON has them, lower-case `\u00xx` for the other
    /// control characters, everything else as it is.
    #[test]
    fn texts_are_escaped_as_the_canonical_form_says() {
        let access = access(Actor::Person(person(1)), Subject::Person(person(1)), "\u{8}\t\n\u{c}\r\u{f}\u{7f}€\\\"/é");
        let content = write_content(&access, Timestamp::from_seconds(0), String::new());
        assert!(content.contains("\"detail\":\"\\b\\t\\n\\f\\r\\u000f\u{7f}€\\\\\\\"/é\""), "{content}");
    }

    #[test]
    fn what_is_no_entry_is_not_read() {
        let access = access(Actor::Person(person(1)), Subject::Person(person(1)), "");
        let content = write_content(&access, Timestamp::from_seconds(0), String::new());
        assert!(read_content(0, &content).is_some());
        for altered in [
            content.replace("read-firm-from-register", "fly"),
            content.replace("\"salt\"", "\"pepper\""),
            content.replace("1970", "19700"),
            content.replace("\"id\":\"0", "\"id\":\"x"),
            content[1..].to_owned(),
        ] {
            assert_eq!(read_content(0, &altered), None, "{altered}");
        }
    }

    #[test]
    fn what_a_person_did_with_their_own_data_is_told_from_what_others_did() {
        let by_self = |actor| {
            let access = access(actor, Subject::Person(person(1)), "");
            is_by_self(&write_content(&access, Timestamp::from_seconds(0), String::new()))
        };
        assert!(by_self(Actor::Person(person(1))));
        assert!(!by_self(Actor::Person(person(2))));
        assert!(!by_self(Actor::RelyingParty(person(1).to_string())));
        assert!(!is_by_self("nonsense"));
    }

    #[test]
    fn every_action_is_named_in_the_entry_as_in_its_text_key() {
        for action in Action::ALL {
            assert_eq!(serde_json::to_string(&action).unwrap(), format!("\"{action}\""));
        }
    }

    #[test]
    fn a_text_that_is_too_long_is_refused_by_name() {
        let long = "é".repeat(MAX_TEXT_CHARS + 1);
        let of = person(1);
        assert!(access(Actor::Person(of), Subject::Person(of), &"é".repeat(MAX_TEXT_CHARS)).checked().is_ok());
        let refused = access(Actor::Person(of), Subject::Person(of), &long).checked();
        assert_eq!(refused, Err(TextTooLong { field: "detail" }));
        let refused = access(Actor::RelyingParty(long), Subject::Person(of), "").checked();
        assert_eq!(refused, Err(TextTooLong { field: "actor" }));
    }

    proptest! {
        #[test]
        fn what_was_written_is_read_again(
            detail in ".{0,40}", basis in ".{0,40}", name in ".{0,40}", micros in 0i64..4_000_000_000_000_000,
            kind in 0u8..3, firm in any::<bool>(), action in prop::sample::select(Action::ALL.to_vec()),
        ) {
            let actor = match kind {
                0 => Actor::Person(person(7)),
                1 => Actor::RelyingParty(name),
                _ => Actor::System(name),
            };
            let subject = if firm {
                Subject::Firm(FirmId::from_uuid(uuid(8)), person(9))
            } else {
                Subject::Person(person(9))
            };
            let access = Access { actor, subject, action, detail, basis };
            let at = Timestamp::from_micros(micros);
            let content = write_content(&access, at, "salt".to_owned());
            let read = read_content(5, &content).unwrap();
            prop_assert_eq!(
                &read,
                &RecordedAccess {
                    index: 5, at, actor: access.actor.clone(), subject, action,
                    detail: access.detail.clone(), basis: access.basis.clone(),
                }
            );
            let again: Content = serde_json::from_str(&content).unwrap();
            prop_assert_eq!(serde_json::to_string(&again).unwrap(), content);
        }
    }
}
