//! What a witness is asked (C2SP tlog-witness, `add-checkpoint`): the size that it cosigned last, the proof that the log
//! went on from there, and the new checkpoint.

use crate::merkle::Hash;
use crate::note::MAX_NOTE_BYTES;

/// Hashes of a proof, at most.
const PROOF_MAX: usize = 63;
/// Bytes of a request, at most: a hash is a line of 45.
pub const MAX_WITNESS_REQUEST_BYTES: usize = MAX_NOTE_BYTES + 32 + PROOF_MAX * 45;

/// A request, as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WitnessRequest<'text> {
    /// The size that the witness cosigned last.
    pub(crate) old: u64,
    pub(crate) proof: Vec<Hash>,
    /// The checkpoint, with its signatures.
    pub(crate) note: &'text str,
}

impl<'text> WitnessRequest<'text> {
    /// Reads a request; `None` when it is none.
    pub(crate) fn read(text: &'text str) -> Option<Self> {
        if text.len() > MAX_WITNESS_REQUEST_BYTES {
            return None;
        }
        let (head, note) = text.split_once("\n\n")?;
        let mut lines = head.split('\n');
        let digits = lines.next()?.strip_prefix("old ")?;
        let old = digits.parse::<u64>().ok().filter(|old| old.to_string() == digits)?;
        let proof = lines.map(Hash::from_base64).collect::<Option<Vec<_>>>()?;
        (proof.len() <= PROOF_MAX).then_some(Self { old, proof, note })
    }

    /// The origin of the log, which is the first line of its checkpoint.
    pub(crate) fn origin(&self) -> &'text str {
        self.note.split('\n').next().unwrap_or_default()
    }

    /// The text of a request.
    pub(crate) fn write(old: u64, proof: &[Hash], note: &str) -> String {
        let lines: String = proof.iter().map(|hash| format!("{hash}\n")).collect();
        format!("old {old}\n{lines}\n{note}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification.
    const EXAMPLE: &str = "old 20852014\n\
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n\
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n\
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n\
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\
        \n\
        example.com/behind-the-sofa\n\
        20852163\n\
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\
        \n\
        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

    #[test]
    fn the_example_of_the_specification_is_read_and_written() {
        let read = WitnessRequest::read(EXAMPLE).unwrap();
        assert_eq!((read.old, read.proof.len(), read.origin()), (20_852_014, 4, "example.com/behind-the-sofa"));
        assert_eq!(WitnessRequest::write(read.old, &read.proof, read.note), EXAMPLE);
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
        for bad in [
            "",
            "old 1\n",
            "old 01\n\nx\n",
            "old +1\n\nx\n",
            "old -1\n\nx\n",
            "old 1 \n\nx\n",
            "new 1\n\nx\n",
            "old 18446744073709551616\n\nx\n",
            "old 1\nAAAA\n\nx\n",
            "old 1\r\n\r\nx\r\n",
            &format!("old 1\n{}\nx\n", hash.repeat(64)),
            &format!("old 1\n\n{}", "x".repeat(MAX_WITNESS_REQUEST_BYTES)),
        ] {
            assert_eq!(WitnessRequest::read(bad), None, "{bad}");
        }
        assert!(WitnessRequest::read(&format!("old 1\n{}\nx\n", hash.repeat(63))).is_some());
    }
}
