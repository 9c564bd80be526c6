//! What all requests share.

use std::sync::Arc;

use base::{Clock, Random};

use crate::access_log::Traffic;
use crate::assets::Assets;
use crate::cookies::Cookies;
use crate::csrf::CsrfKey;
use crate::public_url::PublicUrl;
use crate::texts::Texts;
use crate::visit::SessionReader;

pub(crate) struct Site {
    pub(crate) public_url: PublicUrl,
    pub(crate) source_url: String,
    pub(crate) csrf_key: CsrfKey,
    pub(crate) cookies: Cookies,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) texts: Arc<Texts>,
    pub(crate) assets: Assets,
    pub(crate) sessions: Arc<dyn SessionReader>,
    pub(crate) language: base::Lang,
    pub(crate) demo: bool,
    /// Requests for which there is no route.
    pub(crate) astray: Traffic,
}
