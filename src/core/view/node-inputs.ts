import { nodeWords } from '../../wording/zh-CN/view/score-line.ts';
import { dateDeadline } from '../calendar/deadline.ts';
import { dayOf } from '../calendar/moment.ts';
import { handOversOf, type HandOver } from '../../engine/dossier/course.ts';
import type { CheckFact, ClaimFact, Dossier, Source } from '../../engine/dossier/dossier.ts';
import type { TaskNode } from '../../engine/dossier/nodes.ts';
import type { NodeLine } from '../../engine/score/task-period.ts';
import { calendarOf } from '../../engine/time/reckoning.ts';
import type { Look } from '../../engine/time/look.ts';
import { checkDuty, checkTerm } from '../../engine/verification/duty-to-check.ts';
import type { NodeOutcome } from '../../engine/verification/outcome.ts';
import type { ViewEnv } from './env.ts';
import { lateInputs, planLateInputs } from './late-inputs.ts';
import { provisionalInput } from './provisional-input.ts';
import { proofNote } from './proof-note.ts';
import { knowsChecks } from './rules-in-force.ts';
import { told } from './told.ts';

/** What a node's line says: when it was due, what moved the date, what was refused, when it was claimed, how late that is, how it was accepted (rules.md §3–5). */
export function nodeInputs(env: ViewEnv, dossier: Dossier, line: NodeLine, look: Look): readonly string[] {
  const { node, outcome, plan } = line;
  if (plan !== undefined)
    return [
      nodeWords.planMissing[plan.kind](plan.due, look.day),
      ...planLateInputs(env, line, plan.due, look),
      ...provisionalInput(env, look, plan.deadline.start, look.day),
    ];
  if (node === undefined || outcome === undefined) return [];
  const finish =
    outcome.claim === undefined ? [nodeWords.open(look.day)] : [claimText(env, outcome.claim, node)];
  const inputs = [
    told(env, node.source, nodeWords.due(node.due)),
    ...dateInputs(env, dossier, node, look),
    ...outcome.refusals.map(({ claim, check }) =>
      told(env, claim.source, nodeWords.refused(claimText(env, claim, node), checkText(env, check))),
    ),
    ...(line.state === 'suspended'
      ? []
      : [
          ...finish,
          ...lateInputs(env, dossier, node, outcome, look),
          ...acceptance(env, dossier, outcome, look),
        ]),
    ...provisionalInput(env, look, node.due, outcome.finished ?? look.day),
  ];
  return [...new Set(inputs)];
}

/** The records a node's line rests on: what sets and moves its date, the claims, the checks that answered them. */
export function nodeSources(
  dossier: Dossier,
  { node, outcome, source }: NodeLine,
  look: Look,
): readonly Source[] {
  const claims = outcome?.refusals.flatMap(({ claim, check }) => [claim.source, check.source]) ?? [];
  return [
    ...(node === undefined
      ? []
      : [
          node.source,
          ...datesOf(dossier, node, look).map(({ turn }) => ({ entry: turn.entry, field: ['dates'] })),
          ...node.postponements.map((change) => change.source),
        ]),
    ...claims,
    source,
    ...(outcome?.check === undefined ? [] : [outcome.check.source]),
  ];
}

/** How the date that counts came from the one first set. */
export function dateInputs(env: ViewEnv, dossier: Dossier, node: TaskNode, look: Look): readonly string[] {
  const { start, due } = node.original;
  const rolled = start === due ? [] : [told(env, node.source, nodeWords.rolled(start, due))];
  const given = datesOf(dossier, node, look).map(({ on, dates, turn }) => {
    const date = dateDeadline(calendarOf(env.context, look), on, dates.get(node.id) ?? due).due;
    return { date, text: told(env, { entry: turn.entry, field: ['dates'] }, nodeWords.handedOver(on, date)) };
  });
  const moves = node.postponements.map((change) =>
    told(env, change.source, nodeWords.postponed[change.state](change.from, change.to)),
  );
  const granted = node.postponements.find(({ state }) => state === 'granted');
  const settled = granted?.to ?? given.at(-1)?.date ?? due;
  return [
    ...rolled,
    ...given.map(({ text }) => text),
    ...moves,
    ...(settled === node.due ? [] : [nodeWords.rested(node.due)]),
    ...(node.held ? [nodeWords.held] : []),
  ];
}

/** The hand-overs that set a node's date anew. */
function datesOf(dossier: Dossier, node: TaskNode, look: Look): readonly HandOver[] {
  return handOversOf(dossier, look).filter(
    ({ to, dates }) => dates.has(node.id) && node.holders.some(({ unit }) => unit === to),
  );
}

/** `5月20日报办结（自报时间）`. */
function claimText(env: ViewEnv, claim: ClaimFact, node: TaskNode): string {
  const said = nodeWords.claimed(dayOf(claim.received), node.due, claim.node === 'end');
  return told(env, claim.source, `${said}${proofNote(claim)}`);
}

function checkText(env: ViewEnv, check: CheckFact): string {
  return told(env, check.source, nodeWords.checked(check.on, check.result.kind, check.result.result));
}

/** How a finish was accepted, or that it waits for its check and counts as reported until then (rules.md §4). */
function acceptance(env: ViewEnv, dossier: Dossier, outcome: NodeOutcome, look: Look): readonly string[] {
  const { claim, check, state, acceptedOn } = outcome;
  if (claim === undefined) return [];
  if (check !== undefined) return [checkText(env, check)];
  // Where the rules know no checks, a report needs no word about them.
  if (!knowsChecks(env, claim)) return [];
  const duty = checkDuty(env.context, dossier, claim, look);
  if (state === 'claimed')
    return [
      duty === 'undrawn'
        ? nodeWords.undrawn
        : nodeWords.awaiting(checkTerm(env.context, dossier, claim, look).due),
    ];
  return [
    duty === 'free' || duty === 'not-drawn'
      ? nodeWords.asReported[duty]
      : nodeWords.asReported[duty === 'undrawn' ? 'undrawn' : 'unchecked'](acceptedOn ?? look.day),
  ];
}
