import { expect, test } from 'vitest';
import { answerFaults, requestFaults, valuesOf } from './contract.ts';
import { operationOf, type Operation } from './description.ts';
import type { Json } from '../json.ts';

function operation(
  method: string,
  path: string,
): { operation: Operation; blanks: ReadonlyMap<string, string> } {
  const found = operationOf(method, path);
  if (!found) throw new Error(`${method} ${path} is not described`);
  return found;
}

function faults(method: string, address: string, body?: Json): string[] {
  const { pathname, searchParams: query } = new URL(address, 'http://localhost');
  const { operation: asked, blanks } = operation(method, pathname);
  return requestFaults(asked, { blanks, query, body });
}

test('the operation is the one whose path has the fewest blanks, and a ref may have slashes', () => {
  expect(operation('GET', '/repos/o/r/issues/comments').operation.id).toBe('issues/list-comments-for-repo');
  expect(operation('GET', '/repos/o/r/commits/a/b/status').operation.id).toBe(
    'repos/get-combined-status-for-ref',
  );
  const { operation: ref, blanks } = operation('GET', '/repos/o/r/git/ref/heads%2Fa/b');
  expect([ref.id, blanks.get('ref')]).toEqual(['git/get-ref', 'heads/a/b']);
  expect(operationOf('GET', '/repos/o/r/nothing')).toBeUndefined();
});

test('a request as GitHub describes it has no fault', () => {
  expect(faults('GET', '/repos/o/r/issues?state=all&per_page=100&since=2026-11-27T00:00:00Z')).toEqual([]);
  expect(faults('POST', '/repos/o/r/issues', { title: '逾期', labels: ['逾期', { name: '甲' }] })).toEqual(
    [],
  );
  expect(faults('PUT', '/repos/o/r/issues/1/lock')).toEqual([]);
});

test.each([
  [
    'GET',
    '/repos/o/r/issues?state=old',
    undefined,
    'state in the query must be equal to one of the allowed values',
  ],
  ['GET', '/repos/o/r/issues?since=yesterday', undefined, 'since in the query must match format "date-time"'],
  ['GET', '/repos/o/r/issues/one', undefined, 'issue_number in the path must be integer'],
  ['GET', '/repos/o/r/issues?per_page=all', undefined, 'per_page in the query must be integer'],
  ['GET', '/repos/o/r/issues?color=red', undefined, 'no parameter color in the query'],
  ['POST', '/repos/o/r/issues', undefined, 'the body is missing'],
  ['POST', '/repos/o/r/issues', { body: '甲' }, "the body must have required property 'title'"],
  ['POST', '/repos/o/r/issues', { title: '甲', colour: 1 }, 'the body: GitHub knows no field colour'],
  ['GET', '/repos/o/r/issues', { title: '甲' }, 'a body where none is described'],
] as const)('%s %s with %j is told: %s', (method, address, body, fault) => {
  const [first] = faults(method, address, body);
  expect(first).toContain(fault);
});

test('an answer is told that lacks something, has too much, or a status that is not described', () => {
  const { operation: getRef } = operation('GET', '/repos/o/r/git/ref/heads/main');
  const object = { type: 'commit', sha: 'a'.repeat(40), url: 'https://example.invalid/' };
  const ref = { ref: 'refs/heads/main', node_id: 'x', url: 'https://example.invalid/', object };
  expect(answerFaults(getRef, 200, ref)).toEqual([]);
  expect(answerFaults(getRef, 200, { ...ref, object: {} }).join()).toContain(
    "/object must have required property 'sha'",
  );
  expect(answerFaults(getRef, 200, { ...ref, sha: 'a' })).toEqual(['the answer: GitHub knows no field sha']);
  expect(answerFaults(getRef, 200, undefined)).toEqual(['status 200 lacks its body']);
  expect(answerFaults(getRef, 202, ref)).toEqual(['status 202 is not described']);
  expect(answerFaults(getRef, 418, { message: 'teapot' })).toEqual(['status 418 is not described']);
  const { operation: deleteRef } = operation('DELETE', '/repos/o/r/git/refs/heads/main');
  expect(answerFaults(deleteRef, 204, ref)).toEqual(['status 204 has no body']);
});

test('a refusal has a word, and the form of all refusals', () => {
  const { operation: createRef } = operation('POST', '/repos/o/r/git/refs');
  const refusal = { message: 'Reference already exists', documentation_url: 'https://example.invalid/' };
  expect(answerFaults(createRef, 422, refusal)).toEqual([]);
  expect(answerFaults(createRef, 422, { ...refusal, errors: ['in a sentence'] })).toEqual([]);
  expect(answerFaults(createRef, 422, { errors: 7 })).not.toEqual([]);
  expect(answerFaults(createRef, 403, { message: 7 })).not.toEqual([]);
  expect(answerFaults(createRef, 404, undefined)).toEqual(['a refusal without a word']);
});

test('null passes where GitHub says so, and nowhere else', () => {
  const { operation: status } = operation('POST', '/repos/o/r/statuses/a');
  const asked = (body: Json): string[] =>
    requestFaults(status, { blanks: new Map(), query: new URLSearchParams(), body });
  expect(asked({ state: 'success', description: null })).toEqual([]);
  expect(asked({ state: 'success', context: null })).not.toEqual([]);
});

test('what is a number or yes and no in the description is so for the routes', () => {
  const { operation: list, blanks } = operation('GET', '/repos/1/r/branches');
  const query = new URLSearchParams('protected=true&per_page=5');
  expect(valuesOf(list, { blanks, query, body: undefined })).toEqual({
    owner: '1',
    repo: 'r',
    protected: true,
    per_page: 5,
  });
});
