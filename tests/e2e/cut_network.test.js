// The network breaks off at any request of a filling, or the program is killed there: the person tries again, and at the
// end one case is sent, once, with every answer. On SQLite and on PostgreSQL.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { CUTS, startCuttingProxy } from './cutting_proxy.js';
import { PASSWORD, newPostgresDatabase, startDemonstration } from './demonstration.js';
import { Cut, Person, attribute } from './http_person.js';

const PROCEDURE = '/procedures/school-canteen';
/** Those whom the register knows. */
const CHILDREN = ['Milo', 'Lou'];
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
/**
 * Each way of breaking takes a share of the requests (a half, a third), and all ways together take every one several times.
 * `EVERY_CUT=yes` breaks every request in every way.
 */
const SHARES = process.env.EVERY_CUT === 'yes' ? { SQLite: 1, PostgreSQL: 1 } : { SQLite: 2, PostgreSQL: 3 };
/** A filling takes fewer steps. */
const PAGES_MAX = 80;

/** What the person does after a cut: the same again, or they go on from the list of their cases. */
const AFTERWARDS = ['again', 'from the list'];

/** How the program dies: before it has heard, when it has answered, or at some moment while it works. */
const DEATHS = {
  'before it hears': async (kill) => kill(),
  'when it has done it': async (kill, ask) => {
    await ask();
    await kill();
  },
  'while it does it': async (kill, ask, number) => {
    const asked = ask().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, number % 8));
    await kill();
    await asked;
  },
};

