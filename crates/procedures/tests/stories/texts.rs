//! What is said, in every language.

use crate::house::TEXTS;

#[test]
fn the_room_says_the_same_in_every_language() {
    assert_eq!(ui::texts::disagreements(&TEXTS), Vec::<String>::new());
}
