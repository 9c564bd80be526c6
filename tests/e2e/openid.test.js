// A third-party site signs leo in with the npm `openid-client`, unmodified.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import * as client from 'openid-client';
import { DESK, launch, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { checkPage } from './page_checks.js';
import { forward, signIn } from './people.js';
import { CALLBACK, startSite } from './site.js';


let demo;
let browser;
let site;
before(async () => {
  demo = await startDemonstration();
  browser = await launch();
  site = await startSite();
});
after(async () => {
  await browser?.close();
  site?.stop();
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

    const tokens = await client.authorizationCodeGrant(config, site.received(), {
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
      client.authorizationCodeGrant(config, site.received(), { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce }),
      /invalid_grant|server responded with an error/,
      'a code is good once',
    );
    await context.close();
  });
}
