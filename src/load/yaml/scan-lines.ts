import type { Fault } from '../fault/fault.ts';
import type { Edit } from '../fault/fix.ts';

/** Offsets of the part to look at. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Faults that Chinese input methods and word processors leave in YAML, found line
 * by line without parsing: tabs and full-width spaces in the indentation, `键：值`,
 * `键:值`, `-条目`. Asked only when the reader already failed, or for text that
 * stands where a mapping was meant: in sound prose the same characters are right.
 * Lines of block text (`|`, `>`) and of a value carried on below its key are
 * passed over.
 */
export function scanLines(text: string, span: Span = { start: 0, end: text.length }): Fault[] {
  const faults: Fault[] = [];
  let carried = -1;
  let block = -1;
  for (const { start, line } of linesOf(text, span)) {
    const indent = /^[ \t\u3000\u00A0]*/u.exec(line)?.[0] ?? '';
    const body = line.slice(indent.length);
    if (body === '' || body.startsWith('#')) continue;
    const depth = indent.length;
    if (block >= 0 && depth > block) continue;
    block = -1;
    for (const fault of indentFaults(indent, start)) faults.push(fault);
    if (carried >= 0 && depth > carried) continue;
    const dashes = dashFaults(body, start + depth);
    const entry = body.slice(dashes.length);
    const key = depth + dashes.length;
    const found = keyFault(entry, start + key);
    for (const fault of dashes.faults) faults.push(fault);
    if (found !== undefined) faults.push(found);
    const keyed = found !== undefined || KEYED.test(entry);
    if (/[:\s][|>][-+\d]*\s*$/u.test(entry)) block = keyed ? key : depth;
    carried = keyed && !/[:：]\s*$/u.test(entry) ? key : -1;
  }
  return faults;
}

const KEYED = /^(?:[\w-]+|[\u4E00-\u9FFF]{1,12}|"[^"]*"|'[^']*')\s*:(?:\s|$)/u;

function indentFaults(indent: string, start: number): Fault[] {
  const faults: Fault[] = [];
  const tab = indent.indexOf('\t');
  if (tab >= 0) faults.push({ code: 'yaml-tab', offset: start + tab, edit: spaces(start, indent) });
  const wide = indent.search(/[\u3000\u00A0]/u);
  if (wide >= 0)
    faults.push({ code: 'yaml-fullwidth-space', offset: start + wide, edit: spaces(start, indent) });
  return faults;
}

// Tab and ideographic space both show about as wide as two spaces.
function spaces(start: number, indent: string): Edit {
  const text = indent.replaceAll(/[\t\u3000]/gu, '  ').replaceAll('\u00A0', ' ');
  return { start, end: start + indent.length, text };
}

/** The list dashes before an entry, and those that were typed full-width or without the space after them. */
function dashFaults(body: string, offset: number): { length: number; faults: Fault[] } {
  const faults: Fault[] = [];
  let length = 0;
  for (;;) {
    const rest = body.slice(length);
    const sound = /^-[ \t]+/u.exec(rest)?.[0];
    const wrong =
      sound === undefined
        ? /^(?:-[\u3000\u00A0]*(?![\s\d.-]|$)|－[ \t\u3000\u00A0]*)/u.exec(rest)?.[0]
        : undefined;
    if (wrong !== undefined) {
      const start = offset + length;
      faults.push({
        code: 'yaml-dash-space',
        offset: start,
        edit: { start, end: start + wrong.length, text: '- ' },
      });
    }
    const taken = sound ?? wrong;
    if (taken === undefined) return { length, faults };
    length += taken.length;
  }
}

/** What is wrong between a key and its value; `offset` is where the entry stands. */
function keyFault(entry: string, offset: number): Fault | undefined {
  const [whole = '', key = '', gap = ''] =
    /^([\w-]+|[\u4E00-\u9FFF]{1,12}|"[^"]*"|'[^']*')([ \t\u3000]*)：[ \t\u3000]*/u.exec(entry) ?? [];
  if (whole !== '') {
    const start = offset + key.length;
    const edit = { start, end: offset + whole.length, text: whole.length < entry.length ? ': ' : ':' };
    return { code: 'yaml-fullwidth-colon', offset: start + gap.length, params: { key }, edit };
  }
  const [tight = '', name = '', wide = ''] =
    /^([A-Za-z_][\w-]*|[\u4E00-\u9FFF]{1,12}):(?![ \t/]|$)([\u3000\u00A0]*)/u.exec(entry) ?? [];
  if (tight === '') return undefined;
  const start = offset + name.length;
  const edit = { start, end: offset + tight.length, text: ': ' };
  return wide === ''
    ? { code: 'yaml-colon-space', offset: start, params: { key: name }, edit }
    : { code: 'yaml-fullwidth-space', offset: start + 1, params: { key: name }, edit };
}

function* linesOf(text: string, span: Span): Generator<{ start: number; line: string }> {
  let start = span.start;
  while (start < span.end) {
    let end = start;
    while (end < span.end && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    yield { start, line: text.slice(start, end) };
    start = end + 1;
  }
}
