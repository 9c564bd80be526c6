// Starts the demonstration as its user would, on a free port, with an empty folder.

import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free_port.js';

export const PROGRAM = process.env.PASSERELLE_PROGRAM ?? new URL('../../target/debug/passerelle', import.meta.url).pathname;
const READY_WITHIN_MS = 60_000;

export const PASSWORD = 'passerelle-demo';

export async function startDemonstration({ database } = {}) {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'passerelle-e2e-'));
  const options = ['demo', '--data', data, '--listen', `127.0.0.1:${port}`, ...(database ? ['--database', database] : [])];
  const log = [];
  const origin = `http://127.0.0.1:${port}`;
  let child;
  const start = async () => {
    child = spawn(PROGRAM, options, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => log.push(chunk.toString()));
    child.stderr.on('data', (chunk) => log.push(chunk.toString()));
    await untilReady(origin, child, log);
  };
  await start();
  return {
    origin,
    port,
    data,
    /** Starts it again after `kill`, with what is on the disk. */
    start,
    /** Ends it at once, whatever it is doing. */
    kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      return gone;
    },
    log: () => log.join(''),
    /** A command beside it, on the same database; gives what it prints. */
    command(words, input) {
      const env = { ...process.env, PASSERELLE_SERVER_PUBLIC_URL: origin };
      // The journeys' own variable is no setting.
      delete env.PASSERELLE_PROGRAM;
      const ran = promisify(execFile)(PROGRAM, [...words, '--data', data], { env });
      ran.child.stdin.end(input);
      return ran.then(({ stdout }) => stdout);
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const code = await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 10_000, 'late'))]);
      if (code === 'late') child.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}

let databases = 0;

/** The address of a new, empty PostgreSQL database; `tests/with-postgres` says where the cluster is. */
export function newPostgresDatabase() {
  const cluster = process.env.PASSERELLE_TEST_POSTGRES;
  if (!cluster) throw new Error('start this test by tests/with-postgres');
  databases += 1;
  const name = `journey_${process.pid}_${databases}`;
  execFileSync('psql', ['--quiet', '--dbname', cluster, '--command', `CREATE DATABASE ${name} ENCODING 'UTF8' LC_COLLATE 'C' TEMPLATE template0`]);
  return cluster.replace(/\/[^/]*$/, `/${name}`);
}

async function untilReady(origin, child, log) {
  const start = Date.now();
  while (Date.now() - start < READY_WITHIN_MS) {
    if (child.exitCode !== null) throw new Error(`the demonstration ended:\n${log.join('')}`);
    try {
      const answer = await fetch(`${origin}/healthz`);
      if (answer.status === 200) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the demonstration is not ready after ${READY_WITHIN_MS} ms:\n${log.join('')}`);
}
