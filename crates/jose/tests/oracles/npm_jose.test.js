// What we make, the npm `jose` reads; what it makes, we read; what is wrong, we refuse.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as jose from 'jose';

const SIGNING = ['ES256', 'RS256', 'PS256', 'EdDSA'];
const MANAGEMENT = ['ECDH-ES', 'ECDH-ES+A256KW', 'RSA-OAEP', 'RSA-OAEP-256'];
const ENCRYPTION = ['A128GCM', 'A256GCM'];
const CLAIMS = { sub: 'été', aud: ['demo-rp'], exp: 4_000_000_000, nested: { list: [1, true, null] } };
const TEXT = 'ce qui est dedans';

// Built before, as `make oracles` does.
const PROGRAM = fileURLToPath(new URL('../../../../target/debug/examples/tokens', import.meta.url));
const ours = spawn(PROGRAM, [], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: ours.stdout })[Symbol.asyncIterator]();
after(() => ours.stdin.end());

async function answer(asked) {
  ours.stdin.write(`${JSON.stringify(asked)}\n`);
  return JSON.parse((await lines.next()).value);
}

async function ask(asked) {
  const { ok, refused } = await answer(asked);
  assert.equal(refused, undefined, `${asked.do} ${asked.alg}: ${refused}`);
  return ok;
}

async function refuses(asked) {
  const { ok, refused } = await answer(asked);
  assert.equal(ok, undefined);
  return refused;
}

const pair = (alg) => jose.generateKeyPair(alg, { extractable: true });

for (const alg of SIGNING) {
  it(`verifies our ${alg}, and we verify theirs`, async () => {
    const jwk = await ask({ do: 'public', alg });
    const token = await ask({ do: 'sign', alg, claims: CLAIMS });
    const set = jose.createLocalJWKSet({ keys: [jwk] });
    const { payload, protectedHeader } = await jose.jwtVerify(token, set, { algorithms: [alg], typ: 'JWT' });
    assert.deepEqual(payload, CLAIMS);
    assert.equal(protectedHeader.kid, await jose.calculateJwkThumbprint(jwk));

    const theirs = await pair(alg);
    const their_jwk = await jose.exportJWK(theirs.publicKey);
    const their_token = await new jose.SignJWT(CLAIMS).setProtectedHeader({ alg }).sign(theirs.privateKey);
    assert.deepEqual(await ask({ do: 'verify', alg, jwk: their_jwk, token: their_token }), CLAIMS);
    assert.equal(await ask({ do: 'thumbprint', jwk: their_jwk }), await jose.calculateJwkThumbprint(their_jwk));

    // Their private key in our hands.
    const by_theirs = await ask({ do: 'sign', alg, claims: CLAIMS, jwk: await jose.exportJWK(theirs.privateKey) });
    assert.deepEqual((await jose.jwtVerify(by_theirs, theirs.publicKey)).payload, CLAIMS);

    const demanding = await new jose.SignJWT(CLAIMS)
      .setProtectedHeader({ alg, crit: ['urn:x'], 'urn:x': 1 })
      .sign(theirs.privateKey, { crit: { 'urn:x': true } });
    assert.match(await refuses({ do: 'verify', alg, jwk: their_jwk, token: demanding }), /extension/);
    const changed = their_token.replace(/\.[^.]+\./, `.${jose.base64url.encode('{"sub":"root"}')}.`);
    assert.match(await refuses({ do: 'verify', alg, jwk: their_jwk, token: changed }), /not made with the key/);
  });
}

for (const alg of MANAGEMENT) {
  it(`opens what we encrypt by ${alg}, and we open theirs`, async () => {
    const theirs = await pair(alg);
    const their_jwk = await jose.exportJWK(theirs.publicKey);
    const jwk = await ask({ do: 'public', alg });
    const our_key = await jose.importJWK(jwk, alg);
    for (const enc of ENCRYPTION) {
      const token = await ask({ do: 'encrypt', alg, enc, jwk: their_jwk, text: TEXT });
      const opened = await jose.compactDecrypt(token, theirs.privateKey);
      assert.equal(new TextDecoder().decode(opened.plaintext), TEXT);
      assert.equal(opened.protectedHeader.cty, 'JWT');
    }
    for (const enc of [...ENCRYPTION, 'A128CBC-HS256']) {
      const maker = new jose.CompactEncrypt(new TextEncoder().encode(TEXT)).setProtectedHeader({ alg, enc });
      if (alg.startsWith('ECDH')) {
        maker.setKeyManagementParameters({ apu: new Uint8Array([1, 2, 3]), apv: new TextEncoder().encode('Bob') });
      }
      const token = await maker.encrypt(our_key);
      assert.equal(await ask({ do: 'decrypt', alg, token }), TEXT, enc);
      const place = token.lastIndexOf('.') - 1;
      const changed = `${token.slice(0, place)}${token[place] === 'A' ? 'B' : 'A'}${token.slice(place + 1)}`;
      assert.ok(await refuses({ do: 'decrypt', alg, token: changed }));
    }
    const unknown = await new jose.CompactEncrypt(new TextEncoder().encode(TEXT))
      .setProtectedHeader({ alg, enc: 'A256CBC-HS512' })
      .encrypt(our_key);
    assert.match(await refuses({ do: 'decrypt', alg, token: unknown }), /algorithm is not allowed/);
  });
}

it('makes and checks the same codes with a shared secret', async () => {
  const secret = 'demo-rp-secret-for-local-tests-only';
  const token = await ask({ do: 'mac', secret, claims: CLAIMS });
  assert.deepEqual((await jose.jwtVerify(token, new TextEncoder().encode(secret))).payload, CLAIMS);
  const theirs = await new jose.SignJWT(CLAIMS)
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
  assert.deepEqual(await ask({ do: 'check-mac', secret, token: theirs }), CLAIMS);
  const jwk = await ask({ do: 'public', alg: 'RS256' });
  assert.ok(await refuses({ do: 'verify', alg: 'RS256', jwk, token: theirs }));
  const unsecured = new jose.UnsecuredJWT(CLAIMS).encode();
  assert.ok(await refuses({ do: 'verify', alg: 'RS256', jwk, token: unsecured }));
  assert.ok(await refuses({ do: 'check-mac', secret, token: unsecured }));
});
