import { dateDeadline } from '#calendar/deadline.ts';
import { countWorkdays, isProvisional } from '#calendar/working-days.ts';
import { exactText } from '#exact/fraction.ts';
import { dayOf } from '#days/moment.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Act } from '#record/freeze/edition-lines.ts';
import { handOversOf, type HandOver } from '../dossier/course.ts';
import type { VerificationFact, ClaimFact, Dossier, Source } from '../dossier/dossier.ts';
import type { TaskNode } from '../dossier/nodes.ts';
import type { PlanDuty } from '../dossier/plan-duties.ts';
import type { Context } from '../dossier/context.ts';
import { nodeLight, planLight, type LightResult } from '../lights/node-light.ts';
import type { NodeLine } from '../score/task-period.ts';
import type { Look } from '../time/look.ts';
import { calendarOf } from '../time/reckoning.ts';
import { verificationDuty, verificationDeadline } from '../verification/verification-duty.ts';
import { latenessStated, type HeldWorkdays, type NodeOutcome } from '../verification/outcome.ts';
import { actOf } from './act.ts';
import { pathsRead, type MayRead } from './may-read.ts';

type NodeSheet = NonNullable<EditionUnit['completion']>[number]['nodes'][number];

/** What is told of a node that is due: its dates, its claims, how late, how it was accepted (rules.md §3–5). */
export function nodeFacts(
  context: Context,
  dossier: Dossier,
  line: NodeLine,
  look: Look,
  mayRead: MayRead,
): NodeSheet {
  const { node, outcome, plan } = line;
  const bare = { ...bareNode(line), ...(node === undefined ? {} : { id: nodeIdFor(node, mayRead) }) };
  const records = pathsRead(mayRead, sourcesOf(dossier, line, look));
  const light =
    line.state === 'finished' || line.state === 'open' ? undefined : lightOf(context, dossier, line, look);
  if (plan !== undefined)
    return {
      ...bare,
      plan: plan.kind,
      due: isClockRead(dossier, plan, mayRead) ? plan.due : undefined,
      onlyRest: flag(isOnlyRest(context, plan.due, look.day, look)),
      provisional: provisional(context, look, plan.deadline.start, look.day),
      light,
      records,
    };
  if (node === undefined || outcome === undefined) return bare;
  return {
    ...bare,
    due: isDateRead(dossier, node, look, mayRead) ? node.due : undefined,
    ...dateFacts(context, dossier, node, look, mayRead),
    refused: outcome.refusals.map(({ claim, check }) => ({
      claim: reads(mayRead, claim.source) ? claimFact(claim) : undefined,
      check: reads(mayRead, claim.source) && reads(mayRead, check.source) ? checkFact(check) : undefined,
    })),
    ...(line.state === 'suspended'
      ? {}
      : {
          claim: outcome.claim && reads(mayRead, outcome.claim.source) ? claimFact(outcome.claim) : undefined,
          ...lateFacts(context, dossier, node, outcome, look, mayRead),
          accepted: acceptance(context, dossier, outcome, look, mayRead),
        }),
    provisional: provisional(context, look, node.due, outcome.finished ?? look.day),
    light,
    records,
  };
}

/** What a node goes by that may not be named: it gets a number behind the others (rules.md §10). */
export const NAMELESS = 'N0';

/** The id of a node, as far as those may know it who may read what sets it. */
export function nodeIdFor({ id, source }: TaskNode, mayRead: MayRead): string {
  return id === 'end' || mayRead(source.entry.path) ? id : NAMELESS;
}

/** Of a node what its score is made of, and nothing of its records. */
export function bareNode({ id, state, late, c }: NodeLine): NodeSheet {
  return { id, state, late, c: exactText(c) };
}

/** Flags are written only where they hold. */
export function flag(holds: boolean): true | undefined {
  return holds || undefined;
}

/** Whether what lies between two days rests on a year whose working days are not loaded (rules.md §2); either may come first. */
export function provisional(context: Context, look: Look, a: string, b: string): true | undefined {
  const [from, to] = a < b ? [a, b] : [b, a];
  return flag(isProvisional(calendarOf(context, look), from, to));
}

function reads(mayRead: MayRead, { entry }: Source): boolean {
  return mayRead(entry.path);
}

function claimFact(claim: ClaimFact): Act {
  return { ...actOf(claim), end: flag(claim.node === 'end') };
}

function checkFact({ on, result: { kind, result } }: VerificationFact) {
  return { on, kind, result };
}

/** How the date that counts came from the one first set. */
export function dateFacts(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  look: Look,
  mayRead: MayRead,
): Pick<NodeSheet, 'rolled' | 'handedOver' | 'postponed' | 'rested'> {
  const { start, due } = node.original;
  const given = datesOf(dossier, node, look).map(({ on, dates, turn }) => ({
    on,
    to: dateDeadline(calendarOf(context, look), on, dates.get(node.id) ?? due).due,
    isRead: mayRead(turn.entry.path),
  }));
  const granted = node.postponements.find(({ state }) => state === 'granted');
  const settled = granted?.to ?? given.at(-1)?.to ?? due;
  return {
    rolled: start !== due && reads(mayRead, node.source) ? { from: start, to: due } : undefined,
    handedOver: given.map(({ on, to, isRead }) => (isRead ? { on, to } : {})),
    postponed: node.postponements.map(({ state, from, to, source }) =>
      reads(mayRead, source) ? { state, from, to } : {},
    ),
    rested: flag(settled !== node.due && isDateRead(dossier, node, look, mayRead)),
  };
}

