//! The providers that are measured, each a process of its own.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::cookies::Cookies;
use crate::http::Connection;
use crate::process;
use crate::program::{carry_out, command, free_address, wait};
use crate::visitor::sign_in;

pub const CLIENT: &str = "signon";
pub const CALLBACK: &str = "http://127.0.0.1:4998/cb";
/// As many people share the browsers.
const PEOPLE: usize = 8;
/// For fictional people of a folder that is thrown away.
const PASSWORD: &str = "quite-a-long-password-0";

/// A running provider, with browsers that are signed in and have agreed.
pub struct Provider {
    pub address: SocketAddr,
    pub secret: String,
    pub endpoints: Endpoints,
    pub visitors: Vec<Cookies>,
    /// What was resident when it was ready, and when all were signed in, MiB.
    pub memory_mib: (f64, f64),
    process: Child,
    _folder: Option<TempDir>,
}

/// Paths and keys, as discovery tells them.
#[derive(Debug, Clone, Default)]
pub struct Endpoints {
    pub issuer: String,
    pub authorize: String,
    pub token: String,
    pub userinfo: String,
    /// The document of keys; nothing where tokens are not signed.
    pub keys: Option<String>,
}

impl Provider {
    pub fn process(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// `passerelle serve` with a new folder, a service and some people.
pub fn passerelle(browsers: usize) -> Provider {
    let folder = tempfile::tempdir().unwrap();
    let address = free_address();
    let told = carry_out(
        folder.path(),
        &["client", "add", CLIENT, "--name", "Bench", "--redirect-uri", CALLBACK, "--scope", "openid profile email"],
        "",
    );
    let secret = told.lines().find_map(|line| line.strip_prefix("client_secret ")).unwrap().trim().to_owned();
    for person in 0..PEOPLE {
        let (name, email) = (format!("person-{person}"), format!("person-{person}@example.org"));
        let names = ["--given-name", "Ana", "--family-name", "Martin", "--email", &email];
        carry_out(folder.path(), &[&["account", "add", &name], &names[..]].concat(), PASSWORD);
    }
    let process = command(folder.path())
        .args(["serve", "--listen", &address.to_string()])
        .env("PASSERELLE_LOG_LEVEL", "error")
        .spawn()
        .unwrap();
    ready(address, secret, process, Some(folder), browsers)
}

/// The server of `peer/`, in memory.
pub fn peer(browsers: usize) -> Provider {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let folder = above.map(|folder| folder.join("benches/signon/peer")).find(|folder| folder.exists()).unwrap();
    assert!(folder.join("node_modules").exists(), "first: npm ci in {}", folder.display());
    let address = free_address();
    let process = Command::new("node")
        .args(["server.js", &address.port().to_string(), CLIENT, "peer-secret", CALLBACK])
        .current_dir(folder)
        .env("NODE_ENV", "production")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    ready(address, "peer-secret".to_owned(), process, None, browsers)
}

/// A provider that signs nothing and knows nobody, started by `command`.
pub fn empty(mut command: Command, address: SocketAddr, browsers: usize) -> Provider {
    let process = command.spawn().unwrap();
    wait(address);
    let endpoints = Endpoints {
        issuer: format!("http://{address}"),
        authorize: "/authorize".to_owned(),
        token: "/token".to_owned(),
        userinfo: "/userinfo".to_owned(),
        keys: None,
    };
    let visitors = (0..browsers).map(|_| Cookies::default()).collect();
    Provider { address, secret: "none".to_owned(), endpoints, visitors, memory_mib: (0.0, 0.0), process, _folder: None }
}

fn ready(address: SocketAddr, secret: String, process: Child, folder: Option<TempDir>, browsers: usize) -> Provider {
    wait(address);
    let endpoints = discover(address);
    let memory_mib = (process::memory_mib(process.id()), 0.0);
    let mut provider =
        Provider { address, secret, endpoints, visitors: Vec::new(), memory_mib, process, _folder: folder };
    for browser in 0..browsers {
        let visitor = sign_in(&provider, &format!("person-{}", browser % PEOPLE), PASSWORD);
        provider.visitors.push(visitor);
    }
    provider.memory_mib.1 = process::memory_mib(provider.process());
    provider
}

fn discover(address: SocketAddr) -> Endpoints {
    let document = document(address, "/.well-known/openid-configuration");
    let issuer = document["issuer"].as_str().unwrap().to_owned();
    let path = |name: &str| {
        let url = document[name].as_str().unwrap();
        url.strip_prefix(issuer.trim_end_matches('/')).unwrap_or_else(|| panic!("{url} is not at {issuer}")).to_owned()
    };
    Endpoints {
        authorize: path("authorization_endpoint"),
        token: path("token_endpoint"),
        userinfo: path("userinfo_endpoint"),
        keys: Some(path("jwks_uri")),
        issuer,
    }
}

/// A JSON document of a server.
pub fn document(address: SocketAddr, path: &str) -> Value {
    let mut connection = Connection::open(address).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n\r\n");
    serde_json::from_slice(connection.ask(request.as_bytes()).unwrap().body).unwrap()
}
