import { found, type Check, type Finding } from '../check.ts';

/** 基本通过 and 反弹 say what is to be mended until when (rules-v1 §4, §6). */
export const verificationDemand: Check = {
  code: 'verification-demand',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.verification) {
      for (const [n, { result, rectification }] of entry.value.results.entries()) {
        if ((result === '基本通过' || result === '反弹') && rectification === undefined)
          yield found(entry, ['results', n, 'result']);
      }
    }
  },
};
