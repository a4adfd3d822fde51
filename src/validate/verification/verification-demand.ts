import { valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** 限期完善 and 反弹 say what is to be fixed until when (rules.md §4, §6). */
export const verificationDemand = check({
  code: 'verification-demand',
  severity: 'error',
  words: {
    title: '没有写整改要求',
    message: (p) => `发现结论为${valueWords(p)}，没有写整改要求`,
    expected: () => '限期完善、反弹都写明整改要求和期限（rectification）',
    fix: () => '请补上 rectification：编号、要求、期限、成果',
    example: {
      wrong: 'result: 限期完善',
      right:
        'result: 限期完善\nrectification: { id: r1, title: 补齐资料, due: 2026-05-29, deliverable: 缴款凭证 }',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.verification) {
      for (const [n, { result, rectification }] of entry.value.results.entries()) {
        if ((result === '限期完善' || result === '反弹') && rectification === undefined)
          yield found(entry, ['results', n, 'result']);
      }
    }
  },
});
