import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { emptyParts, partFormulas, partHeads, stepWords } from '../../wording/zh-CN/view/score.ts';
import { bonusWords } from '../../wording/zh-CN/view/score-merit.ts';
import { dayOf } from '../calendar/moment.ts';
import type { BonusLine } from '../compute/bonus.ts';
import { receivedAt } from '../compute/horizon.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { compare, decimal, exactText, sum } from '../exact/fraction.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { points, sumOf, termsOf } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { records } from './told.ts';
import type { LineView, PartView } from './types/unit-month.ts';
import { withheldLine } from './withheld-line.ts';

/** Bonus E: one line for each commendation or instruction, the sum at most the cap (rules-v1 §6). */
export function partE(env: ViewEnv, score: UnitMonth): PartView {
  const { rules, bonus } = score;
  const cap = exactText(decimal(rules.bonus.cap));
  const total = sum(bonus.map((line) => line.points));
  const terms = termsOf(
    bonus.filter((line) => line.points.n > 0n),
    (line) => isTold(env, line),
    (line) => line.points,
  );
  const summed = sumOf(rules, terms);
  const printed = points(rules, score.bonusPoints);
  const over = compare(total, decimal(rules.bonus.cap)) > 0;
  return {
    code: 'e',
    tone: 'e',
    name: partWords.e,
    full: cap,
    points: { text: printed, reason: null, href: null },
    formula: partFormulas.e(cap),
    arithmetic: terms.length === 0 ? null : over ? stepWords.capped(summed, cap, printed) : summed,
    emptyText: emptyParts.noLines,
    rule: ruleRef('parts', rules.version),
    weightHead: partHeads.e.weight,
    rateHead: partHeads.e.rate,
    valueHead: partHeads.e.value,
    lines: bonus
      .filter((line) => isTold(env, line))
      .map((line, index) => bonusLine(env, score, line, index + 1)),
    withheld: withheldLine(
      bonus
        .filter((line) => !isTold(env, line))
        .map((line) => ({ matter: line.source.entry.path, value: line.points })),
      rules.ranking.decimals,
    ),
    sum: bonus.length === 0 ? null : { weight: null, value: points(rules, total) },
  };
}

/** A bonus may be named if its record may be read and speaks of no withheld matter. */
export function isTold(env: ViewEnv, line: BonusLine): boolean {
  if (recordRef(env, line.source) === null) return false;
  const task = incomingOf(env, line)?.task;
  const dossier = task === undefined ? undefined : env.context.dossiers.get(task);
  return dossier === undefined || isShown(env, dossier);
}

function bonusLine(env: ViewEnv, { rules }: UnitMonth, line: BonusLine, number: number): LineView {
  return {
    id: `e-${String(number)}`,
    title: line.title,
    href: null,
    subtitle: bonusWords.kind[line.kind],
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: points(rules, line.points),
    counted: line.points.n > 0n,
    inputs: bonusInputs(env, line),
    rule: ruleRef('parts', rules.version),
    records: records(env, [line.source]),
    deadlineHref: null,
  };
}

function bonusInputs(env: ViewEnv, line: BonusLine): readonly string[] {
  const honour = honourOf(env, line);
  const incoming = incomingOf(env, line);
  const received = honour?.received ?? (incoming === undefined ? undefined : receivedAt(incoming));
  return [
    bonusWords.on(line.on),
    ...(honour === undefined ? [] : [bonusWords.from(honour.by)]),
    ...(received === undefined ? [] : [bonusWords.received(dayOf(received), line.on)]),
    ...(line.before.n > 0n ? [bonusWords.before(exactText(line.before))] : []),
    ...(line.points.n === 0n && line.before.n === 0n ? [bonusWords.again] : []),
  ];
}

function honourOf(env: ViewEnv, { source }: BonusLine) {
  const entry = env.context.ledger.honours.find(({ path }) => path === source.entry.path);
  const index = source.field[1];
  return typeof index === 'number' ? entry?.value.honours[index] : undefined;
}

function incomingOf(env: ViewEnv, { source }: BonusLine) {
  return env.context.ledger.incoming.find(({ path }) => path === source.entry.path)?.value;
}
