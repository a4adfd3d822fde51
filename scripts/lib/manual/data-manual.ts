import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineText } from '#form/record-text.ts';
import { exampleRecord, type ExampleLine } from '#record/schema/example-record.ts';
import { KINDS } from '#record/kinds.ts';
import { isWritten, KIND_NAMES, type KindName } from '#record/ledger.ts';
import { recordLines, type RecordLine } from '#record/schema/record-lines.ts';
import { manualWords } from '#wording/commands/manual.ts';
import { projectRoot } from '../process/run-node.ts';
import { wordsYaml } from './words-manual.ts';
import { writersTable } from './writers-manual.ts';

/** The generated half of data/README.md: who may write what; of every kind of record short examples to copy, then every field with its comment. */
export function dataManual(): string {
  const { title, intro } = manualWords.writers;
  const writers = [`## ${title}`, intro, writersTable()];
  return [manualWords.begin, ...writers, ...KIND_NAMES.map(sectionOf)].join('\n\n') + '\n';
}

/** All fields of a kind as commented YAML: one record that passes its schema, though no office would write all of it. */
export function exampleYaml(kind: KindName): string {
  return exampleRecord(KINDS[kind].schema).map(fieldText).join('\n');
}

function sectionOf(kind: KindName): string {
  const { label, use, paths, schema, examples } = KINDS[kind];
  const shown =
    'file' in examples
      ? [{ path: examples.path, yaml: readFileSync(join(projectRoot, examples.file), 'utf8').trimEnd() }]
      : examples.map(({ path, record }) => ({
          path,
          yaml: recordLines(schema, record).map(recordText).join('\n'),
        }));
  return [
    `## ${label}`,
    manualWords.place(Object.keys(paths)),
    use,
    ...shown.flatMap(({ path, yaml }) => [manualWords.example(path), block(yaml)]),
    isWritten(kind) ? manualWords.fieldsOnly : manualWords.allFields,
    block(exampleYaml(kind)),
    ...(kind === 'office' ? [manualWords.words, block(wordsYaml())] : []),
  ].join('\n\n');
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
  return `${lineText(line)} # ${notes.join('；')}`;
}

function recordText(line: RecordLine): string {
  return `${lineText(line)}${line.text === '' ? '' : ` # ${line.text}`}`;
}
