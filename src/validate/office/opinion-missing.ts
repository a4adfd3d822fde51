import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** What a leader sends back says why: whoever has to mend it reads it there (rules.md 读法 al). */
export const opinionMissing = check({
  code: 'opinion-missing',
  severity: 'error',
  words: {
    title: '没有同意，也没有写意见',
    message: (p) => `发现${said(p, 'what')}退回，没有写意见`,
    expected: () => '退回的，写明领导的意见',
    fix: () => '请补上 opinion；没有退回的，把 result 改为“同意”',
    example: { wrong: 'result: 退回', right: 'result: 退回\nopinion: 按一般事项办理。' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.classing) {
      const { result, opinion } = entry.value;
      if (result === '退回' && opinion === undefined) yield found(entry, ['opinion'], { what: '等级' });
    }
    for (const entry of ledger.reading) {
      const { result, opinion } = entry.value;
      if (result === '退回' && opinion === undefined) yield found(entry, ['opinion'], { what: '材料' });
    }
  },
});
