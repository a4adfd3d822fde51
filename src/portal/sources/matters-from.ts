import { stateNames } from '#wording/dossier/sentences.ts';
import { taskState } from '#engine/lights/task-state.ts';
import { liveLook } from '#engine/time/look.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import type { UnitRef } from '../shared/types.ts';
import type { SourceKind } from './source-href.ts';

/** A shown matter that a meeting, a paper or a clue led to. */
export interface SourceMatterView {
  readonly title: string;
  readonly href: string;
  readonly lead: UnitRef;
  /** `办理中`, `已销号`. */
  readonly stateText: string;
  /** The decision of the meeting that it names; null where it names none. */
  readonly decision: number | null;
}

/** The shown matters that name a source, in the order of their ids; what a withheld one comes from is told nowhere. */
export function mattersFrom(env: ViewEnv, kind: SourceKind, id: string): readonly SourceMatterView[] {
  return (bySource(env).get(`${kind}|${id}`) ?? []).flatMap((task) => {
    const dossier = env.context.dossiers.get(task);
    if (dossier === undefined) return [];
    const { title, lead, source } = dossier.task.value;
    return [
      {
        title,
        href: `/tasks/${task}/`,
        lead: unitRef(env, lead),
        stateText: stateNames[taskState(env.context, dossier, liveLook(env.context.asOf))],
        decision: kind === 'meeting' ? (source.decision ?? null) : null,
      },
    ];
  });
}

/** How many they are. */
export function countFrom(env: ViewEnv, kind: SourceKind, id: string): number {
  const tasks = bySource(env).get(`${kind}|${id}`) ?? [];
  return tasks.filter((task) => env.context.dossiers.has(task)).length;
}

function bySource(env: ViewEnv): ReadonlyMap<string, readonly string[]> {
  return env.context.memo('matters-by-source', env.profile, () => {
    const found = new Map<string, string[]>();
    for (const [id, { value }] of env.shownTasks) {
      const { meeting, incoming, clue } = value.source;
      for (const [kind, source] of Object.entries({ meeting, incoming, clue })) {
        if (source === undefined) continue;
        const key = `${kind}|${source}`;
        const list = found.get(key);
        if (list === undefined) found.set(key, [id]);
        else list.push(id);
      }
    }
    return found;
  });
}
