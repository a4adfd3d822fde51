import { nodeWords } from '#wording/sheet/score-line.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import type { Act } from '#record/freeze/edition-lines.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import { actNote } from '../env/period/sheet-words.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { TaskNode } from '#engine/dossier/nodes.ts';
import { dateFacts, lateFacts } from '#engine/sheet/node-facts.ts';
import type { Look } from '#engine/time/look.ts';
import type { NodeOutcome } from '#engine/verification/outcome.ts';
import type { ViewEnv } from '../env/env.ts';

export type TaskSheet = NonNullable<EditionUnit['completion']>[number];
export type NodeSheet = TaskSheet['nodes'][number];

const HIDDEN = withheldWords.record;

/** What a node's line says: when it was due, what moved the date, what was refused, when it was claimed, how late that is, how it was accepted (rules.md §3–5). What its sheet leaves out stands in a record that is withheld. */
export function nodeInputs(node: NodeSheet, day: string): readonly string[] {
  const { id, plan, due, state, refused = [] } = node;
  const rest = node.provisional === true ? [nodeWords.provisional] : [];
  if (id === 'plan')
    return plan === undefined || due === undefined
      ? [HIDDEN]
      : [nodeWords.planMissing[plan](due, day), ...onlyRest(node), nodeWords.late(node.late), ...rest];
  const inputs = [
    due === undefined ? HIDDEN : nodeWords.due(due),
    ...dateInputs({ ...node, held: state === 'suspended' }),
    ...refused.map(({ claim, check }) =>
      claim === undefined
        ? HIDDEN
        : nodeWords.refused(claimText(claim, due), check === undefined ? HIDDEN : checkText(check)),
    ),
    ...(state === 'suspended' ? [] : [finish(node, day), ...lateInputs(node), ...acceptance(node)]),
    ...rest,
  ];
  return [...new Set(inputs)];
}

interface Dates extends Pick<NodeSheet, 'rolled' | 'handedOver' | 'postponed' | 'rested' | 'due'> {
  readonly held: boolean;
}

/** How the date that counts came from the one first set. */
function dateInputs({
  rolled,
  handedOver = [],
  postponed = [],
  rested,
  due,
  held,
}: Dates): readonly string[] {
  return [
    ...(rolled === undefined ? [] : [nodeWords.rolled(rolled.from, rolled.to)]),
    ...handedOver.map(({ on, to }) =>
      on === undefined || to === undefined ? HIDDEN : nodeWords.handedOver(on, to),
    ),
    ...postponed.map(({ state: answer, from, to }) =>
      answer === undefined || from === undefined || to === undefined
        ? HIDDEN
        : nodeWords.postponed[answer](from, to),
    ),
    ...(rested === true && due !== undefined ? [nodeWords.rested(due)] : []),
    ...(held ? [nodeWords.held] : []),
  ];
}

function finish({ state, claim, due }: NodeSheet, day: string): string {
  if (state !== 'finished') return nodeWords.open(day);
  return claim === undefined ? HIDDEN : claimText(claim, due);
}

/** `5月20日报办结（自报时间）`. */
function claimText({ on, end, ...proof }: Act, due: string = on): string {
  return `${nodeWords.claimed(on, due, end === true)}${actNote(proof, on)}`;
}

function checkText({ on, kind, result }: Required<Pick<Check, 'on' | 'kind' | 'result'>>): string {
  return nodeWords.checked(on, kind, result);
}

type Check = NonNullable<NonNullable<NodeSheet['refused']>[number]['check']>;

type Lateness = Pick<NodeSheet, 'state' | 'late' | 'passed' | 'laid' | 'onlyRest'>;

/** How k came about: the working days since the due day, less those that lay with section or leaders, each interval told (rules.md §2). */
function lateInputs({ state, late, passed, laid = [], onlyRest: only }: Lateness): readonly string[] {
  if (late === 0 && laid.length === 0) return state === 'finished' ? [nodeWords.onTime] : [];
  return [
    ...onlyRest({ onlyRest: only }),
    ...laid.map(({ what, days, after, until }) =>
      after === undefined || until === undefined
        ? nodeWords.laidHidden(days)
        : nodeWords.laid[what](days, after, until),
    ),
    laid.length === 0
      ? nodeWords.late(late)
      : nodeWords.lateLess(
          passed ?? late,
          laid.map(({ days }) => days),
          late,
        ),
  ];
}

function onlyRest({ onlyRest: only }: Pick<NodeSheet, 'onlyRest'>): readonly string[] {
  return only === true ? [nodeWords.onlyRest] : [];
}

/** How a finish was accepted, or that it waits for its check and counts as reported until then (rules.md §4). */
function acceptance({ accepted }: NodeSheet): readonly string[] {
  if (accepted === undefined) return [];
  const { how, on = '', kind, result } = accepted;
  switch (how) {
    case 'checked':
      return [kind === undefined || result === undefined ? HIDDEN : checkText({ on, kind, result })];
    case 'awaiting-draw':
      return [nodeWords.undrawn];
    case 'awaiting':
      return [nodeWords.awaiting(on)];
    case 'free':
    case 'not-drawn':
      return [nodeWords.asReported[how]];
    case 'undrawn':
    case 'unchecked':
      return [nodeWords.asReported[how](on)];
  }
}

/** How the date that counts today came from the one first set. */
export function liveDateInputs(
  { context, shownByPath }: ViewEnv,
  dossier: Dossier,
  node: TaskNode,
  look: Look,
): readonly string[] {
  const dates = dateFacts(context, dossier, node, look, (path) => shownByPath.has(path));
  return [...new Set(dateInputs({ ...dates, due: node.due, held: node.held }))];
}

/** How late a node is today, and what lay with others. */
export function liveLateInputs(
  { context, shownByPath }: ViewEnv,
  dossier: Dossier,
  node: TaskNode,
  outcome: NodeOutcome,
  look: Look,
): readonly string[] {
  const facts = lateFacts(context, dossier, node, outcome, look, (path) => shownByPath.has(path));
  return lateInputs({ ...facts, state: outcome.claim === undefined ? 'open' : 'finished' });
}
