import { check, type Finding } from '../check/check.ts';

/** A ledger belongs to an office, which says who it is in `office.yaml`. */
export const officeMissing = check({
  code: 'office-missing',
  severity: 'error',
  words: {
    title: '没有 office.yaml',
    message: () => '发现台账里没有 office.yaml，不知道是哪个单位的台账',
    expected: () => '台账目录下有 office.yaml，写明单位、岗位和网站',
    fix: () => '请新建 office.yaml，各项见《台账怎么记》（data/README.md）；也可能是 --data 后面的目录指错了',
    example: {
      wrong: '# 没有 office.yaml',
      right: 'name: 云岭市民防办公室\nshortName: 云岭市民防办\n# 其余各项见 data/README.md',
    },
  },
  *find({ ledger, home, isUnread }): Generator<Finding> {
    if (ledger.office.length > 0 || isUnread('office')) return;
    const file = home === '' || home === '.' ? 'office.yaml' : `${home}/office.yaml`;
    yield { place: { file, line: 1, column: 1 }, params: {} };
  },
});
