// A firm asks two banks at once, with its plan; a person decides at one, a system at the other; the firm accepts an offer, the
// guarantee is committed, and the officer sees it in the fund.

import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { BAKERY_ANSWERS, SIRET, addFirm, answerAll, forward, signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('A loan', 'loan', (journey) => {
  let demo;
  const people = {};
  let firm;
  let application;
  let plan;
  let key;
  const { look, main } = journey;
  const enter = async (username) => {
    const page = await journey.newPage();
    if (username) await signIn(page, demo.origin, username);
    people[username ?? 'nobody'] = { page };
    return page;
  };

  before(() => {
    demo = journey.demo;
  });

  it('is simulated by anybody, on the page and on paper', async () => {
    const page = await enter();
    await page.goto(`${demo.origin}/loans`);
    assert.match(await main(page), /Fermé[\s\S]*31 décembre 2023[\s\S]*Fictif/);
    await look(page, 'products');
    await page.locator('main a.button').first().click();
    await page.locator('main form button').first().click();
    const said = await main(page);
    for (const text of ['3,81', '670,68', '670,69']) assert.ok(said.includes(text), `${text} in ${said}`);
    await look(page, 'simulation');
    const print = await page.locator('main a[href*="simulate.pdf"]').getAttribute('href');
    const pdf = Buffer.from(await (await fetch(new URL(print, demo.origin))).arrayBuffer());
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  });

  it('is part of a plan that comes from a diagnosis', async () => {
    const page = await enter('leo');
    await addFirm(page, demo.origin, SIRET.bakery);
    firm = new URL(page.url()).pathname;
    await page.locator('form[action$="/diagnosis"] button').click();
    await answerAll(page, BAKERY_ANSWERS);
    await forward(page);
    await page.goto(`${demo.origin}${firm}/plan`);
    await page.locator('main form[action$="/plan/steps"] button').first().click();
    const steps = await page.locator('main ol.advice h3').allInnerTexts();
    assert.ok(steps.length > 0, await main(page));
    plan = steps.map((step) => step.trim());
  });

  it('is asked of two banks, with what is known filled in and the plan', async () => {
    const { page } = people.leo;
    await page.goto(`${demo.origin}/loans`);
    await page.locator('main a[href^="/firms/"][href$="/loans"]').first().click();
    await look(page, 'firm');
    await page.locator('main a.button').first().click();
    assert.match(await main(page), /Boulangerie et boulangerie-pâtisserie/i);
    assert.equal(await page.locator('input[name="employees"]').count(), 0, 'a register knows it');
    await page.fill('input[name="amount"]', 'trente');
    await page.fill('input[name="months"]', '60');
    await page.fill('input[name="deferral"]', '12');
    await page.selectOption('select[name="purpose"]', 'skills');
    await page.fill('textarea[name="project"]', 'Une caisse et une formation');
    await page.locator('input[name="insolvent"][value="no"]').check();
    await page.locator('input[name="has-aids"][value="no"]').check();
    await page.locator('input[name="with-plan"][value="yes"]').check();
    await forward(page);
    assert.equal(await page.inputValue('textarea[name="project"]'), 'Une caisse et une formation', 'nothing is lost');
    await look(page, 'mistake');
    await page.fill('input[name="amount"]', '30 000');
    await forward(page);
    const said = await main(page);
    assert.match(said, /toutes les conditions sont remplies/);
    assert.match(said, /Une caisse et une formation/);
    assert.match(said, /Garantie sur vos biens\s+Aucune n’est demandée/);
    for (const step of plan) assert.ok(said.includes(step), `${step} in ${said}`);
    await look(page, 'check');
    await forward(page);
    assert.match(await main(page), /Choisissez au moins une banque/);
    await page.locator('input[name="bank"][value="banque_alizee"]').check();
    await page.locator('input[name="bank"][value="caisse_boreale"]').check();
    await forward(page);
    application = page.url().split('?')[0];
    assert.match(await main(page), /Votre demande est envoyée/);
    await look(page, 'sent');
  });

  it('is decided by a person at one bank', async () => {
    const page = await enter('bea');
    await page.goto(`${demo.origin}/bank`);
    await look(page, 'inbox');
    await page.locator('main article a').first().click();
    const received = await main(page);
    assert.match(received, /Une caisse et une formation/);
    assert.match(received, /Plan du/);
    for (const step of plan) assert.ok(received.includes(step), `${step} in ${received}`);
    await look(page, 'received');
    await page.fill('input[name="rate"]', '3,5');
    await page.locator('button[name="deed"][value="offer"]').click();
    assert.match(await main(page), /3,81/);
  });

  it('is decided by a system at another', async () => {
    const page = await enter('omar');
    await page.goto(`${demo.origin}/office/loans/banks`);
    await page.selectOption('select[name="key-bank"]', 'caisse_boreale');
    await page.fill('input[name="key-name"]', 'Cœur bancaire (fictif)');
    await page.locator('button[value="make-key"]').click();
    key = await page.locator('main code').first().innerText();
    await look(page, 'banks');
    const ask = (path, options = {}) =>
      fetch(`${demo.origin}/api/bank${path}`, {
        ...options,
        headers: { authorization: `Bearer ${key}`, accept: 'application/json', 'idempotency-key': 'e2e-1' },
      });
    const { applications } = await (await ask('/applications')).json();
    assert.equal(applications.length, 1);
    const body = JSON.stringify({ deed: 'refuse', reason: 'Notre budget de l’année est épuisé (fictif).' });
    for (let twice = 0; twice < 2; twice += 1) {
      const answer = await ask(`/applications/${applications[0].id}`, { method: 'POST', body });
      assert.equal(answer.status, 200, await answer.clone().text());
    }
  });

  it('is accepted by the firm, which sees both answers', async () => {
    const { page } = people.leo;
    await page.goto(application);
    assert.match(await main(page), /budget de l’année est épuisé/);
    await look(page, 'offers');
    await page.locator('button[name="deed"][value="accept"]').click();
    assert.match(await main(page), /Vous avez accepté une offre/);
    await look(page, 'accepted');
    await page.goto(`${demo.origin}/account/accesses`);
    assert.match(await main(page), /demande de prêt de votre entreprise a été consultée/);
  });

  it('holds the firm until the guarantee is drawn or the loan given up', async () => {
    const { page } = people.leo;
    await page.goto(`${demo.origin}${firm}/close`);
    await page.locator('input[name="sure"]').check();
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Une demande de prêt est en cours, ou un prêt est garanti/);
    await page.goto(application);
    assert.match(await main(page), /Renoncer à ce prêt/);
  });

  it('is guaranteed, and the fund shows the commitment', async () => {
    const { page } = people.bea;
    await page.reload();
    await page.locator('button[name="deed"][value="guarantee"]').click();
    await page.locator('main a[href^="/bank/loans/"]').first().click();
    assert.match(await main(page), /Garantie accordée/);
    await look(page, 'guaranteed');
    const { page: office } = people.omar;
    await office.goto(`${demo.origin}/office/loans`);
    assert.match((await main(office)).replace(/\s/g, ''), /24000€/);
    await look(office, 'fund');
    const { page: ofFirm } = people.leo;
    await ofFirm.goto(application);
    assert.match((await main(ofFirm)).replace(/\s/g, ''), /3200€/, 'the aid that it is');
    assert.doesNotMatch(await main(ofFirm), /Renoncer/);
  });

  it('is in the data that the firm takes away, with what each bank said', async () => {
    const { page } = people.leo;
    const answer = await page.request.get(`${demo.origin}${firm}/data.json`);
    assert.equal(answer.status(), 200);
    const { loans } = await answer.json();
    const [accepted, refused] = loans[0].banks;
    assert.deepEqual([accepted.bank, accepted.state, accepted.offer.rate], ['Banque Alizée (fictive)', 'accepted', '3.5']);
    assert.deepEqual([accepted.loan.aid, accepted.loan.events[0].kind], [320_000, 'granted']);
    assert.match(refused.reason, /budget de l’année est épuisé/);
    assert.deepEqual(loans[0].sent.plan.steps.map((step) => step.title), plan);
  });

  it('falls due, is called under the cap, and paid', async () => {
    const { page } = people.bea;
    await page.locator('button[name="report"][value="default"]').click();
    assert.match((await main(page)).replace(/\s/g, ''), /4800€/, 'the cap of a portfolio with one loan');
    await look(page, 'default');
    const { page: office } = people.omar;
    await office.reload();
    await look(office, 'call');
    await office.locator('button[name="deed"][value="pay"]').first().click();
    assert.match(await main(office), /inscrit dans les livres/);
    if (journey.engine === 'SQLite') {
      const told = await demo.command(['ledger', 'check']);
      assert.match(told, /^ok\n\d+ accounts, \d+ transfers/);
    }
  });
});
