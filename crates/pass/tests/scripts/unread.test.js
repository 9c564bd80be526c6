// A pass that the platform could not read is corrected or set aside: it keeps no room for ever, and is lost by no click.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roomLeft, sendBy } from '../../scripts/acceptance.js';
import { answersFor, listOf, lists } from '../../scripts/sending.js';
import { broughtByHand, corrected, isUnread, lineOf, setAside } from '../../scripts/unread.js';

const NOW = Date.UTC(2026, 10, 27, 12);
const place = { id: 'lille', cap_cents: 10000, left_cents: 10000 };
const known = { askedAt: NOW, aheadMs: 0, zone: 'Europe/Paris', within_hours: 72, places: [place] };
const waiting = { mark: 'm', place: 'lille', state: 'waits', cents: 1000, at: NOW, service: 'gone', operation: 'a', iv: 1, sealed: 2 };
const [{ one, ...answer }] = answersFor([waiting], [{ number: 1, outcome: 'unread', said: '?' }]);
const unread = { ...one, ...answer, answeredAt: NOW };
const room = (kept) => roomLeft(known, place, kept, NOW);

describe('A pass that was not read', () => {
  it('is tried again as it is, and is covered, until somebody decides', () => {
    assert.ok(isUnread(unread) && !isUnread(waiting));
    assert.equal(lists([unread], known.places).lists[0].passes.length, 1);
    assert.equal(room([unread]), 9000);
  });

  it('is corrected: sent by its code, for another service, under another identifier', () => {
    const again = corrected(unread, 'everyday', 'b');
    assert.deepEqual(again, { ...waiting, service: 'everyday', operation: 'b', byCode: true }, 'what was answered before is gone, and nothing else');
    const [{ passes }] = lists([again], known.places).lists;
    assert.deepEqual(JSON.parse(listOf(passes, ['7ZQ4-K0N0-3W5V-T20V'])), [
      { code: '7ZQ4-K0N0-3W5V-T20V', at: '2026-11-27T12:00:00.000Z', service: 'everyday', operation: 'b' },
    ]);
    assert.equal(room([again]), 9000);
  });

  it('is set aside: neither sent nor in the way of another, and still kept', () => {
    const aside = setAside(unread);
    assert.deepEqual(lists([aside], known.places), { lists: [], elsewhere: 0 });
    assert.equal(sendBy(known, [aside]), undefined);
    assert.equal(room([aside]), 10000);
    assert.deepEqual([aside.iv, aside.sealed, aside.said], [1, 2, '?'], 'its code is kept, and why it was not read');
    assert.ok(isUnread(aside), 'it can be sent after all');
    assert.equal(lists([corrected(aside, 'other', 'b')], known.places).lists[0].passes.length, 1);
  });

  it('is brought by hand as a line of a list, and forgotten when somebody says so', () => {
    assert.equal(lineOf(unread, '7ZQ4-K0N0-3W5V-T20V'), '7ZQ4-K0N0-3W5V-T20V;2026-11-27T12:00:00.000Z;gone');
    const brought = broughtByHand(setAside(unread), NOW + 1);
    assert.deepEqual([brought.state, brought.outcome, brought.mark, brought.answeredAt], ['settled', 'by-hand', 'm', NOW + 1]);
    assert.ok(!('sealed' in brought) && !('iv' in brought) && !isUnread(brought));
    assert.equal(room([brought]), 10000);
  });
});
