import { said, valueWords } from '#wording/problems/phrases.ts';
import { nearest } from '#text/nearest.ts';
import { check, type Finding, found } from '../check/check.ts';
import { assessedComponent } from './assessed-component.ts';

/** Marks are entered for a component that the rules of the period leave to an assessor, or for a column (rules.md §7). */
export const assessmentComponent = check({
  code: 'assessment-component',
  severity: 'error',
  words: {
    title: '评的不是规则里评分的部分',
    message: (p) =>
      said(p, 'why') === 'period'
        ? `发现计分规则里没有${valueWords(p)}这一期`
        : said(p, 'why') === 'computed'
          ? `发现${valueWords(p)}（${said(p, 'name')}）由台账计算，不评分`
          : `发现${said(p, 'period')}的计分规则（${said(p, 'version')}）没有${valueWords(p)}这一部分`,
    expected: (p) =>
      said(p, 'why') === 'period'
        ? '计分规则施行期间的一期，按月的写成 2026-05，按季度的写成 2026-q2'
        : said(p, 'known') === ''
          ? '计分规则里来源为评分（assessed）的部分，或者指标列；这一版规则都没有'
          : `计分规则里来源为评分（assessed）的部分，或者指标列：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'why') === 'period'
        ? '请核对是哪一期，文件夹名一并改正'
        : said(p, 'nearest') === ''
          ? '请核对编号，文件名一并改正；不用评的删去这一份'
          : `请核对，是否应为“${said(p, 'nearest')}”；文件名一并改正`,
    example: { wrong: 'component: sitr', right: 'component: site' },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.assessment) {
      const assessed = assessedComponent(index, entry);
      if (assessed === undefined) continue;
      const { rules, component, column } = assessed;
      if (component?.source === 'assessed' || column !== undefined) continue;
      const { period, component: id } = entry.value;
      const parts = rules?.components.filter(({ source }) => source === 'assessed') ?? [];
      const known = [...parts, ...(rules?.columns ?? [])].map((one) => one.id);
      yield found(entry, [rules === undefined ? 'period' : 'component'], {
        why: rules === undefined ? 'period' : component === undefined ? 'unknown' : 'computed',
        period,
        name: component?.name ?? '',
        version: rules?.version ?? '',
        known: known.join('、'),
        nearest: nearest(id, known) ?? '',
      });
    }
  },
});
