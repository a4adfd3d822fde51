import { pasteWords } from '#wording/form/paste.ts';
import type { Names, TaskName } from '../names.ts';
import { pastedLines } from '../text/marks.ts';
import { messageHead, type MessageHead } from '../text/message-head.ts';
import { cellBlock, linesAndCells, type CellBlock, type CellRow } from './cells.ts';
import { MARK, mattersCalled, mattersIn, ofUnit, type Candidates } from './find-matter.ts';
import { unitHead, unitOfSender, unitOfSpeaker } from './find-unit.ts';

/** What one unit said in a paste, as far as it can be told. Nothing is dropped: what has no place is among `left`. */
export interface Proposal {
  /** Undefined where nothing says whose it is. */
  readonly unit: string | undefined;
  readonly message: MessageHead;
  readonly lines: readonly ProposedLine[];
  /** 其余无变化. */
  readonly others: boolean;
  readonly left: readonly LeftWords[];
  /** The words themselves, to be seen beside what was made of them. */
  readonly words: string;
}

/** What was said of one matter. */
interface ProposedLine {
  readonly task: string;
  readonly text: string;
  readonly percent?: number;
  readonly problem?: string;
  /** Of the paste, from 1. */
  readonly line: number;
}

interface LeftWords {
  readonly line: number;
  readonly text: string;
  readonly why: string;
  /** The matters that could be meant, where several could. */
  readonly could: readonly string[];
}

/** Something said, before it is known of which of several matters. */
interface Said {
  readonly line: number;
  readonly tasks: Candidates;
  readonly name: string;
  text: string;
}

interface Part {
  unit: string | undefined;
  readonly message: MessageHead;
  readonly said: Said[];
  readonly left: LeftWords[];
  readonly words: string[];
  others: boolean;
}

/** Rows of one message, and the part in which they stand where there is one. */
interface Table {
  readonly message: MessageHead;
  readonly part: Part | undefined;
  readonly rows: CellRow[];
}

/**
 * Takes apart what people write in their own way: a message, a mail, rows of Excel; by notice number and title, unit by
 * unit. `unit` is whose words they are where somebody said so; `entered` is the day on which it is entered.
 * A proposal to be looked at, never a record.
 */
export function splitPaste(text: string, names: Names, unit?: string, entered?: string): readonly Proposal[] {
  const parts: Part[] = [];
  let message: MessageHead = {};
  let part: Part | undefined;
  let follows: Said | undefined;
  /** Whether a line stands alone behind an empty one, as who speaks next does. */
  let isApart = true;
  const begin = (of: string | undefined, within = message): Part => {
    const fresh: Part = { unit: unit ?? of, message: within, said: [], left: [], words: [], others: false };
    parts.push(fresh);
    return fresh;
  };
  const current = () => (part ??= begin(unitOfSender(message.sender, names)));

  const tables: Table[] = [];
  for (const one of linesAndCells(text)) {
    if ('cells' in one) {
      const table = tables.at(-1);
      // What another message brought is another table, and came when that did.
      if (table?.message === message) table.rows.push(one);
      else tables.push({ message, part, rows: [one] });
      continue;
    }
    const line = pastedLines(one.raw)[0]?.line ?? '';
    const begins = isApart;
    isApart = line === '';
    if (isApart) {
      follows = undefined;
      continue;
    }
    const head = messageHead(line, message.at?.slice(0, 10), entered);
    if (head !== undefined) {
      message = head.at === undefined ? { ...message, ...head } : head;
      [part, follows] = [undefined, undefined];
      continue;
    }
    const named = unitHead(line, names);
    if (named !== undefined) {
      [part, follows] = [begin(named.unit), undefined];
      part.words.push(line);
      for (const item of itemsOn(named.rest)) follows = readLine(part, item, one.number, names, undefined);
      continue;
    }
    const speaks = begins ? unitOfSpeaker(line, names) : undefined;
    if (speaks !== undefined) {
      message = { sender: line };
      [part, follows] = [begin(speaks), undefined];
      part.words.push(line);
      continue;
    }
    const at = current();
    at.words.push(line);
    follows = readLine(at, line, one.number, names, follows);
  }
  for (const { message: sent, part: within, rows } of tables) {
    const cells = cellBlock(rows);
    if (cells !== undefined) parts.push(...rowParts(cells, names, sent, unit));
    else readCells(within ?? begin(unitOfSender(sent.sender, names), sent), rows, names);
  }
  return parts.flatMap(settled);
}

