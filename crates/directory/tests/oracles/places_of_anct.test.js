// Our export of places read by npm @gouvfr-anct/lieux-de-mediation-numerique, the typed model of the national map.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import anct from '@gouvfr-anct/lieux-de-mediation-numerique';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const PROGRAM = `${ROOT}target/debug/examples/places`;
const LISTS = ['packs/france/demo/places.csv', 'crates/directory/tests/places/conseiller-numerique.json', 'crates/directory/tests/places/example.csv'];
const FILES = LISTS.map((file) => ROOT + file);
const BYTES_MAX = 64 * 1024 * 1024;

const read = (spelling) => {
  const options = { maxBuffer: BYTES_MAX, stdio: ['ignore', 'pipe', 'ignore'] };
  return execFileSync(PROGRAM, ['export', `${ROOT}packs/france`, spelling, ...FILES], options).toString();
};

it('believes sites that asked to be listed, with every value that a form can tick', () => {
  const places = JSON.parse(execFileSync(PROGRAM, ['listed', `${ROOT}packs/france`, 'anct'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  assert.equal(places.length, 2);
  for (const place of places) {
    assert.equal(anct.fromSchemaLieuDeMediationNumerique(place).id, place.id);
    assert.match(place.autres_formations_labels, /Pass numérique/);
  }
});

it('believes every place that is exported for it', () => {
  const places = JSON.parse(read('anct'));
  assert.equal(places.length, 5391);
  const refused = [];
  for (const place of places) {
    try {
      const read = anct.fromSchemaLieuDeMediationNumerique(place);
      assert.equal(read.id, place.id);
      const { telephone } = place;
      if (telephone) assert.ok(anct.isValidTelephone(telephone), telephone);
      for (const mail of place.courriels?.split('|') ?? []) assert.ok(anct.isValidCourriel(mail), mail);
    } catch (error) {
      refused.push(`${place.id} ${place.adresse}: ${error.message}`);
    }
  }
  assert.deepEqual(refused.slice(0, 10), []);
});
