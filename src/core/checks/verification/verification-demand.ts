import { check, type Finding, found } from '../check.ts';

/** 限期完善 and 反弹 say what is to be mended until when (rules.md §4, §6). */
export const verificationDemand = check({
  code: 'verification-demand',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.verification) {
      for (const [n, { result, rectification }] of entry.value.results.entries()) {
        if ((result === '限期完善' || result === '反弹') && rectification === undefined)
          yield found(entry, ['results', n, 'result']);
      }
    }
  },
});
