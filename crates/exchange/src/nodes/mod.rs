//! Other nodes: the signed list of who they are, and the line between two of them.

mod ask;
pub(crate) mod certificate;
mod follow;
pub(crate) mod fresh;
mod line;
pub(crate) mod list;
pub(crate) mod post;
mod publish;
mod receive;
pub(crate) mod wire;
mod witnesses;

pub use certificate::{BadCertificate, NodeCertificate};
pub use follow::Governor;
pub use fresh::FRESH_FOR;
pub use line::{Line, NoLine};
pub use list::{
    BadList, LIST_TYP, LISTED_AUTHORITIES_MAX, ListedAuthority, ListedMember, ListedNode, ListedRevocation,
    ListedSubsystem, MAX_LIST_BYTES, MemberList,
};
pub use post::NodeAway;
pub use publish::{LIST_HOLDS, NoList};
pub(crate) use publish::{MEMBERS, members};
pub use receive::NodePeer;
pub(crate) use receive::routes;
pub use witnesses::NoCosignature;