/** A line by the items that are counted on it, `1、甲：办了。2、乙：未动。`; they are counted from 1. */
function itemsOn(line: string): readonly string[] {
  if (line === '') return [];
  return /^\s*1\s*[.．、)）]/u.test(line)
    ? line.split(/(?<=[。；;！!])\s*(?=\d{1,2}\s*[.．、)）](?!\d))/u)
    : [line];
}

/** Reads rows into a part of which no row says what the columns are. */
function readCells(part: Part, rows: readonly CellRow[], names: Names): void {
  for (const { number, cells } of rows) {
    const line = cells.filter((cell) => cell !== '').join(' ');
    part.words.push(line);
    if (line !== '') readLine(part, line, number, names, undefined);
  }
}

/** Longer lines nobody writes; they are shown whole, and not sought through. */
const LONGEST_LINE = 5000;

/** Reads a line into a part; answers what the next line goes on with. */
function readLine(
  part: Part,
  line: string,
  number: number,
  names: Names,
  follows: Said | undefined,
): Said | undefined {
  const leave = (text: string, why: string) => {
    if (text.trim() !== '') part.left.push({ line: number, text: text.trim(), why, could: [] });
  };
  if (line.length > LONGEST_LINE) {
    leave(line, pasteWords.reasons.long);
    return undefined;
  }
  let rest = line;
  if (pasteWords.nothingNew.test(rest.slice(MARK.exec(rest)?.[0].length ?? 0))) {
    part.others = true;
    return undefined;
  }
  const others = pasteWords.others.exec(rest);
  if (others !== null) {
    part.others = true;
    rest = `${rest.slice(0, others.index)}${others[0].startsWith('。') ? '。' : ''}\n${rest.slice(others.index + others[0].length)}`;
  }
  const [first = '', after = ''] = rest.split('\n');
  leave(after, pasteWords.reasons.beside);
  const found = mattersIn(first, names);
  const before = first.slice(0, found[0]?.start ?? first.length);
  if (found.length === 0) {
    // A mark of which all that was said is taken already.
    if (before.slice(MARK.exec(before)?.[0].length ?? 0).trim() === '') return undefined;
    if (follows !== undefined && !pasteWords.courtesy.test(before.trim())) {
      follows.text += `\n${before.trim()}`;
      return follows;
    }
    leave(before, pasteWords.reasons.beside);
    return undefined;
  }
  if (MARK.exec(before)?.[0] !== before) leave(before, pasteWords.reasons.beside);
  const said = found.map(({ start, end, tasks }, n) => {
    const next = found[n + 1];
    const words = first.slice(end, next?.start ?? first.length);
    // The mark of the next item on the same line is none of this one.
    const own =
      next === undefined
        ? words
        : words.replace(/[\s；;，,、]*(?:\d{1,2}\s*[.．、)）]|[（(]\d{1,2}[)）])?\s*$/u, '');
    return { line: number, tasks, name: first.slice(start, end).trim(), text: own.trim() };
  });
  part.said.push(...said);
  return others === null ? said.at(-1) : undefined;
}

/** Rows of Excel, by unit where a column says it. */
function rowParts(
  { rows, heads, column, isKnown }: CellBlock,
  names: Names,
  message: MessageHead,
  unit: string | undefined,
): readonly Part[] {
  const parts = new Map<string | undefined, Part>();
  for (const { number, cells } of rows) {
    const cell = (field: Parameters<typeof column>[0]) => (cells[column(field) ?? -1] ?? '').trim();
    const lead = unit ?? unitHead(cell('lead'), names)?.unit;
    let part = parts.get(lead);
    if (part === undefined)
      parts.set(lead, (part = { unit: lead, message, said: [], left: [], words: [], others: false }));
    part.words.push(cells.join('　'));
    const [no, title, progress] = [cell('no'), cell('title'), cell('progress')];
    const byTitle = title === '' ? [] : mattersCalled(title, names);
    const byNo = no === '' ? byTitle : mattersCalled(no, names);
    // Where number and title speak of different matters, neither is believed.
    const both = byNo.filter((task) => byTitle.includes(task));
    const tasks = both.length > 0 || byTitle.length > 0 ? both : byNo;
    const problem = cell('problem');
    const name = [no, title].filter((word) => word !== '').join(' ');
    for (const [n, text] of cells.entries())
      if (text !== '' && !isKnown(n))
        part.left.push({
          line: number,
          text: `${heads[n] ?? ''}：${text}`,
          why: pasteWords.reasons.cell,
          could: [],
        });
    if (name === '' && progress === '') continue;
    if (progress === '')
      part.left.push({ line: number, text: name, why: pasteWords.reasons.beside, could: [] });
    else
      part.said.push({
        line: number,
        tasks,
        name,
        text:
          problem === '' || /^(?:无|没有|—|-|\/)$/u.test(problem)
            ? progress
            : `${progress}\n${PROBLEM}${problem}`,
      });
  }
  return [...parts.values()];
}

