import { compareText } from '#record/schema/problem.ts';
import { classesOf } from '#engine/dossier/class-rule.ts';
import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { isChief } from '../check/office-roles.ts';

/** A campaign lasts from one day to a later one; one that has a matter of the highest class is headed by 主要领导 (mechanisms.md row 13). */
export const campaignHead = check({
  code: 'campaign-head',
  severity: 'reminder',
  words: {
    title: '专班的组长或日期不对',
    message: (p) =>
      said(p, 'why') === 'reversed'
        ? `发现撤销的日期${valueWords(p)}早于成立的日期${said(p, 'from')}`
        : `发现组长是${valueWords(p)}，这个专班有“${said(p, 'level')}”的事项“${said(p, 'task')}”`,
    expected: (p) =>
      said(p, 'why') === 'reversed'
        ? `${said(p, 'from')}或以后的日期`
        : '有最高等级事项的专班，由主要领导任组长',
    fix: (p) =>
      said(p, 'why') === 'reversed' ? '请核对两个日期' : '请核对组长；确由分管领导牵头的，核对事项的等级',
    example: { wrong: 'head: fuzhuren-1  # 有重大事项', right: 'head: zhuren' },
  },
  *find(index): Generator<Finding> {
    const { ledger, context } = index;
    const dossiers = [...context.dossiers.values()].toSorted((a, b) => compareText(a.id, b.id));
    for (const entry of ledger.campaigns)
      for (const [n, { name, head, from, until }] of entry.value.campaigns.entries()) {
        if (until !== undefined && until < from)
          yield found(entry, ['campaigns', n, 'until'], { why: 'reversed', from });
        if (isChief(index, head)) continue;
        const matter = dossiers.find((dossier) => {
          const { campaign, class: level } = dossier.task.value;
          return campaign === name && classesOf(context, dossier).at(-1)?.name === level;
        });
        if (matter !== undefined)
          yield found(entry, ['campaigns', n, 'head'], {
            why: 'chief',
            level: matter.task.value.class,
            task: matter.id,
          });
      }
  },
});
