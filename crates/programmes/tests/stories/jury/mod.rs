//! What the jury promises: who has a conflict reads nothing, nobody sees the others' scores too early, the list is what the
//! rules make, everybody reads one true sentence, and anybody computes it again.

mod attaching;
mod deciding;
mod following;
mod handing_over;
mod house;
mod reading;
