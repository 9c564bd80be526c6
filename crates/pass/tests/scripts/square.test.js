// A device believes a square that one of our keys signed, in the one way to write it, and nothing else.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readCode, written } from '../../scripts/code.js';
import { NotBelieved, canVerify, readSquare } from '../../scripts/square.js';
import { PASS, base45, envelope, newKey, payloadOf, squareOf } from './squares.js';

const key = await newKey();
const keys = [key.jwk];
const why = (text) => readSquare(text, keys).then(() => 'believed', (error) => (error instanceof NotBelieved ? error.message : `${error.stack}`));
const whyBytes = (bytes) => why(`PN1:${base45(bytes)}`);

describe('A square', () => {
  it('is read when it was signed', async () => {
    assert.ok(await canVerify());
    assert.deepEqual(await readSquare(await squareOf(key, PASS), keys), PASS);
  });

  it('is refused with any bit altered', async () => {
    const genuine = await envelope(key, payloadOf(PASS));
    for (let place = 0; place < genuine.length; place += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const altered = genuine.with ? genuine.with(place, genuine[place] ^ (1 << bit)) : genuine.map((byte, at) => (at === place ? byte ^ (1 << bit) : byte));
        assert.notEqual(await whyBytes(altered), 'believed', `bit ${bit} of byte ${place}`);
      }
    }
  });

  it('says why it is refused', async () => {
    assert.equal(await why(await squareOf(await newKey(), PASS)), 'unknown-key');
    const stranger = await newKey();
    assert.equal(await why(await squareOf({ ...stranger, id: key.id }, PASS)), 'signature', 'under the name of a key of ours');
    for (const algorithm of [[0x26], [0x05], [0x32]]) assert.equal(await why(await squareOf(key, PASS, { algorithm })), 'algorithm');
    assert.equal(await why(await squareOf(key, PASS, { unprotected: [0xa1, 0x18, 0x63, 0x01] })), 'damaged');
    for (const text of ['https://example.org/', 'PN1:', 'PN1::::', 'pn1:ABC', `PN1:${'0'.repeat(400)}`]) assert.equal(await why(text), 'damaged', text);
  });

  it('has one way to be written', async () => {
    const genuine = await envelope(key, payloadOf(PASS));
    assert.equal(await whyBytes([...genuine, 0]), 'damaged');
    assert.equal(await whyBytes(genuine.slice(1)), 'damaged');
    const payload = payloadOf(PASS);
    const others = [
      [0xbf, ...payload.slice(1), 0xff],
      [0xb8, 0x06, ...payload.slice(1)],
      [0xa6, 0x01, 0x18, 0x07, ...payload.slice(3)],
      [...payload, 0],
    ];
    for (const other of others) assert.equal(await whyBytes(await envelope(key, other)), 'contents');
  });

  it('says what a pass says, or is refused', async () => {
    const wrong = [{ code: '0000000000000000' }, { code: '7ZQ4-K0N0-3W5V-T' }, { cents: 0 }, { cents: 100001 }, { lastDay: 100000 }, { area: 'fr-38' }, { area: '' }];
    for (const part of wrong) assert.equal(await why(await squareOf(key, { ...PASS, ...part })), 'contents', JSON.stringify(part));
  });

  const program = new URL('../../../../target/debug/examples/squares', import.meta.url).pathname;
  it('made by the platform is read here', { skip: !existsSync(program) && 'cargo build --examples' }, async () => {
    const [jwks, , ...lines] = execFileSync(program, ['make', '300']).toString().trim().split('\n');
    assert.equal(lines.length, 300);
    for (const line of lines) {
      const [lot, serial, code, cents, lastDay, area, square] = line.split('\t');
      const said = await readSquare(square, JSON.parse(jwks).keys);
      const told = [said.lot, said.serial, written(said.code), said.cents, new Date(said.lastDay * 86400000).toISOString().slice(0, 10), said.area];
      assert.deepEqual(told.map(String), [lot, serial, code, cents, lastDay, area]);
    }
  });
});

describe('A code', () => {
  it('is read as people type it', () => {
    for (const typed of ['7ZQ4-K0N0-3W5V-T20V', '7zq4 kono 3w5v t2ov', ' 7ZQ4.K0N0_3W5V–T20V']) assert.equal(readCode(typed), PASS.code, typed);
    assert.equal(written(PASS.code), '7ZQ4-K0N0-3W5V-T20V');
  });

  it('with one wrong sign, or two exchanged, is none', () => {
    const letters = [...PASS.code];
    letters.forEach((letter, place) => {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (other !== letter) assert.equal(readCode(letters.with ? letters.with(place, other).join('') : PASS.code.slice(0, place) + other + PASS.code.slice(place + 1)), undefined);
      }
      for (let second = place + 1; second < 16; second += 1) {
        const wrong = [...letters];
        [wrong[place], wrong[second]] = [wrong[second], wrong[place]];
        if (wrong.join('') !== PASS.code) assert.equal(readCode(wrong.join('')), undefined);
      }
    });
    for (const wrong of ['', '7ZQ4', `${PASS.code}0`, '7ZQ4-K0N0-3W5V-T20U', '0'.repeat(16), ' '.repeat(1000)]) assert.equal(readCode(wrong), undefined, wrong);
  });
});
