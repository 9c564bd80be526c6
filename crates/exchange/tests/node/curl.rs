//! A client system that is no program of ours: `curl`, as `tests/exchange/protocol.sh` has it say what the protocol says.

use std::process::{Command, Stdio};

use crate::bad_input::on_a_socket;
use crate::pair::Pair;
use crate::story::{FIND, SHOP, Story};

async fn speaks_the_protocol(story: &Story) {
    let address = format!("http://{}", on_a_socket(story).await);
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/exchange/protocol.sh");
    let running = move || Command::new(script).args([&address, SHOP, FIND]).stdin(Stdio::null()).output();
    let ran = tokio::task::spawn_blocking(running).await.unwrap().unwrap();
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(ran.status.success(), "{said}{}", String::from_utf8_lossy(&ran.stderr));
    assert!(said.lines().filter(|line| line.starts_with("ok: ")).count() > 20, "{said}");
}

#[tokio::test]
async fn curl_and_openssl_find_what_the_protocol_says() {
    for story in Story::each().await {
        speaks_the_protocol(&story).await;
    }
}

#[tokio::test]
async fn curl_and_openssl_find_it_through_two_nodes_too() {
    for pair in Pair::each().await {
        speaks_the_protocol(&pair.asking).await;
    }
}
