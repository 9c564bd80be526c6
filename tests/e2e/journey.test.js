// A firm's whole first visit, as its owner and its adviser live it: with scripts off and on, on a
// small phone and at a desk.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { newPostgresDatabase, startDemonstration } from './demonstration.js';
import { checkPage, checkWithNu } from './page_checks.js';
import { BAKERY_ANSWERS, SIRET, addFirm, answer, answerAll, forward, giveSiret, signIn } from './people.js';

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

for (const { scripts, viewport, engine } of [
  { scripts: false, viewport: PHONE, engine: 'SQLite' },
  { scripts: true, viewport: DESK, engine: 'SQLite' },
  { scripts: false, viewport: DESK, engine: 'PostgreSQL' },
  { scripts: true, viewport: PHONE, engine: 'PostgreSQL' },
]) {
  const width = viewport === PHONE ? 'phone' : 'desk';
  describe(`A firm's first visit (scripts ${scripts ? 'on' : 'off'}, ${width}, ${engine})`, () => {
    let demo;
    let page;
    let context;
    const name = (step) => `${width}-${scripts ? 'scripts' : 'plain'}-${step}`;
    const look = async (step, at = page) => {
      await picture(at, name(step));
      await checkPage(at, name(step));
    };

    before(async () => {
      demo = await startDemonstration({ database: engine === 'PostgreSQL' ? newPostgresDatabase() : undefined });
      context = await visit(browser, { scripts, viewport });
      page = await context.newPage();
    });
    after(async () => {
      await context?.close();
      assert.equal(await demo?.stop(), 0, 'the demonstration ends well when told to');
    });

    it('opens in the language of the browser, and in each of the four', async () => {
      await page.goto(demo.origin);
      assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
      await look('01-home');
      for (const language of ['de', 'lb', 'en', 'fr']) {
        await page.locator(`a[hreflang="${language}"]`).first().click();
        assert.equal(await page.locator('html').getAttribute('lang'), language);
        await checkPage(page, name(`01-home-${language}`));
      }
    });

    it('signs leo in with the single account, and refuses a wrong password plainly', async () => {
      await page.goto(`${demo.origin}/firms`);
      assert.match(page.url(), /\/sign-in\?next=/);
      await look('02-sign-in');
      await signIn(page, demo.origin, 'leo', 'not the password');
      assert.equal(await page.inputValue('input[name="username"]'), 'leo', 'what was typed is kept');
      assert.equal(await page.inputValue('input[name="password"]'), '');
      await look('02-sign-in-refused');
      await signIn(page, demo.origin, 'leo');
      assert.equal(new URL(page.url()).pathname, '/firms', 'back to where leo wanted to go');
      await look('03-firms-none');
    });

    it('says what is wrong with a mistyped SIRET and keeps it', async () => {
      for (const typed of ['', '123', '9999000120001X', '99990001200018']) {
        await giveSiret(page, demo.origin, typed);
        assert.equal(await page.inputValue('input[name="siret"]'), typed);
        assert.equal(await page.locator('.error-summary, [role="alert"]').count() > 0, true);
      }
      await look('04-siret-mistyped');
    });

    it('meets each refusal of the register with a plain message and a way on by hand', async () => {
      for (const [what, siret] of Object.entries({
        unknown: SIRET.unknown,
        closed: SIRET.closed,
        'bad-gateway': SIRET.badGateway,
        'gateway-timeout': SIRET.gatewayTimeout,
        busy: SIRET.busy,
        'not-json': SIRET.notJson,
      })) {
        await giveSiret(page, demo.origin, siret);
        assert.equal(await page.locator('main a[href^="/firms/add/by-hand"]').count(), 1, what);
        await look(`05-register-${what}`);
      }
    });

    it('goes on by hand, for a founder without a SIRET', async () => {
      await page.goto(`${demo.origin}/firms/add`);
      await page.locator('a[href="/firms/add/by-hand"]').click();
      await forward(page);
      await look('06-by-hand-empty');
      await page.fill('input[name="name"]', 'Le fournil à venir');
      await page.fill('input[name="commune"]', 'saint-denis');
      await page.fill('input[name="activity"]', 'patisserie');
      await page.locator('input[name="headcount"][value="00"]').check();
      await forward(page);
      await look('06-by-hand-choose');
      await page.locator('input[name="commune_code"]').first().check();
      const activities = page.locator('input[name="activity_code"][type="radio"]');
      if (await activities.count()) await activities.first().check();
      await forward(page);
      assert.match(page.url(), /\/firms\/[0-9a-f-]{36}$/);
      await look('06-by-hand-added');
    });

    it('reads the bakery from the register, once confirmed', async () => {
      await giveSiret(page, demo.origin, '999 900 012 00017');
      assert.match(await page.locator('main').innerText(), /LEO MARCHAND/);
      assert.match(await page.locator('main').innerText(), /Limoges/);
      assert.match(await page.locator('main').innerText(), /10\.71C/);
      await look('07-confirm');
      await forward(page);
      assert.match(page.url(), /\/firms\/[0-9a-f-]{36}$/);
      await look('08-firm');
    });

    it('asks at most twenty questions, the known ones filled in with their source, and resumes elsewhere', async () => {
      await forward(page);
      const questions = page.url();
      assert.match(questions, /\/diagnoses\//);
      await look('09-question-known');
      assert.match(await page.locator('main').innerText(), /registre|Sirene|INSEE/i, 'the source is named');
      await answer(page, BAKERY_ANSWERS);
      await forward(page);

      const elsewhere = await visit(browser, { scripts, viewport });
      const other = await elsewhere.newPage();
      await signIn(other, demo.origin, 'leo');
      await other.goto(`${demo.origin}/firms`);
      await other.locator('main a', { hasText: 'LEO MARCHAND' }).first().click();
      await other.locator('main a[href^="/diagnoses/"]').first().click();
      assert.equal(other.url(), page.url(), 'the same question is next on another device');
      await elsewhere.close();

      const asked = await answerAll(page, BAKERY_ANSWERS, {
        at: async (at, question) => {
          if (question === 'online_presence') await look('10-question-several', at);
          if (question === 'security_awareness') await look('10-question-one', at);
        },
      });
      assert.ok(asked.length + 1 <= 20, `${asked.length + 1} questions`);
      await look('11-check-answers');
    });

    it('lets an answer be changed before the result', async () => {
      await page.locator('main dd a[href*="/q/"], main .change a').last().click();
      await page.goBack();
      assert.ok(page.url().endsWith('/check'));
      await forward(page);
      assert.match(page.url(), /\/result$/);
    });

    it('shows score, band, chart, others, and advice that says why', async () => {
      const main = await page.locator('main').innerText();
      assert.match(main, /2\s*sur 12/);
      assert.ok((await page.locator('main svg[role="img"]').count()) >= 2);
      assert.ok((await page.locator('main table').count()) >= 2);
      const advice = await page.locator('ol.advice > li').count();
      assert.ok(advice >= 8, `${advice} pieces of advice`);
      assert.equal(await page.locator('ol.advice > li ul.reasons').count(), advice, 'each says which answers made it true');
      await look('12-result');
      await page.locator('main a[href*="/advice?page=2"]').click();
      await look('12-advice');
    });

    it('leads to the events of the region, each with its calendar', async () => {
      await page.goBack();
      await page.locator('main a[href^="/events?region="]').click();
      assert.ok((await page.locator('main a[href^="/events/"]').count()) > 0);
      await look('13-events');
      const feed = await context.request.get(`${demo.origin}/events.ics`);
      assert.match(feed.headers()['content-type'], /text\/calendar/);
      assert.match(await feed.text(), /^BEGIN:VCALENDAR\r\n/);
      await page.locator('main a[href^="/events/"]:not([href$=".ics"])').first().click();
      await look('14-event');
      const one = await page.locator('main a[href$=".ics"]').first().getAttribute('href');
      const calendar = await context.request.get(new URL(one, demo.origin).toString());
      assert.equal((await calendar.text()).match(/BEGIN:VEVENT/g)?.length, 1);
    });

    it('leads to the advisers around, by distance and fit', async () => {
      await page.goto(`${demo.origin}/firms`);
      await page.locator('main a', { hasText: 'LEO MARCHAND' }).first().click();
      await page.locator('main a[href^="/advisers"]').first().click();
      assert.ok((await page.locator('main a[href^="/advisers/"]').count()) > 0);
      await look('15-advisers');
      const kilometres = (await page.locator('main').innerText()).match(/(\d+)[\s\u00a0\u202f]km/g)?.map((t) => Number.parseInt(t, 10));
      assert.ok(kilometres?.length > 0, 'distances are shown');
      await page.goto(`${demo.origin}/advisers?place=n%27existe+pas`);
      await look('15-advisers-unknown-place');
    });

    it('sends a request to nora, with the diagnosis that leo chose', async () => {
      await page.goto(`${demo.origin}/demo`);
      await look('16-demo');
      await page.locator('main a[href^="/advisers/"]').first().click();
      await look('16-adviser');
      await page.locator('main a[href$="/ask"]').click();
      await look('17-ask');
      await forward(page);
      await look('17-ask-empty');
      await page.locator('label', { hasText: 'LEO MARCHAND' }).first().click();
      await page.locator('select[name="subject"]').selectOption({ index: 1 });
      await page.fill('textarea[name="message"]', 'Bonjour, comment mieux vendre mon pain en ligne ?\nMerci.');
      await page.locator('input[name="diagnosis"]').first().check();
      await forward(page);
      assert.match(page.url(), /\/requests\/[0-9a-f-]{36}/);
      await look('18-asked');
      await page.goto(`${demo.origin}/requests`);
      await look('18-requests');
    });

    it('lets nora read it with the shared diagnosis, and answer once', async () => {
      const advisers = await visit(browser, { scripts, viewport, language: 'de' });
      const nora = await advisers.newPage();
      await signIn(nora, demo.origin, 'nora');
      await nora.goto(`${demo.origin}/inbox`);
      await look('19-inbox', nora);
      await nora.locator('main a[href^="/inbox/"]').first().click();
      await look('20-request', nora);
      const request = nora.url();
      await nora.locator('main a[href$="/diagnosis"]').click();
      await look('21-shared-diagnosis', nora);
      await nora.goto(request);
      await forward(nora);
      await look('22-answer-empty', nora);
      await nora.fill('textarea[name="answer"]', 'Bonjour Léo, parlons-en mardi.');
      await forward(nora);
      await look('22-answered', nora);
      await advisers.close();
    });

    it('brings the answer to leo, and e-mails to both', async () => {
      await page.goto(`${demo.origin}/requests`);
      await page.locator('main a[href^="/requests/"]').first().click();
      assert.match(await page.locator('main').innerText(), /parlons-en mardi/);
      await look('23-answer');
      for (let wait = 0; wait < 50; wait += 1) {
        await page.goto(`${demo.origin}/demo/mail`);
        if ((await page.locator('main a[href^="/demo/mail/"]').count()) >= 4) break;
        await page.waitForTimeout(100);
      }
      assert.ok((await page.locator('main a[href^="/demo/mail/"]').count()) >= 4);
      await look('24-mail');
      await page.locator('main a[href^="/demo/mail/"]').first().click();
      await look('24-mail-one');
    });

    it('lists in plain words who read what', async () => {
      await page.goto(`${demo.origin}/account`);
      await look('25-account');
      await page.locator('main a[href="/account/accesses"]').click();
      await look('25-accesses');
      let text = await page.locator('main').innerText();
      while (await page.locator('.pagination a[rel="next"]').count()) {
        await page.locator('.pagination a[rel="next"]').click();
        text += await page.locator('main').innerText();
      }
      assert.match(text, /registre/i, 'the register was read');
      assert.match(text, /Nora Fictive/, 'the adviser read the request');
    });

    it('hides what is others’: nora’s inbox from leo, leo’s firm from ana', async () => {
      await page.goto(`${demo.origin}/firms`);
      const firm = await page.locator('main a[href^="/firms/"]:not([href$="/add"])').first().getAttribute('href');
      assert.equal((await page.goto(`${demo.origin}/inbox`)).status(), 403);
      await look('26-forbidden');
      const strangers = await visit(browser, { scripts, viewport });
      const ana = await strangers.newPage();
      await signIn(ana, demo.origin, 'ana');
      assert.equal((await ana.goto(demo.origin + firm)).status(), 404);
      await look('26-not-found', ana);
      await strangers.close();
    });

    it('signs out', async () => {
      await page.goto(demo.origin);
      const button = page.locator('button[form="sign-out"], form[action="/sign-out"] button').first();
      // On a phone it is in the menu.
      if (!(await button.isVisible())) await page.locator('header summary').first().click();
      await button.click();
      await page.goto(`${demo.origin}/account`);
      assert.match(page.url(), /\/sign-in/);
    });
  });
}

describe('Every page that was seen', () => {
  it('pleases the Nu checker', () => {
    assert.ok(checkWithNu() > 150);
  });
});
