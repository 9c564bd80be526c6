//! Values in PostgreSQL's binary form.

use std::error::Error;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

use crate::{Column, Param};

type Fault = Box<dyn Error + Sync + Send>;

/// The types that a parameter may have.
pub(super) fn takes(ty: &Type) -> bool {
    const TAKEN: [Type; 12] = [
        Type::BOOL,
        Type::INT2,
        Type::INT4,
        Type::INT8,
        Type::FLOAT4,
        Type::FLOAT8,
        Type::TEXT,
        Type::VARCHAR,
        Type::BPCHAR,
        Type::NAME,
        Type::BYTEA,
        Type::UUID,
    ];
    TAKEN.contains(ty)
}

/// The types that a column of an answer may have.
pub(super) fn gives(ty: &Type) -> bool {
    takes(ty) || *ty == Type::NUMERIC
}

impl ToSql for Param<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Fault> {
        let other_type = || Err(format!("the value of a parameter cannot be a {ty}").into());
        match self {
            Self::Null => return Ok(IsNull::Yes),
            Self::Boolean(value) if *ty == Type::BOOL => out.extend_from_slice(&[u8::from(*value)]),
            Self::Integer(value) => match *ty {
                Type::INT8 => out.extend_from_slice(&value.to_be_bytes()),
                Type::INT4 => out.extend_from_slice(&i32::try_from(*value)?.to_be_bytes()),
                Type::INT2 => out.extend_from_slice(&i16::try_from(*value)?.to_be_bytes()),
                #[expect(clippy::cast_precision_loss, reason = "it is compared with real numbers")]
                Type::FLOAT8 => out.extend_from_slice(&(*value as f64).to_be_bytes()),
                _ => return other_type(),
            },
            Self::Real(value) => match *ty {
                Type::FLOAT8 => out.extend_from_slice(&value.to_be_bytes()),
                #[expect(clippy::cast_possible_truncation, reason = "the column holds no more")]
                Type::FLOAT4 => out.extend_from_slice(&(*value as f32).to_be_bytes()),
                _ => return other_type(),
            },
            Self::Text(text) if matches!(*ty, Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME) => {
                out.extend_from_slice(text.as_bytes());
            }
            Self::Bytes(bytes) if *ty == Type::BYTEA => out.extend_from_slice(bytes),
            Self::Uuid(uuid) if *ty == Type::UUID => out.extend_from_slice(uuid.as_bytes()),
            Self::Boolean(_) | Self::Text(_) | Self::Bytes(_) | Self::Uuid(_) => return other_type(),
        }
        Ok(IsNull::No)
    }

    fn accepts(ty: &Type) -> bool {
        takes(ty)
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Column<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Fault> {
        Ok(match *ty {
            Type::BOOL => Self::Boolean(raw == [1]),
            Type::INT8 => Self::Integer(i64::from_be_bytes(raw.try_into()?)),
            Type::INT4 => Self::Integer(i32::from_be_bytes(raw.try_into()?).into()),
            Type::INT2 => Self::Integer(i16::from_be_bytes(raw.try_into()?).into()),
            Type::FLOAT8 => Self::Real(f64::from_be_bytes(raw.try_into()?)),
            Type::FLOAT4 => Self::Real(f32::from_be_bytes(raw.try_into()?).into()),
            Type::BYTEA => Self::Bytes(raw),
            Type::UUID => Self::Uuid(Uuid::from_slice(raw)?),
            Type::NUMERIC => numeric(raw).ok_or("a number that neither an integer nor a real number holds")?,
            _ => Self::Text(std::str::from_utf8(raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Fault> {
        Ok(Self::Null)
    }

    fn accepts(ty: &Type) -> bool {
        gives(ty)
    }
}

/// `SUM` and `AVG` of BIGINT are NUMERIC in PostgreSQL, an integer and a real number in SQLite.
///
/// Four numbers of 16 bits (how many digits, the weight of the first, sign, decimals shown), then digits
/// in base 10,000.
fn numeric(raw: &[u8]) -> Option<Column<'static>> {
    const NEGATIVE: u16 = 0x4000;
    let word = |index: usize| Some(u16::from_be_bytes(raw.get(index * 2..index * 2 + 2)?.try_into().ok()?));
    let (count, sign, decimals) = (usize::from(word(0)?), word(2)?, word(3)?);
    let weight = i32::from(word(1)?.cast_signed());
    if sign != 0 && sign != NEGATIVE {
        return None; // not a number, or infinite
    }
    if decimals == 0 {
        let mut value: i64 = 0;
        for place in 0..=weight {
            let digit = if usize::try_from(place).ok()? < count { word(4 + usize::try_from(place).ok()?)? } else { 0 };
            // Counted below zero, where one more number fits.
            value = value.checked_mul(10_000)?.checked_sub(i64::from(digit))?;
        }
        return Some(Column::Integer(if sign == NEGATIVE { value } else { value.checked_neg()? }));
    }
    let mut value = 0.0;
    for place in 0..count {
        let power = weight - i32::try_from(place).ok()?;
        value += f64::from(word(4 + place)?) * 10_000_f64.powi(power);
    }
    Some(Column::Real(if sign == NEGATIVE { -value } else { value }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(words: &[u16]) -> Vec<u8> {
        words.iter().flat_map(|word| word.to_be_bytes()).collect()
    }

    #[test]
    fn a_sum_is_an_integer_and_an_average_is_real() {
        assert_eq!(numeric(&encoded(&[0, 0, 0, 0])), Some(Column::Integer(0)));
        assert_eq!(numeric(&encoded(&[2, 1, 0, 0, 12, 3456])), Some(Column::Integer(123_456)));
        assert_eq!(numeric(&encoded(&[1, 2, NEG, 0, 5])), Some(Column::Integer(-500_000_000)));
        assert_eq!(numeric(&encoded(&[5, 4, NEG, 0, 922, 3372, 368, 5477, 5808])), Some(Column::Integer(i64::MIN)));
        assert_eq!(numeric(&encoded(&[5, 4, 0, 0, 922, 3372, 368, 5477, 5808])), None);
        assert_eq!(numeric(&encoded(&[2, 0, 0, 16, 2, 5000])), Some(Column::Real(2.5)));
        assert_eq!(numeric(&encoded(&[0, 0, 0xc000, 0])), None);
        assert_eq!(numeric(&[0, 1]), None);
    }

    const NEG: u16 = 0x4000;
}
