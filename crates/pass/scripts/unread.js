// A pass that the platform could not read: corrected and sent again, or set aside and brought by hand. It is never dropped by
// itself, and no other pass is kept from being accepted by one that was set aside.

/** Whether somebody has to decide what becomes of it. */
export const isUnread = ({ state }) => state === "unread" || state === "aside";

/** Whether it is sent with the next list, and is to be covered. */
export const isToBeSent = ({ state }) => state === "waits" || state === "unread";

/** To be sent again: by its code, since its square may be what was not read, and under an identifier of its own. */
export function corrected({ outcome, said, answeredAt, ...one }, service, operation) {
  return { ...one, service, operation, byCode: true, state: "waits" };
}

/** No longer sent, and kept until somebody says that it was brought. */
export const setAside = (one) => ({ ...one, state: "aside", outcome: "aside" });

/** It was brought by hand: its code is forgotten, its mark stays for a time. */
export function broughtByHand({ iv, sealed, ...one }, now) {
  return { ...one, state: "settled", outcome: "by-hand", said: undefined, answeredAt: now };
}

/** The line of a list that somebody brings by hand. */
export const lineOf = ({ at, service }, code) => [code, new Date(at).toISOString(), service].join(";");
