// A site sends someone to Passerelle, who chooses another identity provider there: npm `oidc-provider`, unmodified.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import * as client from 'openid-client';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { PASSWORD, startDemonstration } from './demonstration.js';
import { freePort } from './free_port.js';
import { PERSON, SILVER, startIdentityProvider } from './identity_provider.js';
import { checkPage, checkWithNu } from './page_checks.js';
import { forward } from './people.js';
import { CALLBACK, askWho, startSite } from './site.js';

const CHOICE = /Continuer avec La Poste/;

let demo;
let post;
let browser;
let site;
before(async () => {
  demo = await startDemonstration();
  post = await startIdentityProvider({ port: await freePort(), site: demo.origin });
  browser = await launch();
  site = await startSite();
  await demo.command([
    'provider', 'add', 'post', '--name', 'La Poste (fictive)', '--issuer', post.issuer, '--client-id', 'passerelle',
    '--auth', 'private_key_jwt', '--scope', 'openid profile email birth', '--encryption', 'RSA-OAEP-256', '--encryption', 'ECDH-ES',
    '--require-encryption', '--acr', 'urn:example:bronze=eidas1', '--acr', `${SILVER}=eidas2`, '--level', 'eidas1', '--level', 'eidas2',
    '--civil-status',
  ]);
});
after(async () => {
  await browser?.close();
  site?.stop();
  post?.stop();
  await demo?.stop();
});

it('says that the provider is set up well', async () => {
  const told = await demo.command(['provider', 'test', 'post']);
  assert.doesNotMatch(told, /WRONG/);
  assert.match(told, /private_key_jwt/);
});

for (const scripts of [false, true]) {
  it(`signs Zoé in at a site by another provider (scripts ${scripts ? 'on' : 'off'})`, async () => {
    const { config, checks, address } = await askWho(demo.origin, { acr_values: 'eidas2' });
    const context = await visit(browser, { scripts, viewport: DESK });
    const page = await context.newPage();
    await page.goto(address);
    await checkPage(page, `choice ${scripts}`);
    if (scripts) await picture(page, 'choose-a-provider');
    await page.getByRole('link', { name: CHOICE }).click();
    assert.ok(page.url().startsWith(post.issuer), page.url());
    await page.click('#sign-in');
    if (!scripts) {
      assert.equal(new URL(page.url()).pathname, '/upstream/callback', `${await page.textContent('body')}\n${post.faults.join('\n')}`);
      await checkPage(page, 'welcome');
      await forward(page);
    }
    if (page.url().startsWith(demo.origin)) await forward(page);
    await page.waitForURL(`${CALLBACK}**`);

    const tokens = await client.authorizationCodeGrant(config, site.received(), checks);
    const claims = tokens.claims();
    assert.equal(claims.acr, 'eidas2');
    const person = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
    assert.equal(person.email, PERSON.email);
    assert.equal(person.given_name, PERSON.given_name);

    await page.goto(`${demo.origin}/account/providers/linked`);
    await checkPage(page, `providers ${scripts}`);
    await page.setViewportSize(scripts ? DESK : PHONE);
    for (const path of ['/account/providers', '/account/providers/linked', '/account/security', '/account/sign-ins']) {
      await page.goto(`${demo.origin}${path}`);
      assert.match(await page.textContent('main'), /La Poste|services de connexion/, path);
      await picture(page, `provider-${scripts}${path.replaceAll('/', '-')}`);
      await checkPage(page, `provider ${scripts} ${path}`);
    }
    await page.goto(`${demo.origin}/sign-out`);
    await page.locator('main form[method="post"] button').first().click();
    await page.getByRole('link', { name: /déconnecter aussi de La Poste/ }).click();
    await page.locator('button[value="yes"]').first().click();
    assert.ok(page.url().startsWith(`${demo.origin}/upstream/signed-out`), page.url());
    await checkPage(page, `signed out ${scripts}`);
    await page.goto(`${demo.origin}/sign-in`);
    assert.match(await page.textContent('main'), /Votre choix habituel/);
    await context.close();
  });
}

it('offers the provider to who must prove more, and on a shared computer', async () => {
  const { address } = await askWho(demo.origin, { acr_values: 'eidas2' });
  const context = await visit(browser, { scripts: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${demo.origin}/sign-in`);
  await page.getByRole('link', { name: /ordinateur partagé/ }).click();
  await picture(page, 'choose-a-provider-shared');
  await checkPage(page, 'choice shared');
  assert.match(await page.getByRole('link', { name: CHOICE }).getAttribute('href'), /shared=1/);
  await page.fill('input[name="username"]', 'ana');
  await page.fill('input[name="password"]', PASSWORD);
  await forward(page);
  await page.goto(address);
  await picture(page, 'step-up-provider');
  await checkPage(page, 'step-up provider');
  await page.getByRole('link', { name: CHOICE }).click();
  assert.ok(page.url().startsWith(post.issuer), page.url());
  await context.close();
});

it('tells who went away at the provider, and leads back to the site', async () => {
  const { address } = await askWho(demo.origin);
  const context = await visit(browser, { scripts: true, viewport: DESK });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('link', { name: CHOICE }).click();
  await page.click('#cancel');
  assert.match(await page.textContent('main'), /Vous n’êtes pas connecté/);
  await checkPage(page, 'cancelled');
  await page.locator('main form[method="post"] button').first().click();
  await page.waitForURL(`${CALLBACK}**`);
  assert.equal(site.received().searchParams.get('error'), 'access_denied');
  await context.close();
});

it('offers another way while the provider is down', async () => {
  const context = await visit(browser, { scripts: true, viewport: DESK });
  const page = await context.newPage();
  await page.goto(`${demo.origin}/upstream/begin?provider=post`);
  post.answer(false);
  await page.click('#sign-in').catch(() => {});
  for (let attempt = 0; attempt < 3; attempt += 1) await demo.command(['provider', 'test', 'post']).catch(() => {});
  await page.goto(`${demo.origin}/providers/status`);
  await checkPage(page, 'providers status');
  post.answer(true);
  await context.close();
});

it('has pages without faults for the Nu checker', () => {
  assert.ok(checkWithNu() > 0);
});
