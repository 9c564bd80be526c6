//! Booklets on paper. The codes are given this once.

use std::sync::OnceLock;

use base::Money;
use paper::Fonts;
use ui::{Failure, Words};
use voucher::{Area, Code, Square, SquareKey};
use zeroize::Zeroizing;

use crate::booklet_sheet::{BookletSheet, Helpline, print_booklets};
use crate::desks::Desks;
use crate::model::{self, BookletId, LotId, Order, OrderId, PassId, Territory};
use crate::party::Party;

/// The letters of everything printed here.
pub fn fonts() -> Result<&'static Fonts, Failure> {
    static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().ok());
    fonts.as_ref().ok_or_else(|| Failure::internal("the fonts that are carried cannot be read"))
}

/// "Page x of y".
pub fn page_of(words: &Words) -> impl Fn(usize, usize) -> String + Send + Sync + 'static {
    let words = words.clone();
    move |page, pages| words.t_with("pass-print-page", &[("page", page.into()), ("pages", pages.into())])
}

/// What booklets of an order are printed with. It is made before their codes are, so that nothing is missing then.
pub struct Press {
    key: SquareKey,
    sheet: BookletSheet,
    order: Order,
    area: Area,
    fonts: &'static Fonts,
}

impl Press {
    /// For booklets of an order; who has a question calls this party, or who paid.
    pub async fn of(desks: &Desks, order: OrderId, helpline: Option<&Party>) -> Result<Self, Failure> {
        let (order, funder) = desks.passes.order_and_funder(order).await?;
        // Before anything is issued or noted as printed: no square says such a day.
        if order.valid_until > voucher::square::DAY_MAX {
            return Err(Failure::Conflict("pass-error-last-day"));
        }
        // What a device accepted in the last moment of the tolerance is brought in later.
        let ends_at = desks.passes.after(order.valid_until, desks.passes.rules.tolerance_days);
        let key = desks.square_keys.signer(ends_at.plus(desks.passes.rules.offline_within)).await?;
        let asked = helpline.unwrap_or(&funder);
        let sheet = BookletSheet {
            booklet: String::new(),
            funder: funder.name.clone(),
            audience: order.audience.clone(),
            helpline: Helpline { name: asked.name.clone(), phone: asked.telephone.clone(), hours: String::new() },
            places: Vec::new(),
            printed_at: desks.passes.clock.now(),
        };
        Ok(Self { key, sheet, area: area(&desks.country, &order.territory), order, fonts: fonts()? })
    }

    /// Booklets with all of their codes, as PDF.
    pub async fn print(
        self,
        words: &Words,
        lot: LotId,
        booklets: Vec<(BookletId, Vec<Code>)>,
    ) -> Result<Vec<u8>, Failure> {
        let numbered = |(id, codes): (BookletId, Vec<Code>)| (id, (0..).map(|nth| id.pass(nth)).zip(codes).collect());
        self.print_passes(words, lot, booklets.into_iter().map(numbered).collect()).await
    }

    /// Some passes of booklets, as PDF.
    pub async fn print_passes(
        self,
        words: &Words,
        lot: LotId,
        booklets: Vec<(BookletId, Vec<(PassId, Code)>)>,
    ) -> Result<Vec<u8>, Failure> {
        let words = words.clone();
        // Thousands of squares are drawn: not where other pages wait.
        let printed = tokio::task::spawn_blocking(move || {
            let reference = words.t_with("pass-lot", &[("number", lot.0.into())]);
            let sheets: Result<Vec<_>, Failure> = booklets.iter().map(|one| self.booklet(lot, one)).collect();
            print_booklets(&words, self.fonts, &reference, &sheets?, &self.key).map_err(Failure::internal)
        });
        printed.await.map_err(Failure::internal)?
    }

    /// What the square of a pass says, signed.
    pub fn square(&self, lot: LotId, pass: PassId, code: &Code) -> Result<Zeroizing<String>, Failure> {
        Ok(self.square_of(lot, pass, code)?.sign(&self.key))
    }

    fn square_of(&self, lot: LotId, pass: PassId, code: &Code) -> Result<Square, Failure> {
        let number = |number: i64| u64::try_from(number).map_err(Failure::internal);
        let (face, until) = (Money::euro_cents(self.order.face_cents), self.order.valid_until);
        Square::new(number(lot.0)?, number(pass.0)?, code.clone(), face, until, self.area.clone())
            .map_err(Failure::internal)
    }

    fn booklet(
        &self,
        lot: LotId,
        (id, passes): &(BookletId, Vec<(PassId, Code)>),
    ) -> Result<(BookletSheet, Vec<Square>), Failure> {
        let squares: Result<Vec<Square>, Failure> =
            passes.iter().map(|(pass, code)| self.square_of(lot, *pass, code)).collect();
        Ok((BookletSheet { booklet: id.to_string(), ..self.sheet.clone() }, squares?))
    }
}

/// The area of a square: `FR-38` for one department, `FR-R84` for one region, `FR` for everywhere and for several, which a
/// square has no room for.
pub(super) fn area(country: &Area, territory: &Territory) -> Area {
    let mut areas = territory.0.iter();
    let told = match (areas.next(), areas.next()) {
        (Some(model::Area::Department(code)), None) => format!("{country}-{code}"),
        (Some(model::Area::Region(code)), None) => format!("{country}-R{code}"),
        _ => country.to_string(),
    };
    told.to_ascii_uppercase().parse().unwrap_or_else(|_| country.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_says_one_department_or_one_region_and_else_the_country() {
        let of = |territory: &str| area(&"FR".parse().unwrap(), &territory.parse().unwrap()).to_string();
        assert_eq!(of("department:2A"), "FR-2A");
        assert_eq!(of("region:84"), "FR-R84", "not the department of the same number");
        assert_eq!([of(""), of("department:59 department:62")], ["FR", "FR"]);
        assert_eq!(area(&"LU".parse().unwrap(), &"region:LU".parse().unwrap()).to_string(), "LU-RLU");
    }
}
