// An operator gives services new secrets, keys and choices while the services go on, with npm `oauth4webapi`.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, it } from 'node:test';
import * as jose from 'jose';
import * as oauth from 'oauth4webapi';
import { startPasserelle } from './service.js';

const http = { [oauth.allowInsecureRequests]: true };
/** A running service sees what a command changed within 5 seconds. */
const SEEN_WITHIN_MS = 8_000;
const redirectUris = ['http://127.0.0.1:4998/cb'];

let passerelle;
let server;
let first;
before(async () => {
  first = await keyPair('first');
  passerelle = await startPasserelle([
    { id: 'secret', redirectUris },
    { id: 'signed', redirectUris, settings: { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [first.jwk] } } },
  ]);
  const issuer = new URL(passerelle.origin);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http));
});
after(() => passerelle?.stop());

async function keyPair(kid) {
  const { privateKey, publicKey } = await oauth.generateKeyPair('ES256', { extractable: true });
  return { kid, key: privateKey, jwk: { ...(await jose.exportJWK(publicKey)), kid, use: 'sig', alg: 'ES256' } };
}

/** Whether a service can prove itself so: it gives an unknown token back. */
async function proves(id, authentication) {
  const answer = await oauth.revocationRequest(server, { client_id: id }, authentication, 'unknown', http);
  return answer.ok;
}

async function until(wanted, question) {
  const end = Date.now() + SEEN_WITHIN_MS;
  while ((await question()) !== wanted) {
    assert.ok(Date.now() < end, `not ${wanted} after ${SEEN_WITHIN_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

it('gives a new secret beside the old one, and then one alone', async () => {
  const by = (secret) => () => proves('secret', oauth.ClientSecretBasic(secret));
  const old = passerelle.secrets.secret;
  const rotate = (...more) => passerelle.command(['client', 'rotate', 'secret', ...more]).match(/^client_secret (.+)$/m)[1];
  assert.equal(await by(old)(), true);
  const second = rotate('--overlap', '1');
  await until(true, by(second));
  assert.equal(await by(old)(), true, 'the old one holds for an hour more');
  assert.match(passerelle.command(['client', 'show', 'secret']), /secret +made .+, holds until /);
  const third = rotate('--overlap', '0');
  await until(true, by(third));
  assert.equal(await by(second)(), false);
  assert.equal(await by(old)(), false);
});

it('puts new keys beside the old ones, and then alone', async () => {
  const by = ({ key, kid }) => () => proves('signed', oauth.PrivateKeyJwt({ key, kid }));
  const rotate = (pair, ...more) =>
    passerelle.command(['client', 'rotate-keys', 'signed', '--jwks', '-', ...more], JSON.stringify({ keys: [pair.jwk] }));
  const [second, third] = [await keyPair('second'), await keyPair('third')];
  rotate(second, '--overlap', '1');
  await until(true, by(second));
  assert.equal(await by(first)(), true, 'the old key holds for an hour more');
  assert.match(passerelle.command(['client', 'show', 'signed']), /key +first, holds until /);
  rotate(third, '--overlap', '0');
  await until(true, by(third));
  assert.equal(await by(second)(), false);
  assert.equal(await by(first)(), false);
});

it('changes how a service proves itself, and nothing else', async () => {
  const secret = passerelle.command(['client', 'rotate', 'secret']).match(/^client_secret (.+)$/m)[1];
  const file = join(mkdtempSync(join(tmpdir(), 'passerelle-settings-')), 'settings.json');
  writeFileSync(file, JSON.stringify({ token_endpoint_auth_method: 'client_secret_post' }));
  passerelle.command(['client', 'set', 'secret', '--settings', file]);
  await until(true, () => proves('secret', oauth.ClientSecretPost(secret)));
  await until(false, () => proves('secret', oauth.ClientSecretBasic(secret)));
  rmSync(dirname(file), { recursive: true });
});

it('says what is wrong with keys, and changes nothing', () => {
  const told = (words, input) => {
    try {
      passerelle.command(['client', 'rotate-keys', 'signed', ...words], input);
      return 'done';
    } catch (error) {
      return error.stderr;
    }
  };
  assert.match(told(['--jwks', '-'], '{ "keys": [{ "kty": "EC" }] }'), /^passerelle: jwks: /);
  assert.match(told(['--jwks-uri', 'ftp://signed.example/keys']), /jwks_uri/);
  assert.match(told([]), /--jwks <FILE>/);
});
