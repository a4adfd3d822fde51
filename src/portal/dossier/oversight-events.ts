import { oversightText } from '#wording/dossier/sentences.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import { signerName, unitRef, type ViewEnv } from '../env/env.ts';
import type { Happening } from './happening.ts';

/** What the office decided against a unit because of a matter. */
export function oversightEvents(env: ViewEnv, dossier: Dossier): Happening[] {
  const look = liveLook(env.context.asOf);
  return (measuresByTask(env).get(dossier.id) ?? [])
    .filter((entry) => isSeen(env.context.receiptOf(entry), look))
    .map((entry): Happening => ({
      day: entry.value.on,
      side: 'leader',
      who: signerName(env, entry.value.approval),
      text: oversightText.measure(entry.value.kind, unitRef(env, entry.value.unit).name, entry.value.text),
      tone: 'late',
      reported: {
        source: { entry, field: ['on'] },
        receipt: env.context.receiptOf(entry),
      },
    }));
}

function measuresByTask({ context }: ViewEnv) {
  return context.memo('measures-by-task', '', () =>
    Map.groupBy(context.ledger.measure, ({ value }) => value.task),
  );
}
