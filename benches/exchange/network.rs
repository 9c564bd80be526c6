//! Two nodes of one network, set up from the command line as an operator does.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::driver::Place;
use crate::http::Connection;
use crate::process::memory_mib;
use crate::program::{carry_out, command, free_address, wait};

/// Who asks.
pub const CLIENT: &str = "TEST/COM/1234/shop";
const PROVIDER: &str = "TEST/GOV/70000001/people";
const SERVICE: &str = "TEST/GOV/70000001/people/find";
/// The nodes know each other within this time: the list is made and fetched each minute.
const KNOWN_WITHIN: Duration = Duration::from_mins(3);

/// The network, which ends with this value.
pub struct Network {
    nodes: [Node; 2],
}

struct Node {
    folder: tempfile::TempDir,
    address: SocketAddr,
    process: Child,
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a node is set up with.
struct Plan {
    server: &'static str,
    folder: tempfile::TempDir,
    address: SocketAddr,
    for_nodes: SocketAddr,
}

impl Plan {
    fn new(server: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let plan = Self { server, folder, address: free_address(), for_nodes: free_address() };
        let into = plan.path().to_str().unwrap();
        carry_out(plan.path(), &["node", "certificate", "localhost", "--into", into], "");
        plan
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The settings, as a file; `more` are lines of `[exchange]`.
    fn write_settings(&self, more: &str) {
        let folder = self.path().display();
        let settings = format!(
            "[log]\nlevel = \"error\"\n[exchange]\nserver = \"{}\"\nservices_on_this_machine = true\n\
             node_listen = \"{}\"\nnode_certificate = \"{folder}/certificate.pem\"\nnode_key = \"{folder}/key.pem\"\n{more}",
            self.server, self.for_nodes
        );
        fs::write(self.path().join("passerelle.toml"), settings).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> String {
        let config = self.path().join("passerelle.toml");
        let config = ["--config", config.to_str().unwrap()];
        carry_out(self.path(), &[&config[..], arguments].concat(), "").trim().to_owned()
    }

    fn serve(self) -> Node {
        let config = self.path().join("passerelle.toml");
        let mut command = command(self.path());
        let process = command.arg("--config").arg(config).args(["serve", "--listen", &self.address.to_string()]);
        let process = process.spawn().unwrap();
        wait(self.address);
        Node { folder: self.folder, address: self.address, process }
    }
}

/// Sets both nodes up and waits until a message passes.
pub fn start(service: SocketAddr) -> Network {
    let (asking, answering) = (Plan::new("TEST/COM/1234/node"), Plan::new("TEST/GOV/70000001/node"));
    answering.write_settings("");
    let key = asking.path().join("governor.jwk");
    asking.write_settings(&format!(
        "members_url = \"http://{}/exchange/members\"\nmembers_key = \"{}\"\n",
        answering.address,
        key.display()
    ));
    for (id, name) in [("TEST/GOV/70000001", "People"), ("TEST/COM/1234", "Shop")] {
        answering.run(&["member", "add", id, "--name", name]);
    }
    answering.run(&["subsystem", "add", PROVIDER, "--name", "People", "--proof", "network"]);
    answering.run(&["subsystem", "add", CLIENT, "--name", "Shop", "--node", asking.server]);
    answering.run(&["service", "add", SERVICE, "--address", &format!("http://{service}/")]);
    let right = answering.run(&["access", "request", SERVICE, "--subsystem", CLIENT, "--reason", "To be measured"]);
    answering.run(&["access", "approve", &right]);
    fs::write(&key, answering.run(&["node", "key"])).unwrap();

    asking.run(&["member", "add", "TEST/COM/1234", "--name", "Shop"]);
    asking.run(&["subsystem", "add", CLIENT, "--name", "Shop", "--proof", "network"]);
    let shop = asking.path().join("shop.jwk");
    fs::write(&shop, asking.run(&["node", "key", "TEST/COM/1234"])).unwrap();
    answering.run(&["node", "trust", "TEST/COM/1234", shop.to_str().unwrap()]);
    for node in [&asking, &answering] {
        let (address, certificate) =
            (format!("https://localhost:{}", node.for_nodes.port()), node.path().join("certificate.pem"));
        let certificate = certificate.to_str().unwrap();
        answering.run(&["node", "add", node.server, "--address", &address, "--certificate", certificate]);
    }
    let answering = answering.serve();
    // The governing node publishes when it starts.
    wait_for_list(answering.address);
    let network = Network { nodes: [asking.serve(), answering] };
    network.wait_until_it_passes();
    network
}

fn wait_for_list(address: SocketAddr) {
    let began = Instant::now();
    let request = "GET /exchange/members HTTP/1.1\r\nhost: node\r\n\r\n";
    loop {
        let mut connection = Connection::open(address).unwrap();
        if connection.ask(request.as_bytes()).is_ok_and(|answer| answer.status == 200) {
            return;
        }
        assert!(began.elapsed() < KNOWN_WITHIN, "no list of members is published");
        sleep(Duration::from_millis(200));
    }
}

impl Network {
    pub fn place(&self) -> Place {
        Place {
            address: self.nodes[0].address,
            target: format!("/r1/{SERVICE}/people"),
            processes: self.nodes.iter().map(|node| node.process.id()).collect(),
        }
    }

    fn wait_until_it_passes(&self) {
        let (began, place) = (Instant::now(), self.place());
        let request = format!("GET {} HTTP/1.1\r\nhost: node\r\nx-road-client: {CLIENT}\r\n\r\n", place.target);
        loop {
            let mut connection = Connection::open(place.address).unwrap();
            let told = match connection.ask(request.as_bytes()) {
                Ok(answer) if answer.status == 200 => return,
                Ok(answer) => answer.text(),
                Err(error) => error.to_string(),
            };
            assert!(began.elapsed() < KNOWN_WITHIN, "no message passes: {told}");
            sleep(Duration::from_millis(500));
        }
    }

    /// What both weigh, MiB.
    pub fn memory_mib(&self) -> f64 {
        self.nodes.iter().map(|node| memory_mib(node.process.id())).sum()
    }

    /// The records of messages at each node, as the database has them.
    pub fn records(&self) -> Vec<u64> {
        let count = |node: &Node| {
            let database = node.folder.path().join("passerelle.sqlite");
            // A question that was recorded together with its answer is one row.
            let query = "SELECT COUNT(*) + COUNT(answer_head) FROM exchange_messages";
            let counted = Command::new("sqlite3").arg(database).arg(query).output().unwrap();
            String::from_utf8_lossy(&counted.stdout).trim().parse().unwrap_or(0)
        };
        self.nodes.iter().map(count).collect()
    }
}
