//! A browser that signs in and agrees, once: what it has then is where the measured flows begin.

use crate::cookies::Cookies;
use crate::driver::authorize_path;
use crate::http::Connection;
use crate::provider::{CALLBACK, Provider};

/// A sign-in leads to the service in fewer steps than this.
const STEPS_MAX: usize = 16;

/// Asks for a code until one comes: signs in and agrees on the way, as the first form of each page wants it.
pub fn sign_in(provider: &Provider, username: &str, password: &str) -> Cookies {
    let mut visitor = Cookies::default();
    let mut connection = Connection::open(provider.address).unwrap();
    let mut path = authorize_path(&provider.endpoints, "state", "nonce", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    let mut form: Option<String> = None;
    for _ in 0..STEPS_MAX {
        let cookies = visitor.header();
        let common = format!("host: {}\r\ncookie: {cookies}\r\naccept: text/html", provider.address);
        let request = match form.take() {
            None => format!("GET {path} HTTP/1.1\r\n{common}\r\n\r\n"),
            Some(body) => format!(
                "POST {path} HTTP/1.1\r\n{common}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            ),
        };
        let answer = connection.ask(request.as_bytes()).unwrap();
        for line in answer.headers("set-cookie") {
            visitor.keep(line);
        }
        match (answer.status, answer.header("location")) {
            (302 | 303, Some(location)) if location.starts_with(CALLBACK) => {
                assert!(location.contains("code="), "{location}");
                return visitor;
            }
            (302 | 303, Some(location)) => {
                let origin = provider.endpoints.issuer.trim_end_matches('/');
                location.strip_prefix(origin).unwrap_or(location).clone_into(&mut path);
            }
            (200, _) => {
                let (action, body) = fill_in(&answer.text(), username, password);
                path = action;
                form = Some(body);
            }
            (status, _) => panic!("{status} at {path}: {}", answer.text()),
        }
    }
    panic!("no code after {STEPS_MAX} steps; the last was {path}");
}

/// The action and body of the first POST form of a page, with its first button.
fn fill_in(page: &str, username: &str, password: &str) -> (String, String) {
    let form = page
        .split("<form ")
        .skip(1)
        .find(|form| form.split('>').next().unwrap_or_default().contains("method=\"post\""))
        .unwrap_or_else(|| panic!("no form in {page}"));
    let form = form.split("</form>").next().unwrap_or_default();
    let mut body = form_urlencoded::Serializer::new(String::new());
    for input in form.split("<input").skip(1) {
        let input = input.split('>').next().unwrap_or_default();
        let Some(name) = attribute(input, "name") else { continue };
        let kind = attribute(input, "type").unwrap_or_default();
        if matches!(&*kind, "checkbox" | "radio") && !input.contains(" checked") {
            continue;
        }
        match &*name {
            "username" => body.append_pair("username", username),
            "password" => body.append_pair("password", password),
            _ => body.append_pair(&name, &attribute(input, "value").unwrap_or_default()),
        };
    }
    let button = form.split("<button").nth(1).and_then(|rest| rest.split('>').next()).unwrap_or_default();
    if let Some(name) = attribute(button, "name") {
        body.append_pair(&name, &attribute(button, "value").unwrap_or_default());
    }
    (attribute(form, "action").unwrap(), body.finish())
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\"")).or_else(|| tag.split_once(&format!("{name}=\"")))?;
    Some(rest.split('"').next()?.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<"))
}
