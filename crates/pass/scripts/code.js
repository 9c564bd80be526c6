// The code of a pass: sixteen letters of Crockford's base 32, of which two check the others (docs/pass-squares.md).

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;
const MODULUS = 1021;
// A code with a separator after each letter, and some room.
const TYPED_MAX = 64;

/** The sixteen letters of a code as people type it, or nothing when it is none. */
export function readCode(typed) {
  const letters = [...typed.slice(0, TYPED_MAX + 1)].filter((letter) => !/[\s\-‐-―−._·]/u.test(letter));
  const plain = letters.map((letter) => ({ I: "1", L: "1", O: "0" })[letter.toUpperCase()] ?? letter.toUpperCase());
  const values = plain.map((letter) => LETTERS.indexOf(letter));
  if (values.length !== LENGTH || typed.length > TYPED_MAX || values.includes(-1)) return undefined;
  const rest = values.reduce((number, value) => (number * 32 + value) % MODULUS, 0);
  return rest === 1 && values[14] * 32 + values[15] < MODULUS ? plain.join("") : undefined;
}

/** As it is printed: `XXXX-XXXX-XXXX-XXXX`. */
export const written = (letters) => letters.match(/.{4}/g).join("-");
