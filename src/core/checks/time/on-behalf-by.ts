import { check, type Finding, found } from '../check.ts';
import { isSecretariat } from '../office-roles.ts';
import { receivedRecords } from '../records-received.ts';

/** 代录 is the section's: a unit that could name itself would make its own late report punctual (rules.md §2). Who is no unit and no post has a code of its own. */
export const onBehalfBy = check({
  code: 'on-behalf-by',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { ledger, office, units, posts } = index;
    if (office === undefined) return;
    for (const { entry } of receivedRecords(ledger)) {
      const by = entry.value.onBehalf?.enteredBy;
      if (by === undefined || isSecretariat(index, by) || !(units.has(by) || posts.has(by))) continue;
      const own = office.posts.filter(({ unit }) => unit === office.secretariat);
      const known = [...own.map(({ id, name }) => `${id}（${name}）`), office.secretariat];
      yield found(entry, ['onBehalf', 'enteredBy'], { known: known.join('、') });
    }
  },
});
