// A third-party site signs leo in with the npm `openid-client`, unmodified.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, it } from 'node:test';
import * as client from 'openid-client';
import { DESK, launch, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { checkPage } from './page_checks.js';
import { forward, signIn } from './people.js';

const CALLBACK = 'http://127.0.0.1:4999/cb';

let demo;
let browser;
let site;
let received;
before(async () => {
  demo = await startDemonstration();
  browser = await launch();
  site = createServer((request, response) => {
    // Browsers ask for an icon too.
    if (request.url.startsWith('/cb')) received = new URL(request.url, CALLBACK);
    response.end('signed in');
  });
  await new Promise((resolve) => site.listen(4999, '127.0.0.1', resolve));
});
after(async () => {
  await browser?.close();
  site?.closeAllConnections();
  site?.close();
  await demo?.stop();
});

for (const scripts of [false, true]) {
  it(`signs leo in at a site (scripts ${scripts ? 'on' : 'off'})`, async () => {
    const config = await client.discovery(
      new URL(demo.origin),
      'demo-rp',
      'demo-rp-secret-for-local-tests-only',
      undefined,
      { execute: [client.allowInsecureRequests] },
    );
    assert.equal(config.serverMetadata().issuer, demo.origin);
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });

    const context = await visit(browser, { scripts, viewport: DESK });
    const page = await context.newPage();
    await page.goto(address.href);
    await signIn(page, demo.origin, 'leo');
    if (page.url().startsWith(demo.origin)) {
      await checkPage(page, 'consent');
      await forward(page);
    }
    await page.waitForURL(`${CALLBACK}**`);

    const tokens = await client.authorizationCodeGrant(config, received, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    });
    const claims = tokens.claims();
    const header = JSON.parse(Buffer.from(tokens.id_token.split('.')[0], 'base64url'));
    assert.equal(header.alg, 'ES256');
    assert.equal(claims.aud, 'demo-rp');
    const person = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
    assert.equal(person.sub, claims.sub);
    assert.match(person.email, /@/);
    assert.ok(person.given_name);

    await assert.rejects(
      client.authorizationCodeGrant(config, received, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce }),
      /invalid_grant|server responded with an error/,
      'a code is good once',
    );
    await context.close();
  });
}
