// A baker lets their accountant look after the firm too, takes everything away in a file, and closes; then the account.

import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { SIRET, addFirm, forward, signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('The people of a firm', 'firms', (journey) => {
  let demo;
  let leo;
  let ana;
  let firm;
  const { look, main } = journey;
  const file = async (page, path) => {
    const answer = await page.request.get(`${demo.origin}${path}`);
    assert.equal(answer.status(), 200, path);
    return answer.json();
  };

  before(async () => {
    demo = journey.demo;
    leo = await journey.newPage();
    ana = await journey.newPage();
    await signIn(leo, demo.origin, 'leo');
    await addFirm(leo, demo.origin, SIRET.bakery);
    firm = new URL(leo.url()).pathname;
  });

  it('find a form that came back when they go back to it', async () => {
    const page = await journey.newPage();
    await signIn(page, demo.origin, 'leo');
    await page.goto(`${demo.origin}/firms/add`);
    const number = page.locator('main input[type="text"]').first();
    await number.fill('99990001200018');
    await forward(page);
    await number.fill(SIRET.bakery);
    await forward(page);
    await page.waitForURL(/\/firms\/add\/\d+$/);
    await page.goBack();
    assert.equal(await number.inputValue(), SIRET.bakery, 'no question of the browser stands in between');
    await page.close();
  });

  it('are invited by a letter, with a role', async () => {
    await leo.goto(`${demo.origin}${firm}`);
    await leo.locator(`a[href="${firm}/people"]`).click();
    await leo.locator('main form button[type="submit"]').last().click();
    await look(leo, '01-invite-empty');
    await leo.fill('input[name="email"]', 'ana');
    await leo.locator('input[name="role"][value="accountant"]').check();
    await leo.locator('main form button[type="submit"]').last().click();
    assert.equal(await leo.inputValue('input[name="email"]'), 'ana', 'what was typed is kept');
    await leo.fill('input[name="email"]', 'ana@demo.example');
    await leo.locator('main form button[type="submit"]').last().click();
    assert.match(await main(leo), /ana@demo\.example/);
    await look(leo, '02-invited');
  });

  it('come by the link, and see what their role allows', async () => {
    await leo.goto(`${demo.origin}/demo/mail`);
    await leo.locator('main a[href^="/demo/mail/"]').first().click();
    const link = /\/firms\/join\/[\w-]+/.exec(await main(leo))[0];
    await ana.goto(`${demo.origin}${link}`);
    await signIn(ana, demo.origin, 'ana');
    assert.equal(new URL(ana.url()).pathname, link, 'back to the invitation');
    await look(ana, '03-join');
    await ana.locator('main form button').first().click();
    assert.equal(new URL(ana.url()).pathname, firm);
    await look(ana, '04-accountant');
    assert.equal(await ana.locator(`a[href="${firm}/people"]`).count(), 0);
    const refused = await ana.goto(`${demo.origin}${firm}/close`);
    assert.equal(refused.status(), 403);
    await leo.goto(`${demo.origin}${firm}/people`);
    assert.match(await main(leo), /Ana/);
    await look(leo, '05-people');
  });

  it('take the data of the firm away, and close it here', async () => {
    const data = await file(leo, `${firm}/data.json`);
    assert.equal(data.firm.number, SIRET.bakery);
    assert.equal(data.people.members.length, 2);
    await leo.goto(`${demo.origin}${firm}/close`);
    await look(leo, '06-close');
    await leo.locator('main form button').first().click();
    await look(leo, '07-not-sure');
    await leo.locator('input[name="sure"]').check();
    await leo.locator('main form button').first().click();
    assert.equal(new URL(leo.url()).pathname, '/firms');
    assert.equal((await ana.goto(`${demo.origin}${firm}`)).status(), 404, 'gone for everybody');
  });

  it('close their account after they handed their firms over', async () => {
    await addFirm(leo, demo.origin, SIRET.bakery);
    await leo.goto(`${demo.origin}/account/close`);
    assert.equal(await leo.locator('main a[href="/firms"]').count(), 1, 'the firm has no other owner');
    await look(leo, '08-firms-first');
    const own = await file(ana, '/account/data.json');
    assert.equal(own.account.username, 'ana');
    assert.deepEqual(own.firms, []);
    await ana.goto(`${demo.origin}/account`);
    await ana.locator('main a[href="/account/close"]').click();
    await look(ana, '09-close-account');
    await ana.locator('input[name="sure"]').check();
    await ana.locator('main form button').first().click();
    await look(ana, '10-closed');
    await signIn(ana, demo.origin, 'ana');
    assert.equal(await ana.locator('input[name="password"]').count(), 1, 'the password opens nothing');
    await forward(ana);
  });
});
