import { dayOf } from '../../calendar/moment.ts';
import { check, type Finding, found } from '../check.ts';
import { leadsOn } from '../dossier-facts.ts';
import { unitWords } from '../office-roles.ts';

/** The plan of a matter is its lead unit's, after a hand-over the successor's (rules.md §1, §3). */
export const planUnit = check({
  code: 'plan-unit',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const dossier of index.context.dossiers.values()) {
      if (index.isUnread('event', dossier.id)) continue;
      for (const { entry, received } of dossier.plans) {
        const leads = leadsOn(dossier, dayOf(received));
        if (!leads.includes(entry.value.unit))
          yield found(entry, ['unit'], { lead: unitWords(index, leads.at(-1) ?? '') });
      }
    }
  },
});
