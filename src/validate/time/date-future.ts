import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { receivedRecords } from '../check/records-received.ts';

/** Told one by one up to here; after that (an earlier `--as-of`, mostly) only their number. */
const TOLD = 5;

/**
 * Nothing is submitted after the as-of moment; what is, counts only from then on. What is proved to have come in by
 * then counts from its proof, whatever time it says itself (rules.md §2).
 */
export const dateFuture = check({
  code: 'date-future',
  severity: 'reminder',
  words: {
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
  *find({ whole: { ledger, context }, asOf, office }): Generator<Finding> {
    const late = receivedRecords(ledger).filter(
      ({ entry }) => entry.value.submitted > asOf && context.enteredAs(entry).registered > asOf,
    );
    const fixed = office?.demo?.asOf === asOf ? 'yes' : '';
    for (const [n, { entry }] of late.slice(0, TOLD).entries()) {
      const more = n === TOLD - 1 ? late.length - TOLD : 0;
      yield found(entry, ['submitted'], { asOf, more: String(more), fixed });
    }
  },
});
