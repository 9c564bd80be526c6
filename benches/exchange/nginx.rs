//! nginx doing the same two hops: the first passes on to the second over mutual TLS 1.3 on kept connections, the second
//! to the service. It signs nothing and keeps nothing.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::driver::Place;
use crate::program::{carry_out, free_address, wait};

/// Both hops, which end with this value.
pub struct Nginx {
    _folder: tempfile::TempDir,
    address: SocketAddr,
    hops: Vec<Child>,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        for hop in &mut self.hops {
            // The master tells its worker to end, too.
            let _ = Command::new("kill").args(["-TERM", &hop.id().to_string()]).status();
            let _ = hop.wait();
        }
    }
}

/// Starts both hops; `None` where nginx is not installed.
pub fn start(service: SocketAddr) -> Option<Nginx> {
    Command::new("nginx").arg("-v").stderr(Stdio::null()).status().ok()?;
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (free_address(), free_address());
    carry_out(folder.path(), &["node", "certificate", "localhost", "--into", folder.path().to_str().unwrap()], "");
    let papers = |prefix: &str| {
        let folder = folder.path().display();
        format!("{prefix}_certificate {folder}/certificate.pem; {prefix}_certificate_key {folder}/key.pem;")
    };
    let certificate = folder.path().join("certificate.pem");
    let out = format!(
        "upstream next {{ server {second}; keepalive 128; keepalive_requests 1000000; }}
         server {{ listen {first}; keepalive_requests 1000000; location / {{ proxy_pass https://next; {} {}
           proxy_ssl_protocols TLSv1.3; proxy_ssl_verify on; proxy_ssl_trusted_certificate {}; proxy_ssl_name localhost;
           proxy_ssl_session_reuse on; }} }}",
        KEEP,
        papers("proxy_ssl"),
        certificate.display()
    );
    let back = format!(
        "upstream next {{ server {service}; keepalive 128; keepalive_requests 1000000; }}
         server {{ listen {second} ssl; keepalive_requests 1000000; {} ssl_protocols TLSv1.3; ssl_verify_client on;
           ssl_client_certificate {}; location / {{ proxy_pass http://next; {KEEP} }} }}",
        papers("ssl"),
        certificate.display()
    );
    let hops = vec![hop(folder.path(), "out", &out), hop(folder.path(), "back", &back)];
    wait(first);
    wait(second);
    Some(Nginx { _folder: folder, address: first, hops })
}

/// Connections to the next are kept.
const KEEP: &str = "proxy_http_version 1.1; proxy_set_header Connection \"\";";

fn hop(folder: &Path, name: &str, servers: &str) -> Child {
    let own = folder.join(name);
    fs::create_dir(&own).unwrap();
    let settings = format!(
        "daemon off; worker_processes 1; pid {0}/pid; error_log {0}/error.log error;
         events {{ worker_connections 1024; }}
         http {{ access_log off; client_body_temp_path {0}; proxy_temp_path {0}; fastcgi_temp_path {0}; uwsgi_temp_path {0};
           scgi_temp_path {0}; {servers} }}",
        own.display()
    );
    let file = own.join("nginx.conf");
    fs::write(&file, settings).unwrap();
    Command::new("nginx").arg("-e").arg(own.join("error.log")).arg("-c").arg(file).spawn().unwrap()
}

impl Nginx {
    pub fn place(&self) -> Place {
        // The work is the workers'.
        let workers = |master: &Child| {
            let children = fs::read_to_string(format!("/proc/{0}/task/{0}/children", master.id())).unwrap();
            children.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<u32>>()
        };
        Place {
            address: self.address,
            target: "/people".to_owned(),
            processes: self.hops.iter().flat_map(workers).collect(),
        }
    }
}
