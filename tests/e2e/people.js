// What people of the demonstration do, as steps of a journey.

import { PASSWORD } from './demonstration.js';

/** The numbers that the demonstration's register knows, by what they show. */
export const SIRET = {
  bakery: '99990001200017',
  moved: '99990031900024',
  closed: '99990031900016',
  unknown: '99999001300016',
  busy: '99999002100019',
  badGateway: '99999003900011',
  gatewayTimeout: '99999004700014',
  notJson: '99999006200013',
  unnamed: '99990013700012',
};

export async function signIn(page, origin, username, password = PASSWORD) {
  if (!page.url().includes('/sign-in')) await page.goto(`${origin}/sign-in`);
  await page.fill('input[name="username"]', username);
  await page.fill('input[name="password"]', password);
  await forward(page);
}

/** Who enters gets a page of their own, signed in, and is kept in `pages` under their name. */
export function entering(journey, pages) {
  return async (username) => {
    const page = await journey.newPage();
    await signIn(page, journey.demo.origin, username);
    pages[username] = page;
    return page;
  };
}

/** Presses the button of a deed, where a page has several. */
export function pressDeed(page, deed) {
  return page.locator(`button[name="deed"][value="${deed}"]`).first().click();
}

/** The first POST form of a page and its first button are the way forward. */
export async function forward(page) {
  const form = page.locator('form[method="post"]').first();
  await form.locator('button').first().click();
}

/** Types a SIRET and asks the register. */
export async function giveSiret(page, origin, siret) {
  await page.goto(`${origin}/firms/add`);
  await page.fill('input[name="siret"]', siret);
  await forward(page);
}

/** Adds a firm from the register, and says that it is the right one. */
export async function addFirm(page, origin, siret) {
  await giveSiret(page, origin, siret);
  await forward(page);
}

/**
 * Answers one question of the diagnosis: the given answer, else "no", else "none", else the first.
 * What is filled in already is kept. Returns the question's name.
 */
export async function answer(page, given) {
  const form = page.locator('form[method="post"]').first();
  const fields = form.locator('input:not([type="hidden"]), select, textarea');
  const name = await fields.first().getAttribute('name');
  const wanted = given[name];
  const kind = await fields.first().getAttribute('type');
  if (kind === 'radio' || kind === 'checkbox') {
    const chosen = await form.locator('input:checked').count();
    if (wanted || !chosen) {
      const values = await fields.evaluateAll((inputs) => inputs.map((input) => input.value)).catch(() => []);
      const answers = wanted ? [wanted].flat() : [['no', 'none', 'dont_know'].find((v) => values.includes(v)) ?? values[0]];
      for (const value of answers) await form.locator(`input[value="${value}"]`).check();
    }
  } else if (wanted) {
    await fields.first().fill(wanted);
  }
  return name;
}

/** Answers questions until the answers are to be checked; returns the names of those asked. */
export async function answerAll(page, given, { at } = {}) {
  const asked = [];
  for (let question = 0; question < 40 && !page.url().endsWith('/check'); question += 1) {
    const name = await answer(page, given);
    asked.push(name);
    if (at) await at(page, name);
    await forward(page);
  }
  return asked;
}

export const BAKERY_ANSWERS = {
  internet_share: 'all',
  line_speed: 'from_30',
  remote_access: 'no',
  remote_meetings: 'no',
  online_presence: ['social_media'],
  sells_online: 'no',
  digital_tools: ['invoicing'],
  robots: 'no',
  ict_specialist: 'no',
  ict_training: 'dont_know',
  security_measures: ['antivirus'],
  security_awareness: 'no',
  security_documents: 'no',
  goals: ['find_customers', 'security'],
};
