import { partWords } from '#wording/ranking/labels.ts';
import { capWords, partFormulas, partHeads } from '#wording/sheet/part.ts';
import { bonusWords } from '#wording/sheet/score-merit.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { compare, decimal, exactText, exactValue, sum, ZERO, type Fraction } from '#exact/fraction.ts';
import type { ViewEnv } from '../../env/env.ts';
import { added, inFull, termsOf } from '../../shared/arithmetic-text.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import { actNote, isTaskGone } from '../../env/period/sheet-words.ts';
import { withheldLine } from './withheld-line.ts';
import type { LineView } from './completion-line.ts';
import type { PartView } from './part-points.ts';
import { emptyParts } from '#wording/score/words.ts';

/** Bonus E: one line for each commendation or instruction, the sum at most the cap (rules.md §6). Null where the rules have none. */
export function partE(env: ViewEnv, result: UnitSheet): PartView | null {
  const { rules, score, lines } = result;
  if (rules.bonus === undefined) return null;
  const cap = decimal(rules.bonus.cap);
  const { total: places } = score.places;
  const points = (value: Fraction) => inFull(value, places);
  const total = sum(lines.bonus.map(pointsOf));
  const terms = termsOf(
    lines.bonus.filter((line) => pointsOf(line).n > 0n),
    (line) => bonusText(env, line) !== undefined,
    pointsOf,
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
      .flatMap((line) => bonusText(env, line) ?? [])
      .map((reported, index) => bonusLine(env, result, reported, index + 1)),
    withheld: withheldLine(
      lines.bonus.flatMap((line, index) =>
        bonusText(env, line) === undefined ? [{ matter: String(index), value: pointsOf(line) }] : [],
      ),
      places,
    ),
    sum: lines.bonus.length === 0 ? null : { weight: null, value: points(total) },
    beside: [],
  };
}

type BonusSheet = UnitSheet['lines']['bonus'][number];

/** A ground for the bonus with the words of its record. */
export interface BonusText {
  readonly line: BonusSheet;
  readonly points: Fraction;
  readonly title: string;
  /** What the office calls it. */
  readonly kind: string;
  /** Who commended; undefined for an instruction. */
  readonly by: string | undefined;
}

/** A bonus in words; undefined where its sheet names no record that may be read. */
export function bonusText(env: ViewEnv, line: BonusSheet): BonusText | undefined {
  const { shown, context } = env;
  const { record, honour } = line;
  const about = context.ledger.incoming.find(({ path }) => path === record)?.value.task;
  if (isTaskGone(env, about)) return undefined;
  const points = pointsOf(line);
  const kind = bonusWords.level(line.kind);
  const praise = shown.incoming.find(({ path }) => path === record)?.value;
  if (praise !== undefined) return { line, points, title: praise.title, kind: praise.kind, by: undefined };
  const honours = shown.honours.find(({ path }) => path === record)?.value.honours;
  const found = honours?.find(({ id }) => id === honour);
  return found && { line, points, title: found.title, kind, by: found.by };
}

function pointsOf({ points }: BonusSheet): Fraction {
  return exactValue(points);
}

function bonusLine(env: ViewEnv, { rules, score }: UnitSheet, reported: BonusText, number: number): LineView {
  return {
    id: `e-${String(number)}`,
    title: reported.title,
    href: null,
    subtitle: reported.kind,
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: inFull(reported.points, score.places.total),
    valueArithmetic: null,
    counted: reported.points.n > 0n,
    inputs: bonusInputs(reported),
    rule: ruleRef('parts', rules.version),
    records: recordsAt(env, [reported.line.record]),
  };
}

function bonusInputs({ line: { on = '', received, before }, points, by }: BonusText): readonly string[] {
  return [
    bonusWords.on(on),
    ...(by === undefined ? [] : [bonusWords.from(by)]),
    ...(received === undefined
      ? []
      : [`${bonusWords.received(received.on, on)}${actNote(received, received.on)}`]),
    ...(before === undefined ? [] : [bonusWords[points.n === 0n ? 'again' : 'before'](before)]),
  ];
}
