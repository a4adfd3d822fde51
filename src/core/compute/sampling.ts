import { nextMonth, previousMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { isVerdict, mayAnswer, refuses } from './claims.ts';
import { claimMonth, closedList, drawMonth } from './closed-list.ts';
import type { Context } from './context.ts';
import type { ClaimFact, Dossier } from './dossier.ts';
import { drawSample } from './draw-sample.ts';
import { checkSeen, type Horizon } from './horizon.ts';
import { freezeMoment, rulesOf } from './months.ts';

/** The claims drawn for a month; undefined while no number has been published. */
export function sampleOf(context: Context, month: string): ReadonlySet<string> | undefined {
  return context.memo('sample', month, () => {
    const draw = context.draws.get(month);
    const rules = rulesOf(context, month);
    if (draw === undefined || rules === undefined) return undefined;
    return new Set(drawSample(draw.value.number, closedList(context, month), rules.value.checks.sample));
  });
}

/**
 * Units of which a drawn claim of the month before was refused: all their claims of this
 * month are checked. Found after this month's freeze, it no longer undoes what that
 * freeze accepted.
 */
function underFullCheck(context: Context, month: string, horizon: Horizon): ReadonlySet<string> {
  const freeze = freezeMoment(context, month);
  const checks = horizon.checks < freeze ? horizon.checks : freeze;
  return context.memo('full-check', `${month}|${checks}`, () => {
    const sample = sampleOf(context, previousMonth(month));
    const units = new Set<string>();
    if (sample === undefined) return units;
    for (const dossier of context.dossiers.values()) {
      const seen = dossier.checks.filter((check) => checkSeen(check.sitting, { ...horizon, checks }));
      for (const claim of dossier.claims) {
        if (!sample.has(claim.id)) continue;
        const verdict = seen.find((check) => isVerdict(check) && mayAnswer(check, claim));
        if (verdict !== undefined && refuses(verdict)) units.add(claim.unit);
      }
    }
    return units;
  });
}

/** Whether a claim must be checked, and why. */
export function checkDuty(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  horizon: Horizon,
): 'concluded' | 'major' | 'drawn' | 'full-check' | 'undrawn' | 'not-drawn' {
  if (claim.node === 'end') return 'concluded';
  if (dossier.task.value.class === '重大') return 'major';
  if (underFullCheck(context, claimMonth(context, claim), horizon).has(claim.unit)) return 'full-check';
  const month = drawMonth(context, dossier, claim);
  const sample = month === undefined ? undefined : sampleOf(context, month);
  if (sample === undefined) return 'undrawn';
  return sample.has(claim.id) ? 'drawn' : 'not-drawn';
}

/** Day on which a claim that nobody had to check was accepted (抽查外按报告认定): the first freeze after draw and claim; undefined before. */
export function acceptedAsReported(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  horizon: Horizon,
): string | undefined {
  if (checkDuty(context, dossier, claim, horizon) !== 'not-drawn') return undefined;
  let month = drawMonth(context, dossier, claim);
  if (month === undefined) return undefined;
  const drawn = context.draws.get(month)?.value.submitted ?? '';
  while (freezeMoment(context, month) < drawn) month = nextMonth(month);
  const freeze = freezeMoment(context, month);
  return freeze <= horizon.checks ? dayOf(freeze) : undefined;
}
