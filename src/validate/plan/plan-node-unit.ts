import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitsNamed } from '../check/dossier-facts.ts';
import { unitWords } from '../check/office-roles.ts';

/** A node is laid on a unit that the notice names, or to which a part was handed over; another never got a notice. */
export const planNodeUnit = check({
  code: 'plan-node-unit',
  severity: 'reminder',
  words: {
    title: '节点交给了通知单以外的单位',
    message: (p) => `发现节点由${valueWords(p)}承担，它不在通知单上`,
    expected: (p) => `通知单上的主办或协办单位：${said(p, 'expected')}`,
    fix: () => '请改为通知单上的单位；确需它协办的，由秘书科在通知单上补列；改由它承办的，由主要领导决定移交',
    example: { wrong: 'unit: qingxi  # 不在通知单上', right: 'unit: caiwu' },
  },
  *find(index): Generator<Finding> {
    for (const dossier of index.context.dossiers.values()) {
      const named = unitsNamed(dossier);
      for (const { entry } of dossier.plans)
        for (const [n, { unit }] of entry.value.nodes.entries())
          if (unit !== undefined && !named.includes(unit) && index.units.has(unit))
            yield found(entry, ['nodes', n, 'unit'], {
              expected: named.map((id) => unitWords(index, id)).join('、'),
            });
    }
  },
});