/** Whether all that started and moved a clock of the plan may be read: but for the first, which the notice starts, a decision did; a rest moves any of them. */
export function isClockRead(dossier: Dossier, { kind }: PlanDuty, mayRead: MayRead): boolean {
  const decisions = kind === 'first' ? dossier.events : [...dossier.filings, ...dossier.events];
  return decisions.every(({ entry }) => mayRead(entry.path));
}

/** Whether all that set and moved a node's date may be read: the date itself tells of each of them. */
export function isDateRead(dossier: Dossier, node: TaskNode, look: Look, mayRead: MayRead): boolean {
  const moved = datesOf(dossier, node, look).map(({ turn }) => turn.entry.path);
  const changed = node.postponements.map(({ source }) => source.entry.path);
  const rests = dossier.events
    .filter(({ entry }) => entry.value.kind === '暂缓办理' || entry.value.kind === '恢复')
    .map(({ entry }) => entry.path);
  return [node.source.entry.path, ...moved, ...changed, ...rests].every(mayRead);
}

/** The hand-overs that set a node's date anew. */
function datesOf(dossier: Dossier, node: TaskNode, look: Look): readonly HandOver[] {
  return handOversOf(dossier, look).filter(
    ({ to, dates }) => dates.has(node.id) && node.holders.some(({ unit }) => unit === to),
  );
}

/** How k came about: the working days since the due day, less those that lay with section or leaders (rules.md §2). */
export function lateFacts(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  outcome: NodeOutcome,
  look: Look,
  mayRead: MayRead,
): Pick<NodeSheet, 'late' | 'passed' | 'laid' | 'onlyRest'> {
  const { late, passed, laid } = latenessStated(context, dossier, node, outcome, look);
  if (passed === 0) return { late };
  return {
    late,
    onlyRest: flag(isOnlyRest(context, node.due, outcome.finished ?? look.day, look)),
    ...(laid.length === 0 ? {} : { passed, laid: laidFacts(node, outcome, laid, mayRead) }),
  };
}

/** Late by rest days alone is late by one. */
function isOnlyRest(context: Context, due: string, day: string, look: Look): boolean {
  return countWorkdays(calendarOf(context, look), due, day) === 0;
}

/** Days are told only where the records that set them may all be read; their number always. */
function laidFacts(
  { postponements }: TaskNode,
  { refusals, claim }: NodeOutcome,
  laid: readonly HeldWorkdays[],
  mayRead: MayRead,
): NonNullable<NodeSheet['laid']> {
  const sources = [
    ...refusals.flatMap((refusal) => [refusal.claim.source, refusal.check.source]),
    ...(claim === undefined ? [] : [claim.source]),
    ...postponements.map(({ source }) => source),
  ];
  const isRead = sources.every((source) => reads(mayRead, source));
  return laid.map(({ what, days, after, until }) => (isRead ? { what, days, after, until } : { what, days }));
}

/** How a finish was accepted, or that it waits for its check and counts as reported until then (rules.md §4). */
function acceptance(
  context: Context,
  dossier: Dossier,
  { claim, check, state, acceptedOn }: NodeOutcome,
  look: Look,
  mayRead: MayRead,
): NodeSheet['accepted'] {
  if (claim === undefined) return undefined;
  const isClaimRead = reads(mayRead, claim.source);
  if (check !== undefined)
    return { how: 'checked', ...(reads(mayRead, check.source) ? checkFact(check) : {}) };
  // Where the rules know no checks, a report needs no word about them.
  if (context.rulesOn(dayOf(claim.received))?.verification === undefined) return undefined;
  const duty = verificationDuty(context, dossier, claim, look);
  if (state === 'claimed')
    return duty === 'undrawn'
      ? { how: 'awaiting-draw' }
      : {
          how: 'awaiting',
          ...(isClaimRead ? { on: verificationDeadline(context, dossier, claim, look).due } : {}),
        };
  if (duty === 'free' || duty === 'not-drawn') return { how: duty };
  const how = duty === 'undrawn' ? 'undrawn' : 'unchecked';
  return isClaimRead ? { how, on: acceptedOn ?? look.day } : { how };
}

/** The records a node rests on: what sets and moves its date, the claims, the checks that answered them. */
function sourcesOf(dossier: Dossier, { node, outcome, source }: NodeLine, look: Look): readonly Source[] {
  return [
    ...(node === undefined
      ? []
      : [
          node.source,
          ...datesOf(dossier, node, look).map(({ turn }) => ({ entry: turn.entry, field: ['dates'] })),
          ...node.postponements.map((change) => change.source),
        ]),
    ...(outcome?.refusals.flatMap(({ claim, check }) => [claim.source, check.source]) ?? []),
    source,
    ...(outcome?.check === undefined ? [] : [outcome.check.source]),
  ];
}

/** The light of what does not count yet; undefined where the rules know none. */
function lightOf(
  context: Context,
  dossier: Dossier,
  { node, outcome, plan }: NodeLine,
  look: Look,
): NodeSheet['light'] {
  const limits = context.rulesOn(look.day)?.lights;
  if (limits === undefined) return undefined;
  const light: LightResult | undefined =
    node !== undefined && outcome !== undefined
      ? nodeLight(context, limits, dossier, { node, outcome }, look)
      : plan && planLight(context, limits, plan, look);
  return (
    light && {
      light: light.light,
      reason: light.reason,
      amount: light.amount,
      claimed: flag(light.heldSince !== undefined),
    }
  );
}
