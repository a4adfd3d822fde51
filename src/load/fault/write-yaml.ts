import { isPlainText } from './plain-text.ts';

/** A value as one would write it behind a key, on one line: `2026-01-20`, `'001'`, `[难点, 整改]`, `{ from: 2025-01-01 }`. */
export function writeYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeYaml(item)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${key}: ${writeYaml(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' ? writeText(value) : String(value);
}

function writeText(text: string): string {
  if (isUnwritable(text)) return JSON.stringify(text).replaceAll(EACH_UNWRITABLE, escaped);
  return isPlainText(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

/** What YAML takes in double quotes alone, written out: controls, separators of lines, marks of byte order, halves of a pair. */
const SIGNS = String.raw`\u0000-\u001F\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF`;
const UNWRITABLE = new RegExp(`[${SIGNS}]`, 'u');
const EACH_UNWRITABLE = new RegExp(`[${SIGNS}]`, 'gu');

/** Whether a text can be written in double quotes alone. */
export function isUnwritable(text: string): boolean {
  return UNWRITABLE.test(text);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
