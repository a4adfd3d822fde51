import { said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

/** Words for what the section issues: weekly reports, key points, bulletins. */
export const issuedTexts = {
  'issued-period': {
    title: '印发材料的项目和种类对不上',
    message: (p) => {
      const lacks = FIELDS[said(p, 'nearest')] ?? '';
      const extra = FIELDS[said(p, 'key')] ?? '';
      if (extra === '') return `发现${said(p, 'kind')}没有写${lacks}`;
      return lacks === ''
        ? `发现${said(p, 'kind')}多写了${extra}${said(p, 'value') === '' ? '' : valueWords(p)}`
        : `发现${said(p, 'kind')}写的是${extra}${valueWords(p)}，没有写${lacks}`;
    },
    expected: (p) =>
      PERIODS.includes(said(p, 'key'))
        ? '月度通报写时段（period），周报、要点写周次（week），只写其中一项'
        : '期数、撰写的话、摘录的单位只写在月度通报里',
    fix: (p) =>
      said(p, 'nearest') === ''
        ? `请删去 ${said(p, 'key')} 这一项；种类写错的改正`
        : said(p, 'key') === ''
          ? `请补上 ${said(p, 'nearest')}；种类写错的改正`
          : `请删去 ${said(p, 'key')}，补上 ${said(p, 'nearest')}；种类写错的改正`,
    example: { wrong: 'week: 2026-W22  # 月度通报', right: 'period: 2026-05' },
  },
  'bulletin-twice': {
    title: '一期有两份通报',
    message: (p) => `发现${valueWords(p)}这一期已经有一份通报，先前的是 ${said(p, 'file')}`,
    expected: () => '每一期只有一份通报',
    fix: () => '请核对是哪一期；如果同一份通报登记了两次，就删去一份',
    example: { wrong: 'period: 2026-04  # 已有这一期的通报', right: 'period: 2026-05' },
  },
  'bulletin-number-twice': {
    title: '通报期数重复',
    message: (p) =>
      `发现${said(p, 'year')}年印发的通报里，期数${valueWords(p)}已经用过，先前的是 ${said(p, 'file')}`,
    expected: () => '同一年印发的通报，期数各不相同',
    fix: () => '请按印发的先后改正期数；年份按印发日期计',
    example: { wrong: 'number: 4  # 第4期已经印发', right: 'number: 5' },
  },
  'bulletin-unfrozen': {
    title: '没有锁定就印发了通报',
    message: (p) =>
      said(p, 'approved') === ''
        ? `发现有${said(p, 'period')}的通报，这一期还没有锁定`
        : `发现${said(p, 'period')}的通报印发日期${valueWords(p)}早于批准锁定的日期${said(p, 'approved')}`,
    expected: (p) =>
      said(p, 'approved') === ''
        ? '先锁定，后印发；锁定之前结果都是暂定的'
        : `“${said(p, 'approved')}”或以后；锁定之前结果都是暂定的`,
    fix: (p) =>
      said(p, 'approved') === ''
        ? '请核对是哪一期；没有写错的，先撤下这份记录，等这一期锁定之后再印发、登记'
        : '请核对印发日期；确在锁定之前印发的，按锁定的结果重新印发，登记重新印发的日期',
    example: { wrong: 'on: 2026-06-08  # 2026-06-09才批准锁定', right: 'on: 2026-06-09' },
  },
  'bulletin-missing': {
    title: '锁定的一期还没有通报',
    message: (p) => `发现${said(p, 'period')}已经锁定，还没有登记通报`,
    expected: () => '每一期锁定之后印发通报',
    fix: (p) => `请印发通报，登记在 issued/bulletin/${said(p, 'period')}-tongbao.yaml`,
  },
  'bulletin-unreviewed': {
    title: '通报没有经主要领导审阅',
    message: (p) => `发现通报（${said(p, 'bulletin')}）没有写主要领导的审阅`,
    expected: () => '表扬、批评经主要领导批准后再公布（《政府督查工作条例》第二十一条）',
    fix: () => '请送主要领导审阅，审阅后补上 review；在此之前，网站不公布这份通报',
    example: { wrong: '# 没有 review', right: 'review: { by: zhuren, on: 2026-06-09 }' },
  },
} as const satisfies Record<string, ProblemText>;

/** Of the fields, those that say what is spoken of; '' where none stands too many. */
const PERIODS = ['', 'period', 'week'];

const FIELDS: Params = {
  period: '时段（period）',
  week: '周次（week）',
  number: '期数（number）',
  text: '撰写的话（text）',
  quoted: '摘录的单位（quoted）',
};
