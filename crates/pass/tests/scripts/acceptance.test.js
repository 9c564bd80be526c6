// What a device accepts alone: in time, in its territory, once, and no more than is covered; and what it sends.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KEPT_MAX, KNOWN_FOR_MS, dayIn, refusal, roomLeft, sendBy } from '../../scripts/acceptance.js';
import { answersFor, lists, send } from '../../scripts/sending.js';

const NOW = Date.UTC(2026, 10, 27, 12);
const HOUR = 3600000;
const place = { id: 'lille', areas: ['FR', 'FR-59', 'FR-R32'], cap_cents: 10000, left_cents: 10000, listed_from: 0, listed_until: null, held: false };
const known = { askedAt: NOW, aheadMs: 0, zone: 'Europe/Paris', within_hours: 72, tolerance_days: 30, places: [place] };
const pass = { cents: 1000, lastDay: dayIn('UTC', NOW), area: 'FR-59' };
const waiting = (cents, more) => ({ place: 'lille', state: 'waits', cents, at: NOW, service: 'other', ...more });
const judged = (one, more) => refusal({ ...pass, ...one }, { known, place, kept: [], before: undefined, now: NOW, ...more });

describe('A device', () => {
  it('accepts a pass until the end of its tolerance, by the day of the territory', () => {
    const last = dayIn('Europe/Paris', NOW) - 30;
    assert.equal(judged({ lastDay: last }), undefined);
    assert.equal(judged({ lastDay: last - 1 }), 'ended');
    // Half an hour before midnight in Paris, and half an hour after: the same day in UTC.
    const evening = Date.UTC(2026, 10, 27, 22, 30);
    assert.deepEqual([dayIn('Europe/Paris', evening), dayIn('Europe/Paris', evening + HOUR)].map((day) => day - dayIn('UTC', evening)), [0, 1]);
    assert.equal(judged({ lastDay: last }, { now: evening }), undefined);
    assert.equal(judged({ lastDay: last }, { now: evening + HOUR }), 'ended');
  });

  it('goes by the clock of the platform, which it knows', () => {
    const slow = { ...known, aheadMs: 24 * HOUR };
    assert.equal(judged({ lastDay: dayIn('Europe/Paris', NOW) - 30 }, { known: slow }), 'ended');
  });

  it('accepts where the pass is taken, and where a square cannot tell', () => {
    for (const area of ['FR', 'FR-59', 'FR-R32']) assert.equal(judged({ area }), undefined, area);
    for (const area of ['FR-75', 'FR-R59', 'LU']) assert.equal(judged({ area }), 'elsewhere', area);
    assert.equal(judged({ area: undefined, lastDay: undefined }), undefined, 'a code says neither');
  });

  it('accepts nothing when its keys are old, its clock went back, or its place may not', () => {
    assert.equal(judged({}, { now: NOW + KNOWN_FOR_MS }), undefined);
    assert.equal(judged({}, { now: NOW + KNOWN_FOR_MS + 1 }), 'stale');
    assert.equal(judged({}, { now: NOW - HOUR }), 'clock');
    assert.equal(judged({}, { place: { ...place, held: true } }), 'held');
    assert.equal(judged({}, { place: { ...place, listed_until: NOW } }), 'not-listed');
    assert.equal(judged({}, { place: { ...place, listed_from: NOW + 1 } }), 'not-listed');
    assert.equal(judged({}, { before: waiting(1000) }), 'twice');
  });

  it('accepts no more than is covered, of what is not settled', () => {
    const kept = Array.from({ length: 9 }, () => waiting(1000));
    assert.equal(judged({}, { kept }), undefined);
    assert.equal(judged({}, { kept: [...kept, waiting(1000)] }), 'cap');
    assert.equal(judged({}, { kept: [...kept, waiting(1000, { state: 'settled' }), waiting(1000, { place: 'lyon' })] }), undefined);
    assert.equal(judged({}, { kept: [...kept, waiting(1000, { state: 'unread' })] }), 'cap', 'what was not read is still to come');
    const paid = (more) => waiting(1000, { state: 'settled', outcome: 'paid', ...more });
    assert.equal(judged({}, { kept: [...kept, paid({ answeredAt: NOW + 1 })] }), 'cap', 'what was paid since is not in what was told');
    assert.equal(judged({}, { kept: [...kept, paid({ answeredAt: NOW - 1 })] }), undefined);
    const poor = { ...place, left_cents: 500 };
    assert.equal(judged({}, { place: poor }), 'cap');
    assert.equal(roomLeft(known, poor, [], NOW + 24 * HOUR), 10000, 'the next day is covered anew');
    assert.equal(judged({ cents: 0 }, { kept: Array.from({ length: KEPT_MAX }, () => waiting(0)) }), 'full');
  });

  it('says until when what it keeps is to be sent', () => {
    assert.equal(sendBy(known, []), undefined);
    assert.equal(sendBy(known, [waiting(1, { at: NOW }), waiting(1, { at: NOW - HOUR }), waiting(1, { at: 0, state: 'settled' })]), NOW + 71 * HOUR);
  });
});

describe('A list', () => {
  const kept = [waiting(1000, { operation: 'b', at: NOW + 1 }), waiting(1000, { operation: 'a' }), waiting(1000, { operation: 'c', place: 'lyon' }), waiting(1, { state: 'settled' })];

  it('has what waits of the places that somebody acts for, in its order', () => {
    const { lists: all, elsewhere } = lists(kept, known.places);
    assert.deepEqual([all.map(({ passes }) => passes.map(({ operation }) => operation)), elsewhere], [[['a', 'b']], 1]);
  });

  it('is sent with the identifiers that were drawn before, and each answer stays with its pass', async () => {
    const [list] = lists(kept, known.places).lists;
    const sent = [];
    const request = async (address, { body, headers }) => {
      sent.push([address, headers['X-CSRF-Token'], body.get('of'), JSON.parse(body.get('list'))]);
      return Response.json([{ number: 2, outcome: 'paid', said: 'spent' }, { number: 1, outcome: 'unread', said: '?' }]);
    };
    const answers = await send(list, { texts: ['PN1:A', '7ZQ4-K0N0-3W5V-T20V'], csrf: 'token', request });
    const [address, token, of, lines] = sent[0];
    assert.deepEqual([address, token, of], ['/counter/offline', 'token', 'lille']);
    assert.deepEqual(lines, [
      { square: 'PN1:A', at: '2026-11-27T12:00:00.000Z', service: 'other', operation: 'a' },
      { code: '7ZQ4-K0N0-3W5V-T20V', at: '2026-11-27T12:00:00.001Z', service: 'other', operation: 'b' },
    ]);
    assert.deepEqual(answers.map(({ one, state, outcome }) => [one.operation, state, outcome]), [['a', 'unread', 'unread'], ['b', 'settled', 'paid']]);
    await assert.rejects(send(list, { texts: ['', ''], csrf: '', request: async () => new Response('', { status: 503 }) }), /503/);
  });

  it('of which a line was not answered says nothing of it', () => {
    assert.deepEqual(answersFor([waiting(1)], []), []);
  });
});
