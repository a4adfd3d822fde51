import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A unit has one part in a matter: it leads or it assists, once. */
export const taskAssists = check({
  code: 'task-assists',
  severity: 'error',
  words: {
    title: '同一单位写了两次',
    message: (p) =>
      said(p, 'why') === 'lead'
        ? `发现协办单位里有主办单位${valueWords(p)}`
        : `发现协办单位${valueWords(p)}写了两次`,
    expected: () => '一个单位在一项任务里只有一个角色：主办，或者协办',
    fix: () => '请删去多写的一处',
    example: { wrong: 'assists: [caiwu, caiwu]', right: 'assists: [caiwu]' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { lead, assists = [] } = entry.value;
      for (const [n, unit] of assists.entries()) {
        if (unit === lead) yield found(entry, ['assists', n], { why: 'lead' });
        else if (assists.indexOf(unit) < n) yield found(entry, ['assists', n], { why: 'twice' });
      }
    }
  },
});
