//! How many people a firm employs, in INSEE's bands (tranches d'effectif salarié).

/// A band of numbers of employees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HeadcountBand(usize);

/// INSEE's code, the least and the most of each band; `None`: no upper limit.
const BANDS: [(&str, u32, Option<u32>); 16] = [
    ("NN", 0, Some(0)),
    ("00", 0, Some(0)),
    ("01", 1, Some(2)),
    ("02", 3, Some(5)),
    ("03", 6, Some(9)),
    ("11", 10, Some(19)),
    ("12", 20, Some(49)),
    ("21", 50, Some(99)),
    ("22", 100, Some(199)),
    ("31", 200, Some(249)),
    ("32", 250, Some(499)),
    ("41", 500, Some(999)),
    ("42", 1_000, Some(1_999)),
    ("51", 2_000, Some(4_999)),
    ("52", 5_000, Some(9_999)),
    ("53", 10_000, None),
];

impl HeadcountBand {
    /// The band of an INSEE code such as `12`; `None` for an unknown one.
    pub fn from_code(code: &str) -> Option<Self> {
        BANDS.iter().position(|(known, ..)| *known == code).map(Self)
    }

    /// The band that a number of employees falls into.
    pub fn of(employees: u32) -> Self {
        let band = BANDS.iter().skip(1).position(|(_, _, upper)| upper.is_none_or(|upper| employees <= upper));
        Self(band.map_or(BANDS.len() - 1, |place| place + 1))
    }

    /// INSEE's code.
    pub fn code(self) -> &'static str {
        BANDS[self.0].0
    }

    /// The least number of employees.
    pub fn lower(self) -> u32 {
        BANDS[self.0].1
    }

    /// The greatest number of employees, when there is one.
    pub fn upper(self) -> Option<u32> {
        BANDS[self.0].2
    }
}

impl serde::Serialize for HeadcountBand {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for HeadcountBand {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code).ok_or_else(|| serde::de::Error::custom(format!("{code:?} is no band of employees")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_follow_each_other_without_a_gap() {
        for pair in BANDS[1..].windows(2) {
            assert_eq!(pair[0].2.unwrap() + 1, pair[1].1);
        }
    }

    #[test]
    fn a_number_falls_into_its_band() {
        assert_eq!(HeadcountBand::of(0).code(), "00");
        assert_eq!(HeadcountBand::of(49).code(), "12");
        assert_eq!(HeadcountBand::of(50).code(), "21");
        assert_eq!(HeadcountBand::of(u32::MAX).code(), "53");
        assert_eq!(HeadcountBand::from_code("04"), None);
    }
}
