// Plain JavaScript: the site's configuration reads it.

import { readFileSync } from 'node:fs';
import { CLASSES, leanClasses } from './lean-zod.mjs';

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
 * @property {unknown} [value]
 * @property {Node} [property]
 * @property {boolean} [shorthand]
 */

/** What a library says in English; what is wrong is told in our words, by its code. */
const ENGLISH = /\/zod\/v4\/locales\/en\.js$/;
/** What a library hangs on its errors for whoever prints them; ours are told from their issues. */
const ERRORS = /\/zod\/v4\/classic\/errors\.js$/;
const BARE_ERRORS = `import * as core from '../core/index.js';
const initializer = (inst, issues) => { core.$ZodError.init(inst, issues); inst.name = 'ZodError'; };
export const ZodError = /*@__PURE__*/ core.$constructor('ZodError', initializer);
export const ZodRealError = /*@__PURE__*/ core.$constructor('ZodError', initializer, undefined, { Parent: Error });`;
/** The same below them: texts for whoever prints an error, and the stack that it would not take. Their names must be there to be handed on; who calls one is told so, and as nobody does, none is in the scripts. */
const CORE_ERRORS = /\/zod\/v4\/core\/errors\.js$/;
const BARE_CORE_ERRORS = `import { $constructor } from './core.js';
const initializer = (inst, issues) => { inst.name = '$ZodError'; inst.issues = issues; };
export const $ZodError = /*@__PURE__*/ $constructor('$ZodError', initializer);
export const $ZodRealError = /*@__PURE__*/ $constructor('$ZodError', initializer, undefined, { Parent: Error });
const leftOut = () => { throw new Error('left out of the forms by lean-forms.mjs'); };
export const flattenError = leftOut, formatError = leftOut, treeifyError = leftOut;
export const toDotPath = leftOut, prettifyError = leftOut;`;
/**
 * What else of the library no form asks for, by module, each of which must be there: another version is looked at anew.
 * The stack that an error would not take; messages of a caller, a setting or a language, ranges of numbers of other
 * sorts, and what was given beside what is wrong with it; the register's other ways than to be written and read.
 * @type {readonly (readonly [module: RegExp, parts: readonly (readonly [from: RegExp, to: string])[]])[]}
 */
const UNASKED = [
  [
    /\/zod\/v4\/core\/core\.js$/,
    [
      [
        /function newError\(Definition\) \{[\s\S]*?\n\}\n/,
        'const newError = (Definition) => new Definition();\n',
      ],
    ],
  ],
  [
    /\/zod\/v4\/core\/util\.js$/,
    [
      [/unwrapMessage\(ctx\?\.error\?\.\(iss\)\) \?\?\s+/, ''],
      [/unwrapMessage\(config\.customError\?\.\(iss\)\) \?\?\s+/, ''],
      [/unwrapMessage\(config\.localeError\?\.\(iss\)\) \?\?\s+/, ''],
      [/if \(ctx\?\.reportInput\) \{[^}]*\}/, ''],
      [/ {4}int32: [\s\S]*? {4}float64: .*\n/, ''],
    ],
  ],
  [
    /\/zod\/v4\/core\/registries\.js$/,
    [
      [/ {4}clear\(\) \{[\s\S]*?\n {4}\}\n/, ''],
      [/ {4}remove\(schema\) \{[\s\S]*?\n {4}\}\n/, ''],
      [/ {4}has\(schema\) \{[\s\S]*?\n {4}\}\n/, ''],
      [/ {8}if \(meta && typeof meta === "object" && "id" in meta\) \{[^}]*\}\n/, ''],
      [/ {8}this\._idmap = new Map\(\);\n/, ''],
    ],
  ],
];
/** What has a script that is fetched later fetch together with what it imports: it costs more than the few milliseconds that it saves here. */
const PRELOAD = 'vite/preload-helper.js';
/** Which limit is meant by words where a day is asked for: a form asks for days by a calendar. */
const SPOKEN = /\/src\/load\/value\/spoken-limit\.ts$/;
/** What is told of such words, and of several units in the place of one: a form has a choice of units too. */
const SPOKEN_WORDS = /\/src\/wording\/zh-CN\/load\/spoken-limit\.ts$/;
/** An address on the web, which only what the office says of itself has: no form asks for one. */
const SCALARS = /\/src\/record\/schema\/scalars\.ts$/;
const WEB_ADDRESS = 'z.url({ protocol: /^https?$/ })';
/** Exact numbers, of which a form reckons none but a week's 0, 1 and what the rules say between: the kernels that it is made for read no BigInt literal, the oldest have no BigInt. */
const FRACTION = /\/src\/exact\/fraction\.ts$/;
/** The draw, of which no form has a record: its sums would be all that is reckoned so. */
const DRAW = /\/src\/engine\/verification\/draw-sample\.ts$/;
/** A mapping under names of its own: no kind that a form writes has one (`form-kinds.test.ts`). */
const NAMED =
  /\/src\/(?:record\/schema\/fields|load\/value\/(?:value-fault|closed-quotes|expectation)|disclosure\/public-ledger)\.ts$/;
