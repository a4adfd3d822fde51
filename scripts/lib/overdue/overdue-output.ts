import type { UrgedDebtor, UrgedDuty } from '#forge/overdue/urge-list.ts';
import type { IssueStep } from '#forge/overdue/step.ts';
import { overdueCommandWords } from '#wording/commands/overdue.ts';
import { causeSaid } from '../forge/forge-fault.ts';
import { harmlessJson, plainText } from '../terminal/harmless-text.ts';
import type { Carried } from './carry-out.ts';
import type { OverdueDone } from './overdue-run.ts';

const words = overdueCommandWords;

/**
 * 催办清单 for a person: debtor by debtor, what is overdue and what falls due soon. `none` is said where nothing is
 * overdue.
 */
export function listText(
  debtors: readonly UrgedDebtor[],
  asOf: string,
  isPublic: boolean,
  none: string,
): string {
  const { list } = words;
  const owing = debtors.filter(({ overdue, hidden }) => overdue.length + hidden.overdue > 0);
  const lines = debtors.flatMap(({ name, overdue, soon, hidden }) => [
    '',
    list.debtor(name, overdue.length + hidden.overdue, soon.length + hidden.soon),
    ...overdue.map((duty) => list.overdue(duty.what, duty.matter, duty.due, duty.state, notesOf(duty))),
    ...soon.map(({ what, matter, due, state }) => list.soon(what, matter, due, state)),
    ...(hidden.overdue + hidden.soon === 0 ? [] : [list.hidden(hidden.overdue + hidden.soon)]),
  ]);
  const sum = list.sum(
    owing.length,
    total(owing, ({ overdue, hidden }) => overdue.length + hidden.overdue),
    total(debtors, ({ soon, hidden }) => soon.length + hidden.soon),
  );
  return plainText([list.title(asOf, isPublic), ...lines, '', owing.length === 0 ? none : sum]);
}

/** The same as a message for the office's group: of units alone, what everybody may read alone, the rest counted. */
export function groupText(debtors: readonly UrgedDebtor[], asOf: string, none: string): string {
  const { text } = words;
  const owing = debtors.filter(({ overdue, hidden }) => overdue.length + hidden.overdue > 0);
  if (owing.length === 0) return plainText([text.none(asOf, none)]);
  const lines = owing.map(({ name, overdue, hidden }) =>
    text.debtor(name, [
      ...overdue.map(({ what, matter, state }) => text.item(what, matter, state)),
      ...(hidden.overdue === 0 ? [] : [text.hidden(hidden.overdue)]),
    ]),
  );
  return plainText([text.title(asOf), ...lines, text.end]);
}

/** The same for programs. Keys are only ever added. */
export function listJson(debtors: readonly UrgedDebtor[], asOf: string, profile: string): string {
  return harmlessJson({ asOf, profile, debtors });
}

/** What is to be done on the forge, a line each, or what became of it; then what stays. */
export function planText({ plan, carried }: OverdueDone): string {
  const lines =
    carried === undefined
      ? plan.steps.map((step) => stepLine(step, words.plan.words[step.do][0], numberOf(step)))
      : carried.map(carriedLine);
  const count = (is: Carried['is']) => carried?.filter((one) => one.is === is).length ?? 0;
  return plainText([
    ...lines,
    words.plan.standing(plan.standing.length - changed(plan.steps), plan.respected.length),
    carried === undefined
      ? words.plan.planned(plan.steps.length, plan.left)
      : words.plan.applied(count('done'), count('failed'), count('left') + plan.left),
  ]);
}

/** The same for programs. Keys are only ever added. Of what may not be told any more only the number stands in it. */
export function planJson({ plan, carried, changes }: OverdueDone): string {
  const outcome = new Map(carried?.map((one) => [one.step, one]));
  return harmlessJson({
    steps: plan.steps.map((step) => {
      const one = outcome.get(step);
      const number = one?.is === 'done' ? one.number : numberOf(step);
      return {
        do: step.do,
        ...(number === undefined ? {} : { number }),
        ...('wanted' in step ? { key: step.wanted.key, title: step.wanted.title } : {}),
        ...(step.do === 'close' ? { because: step.because.why } : {}),
        ...('fields' in step ? { changes: Object.keys(step.fields) } : {}),
        ...(one === undefined ? {} : { is: one.is }),
        ...(one?.is === 'failed' ? { cause: causeSaid(one.cause) } : {}),
      };
    }),
    left: plan.left,
    changes,
  });
}

function notesOf({ urged, weeks }: UrgedDuty): readonly string[] {
  return [...(urged === 0 ? [] : [words.list.urged(urged)]), ...(weeks < 2 ? [] : [words.list.weeks(weeks)])];
}

function carriedLine(one: Carried): string {
  const { plan } = words;
  switch (one.is) {
    case 'done':
      return stepLine(one.step, plan.words[one.step.do][1], one.number);
    case 'failed':
      return `${stepLine(one.step, plan.failed, numberOf(one.step))}（${causeSaid(one.cause)}）`;
    case 'left':
      return stepLine(one.step, plan.left, numberOf(one.step));
  }
}

function stepLine(step: IssueStep, word: string, number: number | undefined): string {
  const parts = [word, ...(number === undefined ? [] : [words.plan.number(number)]), saidOf(step)];
  return parts.join('  ');
}

function saidOf(step: IssueStep): string {
  const { plan } = words;
  switch (step.do) {
    case 'create-label':
      return step.name;
    case 'create':
    case 'reopen':
      return step.wanted.line;
    case 'update': {
      const fields = Object.keys(step.fields) as (keyof typeof step.fields)[];
      return `${step.wanted.line}（${plan.changed(fields.map((field) => plan.fields[field]))}）`;
    }
    case 'blank':
      return plan.blank;
    case 'close': {
      const { because } = step;
      const why = plan.because[because.why];
      return 'line' in because ? `${because.line}（${why}）` : why;
    }
  }
}

function numberOf(step: IssueStep): number | undefined {
  return 'number' in step ? step.number : undefined;
}

function changed(steps: readonly IssueStep[]): number {
  return steps.filter((step) => step.do === 'update').length;
}

function total<T>(of: readonly T[], count: (one: T) => number): number {
  return of.reduce((sum, one) => sum + count(one), 0);
}
