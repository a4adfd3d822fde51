import { add, compare, decimal, min, sum, type Fraction } from '../exact/fraction.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { Dossier, Source } from './dossier.ts';
import { monthHorizon } from './months.ts';
import { clueGrounds, criticismGrounds, exposureGrounds } from './record-grounds.ts';
import { recoupLines } from './recoup.ts';
import { checkGrounds, redGrounds } from './task-grounds.ts';

export type DeductionKind =
  'red' | 'criticism' | 'exposure' | 'clue' | 'unconsented' | 'recoup' | 'falsified';

/** One ground for deduction X (rules-v1 §6). */
export interface DeductionLine {
  readonly kind: DeductionKind;
  /** Task, or the record's own id: one matter, one deduction a month (一事不二扣). */
  readonly matter: string;
  readonly dossier: Dossier | undefined;
  readonly points: Fraction;
  /** A larger deduction for the same matter stands instead. */
  readonly superseded: boolean;
  /** Earlier month a 追扣 looks back to. */
  readonly month: string | undefined;
  readonly source: Source;
}

/** A ground before grounds for the same matter are weighed against each other. */
export type Ground = Omit<DeductionLine, 'superseded'>;

/** Deduction lines of a unit in a month, the superseded ones among them. */
export function deductionLines(
  context: Context,
  rules: Rules,
  unit: string,
  month: string,
): readonly DeductionLine[] {
  const horizon = monthHorizon(context, month);
  return onePerMatter([
    ...redGrounds(context, rules, unit, horizon),
    ...checkGrounds(context, rules, unit, month),
    ...criticismGrounds(context, rules, unit, month, horizon),
    ...exposureGrounds(context, rules, unit, month, horizon),
    ...clueGrounds(context, rules, unit, month, horizon),
    ...recoupLines(context, unit, month),
  ]);
}

/** Sum within the cap, and falsified reports outside it. */
export function deductionTotal(rules: Rules, lines: readonly DeductionLine[]): Fraction {
  const stand = lines.filter((line) => !line.superseded);
  const points = (falsified: boolean) =>
    sum(stand.filter((line) => (line.kind === 'falsified') === falsified).map((line) => line.points));
  return add(min(decimal(rules.deduction.cap), points(false)), points(true));
}

/** 一事不二扣: of several grounds for one matter the largest stands; of equal ones the first by kind and place. */
function onePerMatter(lines: readonly Ground[]): readonly DeductionLine[] {
  const best = new Map<string, Ground>();
  const ordered = lines.toSorted(
    (a, b) =>
      compareText(a.matter, b.matter) ||
      compareText(a.kind, b.kind) ||
      compareText(a.source.entry.path, b.source.entry.path),
  );
  for (const line of ordered) {
    const current = best.get(line.matter);
    if (current === undefined || compare(line.points, current.points) > 0) best.set(line.matter, line);
  }
  return ordered.map((line) => ({ ...line, superseded: best.get(line.matter) !== line }));
}
