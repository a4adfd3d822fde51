import { pasteWords } from '#wording/form/paste.ts';
import { nearest } from '#text/nearest.ts';
import type { Names, TaskName } from '../names.ts';
import { sameText } from '../sheet/grid.ts';

/** Which matters a word can mean: one, several, or none. */
export type Candidates = readonly TaskName[];

/** A place in a line at which a matter is named. */
export interface Named {
  readonly start: number;
  /** Behind the name and what parts it from what is said. */
  readonly end: number;
  readonly tasks: Candidates;
}

const AFTER_NAME = /^[》」”’）)\s]*(?:[：:，,、—-]+\s*)?/u;

/**
 * The matters that a line names, in order: by notice number anywhere, by a bare number or its title where a clause
 * begins. `unit` is who says it, where that is known: of what it leads and of what others lead it means its own.
 */
export function mattersIn(line: string, names: Names, unit?: string): readonly Named[] {
  const { tasks } = names;
  const found: Named[] = [];
  const clauses = clausesOf(line);
  const starts = clauses.flatMap(({ start, isWhole }) => (isWhole ? [start] : []));
  for (const match of line.matchAll(noticeForm(names))) {
    const start = nameStart(line, match.index, starts);
    if (start === undefined) continue;
    const year = match[1] ?? match[3] ?? match[5];
    const number = match[2] ?? match[4] ?? match[6] ?? '';
    const called = byNumber(tasks, year, number);
    found.push(behindName(line, start, match.index + match[0].length, called, unit));
  }
  for (const { start, isWhole } of clauses) {
    if (found.some((one) => start >= one.start && start < one.end)) continue;
    const rest = line.slice(start);
    const bare = isWhole ? pasteWords.bareNumber.exec(rest) : null;
    if (bare !== null) {
      found.push(behindName(line, start, start + bare[0].length, byNumber(tasks, undefined, bare[1] ?? '')));
      continue;
    }
    const titled = ownFirst(isWhole ? byTitleOrSentence : bySentence, rest, tasks, unit);
    if (titled !== undefined) found.push(behindName(line, start, start + titled.length, titled.tasks));
  }
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((one, n, all) => n === 0 || one.start >= (all[n - 1]?.end ?? 0));
}

/** The matters of a word that stands alone, as in a cell; `unit` as in `mattersIn`. */
export function mattersCalled(word: string, names: Names, unit?: string): Candidates {
  const { tasks } = names;
  const [match] = word.matchAll(noticeForm(names));
  if (match !== undefined)
    return byNumber(tasks, match[1] ?? match[3] ?? match[5], match[2] ?? match[4] ?? match[6] ?? '');
  const [, number] = /^\s*(\d{1,4})\s*号?\s*$/u.exec(word) ?? [];
  return number === undefined
    ? (ownFirst(byTitle, `${word}：`, tasks, unit)?.tasks ?? [])
    : byNumber(tasks, undefined, number);
}

/** Names that a unit leads are its own first: of several with one number it speaks of its own. */
export function ofUnit(tasks: Candidates, unit: string | undefined): Candidates {
  const own = unit === undefined ? [] : tasks.filter((task) => task.unit === unit);
  return own.length > 0 ? own : tasks;
}

const FORMS = new WeakMap<Names, RegExp>();

/** How the notices of this office are named in writing: by what its numbers begin with, `交督〔2026〕4号`. */
function noticeForm(names: Names): RegExp {
  let known = FORMS.get(names);
  if (known === undefined) {
    const called = names.tasks.map(({ no }) => /^\p{Script=Han}+/u.exec(no)?.[0] ?? '');
    known = pasteWords.notice([...new Set([...called, '督办'])].filter((word) => word !== ''));
    FORMS.set(names, known);
  }
  return known;
}