const IS_NAMED = /[\w.]+ instanceof z\.ZodRecord/g;
const KINDS = /\/src\/record\/kinds\.ts$/;
/** What the office says of itself, of its units and of the papers it issued: a form chooses among them and shows no field of theirs. */
const OFFICE =
  /\/src\/record\/(?:office\/(?:calendar|office|words|unit|items)|freeze\/(?:issued|paper-edition)|schema\/(?:account|calendar|office))\.ts$/;
/** A figure in a text becomes one by itself, `String` says so to whoever reads the source. */
const SAID_STRING = /\$\{String\(([\w.]+)\)\}/g;
const ANY_OF_OURS = /\/src\/.*\.ts$/;
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
        if (id.endsWith(PRELOAD)) return 'export const __vitePreload = (load) => load();';
        if (ERRORS.test(id)) return BARE_ERRORS;
        if (CORE_ERRORS.test(id)) return BARE_CORE_ERRORS;
        const unasked = UNASKED.find(([module]) => module.test(id));
        if (unasked !== undefined) {
          const code = readFileSync(id, 'utf8');
          return unasked[1].reduce((lean, [from, to]) => {
            if (!from.test(lean)) this.error(`${id} has no longer ${String(from)}`);
            return lean.replace(from, to);
          }, code);
        }
        if (ENGLISH.test(id)) return `export default () => ({ localeError: () => '' });`;
        if (SPOKEN.test(id)) return 'export const spokenLimit = () => undefined;';
        if (SPOKEN_WORDS.test(id))
          return `export const dayWords = (_, otherwise) => otherwise; export const oneUnitWords = '';`;
        if (FRACTION.test(id))
          return `const big = typeof BigInt === 'function' ? BigInt : Number;\n${readFileSync(id, 'utf8')
            .replaceAll(/\bBigInt\(/g, '/*@__PURE__*/ big(')
            .replaceAll(/\b(\d+)n\b/g, '/*@__PURE__*/ big($1)')}`;
        if (NAMED.test(id)) return readFileSync(id, 'utf8').replaceAll(IS_NAMED, 'false');
        if (SCALARS.test(id)) {
          const code = readFileSync(id, 'utf8');
          if (!code.includes(WEB_ADDRESS)) this.error(`${id} no longer says ${WEB_ADDRESS}`);
          return code.replace(WEB_ADDRESS, 'z.string()');
        }
        if (!CLASSES.test(id)) return undefined;
        const code = readFileSync(id, 'utf8');
        return leanClasses(code, /** @type {Node} */ (/** @type {unknown} */ (this.parse(code))), id);
      },
    },
    {
      name: 'lean-forms-examples',
      apply: 'build',
      enforce: 'post',
      applyToEnvironment,
      transform(code, id) {
        return OURS.test(id)
          ? { code: withoutManual(code, this.parse(code), OFFICE.test(id)), map: null }
          : undefined;
      },
    },
    {
      name: 'lean-forms-figures',
      apply: 'build',
      enforce: 'post',
      applyToEnvironment,
      transform(code, id) {
        return ANY_OF_OURS.test(id) && code.includes('${String(')
          ? { code: code.replaceAll(SAID_STRING, '${$1}'), map: null }
          : undefined;
      },
    },
  ];
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
    // A form shows an example that is a text, and tells a day by it; what `exampleOf` makes is a mapping.
    // Nor does anybody type a digest.
    const isSeen =
      !['ArrayExpression', 'ObjectExpression', 'CallExpression'].includes(example?.type ?? '') &&
      !/^[0-9a-f]{64}$/.test(String(example?.value));
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
    ? { title: undefined, example: undefined }
    : has('schema', 'paths', 'use', 'examples')
      ? { use: undefined, enters: undefined, judges: undefined, examples: '[]' }
      : {};
  const parts = Object.entries(cut).flatMap(([key, text]) => {
    const member = members.get(key);
    if (member === undefined || member.shorthand === true || !isNode(member.value)) return [];
    // What is asked for by name may be missing where nobody asks for it; a test of the built scripts holds that nobody does.
    const { start, end } = text === undefined ? member : member.value;
    return [{ start, end, text: text ?? '...{}' }];
  });
  return [
    ...inside.filter(({ start }) => !parts.some((one) => one.start <= start && start < one.end)),
    ...parts,
  ];
}
