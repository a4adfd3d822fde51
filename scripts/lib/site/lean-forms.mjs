// Plain JavaScript: the site's configuration reads it.

import { readFileSync } from 'node:fs';

/**
 * A part of a module as the bundler reads it, with what is asked of any.
 * @typedef {object} Node
 * @property {string} type
 * @property {number} start
 * @property {number} end
 * @property {string} [name]
 * @property {Node[]} [body]
 * @property {{ value: string }} [source]
 * @property {Node | null} [declaration]
 * @property {Node[]} [declarations]
 * @property {Node} [id]
 * @property {Node[]} [specifiers]
 * @property {Node} [exported]
 * @property {Node} [callee]
 * @property {Node[]} [arguments]
 * @property {Node[]} [properties]
 * @property {Node} [key]
 * @property {Node} [value]
 * @property {boolean} [shorthand]
 */

/** Where a library writes JSON Schema, which no page asks for: of what it exports nothing but names stays. */
const UNASKED = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;
/** What is asked for there all the same: the bounds of a text or number. */
const ASKED = new Set(['aggregateChecks']);
/** How a library knows addresses of machines and people, and spans of time, of which no record has one: what no text fits stands for them. */
const ADDRESSES = /\/zod\/v4\/core\/regexes\.js$/;
const ADDRESS = /^export const (ipv4|ipv6|cidrv4|cidrv6|duration|extendedDuration|email) = .*;$/gm;
/** How a record would ask for one. */
const ASKS_ADDRESS = /\bz\.(?:ipv4|ipv6|cidrv4|cidrv6|email|iso\.duration)\(/;
/** What a library says in English; what is wrong is told in our words, by its code. */
const ENGLISH = /\/zod\/v4\/locales\/en\.js$/;
/** The draw, of which no form has a record: its sums would be all that is reckoned so. */
const DRAW = /\/src\/engine\/verification\/draw-sample\.ts$/;
/**
 * What of the reader a form has no use for, which reads one text at a time that it wrote itself: what reads many plain
 * files sooner, and what tells a person how YAML is mistyped by hand, of which a form tells no more than that.
 * @type {readonly (readonly [RegExp, string])[]}
 */
const BY_HAND = [
  [
    /\/src\/load\/yaml\/plain-value\.ts$/,
    'export const plainValue = () => undefined; export const plainPlace = () => undefined;',
  ],
  [
    /\/src\/load\/yaml\/syntax-reason\.ts$/,
    "export const syntaxReason = (_, offset) => ({ code: 'yaml-syntax', reason: '', offset });",
  ],
  [
    /\/src\/load\/value\/unmeant\.ts$/,
    'export const maybeUnmeant = () => false; export const unmeantFaults = () => [];',
  ],
];
const KINDS = /\/src\/record\/kinds\.ts$/;
/** What the office says of itself, of its units and of the papers it issued: a form chooses among them and shows no field of theirs. */
const OFFICE =
  /\/src\/record\/(?:office\/(?:calendar|office|words|unit|items)|freeze\/(?:issued|paper-edition)|schema\/(?:account|calendar|office))\.ts$/;
const OURS = /\/src\/(?:record|validate|wording\/zh-CN\/load)\/.*\.ts$/;

/**
 * Keeps from the scripts of the form pages what only the manual, the commands or an editor show: examples and titles of
 * checks, examples of records, the lines about fields that no form has, the schemas of kinds that none writes, and what is reckoned of those alone.
 * @returns {import('vite').Plugin[]}
 */
export function leanForms() {
  const applyToEnvironment = (/** @type {{ name: string }} */ { name }) => name === 'client';
  return [
    {
      name: 'lean-forms-modules',
      apply: 'build',
      enforce: 'pre',
      applyToEnvironment,
      load(id) {
        if (KINDS.test(id)) return `export { KINDS } from './form-kinds.ts';`;
        if (DRAW.test(id))
          return `export function drawSample() { throw new Error('no form knows of a draw'); }`;
        const instead = BY_HAND.find(([path]) => path.test(id));
        if (instead !== undefined) return instead[1];
        if (ENGLISH.test(id)) return `export default () => ({ localeError: () => '' });`;
        if (ADDRESSES.test(id))
          return readFileSync(id, 'utf8').replaceAll(ADDRESS, 'export const $1 = /(?!)/;');
        if (!UNASKED.test(id)) return undefined;
        const code = readFileSync(id, 'utf8');
        return namesAlone(code, /** @type {Node} */ (/** @type {unknown} */ (this.parse(code))));
      },
    },
    {
      name: 'lean-forms-examples',
      apply: 'build',
      enforce: 'post',
      applyToEnvironment,
      transform(code, id) {
        if (OURS.test(id) && ASKS_ADDRESS.test(code))
          this.error(`${id} asks for what lean-forms.mjs leaves out`);
        return OURS.test(id)
          ? { code: withoutManual(code, this.parse(code), OFFICE.test(id)), map: null }
          : undefined;
      },
    },
  ];
}

/** A module of which what is exported does nothing, but for what is asked for. @param {string} code @param {Node} program */
function namesAlone(code, program) {
  const nothing = (/** @type {Node | undefined} */ named) =>
    `export const ${named?.name ?? ''} = () => undefined;`;
  return (program.body ?? [])
    .map(({ type, declaration, specifiers = [], source, start, end }) => {
      if (type === 'ImportDeclaration' && UNASKED.test(`/zod/v4/core/${source?.value.slice(2) ?? ''}`))
        return '';
      if (type !== 'ExportNamedDeclaration') return code.slice(start, end);
      const names = declaration?.id
        ? [declaration.id]
        : (declaration?.declarations?.map(({ id }) => id) ?? specifiers.map(({ exported }) => exported));
      return names.some((named) => ASKED.has(named?.name ?? ''))
        ? code.slice(start, end)
        : names.map(nothing).join('\n');
    })
    .join('\n');
}

/** The code of a module without what only the manual shows. @param {string} code @param {unknown} program @param {boolean} fieldsToo */
function withoutManual(code, program, fieldsToo) {
  let lean = code;
  for (const { start, end, text } of manualParts(program, fieldsToo).toSorted((a, b) => b.start - a.start))
    lean = lean.slice(0, start) + text + lean.slice(end);
  return lean;
}

/** @param {unknown} value @returns {value is Node} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/**
 * Title and example of what a problem says, and what the description of a kind has for the manual.
 * @param {unknown} part
 * @param {boolean} fieldsToo whether the lines about fields, too
 * @returns {{ start: number, end: number, text: string }[]}
 */
function manualParts(part, fieldsToo) {
  if (Array.isArray(part)) return part.flatMap((one) => manualParts(one, fieldsToo));
  if (!isNode(part)) return [];
  const called = part.type === 'CallExpression' ? part.callee?.name : undefined;
  if (called === 'pub' || called === 'sys') {
    const [schema, about, example] = part.arguments ?? [];
    // A form shows an example that is a text, and tells a day by it.
    const isSeen = example?.type !== 'ArrayExpression' && example?.type !== 'ObjectExpression';
    const words = fieldsToo ? [about, example] : isSeen ? [] : [example];
    return [
      ...manualParts(schema, fieldsToo),
      ...words.flatMap((word) =>
        word === undefined ? [] : [{ start: word.start, end: word.end, text: "''" }],
      ),
    ];
  }
  const inside = Object.values(part).flatMap((one) => manualParts(one, fieldsToo));
  const members = new Map((part.properties ?? []).map((one) => [one.key?.name, one]));
  const has = (/** @type {string[]} */ ...keys) => keys.every((key) => members.has(key));
  const cut = has('message', 'expected', 'fix', 'title', 'example')
    ? { title: "''", example: "{ wrong: '', right: '' }" }
    : has('schema', 'paths', 'use', 'examples')
      ? { use: "''", examples: '[]' }
      : {};
  const parts = Object.entries(cut).flatMap(([key, text]) => {
    const { shorthand = false, value } = members.get(key) ?? {};
    return shorthand || value === undefined ? [] : [{ start: value.start, end: value.end, text }];
  });
  return [
    ...inside.filter(({ start }) => !parts.some((one) => one.start <= start && start < one.end)),
    ...parts,
  ];
}
