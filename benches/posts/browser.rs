//! A person with a browser: signs in, follows where pages lead, and fills in what they ask.

use std::net::SocketAddr;

use form_urlencoded::Serializer;

use crate::cookies::Cookies;
use crate::http::Connection;

/// Redirects and pages lead to where one wants to be in fewer steps than this.
const STEPS_MAX: usize = 64;

pub struct Browser {
    connection: Connection,
    address: SocketAddr,
    cookies: Cookies,
}

/// What a page was answered with: sent again, it is the same page answered again.
#[derive(Debug, Clone)]
pub struct Sent {
    pub path: String,
    /// URL-encoded, with the page's form token.
    pub body: String,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub location: Option<String>,
    pub text: String,
}

impl Browser {
    pub fn open(address: SocketAddr) -> Self {
        Self { connection: Connection::open(address).unwrap(), address, cookies: Cookies::default() }
    }

    /// The head of every request that this browser makes, but for its first line and its length.
    pub fn head(&self) -> String {
        format!("host: {}\r\ncookie: {}\r\naccept: text/html\r\n", self.address, self.cookies.header())
    }

    /// One request; what it leads to is not followed.
    fn ask(&mut self, first_line: &str, body: Option<&str>) -> Page {
        let mut request = format!("{first_line} HTTP/1.1\r\n{}", self.head());
        if let Some(body) = body {
            let length = body.len();
            request +=
                &format!("content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}");
        } else {
            request += "\r\n";
        }
        let answer = self.connection.ask(request.as_bytes()).unwrap();
        for line in answer.headers("set-cookie") {
            self.cookies.keep(line);
        }
        let location = answer.header("location").map(str::to_owned);
        Page { status: answer.status, location, text: answer.text() }
    }

    pub fn get(&mut self, path: &str) -> Page {
        self.ask(&format!("GET {path}"), None)
    }

    pub fn post(&mut self, sent: &Sent) -> Page {
        self.ask(&format!("POST {}", sent.path), Some(&sent.body))
    }

    /// Follows where a page leads; gives its path and the page.
    fn follow(&mut self, mut path: String) -> (String, Page) {
        for _ in 0..STEPS_MAX {
            let page = self.get(&path);
            match page.location {
                Some(onward) => path = onward,
                None => return (path, page),
            }
        }
        panic!("{path} leads nowhere");
    }

    pub fn sign_in(&mut self, username: &str, password: &str) {
        let page = self.get("/sign-in");
        let sent = fill_in(&page.text, "/sign-in", &[("username", username), ("password", password)]);
        let page = self.post(&sent);
        assert_eq!(page.status, 303, "{}", page.text);
    }

    /// Answers the first form of a page with these words and this button, and the rest as [`fill_in`] does; gives
    /// where it leads.
    pub fn answer(&mut self, path: String, given: &[(&str, &str)]) -> String {
        let (_, page) = self.follow(path);
        let form =
            page.text.split("<form method=\"post\"").nth(1).unwrap_or_else(|| panic!("no form in {}", page.text));
        let action = attribute(form.split('>').next().unwrap_or_default(), "action").unwrap();
        let mut sent = fill_in(&page.text, &action, given);
        let is_there = |name: &str| sent.body.split('&').any(|pair| pair.starts_with(&format!("{name}=")));
        let button: String =
            given.iter().filter(|(name, _)| !is_there(name)).map(|(name, word)| format!("&{name}={word}")).collect();
        sent.body += &button;
        let taken = self.post(&sent);
        let onward = taken.location.unwrap_or_else(|| panic!("{sent:?}: {} {}", taken.status, taken.text));
        self.follow(onward).0
    }

    /// Begins a procedure and answers all it asks, with so many rows in each repeat; gives what was posted on
    /// the way and holds answers, page by page.
    pub fn fill_in_all(&mut self, procedure: &str, rows: usize) -> Vec<Sent> {
        let start = format!("/procedures/{procedure}");
        let page = self.get(&start).text;
        let begun = self.post(&fill_in(&page, &start, &[]));
        let (mut path, mut page) = self.follow(begun.location.unwrap_or_else(|| panic!("{}", begun.text)));
        let mut answered: Vec<Sent> = Vec::new();
        for _ in 0..STEPS_MAX {
            if path.ends_with("/check") {
                return answered;
            }
            // What is known is kept; where nothing is, the way on is a link.
            let sent = match path.strip_suffix("/known") {
                Some(case) if !has_form(&page.text, &path) => {
                    (path, page) = self.follow(format!("{case}?go=on"));
                    continue;
                }
                Some(_) => fill_in(&page.text, &path, &[]),
                None => match (add_button(&page.text), page.text.matches("value=\"change:").count()) {
                    (Some(add), known) if known < rows => {
                        let mut sent = fill_in(&page.text, &path, &[]);
                        sent.body += &format!("&{add}");
                        sent
                    }
                    (Some(_), _) => fill_in(&page.text, &path, &[]),
                    (None, _) => {
                        let sent = fill_in(&page.text, &path, &[]);
                        answered.push(sent.clone());
                        sent
                    }
                },
            };
            let taken = self.post(&sent);
            let onward = taken.location.unwrap_or_else(|| panic!("{sent:?}: {} {}", taken.status, taken.text));
            (path, page) = self.follow(onward);
        }
        panic!("{procedure} does not end: {path}");
    }
}

