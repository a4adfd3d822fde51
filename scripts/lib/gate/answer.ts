import type { Problem } from '#record/schema/problem.ts';
import { answerView } from '#portal/answer/answer-view.ts';
import { issueBlock } from '#forge/submission/issue-text.ts';
import { KINDS } from '#record/kinds.ts';
import { answerWords } from '#wording/commands/gate.ts';
import { problemTexts } from '#validate/problem-texts.ts';
import { problemLines, problemWords } from '#wording/problems/print.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import { plainLine, markdownText } from '#text/plain-line.ts';
import { harmlessJson, plainText } from '../terminal/harmless-text.ts';
import { problemItem, withinLength } from '../check/problem-markdown.ts';
import type { Verdict } from './verdict.ts';

/** The answer to a submission in words, section by section; nothing in it is escaped yet. */
interface Answer {
  readonly outcome: string;
  readonly received: readonly string[];
  readonly effects: readonly string[];
  readonly open: readonly string[];
  readonly inherited: string;
}

/** As many of what is still owed as anybody reads under an answer, the most pressing first. */
const OPEN = 12;

function answerOf({ outcome, received, effects, inherited }: Verdict): Answer {
  const { effects: changed, open } =
    effects === undefined ? { effects: [], open: [] } : answerView(effects.env, effects);
  const isReceived = outcome === 'lands' || outcome === 'landed';
  return {
    outcome: answerWords.outcomes[outcome],
    received: (isReceived ? received : []).map(({ kind, path, moment, provenBy, claimed }) =>
      [
        answerWords.received(KINDS[kind].label, path, momentInWords(moment)),
        provenBy === 'run' ? answerWords.byRun : '',
        claimed === undefined || claimed === moment ? '' : answerWords.claimed(momentInWords(claimed)),
      ].join(''),
    ),
    effects: changed,
    open: [...open.slice(0, OPEN), ...(open.length > OPEN ? [answerWords.openMore(open.length - OPEN)] : [])],
    inherited:
      inherited.errors + inherited.reminders === 0
        ? ''
        : answerWords.inherited(inherited.errors, inherited.reminders),
  };
}

/** For a person at a terminal. */
export function answerText(verdict: Verdict): string {
  const { outcome, received, effects, open, inherited } = answerOf(verdict);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  const lines = [
    outcome,
    ...received.map((line) => `  ${line}`),
    ...verdict.problems.flatMap((problem) => problemLines(problem, problemTexts)),
    ...section(answerWords.effects, effects),
    ...section(answerWords.open, open),
    ...(inherited === '' ? [] : [inherited]),
  ];
  return plainText(lines);
}

/** For programs: what was decided, and on what. Keys are only ever added. */
export function answerJson(verdict: Verdict): string {
  const { outcome, base, head, asOf, received, problems, inherited, files } = verdict;
  const { effects, open } = answerOf(verdict);
  const reported = problems.map((problem) => {
    const { code, severity, place, params, fix } = problem;
    return { ...place, severity, code, ...problemWords(problem, problemTexts), params, fix };
  });
  return harmlessJson({
    outcome,
    base,
    head,
    asOf,
    received,
    problems: reported,
    inherited,
    effects,
    open,
    files,
  });
}

/** A comment may have 65,536 characters. */
const LONGEST = 60_000;

/**
 * The one comment under a submission, in Markdown. What is quoted of the record, a path or a name comes out as the
 * text that it is: no markup, no link, nobody called.
 */
export function answerComment(verdict: Verdict): string {
  const { outcome, received, effects, open, inherited } = answerOf(verdict);
  const own = new Set(verdict.received.map(({ path }) => path));
  const isOwn = ({ place }: Problem) => [...own].some((path) => place.file.endsWith(`/${path}`));
  const errors = verdict.problems.filter(({ severity }) => severity === 'error');
  const reminders = verdict.problems.filter(({ severity }) => severity === 'reminder');
  const sections: readonly (readonly string[])[] = [
    [`**${markdownText(outcome)}**`],
    received.map(item),
    [...errors.filter(isOwn), ...errors.filter((problem) => !isOwn(problem))].map(problemItem),
    ...verdict.fixed.map(({ file, path, text }) => [
      // Whole or not at all: half a record may be right in itself, and would be pasted.
      [
        markdownText(answerWords.fixed(file)),
        '',
        ...fenced(verdict.door === '议题' ? issueBlock(path, text) : text),
      ].join('\n'),
    ]),
    effects.length === 0 ? [] : [`**${answerWords.effects}**`, '', ...effects.map(item)],
    open.length === 0 ? [] : [`**${answerWords.open}**`, '', ...open.map(item)],
    reminders.length === 0
      ? []
      : [
          `<details><summary>${answerWords.reminders(reminders.length)}</summary>`,
          '',
          ...reminders.map(problemItem),
          '',
          '</details>',
        ],
    inherited === '' ? [] : [markdownText(inherited)],
  ];
  const lines = sections.filter((some) => some.length > 0).flatMap((some) => [...some, '']);
  return withinLength(lines, LONGEST, answerWords.cut);
}

function item(text: string): string {
  return `- ${markdownText(text)}`;
}

/** Lines that are shown as they are. The fence is longer than any in them. */
function fenced(text: string): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [
    `${fence}yaml`,
    ...text
      .trimEnd()
      .split(/\r\n|\r|\n/u)
      .map((line) => unseenShown(line)),
    fence,
  ];
}

/** What cannot be seen is written out; blanks at the start of a line stay. */
function unseenShown(line: string): string {
  const start = /^ */u.exec(line)?.[0] ?? '';
  return start + plainLine(line.slice(start.length));
}
