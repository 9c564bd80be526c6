// A service owner registers a service, tries the npm `openid-client` 6 against the provider that misbehaves,
// and signs a person in on a device without a keyboard; every page is checked on a phone and at a desk.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, it } from 'node:test';
import * as client from 'openid-client';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { checkPage } from './page_checks.js';
import { forward, signIn } from './people.js';

const SITE = 'http://localhost:4998';
const CALLBACK = `${SITE}/cb`;

let demo;
let browser;
let page;
let service;
const site = { config: undefined, session: undefined, outcome: '' };

before(async () => {
  demo = await startDemonstration();
  browser = await launch();
  page = await (await visit(browser, { scripts: false, viewport: DESK, language: 'en' })).newPage();
  await signIn(page, demo.origin, 'leo');
  site.server = createServer((request, response) => {
    answer(new URL(request.url, SITE), response).catch((error) => {
      site.outcome = `refused: ${error.code ?? error.name}: ${error.message}`;
      response.writeHead(400, { 'content-type': 'text/plain' }).end(site.outcome);
    });
  });
  await new Promise((resolve) => site.server.listen(4998, 'localhost', resolve));
});
after(async () => {
  await browser?.close();
  site.server?.closeAllConnections();
  site.server?.close();
  await demo?.stop();
});

/** A site on `openid-client`: `/login` sends to the provider, `/cb` receives the answer. */
async function answer(url, response) {
  if (url.pathname === '/login') {
    const session = { verifier: client.randomPKCECodeVerifier(), state: client.randomState(), nonce: client.randomNonce() };
    site.session = session;
    const address = client.buildAuthorizationUrl(site.config, {
      redirect_uri: CALLBACK,
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge(session.verifier),
      code_challenge_method: 'S256',
      state: session.state,
      nonce: session.nonce,
    });
    response.writeHead(303, { location: address.href }).end();
    return;
  }
  if (url.pathname !== '/cb') {
    response.writeHead(404).end();
    return;
  }
  // What the session holds is forgotten as soon as an answer comes.
  const { session } = site;
  site.session = undefined;
  if (!session) throw new Error('no sign-in is going on');
  const tokens = await client.authorizationCodeGrant(site.config, url, {
    pkceCodeVerifier: session.verifier,
    expectedState: session.state,
    expectedNonce: session.nonce,
  });
  await client.fetchUserInfo(site.config, tokens.access_token, tokens.claims().sub);
  site.outcome = 'signed in';
  response.end(site.outcome);
}

const discover = (issuer) =>
  client.discovery(new URL(issuer), service.id, undefined, client.ClientSecretBasic(service.secret), {
    // Checks signatures too, which OpenID Connect lets a client leave out at the token endpoint.
    execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
  });

it('registers a service', async () => {
  await page.goto(`${demo.origin}/partners/add`);
  await checkPage(page, 'partners-add');
  await page.fill('input[name="name"]', 'Kiosk of the library');
  await page.fill('textarea[name="redirect_uris"]', CALLBACK);
  await page.check('input[name="claim"][value="email"]');
  await forward(page);
  await checkPage(page, 'partners-registered');
  await picture(page, 'partners-registered');
  const secret = await page.locator('code.secret').textContent();
  const id = await page.locator('dl.summary code').first().textContent();
  service = { id, secret };
});

it('tries openid-client 6, which overlooks nothing that it must see', async () => {
  const here = `${demo.origin}/partners/${service.id}/try`;
  await page.goto(here);
  const issuer = await page.locator('.inset code').first().textContent();
  await page.fill('input[name="login"]', `${SITE}/login`);
  await forward(page);
  const scenarios = await page.locator('ol > li').evaluateAll((items) => items.map((item) => item.id));
  assert.equal(scenarios.length, 17);
  const verdicts = {};
  const outcomes = {};
  for (const scenario of scenarios) {
    site.config = await discover(issuer);
    site.outcome = '';
    await page.goto(`${here}/${scenario}`);
    if (scenario === 'replayed-code') await page.goto(`${here}/again`);
    await page.goto(here);
    const item = page.locator(`li[id="${scenario}"]`);
    if (await item.locator('button[name="said"]').count()) {
      await item.locator(`button[value="${site.outcome === 'signed in' ? 'accepted' : 'refused'}"]`).click();
    }
    verdicts[scenario] = await page.locator(`li[id="${scenario}"] strong.tag`).textContent();
    outcomes[scenario] = site.outcome;
  }
  const others = Object.entries(verdicts).filter(([, verdict]) => verdict !== 'Right');
  // It never looks at at_hash, and need not.
  assert.deepEqual(others, [['wrong-at-hash', 'Permitted, but careless']], JSON.stringify(outcomes, null, 1));
  await checkPage(page, 'partners-try');
  await picture(page, 'partners-try');
});

it('has pages for a phone', async () => {
  const context = await visit(browser, { scripts: false, viewport: PHONE, language: 'fr' });
  const phone = await context.newPage();
  await signIn(phone, demo.origin, 'leo');
  for (const part of ['', '/edit', '/claims', '/claims?step=reasons', '/settings', '/secret', '/keys', '/people', '/production', '/remove', '/try']) {
    await phone.goto(`${demo.origin}/partners/${service.id}${part}`);
    await checkPage(phone, `partners-phone${part.replaceAll(/\W/g, '-')}`);
    await picture(phone, `partners-phone${part.replaceAll(/\W/g, '-')}`);
  }
  await phone.goto(`${demo.origin}/partners`);
  await checkPage(phone, 'partners-phone-list');
  await context.close();
});

it('signs leo in on a device without a keyboard', async () => {
  await page.goto(`${demo.origin}/partners/${service.id}/settings`);
  await page.check('input[name="set"][value="device_grant"]');
  await forward(page);
  const config = await discover(demo.origin);
  const codes = await client.initiateDeviceAuthorization(config, { scope: 'openid email', place: 'Town hall' });
  const polled = client.pollDeviceAuthorizationGrant(config, codes);
  const context = await visit(browser, { scripts: false, viewport: PHONE, language: 'fr' });
  const phone = await context.newPage();
  await signIn(phone, demo.origin, 'leo');
  await phone.goto(codes.verification_uri_complete);
  await checkPage(phone, 'device-code');
  await forward(phone);
  await checkPage(phone, 'device-compare');
  await picture(phone, 'device-compare');
  await forward(phone);
  if (phone.url().includes('/authorize')) {
    await checkPage(phone, 'device-consent');
    await forward(phone);
  }
  await checkPage(phone, 'device-done');
  await picture(phone, 'device-done');
  const tokens = await polled;
  const person = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
  assert.match(person.email, /@/);
  await context.close();
});
