import { digestWords } from '#wording/commands/digest.ts';
import type { Hook } from './hooks.ts';
import { answered, requestOf, type Answered } from './vendors.ts';

/** What sending needs of the machine. */
export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** How often a message is sent, the first time included. */
const TRIES = 4;

/** The longest wait, in seconds, that a robot may ask for: what is longer is left to the next run. */
const LONGEST_WAIT = 120;

/** How many milliseconds a robot may take to answer. */
const PATIENCE = 20_000;

/**
 * Sends a text to a group. Undefined where it was taken, else why not, in words that quote neither the address nor the
 * answer. Where no answer came it is sent again, though the group may then have it twice: better than not at all.
 */
export async function send(hook: Hook, text: string, outside: Network): Promise<string | undefined> {
  const { why } = digestWords;
  let last: string = why.silent;
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const found = await post(hook, text, outside);
    switch (found?.kind) {
      case 'sent':
        return undefined;
      case 'code':
        return why.code(found.code);
      case 'status':
        return why.status(found.status);
      case 'unread':
        return why.answer;
      case 'again':
        last = found.isLimit ? why.limit : why.silent;
        break;
      case undefined:
        last = why.silent;
    }
    const seconds = found?.seconds ?? 2 * 3 ** (tried - 1);
    if (seconds > LONGEST_WAIT || tried === TRIES) break;
    await outside.wait(seconds * 1000);
  }
  return last;
}

/** Undefined where no answer came. What was thrown says the address, and goes no further. */
async function post(hook: Hook, text: string, { fetch, now }: Network): Promise<Answered | undefined> {
  const { url, body } = requestOf(hook, text, now());
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      // An address holds the right to write into the group: it is given to nobody else.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answered(hook.kind, response.status, response.headers, await response.text());
  } catch {
    return undefined;
  }
}
