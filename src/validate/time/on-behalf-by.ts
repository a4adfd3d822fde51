import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { isSecretariat } from '../check/office-roles.ts';
import { receivedRecords } from '../check/records-received.ts';

/** 代录 is the section's: a unit that could name itself would make its own late report punctual (rules.md §2). Who is no unit and no post has a code of its own. */
export const onBehalfBy = check({
  code: 'on-behalf-by',
  severity: 'error',
  words: {
    title: '代录的不是秘书科',
    message: (p) => `发现代录写的录入人是${valueWords(p)}，不是秘书科的岗位`,
    expected: (p) => `秘书科的岗位或者秘书科：${said(p, 'known')}`,
    fix: () => '请改由秘书科录入，写秘书科的岗位编号；单位自己报送的，删去 onBehalf，以报送时间为准',
    example: {
      wrong: 'onBehalf: { enteredBy: gongcheng, … }',
      right: 'onBehalf: { enteredBy: ducha-gang, … }',
    },
  },
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
