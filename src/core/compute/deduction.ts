import { lastDayOfMonth } from '../calendar/day.ts';
import { add, compare, decimal, fraction, min, multiply, sum, type Fraction } from '../exact/fraction.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { CheckFact, Dossier, Source } from './dossier.ts';
import { checkSeen, recordSeen, type Horizon } from './horizon.ts';
import { openLights, unitLight } from './light.ts';
import { monthHorizon } from './months.ts';
import { checkMonth } from './quality.ts';
import { recoupLines } from './recoup.ts';
import { unitOfCheck } from './task-nodes.ts';
import { dossiersOfUnit } from './weekly-matters.ts';

export type DeductionKind = 'red' | 'criticism' | 'exposure' | 'clue' | 'unconsented' | 'recoup' | 'falsified';

/** One ground for deduction X (rules-v1 §6). */
export interface DeductionLine {
  readonly kind: DeductionKind;
  /** Task, or the record's own id: one matter, one deduction a month (一事不二扣). */
  readonly matter: string;
  readonly dossier: Dossier | undefined;
  readonly points: Fraction;
  /** A larger deduction for the same matter stands instead. */
  readonly superseded: boolean;
  /** Later month a 追扣 looks back to. */
  readonly month: string | undefined;
  readonly source: Source;
}

/** Deduction lines of a unit in a month, the superseded ones among them. */
export function deductionLines(context: Context, rules: Rules, unit: string, month: string): readonly DeductionLine[] {
  const horizon = monthHorizon(context, month);
  const lines = [
    ...redLines(context, rules, unit, horizon),
    ...checkLines(context, rules, unit, month),
    ...criticismLines(context, rules, unit, month, horizon),
    ...clueLines(context, rules, unit, month, horizon),
    ...recoupLines(context, unit, month),
  ];
  return onePerMatter(lines);
}

/** Sum within the cap, and falsified reports outside it. */
export function deductionTotal(rules: Rules, lines: readonly DeductionLine[]): Fraction {
  const stand = lines.filter((line) => !line.superseded);
  const points = (falsified: boolean) => sum(stand.filter((line) => (line.kind === 'falsified') === falsified).map((line) => line.points));
  return add(min(decimal(rules.deduction.cap), points(false)), points(true));
}

type Ground = Omit<DeductionLine, 'superseded'>;

/** A task led by the unit that is 红 at cut-off (rules-v1 §8: nodes accepted or 待核 do not count for it). */
function redLines(context: Context, rules: Rules, unit: string, horizon: Horizon): Ground[] {
  return dossiersOfUnit(context, unit)
    .filter((dossier) => dossier.task.value.lead === unit)
    .flatMap((dossier) => {
      const light = unitLight(context, dossier, unit, horizon);
      if (light.light !== 'red' || !redCounts(context, dossier, unit, horizon)) return [];
      const source = light.node?.source ?? { entry: dossier.task, field: ['notice', 'printed'] };
      return [{ kind: 'red' as const, matter: dossier.id, dossier, points: decimal(rules.deduction.red), month: undefined, source }];
    });
}

function checkLines(context: Context, rules: Rules, unit: string, month: string): Ground[] {
  const horizon = monthHorizon(context, month);
  return dossiersOfUnit(context, unit).flatMap((dossier) => {
    const found = dossier.checks.filter((check) => checkSeen(check.sitting, horizon) && unitOfCheck(dossier, check) === unit && checkMonth(context, dossier, check) === month);
    const falsified = found.filter((check) => check.result.result === '弄虚作假');
    const unconsented = found.find((check) => check.result.unconsentedChange === true);
    const ground = (kind: DeductionKind, points: Fraction, check: CheckFact): Ground => ({ kind, matter: dossier.id, dossier, points, month: undefined, source: check.source });
    return [
      ...falsified.slice(0, 1).map((check) => ground('falsified', multiply(decimal(rules.deduction.falsified), fraction(falsified.length)), check)),
      ...(unconsented === undefined ? [] : [ground('unconsented', decimal(rules.deduction.unconsented), unconsented)]),
    ];
  });
}

function criticismLines(context: Context, rules: Rules, unit: string, month: string, horizon: Horizon): Ground[] {
  const points = decimal(rules.deduction.criticism);
  const criticised = context.ledger.measure
    .filter(({ value }) => value.kind === '通报批评' && value.unit === unit && recordSeen(value, horizon) && value.submitted.slice(0, 7) === month)
    .map((entry): Ground => ({ kind: 'criticism', matter: entry.value.task ?? entry.value.id, dossier: dossierOf(context, entry.value.task), points, month: undefined, source: { entry, field: ['kind'] } }));
  const exposed = context.ledger.incoming
    .filter(({ value }) => value.kind === '媒体曝光' && value.units?.includes(unit) === true && recordSeen(value, horizon))
    .filter(({ value }) => value.verdict !== undefined && value.verdict.result !== '不属实' && value.verdict.on.slice(0, 7) === month && value.verdict.on <= horizon.day)
    .map((entry): Ground => ({ kind: 'exposure', matter: entry.value.task ?? entry.value.id, dossier: dossierOf(context, entry.value.task), points, month: undefined, source: { entry, field: ['verdict'] } }));
  return [...criticised, ...exposed];
}

/** A clue handed to the unit, past its date at cut-off and not closed. */
function clueLines(context: Context, rules: Rules, unit: string, month: string, horizon: Horizon): Ground[] {
  const last = lastDayOfMonth(month);
  return context.ledger.clue
    .filter(({ value }) => recordSeen(value, horizon) && value.decision?.unit === unit && value.decision.due !== undefined)
    .filter(({ value }) => {
      const due = value.decision?.due ?? last;
      const closed = value.closed?.on;
      return horizon.day >= last && due <= last && (closed === undefined || closed > last);
    })
    .map((entry) => ({ kind: 'clue' as const, matter: entry.value.id, dossier: undefined, points: decimal(rules.deduction.clue), month: undefined, source: { entry, field: ['decision', 'due'] } }));
}

function dossierOf(context: Context, task: string | undefined): Dossier | undefined {
  return task === undefined ? undefined : context.dossiers.get(task);
}

/** 一事不二扣: of several grounds for one matter the largest stands; of equal ones the first by kind and place. */
function onePerMatter(lines: readonly Ground[]): readonly DeductionLine[] {
  const best = new Map<string, Ground>();
  const ordered = lines.toSorted((a, b) => compareText(a.matter, b.matter) || compareText(a.kind, b.kind) || compareText(a.source.entry.path, b.source.entry.path));
  for (const line of ordered) {
    const current = best.get(line.matter);
    if (current === undefined || compare(line.points, current.points) > 0) best.set(line.matter, line);
  }
  return ordered.map((line) => ({ ...line, superseded: best.get(line.matter) !== line }));
}

/** Whether some open node that is neither accepted nor 待核 is red. */
function redCounts(context: Context, dossier: Dossier, unit: string, horizon: Horizon): boolean {
  return openLights(context, dossier, unit, horizon).some((light) => light.light === 'red' && light.heldSince === undefined);
}
