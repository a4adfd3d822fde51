import { said } from '#wording/problems/phrases.ts';
import { check, type Finding } from '../check/check.ts';

/** A frozen period that was committed or published stands in the ledger still, as it was (rules.md §10): asked where an earlier state is given to compare with. */
export const editionGone = check({
  code: 'edition-gone',
  severity: 'error',
  words: {
    title: '锁定的一期被删去或改动',
    message: (p) => {
      const before = said(p, 'commit') === '' ? '网站已经公布' : `提交 ${said(p, 'commit')} 里`;
      return said(p, 'there') === ''
        ? `发现${before}的 ${said(p, 'path')} 不见了`
        : `发现 ${said(p, 'path')} 与${before}的不同`;
    },
    expected: () => '锁定的一期原样保存，更正另出一版',
    fix: (p) =>
      said(p, 'commit') === ''
        ? '请恢复原文件：从改写以前的版本库或者备份里找，内容以网站公布的为准'
        : `请恢复原文件：git checkout ${said(p, 'commit')} -- ${said(p, 'path')}（在台账目录里执行）`,
    example: { wrong: "total: '92.5'  # 提交时是 91.5", right: "total: '91.5'" },
  },
  *find({ earlier, whole, home, isUnreadPath }): Generator<Finding> {
    const now = new Map(whole.ledger.edition.map((entry) => [entry.path, entry]));
    const reported = new Set<string>();
    for (const { path, digest, commit = '' } of earlier) {
      const entry = now.get(path);
      const stands = entry !== undefined && (digest === undefined || entry.value.digest === digest);
      if (stands || reported.has(path) || isUnreadPath(path)) continue;
      reported.add(path);
      const file = home === '' || home === '.' ? path : `${home}/${path}`;
      yield {
        place: entry?.at(['digest']) ?? { file, line: 1, column: 1 },
        params: { path, commit, there: entry === undefined ? '' : 'yes' },
      };
    }
  },
});
