//! The style sheet, the script and the picture of the browser's tab: built once at the start, named
//! after their content, kept by browsers for ever.

use std::io::Write;
use std::sync::Arc;

use aws_lc_rs::digest;
use axum::extract::{Path, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, VARY};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::Failure;
use crate::site::Site;
use crate::theme::Theme;

/// Where static files are.
pub(crate) const FOLDER: &str = "/static/";

const STYLES: [&str; 7] = [
    include_str!("../styles/reset.css"),
    include_str!("../styles/tokens.css"),
    include_str!("../styles/base.css"),
    include_str!("../styles/frame.css"),
    include_str!("../styles/forms.css"),
    include_str!("../styles/components.css"),
    include_str!("../styles/media.css"),
];
const SCRIPT: &str = include_str!("../scripts/comfort.js");
const PASSKEYS: &str = include_str!("../scripts/passkeys.js");
const MAP: &str = include_str!("../scripts/map.js");
const UPLOADS: &str = include_str!("../scripts/uploads.js");
const MARK: &str = include_str!("../styles/mark.svg");

pub(crate) struct Assets {
    pub(crate) style: Asset,
    pub(crate) script: Asset,
    pub(crate) passkeys: Asset,
    pub(crate) uploads: Asset,
    pub(crate) map: Asset,
    pub(crate) mark: Asset,
}

pub(crate) struct Asset {
    /// The whole path.
    pub(crate) path: String,
    kind: &'static str,
    plain: Vec<u8>,
    pub(crate) gzip: Vec<u8>,
}

impl Assets {
    pub(crate) fn new(theme: &Theme) -> Self {
        let style = minify(&format!("{}{}", STYLES.concat(), theme.css()));
        Self {
            style: Asset::new("style.css", "text/css; charset=utf-8", style.into_bytes()),
            script: Asset::new("comfort.js", "text/javascript; charset=utf-8", SCRIPT.as_bytes().to_vec()),
            passkeys: Asset::new("passkeys.js", "text/javascript; charset=utf-8", PASSKEYS.as_bytes().to_vec()),
            uploads: Asset::new("uploads.js", "text/javascript; charset=utf-8", UPLOADS.as_bytes().to_vec()),
            map: Asset::new("map.js", "text/javascript; charset=utf-8", MAP.as_bytes().to_vec()),
            mark: Asset::new("mark.svg", "image/svg+xml", MARK.as_bytes().to_vec()),
        }
    }
}

impl Asset {
    fn new(name: &str, kind: &'static str, plain: Vec<u8>) -> Self {
        let hash = digest::digest(&digest::SHA256, &plain);
        let hash = hash.as_ref().iter().take(8).fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte));
        let gzip = gzip(&plain).unwrap_or_default();
        Self { path: format!("{FOLDER}{hash:016x}-{name}"), kind, plain, gzip }
    }
}

fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    encoder.finish()
}

/// `GET /static/{file}`.
pub(crate) async fn serve(State(site): State<Arc<Site>>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Assets { style, script, passkeys, uploads, map, mark } = &site.assets;
    let asked = [style, script, passkeys, uploads, map, mark]
        .into_iter()
        .find(|asset| asset.path.strip_prefix(FOLDER) == Some(&*file));
    let Some(asset) = asked else { return Failure::NotFound.into_response() };
    let takes_gzip =
        headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("gzip"));
    let common =
        [(CONTENT_TYPE, asset.kind), (CACHE_CONTROL, "public, max-age=31536000, immutable"), (VARY, "accept-encoding")];
    if takes_gzip && !asset.gzip.is_empty() {
        (common, [(CONTENT_ENCODING, "gzip")], asset.gzip.clone()).into_response()
    } else {
        (common, asset.plain.clone()).into_response()
    }
}

/// Takes comments and needless white space out of our own style sheets, which keep `{};` out of
/// strings. Spaces around `+`, `-` and before `(` stay: `calc()` and `@media` need them.
fn minify(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let words = plain.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let mut small = String::with_capacity(words.len());
    for letter in words.chars() {
        if "{};,".contains(letter) && small.ends_with(' ') {
            small.pop();
        }
        if letter == '}' && small.ends_with(';') {
            small.pop();
        }
        if letter == ' ' && small.ends_with(['{', '}', ';', ',', ':']) {
            continue;
        }
        small.push(letter);
    }
    small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_becomes_small_and_means_the_same() {
        let css = "/* why */\n@media (min-width: 40rem) {\n  a:hover > b ,\n  c { width: calc(1px + 2 * (3px - 1px)); color: red; }\n}\n";
        assert_eq!(minify(css), "@media (min-width:40rem){a:hover > b,c{width:calc(1px + 2 * (3px - 1px));color:red}}");
    }

    #[test]
    fn the_style_sheet_weighs_at_most_7_kb() {
        let assets = Assets::new(&Theme::default());
        assert!(assets.style.gzip.len() <= 7 * 1024, "{} bytes", assets.style.gzip.len());
        assert!(assets.script.gzip.len() <= 1024, "{} bytes", assets.script.gzip.len());
        assert!(assets.uploads.gzip.len() <= 3072, "{} bytes", assets.uploads.gzip.len());
        assert!(assets.map.gzip.len() <= 3072, "{} bytes", assets.map.gzip.len());
        assert!(assets.passkeys.gzip.len() <= 2048, "{} bytes", assets.passkeys.gzip.len());
    }
}
