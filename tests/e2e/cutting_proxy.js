// A network that can be cut: a proxy on loopback that passes one request a connection, and breaks off where it is told.

import { connect, createServer } from 'node:net';

/** Where a request can be cut: the first two never arrive, of the last two the answer does not. */
export const CUTS = ['before it arrives', 'in the middle of it', 'before its answer', 'in the middle of its answer'];

/** A proxy to a port. `plan` says which request, counted from 0, is cut and how, or does something of its own. */
export async function startCuttingProxy(upstream) {
  const proxy = { port: 0, plan: undefined, asked: [], wasCut: false };
  const open = new Set();

  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => {}).on('close', () => open.delete(client));
    let received = Buffer.alloc(0);
    client.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (!isWhole(received)) return;
      const request = received;
      received = Buffer.alloc(0);
      pass(client, request).catch(() => client.destroy());
    });
  });

  async function pass(client, request) {
    const number = proxy.asked.length;
    proxy.asked.push(request.subarray(0, request.indexOf('\r\n')).toString().replace(/ HTTP.*/, ''));
    const how = proxy.plan?.at === number ? proxy.plan.how : undefined;
    if (how) proxy.wasCut = true;
    if (typeof how === 'function') {
      await how(() => exchange(upstream, request));
      client.destroy();
    } else if (how === CUTS[0]) {
      client.destroy();
    } else if (how === CUTS[1]) {
      await sendPart(upstream, request.subarray(0, Math.ceil(request.length / 2)));
      client.destroy();
    } else {
      const answer = await exchange(upstream, request);
      if (how === CUTS[2]) client.destroy();
      else if (how === CUTS[3]) client.write(answer.subarray(0, Math.ceil(answer.length / 2)), () => client.destroy());
      else client.end(answer);
    }
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.port = server.address().port;
  proxy.restart = (plan) => Object.assign(proxy, { plan, asked: [], wasCut: false });
  proxy.stop = () => {
    for (const one of open) one.destroy();
    server.close();
  };
  return proxy;
}

/** Whether the head and the body of a request are there. */
function isWhole(received) {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const [, length] = received.subarray(0, end).toString().match(/^content-length: *(\d+)/im) ?? [, '0'];
  return received.length >= end + 4 + Number(length);
}

/** Sends a request and gives the whole answer: what was asked is then done. */
function exchange(port, request) {
  return new Promise((resolve, reject) => {
    const pieces = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', reject).on('end', () => socket.end()).on('close', () => resolve(Buffer.concat(pieces)));
  });
}

/** Sends what there is of a request, and breaks off. */
function sendPart(port, part) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(part, () => setTimeout(() => socket.destroy(), 20)));
    socket.on('error', reject).on('close', resolve);
  });
}
