import { rollBack } from '#calendar/working-days.ts';
import { dayOf } from '#days/moment.ts';
import { plainLine } from '#text/plain-line.ts';
import type { ViewEnv } from '#portal/env/env.ts';
import { shownNodeId } from '#portal/env/shown-node-id.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { Duty } from '#engine/duties/duty.ts';
import { weeklyTasks } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import { calendarOf } from '#engine/time/reckoning.ts';
import { freePath } from '#form/record-path.ts';
import { begunWords } from '#wording/overdue/record.ts';
import type { BegunRecord } from '../submission/forge-place.ts';

/**
 * The record by which a duty is met, begun: what is known stands in it, and what only whoever owes it knows is left
 * empty, so that the check asks for it and nothing can be filed by a button alone: but 签收 and 月报, of which nothing
 * need be typed. Undefined where no one record of a known place meets it.
 */
export function begunRecord(env: ViewEnv, duty: Duty): BegunRecord | undefined {
  const { dossier, who, subject } = duty;
  const day = lastWorkday(env);
  // Before whatever hour it comes in: that hour is the forge's to prove.
  const submitted = `submitted: ${day} 08:00`;
  switch (duty.kind) {
    case 'weekly':
      return begun(env, `reports/${subject}/${who.id}`, [...weeklyLines(env, duty), submitted]);
    case 'monthly':
      return begun(env, `monthly/${subject}/${who.id}`, [
        `unit: ${who.id}`,
        `month: ${subject}`,
        ...begunWords.month,
        submitted,
      ]);
    case 'ack':
      if (dossier === undefined) return undefined;
      return begun(env, `${folderOf(dossier)}/${ackName(dossier, who.id)}`, [
        `task: ${dossier.id}`,
        `unit: ${who.id}`,
        submitted,
      ]);
    case 'plan':
      return dossier && begun(env, ...planLines(dossier, who.id), submitted);
    case 'node':
    case 'rectification':
      // A node that may not be told has no name here by which it could be claimed.
      if (dossier === undefined || shownNodeId(env, dossier, subject) !== subject) return undefined;
      return begun(env, `${folderOf(dossier)}/claim-${day}`, [
        `task: ${dossier.id}`,
        `unit: ${who.id}`,
        'nodes:',
        `  - node: ${subject}`,
        `    text: ${begunWords.done}`,
        submitted,
      ]);
    case 'approval':
    case 'consent':
    case 'filing':
      return dossier && begun(env, ...filingLines(dossier, duty), submitted);
    case 'verification':
    case 'look-back': {
      const node = duty.kind === 'look-back' ? 'end' : subject;
      if (dossier === undefined || shownNodeId(env, dossier, node) !== node) return undefined;
      return begun(env, `verifications/${day.slice(0, 4)}/${day}-${dossier.id}`, [
        `id: ${day}-${dossier.id}`,
        `on: ${begunWords.day}`,
        `by: ${who.id}`,
        `method: ${begunWords.method}`,
        'results:',
        `  - task: ${dossier.id}`,
        `    node: ${node}`,
        `    kind: ${duty.kind === 'look-back' ? '回头看' : '核验'}`,
        `    result: ${begunWords.result}`,
        `    finding: ${begunWords.finding}`,
        submitted,
      ]);
    }
    case 'clue-decision':
    case 'weekly-issue':
    case 'key-points':
    case 'mark':
    case 'site-review':
    case 'feedback':
    case 'reply':
    case 'objection':
    case 'draw':
      return undefined;
  }
}

/** A record that stands already, in which a duty is met; undefined where there is none that the profile may read. */
export function amendedRecord({ shownByPath }: ViewEnv, duty: Duty): string | undefined {
  if (!['clue-decision', 'objection', 'feedback', 'reply'].includes(duty.kind)) return undefined;
  return duty.sources.find(({ entry }) => shownByPath.has(entry.path))?.entry.path;
}

/** A place at which nothing stands yet: a supplement takes the next suffix. */
function begun(env: ViewEnv, base: string, lines: readonly string[], last?: string): BegunRecord {
  const { ledger } = env.context;
  const taken = env.context.memo(
    'record-paths',
    '',
    () => new Set(Object.values(ledger).flatMap((entries) => entries.map(({ path }) => path))),
  );
  const text = `${[...lines, ...(last === undefined ? [] : [last])].join('\n')}\n`;
  return { path: freePath(base, taken), text };
}

function weeklyLines(env: ViewEnv, { who, subject, from }: Duty): readonly string[] {
  const { context, shownTasks } = env;
  const matters = weeklyTasks(context, who.id, from ?? dayOf(context.asOf), liveLook(context.asOf));
  const shown = matters.filter(({ dossier }) => shownTasks.has(dossier.id));
  const lines = shown
    .filter(({ ownLine }) => ownLine)
    .flatMap(({ dossier }) => [
      `  - task: ${dossier.id} # ${plainLine(shownTasks.get(dossier.id)?.value.title ?? '')}`,
      `    text: ${begunWords.progress}`,
    ]);
  const others = matters.filter(({ ownLine }) => !ownLine).length;
  const hidden = matters.length - shown.length;
  return [
    `unit: ${who.id}`,
    `week: ${subject}`,
    ...(others === 0 ? [] : [`others: ${begunWords.others(others)}`]),
    ...(lines.length === 0 ? [] : ['matters:', ...lines]),
    ...(hidden === 0 ? [] : [begunWords.hidden(hidden)]),
  ];
}

function planLines(dossier: Dossier, unit: string): [base: string, lines: readonly string[]] {
  const version = Math.max(0, ...dossier.plans.map(({ entry }) => entry.value.version)) + 1;
  const { due } = dossier.task.value;
  return [
    `${folderOf(dossier)}/plan-v${String(version)}`,
    [
      `task: ${dossier.id}`,
      `version: ${String(version)}`,
      `unit: ${unit}`,
      `responsible: ${begunWords.responsible}`,
      `measures: ${begunWords.measures}`,
      `expectedResult: ${begunWords.expected}`,
      'nodes:',
      `  - id: end`,
      `    title: ${begunWords.end}`,
      `    due: ${due}`,
      ...(version === 1 ? [] : [`changeReason: ${begunWords.reason}`]),
    ],
  ];
}

function filingLines(
  dossier: Dossier,
  { kind, subject, who }: Duty,
): [base: string, lines: readonly string[]] {
  const isFiling = kind === 'filing';
  return [
    `${folderOf(dossier)}/filing-v${subject}`,
    [
      `task: ${dossier.id}`,
      `version: ${subject}`,
      ...(isFiling
        ? ['filed:', `  on: ${begunWords.day}`, `assessed: ${begunWords.assessed}`]
        : ['approval:', `  by: ${who.id}`, `  on: ${begunWords.day}`, '  mode: 签批']),
    ],
  ];
}

function ackName({ task }: Dossier, unit: string): string {
  return unit === task.value.lead ? 'ack' : `ack-${unit}`;
}

/** The folder of a matter, from the root of the record. */
function folderOf({ task }: Dossier): string {
  return task.path.slice(0, task.path.lastIndexOf('/'));
}

/** Today, or the working day before it: over a rest nothing of an issue changes. */
function lastWorkday({ context }: ViewEnv): string {
  const look = liveLook(context.asOf);
  return rollBack(calendarOf(context, look), look.day);
}
