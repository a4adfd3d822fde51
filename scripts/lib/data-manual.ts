import { readFileSync } from 'node:fs';
import { writeYaml } from '../../src/load/write-yaml.ts';
import { exampleRecord, type ExampleLine } from '../../src/core/schema/example-record.ts';
import { SHORT_EXAMPLES } from '../../src/record/examples/short-examples.ts';
import { KINDS } from '../../src/record/kinds.ts';
import { SCHEMAS, type KindName } from '../../src/record/ledger.ts';
import { recordLines, type RecordLine } from '../../src/core/schema/record-lines.ts';
import { kindLabels, manualWords } from '../../src/wording/zh-CN/manual.ts';
import { wordsYaml } from './words-manual.ts';

const NAMES = [...new Set(KINDS.map((kind) => kind.name))];

/** Where each kind stands whose example is a whole file: working days are everybody's, rules begin from the default ones. */
const WHOLE: Partial<Record<KindName, { readonly path: string; readonly file: string }>> = {
  calendar: { path: 'calendar/2026.yaml', file: '../../data/calendar/2026.yaml' },
  rules: { path: 'rules/v1.yaml', file: '../../src/wording/zh-CN/rules-start.yaml' },
};

/** Kinds that a command writes: there is nothing to copy. */
export const WRITTEN_BY_COMMAND: readonly KindName[] = KINDS.filter(({ written }) => written).map(
  ({ name }) => name,
);

/** The generated half of data/README.md: of every kind of record short examples to copy, then every field with its comment. */
export function dataManual(): string {
  return [manualWords.begin, ...NAMES.map(sectionOf)].join('\n\n') + '\n';
}

/** All fields of a kind as commented YAML: one record that passes its schema, though no office would write all of it. */
export function exampleYaml(kind: KindName): string {
  return exampleRecord(SCHEMAS[kind]).map(fieldText).join('\n');
}

function sectionOf(kind: KindName): string {
  const label = kindLabels[kind];
  const paths = KINDS.filter((item) => item.name === kind).map((item) => item.pattern);
  return [
    `## ${label?.name ?? kind}`,
    manualWords.place(paths),
    label?.use ?? '',
    ...shortExamples(kind),
    WRITTEN_BY_COMMAND.includes(kind) ? manualWords.fieldsOnly : manualWords.allFields,
    block(exampleYaml(kind)),
    ...(kind === 'office' ? [manualWords.words, block(wordsYaml())] : []),
  ].join('\n\n');
}

function shortExamples(kind: KindName): string[] {
  const whole = WHOLE[kind];
  if (whole !== undefined) {
    const text = readFileSync(new URL(whole.file, import.meta.url), 'utf8').trimEnd();
    return [manualWords.example(whole.path), block(text)];
  }
  return SHORT_EXAMPLES.filter((example) => example.kind === kind).flatMap(({ path, record }) => [
    manualWords.example(path),
    block(recordLines(SCHEMAS[kind], record).map(recordText).join('\n')),
  ]);
}

function block(yaml: string): string {
  return '```yaml\n' + yaml + '\n```';
}

function fieldText(line: ExampleLine): string {
  const notes = [
    line.text,
    ...(line.choices.length === 0 ? [] : [manualWords.choices(line.choices)]),
    ...(line.optional ? [manualWords.optional] : []),
    manualWords.tiers[line.tier],
  ].filter((note) => note !== '');
  return `${written(line)} # ${notes.join('；')}`;
}

function recordText(line: RecordLine): string {
  return `${written(line)}${line.text === '' ? '' : ` # ${line.text}`}`;
}

function written(line: Pick<RecordLine, 'depth' | 'item' | 'key' | 'value'>): string {
  const indent = '  '.repeat(line.item ? line.depth - 1 : line.depth);
  const dash = line.item ? '- ' : '';
  const value = line.value === undefined ? '' : ` ${writeYaml(line.value)}`;
  return `${indent}${dash}${line.key}:${value}`;
}
