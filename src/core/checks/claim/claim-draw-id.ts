import type { ClaimFact, Dossier } from '../../../engine/dossier/dossier.ts';
import { dayOf } from '../../calendar/moment.ts';
import { check, type Finding, found } from '../check.ts';

/** A withheld report stands in the published list of its draw under a random id: under its own, anyone could test a guess at it (rules.md §4). */
export const claimDrawId = check({
  code: 'claim-draw-id',
  severity: 'error',
  *find({ context }): Generator<Finding> {
    for (const dossier of context.dossiers.values())
      for (const claim of dossier.claims) {
        const { source, received, id } = claim;
        const sampled = context.rulesOn(dayOf(received))?.verification?.sample !== undefined;
        const isRandom = !id.startsWith(`${source.entry.path}#`);
        if (sampled && !isRandom && isWithheld(dossier, claim))
          yield found(source.entry, [...source.field, 'node']);
      }
  },
});

function isWithheld({ task }: Dossier, { source: { entry } }: ClaimFact): boolean {
  const own = 'disclosure' in entry.value ? entry.value.disclosure : undefined;
  return [task.value.disclosure, own].some((given) => given !== undefined && given !== '公开');
}
