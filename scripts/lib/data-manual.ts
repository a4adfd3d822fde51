import { writeYaml } from '../../src/load/write-yaml.ts';
import { exampleRecord, type ExampleLine } from '../../src/core/schema/example-record.ts';
import { KINDS, SCHEMAS, type KindName } from '../../src/core/schema/kinds.ts';
import { kindLabels, manualWords } from '../../src/wording/zh-CN/manual.ts';

const NAMES = [...new Set(KINDS.map((kind) => kind.name))];

/** The generated half of data/README.md: one complete commented example of every kind of record. */
export function dataManual(): string {
  return [manualWords.begin, ...NAMES.map(sectionOf)].join('\n\n') + '\n';
}

/** One complete record of a kind as commented YAML. */
export function exampleYaml(kind: KindName): string {
  return exampleRecord(SCHEMAS[kind]).map(lineText).join('\n');
}

function sectionOf(kind: KindName): string {
  const label = kindLabels[kind];
  const paths = KINDS.filter((item) => item.name === kind).map((item) => item.pattern);
  return [
    `## ${label?.name ?? kind}`,
    manualWords.place(paths),
    label?.use ?? '',
    '```yaml\n' + exampleYaml(kind) + '\n```',
  ].join('\n\n');
}

function lineText(line: ExampleLine): string {
  const indent = '  '.repeat(line.item ? line.depth - 1 : line.depth);
  const dash = line.item ? '- ' : '';
  const value = line.value === undefined ? '' : ` ${writeYaml(line.value)}`;
  const notes = [
    line.text,
    ...(line.choices.length === 0 ? [] : [manualWords.choices(line.choices)]),
    ...(line.optional ? [manualWords.optional] : []),
    manualWords.tiers[line.tier],
  ].filter((note) => note !== '');
  return `${indent}${dash}${line.key}:${value} # ${notes.join('；')}`;
}
