import { said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

/** How a frozen period is rightly changed. */
const correct = (p: Params): string =>
  `npm run freeze -- ${said(p, 'period')} --correct --reason "更正理由" --by 岗位 --on 批准日期`;

/** Words for frozen periods. */
export const editionTexts = {
  'edition-edited': {
    title: '锁定的一期被改动',
    message: (p) =>
      `发现${said(p, 'period')}第${said(p, 'version')}版的内容与它自己的摘要不符，锁定后被改动过`,
    expected: () => '锁定的一期原样保存',
    fix: (p) => `请从版本库恢复原文件；确需更正的，恢复后执行 ${correct(p)}，另出一版`,
  },
  'edition-numbered': {
    title: '锁定的版本缺号',
    message: (p) => `发现${said(p, 'period')}有第${valueWords(p)}版，按次序应是第${said(p, 'expected')}版`,
    expected: () => '各版从1起连续编号，旧版保留',
    fix: () => '请从版本库恢复被删去或改名的版本',
  },
  'edition-unlinked': {
    title: '锁定的一期前后不相连',
    message: (p) => `发现${said(p, 'period')}所依据的 ${said(p, 'to')} 不存在，或者内容已经变动`,
    expected: (p) => `${said(p, 'to')} 与锁定时一致`,
    fix: () => '请从版本库恢复这一版；每一期都接着前一期、前一版',
  },
  'edition-gone': {
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
  },
  'edition-ahead': {
    title: '锁定的一期写成时间在将来',
    message: (p) => `发现写成时间${valueWords(p)}晚于现在（${said(p, 'present')}），这一期因此从网站上消失`,
    expected: (p) => `不晚于${said(p, 'present')}`,
    fix: () => '请从版本库恢复原文件；确是刚刚锁定的，核对锁定时那台机器的时间',
  },
  'edition-figure': {
    title: '锁定的结果与计分依据不符',
    message: (p) =>
      said(p, 'rules') === ''
        ? `发现${said(p, 'period')}${said(p, 'unit')}的 ${said(p, 'figure')} 锁定为“${said(p, 'frozen')}”，按锁定的依据重算为“${said(p, 'computed')}”${
            said(p, 'count') === '1' ? '' : `，不符的共${said(p, 'count')}处`
          }`
        : `发现${said(p, 'period')}所用的计分规则 ${said(p, 'rules')} 不在台账里`,
    expected: (p) =>
      said(p, 'rules') === '' ? '与锁定的计分依据、规则算出的一致' : `rules/${said(p, 'rules')}.yaml`,
    fix: (p) =>
      said(p, 'rules') === ''
        ? `请从版本库恢复原文件和所用的规则；文件没有改动的，是计算程序有变，请核对后执行 ${correct(p)}`
        : '请从版本库恢复这一版规则',
  },
  'edition-recompute': {
    title: '锁定的一期重算不同',
    message: (p) =>
      `发现${said(p, 'period')}所用的记录没有变动，用现在的程序重算，${said(p, 'unit')}的 ${said(p, 'figure')} 由“${said(p, 'frozen') || '—'}”变为“${said(p, 'computed') || '—'}”${
        said(p, 'count') === '1' ? '' : `，不同的共${said(p, 'count')}处`
      }`,
    expected: () => '与锁定时一致；程序的变动不会自动改动已锁定的各期',
    fix: (p) => `请核对哪一个对：锁定的对，换回原来的程序；重算的对，执行 ${correct(p)}`,
  },
  'edition-record-changed': {
    title: '锁定后改动了记录',
    message: (p) => `发现 ${said(p, 'path')} 与${said(p, 'period')}锁定时不同`,
    expected: () => '锁定的一期所用的记录不再改动',
    fix: (p) =>
      said(p, 'kind') === 'calendar'
        ? `请给后来登记的放假调整、停止办公写上实际录入的时间（entered），它们只从录入时还没有关账的那一期起算；确应计入${said(p, 'period')}的停止办公，由复核岗在异议答复的 admits 里写明 ${said(p, 'path')}#编号，再执行 ${correct(p)}`
        : `请从版本库恢复这份记录，新情况另写一份；记录确有差错的，改正后执行 ${correct(p)}`,
  },
  'edition-record-late': {
    title: '锁定后补进了记录',
    message: (p) =>
      `发现 ${said(p, 'path')} 的登记时间早于${said(p, 'period')}的锁定时间${said(p, 'frozen')}，锁定时却没有它`,
    expected: (p) => `登记时间晚于${said(p, 'frozen')}，计入收到的那一期`,
    fix: (p) =>
      `请写实际登记的时间，代录的另写 receivedAt；确应计入${said(p, 'period')}的，由复核岗在异议答复的 admits 里写明 ${said(p, 'path')}，再执行 ${correct(p)}`,
  },
  'edition-record-missing': {
    title: '锁定的一期所用的记录不见了',
    message: (p) => `发现${said(p, 'period')}所用的 ${said(p, 'path')} 不在台账里`,
    expected: () => '锁定的一期所用的记录都保存着',
    fix: (p) => `请从版本库恢复这份记录；确应删去的，执行 ${correct(p)}`,
  },
} as const satisfies Record<string, ProblemText>;
