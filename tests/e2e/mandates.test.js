// A helper makes a mandate, acts for the person at a site, and the person ends it without an account.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as client from 'openid-client';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { newPostgresDatabase, startDemonstration } from './demonstration.js';
import { checkPage, checkWithNu } from './page_checks.js';
import { forward, signIn } from './people.js';

const CALLBACK = 'http://127.0.0.1:4999/cb';

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

for (const { scripts, viewport, engine } of [
  { scripts: false, viewport: PHONE, engine: 'SQLite' },
  { scripts: true, viewport: DESK, engine: 'PostgreSQL' },
]) {
  const width = viewport === PHONE ? 'phone' : 'desk';
  describe(`A mandate (scripts ${scripts ? 'on' : 'off'}, ${width}, ${engine})`, () => {
    let demo;
    let karim;
    let context;
    let mandate;
    let revocation;
    let tokens;
    let config;
    const name = (step) => `mandate-${width}-${step}`;
    const look = async (step, page = karim) => {
      await picture(page, name(step));
      await checkPage(page, name(step));
    };
    const someone = async () => (await visit(browser, { scripts, viewport })).newPage();

    before(async () => {
      demo = await startDemonstration({ database: engine === 'PostgreSQL' ? newPostgresDatabase() : undefined });
      context = await visit(browser, { scripts, viewport });
      karim = await context.newPage();
      config = await client.discovery(
        new URL(demo.origin),
        'demo-procedures',
        'demo-procedures-secret-for-local-tests-only',
        undefined,
        { execute: [client.allowInsecureRequests] },
      );
    });
    after(async () => {
      await context?.close();
      assert.equal(await demo?.stop(), 0, 'the demonstration ends well when told to');
    });

    it('shows the helper whom he acts for', async () => {
      await karim.goto(`${demo.origin}/mandates`);
      await signIn(karim, demo.origin, 'karim');
      assert.match(await karim.textContent('main'), /Rose INVENTÉE/);
      await look('01-desk');
    });

    it('asks for what, for how long, and who is helped', async () => {
      await karim.goto(`${demo.origin}/mandates/new`);
      await look('02-terms');
      await karim.locator('main form button').first().click();
      assert.equal(await karim.locator('.error-summary').count(), 1, 'nothing was chosen');
      await look('02-terms-missing');
      await karim.check('input[name="family"][value="papers"]');
      await karim.locator('main form button').first().click();
      await look('03-who');
      await forward(karim);
      assert.ok((await karim.locator('.error-summary li').count()) >= 5);
      await look('03-who-missing');
      await karim.fill('input[name="given_names"]', 'Zoé Marie');
      await karim.fill('input[name="birth_name"]', 'EXEMPLE');
      await karim.fill('input[name="birth-day"]', '7');
      await karim.fill('input[name="birth-month"]', '9');
      await karim.fill('input[name="birth-year"]', '1950');
      await karim.check('input[name="gender"][value="female"]');
      await karim.fill('input[name="birthplace"]', 'Limoges');
      await karim.fill('input[name="email"]', 'zoe@passerelle.example');
      await forward(karim);
      assert.match(new URL(karim.url()).pathname, /^\/mandates\/[0-9a-f-]{36}$/);
      mandate = karim.url();
      await look('04-draft');
    });

    it('lets the person sign on the helper’s screen, with a code that she reads in her mail', async () => {
      await forward(karim);
      await look('05-code');
      await karim.fill('input[name="code"]', '12 34');
      await forward(karim);
      assert.equal(await karim.locator('.error-summary').count(), 1);
      await look('05-code-wrong');
      const zoe = await someone();
      await zoe.goto(`${demo.origin}/demo/mail`);
      await zoe.locator('.cards a').first().click();
      const letter = await zoe.textContent('main');
      const code = /(\d{3} \d{3})/.exec(letter)[1];
      assert.match(letter, /zoe@passerelle\.example/);
      await zoe.context().close();
      await karim.fill('input[name="code"]', code);
      await forward(karim);
      assert.match(karim.url(), /done=signed$/);
      await look('06-signed');
    });

    it('prints a sheet that says who may do what until when, and how to end it', async () => {
      await karim.goto(`${mandate}/sheet`);
      await look('07-sheet');
      const sheet = await karim.textContent('main');
      revocation = /(\d{4} \d{4} \d{4} \d{4})/.exec(sheet)[1];
      assert.match(sheet, /Papiers et citoyenneté/);
      await karim.emulateMedia({ media: 'print' });
      assert.equal(await karim.locator('footer.site').isVisible(), false);
      assert.equal(await karim.locator('svg.qr').isVisible(), true);
      await picture(karim, name('07-sheet-printed'));
      await karim.emulateMedia({ media: 'screen' });
    });

    it('lets the helper act for the person at a site that accepts mandates', async () => {
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: CALLBACK,
        scope: 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
      });
      await karim.route(`${CALLBACK}**`, (route) => route.fulfill({ contentType: 'text/plain', body: 'signed in' }));
      await karim.goto(address.href);
      await look('08-for-whom');
      await karim.getByLabel(/Zoé EXEMPLE/).check();
      await forward(karim);
      assert.match(await karim.textContent('main'), /Vous agissez pour Zoé EXEMPLE/);
      await look('09-consent');
      await forward(karim);
      await karim.waitForURL(`${CALLBACK}**`);
      tokens = await client.authorizationCodeGrant(config, new URL(karim.url()), {
        pkceCodeVerifier: verifier,
        expectedState: state,
      });
      const claims = tokens.claims();
      assert.equal(claims.act.organisation, 'Espace Numérique Fictif');
      assert.notEqual(claims.act.sub, claims.sub);
      assert.equal(claims.mandate_id, mandate.split('/').pop());
      assert.equal(claims.mandate_scope, 'papers');
      const person = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      assert.equal(person.name, 'Zoé EXEMPLE');
      assert.equal(person.act.sub, claims.act.sub);
    });

    it('tells the person of each use', async () => {
      const zoe = await someone();
      await zoe.goto(`${demo.origin}/demo/mail`);
      await zoe.locator('.cards a').first().click();
      assert.match(await zoe.textContent('main'), /vient d’agir pour vous/);
      await zoe.context().close();
    });

    it('lets the person end it with the code alone, and the token is dead', async () => {
      const zoe = await someone();
      await zoe.goto(`${demo.origin}/mandates/revoke`);
      await look('10-revoke', zoe);
      await zoe.fill('input[name="code"]', '1234 5678 9012 3456');
      await forward(zoe);
      assert.equal(await zoe.locator('.error-summary').count(), 1);
      await look('10-revoke-wrong', zoe);
      await zoe.fill('input[name="code"]', revocation);
      await forward(zoe);
      assert.match(await zoe.textContent('main'), /est arrêté/);
      await look('11-revoked', zoe);
      await zoe.context().close();
      const answer = await fetch(`${demo.origin}/userinfo`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
      assert.equal(answer.status, 401);
      await karim.goto(mandate);
      await look('12-over');
    });

    it('shows a person who may act for them, and an officer the organisations', async () => {
      const ana = await someone();
      await ana.goto(`${demo.origin}/account/mandates`);
      await signIn(ana, demo.origin, 'ana');
      await look('13-own', ana);
      await ana.context().close();
      const omar = await someone();
      await omar.goto(`${demo.origin}/mandates/organisations`);
      await signIn(omar, demo.origin, 'omar');
      await look('14-organisations', omar);
      await omar.locator('.cards a').first().click();
      assert.match(await omar.textContent('main'), /Karim Fictif/);
      await look('15-organisation', omar);
      await omar.context().close();
    });
  });
}

it('the Nu checker has nothing to say of the pages of mandates', { timeout: 120_000 }, () => {
  assert.ok(checkWithNu() >= 30);
});
