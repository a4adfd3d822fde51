import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { capWords, partFormulas, partHeads } from '../../wording/zh-CN/view/part.ts';
import { emptyParts } from '../../wording/zh-CN/view/score.ts';
import { bonusWords } from '../../wording/zh-CN/view/score-merit.ts';
import { dayOf } from '../calendar/moment.ts';
import type { BonusLine } from '../../engine/score/merits.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import { compare, decimal, exactText, sum, ZERO, type Fraction } from '../exact/fraction.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { added, inFull, termsOf } from './pencil.ts';
import { proofNote } from './proof-note.ts';
import { ruleRef } from './rule-ref.ts';
import { records } from './told.ts';
import type { LineView, PartView } from './types/unit-period.ts';
import { withheldLine } from './withheld-line.ts';

/** Bonus E: one line for each commendation or instruction, the sum at most the cap (rules.md §6). Null where the rules have none. */
export function partE(env: ViewEnv, result: UnitResult): PartView | null {
  const { rules, score, lines } = result;
  if (rules.bonus === undefined) return null;
  const cap = decimal(rules.bonus.cap);
  const { total: places } = score.places;
  const points = (value: Fraction) => inFull(value, places);
  const total = sum(lines.bonus.map((line) => line.points));
  const terms = termsOf(
    lines.bonus.filter((line) => line.points.n > 0n),
    (line) => isTold(env, line),
    (line) => line.points,
  ).map(points);
  const summed = terms.length < 2 ? points(total) : `${added(terms)} = ${points(total)}`;
  const printed = points(score.bonus ?? ZERO);
  return {
    code: 'e',
    tone: 'e',
    name: partWords.e,
    full: exactText(cap),
    points: { text: printed, reason: null, href: null },
    formula: partFormulas.e(exactText(cap)),
    arithmetic:
      terms.length === 0
        ? null
        : compare(total, cap) > 0
          ? capWords.capped(summed, exactText(cap), printed)
          : summed,
    emptyText: emptyParts.noLines,
    rule: ruleRef('parts', rules.version),
    weightHead: partHeads.e.weight,
    rateHead: partHeads.e.rate,
    valueHead: partHeads.e.value,
    lines: lines.bonus
      .filter((line) => isTold(env, line))
      .map((line, index) => bonusLine(env, result, line, index + 1)),
    withheld: withheldLine(
      lines.bonus
        .filter((line) => !isTold(env, line))
        .map((line) => ({ matter: line.source.entry.path, value: line.points })),
      places,
    ),
    sum: lines.bonus.length === 0 ? null : { weight: null, value: points(total) },
    beside: [],
  };
}

/** A bonus may be named if its record may be read and speaks of no withheld matter. */
export function isTold(env: ViewEnv, line: BonusLine): boolean {
  if (recordRef(env, line.source) === null) return false;
  const task = incomingOf(env, line)?.value.task;
  const dossier = task === undefined ? undefined : env.context.dossiers.get(task);
  return dossier === undefined || isShown(env, dossier);
}

function bonusLine(env: ViewEnv, { rules, score }: UnitResult, line: BonusLine, number: number): LineView {
  return {
    id: `e-${String(number)}`,
    title: line.title,
    href: null,
    subtitle: incomingOf(env, line)?.value.kind ?? bonusWords.level(line.kind),
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: inFull(line.points, score.places.total),
    valueArithmetic: null,
    counted: line.points.n > 0n,
    inputs: bonusInputs(env, line),
    rule: ruleRef('parts', rules.version),
    records: records(env, [line.source]),
    deadlineHref: null,
  };
}

function bonusInputs(env: ViewEnv, line: BonusLine): readonly string[] {
  const honour = honourOf(env, line);
  return [
    bonusWords.on(line.on),
    ...(honour === undefined ? [] : [bonusWords.from(honour.by)]),
    ...receivedInputs(env, line, honour?.received),
    ...(line.before.n === 0n
      ? []
      : [bonusWords[line.points.n === 0n ? 'again' : 'before'](exactText(line.before))]),
  ];
}

function receivedInputs(env: ViewEnv, line: BonusLine, noted: string | undefined): readonly string[] {
  if (noted !== undefined) return [bonusWords.received(dayOf(noted), line.on)];
  const incoming = incomingOf(env, line);
  if (incoming === undefined) return [];
  const receipt = env.context.receiptOf(incoming);
  return [`${bonusWords.received(dayOf(receipt.received), line.on)}${proofNote(receipt)}`];
}

function honourOf(env: ViewEnv, { source }: BonusLine) {
  const entry = env.context.ledger.honours.find(({ path }) => path === source.entry.path);
  const index = source.field[1];
  return typeof index === 'number' ? entry?.value.honours[index] : undefined;
}

function incomingOf(env: ViewEnv, { source }: BonusLine) {
  return env.context.ledger.incoming.find(({ path }) => path === source.entry.path);
}
