import { decimal, max, subtract, ZERO, type Fraction } from '../exact/fraction.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { Source } from './dossier.ts';
import { receivedAt, recordSeen } from './horizon.ts';
import { monthHorizon, recordMonth } from './months.ts';

/** One ground for bonus E (rules-v1 §6). */
export interface BonusLine {
  readonly kind: '市级' | '省级' | '国家级' | 'instruction';
  readonly title: string;
  readonly on: string;
  readonly points: Fraction;
  /** What a lower level of the same experience had earned before, already taken off. */
  readonly before: Fraction;
  readonly source: Source;
}

/** Bonus lines of a unit in a month: by the moment of receipt; the same experience once, a higher level later adds the difference. */
export function bonusLines(
  context: Context,
  rules: Rules,
  unit: string,
  month: string,
): readonly BonusLine[] {
  return [...commendations(context, rules, unit, month), ...instructions(context, rules, unit, month)];
}

function commendations(context: Context, rules: Rules, unit: string, month: string): BonusLine[] {
  const mine = context.ledger.honours
    .flatMap((entry) =>
      entry.value.honours.map((honour, index) => ({ honour, source: { entry, field: ['honours', index] } })),
    )
    .filter(({ honour }) => honour.units.includes(unit))
    .sort(
      (a, b) => compareText(a.honour.received, b.honour.received) || compareText(a.honour.id, b.honour.id),
    );
  const reached = new Map<string, Fraction>();
  const lines: BonusLine[] = [];
  for (const { honour, source } of mine) {
    const before = reached.get(honour.experience) ?? ZERO;
    const worth = decimal(rules.bonus[honour.level]);
    reached.set(honour.experience, max(before, worth));
    if (honour.received.slice(0, 7) !== month) continue;
    const points = max(ZERO, subtract(worth, before));
    lines.push({ kind: honour.level, title: honour.title, on: honour.on, points, before, source });
  }
  return lines;
}

/** 主要领导's positive written instruction: one for each matter, the first received. */
function instructions(context: Context, rules: Rules, unit: string, month: string): BonusLine[] {
  const horizon = monthHorizon(context, month);
  const mine = context.ledger.incoming
    .filter(
      ({ value }) =>
        value.kind === '批示肯定' && value.units?.includes(unit) === true && recordSeen(value, horizon),
    )
    .sort(
      (a, b) =>
        compareText(recordMonth(context, a.value), recordMonth(context, b.value)) ||
        compareText(receivedAt(a.value), receivedAt(b.value)) ||
        compareText(a.path, b.path),
    );
  const seen = new Set<string>();
  const lines: BonusLine[] = [];
  for (const entry of mine) {
    const { value } = entry;
    const matter = value.task ?? value.id;
    const points = seen.has(matter) ? ZERO : decimal(rules.bonus.instruction);
    seen.add(matter);
    if (recordMonth(context, value) !== month) continue;
    lines.push({
      kind: 'instruction',
      title: value.title,
      on: value.date,
      points,
      before: ZERO,
      source: { entry, field: ['kind'] },
    });
  }
  return lines;
}
