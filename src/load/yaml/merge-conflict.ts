import type { Fault } from '../fault/fault.ts';
import type { Edit } from '../fault/fix.ts';

/** Conflicts that Git left in a text for a person to decide: each told where it begins, and how the text reads with one side of it. */
export interface Conflicts {
  readonly faults: readonly Fault[];
  /** Takes out the marks and the second side, so that what else is wrong can be found. No fix: which side is right, only people know. */
  readonly edits: readonly Edit[];
}

const NONE: Conflicts = { faults: [], edits: [] };

// At the start of a line as Git writes them, or indented with a block text around them. A row of = alone may be a heading's underline.
const MARK = /^([ \t]*)(<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$)[^\n\r]*(?:\r\n|\n|\r|$)/gmu;

/** Whether it is worth asking `conflictsIn`. */
export function maybeConflict(text: string): boolean {
  return text.includes('<<<<<<<') || text.includes('>>>>>>>') || /^={7}[ \t]*\r?$/mu.test(text);
}

/** The conflicts of a text, whole and half ones, inside block texts too. Linear in the length of the text. */
export function conflictsIn(text: string): Conflicts {
  if (!maybeConflict(text)) return NONE;
  const faults: Fault[] = [];
  const edits: Edit[] = [];
  // Where what is left out begins: the common ancestor or the second side.
  let left: number | undefined;
  let open = false;
  for (const { 0: line, 1: indent = '', 2: mark = '', index } of text.matchAll(MARK)) {
    const end = index + line.length;
    const sign = mark.charAt(0);
    if (!open && sign !== '<' && (sign === '|' || indent !== '') && sign !== '>') continue;
    if (sign === '<' || !open) faults.push(faultAt(index + indent.length, mark));
    if (sign === '<' || !open) edits.push({ start: index, end, text: '' });
    else if (sign === '>') edits.push({ start: left ?? index, end, text: '' });
    else left ??= index;
    if (sign === '<' || sign === '>') left = undefined;
    open = sign === '<' || (open && sign !== '>');
  }
  return { faults, edits };
}

function faultAt(offset: number, mark: string): Fault {
  return { code: 'yaml-merge-conflict', offset, params: { mark } };
}
