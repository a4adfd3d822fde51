import { pasteWords } from '#wording/form/paste.ts';
import type { TaskName } from '../names.ts';
import type { MessageHead } from '../text/message-head.ts';
import { ofUnit, type Candidates } from './find-matter.ts';

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
  /** The same as they are taken apart anew where somebody says whose they are. */
  readonly source: string;
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
export interface Said {
  readonly line: number;
  readonly tasks: Candidates;
  readonly name: string;
  text: string;
}

export interface Part {
  unit: string | undefined;
  readonly message: MessageHead;
  readonly said: Said[];
  readonly left: LeftWords[];
  readonly words: string[];
  /** Of rows of Excel the rows with their heads; of lines these are the words. */
  readonly source?: string[];
  others: boolean;
}

/** A part as proposals: of the unit that it names, else of the one that all its matters can be of, else of each matter's. */
export function proposalsOf(part: Part): readonly Proposal[] {
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
      {
        unit,
        message,
        said: own,
        left: [],
        others: false,
        words: own.map(({ name, text }) => `${name} ${text}`),
      },
      unit,
      own,
    ),
  );
  const beside = { ...part, source: left.map(({ text }) => text) };
  const rest = left.length > 0 || others ? [proposal(beside, undefined, [])] : [];
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
    source: (part.source ?? part.words).join('\n'),
  };
}

function whyLeft(tasks: Candidates, text: string): string {
  if (tasks.length === 0) return pasteWords.reasons.unknown;
  if (tasks.length > 1) return pasteWords.reasons.several(tasks.map(({ no, title }) => `${no} ${title}`));
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
