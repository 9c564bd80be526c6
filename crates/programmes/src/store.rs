//! The tables of this room, and every statement that touches them.

mod applications;
mod calls;
mod cohort;
mod decision;
mod jury;

pub(crate) use applications::{
    add_application, application, applications_to_call, change_application, counts_of, delete_application,
    drafts_to_remind, forget, groups_of, groups_of_call, late_drafts, live_of_firm, live_of_person, of_person,
    others_of_firm, over, put_groups, remind,
};
pub(crate) use calls::{
    Made, add_call, add_programme, all_published, by_code, by_creation_key, by_id, change_call, forget_drafts_of,
    hand_over, of_officer, of_programme, officers_of_published, programme, programme_by_code, publish, sheet,
};

pub(crate) use cohort::{
    answer_follow_up, ask_or_remind, follow_ups_of, follow_ups_of_call, keep_sums, kept_sums, milestones,
    note_milestone, put_milestone, to_ask, to_remind,
};
pub(crate) use decision::{
    Kept, accept_bounds, amend, amendments, calls_with_places, chosen_and_withdrawn, decision, drop_override,
    followed_calls, forget_lists, judged_briefs, make_final, overrides, published, put_override, put_verdict, sign,
    unsign, verdict, verdicts, whole_file,
};
pub(crate) use jury::{
    add_jury, add_reading, applicants, briefs, calls_of_reviewer, calls_without_jury, change_sheet, conflicts, declare,
    discussions, is_judged, jury, put_discussion, put_reviewer, put_sheet, reading, readings_of_call,
    readings_of_reviewer, remove_reviewer, reviewers, sealed_seed, set_jury, sheet_changes,
};

use ::store::{Column, FromColumn, Mismatch, Param, ToParam};

use crate::model::State;

/// Rows of a list, at most.
pub(crate) const ROWS_MAX: i64 = 500;

impl ToParam for State {
    fn to_param(&self) -> Param<'_> {
        Param::Text(self.name().into())
    }
}

impl FromColumn for State {
    fn from_column(column: Column<'_>) -> Result<Self, Mismatch> {
        const EXPECTED: &str = "an application's state";
        Self::from_name(column.text(EXPECTED)?).ok_or(Mismatch { expected: EXPECTED })
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
