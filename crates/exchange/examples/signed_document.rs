//! Writes signed documents of a question and its answer into a folder, and the public key of the log beside them:
//!
//!     cargo run -p exchange --example signed_document FOLDER
//!
//! `tests/oracles` has programs that are not ours verify them.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "an example for tests: what goes wrong may stop it")]

#[expect(dead_code, reason = "the stories of the node ask more of it")]
#[path = "../tests/node/story.rs"]
mod story;

use std::path::PathBuf;

use exchange::{Contract, Grantee};
use story::{SHOP, Story};

#[tokio::main]
async fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("the folder"));
    let story = Story::in_dialect(xroad::Dialect::default()).await;
    let service = "TEST/GOV/70000001/people/keeping";
    story.offer(service, Contract { keeps_bodies: true, ..Contract::default() }).await;
    story.grant(service, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
    for (id, service) in [("kept", service), ("digest-only", story::FIND)] {
        let headers = [("X-Road-Client", SHOP), ("X-Road-Id", id)];
        let told = story.send("POST", &format!("/r1/{service}/echo?x=1"), &headers, "{\"name\":\"Ana\"}").await;
        assert_eq!(told.status, 200);
        for document in story.exchange.export_documents(id, "example").await.unwrap() {
            std::fs::write(folder.join(&document.name), &document.container).unwrap();
        }
    }
    std::fs::write(folder.join("log.key"), story.evidence.vkey()).unwrap();
}
