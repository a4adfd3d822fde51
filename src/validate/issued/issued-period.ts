import { said, valueWords } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import type { IssuedKind } from '#record/freeze/issued.ts';
import { check, type Finding, found } from '../check/check.ts';

/** What a paper may be of, and which of it is of which. */
const SUBJECTS = ['week', 'month', 'period', 'year', 'unit'] as const;
const OWN: Readonly<Record<IssuedKind, readonly (typeof SUBJECTS)[number][]>> = {
  周报: ['week'],
  要点: ['week'],
  调度表: ['month'],
  进度图: ['month'],
  月度通报: ['period'],
  任务分解表: ['year'],
  年度汇总表: ['year'],
  年度考核函: ['year', 'unit'],
};

/** What stands in a bulletin alone: elsewhere it would be read by nobody. */
const OF_BULLETIN = ['number', 'text', 'quoted'] as const;

/** A bulletin speaks of a period, the weekly report and the key points of a week, the papers of a year of it, and of nothing else (mechanisms.md rows 26, 42, 51, 53, 76, 90–91); what is a bulletin's stands in no other. */
export const issuedPeriod = check({
  code: 'issued-period',
  severity: 'error',
  words: {
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
        ? '月度通报写时段（period），周报、要点写周次（week），调度表、进度图写月份（month），任务分解表、年度汇总表写年度（year），年度考核函写年度和单位（unit），不写别的'
        : '期数、撰写的话、摘录的单位只写在月度通报里',
    fix: (p) =>
      said(p, 'nearest') === ''
        ? `请删去 ${said(p, 'key')} 这一项；种类写错的改正`
        : said(p, 'key') === ''
          ? `请补上 ${said(p, 'nearest')}；种类写错的改正`
          : `请删去 ${said(p, 'key')}，补上 ${said(p, 'nearest')}；种类写错的改正`,
    example: { wrong: 'week: 2026-W22  # 月度通报', right: 'period: 2026-05' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.issued) {
      const { kind } = entry.value;
      const own = OWN[kind];
      const lacks = own.find((key) => entry.value[key] === undefined);
      const extra = SUBJECTS.find((key) => !own.includes(key) && entry.value[key] !== undefined);
      if (lacks !== undefined || extra !== undefined)
        yield found(entry, [extra ?? 'kind'], { kind, key: extra ?? '', nearest: lacks ?? '' });
      if (kind === '月度通报') continue;
      for (const key of OF_BULLETIN)
        if (entry.value[key] !== undefined) yield found(entry, [key], { kind, key, nearest: '' });
    }
  },
});

/** Of the fields, those that say what is spoken of; '' where none stands too many. */
const PERIODS: readonly string[] = ['', ...SUBJECTS];

const FIELDS: Params = {
  period: '时段（period）',
  week: '周次（week）',
  month: '月份（month）',
  year: '年度（year）',
  unit: '单位（unit）',
  number: '期数（number）',
  text: '撰写的话（text）',
  quoted: '摘录的单位（quoted）',
};
