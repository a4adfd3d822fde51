import type { Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import { onePerMatter, type DeductionKind, type Weighable, type Weighed } from './deduction-total.ts';
import type { Dossier, Source } from './dossier.ts';
import { monthHorizon } from './months.ts';
import { clueGrounds, criticismGrounds, exposureGrounds } from './record-grounds.ts';
import { recoupLines } from './recoup.ts';
import { checkGrounds, redGrounds } from './task-grounds.ts';

/** One ground for deduction X (rules-v1 §6). */
export interface DeductionLine extends Weighable, Weighed {
  readonly kind: DeductionKind;
  readonly points: Fraction;
  readonly dossier: Dossier | undefined;
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
  const grounds: readonly Ground[] = [
    ...redGrounds(context, rules, unit, horizon),
    ...checkGrounds(context, rules, unit, month),
    ...criticismGrounds(context, rules, unit, month),
    ...exposureGrounds(context, rules, unit, month),
    ...clueGrounds(context, rules, unit, month, horizon),
    ...recoupLines(context, unit, month),
  ];
  return onePerMatter(grounds, (line) => line.source.entry.path);
}
