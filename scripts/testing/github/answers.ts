import type { Json, JsonObject } from './json.ts';

/** An answer, before it is held against GitHub's description. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** GitHub's word for no: a route throws it, and the server answers it. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string, more: JsonObject = {}) {
    super(message);
    this.answer = {
      status,
      body: { message, ...more, documentation_url: DOCUMENTATION, status: String(status) },
    };
  }
}

const DOCUMENTATION = 'https://docs.github.com/rest';

export function ok(body: Json): Answer {
  return { status: 200, body };
}

export function created(body: Json): Answer {
  return { status: 201, body };
}

export const NO_CONTENT: Answer = { status: 204 };

/** What GitHub also says of what a token may not see. */
export function notFound(message = 'Not Found'): Refusal {
  return new Refusal(404, message);
}

/** What is well-formed and cannot be. */
export function unprocessable(message: string): Refusal {
  return new Refusal(422, message);
}

/** A field that is wrong, as GitHub tells it. */
export interface FieldFault {
  readonly resource: string;
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom';
  readonly field?: string;
  readonly value?: string;
  readonly message?: string;
}

export function invalid(...faults: readonly FieldFault[]): Refusal {
  return new Refusal(422, 'Validation Failed', { errors: faults.map((fault) => ({ ...fault })) });
}

/** One page of a list, with GitHub's Link header. `url` is the address that was asked, in full. */
export function page<Item>(
  items: readonly Item[],
  url: string,
  shape: (item: Item) => Json,
  wrap: (list: readonly Json[]) => Json = (list) => list,
): Answer {
  const address = new URL(url);
  // GitHub takes 100 for whatever is more.
  const size = Math.min(wholeNumber(address.searchParams.get('per_page'), 30), 100);
  const number = wholeNumber(address.searchParams.get('page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(number > 1 ? [link(address, 'prev', number - 1)] : []),
    ...(number < last ? [link(address, 'next', number + 1), link(address, 'last', last)] : []),
    ...(number > 1 ? [link(address, 'first', 1)] : []),
  ];
  const shown = items.slice((number - 1) * size, number * size).map(shape);
  return {
    status: 200,
    body: wrap(shown),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  };
}

function link(address: URL, relation: string, number: number): string {
  const other = new URL(address);
  other.searchParams.set('page', String(number));
  return `<${other.href}>; rel="${relation}"`;
}

function wholeNumber(text: string | null, otherwise: number): number {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}
