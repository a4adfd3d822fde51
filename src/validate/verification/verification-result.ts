import { said, valueWords } from '#wording/problems/phrases.ts';
import { VERIFICATION_RESULTS, type VerificationResult } from '#record/finding/verification.ts';
import { check, type Finding, found } from '../check/check.ts';

/** What each kind of check cannot find: 反弹 comes only after acceptance, and after it nothing is returned or left to be completed (rules.md §4). */
const STRANGE: Readonly<Record<VerificationResult['kind'], readonly string[]>> = {
  核验: ['反弹'],
  回头看: ['限期完善', '退回'],
  再督查: ['限期完善', '退回'],
};

/** A check finds what its kind can find. */
export const verificationResult = check({
  code: 'verification-result',
  severity: 'error',
  words: {
    title: '这一类核查没有这样的结论',
    message: (p) => `发现“${said(p, 'kind')}”的结论为${valueWords(p)}`,
    expected: (p) => `“${said(p, 'kind')}”的结论是下列之一：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'kind') === '核验'
        ? '请把结论改为“退回”；认定以后再查的，kind 写“回头看”或者“再督查”'
        : '请把结论改为“反弹”，并写明整改要求；是对报完成的首次核查的，kind 写“核验”',
    example: { wrong: 'kind: 核验\nresult: 反弹', right: 'kind: 回头看\nresult: 反弹' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.verification)
      for (const [n, { result, kind }] of entry.value.results.entries())
        if (STRANGE[kind].includes(result))
          yield found(entry, ['results', n, 'result'], {
            kind,
            known: VERIFICATION_RESULTS.filter((one) => !STRANGE[kind].includes(one)).join('、'),
          });
  },
});
