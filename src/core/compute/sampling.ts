import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { nextMonth, previousMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { decimal, multiply, fraction } from '../exact/fraction.ts';
import { compareText } from '../problem.ts';
import type { Context } from './context.ts';
import type { ClaimFact, Dossier } from './dossier.ts';
import { checkSeen, type Horizon } from './horizon.ts';
import { freezeMoment, monthHorizon, monthsOf, rulesOf } from './months.ts';
import { taskNodes } from './task-nodes.ts';

/** The month a claim belongs to: that of its receipt; typed only after that month's freeze (补录), that of its entry. */
export function claimMonth(context: Context, claim: ClaimFact): string {
  const month = claim.received.slice(0, 7);
  return claim.record.submitted < freezeMoment(context, month) ? month : claim.record.submitted.slice(0, 7);
}

/** Claims that are always checked: 办结, and every node of a 重大 task (rules-v1 §4). */
export function alwaysChecked(dossier: Dossier, claim: ClaimFact): boolean {
  return claim.node === 'end' || dossier.task.value.class === '重大';
}

/** The closed list of a month's other claims, in order of id; the draw depends on it and the number alone. */
export function closedList(context: Context, month: string): readonly string[] {
  return claimsByMonth(context).get(month) ?? [];
}

function claimsByMonth(context: Context): ReadonlyMap<string, readonly string[]> {
  return context.memo('closed-lists', '', () => {
    const lists = new Map<string, string[]>();
    for (const dossier of context.dossiers.values()) {
      for (const claim of dossier.claims) {
        if (alwaysChecked(dossier, claim) || claim.record.submitted > context.asOf) continue;
        const month = claimMonth(context, claim);
        if (!taskNodes(context, dossier, monthHorizon(context, month)).some((node) => node.id === claim.node)) continue;
        const list = lists.get(month);
        if (list === undefined) lists.set(month, [claim.id]);
        else list.push(claim.id);
      }
    }
    for (const list of lists.values()) list.sort(compareText);
    return lists;
  });
}

/**
 * The sample: of a closed list of N claims the ⌈share × N⌉ with the lowest SHA-256 of
 * `number|claim id` (rules-v1 §4). Anyone can repeat it with the published number.
 */
export function drawSample(number: string, list: readonly string[], share: string | number): readonly string[] {
  const product = multiply(decimal(share), fraction(list.length));
  const size = Number((product.n + product.d - 1n) / product.d);
  return list
    .map((id) => ({ id, hash: bytesToHex(sha256(utf8ToBytes(`${number}|${id}`))) }))
    .sort((a, b) => compareText(a.hash, b.hash) || compareText(a.id, b.id))
    .slice(0, size)
    .map(({ id }) => id);
}

/** The claims drawn for a month; undefined while no number has been published. */
export function sampleOf(context: Context, month: string): ReadonlySet<string> | undefined {
  return context.memo('sample', month, () => {
    const draw = context.draws.get(month);
    const rules = rulesOf(context, month);
    if (draw === undefined || rules === undefined) return undefined;
    return new Set(drawSample(draw.value.number, closedList(context, month), rules.value.checks.sample));
  });
}

/** Units of which a drawn claim of the month before was refused: all their claims of this month are checked. */
function underFullCheck(context: Context, month: string, horizon: Horizon): ReadonlySet<string> {
  return context.memo('full-check', `${month}|${horizon.checks}`, () => {
    const sample = sampleOf(context, previousMonth(month));
    const units = new Set<string>();
    if (sample === undefined) return units;
    for (const dossier of context.dossiers.values()) {
      for (const claim of dossier.claims) {
        if (!sample.has(claim.id)) continue;
        const verdict = dossier.checks.find((check) => check.node === claim.node && checkSeen(check.sitting, horizon) && check.sitting.submitted >= claim.received);
        if (verdict !== undefined && (verdict.result.result === '退回' || verdict.result.result === '弄虚作假')) units.add(claim.unit);
      }
    }
    return units;
  });
}

/** Whether a claim must be checked, and why. */
export function checkDuty(context: Context, dossier: Dossier, claim: ClaimFact, horizon: Horizon): 'concluded' | 'major' | 'drawn' | 'full-check' | 'undrawn' | 'not-drawn' {
  if (claim.node === 'end') return 'concluded';
  if (dossier.task.value.class === '重大') return 'major';
  const month = claimMonth(context, claim);
  if (underFullCheck(context, month, horizon).has(claim.unit)) return 'full-check';
  const sample = sampleOf(context, month);
  if (sample === undefined) return 'undrawn';
  return sample.has(claim.id) ? 'drawn' : 'not-drawn';
}

/** Day on which a claim that nobody had to check was accepted (抽查外按报告认定): the first freeze after draw and claim; undefined before. */
export function acceptedAsReported(context: Context, dossier: Dossier, claim: ClaimFact, horizon: Horizon): string | undefined {
  if (checkDuty(context, dossier, claim, horizon) !== 'not-drawn') return undefined;
  const drawn = context.draws.get(claimMonth(context, claim))?.value.submitted;
  if (drawn === undefined) return undefined;
  let month = claimMonth(context, claim);
  const last = monthsOf(context).at(-1) ?? month;
  while (freezeMoment(context, month) < drawn && month <= last) month = nextMonth(month);
  const freeze = freezeMoment(context, month);
  return freeze <= horizon.checks ? dayOf(freeze) : undefined;
}
