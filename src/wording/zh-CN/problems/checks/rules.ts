import { fieldWords, said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';
import { componentWords } from './component-words.ts';
import { rulesImpactWords } from './impact-words.ts';
import { periodWords } from './period-words.ts';

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
    example: { wrong: '合格 0.60 在 良好 0.80 之前', right: '优秀 0.90、良好 0.80、合格 0.60、较差 0' },
  },
  'rules-grade-uncovered': {
    title: '有的总分没有等次',
    message: (p) => {
      const { league = '', name = '', worst = '', why = '' } = p;
      if (why === 'no-full') return `发现“${league}”没有满分，也没有总分上限，等次无从算起`;
      return `发现最后一个等次“${name}”的分数线是满分的${valueWords(p)}，“${league}”的总分${why === 'ascending' ? '最高可到' : '最低可到'}${worst}，没有等次`;
    },
    expected: (p) =>
      said(p, 'why') === 'no-full'
        ? '有满分或者总分上限（maximum），才写等次'
        : said(p, 'why') === 'ascending'
          ? `最后一个等次不低于满分的 ${said(p, 'share')}`
          : `最后一个等次从 0 起，或者不高于总分下限（满分的 ${said(p, 'share')}）`,
    fix: (p) =>
      said(p, 'why') === 'no-full'
        ? '请补上总分上限，或者删去等次'
        : '请改正最后一个等次的 from，或者在后面补一个等次；也可以改总分的上下限',
    example: { wrong: '合格 0.60  # 最后一个', right: '合格 0.60、较差 0' },
  },
  'rules-maximum-low': {
    title: '总分上限低于满分',
    message: (p) =>
      `发现总分上限${valueWords(p)}低于“${said(p, 'league')}”的满分 ${said(p, 'full')}（起评分计算在内）`,
    expected: (p) => `不低于 ${said(p, 'full')}；不写就是满分加上加分上限`,
    fix: () => '请改正上限或者各部分的满分；不设上限的删去 maximum。各排名组满分不同的，上限写在排名组里',
    example: { wrong: "maximum: '95'  # 满分100", right: "maximum: '105'" },
  },
  'rules-block-needs-tasks': {
    title: '没有所说的那一段',
    message: (p) =>
      said(p, 'block') === ''
        ? `发现“${said(p, 'name')}”的来源是${valueWords(p)}，规则里没有${BLOCKS[said(p, 'needs')] ?? said(p, 'needs')}`
        : `发现规则写了${BLOCKS[said(p, 'block')] ?? said(p, 'block')}，没有写${BLOCKS[said(p, 'needs')] ?? said(p, 'needs')}`,
    expected: (p) => `先写${BLOCKS[said(p, 'needs')] ?? said(p, 'needs')}，再写用到它的各段`,
    fix: (p) =>
      `请补上 ${said(p, 'needs')} 一段；不用的，${said(p, 'block') === '' ? '这一部分改为评分（assessed）或者删去' : '删去这一段'}`,
    example: { wrong: 'plans: { … }  # 没有 tasks', right: 'tasks: { … }\nplans: { … }' },
  },
  'rules-period': { title: '时段写得不对', ...periodWords },
  'rules-impact': { title: '新规则没有相符的影响测算', ...rulesImpactWords },
  'rules-missing': {
    title: '没有计分规则',
    message: (p) =>
      said(p, 'count') === '0'
        ? '发现台账里还没有计分规则'
        : `发现台账里有${said(p, 'count')}项任务，没有计分规则`,
    expected: () => 'rules 文件夹里有一版计分规则',
    fix: () => '请从模板复制 rules/v1.yaml 作为本单位的第一版，排名组也写在其中；没有规则时不计分、不排名',
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
  'rules-idle': {
    title: '不起作用的一项',
    message: (p) => {
      if (said(p, 'why') === 'cap')
        return `发现上限${valueWords(p)}低于“${said(p, 'name')}”一项的${said(p, 'points')}分`;
      if (said(p, 'why') === 'limit')
        return `发现总分上限${valueWords(p)}高于${said(p, 'name')}能得的最高分${said(p, 'most')}`;
      return `发现${fieldWords(p)}是${valueWords(p)}，“${said(p, 'name')}”因此不起作用`;
    },
    expected: (p) => {
      if (said(p, 'why') === 'cap') return `不低于${said(p, 'points')}`;
      if (said(p, 'why') === 'limit') return `不高于${said(p, 'most')}；不另定上限的不写`;
      return '起作用的数；不要这一项的，不写';
    },
    fix: (p) =>
      said(p, 'why') === 'limit'
        ? '请改成不高于这个数，或者删去 maximum'
        : '请核对这个数，常见的是小数点写错；确实不要的，删去这一项',
    example: { wrong: 'cap: 1  # 市级加2分', right: 'cap: 5' },
  },
} as const satisfies Record<string, ProblemText>;

const BLOCKS: Readonly<Record<string, string>> = {
  tasks: '督查任务（tasks）',
  plans: '工作计划（plans）',
  weekly: '周报（weekly）',
  monthly: '月报（monthly）',
  verification: '核验（verification）',
  lookBack: '回头看（lookBack）',
  siteReview: '现场点评（siteReview）',
  lights: '灯色（lights）',
  items: '单项工作（items）',
};
