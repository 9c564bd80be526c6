// The officer makes a file for the bank and brings its answer, in which one payment is refused; the place sees why; the funder
// is given back what is left; and anybody reads the statement of the day and checks it without us.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { entering, pressDeed } from './people.js';
import { walkedTwice } from './walked_twice.js';

const PYTHON = process.env.ORACLES_PYTHON ?? new URL('../../target/oracles/bin/python', import.meta.url).pathname;

walkedTwice('The money of passes', 'money', (journey) => {
  const { look, main } = journey;
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-money-'));
  const pages = {};
  let file;
  const enter = entering(journey, pages);
  const save = async (page, click, name) => {
    const download = page.waitForEvent('download');
    await click();
    const path = join(folder, name);
    await (await download).saveAs(path);
    return path;
  };

  it('goes into a file for the bank, made once and given again the same', async () => {
    const page = await enter('omar');
    await page.goto(`${journey.demo.origin}/office/passes/payments`);
    assert.match(await main(page), /Le Fictif[\s\S]*Juste au centime/);
    await look(page, 'payments');
    const run = await page.locator('input[name="run"]').inputValue();
    const csrf = await page.locator('main input[name="csrf"]').first().inputValue();
    await pressDeed(page, 'file');
    assert.match(await main(page), /L’Atelier fictif[\s\S]*envoyé à la banque/);
    const again = await page.request.post(`${journey.demo.origin}/office/passes/payments`, {
      form: { csrf, run, deed: 'file' },
      maxRedirects: 0,
    });
    assert.equal(new URL(again.headers().location, page.url()).href, page.url(), 'a double click makes one file');
    await look(page, 'file');
    const link = () => page.locator('a[href$="/file.xml"]').click();
    file = readFileSync(await save(page, link, 'one.xml'), 'utf8');
    assert.equal(readFileSync(await save(page, link, 'two.xml'), 'utf8'), file);
    assert.match(file, /pain\.001\.001\.09[\s\S]*<NbOfTxs>2<\/NbOfTxs>/);
  });

  it('is answered by the bank, each line explained', async () => {
    const page = pages.omar;
    const message = /<MsgId>(.*?)<\/MsgId>/.exec(file)[1];
    const [one, other] = [...file.matchAll(/<EndToEndId>(.*?)<\/EndToEndId>/g)].map((found) => found[1]);
    const answer = join(folder, 'pain002.xml');
    writeFileSync(
      answer,
      `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlGrpInfAndSts>` +
        `<OrgnlMsgId>${message}</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>` +
        `<OrgnlPmtInfId>${message}</OrgnlPmtInfId>` +
        `<TxInfAndSts><OrgnlEndToEndId>${one}</OrgnlEndToEndId><TxSts>RJCT</TxSts>` +
        `<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>` +
        `<TxInfAndSts><OrgnlEndToEndId>${other}</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>` +
        `</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
    );
    writeFileSync(join(folder, 'wrong.xml'), '<Document/>');
    const bring = async (path) => {
      await page.setInputFiles('input[name="answer"]', path);
      await page.locator('form[enctype] button').click();
    };
    await bring(join(folder, 'wrong.xml'));
    assert.match(await main(page), /n’est pas une réponse à un virement/);
    await look(page, 'answer-mistake');
    await bring(answer);
    assert.match(await main(page), /Le compte est clos\.[\s\S]*inscrit comme payé/);
    await look(page, 'answered');
  });

  it('is explained to the place, which is paid again on the right account', async () => {
    const place = await enter('karim');
    await place.goto(`${journey.demo.origin}/counter/claims`);
    assert.match(await main(place), /La banque a refusé votre virement[\s\S]*Le compte est clos/);
    await look(place, 'refused');
    await place.getByRole('link', { name: 'L’Atelier fictif' }).click();
    assert.match(await main(place), /payé le/);
    const page = pages.omar;
    await page.goto(`${journey.demo.origin}/office/passes/payments`);
    await page.getByRole('link', { name: 'Le Fictif' }).click();
    await page.fill('input[name="iban"]', 'FR15');
    await pressDeed(page, 'account');
    assert.match(await main(page), /Cet IBAN n’est pas juste/);
    await page.fill('input[name="iban"]', 'FR96 9999 9888 8800 0000 0000 200');
    await pressDeed(page, 'account');
    assert.match(await main(page), /L’IBAN est enregistré/);
    await page.locator('a[href*="?claim="]').first().click();
    await look(page, 'place');
    await page.goto(`${journey.demo.origin}/office/passes/payments`);
    await pressDeed(page, 'file');
    assert.match(await main(page), /Le Fictif[\s\S]*0200/);
  });

  it('is given back to a funder that asks, and adds up month by month', async () => {
    const page = await enter('fred');
    await page.goto(`${journey.demo.origin}/fund`);
    await page.locator('a[href^="/fund/refund"]').click();
    await page.fill('input[name="cents"]', '999 999');
    await page.fill('input[name="iban"]', 'FR96 9999 9888 8800 0000 0000 200');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /plus que ce qui est disponible/);
    await look(page, 'refund-mistake');
    await page.fill('input[name="cents"]', '100');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Votre demande de remboursement est enregistrée[\s\S]*en attente/);
    await look(page, 'fund');
    await page.locator('a[href^="/fund/report"]').click();
    assert.match(await main(page), /Chaque centime versé est retrouvé/);
    await look(page, 'report');
    const csv = readFileSync(await save(page, () => page.locator('a[href^="/fund/report.csv"]').click(), 'report.csv'), 'utf8');
    assert.match(csv, /^row,month,order,lot,[\s\S]*"lot"/);
  });

  it('is there: anybody reads the statement, and a script of the standards checks it', async () => {
    const page = await journey.newPage();
    await page.goto(`${journey.demo.origin}/passes/statements`);
    await look(page, 'statements');
    await page.locator('main table a').first().click();
    assert.match(await main(page), /couvre tout ce qui est dû/);
    await look(page, 'statement');
    const statement = await save(page, () => page.locator('a[href$="/statement.json"]').click(), 'statement.json');
    const script = await save(page, () => page.locator('a[href$=".py"]').click(), 'check_statement.py');
    const key = await (await page.request.get(`${journey.demo.origin}/evidence/key`)).text();
    const funder = pages.fred;
    await funder.goto(`${journey.demo.origin}/fund`);
    const mine = await save(funder, () => funder.locator('a[href*="own-line.json"]').click(), 'mine.json');
    const said = execFileSync(PYTHON, [script, statement, '--key', key.trim(), '--mine', mine]).toString();
    assert.match(said, /^proven: [\s\S]*your line is in it[\s\S]*\ncovered\n$/);
    if (journey.engine === 'SQLite') {
      assert.match(await journey.demo.command(['ledger', 'check']), /^ok\n/);
    }
  });
});
