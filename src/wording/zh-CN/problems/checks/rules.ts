import { said, valueWords } from '../load/phrases.ts';
import type { ProblemText } from '../problem-text.ts';
import { componentWords } from './component-words.ts';
import { rulesImpactWords } from './impact-words.ts';

/** Words for scoring rules and calendars. */
export const rulesTexts = {
  'rules-start': {
    title: '规则没有提前公布',
    message: (p) => `发现规则${said(p, 'published')}公布，从${valueWords(p)}起就施行`,
    expected: (p) => `“${said(p, 'earliest')}”或以后的月份`,
    fix: () => '请推迟施行月份；公布日期写错的改正',
    example: { wrong: 'published: 2026-05-20\nfrom: 2026-05', right: 'published: 2026-05-20\nfrom: 2026-06' },
  },
  'rules-overlap': {
    title: '两版规则同月施行',
    message: (p) => `发现施行月份${valueWords(p)}与版本 ${said(p, 'first')} 相同`,
    expected: () => '每个月只有一版规则施行，新版从以后的月份起',
    fix: () => '请改正施行月份，或删去多余的一版',
  },
  'rules-components': {
    title: '得分的部分写得不对',
    ...componentWords,
    example: { wrong: 'id: e', right: 'id: d' },
  },
  'rules-grades-order': {
    title: '等次没有由好到差排列',
    message: (p) =>
      said(p, 'order') === 'limits'
        ? `发现总分下限${valueWords(p)}高于上限 ${said(p, 'maximum')}`
        : `发现等次“${said(p, 'name')}”的分数线${valueWords(p)}不${said(p, 'order') === 'ascending' ? '高' : '低'}于前面的“${said(p, 'above')}”（${said(p, 'aboveFrom')}）`,
    expected: (p) =>
      said(p, 'order') === 'limits'
        ? '下限（minimum）不高于上限（maximum）'
        : said(p, 'order') === 'ascending'
          ? '低分在前的，等次由好到差排列，分数线依次升高'
          : '等次由好到差排列，分数线依次降低',
    fix: (p) => (said(p, 'order') === 'limits' ? '请核对上限和下限' : '请核对分数线，并由好到差排列'),
    example: { wrong: '合格 60 在 良好 80 之前', right: '优秀 90、良好 80、合格 60、较差 0' },
  },
  'rules-impact': { title: '新规则没有相符的影响测算', ...rulesImpactWords },
  'rules-missing': {
    title: '没有计分规则',
    message: (p) =>
      said(p, 'count') === '0'
        ? '发现台账里还没有计分规则'
        : `发现台账里有${said(p, 'count')}项任务，没有计分规则`,
    expected: () => 'rules 文件夹里有一版计分规则',
    fix: () =>
      '请从模板复制 rules/v1.yaml 作为本单位的第一版，排名组也写在其中；没有规则时不计分、不排名，时限按默认计算',
  },
  'calendar-missing': {
    title: '没有这一年的放假安排',
    message: (p) =>
      said(p, 'count') === '0'
        ? `发现台账里没有${said(p, 'year')}年的放假安排`
        : `发现有${said(p, 'count')}个日期在${said(p, 'year')}年，台账里没有这一年的放假安排`,
    expected: (p) => `calendar/${said(p, 'year')}.yaml，国务院办公厅通知公开之后登记`,
    fix: () => '请从模板复制 calendar/，模板里没有的年份在通知公开之后补上；在此之前，这些时限标明“暂定”',
  },
} as const satisfies Record<string, ProblemText>;
