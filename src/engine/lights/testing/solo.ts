import { leadOf } from '../../dossier/course.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { taskRecords, type TaskSpec } from '../../testing/task-records.ts';
import { unit, world, type Records } from '../../testing/office.ts';
import type { Context } from '../../dossier/context.ts';
import { liveLook, type Look } from '../../time/look.ts';
import { nodeLight, type LightResult } from '../node-light.ts';
import { openNodes } from '../conclusion.ts';
import { unitLight } from '../unit-light.ts';
import { taskState } from '../task-state.ts';

type Task = NonNullable<Records['task']>[number];

/** A short-hand matter, with what only its notice says: goal, source, notice. */
export interface SoloSpec extends Partial<TaskSpec> {
  readonly task?: Partial<Task>;
}

export const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2), unit('bing', 'counties', 3)] };

/** A matter `t1` of 甲, 重大, printed on 6 May 2026 and due on Friday 25 December, unless said otherwise. */
export function soloSpec(more: SoloSpec): SoloSpec & TaskSpec {
  return { id: 't1', lead: 'jia', level: '重大', printed: '2026-05-06', due: '2026-12-25', ...more };
}

/** The records of such a matter. */
export function soloRecords(spec: SoloSpec): Records {
  const records = taskRecords(soloSpec(spec));
  return { ...records, task: (records.task ?? []).map((task) => ({ ...task, ...spec.task })) };
}

export interface Solo {
  readonly context: Context;
  readonly dossier: Dossier;
  readonly look: Look;
}

/** One matter seen at a moment; at noon of a day. */
export function soloAt(when: string, spec: SoloSpec, ...more: readonly Records[]): Solo {
  const asOf = when.includes(' ') ? when : `${when} 12:00`;
  const context = world(asOf, UNITS, soloRecords(spec), ...more);
  const dossier = context.dossiers.get('t1');
  if (dossier === undefined) throw new Error('no matter t1');
  return { context, dossier, look: liveLook(asOf) };
}

/** `light reason amount`, and since when it is held. */
export function lightText(light: LightResult | undefined): string {
  if (light === undefined) return '—';
  const held = light.heldSince === undefined ? '' : ` held since ${light.heldSince}`;
  return `${light.light} ${light.reason} ${String(light.amount)}${held}`;
}

/** The light of one open node of `t1`, as text. */
export function nodeLightOn(when: string, id: string, spec: SoloSpec, ...more: readonly Records[]): string {
  const { context, dossier, look } = soloAt(when, spec, ...more);
  const open = openNodes(context, dossier, look).find(({ node }) => node.id === id);
  const limits = context.rulesOn(look.day)?.lights;
  return open === undefined || limits === undefined
    ? '—'
    : lightText(nodeLight(context, limits, dossier, open, look));
}

/** The light of `t1` for a unit, its lead unless another is named, as text. */
export function lightOn(when: string, spec: SoloSpec, unit?: string, ...more: readonly Records[]): string {
  const { context, dossier, look } = soloAt(when, spec, ...more);
  return lightText(unitLight(context, dossier, unit ?? leadOf(dossier, look), look));
}

/** The state of `t1`. */
export function stateOn(when: string, spec: SoloSpec, ...more: readonly Records[]): string {
  const { context, dossier, look } = soloAt(when, spec, ...more);
  return taskState(context, dossier, look);
}
