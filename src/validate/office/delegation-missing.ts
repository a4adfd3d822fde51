import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { isDelegated } from '../check/delegated.ts';
import { postWords } from '../check/office-roles.ts';

/** Who signs for another post does so under a delegation in force on that day (rules.md 读法 ak). */
export const delegationMissing = check({
  code: 'delegation-missing',
  severity: 'error',
  words: {
    title: '代签没有委托',
    message: (p) => `发现${said(p, 'by')}代${valueWords(p)}签批，${said(p, 'on')}没有这样的委托`,
    expected: () => '签批当天有效的委托（delegations.yaml）',
    fix: () => '请核对岗位和日期；确有委托的，先在 delegations.yaml 里补上一条，写明依据',
    example: {
      wrong:
        'approval: { by: fuzhuren-2, actingFor: fuzhuren-1, on: 2026-05-16, mode: 签批 }  # 委托到5月15日',
      right: 'approval: { by: fuzhuren-2, actingFor: fuzhuren-1, on: 2026-05-15, mode: 签批 }',
    },
  },
  *find(index): Generator<Finding> {
    const { filing, event, classing, reading, measure, pause, experience } = index.ledger;
    const signed = [
      ...filing.flatMap((entry) => [
        { entry, field: 'approval', said: entry.value.approval },
        { entry, field: 'chiefConsent', said: entry.value.chiefConsent },
      ]),
      ...event.map((entry) => ({ entry, field: 'approval', said: entry.value.approval })),
      ...classing.map((entry) => ({ entry, field: 'decision', said: entry.value.decision })),
      ...reading.map((entry) => ({ entry, field: 'decision', said: entry.value.decision })),
      ...measure.map((entry) => ({ entry, field: 'approval', said: entry.value.approval })),
      ...experience.map((entry) => ({ entry, field: 'approval', said: entry.value.approval })),
      ...pause.map((entry) => ({ entry, field: 'approval', said: entry.value.approval })),
    ];
    for (const { entry, field, said: approval } of signed)
      if (approval?.actingFor !== undefined && !isDelegated(index, approval))
        yield found(entry, [field, 'actingFor'], { by: postWords(index, approval.by), on: approval.on });
  },
});
