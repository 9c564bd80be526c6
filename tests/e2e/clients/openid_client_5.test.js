// npm `openid-client` 5.7, the version that FranceConnect's own partners run, unmodified.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { Issuer, custom, generators } from 'openid-client-5';
import { ANA, launch, listenForAnswers, signOn, startPasserelle, window } from './service.js';
import { freePort } from '../free_port.js';

let passerelle;
let browser;
let answers;
let client;
before(async () => {
  answers = await listenForAnswers(await freePort());
  const bye = answers.callback.replace('/cb', '/bye');
  const scope = 'openid profile email offline_access';
  passerelle = await startPasserelle([{ id: 'five', redirectUris: [answers.callback], postLogoutRedirectUris: [bye], scope }]);
  browser = await launch();
  custom.setHttpOptionsDefaults({ timeout: 10_000 });
  const issuer = await Issuer.discover(passerelle.origin);
  client = new issuer.Client({
    client_id: 'five',
    client_secret: passerelle.secrets.five,
    redirect_uris: [answers.callback],
    post_logout_redirect_uris: [bye],
    response_types: ['code'],
    id_token_signed_response_alg: 'ES256',
  });
});
after(async () => {
  await browser?.close();
  answers?.stop();
  await passerelle?.stop();
});

it('signs on, refreshes, introspects, revokes and signs out', async () => {
  const verifier = generators.codeVerifier();
  const state = generators.state();
  const nonce = generators.nonce();
  const address = client.authorizationUrl({
    scope: 'openid profile email offline_access',
    prompt: 'consent',
    state,
    nonce,
    code_challenge: generators.codeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const { context, page } = await window(browser);
  await signOn(page, passerelle.origin, address, answers.callback);
  const parameters = client.callbackParams((await answers.next()).href);
  const tokens = await client.callback(answers.callback, parameters, { code_verifier: verifier, state, nonce });
  const person = await client.userinfo(tokens);
  assert.equal(person.sub, tokens.claims().sub);
  assert.equal(person.email, ANA.email);

  const refreshed = await client.refresh(tokens.refresh_token);
  assert.equal(refreshed.claims().sub, person.sub);
  assert.notEqual(refreshed.refresh_token, tokens.refresh_token);
  assert.equal((await client.introspect(refreshed.access_token)).active, true);
  await client.revoke(refreshed.refresh_token);
  assert.equal((await client.introspect(refreshed.access_token)).active, false);
  await assert.rejects(client.refresh(refreshed.refresh_token), /invalid_grant/);

  await page.goto(client.endSessionUrl({ id_token_hint: tokens.id_token, state: 'bye' }));
  await page.waitForURL(`${answers.callback.replace('/cb', '/bye')}?state=bye`);
  await context.close();
});

it('refuses an answer that was made for another sign-on', async () => {
  const { context, page } = await window(browser);
  const verifier = generators.codeVerifier();
  const address = client.authorizationUrl({ scope: 'openid', state: 'one', code_challenge: generators.codeChallenge(verifier), code_challenge_method: 'S256' });
  await signOn(page, passerelle.origin, address, answers.callback);
  const parameters = client.callbackParams((await answers.next()).href);
  await assert.rejects(client.callback(answers.callback, parameters, { code_verifier: verifier, state: 'two' }), /state mismatch/);
  await assert.rejects(client.callback(answers.callback, parameters, { code_verifier: generators.codeVerifier(), state: 'one' }), /invalid_grant/);
  await context.close();
});
