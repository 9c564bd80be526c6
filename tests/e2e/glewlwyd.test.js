// A site sends someone to Passerelle, who signs in there by a provider of other make: Debian's `glewlwyd`, unmodified.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import * as client from 'openid-client';
import { DESK, launch, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { freePort } from './free_port.js';
import { PERSON, SECRET, startGlewlwyd } from './glewlwyd.js';
import { forward } from './people.js';
import { CALLBACK, askWho, startSite } from './site.js';

let demo;
let glewlwyd;
let browser;
let site;
before(async () => {
  demo = await startDemonstration();
  glewlwyd = await startGlewlwyd({ port: await freePort(), site: demo.origin });
  browser = await launch();
  site = await startSite();
  await addProvider('public', 'Maison des fictions');
  // Its userinfo has another `sub` than its ID token when subjects are pairwise, against OpenID Connect Core §5.3.2.
  await addProvider('pairwise', 'Comptoir des fictions', '--no-userinfo');
});
after(async () => {
  await browser?.close();
  site?.stop();
  await glewlwyd?.stop();
  await demo?.stop();
});

function addProvider(id, name, ...more) {
  return demo.command(['provider', 'add', id, '--name', name, '--issuer', glewlwyd.issuers[id], '--client-id', 'passerelle', '--secret-file', '-', ...more], SECRET);
}

/** From a request of the site to its answer, by a provider; gives what the site is told of the person. */
async function signOn(provider, atGlewlwyd) {
  const { config, checks, address } = await askWho(demo.origin);
  // The pages of Glewlwyd are made by scripts.
  const context = await visit(browser, { scripts: true, viewport: DESK });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('link', { name: `Continuer avec ${provider}` }).click();
  await page.waitForURL(`${glewlwyd.origin}/**`);
  await page.fill('#username', PERSON.username);
  await page.fill('#password', PERSON.password);
  await page.click('#loginbut');
  await atGlewlwyd(page);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.waitForURL((there) => !there.href.startsWith(glewlwyd.origin));
  for (let step = 0; step < 3 && page.url().startsWith(demo.origin); step += 1) {
    assert.doesNotMatch(await page.textContent('main'), /vous n’êtes pas connecté/i);
    await forward(page);
    await page.waitForLoadState();
  }
  await page.waitForURL(`${CALLBACK}**`);
  await context.close();
  const tokens = await client.authorizationCodeGrant(config, site.received(), checks);
  const { sub, acr } = tokens.claims();
  return { acr, ...(await client.fetchUserInfo(config, tokens.access_token, sub)) };
}

/** What Glewlwyd asks before it tells a client something for the first time, in the language that Passerelle asked for. */
async function grant(page) {
  for (const scope of ['profile', 'email']) await page.check(`#grant-${scope}`);
  await page.getByRole('button', { name: "Autoriser l'accès" }).click();
}

it('says that the providers are set up well', async () => {
  for (const id of ['public', 'pairwise']) {
    const told = await demo.command(['provider', 'test', id]);
    assert.doesNotMatch(told, /WRONG/, told);
  }
});

it('signs Yann in at a site, and knows him again', async () => {
  const first = await signOn('Maison des fictions', grant);
  assert.equal(first.email, PERSON.email);
  assert.equal(first.given_name, PERSON.given_name);
  assert.equal(first.family_name, PERSON.family_name);
  assert.equal(first.acr, 'eidas1');
  const again = await signOn('Maison des fictions', () => {});
  assert.equal(again.sub, first.sub);
});

it('signs him in from the ID token alone', async () => {
  const told = await signOn('Comptoir des fictions', () => {});
  assert.equal(told.given_name, PERSON.given_name);
});
