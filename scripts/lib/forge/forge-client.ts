import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';

/** Where a forge is asked, and by which right. */
export interface ForgeAccess {
  /** The address of its interface, e.g. `https://…/api/v3`. */
  readonly api: string;
  readonly token: string;
  /** How many milliseconds a second of waiting takes: only a test says so. */
  readonly second?: number;
  /** Whether changes are spaced as GitHub asks of whoever makes many: a second apart, three where people are told of them. */
  readonly isPaced?: boolean;
  /** After how many milliseconds without an answer a request is given up. */
  readonly patience?: number;
}

/** How often a request is sent again. */
const TRIES = 3;

/** The longest wait, in seconds, that a forge may ask for: what is longer is left to the next run. */
const LONGEST_WAIT = 120;

/**
 * The one client that this software asks a forge with. What only reads is asked again where the forge fails or does not
 * answer; what writes is not, since it may have been done: whoever writes finds out in the next run. Where the forge
 * asks to wait nothing has been done, and either is sent again after that wait. Nothing is told on the terminal.
 */
export function forgeClient({
  api,
  token,
  second = 1000,
  isPaced = false,
  patience = 60_000,
}: ForgeAccess): Octokit {
  return new Client({
    baseUrl: api.replace(/\/+$/u, ''),
    auth: token,
    log: SILENT,
    // Of a limit it is said below how long it takes.
    retry: {
      retries: TRIES,
      retryAfterBaseValue: second,
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
    },
    // What is refused all the same waits as any other.
    throttle: { enabled: isPaced, onRateLimit: passedOn, onSecondaryRateLimit: passedOn },
    request: {
      fetch: (address: string, given: RequestInit) =>
        fetch(address, { ...given, signal: AbortSignal.timeout(patience) }),
    },
  });
}

type Retrying = Partial<ReturnType<typeof retry>>;

/** Before `retry`, so that this sees an error before it does. */
const Client = Octokit.plugin(
  (octokit: Pick<Octokit, 'hook'> & Retrying) => {
    octokit.hook.before('request', ({ method, request }) => {
      if (method !== 'GET' && method !== 'HEAD') request['retries'] = 0;
    });
    octokit.hook.error('request', (error) => {
      const seconds = 'response' in error ? waitOf(error.response?.headers ?? {}, error.status) : undefined;
      if (seconds === undefined || seconds > LONGEST_WAIT || !('request' in error)) throw error;
      throw octokit.retry?.retryRequest(error, TRIES, seconds) ?? error;
    });
    return {};
  },
  retry,
  throttling,
);

/** How many seconds a refusal asks to wait; undefined where it is no limit. */
function waitOf(
  headers: Readonly<Record<string, string | number | undefined>>,
  status: number,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const { 'retry-after': after, 'x-ratelimit-remaining': left, 'x-ratelimit-reset': reset, date } = headers;
  if (after !== undefined) return Number(after);
  if (left !== '0' || reset === undefined) return undefined;
  // By the forge's own clock: that of this machine may be wrong.
  return Math.max(1, Number(reset) + 1 - Math.floor(Date.parse(String(date)) / 1000));
}

const passedOn = (): boolean => false;
const nothing = (): void => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
