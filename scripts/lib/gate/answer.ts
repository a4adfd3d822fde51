import { answerView } from '../../../src/core/view/answer-view.ts';
import { KINDS } from '../../../src/record/kinds.ts';
import { answerWords } from '../../../src/wording/zh-CN/commands-gate.ts';
import { problemTexts } from '../../../src/wording/zh-CN/problems/all-codes.ts';
import { problemLines, problemWords } from '../../../src/wording/zh-CN/problems/print.ts';
import { momentInWords } from '../../../src/wording/zh-CN/portal/day.ts';
import { plainLine } from '../plain-line.ts';
import type { Verdict } from './gate.ts';

/** The answer to a submission in words, section by section; nothing in it is escaped yet. */
interface Answer {
  readonly outcome: string;
  readonly received: readonly string[];
  readonly effects: readonly string[];
  readonly open: readonly string[];
  readonly inherited: string;
}

function answerOf({ outcome, received, effects, inherited }: Verdict): Answer {
  const view = effects === undefined ? { effects: [], open: [] } : answerView(effects.env, effects);
  const isReceived = outcome === 'lands';
  return {
    outcome: answerWords.outcomes[outcome],
    received: (isReceived ? received : []).map(({ kind, path, moment, provenBy, claimed }) =>
      [
        answerWords.received(KINDS[kind].label, path, momentInWords(moment)),
        provenBy === 'run' ? answerWords.byRun : '',
        claimed === undefined || claimed === moment ? '' : answerWords.claimed(momentInWords(claimed)),
      ].join(''),
    ),
    ...view,
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
  return `${lines.map(plainLine).join('\n')}\n`;
}

/** For programs: what was decided, and on what. Keys are only ever added. */
export function answerJson(verdict: Verdict): string {
  const { outcome, base, head, asOf, received, problems, inherited, files } = verdict;
  const { effects, open } = answerOf(verdict);
  const told = problems.map((problem) => {
    const { code, severity, place, params, mend } = problem;
    return { ...place, severity, code, ...problemWords(problem, problemTexts), params, mend };
  });
  return `${JSON.stringify({ outcome, base, head, asOf, received, problems: told, inherited, effects, open, files }, null, 2)}\n`;
}
