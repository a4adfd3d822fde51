import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { kindSlug } from '#form/kind-slug.ts';
import type { NewAsk } from '#form/begin/ask.ts';
import { newRecord, type NewRecord } from '#form/begin/new-record.ts';
import type { Context } from '#engine/dossier/context.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { newWords } from '#wording/commands/new.ts';
import { projectRoot } from '../process/run-node.ts';
import { SCHEMA_FOLDER } from './editor-files.ts';

/**
 * A file begun for a record of a kind, as `newRecord` says, with the line by which an editor knows its schema. A kind
 * whose example is a whole file begins with that; of rules that stand, the next version begins with the last.
 */
export function begunFile(
  context: Context,
  kind: KindName,
  ask: NewAsk,
  data: string,
  taken: ReadonlySet<string>,
): NewRecord {
  const begun = newRecord(context, kind, ask, taken);
  if (begun.is !== 'begun') return begun;
  const text = wholeExample(context, kind, begun.path, data) ?? begun.text;
  return { ...begun, text: `${schemaLine(kind, join(data, begun.path))}${text}` };
}

/**
 * The first line of a record, which names its schema by its place seen from the record; empty where the record lies
 * outside the folder that has the schemas, since no place would hold on another machine.
 */
function schemaLine(kind: KindName, file: string): string {
  const inside = relative(projectRoot, resolve(file)).split(sep);
  if (inside[0] === '..' || inside[0] === '' || /^[a-z]:/iu.test(inside[0] ?? '')) return '';
  const schema = join(projectRoot, SCHEMA_FOLDER, `${kindSlug(kind)}.json`);
  const address = relative(dirname(resolve(file)), schema)
    .split(sep)
    .join('/');
  return `# yaml-language-server: $schema=${address}\n`;
}

/** The text of rules to change into the next version: the last one that stands, else those that an office begins with. */
function wholeExample(context: Context, kind: KindName, path: string, data: string): string | undefined {
  const { examples } = KINDS[kind];
  if (kind !== 'rules' || !('file' in examples)) return undefined;
  const last = context.ledger.rules.at(-1);
  const version = /([^/]+)\.yaml$/u.exec(path)?.[1] ?? '';
  const text = readFileSync(
    last === undefined ? join(projectRoot, examples.file) : join(data, last.path),
    'utf8',
  );
  return text
    .replace(/^# yaml-language-server:.*\n/u, '')
    .replace(/^version:.*$/mu, `version: ${version}`)
    .replace(/^(published|from):.*$/gmu, (_, key: string) => `${key}: # ${newWords.newDate}`);
}