const PROBLEM = '困难：';

/** A part as proposals: of the unit that it names, else of the one that all its matters can be of, else of each matter's. */
function settled(part: Part): readonly Proposal[] {
  const { said, left, message, others } = part;
  if (said.length === 0 && left.length === 0 && !others) return [];
  const units = part.unit === undefined ? commonUnits(said) : [part.unit];
  if (units.length === 1 || said.every(({ tasks }) => unitsOf(tasks).length !== 1))
    return [proposal(part, units.length === 1 ? units[0] : undefined, said)];
  // Several units in one message, each known by its matter.
  const groups = new Map<string | undefined, Said[]>();
  for (const one of said) {
    const [unit, ...more] = unitsOf(one.tasks);
    const key = more.length === 0 ? unit : undefined;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const split = [...groups].map(([unit, own]) =>
    proposal(
      { ...part, left: [], others: false, words: own.map(({ name, text }) => `${name} ${text}`) },
      unit,
      own,
    ),
  );
  const rest = left.length > 0 || others ? [proposal({ ...part, message }, undefined, [])] : [];
  return [...split, ...rest];
}

function proposal(part: Part, unit: string | undefined, said: readonly Said[]): Proposal {
  const left = [...part.left];
  const lines: ProposedLine[] = [];
  for (const one of said) {
    const tasks = ofUnit(one.tasks, unit);
    const [task, ...more] = tasks;
    if (task === undefined || more.length > 0 || one.text === '') {
      left.push({
        line: one.line,
        text: `${one.name}${one.text}`,
        why: whyLeft(tasks, one.text),
        could: tasks.map(({ id }) => id),
      });
      continue;
    }
    lines.push({ task: task.id, line: one.line, ...partsOf(one.text) });
  }
  return {
    unit,
    message: part.message,
    lines,
    others: part.others,
    left: left.toSorted((a, b) => a.line - b.line),
    words: part.words.join('\n'),
  };
}

function whyLeft(tasks: Candidates, text: string): string {
  if (tasks.length === 0) return pasteWords.reasons.unknown;
  if (tasks.length > 1)
    return pasteWords.reasons.several(tasks.map(({ no, title }) => `${no} ${title}`).join('、'));
  return text === '' ? pasteWords.reasons.beside : pasteWords.reasons.unknown;
}

/** What was said, with what is asked for and how far it is taken out. */
function partsOf(whole: string): Pick<ProposedLine, 'text' | 'percent' | 'problem'> {
  const asked = pasteWords.problem.exec(whole);
  const rest =
    asked === null ? whole : `${whole.slice(0, asked.index)}${whole.slice(asked.index + asked[0].length)}`;
  const percent = Number(pasteWords.percent.exec(rest)?.[1]);
  return {
    // One who only asks for something says that as his progress, too.
    text: rest.trim() === '' ? whole.trim() : rest.trim(),
    ...(percent >= 0 && percent <= 100 ? { percent } : {}),
    ...(asked === null ? {} : { problem: (asked[1] ?? '').trim() }),
  };
}

function commonUnits(said: readonly Said[]): readonly string[] {
  const known = said.filter(({ tasks }) => tasks.length > 0);
  const [first, ...others] = known.map(({ tasks }) => unitsOf(tasks));
  return (first ?? []).filter((unit) => others.every((units) => units.includes(unit)));
}

function unitsOf(tasks: readonly TaskName[]): readonly string[] {
  return [...new Set(tasks.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))];
}
