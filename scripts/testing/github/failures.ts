import type { Answer } from './answers.ts';

/** What goes wrong with a request. */
export type Failure =
  /** GitHub refuses, and nothing has happened. */
  | { readonly kind: 'status'; readonly status: 404 | 409 | 422 | 500 | 502 | 503; readonly message?: string }
  /** Too much at once: try again after so many seconds. */
  | { readonly kind: 'secondary-limit'; readonly retryAfter: number }
  /** The hour's share is used up until `reset`, ISO 8601. */
  | { readonly kind: 'primary-limit'; readonly reset: string }
  /** The connection breaks before anything has happened. */
  | { readonly kind: 'dropped-before' }
  /** The connection breaks after all has happened: who asked cannot know. */
  | { readonly kind: 'dropped-after' }
  /** All happens, and the answer comes late. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  /** All happens, and no answer ever comes. */
  | { readonly kind: 'silent' }
  /** Just before the request, something else happens: another push, a comment. The request itself goes well. */
  | { readonly kind: 'meanwhile'; readonly does: () => void };

/** Which requests a failure is for. */
export interface Where {
  /** GitHub's id of the operation, e.g. `git/update-ref`. Any where undefined. */
  readonly operation?: string;
  /** Login of who asks, e.g. `github-actions[bot]`. Anybody where undefined. */
  readonly by?: string;
  /** The first of the requests that fit to fail, from 1; default 1. */
  readonly nth?: number;
  /** How many of them fail from there; default 1. */
  readonly times?: number;
}

/** A failure that waits for its request. */
export interface Injected {
  readonly failure: Failure;
  readonly where: Where;
  /** How many requests fitted so far. */
  fitted: number;
  /** How many of them failed. */
  met: number;
}

/** What goes wrong with this request, the first that was injected; all that wait for requests like it count it. */
export function failureOf(
  waiting: readonly Injected[],
  request: { readonly operation: string; readonly by: string | undefined },
): Failure | undefined {
  let found: Failure | undefined;
  for (const injected of waiting) {
    const { operation, by, nth = 1, times = 1 } = injected.where;
    if (operation !== undefined && operation !== request.operation) continue;
    if (by !== undefined && by !== request.by) continue;
    injected.fitted += 1;
    if (found || injected.fitted < nth || injected.fitted >= nth + times) continue;
    injected.met += 1;
    found = injected.failure;
  }
  return found;
}

/** What is answered in place of what would have happened; undefined where it happens. */
export function answerOf(failure: Failure | undefined): Answer | undefined {
  switch (failure?.kind) {
    case 'status':
      return refusal(failure.status, failure.message ?? MESSAGES[failure.status]);
    case 'secondary-limit':
      return {
        ...refusal(
          403,
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        ),
        headers: { 'retry-after': String(failure.retryAfter) },
      };
    case 'primary-limit':
      return {
        ...refusal(403, 'API rate limit exceeded for installation.'),
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Date.parse(failure.reset) / 1000),
        },
      };
    default:
      return undefined;
  }
}

const MESSAGES = {
  404: 'Not Found',
  409: 'Conflict',
  422: 'Validation Failed',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service Unavailable',
} as const;

function refusal(status: number, message: string): Answer {
  return {
    status,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  };
}
