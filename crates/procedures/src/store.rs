//! The tables of this room, and every statement that touches them.

mod cases;
mod corrections;
mod documents;
mod hooks;
mod keys;
mod known;
mod list;
mod messages;
mod team;
mod versions;

pub(crate) use cases::{
    add_case, case, case_of_reference, case_of_resume_code, cases_filled_in_by, cases_of, cases_of_firm, cases_sent_to,
    change_case, counts_at, decisions_to_remind, delete_case, delete_draft, drafts_at, drafts_before, drafts_of_firm,
    drafts_to_tell, hand_over, is_under_way_for, over_before, overdue_at, put_acting, put_resume_code,
    remind_of_decision, remind_of_reply, replies_to_remind, resume_hash_of, tell_draft,
};
pub(crate) use corrections::{
    add_correction, answer_correction, correction, corrections_at, corrections_of, drop_answered_corrections,
    forget_corrections,
};
pub(crate) use documents::{Given, documents_of, forget_documents, put_documents};
pub(crate) use hooks::{
    Hook, HookKind, Waiting, add_delivery, add_hook, due_deliveries, hooks_of, note_delivery, remove_hook, waiting_for,
};
pub(crate) use keys::{Key, add_key, key_of_hash, keys_of, note_use, remove_key};
pub(crate) use known::{Known, forget_known, known_of, put_known};
pub(crate) use list::page_of;
pub(crate) use messages::{add_message, messages_of};
pub(crate) use team::{add_member, duties_of, remove_member, team_of};
pub(crate) use versions::{StoredVersion, close, closed, publications, put_version, reopen, version, versions};

use ::store::{Column, FromColumn, Mismatch, Param, ToParam};

use crate::model::{CorrectionState, Duty, MessageKind, Reference, State};

/// Rows of a list, at most.
pub(crate) const ROWS_MAX: i64 = 500;

/// A word of a fixed list, kept by its name.
macro_rules! kept_by_name {
    ($($type:ty, $expected:literal);+) => { $(
        impl ToParam for $type {
            fn to_param(&self) -> Param<'_> {
                Param::Text(self.name().into())
            }
        }

        impl FromColumn for $type {
            fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
                Self::from_name(column.text($expected)?).ok_or(Mismatch { expected: $expected })
            }
        }
    )+ };
}

kept_by_name!(State, "a case's state"; MessageKind, "a kind of message"; CorrectionState, "a correction's state";
    Duty, "a duty");

impl ToParam for Reference {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.as_str().into())
    }
}

impl FromColumn for Reference {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "a reference";
        column.text(EXPECTED)?.parse().map_err(|_| Mismatch { expected: EXPECTED })
    }
}

/// A JSON document in a column.
pub(crate) struct Document<T>(pub(crate) T);

impl<T: serde::Serialize> ToParam for Document<&T> {
    fn to_param(&self) -> Param<'_> {
        Param::Text(serde_json::json!(self.0).to_string().into())
    }
}

impl<T: serde::de::DeserializeOwned> FromColumn for Document<T> {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "a JSON document";
        serde_json::from_str(column.text(EXPECTED)?).map(Self).map_err(|_| Mismatch { expected: EXPECTED })
    }
}