/** Where a name begins that ends with a notice's number: there, or at its title in front of `（督办12号）`; undefined where a sentence only mentions it. */
function nameStart(line: string, number: number, clauses: readonly number[]): number | undefined {
  const clause = clauses.filter((start) => start <= number).at(-1) ?? 0;
  const before = line.slice(clause, number);
  if (/^[^。；;：:，,]{2,60}[（(]\s*$/u.test(before)) return clause;
  return before === '' || /[，,、\s《（(【“]$/u.test(before) ? number : undefined;
}

/** The notice's number and its title behind it are one name. */
function behindName(line: string, start: number, end: number, tasks: Candidates, unit?: string): Named {
  let at = end;
  const rest = line.slice(end);
  const opened = /^[\s《「“"（(]*/u.exec(rest)?.[0].length ?? 0;
  const titled = tasks.find(({ title }) => rest.slice(opened).startsWith(title));
  if (titled !== undefined)
    at += opened + titled.title.length + (/^[）)]/u.test(rest.slice(opened + titled.title.length)) ? 1 : 0);
  at += AFTER_NAME.exec(line.slice(at))?.[0].length ?? 0;
  const titledSo = titled === undefined ? tasks : tasks.filter(({ title }) => title === titled.title);
  const own = ofUnit(tasks, unit);
  // Its own of that number, whatever the notice as a whole is called.
  const named = titledSo.some((task) => own.includes(task))
    ? titledSo.filter((task) => own.includes(task))
    : own;
  return { start, end: at, tasks: named };
}

function byNumber(tasks: Candidates, year: string | undefined, number: string): Candidates {
  return tasks.filter(({ no }) => {
    const [, ofYear, n] = /(\d{4})\D*?(\d+)\D*$/u.exec(no) ?? [];
    return Number(n) === Number(number) && (year === undefined || year === ofYear);
  });
}

/** How long a name is, and which matters it can mean. */
interface Titled {
  readonly length: number;
  readonly tasks: Candidates;
}

/** What a way of finding finds among the matters that a unit leads; only where it finds nothing there, among all. */
function ownFirst(
  find: (rest: string, tasks: Candidates) => Titled | undefined,
  rest: string,
  tasks: Candidates,
  unit: string | undefined,
): Titled | undefined {
  const own = unit === undefined ? [] : tasks.filter((task) => task.unit === unit);
  return (own.length === 0 ? undefined : find(rest, own)) ?? find(rest, tasks);
}

/** A title in front of what is said: as it is, nearly so, or a part of it that no other title has. */
function byTitle(rest: string, tasks: Candidates): Titled | undefined {
  const opened = /^[\s《「“"【]*/u.exec(rest)?.[0].length ?? 0;
  const exact = tasks
    .filter(({ title }) => rest.slice(opened).startsWith(title))
    .toSorted((a, b) => b.title.length - a.title.length)[0];
  if (exact !== undefined)
    return {
      length: opened + exact.title.length,
      tasks: tasks.filter(({ title }) => title === exact.title),
    };
  const [head = ''] = /^[^：:\n]{3,60}(?=[：:])/u.exec(rest) ?? [];
  const word = sameText(head);
  if (word.length < LEAST_TITLE) return undefined;
  const like = nearest(
    word,
    tasks.map(({ title }) => sameText(title)),
  );
  const within = tasks.filter(({ title }) =>
    like === undefined ? sameText(title).includes(word) : sameText(title) === like,
  );
  return within.length === 0 ? undefined : { length: head.length, tasks: within };
}

function byTitleOrSentence(rest: string, tasks: Candidates): Titled | undefined {
  return byTitle(rest, tasks) ?? bySentence(rest, tasks);
}

/** A part of a title at the head of a sentence that says what became of it, `疏散基地二期项目已完成桩基`: what stands in no title ends the name. */
function bySentence(rest: string, tasks: Candidates): Titled | undefined {
  const opened = /^[\s《「“"【]*/u.exec(rest)?.[0].length ?? 0;
  const said = rest.slice(opened);
  const least = said.slice(0, LEAST_TITLE);
  if (least.length < LEAST_TITLE) return undefined;
  let within = tasks.filter(({ title }) => title.includes(least));
  if (within.length === 0) return undefined;
  let length = LEAST_TITLE;
  for (; length < said.length; length++) {
    const name = said.slice(0, length + 1);
    const longer = within.filter(({ title }) => title.includes(name));
    if (longer.length === 0) break;
    within = longer;
  }
  const behind = pasteWords.behindSubject.exec(said.slice(length));
  return behind === null ? undefined : { length: opened + length + behind[0].length, tasks: within };
}

/** Fewer signs of a title could stand in any sentence. */
const LEAST_TITLE = 4;

/** Where a clause begins: at the line's beginning behind its mark, and behind what ends a sentence; behind a comma only one that is no whole. */
function clausesOf(line: string): readonly { readonly start: number; readonly isWhole: boolean }[] {
  const ends = [...line.matchAll(/[。；;！!，,]\s*/gu)].map(({ index, 0: end }) => ({
    end: index + end.length,
    isWhole: !/^[，,]/u.test(end),
  }));
  return [{ end: 0, isWhole: true }, ...ends]
    .map(({ end, isWhole }) => ({ start: end + (MARK.exec(line.slice(end))?.[0].length ?? 0), isWhole }))
    .filter(({ start }) => start < line.length);
}

/** `1. `, `（一）`, `二、`, `- `, `①`. */
export const MARK =
  /^\s*(?:\d{1,2}\s*[.．、)）](?:(?!\d)|(?=\d{1,4}\s*号))|[（(][一二三四五六七八九十\d]{1,3}[)）][、.]?|[一二三四五六七八九十]{1,3}[、.．]|[-*•·●▪■◆]|[①-⑳])?\s*/u;
