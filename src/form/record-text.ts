import { isUnwritable, writeYaml } from '#load/fault/write-yaml.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { recordLines, type RecordLine } from '#record/schema/record-lines.ts';

/** A record as its file holds it, its fields in the order of the schema. Reads back as the same value. */
export function recordText(kind: KindName, value: object): string {
  return recordLines(KINDS[kind].schema, value)
    .map((line) => `${lineText(line)}\n`)
    .join('');
}

/** One field as it is written, without what a manual says behind it. */
export function lineText({ depth, item, key, value }: Omit<RecordLine, 'text'>): string {
  const indent = '  '.repeat(item ? depth - 1 : depth);
  const dash = item ? '- ' : '';
  const head = `${indent}${dash}${key}:`;
  if (value === undefined) return head;
  return typeof value === 'string' && isBlock(value)
    ? `${head} |-\n${value.replaceAll(/^(?=.)/gmu, '  '.repeat(depth + 1))}`
    : `${head} ${writeYaml(value)}`;
}

/**
 * Whether a text of several lines stands as it is, indented, and reads back so: no line of blanks alone, and no fence
 * of Markdown, which would end the block of an issue in which the record is filed.
 */
function isBlock(text: string): boolean {
  if (text.trim() !== text || !text.includes('\n') || isUnwritable(text.replaceAll('\n', ''))) return false;
  return !/^ | $|^(?:`{3}|~{3})/mu.test(text);
}
