// Another real identity provider for journeys: Debian's `glewlwyd`, set up by its own interface of administration.
//
// RS256 (npm `oidc-provider` signs with ES256), client_secret_basic, PKCE, its own pages of sign-in and consent.

import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCHEMA = '/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3';
const PAGES = '/usr/share/glewlwyd/webapp';
const PAGES_SETTINGS = '/usr/share/glewlwyd/templates/config.json';
const READY_WITHIN_MS = 20_000;
/** What the package's schema comes with. */
const ADMINISTRATOR = { username: 'admin', password: 'password' };

export const SECRET = 'a-secret-that-only-these-tests-know';
export const PERSON = {
  username: 'yann',
  password: 'a-long-password-of-yann',
  name: 'Yann FICTIF',
  given_name: 'Yann',
  family_name: 'FICTIF',
  email: 'yann@example.org',
};

/** Starts it on `port` with one person in it; `site` is where Passerelle is, which is its only client. */
export async function startGlewlwyd({ port, site }) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-glewlwyd-'));
  const origin = `http://127.0.0.1:${port}`;
  const database = join(folder, 'glewlwyd.sqlite');
  execFileSync('sqlite3', [database], { input: readFileSync(SCHEMA) });
  const pages = join(folder, 'pages');
  // The package links their settings to a folder instead of a file.
  cpSync(PAGES, pages, { recursive: true, dereference: true, filter: (source) => !source.endsWith('/webapp/config.json') });
  copyFileSync(PAGES_SETTINGS, join(pages, 'config.json'));
  writeFileSync(join(folder, 'glewlwyd.conf'), configuration(port, database, pages));
  const child = spawn('glewlwyd', ['--config-file', join(folder, 'glewlwyd.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.push(chunk.toString()));
  let missing;
  child.once('error', (error) => (missing = error));
  const stop = async () => {
    if (child.exitCode === null && !missing) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilAnswers(`${origin}/config`, () => {
      if (missing || child.exitCode !== null) throw new Error(`glewlwyd ended: ${missing ?? log.join('')}`);
    });
    await setUp(origin, site);
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${log.join('')}`, { cause: error });
  }
  return { origin, issuers: { public: `${origin}/api/public`, pairwise: `${origin}/api/pairwise` }, stop };
}

function configuration(port, database, pages) {
  const types = { html: 'text/html', css: 'text/css', js: 'application/javascript', json: 'application/json', png: 'image/png', woff2: 'font/woff2' };
  const listed = Object.entries(types).map(([extension, type]) => `{ extension = ".${extension}" mime_type = "${type}" }`);
  return `
port = ${port}
bind_address = "127.0.0.1"
external_url = "http://127.0.0.1:${port}/"
login_url = "login.html"
api_prefix = "api"
static_files_path = "${pages}/"
log_mode = "console"
log_level = "WARNING"
cookie_secure = 0
session_key = "GLEWLWYD2_SESSION_ID"
admin_scope = "g_admin"
profile_scope = "g_profile"
user_module_path = "/usr/lib/glewlwyd/user"
client_module_path = "/usr/lib/glewlwyd/client"
user_auth_scheme_module_path = "/usr/lib/glewlwyd/scheme"
plugin_module_path = "/usr/lib/glewlwyd/plugin"
hash_algorithm = "SHA512"
database = { type = "sqlite3" path = "${database}" };
static_files_mime_types = ( ${listed.join(', ')} )
`;
}

/** Scopes, a provider of each kind of subject, the client and the person. */
async function setUp(origin, site) {
  const signedIn = await fetch(`${origin}/api/auth/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMINISTRATOR),
  });
  const cookie = signedIn.headers.getSetCookie().map((it) => it.split(';')[0]).join('; ');
  const send = async (method, path, content) => {
    const answer = await fetch(`${origin}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      body: content && JSON.stringify(content),
    });
    if (!answer.ok) throw new Error(`glewlwyd refuses ${path} (${answer.status}): ${await answer.text()}`);
    return answer;
  };
  const post = (path, content) => send('POST', path, content);
  // It keeps only what it knows the format of.
  const people = await (await send('GET', '/mod/user/database')).json();
  const text = { multiple: false, read: true, write: true, 'profile-read': true, 'profile-write': false };
  Object.assign(people.parameters['data-format'], { given_name: text, family_name: text });
  await send('PUT', '/mod/user/database', people);
  await send('PUT', '/mod/user/database/reset');
  const scopes = ['profile', 'email'];
  for (const name of scopes) {
    await post('/scope/', { name, display_name: name, description: name, password_required: false, scheme: {} });
  }
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const claim = (name, scope) => ({ name, 'user-property': name, scope: [scope], 'on-demand': true, mandatory: false });
  const plugin = (name, subjectType) => ({
    module: 'oidc',
    name,
    display_name: name,
    parameters: {
      iss: `${origin}/api/${name}`,
      'jwks-private': JSON.stringify({ keys: [{ ...key, kid: 'signing', use: 'sig', alg: 'RS256' }] }),
      'access-token-duration': 3600,
      'refresh-token-duration': 86400,
      'code-duration': 600,
      'auth-type-code-enabled': true,
      'auth-type-token-enabled': false,
      'auth-type-id-token-enabled': true,
      'auth-type-refresh-enabled': true,
      'jwks-show': true,
      'pkce-allowed': true,
      'oauth-as-iss-id': true,
      'subject-type': subjectType,
      'name-claim': 'on-demand',
      'name-claim-scope': ['profile'],
      'email-claim': 'on-demand',
      'email-claim-scope': ['email'],
      claims: [claim('given_name', 'profile'), claim('family_name', 'profile')],
    },
  });
  await post('/mod/plugin/', plugin('public', 'public'));
  await post('/mod/plugin/', plugin('pairwise', 'pairwise'));
  await post('/client/', {
    client_id: 'passerelle',
    name: 'Passerelle',
    confidential: true,
    client_secret: SECRET,
    enabled: true,
    redirect_uri: [`${site}/upstream/callback`],
    authorization_type: ['code', 'refresh_token'],
    token_endpoint_auth_method: ['client_secret_basic'],
    scope: [],
  });
  await post('/user/', { ...PERSON, enabled: true, scope: ['openid', 'g_profile', ...scopes] });
}

async function untilAnswers(address, check) {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end) {
    check();
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} does not answer after ${READY_WITHIN_MS} ms`);
}