for (const engine of (process.env.ENGINES ?? 'SQLite PostgreSQL').split(' ')) {
  describe(`a filling on ${engine}`, () => {
    let demo;
    let proxy;
    let tool;
    let key;
    let requests;
    /** Ways of breaking so far: each takes its share of the requests. */
    let ways = 0;
    const share = (places) => {
      ways += 1;
      return places.filter((_, number) => number % SHARES[engine] === ways % SHARES[engine]);
    };
    /** The fillings that were sent: what they answered. */
    const sent = [];
    const heard = [];

    before(async () => {
      demo = await startDemonstration(engine === 'PostgreSQL' ? { database: newPostgresDatabase() } : {});
      proxy = await startCuttingProxy(demo.port);
      tool = createServer((request, response) => {
        let body = '';
        request.on('data', (piece) => (body += piece));
        request.on('end', () => {
          heard.push({ id: request.headers['webhook-id'], ...JSON.parse(body) });
          response.writeHead(204).end();
        });
      });
      await new Promise((resolve) => tool.listen(0, '127.0.0.1', resolve));
      const officer = new Person(demo.port);
      await officer.signIn('omar', PASSWORD);
      const tools = `/office${PROCEDURE}/tools`;
      await officer.open(tools);
      await officer.send(`${tools}/hooks`, { fields: { url: `http://127.0.0.1:${tool.address().port}/hook` } });
      await officer.send(`${tools}/keys`, { fields: { name: 'Test' } });
      [, key] = officer.page.match(/<code>([^<]+)<\/code>/);
    });
    after(async () => {
      tool?.close();
      proxy?.stop();
      await demo?.stop();
    });

    /** Fills in the procedure and sends it while `plan` happens to the network; gives the case's address. */
    async function fill(plan, afterwards) {
      const number = sent.length;
      const answers = { street: `${number} rue du Pont`, quotient: String(300 + number), third: `Zoe ${number}`, file: `plan-${number}.png` };
      const person = new Person(proxy.port, { tries: afterwards === 'again' ? 500 : 1 });
      proxy.restart(undefined);
      await person.signIn('ana', PASSWORD);
      proxy.restart(plan);
      let next = () => person.open(PROCEDURE);
      for (let pages = 0; pages < PAGES_MAX; pages += 1) {
        try {
          const status = await next();
          assert.equal(status, 200, `${person.path}: ${status} ${person.page}`);
        } catch (error) {
          if (!(error instanceof Cut)) throw error;
          next = () => fromTheList(person);
          continue;
        }
        if (person.path.includes('sent=yes') || isSent(person)) {
          const [, id] = person.path.match(/\/cases\/([^/?]+)/);
          sent.push({ id, ...answers });
          return;
        }
        next = step(person, answers);
      }
      assert.fail(`the filling does not end: ${person.path}`);
    }

    /** From the list of cases to the draft; where there is none, from the procedure or to what was sent. */
    async function fromTheList(person) {
      await person.open('/cases');
      const cases = [...person.page.matchAll(/href="\/cases\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
      const known = new Set(sent.map(({ id }) => id));
      const mine = cases.filter((id) => !known.has(id));
      assert.ok(mine.length <= 1, `${mine.length} cases were begun`);
      return person.open(mine.length ? `/cases/${mine[0]}` : PROCEDURE);
    }

    it('goes through when nothing breaks', async () => {
      await fill(undefined, 'again');
      requests = proxy.asked;
      assert.ok(requests.length > 20, requests.join('\n'));
      for (const part of ['POST /procedures', '/known', '/q/child', '/q/home', '/check']) {
        assert.ok(requests.some((request) => request.startsWith('POST') && request.includes(part)), `${part} in ${requests.join('\n')}`);
      }
      await checkAll();
    });

    for (const cut of CUTS) {
      for (const afterwards of AFTERWARDS) {
        it(`loses nothing when a request is cut ${cut}, and the person goes on ${afterwards}`, async () => {
          let cuts = 0;
          const all = engine === 'SQLite' && cut.startsWith('before');
          const cutAt = share([...requests.keys()].filter((at) => all || requests[at].startsWith('POST')));
          for (const at of cutAt) {
            await fill({ at, how: cut }, afterwards);
            cuts += Number(proxy.wasCut);
          }
          assert.ok(cuts >= cutAt.length - Math.min(4, Math.ceil(cutAt.length / 5)), `${cuts} of ${cutAt.length} requests were cut`);
          await checkAll();
        });
      }
    }

    for (const [death, die] of Object.entries(DEATHS)) {
      it(`loses nothing when the program is killed ${death}`, async () => {
        let deaths = 0;
        const posts = share([...requests.keys()].filter((at) => requests[at].startsWith('POST')));
        for (const at of posts) {
          let alive = Promise.resolve();
          const kill = async () => {
            await demo.kill();
            alive = demo.start();
          };
          await fill({ at, how: (ask) => die(kill, ask, at) }, 'again');
          await alive;
          deaths += Number(proxy.wasCut);
        }
        assert.ok(deaths >= posts.length - 2, `${deaths} deaths of ${posts.length}`);
        await checkAll();
      });
    }

    it('told the tool of each case once', async () => {
      const known = () => new Set(heard.filter(({ state }) => state === 'submitted').map(({ reference }) => reference)).size;
      for (let tries = 0; tries < 300 && known() < sent.length; tries += 1) await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(known(), sent.length);
      // A tool may hear an event again, under the same name.
      const events = new Map(heard.map((event) => [event.id, event]));
      assert.equal([...events.values()].filter(({ type }) => type === 'submitted').length, sent.length);
    });

    /** Every case that was sent is there once, with its answers, its file, its line of history and its receipt. */
    async function checkAll() {
      const person = new Person(demo.port);
      await person.signIn('ana', PASSWORD);
      await person.open('/cases');
      const cases = new Set([...person.page.matchAll(/href="\/cases\/([0-9a-f-]{36})"/g)].map(([, id]) => id));
      for (const answers of sent) {
        assert.ok(cases.has(answers.id), `${answers.id} is in the list`);
        if (answers.isChecked) continue;
        await person.open(`/cases/${answers.id}`);
        const [, reference] = person.page.match(/>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2})</) ?? assert.fail(person.page);
        const receipt = await person.ask('GET', `/cases/${answers.id}/receipt.pdf`);
        assert.equal(receipt.body.subarray(0, 5).toString(), '%PDF-');
        const told = await person.ask('GET', `/api${PROCEDURE}/cases/${reference}`, { headers: { authorization: `Bearer ${key}` } });
        const document = JSON.parse(told.body);
        assert.equal(document.state, 'submitted');
        const children = document.answers.child;
        assert.deepEqual(children.map(({ child_given_name }) => child_given_name), [...CHILDREN, answers.third], answers.id);
        assert.equal(document.answers.home.street, answers.street);
        assert.equal(String(document.answers.income.quotient), answers.quotient);
        assert.match(JSON.stringify(children[2].child_care_plan), new RegExp(answers.file));
        answers.isChecked = true;
      }
      assert.equal(new Set(sent.map(({ id }) => id)).size, sent.length);
      assert.equal(cases.size, sent.length, 'no draft and no second case is left');
    }
  });
}

