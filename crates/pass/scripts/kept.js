// What a device keeps: what it was told when it last had a network, and the passes that it accepted since. No name is kept.
// A code is sealed under a key that no script can read out, and recognised by its HMAC.

import { written } from "./code.js";
import { isUnread } from "./unread.js";

const NAME = "counter-device";
/** What is settled is forgotten after this: until then the same pass is recognised here. */
export const REMEMBERED_MS = 60 * 86400000;

const done = (request) =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });

/** Only when it is on the disk. */
const committed = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error));
  });

const encode = (text) => new TextEncoder().encode(text);

export async function openKept() {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("known");
    request.result.createObjectStore("accepted", { keyPath: "mark" });
  });
  const db = await done(request);
  const reading = (store) => db.transaction(store).objectStore(store);
  const writing = (store) => db.transaction(store, "readwrite", { durability: "strict" });

  async function change(store, act) {
    const transaction = writing(store);
    act(transaction.objectStore(store));
    await committed(transaction);
  }

  /** The keys of this device: made once, whichever window comes first. */
  async function ownKeys() {
    const known = await done(reading("known").get("own"));
    if (known) return known;
    const seal = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    const mark = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    await change("known", (store) => {
      store.add({ seal, mark }, "own").addEventListener("error", (event) => {
        event.preventDefault();
        event.stopPropagation();
      });
    });
    return done(reading("known").get("own"));
  }
  const own = await ownKeys();

  const markOf = async (code) => {
    const bytes = await crypto.subtle.sign("HMAC", own.mark, encode(code));
    return btoa(String.fromCharCode(...new Uint8Array(bytes)));
  };
  const algorithm = (iv, mark) => ({ name: "AES-GCM", iv, additionalData: encode(mark) });

  return {
    told: () => done(reading("known").get("told")),
    keepTold: (told) => change("known", (store) => store.put(told, "told")),
    all: async () => (await done(reading("accepted").getAll())).sort((one, other) => other.at - one.at),
    async before(code) {
      return done(reading("accepted").get(await markOf(code)));
    },
    /** Keeps an accepted pass; a second one of the same code is refused by the database itself. */
    async accept({ code, text, place, service, cents, isSigned, at }) {
      const mark = await markOf(code);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(algorithm(iv, mark), own.seal, encode(`${text}\n${written(code)}`));
      const one = { mark, place, service, cents, isSigned, at, operation: crypto.randomUUID(), state: "waits", iv, sealed };
      await change("accepted", (store) => store.add(one));
    },
    /** The text that was accepted, and its code. */
    async open({ iv, sealed, mark }) {
      const [text, code = text] = new TextDecoder().decode(await crypto.subtle.decrypt(algorithm(iv, mark), own.seal, sealed)).split("\n");
      return { text, code };
    },
    /** Changes a pass that was not read, unless it was answered meanwhile. */
    turn: ({ mark }, to) =>
      change("accepted", (store) => {
        store.get(mark).addEventListener("success", ({ target: { result: one } }) => {
          if (one && isUnread(one)) store.put(to(one));
        });
      }),
    /** What became of passes: the code of what is settled is forgotten, its mark stays for a time. */
    settle: (answers) =>
      change("accepted", (store) => {
        for (const { one, state, said, outcome } of answers) {
          const { iv, sealed, ...rest } = one;
          store.put({ ...(state === "settled" ? rest : one), state, said, outcome, answeredAt: Date.now() });
        }
      }),
    async forget(now) {
      const old = (await this.all()).filter((one) => one.state === "settled" && now - one.answeredAt > REMEMBERED_MS);
      if (old.length) await change("accepted", (store) => old.forEach((one) => store.delete(one.mark)));
    },
  };
}
