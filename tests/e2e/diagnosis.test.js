// A firm looks at itself by several instruments, again later, and sees what changed: on a small phone without scripts,
// and at a desk with them.

import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { BAKERY_ANSWERS, SIRET, addFirm, answerAll, forward, signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

/** Answers every page, by what `choose` takes of the values of each empty field, until the answers are to be checked. */
async function answerPages(page, choose, at) {
  for (let step = 0; step < 60 && !page.url().endsWith('/check'); step += 1) {
    const form = page.locator('form[method="post"]').first();
    const names = await form
      .locator('input[type="radio"], input[type="checkbox"]')
      .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.name))]);
    for (const name of names) {
      const fields = form.locator(`input[name="${name}"]`);
      const values = await fields.evaluateAll((inputs) => (inputs.some((input) => input.checked) ? [] : inputs.map((input) => input.value)));
      if (values.length) await form.locator(`input[name="${name}"][value="${choose(values, step)}"]`).check();
    }
    for (const list of await form.locator('select').all()) {
      const values = await list.locator('option').evaluateAll((options) => options.map((option) => option.value).filter(Boolean));
      if (!(await list.inputValue())) await list.selectOption(choose(values, step));
    }
    await at?.(step);
    await forward(page);
  }
}

walkedTwice('Diagnoses', 'diagnosis', (journey) => {
  let demo;
  let page;
  let firm;
  const look = (step) => journey.look(page, step);
  const main = () => journey.main(page);
  const begin = async (instrument) => {
    await page.goto(`${firm}/diagnosis`);
    await page.locator(`button[name="instrument"][value="${instrument}"]`).click();
  };

  before(async () => {
    demo = journey.demo;
    page = await journey.newPage();
    await signIn(page, demo.origin, 'leo');
    await addFirm(page, demo.origin, SIRET.bakery);
    firm = page.url();
  });

  it('leads from the firm to every instrument, with what it is for, its time and its source', async () => {
    await page.locator(`main a[href$="/diagnosis"]`).click();
    await look('choose');
    assert.equal(await page.locator('button[name="instrument"]').count(), 4);
    const said = await main();
    for (const text of ['Eurostat', 'MonAideCyber', 'Joint Research Centre', 'minutes', 'Licence']) {
      assert.ok(said.includes(text), `${text} in ${said}`);
    }
  });

  it('answers the index, and shows score, confidence, themes and figures with their source', async () => {
    await begin('dii-4');
    await answerAll(page, BAKERY_ANSWERS);
    await forward(page);
    await look('index');
    const said = await main();
    assert.match(said, /2 sur 12/);
    assert.match(said, /11 réponses sur 12 sont connues/);
    assert.match(said, /ne compte pas comme un non/);
    assert.equal(await page.locator('svg.radar').count(), 1);
    await page.locator('summary', { hasText: 'D’où viennent ces chiffres' }).click();
    assert.match(await main(), /Non publié[\s\S]*Eurostat/);
    await look('index-sources');
  });

  it('repeats it: the answers of last time are proposed with their date, and what changed is told', async () => {
    await page.goto(firm);
    await look('firm');
    await page.locator('main button', { hasText: 'Refaire' }).first().click();
    await look('proposed');
    let proposed = '';
    await answerAll(page, {}, {
      at: async (at, question) => {
        if (question === 'robots') {
          proposed = await main();
          await at.locator('input[value="yes"]').check();
        }
      },
    });
    assert.match(proposed, /20\d\d/, 'the day of last time');
    await forward(page);
    await look('repeated');
    assert.match(await main(), /passe de 2 sur 12 à 3 sur 12/);
    assert.match(await main(), /Des robots\s: Non, puis Oui/);
  });

  it('checks the security, several of whose questions are left open', async () => {
    await begin('cyber');
    const everyThird = (values, step) => (step % 3 === 0 && values.includes('dont_know') ? 'dont_know' : values[0]);
    await answerPages(page, everyThird);
    await forward(page);
    await look('cyber');
    assert.match(await main(), /réponses? sur \d+/);
  });

  it('assesses the maturity in six themes', async () => {
    await begin('dma');
    const first = (values) => values[0];
    await answerPages(page, first, async (step) => {
      if (step === 5) await look('dma-several');
    });
    await forward(page);
    await look('dma');
    assert.equal(await page.locator('ol.axes > li').count(), 6);
    assert.match(await main(), /sur 100/);
  });

  it('keeps two versions of the index apart', async () => {
    await begin('dii-3');
    await answerAll(page, { internet_share: 'all', line_speed: 'from_30' });
    await forward(page);
    await look('other-version');
    assert.match(await main(), /les deux résultats ne se comparent pas/);
    await page.goto(`${firm}/results`);
    await look('results');
    assert.equal(await page.locator('main h2').count(), 3, 'one history for each family');
    for (const summary of await page.locator('main details summary').all()) await summary.click();
    await look('results-open');
  });
});
