//! Writing advisers and events out as tables, for other programs and for everybody.

use crate::advisers_table::Columns;
use crate::directory::Directory;
use crate::{advisers_table, events_table};

impl Directory {
    /// Every adviser as a table (CSV) with the columns of the open data set `activateurs-france-num` and our
    /// own; importing it again changes nothing. Lists have spaces between their codes.
    pub fn export_advisers(&self) -> String {
        advisers_table::write(&self.all_advisers(), self.vocabulary(), Columns::All)
    }

    /// The advisers that are listed today, without names of persons: what everybody may download.
    pub fn open_data_of_advisers(&self) -> String {
        advisers_table::write(&self.listed_advisers(), self.vocabulary(), Columns::Open)
    }

    /// The advisers that are listed today with exactly the columns of `activateurs-france-num`, in its order.
    pub fn export_as_data_set(&self) -> String {
        advisers_table::write(&self.listed_advisers(), self.vocabulary(), Columns::DataSet)
    }

    /// Every event as a table (CSV): a row for each, and a row below it with the same `uid` for each further
    /// session. Speakers stand as `Name | what the person does; Name | …`. Importing it again changes nothing.
    pub fn export_events(&self) -> String {
        events_table::write(&self.all_events())
    }
}
