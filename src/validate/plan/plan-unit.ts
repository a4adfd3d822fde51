import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { check, type Finding, found } from '../check/check.ts';
import { leadsOn } from '../check/dossier-facts.ts';
import { unitWords } from '../check/office-roles.ts';

/** The plan of a matter is its lead unit's, after a hand-over the successor's (rules.md §1, §3). */
export const planUnit = check({
  code: 'plan-unit',
  severity: 'error',
  words: {
    title: '计划不是主办单位报的',
    message: (p) => `发现计划由${valueWords(p)}报送，不是主办单位`,
    expected: (p) => `主办单位${said(p, 'lead')}`,
    fix: () => '请改为主办单位，移交以后为接办单位；协办单位承担的节点写在节点的 unit 里',
    example: { wrong: 'unit: caiwu', right: 'unit: gongcheng' },
  },
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
