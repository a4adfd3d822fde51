import { VERIFICATION_RESULTS, type VerificationResult } from '../../../record/verification.ts';
import { check, type Finding, found } from '../check.ts';

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
