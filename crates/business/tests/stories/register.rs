//! A register that answers what a story says.

use std::collections::BTreeMap;
use std::sync::Mutex;

use base::headcount::HeadcountBand;
use base::{Siret, Timestamp};
use exchange::{BoxFuture, Establishment, Register, RegisterRefusal, Standing};

use crate::france::ACTIVITIES;

/// Knows nothing until it is told.
#[derive(Default)]
pub struct FakeRegister(Mutex<BTreeMap<Siret, Result<Establishment, RegisterRefusal>>>);

impl FakeRegister {
    pub const NAME: &'static str = "registre Sirene (essai)";

    pub fn knows(&self, establishment: Establishment) {
        self.0.lock().unwrap().insert(establishment.siret, Ok(establishment));
    }

    pub fn refuses(&self, siret: &str, refusal: RegisterRefusal) {
        self.0.lock().unwrap().insert(siret.parse().unwrap(), Err(refusal));
    }
}

impl Register for FakeRegister {
    fn establishment<'a>(&'a self, siret: &'a Siret) -> BoxFuture<'a, Result<Establishment, RegisterRefusal>> {
        let answer = self.0.lock().unwrap().get(siret).cloned().unwrap_or(Err(RegisterRefusal::Unknown));
        Box::pin(async { answer })
    }
}

/// A bakery of six to nine people in Rennes, open and willing to be named.
pub fn bakery(siret: &str) -> Establishment {
    Establishment {
        siret: siret.parse().unwrap(),
        name: Some("BOULANGERIE DU CANAL".to_owned()),
        trade_name: None,
        activity: ACTIVITIES.get("10.71C").map(|activity| activity.code.clone()),
        activity_label: Some("Boulangerie".to_owned()),
        headcount: HeadcountBand::from_code("03"),
        firm_headcount: HeadcountBand::from_code("03"),
        commune: Some("35238".to_owned()),
        commune_name: Some("RENNES".to_owned()),
        created_on: None,
        standing: Standing::Open,
        diffusible: true,
        read_at: ui::testing::NOW,
        source_label: FakeRegister::NAME.to_owned(),
    }
}

pub fn read_at(mut establishment: Establishment, at: Timestamp) -> Establishment {
    establishment.read_at = at;
    establishment
}
