import { ledgerOf, type Records } from '../../compute/testing/ledger-of.ts';
import { join } from '../../compute/testing/matter.ts';
import { unit } from '../../compute/testing/world.ts';
import type { Problem } from '../../problem.ts';
import { buildCheckIndex } from '../check-index.ts';
import type { Check } from '../check.ts';
import { runChecks } from '../run-checks.ts';

/** An office in which the post `zhuren` is 主要领导 and `fenguan` 分管领导. */
export const OFFICE: NonNullable<Records['office']>[number] = {
  name: '云岭市民防办',
  shortName: '云岭市民防办',
  city: '云岭市',
  secretariat: 'mishu',
  drawPost: 'jijian',
  posts: [
    { id: 'zhuren', name: '主任', role: '主要领导' },
    { id: 'fenguan', name: '副主任', role: '分管领导' },
    { id: 'jijian', name: '纪检组长', role: '核验抽取岗' },
  ],
  basis: '督查工作办法',
  timeZone: 'Asia/Shanghai',
  site: { title: '督查公开', contact: '秘书科' },
  repository: { visibility: '私有' },
  publication: { live: true },
};

/** What one check tells of records beside an office with the units `mishu`, `a` and `b`. */
export function toldOfRecords(
  check: Check,
  records: Records,
  asOf: string,
  office: Records['office'] = [OFFICE],
): readonly Problem[] {
  const units = ['mishu', 'a', 'b'].map((id, n) => unit(id, 'departments', n + 1));
  const ledger = ledgerOf(join({ office, unit: units }, records));
  return runChecks(buildCheckIndex(ledger, { asOf, home: 'data' }), [check]);
}
