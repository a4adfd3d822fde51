import type { Context } from '#engine/dossier/context.ts';
import type { Profile, ViewEnv } from './env.ts';
import { publicLedger } from '#disclosure/public-ledger.ts';

/** What every view builder is given: the whole computation, and the words that the profile may read. */
export function buildViewEnv(context: Context, profile: Profile): ViewEnv {
  const shown = profile === 'public' ? publicLedger(context.ledger) : context.ledger;
  return {
    context,
    profile,
    shown,
    shownByPath: new Map(
      Object.values(shown).flatMap((entries) => entries.map((entry) => [entry.path, entry] as const)),
    ),
    shownTasks: new Map(shown.task.map((entry) => [entry.value.id, entry])),
  };
}
