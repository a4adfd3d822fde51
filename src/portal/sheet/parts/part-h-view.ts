import { partWords } from '#wording/ranking/labels.ts';
import { partFormulas, partHeads, partReasons } from '#wording/sheet/part.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { decimal } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../../env/env.ts';
import { added, inFull } from '../../shared/arithmetic-text.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { recordsAt } from '../../env/record/record-ref.ts';
import type { LineView } from './completion-line.ts';
import type { PartView } from './part-points.ts';
import { emptyParts } from '#wording/score/words.ts';

type Handicap = NonNullable<Rules['handicaps']>[number];

/** 照顾分: one line for each that the rules declare for the unit in the period (rules.md §7). */
export function partH(env: ViewEnv, result: UnitSheet): PartView {
  const { rules, unit, period, score } = result;
  const { total: places } = score.places;
  const given = (rules.handicaps ?? [])
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.unit === unit && (entry.period ?? period.id) === period.id);
  const total = score.handicap === undefined ? null : inFull(score.handicap, places);
  const terms = given.map(({ entry }) => inFull(decimal(entry.points), places));
  return {
    code: 'h',
    tone: 'h',
    name: partWords.h,
    full: null,
    points: { text: total, reason: total === null ? partReasons.noHandicap : null, href: null },
    formula: partFormulas.h,
    arithmetic: total === null || terms.length < 2 ? null : `${added(terms)} = ${total}`,
    emptyText: emptyParts.noLines,
    rule: ruleRef('total', rules.version),
    weightHead: partHeads.h.weight,
    rateHead: partHeads.h.rate,
    valueHead: partHeads.h.value,
    lines: given.map(({ entry, index }) => handicapLine(env, result, entry, index)),
    withheld: null,
    sum: total === null || given.length < 2 ? null : { weight: null, value: total },
    beside: [],
  };
}

function handicapLine(env: ViewEnv, { rules, score }: UnitSheet, entry: Handicap, index: number): LineView {
  const file = env.shown.rules.find(({ value }) => value.version === rules.version);
  return {
    id: `h-${String(index + 1)}`,
    title: entry.why,
    href: null,
    subtitle: null,
    weight: null,
    weightArithmetic: null,
    rate: null,
    rateArithmetic: null,
    value: inFull(decimal(entry.points), score.places.total),
    valueArithmetic: null,
    counted: true,
    inputs: [partFormulas.h],
    rule: ruleRef('total', rules.version),
    records: recordsAt(env, [file?.path]),
  };
}
