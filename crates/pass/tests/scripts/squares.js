// Squares for the tests of the scripts, made in the way of docs/pass-squares.md: well, or with a fault of choice.

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function base45(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = bytes.slice(at, at + 2);
    let number = pair.reduce((sum, byte) => sum * 256 + byte, 0);
    for (let left = 0; left <= pair.length; left += 1) {
      text += BASE45[number % 45];
      number = Math.floor(number / 45);
    }
  }
  return text;
}

const head = (kind, number) => {
  const first = kind << 5;
  if (number < 24) return [first + number];
  if (number < 256) return [first + 24, number];
  if (number < 65536) return [first + 25, number >> 8, number & 255];
  return [first + 26, ...[24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256)];
};
const text = (letters) => [...head(3, letters.length), ...Buffer.from(letters)];
const bytes = (content) => [...head(2, content.length), ...content];

/** A key that signs, with its JWK. */
export async function newKey() {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { x } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const cose = Uint8Array.from([0xa3, 0x01, 0x01, 0x20, 0x06, 0x21, 0x58, 0x20, ...Buffer.from(x, 'base64url')]);
  const id = Buffer.from(await crypto.subtle.digest('SHA-256', cose)).subarray(0, 8);
  return { id, sign: pair.privateKey, jwk: { kty: 'OKP', crv: 'Ed25519', kid: id.toString('base64url'), x } };
}

export const PASS = { lot: 7, serial: 384032, code: '7ZQ4K0N03W5VT20V', cents: 1000, lastDay: 21183, area: 'FR-38' };

export const payloadOf = ({ lot, serial, code, cents, lastDay, area }) => [
  ...head(5, 6),
  ...[1, ...head(0, lot)],
  ...[2, ...head(0, serial)],
  ...[3, ...text(code)],
  ...[4, ...head(0, cents)],
  ...[5, 0xd8, 100, ...head(0, lastDay)],
  ...[6, ...text(area)],
];

/** The bytes below the Base45. `algorithm` and `unprotected` are bytes. */
export async function envelope(key, payload, { algorithm = [0x27], unprotected = [0xa0] } = {}) {
  const header = [0xa2, 0x01, ...algorithm, 0x04, ...bytes([...key.id])];
  const message = Uint8Array.from([0x84, ...text('Signature1'), ...bytes(header), 0x40, ...bytes(payload)]);
  const signature = [...new Uint8Array(await crypto.subtle.sign('Ed25519', key.sign, message))];
  return [0xd2, 0x84, ...bytes(header), ...unprotected, ...bytes(payload), ...bytes(signature)];
}

export const squareOf = async (key, pass, more) => `PN1:${base45(await envelope(key, payloadOf(pass), more))}`;