fn has_form(page: &str, action: &str) -> bool {
    page.contains(&format!("action=\"{action}\""))
}

/// The button that adds a row, as a pair of a body.
fn add_button(page: &str) -> Option<String> {
    let button = page.split("<button").find(|button| button.contains("value=\"add:"))?.split('>').next()?;
    let pair = (attribute(button, "name")?, attribute(button, "value")?);
    Some(Serializer::new(String::new()).append_pair(&pair.0, &pair.1).finish())
}

/// What is typed into a field that wants more than a word, by a part of its name.
const TYPED: [(&str, &str); 8] = [
    ("-day", "3"),
    ("-month", "4"),
    ("-year", "2019"),
    ("month", "2026-10"),
    ("phone", "06 99 00 00 09"),
    ("email", "ana@example.org"),
    ("postcode", "87000"),
    ("iban", "FR7630006000011234567890189"),
];

/// A page answered: what stands there stays, a field gets its word of `given` or of [`TYPED`], a choice its first.
fn fill_in(page: &str, action: &str, given: &[(&str, &str)]) -> Sent {
    let start = page.find(&format!("action=\"{action}\"")).unwrap_or_else(|| panic!("no form to {action} in {page}"));
    let form = page[start..].split("</form>").next().unwrap_or_default();
    let mut body = Serializer::new(String::new());
    let mut known: Vec<String> = Vec::new();
    for tag in form.split('<').filter_map(|tag| tag.split('>').next()) {
        let Some(name) = attribute(tag, "name") else { continue };
        let kind = attribute(tag, "type").unwrap_or_default();
        match kind.as_str() {
            "submit" | "file" => {}
            "radio" | "checkbox" if !known.contains(&name) => {
                for value in chosen(form, &name) {
                    body.append_pair(&name, &value);
                }
                known.push(name);
            }
            "radio" | "checkbox" => {}
            _ if tag.starts_with("select") => {
                let list = form.split(&format!("name=\"{name}\"")).nth(1).unwrap_or_default();
                let options = list.split("</select>").next().unwrap_or_default().split("<option").skip(1);
                let first = options.filter_map(|option| attribute(option, "value")).find(|value| !value.is_empty());
                body.append_pair(&name, &first.unwrap_or_default());
            }
            _ => drop(body.append_pair(&name, &typed(tag, &name, &kind, given))),
        }
    }
    Sent { path: action.to_owned(), body: body.finish() }
}

/// The choices of a name that are made, or the first.
fn chosen(form: &str, name: &str) -> Vec<String> {
    let of_name = |tag: &&str| attribute(tag, "name").is_some_and(|of| of == name);
    let tags: Vec<&str> = form.split('<').filter_map(|tag| tag.split('>').next()).filter(|tag| of_name(tag)).collect();
    let made: Vec<&&str> = tags.iter().filter(|tag| tag.contains(" checked")).collect();
    let taken = if made.is_empty() { tags.iter().take(1).collect() } else { made };
    taken.into_iter().filter_map(|tag| attribute(tag, "value")).collect()
}

/// What stands in a field, or what is typed into it.
fn typed(tag: &str, name: &str, kind: &str, given: &[(&str, &str)]) -> String {
    let value = attribute(tag, "value").unwrap_or_default();
    if let Some((_, word)) = given.iter().find(|(of, _)| *of == name) {
        return (*word).to_owned();
    }
    if !value.is_empty() || kind == "hidden" {
        return value;
    }
    let special = TYPED.iter().find(|(part, _)| name.contains(part)).map(|(_, word)| *word);
    let is_number = attribute(tag, "inputmode").is_some();
    special.unwrap_or(if is_number { "12" } else { "Invented" }).to_owned()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split('"').next()?.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<"))
}
