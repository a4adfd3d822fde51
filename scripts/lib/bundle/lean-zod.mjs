// Plain JavaScript: the site's configuration reads it.

/** @typedef {import('./lean-forms.mjs').Node} Node */

/** Where a library defines its schemas: the classes as they are called, and what is below them. */
export const CLASSES = /\/zod\/v4\/(?:classic|core)\/schemas\.js$/;

/**
 * What the record's schemas and their readers call of a schema. Without the rest nothing leads to addresses, codecs,
 * promises and the like any more, which the bundler then leaves out. A method that is missing here stops the page as it
 * loads, since all schemas are made then: every browser test of a form would tell.
 */
const CALLED = new Set([
  ...[
    'check',
    'clone',
    'refine',
    'superRefine',
    'optional',
    'array',
    'or',
    'default',
    'meta',
    'parse',
    'safeParse',
  ],
  ...['trim', 'normalize', 'regex', 'min', 'max'],
]);

/**
 * Texts of the classes as they are called that are replaced. Each must be there: another version of the library is
 * looked at anew. The first would write code and run it, which the pages' policy refuses; the second is for a value that
 * holds itself, and forms make trees.
 * @type {readonly (readonly [from: string, to: string])[]}
 */
const INSTEAD = [
  ['core.$ZodObjectJIT.init(', 'core.$ZodObject.init('],
  ['core.config({ memoizer: core.memoizer() });', ';'],
];

/**
 * The code of such a module without what nobody calls.
 * @param {string} code
 * @param {Node} program
 * @param {string} id
 */
export function leanClasses(code, program, id) {
  const methods = uncalled(program);
  const whole = [...methods, ...described(program, code)];
  const cuts = [
    ...whole,
    ...awaited(program).filter(
      ({ start, end }) => start < end && !whole.some((cut) => cut.start <= start && end <= cut.end),
    ),
  ].toSorted((a, b) => b.start - a.start);
  let lean = code;
  for (const cut of cuts) {
    const rest = lean.slice(cut.end);
    lean = lean.slice(0, cut.start) + (methods.some((one) => one === cut) ? rest.replace(/^\s*,/, '') : rest);
  }
  lean = lean.replaceAll(/^\s*inst\._zod\.processJSONSchema = .*;$/gm, '');
  for (const [from, to] of id.includes('/classic/') ? INSTEAD : []) {
    if (!lean.includes(from)) throw new Error(`${id} has no longer ${from}: see lean-zod.mjs`);
    lean = lean.replaceAll(from, to);
  }
  return lean;
}

/** What a schema says of itself for schemas made of it (texts of parts, alternatives told apart by a field), and what it makes of itself: none of ours asks. */
const DESCRIBED =
  /^(?:util\.defineLazyInternal\(inst, "(?:pattern|propValues)"|inst\._zod\.pattern = |inst\.(?:extract|exclude|unwrap|removeDefault|isFinite) = )/;

/** @param {unknown} part @param {string} code @returns {Node[]} */
function described(part, code) {
  if (Array.isArray(part)) return part.flatMap((one) => described(one, code));
  if (typeof part !== 'object' || part === null || !('type' in part)) return [];
  const node = /** @type {Node} */ (part);
  return node.type === 'ExpressionStatement' && DESCRIBED.test(code.slice(node.start, node.end))
    ? [node]
    : Object.values(node).flatMap((one) => described(one, code));
}

/**
 * What is done with an answer that is still to come: no check of ours waits for anything. What is done otherwise stays.
 * @param {unknown} part
 * @returns {readonly { start: number, end: number }[]}
 */
function awaited(part) {
  if (Array.isArray(part)) return part.flatMap(awaited);
  if (typeof part !== 'object' || part === null || !('type' in part)) return [];
  const node =
    /** @type {Node & { test?: Node, alternate?: Node | null, operator?: string, right?: Node }} */ (part);
  const { test, alternate } = node;
  const asks =
    (node.type === 'IfStatement' || node.type === 'ConditionalExpression') &&
    test?.type === 'BinaryExpression' &&
    'operator' in test &&
    test.operator === 'instanceof' &&
    'right' in test &&
    /** @type {Node} */ (test.right).name === 'Promise';
  if (!asks) return Object.values(node).flatMap(awaited);
  if (alternate === null || alternate === undefined) return [node];
  return [
    { start: node.start, end: alternate.start },
    { start: alternate.end, end: node.end },
    ...awaited(alternate),
  ];
}

/**
 * Methods of classes that nobody calls: members of the tables that a class is made with.
 * @param {unknown} part
 * @returns {Node[]}
 */
function uncalled(part) {
  if (Array.isArray(part)) return part.flatMap(uncalled);
  if (typeof part !== 'object' || part === null || !('type' in part)) return [];
  const node = /** @type {Node} */ (part);
  const isClass =
    node.type === 'CallExpression' &&
    (node.callee?.name === '$constructor' || node.callee?.property?.name === '$constructor');
  if (!isClass) return Object.values(node).flatMap(uncalled);
  return (node.arguments ?? []).slice(2).flatMap(table);
}

/** @param {Node} part @returns {Node[]} */
function table(part) {
  if (part.type === 'CallExpression') return (part.arguments ?? []).flatMap(table);
  return (part.properties ?? []).filter(
    ({ key, value }) =>
      isFunction(value) && !CALLED.has(key?.name ?? (typeof key?.value === 'string' ? key.value : '')),
  );
}

/** @param {unknown} value */
function isFunction(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'FunctionExpression' || value.type === 'ArrowFunctionExpression')
  );
}
