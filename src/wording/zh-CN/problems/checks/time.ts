import { fieldWords, said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for moments and their proof. */
export const timeTexts = {
  'received-after-entry': {
    title: '代录的收到时间晚于录入时间',
    message: (p) => `发现收到时间${valueWords(p)}晚于录入时间${said(p, 'submitted')}`,
    expected: () => '先收到，后录入',
    fix: () => '请核对两个时间：receivedAt 是实际收到的时间，submitted 是录入的时间',
    example: {
      wrong: 'onBehalf: { receivedAt: 2026-03-05 09:00, … }  # submitted: 2026-03-04 10:20',
      right: 'onBehalf: { receivedAt: 2026-03-04 09:00, … }',
    },
  },
  'date-future': {
    title: '报送时间还没有到',
    message: (p) =>
      `发现报送时间${valueWords(p)}晚于数据截至时间${said(p, 'asOf')}${
        said(p, 'more') === '0' ? '' : `，这样的另有${said(p, 'more')}处`
      }`,
    expected: (p) => `不晚于${said(p, 'asOf')}`,
    fix: (p) =>
      said(p, 'fixed') === ''
        ? '请核对时间，常见的是年份或月份写错；没有写错的，到时间才计算'
        : `请核对时间；没有写错的：这是演示台账，“现在”固定在${said(p, 'asOf')}（office.yaml 的 demo.asOf），试着加的记录写在它之前，换成自己的台账就删去 demo`,
    example: { wrong: 'submitted: 2027-03-04 10:20', right: 'submitted: 2026-03-04 10:20' },
  },
  'date-after-entry': {
    title: '日期晚于登记时间',
    message: (p) => `发现${fieldWords(p)}${valueWords(p)}晚于这份记录的登记时间${said(p, 'submitted')}`,
    expected: () => '先召开、收到、签署、办理，后登记',
    fix: () => '请核对日期；还没有召开、签署、办理的，到时再登记',
  },
  'calendar-entered': {
    title: '录入早于公开',
    message: (p) => `发现录入时间${valueWords(p)}早于公开之日${said(p, 'known')}`,
    expected: (p) => `${said(p, 'known')}或以后的时间；公开当天录入的可以不写`,
    fix: () => '请核对两个日期，常见的是年份写错；entered 写实际录入的时间',
    example: {
      wrong: 'known: 2026-07-02\nentered: 2026-06-30 10:00',
      right: 'known: 2026-07-02\nentered: 2026-07-03 10:00',
    },
  },
  'receipt-unknown': {
    title: '收件所记的记录不在',
    message: (p) => `发现收件里记着 ${said(p, 'path')}，台账里没有这份记录`,
    expected: () => '收件所记的路径都有记录',
    fix: () => '请核对：记录移动、改名的，移回原处；删去的，从版本库恢复；没有合并的，不必处理',
  },
  antedated: {
    title: '登记晚于签署，没有纸质凭据',
    message: (p) =>
      `发现${fieldWords(p)}${valueWords(p)}，${said(p, 'appeared')}才登记，相差${said(p, 'days')}个工作日，没有纸质凭据`,
    expected: (p) => `${said(p, 'limit')}个工作日内登记，或写明纸质凭据`,
    fix: (p) => `请补上凭据的编号或存放处；没有凭据的，以${said(p, 'appeared')}为准`,
  },
} as const satisfies Record<string, ProblemText>;
