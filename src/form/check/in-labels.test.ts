import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { KINDS as FORM_KINDS } from '#record/form-kinds.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { FIXTURES, makeExampleRoot } from '#testing/example-root.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { buildCheckIndex } from '#validate/check/check-index.ts';
import { runChecks } from '#validate/run-checks.ts';
import type { FieldPlace } from '../draft/typed.ts';
import { READING } from './check-draft.ts';
import { inLabels } from './in-labels.ts';
import { SECTION_CHECKS } from './section-checks.ts';
import { toldInForm } from './told-in-form.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-in-labels-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Every key that a record has which a form writes. */
const KEYS = new Set(KIND_NAMES.flatMap((kind) => keysOf(fieldsOf(FORM_KINDS[kind].schema))));

function keysOf({ members, element, options }: Field): readonly string[] {
  return [
    ...members.keys(),
    ...[...members.values(), ...options, ...(element === undefined ? [] : [element])].flatMap(keysOf),
  ];
}

/** The keys that stand bare in a sentence: in no quotation, and in no path. */
const bareKeys = (text: string) =>
  [...text.replaceAll(/“[^”]*”/gu, '').matchAll(/(?<![\w./{#-])[A-Za-z]\w*(?![\w./}#-])(?! 文件夹)/gu)]
    .map(([word]) => word)
    .filter((word) => KEYS.has(word));

/** What every check of a form finds in its own broken examples, with the record in which it stands. */
function broken() {
  return readdirSync(FIXTURES)
    .filter((name) => existsSync(join(FIXTURES, name, 'data')))
    .filter((name) => SECTION_CHECKS.some(({ code }) => code === name))
    .flatMap((name) => {
      const dir = join(work, name);
      // An example with an office of its own stands alone.
      const isAlone = existsSync(join(FIXTURES, name, 'data/office.yaml'));
      makeExampleRoot(dir, isAlone ? [name] : ['sound', name]);
      const { ledger, broken: unread } = loadTypedLedger({ dir, printed: 'data' });
      const index = buildCheckIndex(ledger, { asOf: '2026-05-20 10:00', home: 'data', unread });
      const kinds = new Map(
        KIND_NAMES.flatMap((kind) => ledger[kind].map(({ file }) => [file, kind] as const)),
      );
      return runChecks(index, SECTION_CHECKS).flatMap((problem) => {
        const kind = kinds.get(problem.place.file);
        return kind === undefined || FORM_KINDS[kind].schema.shape['submitted'] === undefined
          ? []
          : [{ kind, problem }];
      });
    });
}

const TEXTS = { ...READING, ...Object.fromEntries(SECTION_CHECKS.map(({ code, words }) => [code, words])) };

/** A form that asks for every field of a kind on its own, and one that asks for none. */
const fieldsAsked = (kind: KindName): readonly FieldPlace[] =>
  [...fieldsOf(FORM_KINDS[kind].schema).members.keys()].map((key) => ({ at: [key], key }));

test('nothing that a form tells of a broken record names one of its fields by the key of a file', () => {
  const all = broken();
  expect(new Set(all.map(({ problem }) => problem.code)).size).toBeGreaterThan(50);
  const texts = all.flatMap(({ kind, problem }) =>
    [[], fieldsAsked(kind)].flatMap((fields) => {
      const { code, message, expected, fix } = toldInForm({ kind, fields }, problem, TEXTS);
      return [message, expected, fix].map((text) => `${code}: ${text}`);
    }),
  );
  expect(texts.filter((text) => bareKeys(text.slice(text.indexOf(':'))).length > 0)).toEqual([]);
});

test('a field is told by its name on the form, once, and what somebody wrote stays as it is', () => {
  const labelOf = (key: string) => ({ source: '来源', steps: '路径图' })[key];
  expect(inLabels('在 source 里写明，补上 steps', labelOf)).toBe('在「来源」里写明，补上「路径图」');
  expect(inLabels('写明路径图（steps）', labelOf)).toBe('写明路径图');
  expect(inLabels('发现“source”，见 data/source.yaml、source 文件夹', labelOf)).toBe(
    '发现“source”，见 data/source.yaml、source 文件夹',
  );
});
