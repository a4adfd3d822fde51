import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { editionFaults } from './edition-faults.ts';

/** An edition names the version it corrects and the one before it by their digests; neither is changed or taken away (rules.md §10). */
export const editionUnlinked = check({
  code: 'edition-unlinked',
  severity: 'error',
  words: {
    title: '锁定的一期前后不相连',
    message: (p) => `发现${said(p, 'period')}所依据的 ${said(p, 'to')} 不存在，或者内容已经变动`,
    expected: (p) => `${said(p, 'to')} 与锁定时一致`,
    fix: () => '请从版本库恢复这一版；每一期都接着前一期、前一版',
    example: {
      wrong: 'previous: { period: 2026-04, version: 2, … }  # 没有这一版',
      right: 'previous: { period: 2026-04, version: 1, … }',
    },
  },
  *find(index): Generator<Finding> {
    for (const { entry, fault } of editionFaults(index, 'unlinked')) {
      if (index.isUnreadPath(fault.to)) continue;
      const own = fault.to.startsWith(`editions/${entry.value.period}/`);
      const field = own ? ['version'] : ['previous', 'digest'];
      yield found(entry, field, { period: entry.value.period, to: fault.to });
    }
  },
});
