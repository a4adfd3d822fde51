import { exampleRecord, type ExampleLine } from '#record/schema/example-record.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { recordLines } from '#record/schema/record-lines.ts';
import { fieldWords } from '#wording/help/fields.ts';
import { lineText } from './record-text.ts';

/** A record to copy. */
export interface ExampleText {
  /** Where it is put, inside the data root. */
  readonly path: string;
  /** Behind each field, where it first stands, its line. */
  readonly yaml: string;
}

/** The short records of a kind as commented YAML; none of what is written by a command, nor where the example is a whole file. */
export function exampleTexts(kind: KindName): readonly ExampleText[] {
  const { schema, examples } = KINDS[kind];
  return 'file' in examples
    ? []
    : examples.map(({ path, record }) => ({
        path,
        yaml: recordLines(schema, record)
          .map((line) => `${lineText(line)}${line.text === '' ? '' : ` # ${line.text}`}\n`)
          .join(''),
      }));
}

/** All fields of a kind as commented YAML: one record that passes its schema, though no office would write all of it. */
export function wholeExample(kind: KindName): string {
  return exampleRecord(KINDS[kind].schema).map(fieldText).join('');
}

function fieldText(line: ExampleLine): string {
  const notes = [
    line.text,
    ...(line.choices.length === 0 ? [] : [fieldWords.choices(line.choices)]),
    ...(line.optional ? [fieldWords.optional] : []),
    ...(line.tier === 'system' ? [fieldWords.tiers.system] : []),
  ].filter((note) => note !== '');
  return `${lineText(line)} # ${notes.join('；')}\n`;
}
