import { decimal, fraction, multiply, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { DeductionKind } from './deduction-total.ts';
import type { Ground } from './deduction.ts';
import type { CheckFact } from './dossier.ts';
import { checkSeen, type Horizon } from './horizon.ts';
import { openLights, unitLight } from './light.ts';
import { monthHorizon } from './months.ts';
import { checkMonth } from './quality.ts';
import { unitOfCheck } from './rectification.ts';
import { dossiersOfUnit } from './weekly-matters.ts';

/** A task led by the unit that is 红 at cut-off (rules-v1 §8: nodes accepted or 待核 do not count for it). */
export function redGrounds(context: Context, rules: Rules, unit: string, horizon: Horizon): Ground[] {
  return dossiersOfUnit(context, unit)
    .filter((dossier) => dossier.task.value.lead === unit)
    .flatMap((dossier) => {
      if (unitLight(context, dossier, unit, horizon).light !== 'red') return [];
      const light = openLights(context, dossier, unit, horizon).find(
        (open) => open.light === 'red' && open.heldSince === undefined,
      );
      if (light === undefined) return [];
      return [
        {
          kind: 'red' as const,
          matter: dossier.id,
          dossier,
          points: decimal(rules.deduction.red),
          month: undefined,
          source: light.node?.source ?? { entry: dossier.task, field: ['notice', 'printed'] },
        },
      ];
    });
}

/** 弄虚作假, each time, and a change worked to without consent, as checks found them. */
export function checkGrounds(context: Context, rules: Rules, unit: string, month: string): Ground[] {
  const horizon = monthHorizon(context, month);
  return dossiersOfUnit(context, unit).flatMap((dossier) => {
    const found = dossier.checks.filter(
      (check) =>
        checkSeen(check.sitting, horizon) &&
        unitOfCheck(dossier, check) === unit &&
        checkMonth(context, dossier, check) === month,
    );
    const ground = (kind: DeductionKind, points: Fraction, check: CheckFact): Ground => ({
      kind,
      matter: dossier.id,
      dossier,
      points,
      month: undefined,
      source: check.source,
    });
    const falsified = found.filter((check) => check.result.result === '弄虚作假');
    const each = decimal(rules.deduction.falsified);
    const unconsented = found.filter((check) => check.result.unconsentedChange === true);
    return [
      ...falsified
        .slice(0, 1)
        .map((check) => ground('falsified', multiply(each, fraction(falsified.length)), check)),
      ...unconsented
        .slice(0, 1)
        .map((check) => ground('unconsented', decimal(rules.deduction.unconsented), check)),
    ];
  });
}
