// A reader of signed squares of its own, as docs/pass-squares.md tells: Base45, CBOR, COSE_Sign1 with Ed25519.

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** What a square says, its signature verified with one of the keys of a JWK Set. */
export async function saidBySquare(text, keys) {
  if (!text.startsWith('PN1:')) throw new Error('no square');
  const [protectedBytes, , payload, signature] = read(base45(text.slice(4)));
  const { [1]: algorithm, [4]: id } = read(protectedBytes);
  const key = keys.find((one) => one.kid === Buffer.from(id).toString('base64url'));
  if (algorithm !== -8 || !key) throw new Error('another algorithm or an unknown key');
  const publicKey = await crypto.subtle.importKey('jwk', { kty: key.kty, crv: key.crv, x: key.x }, 'Ed25519', false, ['verify']);
  const signed = [0x84, 0x6a, ...Buffer.from('Signature1'), ...bytes(protectedBytes), 0x40, ...bytes(payload)];
  if (!(await crypto.subtle.verify('Ed25519', publicKey, signature, Uint8Array.from(signed)))) throw new Error('forged');
  const { [1]: lot, [2]: serial, [3]: code, [4]: cents, [5]: days, [6]: area } = read(payload);
  return { lot, serial, code, cents, days, area };
}

function base45(text) {
  const all = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map((letter) => BASE45.indexOf(letter));
    const number = group.reduce((sum, digit, place) => sum + digit * 45 ** place, 0);
    if (group.length === 3) all.push(number >> 8);
    all.push(number & 0xff);
  }
  return Uint8Array.from(all);
}

/** The head of a byte string, and the bytes. */
function bytes(content) {
  const head = content.length < 24 ? [0x40 + content.length] : [0x58, content.length];
  return [...head, ...content];
}

/** The one value that is there (RFC 8949): numbers, strings, arrays, maps, tags. */
function read(content) {
  let at = 0;
  const value = () => {
    const first = content[at++];
    const [kind, short] = [first >> 5, first & 0x1f];
    let number = short;
    if (short >= 24) {
      number = 0;
      for (let left = 2 ** (short - 24); left > 0; left -= 1) number = number * 256 + content[at++];
    }
    const part = () => content.slice(at, (at += number));
    if (kind === 0) return number;
    if (kind === 1) return -1 - number;
    if (kind === 2) return part();
    if (kind === 3) return Buffer.from(part()).toString();
    if (kind === 4) return Array.from({ length: number }, value);
    if (kind === 5) return Object.fromEntries(Array.from({ length: number }, () => [value(), value()]));
    if (kind === 6) return value();
    throw new Error('another kind');
  };
  return value();
}
