import { found, type Check, type Finding } from '../check.ts';

/** 反弹 is what a later look finds, 回头看 or 再督查; a first check returns (rules-v1 §4). */
export const verificationRelapse: Check = {
  code: 'verification-relapse',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.verification) {
      for (const [n, { result, kind }] of entry.value.results.entries()) {
        if (result === '反弹' && (kind === '核验' || kind === '抽查'))
          yield found(entry, ['results', n, 'result'], { kind });
      }
    }
  },
};