/** Whether the page is that of a case that was sent. */
function isSent({ path, page }) {
  return /^\/cases\/[0-9a-f-]{36}$/.test(path) && page.includes('/receipt.pdf');
}

/** What the person does on the page that is shown: a function that does it. */
function step(person, answers) {
  const { path, page } = person;
  if (path === PROCEDURE) return () => person.send(PROCEDURE);
  if (path.endsWith('/known') && !page.includes(`action="${path}"`)) return () => person.open(`${path.replace(/\/known$/, '')}?go=on`);
  if (path.endsWith('/q/child')) return () => person.send(path, { button: rowButton(page, answers) });
  const { street, quotient, third: child_given_name } = answers;
  // Who is not known to the register is the third child, who may not eat everything.
  const isThird = /\/q\/child@/.test(path) && !CHILDREN.some((name) => page.includes(`value="${name}"`));
  const birth = { day: '3', month: '4', year: '2019' };
  const child = Object.fromEntries(Object.entries(birth).flatMap(([part, value]) => {
    const [name] = page.match(new RegExp(`child_birthdate@[\\d.]+-${part}`)) ?? [];
    return name ? [[name, value]] : [];
  }));
  const fields = {
    street,
    quotient,
    quotient_month: '2026-10',
    ...(isThird ? { child_given_name, child_family_name: 'Fictive', child_school: 'École du Pont', child_meals: 'allergy', ...child } : {}),
  };
  const upload = page.match(/<input[^>]*type="file"[^>]*>/)?.[0];
  const files = upload && isThird ? { [attribute(upload, 'name')]: { filename: answers.file, type: 'image/png', content: PNG } } : {};
  // On the last page, what registers knew is changed.
  const changed = { home: street, income: quotient };
  const unchanged = path.endsWith('/check') && Object.keys(changed).find((group) => !page.includes(`>${changed[group]}<`));
  if (unchanged) return () => person.open(path.replace(/check$/, `q/${unchanged}`));
  return () => person.send(path, { fields, files });
}

/** The button of a list of children: away with the one of an earlier filling, one more, or on. */
function rowButton(page, { third }) {
  const buttons = [...page.matchAll(/<button[^>]*name="\/row"[^>]*>/g)].map(([tag]) => attribute(tag, 'value'));
  const rows = [...page.matchAll(/<li id="child-\d+"[^>]*>\s*<div>([^<]*)</g)].map(([, name]) => name.split(',')[0].trim());
  const wanted = [...CHILDREN, third];
  const strange = rows.findIndex((name) => !wanted.includes(name));
  if (strange >= 0) {
    assert.match(rows[strange], /^Zoe \d+$/, `a child was added twice: ${rows.join(', ')}`);
    return ['/row', buttons.filter((value) => value.startsWith('remove:'))[strange]];
  }
  assert.equal(new Set(rows).size, rows.length, `a child is there twice: ${rows.join(', ')}`);
  if (rows.includes(third)) return undefined;
  return ['/row', buttons.find((value) => value.startsWith('add:'))];
}
