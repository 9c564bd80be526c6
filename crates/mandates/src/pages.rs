//! The pages of this room.
use crate::Mandates;
use ui::Routes;
pub(crate) fn routes() -> Routes<Mandates> {
    Routes::new()
}
