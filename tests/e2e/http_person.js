// A person with a browser without scripts, as HTTP: follows redirects, keeps cookies, fills in the forms of pages.

import { request } from 'node:http';

const REDIRECTS_MAX = 10;
/** Between two tries. */
const PAUSE_MS = 20;

/** The network broke off: nothing came back, or not all. */
export class Cut extends Error {}

export class Person {
  /** Where they are, and what is shown. */
  path = '/';
  page = '';
  #cookies = new Map();

  /** With `tries`, each request is sent again as often until a whole answer comes: the person presses “reload”. */
  constructor(port, { tries = 1 } = {}) {
    this.port = port;
    this.tries = tries;
  }

  async ask(method, path, content) {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.#askOnce(method, path, content);
      } catch (error) {
        if (!(error instanceof Cut) || tried >= this.tries) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  /** One request over a connection of its own; throws `Cut` when no whole answer came. */
  #askOnce(method, path, { body, type, headers = {} } = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { accept: 'text/html', cookie, connection: 'close', ...headers };
    if (body !== undefined) Object.assign(sent, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    return new Promise((resolve, reject) => {
      const cut = (error) => reject(new Cut(error?.message));
      const asked = request({ host: '127.0.0.1', port: this.port, method, path, headers: sent, agent: false }, (answer) => {
        const pieces = [];
        answer.on('data', (piece) => pieces.push(piece)).on('aborted', cut).on('error', cut);
        answer.on('end', () => {
          if (!answer.complete) return cut();
          for (const line of answer.headers['set-cookie'] ?? []) this.#keep(line);
          resolve({ status: answer.statusCode, location: answer.headers.location, type: answer.headers['content-type'], body: Buffer.concat(pieces) });
        });
      });
      asked.on('error', cut);
      asked.end(body);
    });
  }

  #keep(line) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    if (!value || /max-age=0/i.test(line)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }

  /** Goes to a page, and where it leads. */
  async open(path) {
    this.path = path;
    return this.#follow(await this.ask('GET', path));
  }

  /** Sends the form of the page that goes to `action`. */
  async send(action, { fields = {}, files = {}, button } = {}) {
    const pairs = [...fieldsOf(formTo(this.page, action), fields), ...(button ? [button] : [])];
    const content = encoded(pairs, files);
    return this.#follow(await this.ask('POST', action, content));
  }

  async #follow(answer) {
    for (let redirects = 0; redirects < REDIRECTS_MAX; redirects += 1) {
      if (answer.status < 300 || answer.status >= 400) {
        this.page = answer.body.toString();
        return answer.status;
      }
      this.path = answer.location;
      answer = await this.ask('GET', this.path);
    }
    throw new Error(`${this.path} leads nowhere`);
  }

  async signIn(username, password) {
    await this.open('/sign-in');
    await this.send('/sign-in', { fields: { username, password } });
  }
}

export const attribute = (tag, name) =>
  tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1].replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** The form of a page that is posted to an address. */
export function formTo(page, action) {
  const [, form] = page.match(new RegExp(`<form[^>]* action="${action.replaceAll(/[?.]/g, '\\$&')}"[^>]*>([^]*?)</form>`)) ?? [];
  if (form === undefined) throw new Error(`no form to ${action} in ${page}`);
  return form;
}

/** A form answered: `fields` where they say something, else what stands there, else the first choice. */
function fieldsOf(form, fields) {
  const pairs = [];
  const choices = new Map();
  for (const [tag, kind] of form.matchAll(/<(input|select|textarea)\b[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
    if (!name || type === 'file' || type === 'submit') continue;
    const given = fields[Object.keys(fields).find((key) => name === key || name.startsWith(`${key}@`) || name.replace(/@[\d.]+/, '') === key)];
    if (type === 'radio' || type === 'checkbox') {
      const known = choices.get(name) ?? { given, all: [], checked: [] };
      choices.set(name, known);
      known.all.push(attribute(tag, 'value'));
      if (/\schecked/.test(tag)) known.checked.push(attribute(tag, 'value'));
    } else if (kind === 'select') {
      const [, options] = form.slice(form.indexOf(tag)).match(/>([^]*?)<\/select>/);
      const all = [...options.matchAll(/<option[^>]*>/g)].map(([option]) => attribute(option, 'value'));
      pairs.push([name, given ?? all.find((value) => value) ?? '']);
    } else {
      pairs.push([name, given ?? attribute(tag, 'value') ?? '']);
    }
  }
  for (const [name, { given, all, checked }] of choices) {
    const chosen = given !== undefined ? [given] : checked.length ? checked : all.slice(0, 1);
    for (const value of chosen) pairs.push([name, value]);
  }
  return pairs;
}

function encoded(pairs, files) {
  if (!Object.keys(files).length) {
    return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(pairs).toString() };
  }
  const boundary = 'the-parts-of-a-form-that-a-person-sends';
  const head = (name, rest) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"${rest}\r\n\r\n`);
  const parts = pairs.flatMap(([name, value]) => [head(name, ''), Buffer.from(`${value}\r\n`)]);
  for (const [name, { filename, type, content }] of Object.entries(files)) {
    parts.push(head(name, `; filename="${filename}"\r\ncontent-type: ${type}`), content, Buffer.from('\r\n'));
  }
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) };
}
