import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { admitted, tokenOf } from './access.ts';
import { Refusal, type Answer } from './answers.ts';
import { answerFaults, requestFaults, valuesOf, type Asked } from './described/contract.ts';
import { operationOf, type Operation } from './described/description.ts';
import { answerOf, failureOf, type Injected } from './failures.ts';
import { graphqlAnswer, graphqlPath } from './described/graphql.ts';
import type { Json, JsonObject } from './json.ts';
import { rateHeaders } from './rate.ts';
import type { Call, Route } from './route.ts';
import { ROUTES, WORLD_ROUTES } from './routes.ts';
import { storedLog } from './routes/run-routes.ts';
import type { World } from './world.ts';

/** A request that arrived, and what came of it. */
export interface Asking {
  /** GitHub's id of the operation, `graphql` for all that is asked there; undefined where it has none such. */
  readonly operation: string | undefined;
  readonly method: string;
  readonly path: string;
  /** Login of who asked; undefined where nobody said. */
  readonly by: string | undefined;
  /** What was answered; undefined where nothing was. */
  readonly status: number | undefined;
}

/** What a server writes down, and what it is told to do wrong. */
export interface Records {
  readonly faults: string[];
  readonly askings: Asking[];
  readonly failures: Injected[];
}

/** No status that GitHub has: the request, or our answer to it, is not as GitHub describes it. */
const FAULTY = 599;

/** Serves a world over HTTP on this machine, on any free port. */
export async function serveWorld(
  world: World,
  records: Records,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    handle(world, records, request, response).catch((error: unknown) => {
      records.faults.push(`the tests' GitHub failed: ${String(error)}`);
      response.destroy();
    });
  });
  // A test that waits for git serves nothing meanwhile: a connection that had been idle for too long would be cut off
  // just as it is used again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** Where the interface lies on a server. */
export function interfacePath({ enterprise }: World): string {
  return enterprise === undefined ? '' : '/api/v3';
}

async function handle(
  world: World,
  records: Records,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', world.url);
  const log = storedLog(world, url.pathname);
  if (log !== undefined) {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(log);
    return;
  }
  const path = url.pathname.slice(interfacePath(world).length);
  const method = request.method ?? 'GET';
  const { authorization: header, accept } = request.headers;
  const by = loginOf(world, header);
  const isGraphql = method === 'POST' && url.pathname === graphqlPath(world);
  const found = isGraphql ? undefined : operationOf(method, path);
  const operation = isGraphql ? 'graphql' : found?.operation.id;
  const failure = operation === undefined ? undefined : failureOf(records.failures, { operation, by });
  if (failure?.kind === 'meanwhile') failure.does();
  const note = (status: number | undefined): void => {
    records.askings.push({
      operation,
      method,
      path: decodeURIComponent(path),
      by,
      status,
    });
  };
  if (failure?.kind === 'dropped-before') {
    note(undefined);
    response.destroy();
    return;
  }
  const instead = answerOf(failure);
  const answer = instead ?? checked(world, records, { method, url, header, accept, text, found });
  const isLost = failure?.kind === 'dropped-after' || failure?.kind === 'silent';
  note(isLost ? undefined : answer.status);
  if (failure?.kind === 'silent') return;
  if (failure?.kind === 'dropped-after') {
    response.destroy();
    return;
  }
  if (failure?.kind === 'late') await wait(failure.milliseconds);
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    ...rateHeaders(world, records.askings, by),
    ...(world.enterprise === undefined ? {} : { 'x-github-enterprise-version': world.enterprise }),
    ...answer.headers,
  });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

interface Arrived {
  readonly method: string;
  readonly url: URL;
  readonly header: string | undefined;
  readonly accept: string | undefined;
  readonly text: string;
  readonly found: ReturnType<typeof operationOf>;
}

/** The answer to a request, both held against GitHub's description. */
function checked(
  world: World,
  records: Records,
  { method, url, header, accept, text, found }: Arrived,
): Answer {
  const faulty = (faults: readonly string[]): Answer => {
    const message = `${method} ${decodeURIComponent(url.pathname)}${found ? ` (${found.operation.id})` : ''}: ${faults.join('; ')}`;
    records.faults.push(message);
    return { status: FAULTY, body: { message } };
  };
  if (method === 'POST' && url.pathname === graphqlPath(world)) {
    try {
      return graphqlAnswer(world, tokenOf(world, header), parsed(text));
    } catch (error) {
      return error instanceof Refusal ? error.answer : faulty([String(error)]);
    }
  }
  if (!found) return faulty(["not in our slice of GitHub's description, scripts/lib/forge/github-slice.ts"]);
  const { operation, blanks } = found;
  const body = text === '' ? undefined : parsed(text);
  const asked: Asked = { blanks, query: url.searchParams, body };
  const faults = [...mediaFaults(accept), ...requestFaults(operation, asked)];
  if (faults.length > 0) return faulty(faults.map((fault) => `request: ${fault}`));
  let answer: Answer;
  try {
    answer = answered(world, operation, { header, url: url.href, records }, valuesOf(operation, asked));
  } catch (error) {
    return faulty([`the tests' GitHub cannot: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const wrong = answerFaults(operation, answer.status, answer.body);
  return wrong.length > 0
    ? faulty(wrong.map((fault) => `answer ${String(answer.status)}: ${fault}`))
    : answer;
}

function answered(
  world: World,
  { id }: Operation,
  { header, url, records }: { header: string | undefined; url: string; records: Records },
  given: JsonObject,
): Answer {
  try {
    const token = tokenOf(world, header);
    const call: Call = { world, token, url, askings: records.askings };
    const general: Route<Call> | undefined = WORLD_ROUTES[id];
    if (general) return general(call, given);
    const route: Route | undefined = ROUTES[id];
    if (!route) throw new Error(`it has no route for ${id}`);
    const { owner, repo, issue_number: issue, pull_number: pull } = given;
    const number = typeof issue === 'number' ? issue : typeof pull === 'number' ? pull : undefined;
    const repository = admitted(world, token, id, {
      owner: owner as string,
      repo: repo as string,
      number,
    });
    return route({ ...call, repository }, given);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** GitHub has other forms of the same: raw, as a diff, as HTML. The tests' GitHub knows the one. */
function mediaFaults(accept = '*/*'): string[] {
  const isPlain = /^(\*\/\*|application\/(vnd\.github(\.v3)?\+)?json)$/u.test(accept);
  return isPlain ? [] : [`the tests' GitHub answers in no form ${accept}`];
}

function loginOf(world: World, header: string | undefined): string | undefined {
  try {
    return tokenOf(world, header)?.account.login;
  } catch {
    return undefined;
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
