// A Passerelle as an operator sets it up: `passerelle serve` with a folder of its own, some services and one person.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DESK, launch, visit } from '../browser.js';
import { freePort } from '../free_port.js';
import { forward, signIn } from '../people.js';

const PROGRAM = process.env.PASSERELLE_PROGRAM ?? new URL('../../../target/debug/passerelle', import.meta.url).pathname;
const PYTHON = process.env.PYTHON ?? new URL('../.venv/bin/python', import.meta.url).pathname;
const READY_WITHIN_MS = 60_000;
const STEPS_MAX = 6;

/** The one person: she is fictional. */
export const ANA = { username: 'ana', password: 'a-long-password-of-ana', email: 'ana@example.org', givenName: 'Ana', familyName: 'Martin' };

/**
 * Starts it with these services: `{ id, redirectUris, postLogoutRedirectUris, scope, isPublic, settings }`.
 * Gives the origin, the secret of each by its id, and a way to run commands beside it. `environment` holds settings, by the names of their variables.
 */
export async function startPasserelle(clients, environment = {}) {
  const data = mkdtempSync(join(tmpdir(), 'passerelle-clients-'));
  const run = (args, input = '') =>
    execFileSync(PROGRAM, [...args, '--data', data], { input, encoding: 'utf8', env: { ...process.env, PASSERELLE_LOG_LEVEL: 'error' } });
  const secrets = {};
  for (const { id, redirectUris, postLogoutRedirectUris = [], scope = 'openid profile email', isPublic, settings } of clients) {
    const file = join(data, `${id}.json`);
    if (settings) writeFileSync(file, JSON.stringify(settings));
    const told = run([
      'client', 'add', id, '--name', `Service ${id}`, '--scope', scope,
      ...redirectUris.flatMap((uri) => ['--redirect-uri', uri]),
      ...postLogoutRedirectUris.flatMap((uri) => ['--post-logout-redirect-uri', uri]),
      ...(isPublic ? ['--public'] : []),
      ...(settings ? ['--settings', file] : []),
    ]);
    secrets[id] = told.match(/^client_secret (.+)$/m)?.[1];
  }
  run(['account', 'add', ANA.username, '--given-name', ANA.givenName, '--family-name', ANA.familyName, '--email', ANA.email, '--lang', 'en'], `${ANA.password}\n`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(PROGRAM, ['serve', '--data', data, '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const stop = ending(child);
  await untilAnswers(`${origin}/healthz`, child, stop.log);
  return { origin, secrets, command: run, async stop() { await stop(); rmSync(data, { recursive: true, force: true }); } };
}

/** Starts a program of Python that serves a relying party, and waits until it answers. */
export async function startPython(file, port, settings) {
  const path = new URL(`./python/${file}`, import.meta.url).pathname;
  // Some keep files where they are started.
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-site-'));
  const child = spawn(PYTHON, [path, String(port), JSON.stringify(settings)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, OAUTHLIB_INSECURE_TRANSPORT: '1', AUTHLIB_INSECURE_TRANSPORT: '1', PYTHONDONTWRITEBYTECODE: '1' },
  });
  const stop = ending(child);
  await untilAnswers(`http://127.0.0.1:${port}/ready`, child, stop.log);
  return { log: stop.log, async stop() { await stop(); rmSync(folder, { recursive: true, force: true }); } };
}

/** A window in which nobody signed in yet. */
export async function window(browser, { scripts = false } = {}) {
  const context = await visit(browser, { scripts, viewport: DESK, language: 'en' });
  return { context, page: await context.newPage() };
}

export { launch };

/** From an address of a service, through sign-in and consent, to where the address begins with `arrival`. */
export async function signOn(page, origin, address, arrival) {
  await page.goto(address);
  for (let step = 0; step < STEPS_MAX && !page.url().startsWith(arrival); step += 1) {
    if (!page.url().startsWith(origin)) throw new Error(`astray at ${page.url()}`);
    if (page.url().includes('/sign-in')) await signIn(page, origin, ANA.username, ANA.password);
    else await forward(page);
    await page.waitForLoadState();
  }
  await page.waitForURL(`${arrival}**`);
}

/** The service's own address for answers: gives each answer's whole address, in turn. */
export async function listenForAnswers(port) {
  const waiting = [];
  const came = [];
  const server = createServer((request, response) => {
    response.end('signed in');
    if (!request.url.startsWith('/cb')) return;
    const address = new URL(request.url, `http://127.0.0.1:${port}`);
    (waiting.shift() ?? ((it) => came.push(it)))(address);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    callback: `http://127.0.0.1:${port}/cb`,
    next: () => (came.length ? Promise.resolve(came.shift()) : new Promise((resolve) => waiting.push(resolve))),
    stop() { server.closeAllConnections(); server.close(); },
  };
}

function ending(child) {
  const log = [];
  child.stdout.on('data', (chunk) => log.push(chunk.toString()));
  child.stderr.on('data', (chunk) => log.push(chunk.toString()));
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'late').unref());
    if ((await Promise.race([gone, late])) === 'late') child.kill('SIGKILL');
  };
  stop.log = () => log.join('');
  return stop;
}

async function untilAnswers(address, child, log) {
  const start = Date.now();
  while (Date.now() - start < READY_WITHIN_MS) {
    if (child.exitCode !== null) throw new Error(`it ended:\n${log()}`);
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`${address} does not answer:\n${log()}`);
}
