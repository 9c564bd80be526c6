// The square of a pass: Base45, COSE_Sign1 with Ed25519, deterministic CBOR (docs/pass-squares.md). What is written otherwise
// is refused, even when its signature is right.

import { readCode } from "./code.js";

export const PREFIX = "PN1:";
const SQUARE_MAX = 320;
const BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const NUMBER_END = 2 ** 48;
const FACE_MAX_CENTS = 100000;
const DAYS_END = Date.UTC(2200, 0, 1) / 86400000;
const EDDSA = -8;
const COSE_SIGN1 = 18;
const DAYS = 100;

/** Why a text is not believed: `damaged`, `algorithm`, `unknown-key`, `signature` or `contents`. */
export class NotBelieved extends Error {}

const refuse = (why) => {
  throw new NotBelieved(why);
};

function bytesOf(text) {
  const bytes = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map((letter) => BASE45.indexOf(letter));
    const number = group.reduce((sum, digit, place) => sum + digit * 45 ** place, 0);
    if (group.includes(-1) || group.length === 1 || number >= 256 ** (group.length - 1)) refuse("damaged");
    if (group.length === 3) bytes.push(number >> 8);
    bytes.push(number & 255);
  }
  return Uint8Array.from(bytes);
}

/** Reads bytes from the front, in the one encoding of RFC 8949 §4.2.1; `wrong` says what is wrong with any other. */
class Reader {
  constructor(bytes, wrong) {
    [this.bytes, this.wrong, this.at] = [bytes, wrong, 0];
  }

  byte() {
    return this.at < this.bytes.length ? this.bytes[this.at++] : refuse(this.wrong);
  }

  /** The number in the head of an item of a kind: in as few bytes as it needs. */
  head(kind) {
    const first = this.byte();
    const short = first & 31;
    if (first >> 5 !== kind || short > 27) return refuse(this.wrong);
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    let number = 0;
    for (let left = size; left > 0; left -= 1) number = number * 256 + this.byte();
    const least = size === 1 ? 24 : 256 ** (size / 2);
    return number >= least && Number.isSafeInteger(number) ? number : refuse(this.wrong);
  }

  exactly(kind, number) {
    if (this.head(kind) !== number) refuse(this.wrong);
  }

  content(kind) {
    const length = this.head(kind);
    if (this.at + length > this.bytes.length) refuse(this.wrong);
    return this.bytes.slice(this.at, (this.at += length));
  }

  text() {
    const letters = String.fromCharCode(...this.content(3));
    return /^[ -~]*$/.test(letters) ? letters : refuse(this.wrong);
  }

  end() {
    if (this.at !== this.bytes.length) refuse(this.wrong);
  }
}

const NUMBER = 0;
const NEGATIVE = 1;
const BYTES = 2;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;

/** `{1: algorithm, 4: key id}` */
function headerOf(bytes) {
  const reader = new Reader(bytes, "damaged");
  reader.exactly(MAP, 2);
  reader.exactly(NUMBER, 1);
  const isNegative = bytes[reader.at] >> 5 === NEGATIVE;
  const algorithm = isNegative ? -1 - reader.head(NEGATIVE) : reader.head(NUMBER);
  if (algorithm !== EDDSA) refuse("algorithm");
  reader.exactly(NUMBER, 4);
  const id = reader.content(BYTES);
  reader.end();
  if (id.length !== 8) refuse("damaged");
  return btoa(String.fromCharCode(...id)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function passOf(bytes) {
  const reader = new Reader(bytes, "contents");
  reader.exactly(MAP, 6);
  const labelled = (label, read) => {
    reader.exactly(NUMBER, label);
    return read();
  };
  const number = () => reader.head(NUMBER);
  const pass = {
    lot: labelled(1, number),
    serial: labelled(2, number),
    code: labelled(3, () => reader.text()),
    cents: labelled(4, number),
    lastDay: labelled(5, () => {
      reader.exactly(TAG, DAYS);
      return number();
    }),
    area: labelled(6, () => reader.text()),
  };
  reader.end();
  const isNumbered = pass.lot < NUMBER_END && pass.serial < NUMBER_END;
  const isWorth = pass.cents >= 1 && pass.cents <= FACE_MAX_CENTS && pass.lastDay < DAYS_END;
  const isWritten = readCode(pass.code) === pass.code && /^[A-Z0-9-]{1,12}$/.test(pass.area);
  return isNumbered && isWorth && isWritten ? pass : refuse("contents");
}

const byteString = (content) => [...(content.length < 24 ? [0x40 + content.length] : [0x58, content.length]), ...content];

async function isSigned(message, signature, key, subtle) {
  const { kty, crv, x } = key;
  const publicKey = await subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]);
  return subtle.verify("Ed25519", publicKey, signature, message);
}

/**
 * What a square says, when one of the keys of a JWK Set signed it: `{lot, serial, code, cents, lastDay, area}`, the last day
 * in days since 1970-01-01. It never says that the pass is unspent.
 */
export async function readSquare(text, keys, subtle = globalThis.crypto.subtle) {
  if (!text.startsWith(PREFIX) || text.length > SQUARE_MAX) refuse("damaged");
  const reader = new Reader(bytesOf(text.slice(PREFIX.length)), "damaged");
  reader.exactly(TAG, COSE_SIGN1);
  reader.exactly(ARRAY, 4);
  const header = reader.content(BYTES);
  reader.exactly(MAP, 0);
  const payload = reader.content(BYTES);
  const signature = reader.content(BYTES);
  reader.end();
  const id = headerOf(header);
  const key = keys.find((one) => one.kid === id) ?? refuse("unknown-key");
  const context = [...new TextEncoder().encode("Signature1")];
  const message = Uint8Array.from([0x84, 0x6a, ...context, ...byteString(header), 0x40, ...byteString(payload)]);
  if (signature.length !== 64 || !(await isSigned(message, signature, key, subtle))) refuse("signature");
  return passOf(payload);
}

/** Whether this browser can verify such a signature at all. */
export async function canVerify(subtle = globalThis.crypto?.subtle) {
  // The public key of RFC 8032 §7.1, test 1.
  const key = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
  try {
    await subtle.importKey("jwk", key, "Ed25519", false, ["verify"]);
    return true;
  } catch {
    return false;
  }
}
