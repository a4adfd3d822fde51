import { deductionWords } from '../../wording/zh-CN/view/score-merit.ts';
import type { Context } from '../compute/context.ts';
import type { DeductionLine } from '../compute/deduction.ts';
import { unitLight } from '../compute/light.ts';
import { monthHorizon } from '../compute/months.ts';
import { unitMonth, type UnitMonth } from '../compute/unit-month.ts';
import { decimal, exactText, subtract } from '../exact/fraction.ts';
import type { ViewEnv } from './env.ts';
import { lightPhrase } from './light-view.ts';
import { points } from './pencil.ts';
import { matterTitle } from './told.ts';

/** What a deduction is about. Only for lines that may be named. */
export function deductionTitle(env: ViewEnv, line: DeductionLine): string {
  if (line.dossier !== undefined) return matterTitle(env, line.dossier);
  const { clue, incoming } = recordsOf(env.context, line);
  if (clue !== undefined) return deductionWords.clue(clue.category);
  return incoming?.title ?? deductionWords.kind[line.kind];
}

/** The facts of a deduction in words (rules-v1 §6). Only for lines that may be named. */
export function deductionInputs(env: ViewEnv, score: UnitMonth, line: DeductionLine): readonly string[] {
  return [...groundInputs(env, score, line), ...(line.superseded ? [deductionWords.superseded] : [])];
}

function groundInputs(env: ViewEnv, score: UnitMonth, line: DeductionLine): readonly string[] {
  const { context } = env;
  const { rules } = score;
  const horizon = monthHorizon(context, score.month);
  const { clue, incoming, measure, sitting, result } = recordsOf(context, line);
  const check =
    sitting === undefined || result === undefined ? [] : [deductionWords.check(sitting.on, result.kind)];
  switch (line.kind) {
    case 'red': {
      if (line.dossier === undefined) return [];
      const light = unitLight(context, line.dossier, score.unit, horizon);
      return [deductionWords.red(horizon.day, lightPhrase(env, line.dossier, light))];
    }
    case 'criticism':
      return measure === undefined ? [] : [deductionWords.criticism(measure.on)];
    case 'exposure':
      return incoming?.verdict === undefined
        ? []
        : [deductionWords.verdict(incoming.verdict.on, incoming.verdict.result)];
    case 'clue':
      return clue?.decision?.due === undefined
        ? []
        : [deductionWords.clueDue(clue.decision.due, horizon.day)];
    case 'unconsented':
      return check;
    case 'falsified':
      return [
        ...check,
        deductionWords.falsified(timesOf(score, line), points(rules, decimal(rules.deduction.falsified))),
      ];
    case 'recoup':
      return recoupInputs(context, score, line, sitting?.on);
  }
}

function recoupInputs(
  context: Context,
  score: UnitMonth,
  line: DeductionLine,
  found: string | undefined,
): readonly string[] {
  const { month } = line;
  const total = month === undefined ? undefined : unitMonth(context, score.unit, month)?.total;
  if (month === undefined || total === undefined) return [];
  const without = points(score.rules, subtract(total, line.points));
  const sum = deductionWords.recoupSum(
    month,
    points(score.rules, total),
    without,
    points(score.rules, line.points),
  );
  return found === undefined ? [sum] : [deductionWords.recoup(month, found), sum];
}

/** How often a falsified report is counted in the line. */
function timesOf({ rules }: UnitMonth, line: DeductionLine): string {
  const each = decimal(rules.deduction.falsified);
  return each.n === 0n ? '1' : exactText({ n: line.points.n * each.d, d: line.points.d * each.n });
}

function recordsOf(context: Context, { source }: DeductionLine) {
  const { path } = source.entry;
  const sitting = context.ledger.verification.find((entry) => entry.path === path)?.value;
  const index = source.field[1];
  return {
    clue: context.ledger.clue.find((entry) => entry.path === path)?.value,
    incoming: context.ledger.incoming.find((entry) => entry.path === path)?.value,
    measure: context.ledger.measure.find((entry) => entry.path === path)?.value,
    sitting,
    result: typeof index === 'number' ? sitting?.results[index] : undefined,
  };
}
