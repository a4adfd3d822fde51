import { describe, expect, test } from 'vitest';
import { frozen, sheetOf } from '#engine/year/testing/frozen-year.ts';
import { join, type Records } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { RULES } from '#engine/testing/rules.ts';
import type { Issued } from '#record/freeze/issued.ts';
import type { EntryOf } from '#record/ledger.ts';
import { factsOf, sheetTexts, type PaperView } from '../../paper/paper-view.ts';
import { DONE, MONTHS, SHEET, yearWorld } from '../../testing/year-world.ts';
import { letterChoices, letterView } from './letter-view.ts';
import { paperOf } from '../paper-env.ts';
import { summaryChoices, summaryView } from './summary-view.ts';
import { counties, paperYears } from './year-names.ts';

const env = yearWorld('internal', DONE);
const COUNTY = { unit: 'a', name: '甲县民防办', place: '甲县' };
const textOf = (view: Pick<PaperView, 'sheets'> | undefined) =>
  (view?.sheets ?? []).flatMap(sheetTexts).join('\n');
const draftOf = (of = env) => letterView(paperOf(of, undefined), 2026, COUNTY);

/** The same with what the clerk chose; `lines` are `part of`. */
const issued = (lines: readonly string[], more: Partial<Issued> = {}): Records => ({
  issued: [
    {
      id: '2026-a-han',
      kind: '年度考核函',
      year: 2026,
      unit: 'a',
      on: '2027-01-20',
      edition: {
        drafted: '2027-01-20 09:00',
        lines: lines.map((line) => {
          const [part = '', of = ''] = line.split(' ');
          return { part: part === 'candidates' || part === 'annex' ? part : 'problems', of };
        }),
        edited: 'zhuren',
        checked: 'zhuren',
        signed: 'zhuren',
      },
      submitted: '2027-01-20 09:30',
      ...more,
    },
  ],
});
const entryOf = (of: typeof env): EntryOf<'issued'> | undefined => of.context.ledger.issued[0];

describe('a letter to a county', () => {
  test('tells its result and asks for nothing: no demand, no deadline, no other county', () => {
    const view = draftOf();
    expect(view?.sheets.map(({ layout }) => layout)).toEqual(['brief', 'annex']);
    const text = textOf(view);
    expect(text).toContain('中共甲县委、甲县人民政府：');
    expect(text).toContain('甲县民防办得90.00分，等次为优秀，全市第1位。');
    expect(text).toContain('特此函告。');
    expect(text).not.toMatch(/请于|请在|要求|限期|务必|必须|应当|之前报|日前|前整改/u);
    for (const other of ['b', 'c', 'benji'])
      for (const { name } of env.context.units.get(other)?.value.names ?? [{ name: '民防办' }])
        expect(textOf(view)).not.toContain(name);
    expect(view?.sheets[0]?.blocks.find(({ as }) => as === 'signature')).toMatchObject({
      office: env.context.office.name,
      seal: '（盖章处）',
    });
  });

  test('has as its annex how the total came about: each period, M, J, the sum', () => {
    const marks = draftOf()?.sheets[1];
    const table = marks?.blocks.find((block) => block.as === 'table');
    const rows = table?.rows.map(({ cells }) => cells) ?? [];
    expect(rows.filter(([, total]) => total === '90.00').length).toBeGreaterThanOrEqual(11);
    expect(rows.at(-3)?.[0]).toBe('各期均分M');
    expect(rows.at(-2)?.slice(0, 2)).toEqual(['年终考核J', '90.00']);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['年度得分', '90.00']);
  });

  test('is compared with the year before only where the ledger has that year', () => {
    expect(textOf(draftOf())).not.toContain('与2025年度相比');
    const months2025 = Object.fromEntries(
      Object.entries(MONTHS).map(([month, table]) => [month.replace('2026', '2025'), table]),
    );
    const two = yearWorld(
      'internal',
      DONE,
      join(
        {
          yearMark: [SHEET, sheetOf(2025, { a: '80', b: '99', c: '80', benji: '93.25' }, '2026-01-12 16:00')],
        },
        frozen({ ...months2025, ...MONTHS }),
      ),
      { ...RULES, from: '2025-01' },
    );
    expect(textOf(draftOf(two))).toMatch(
      /与2025年度相比，得分提高\d+\.\d\d分，位次(?:没有变化|上升\d位|下降\d位)。/u,
    );
  });

  test('has the table of all counties only where the clerk put it there, with their names and totals as the letter has them', () => {
    const without = yearWorld(
      'internal',
      DONE,
      join({ yearMark: [SHEET] }, frozen(MONTHS), issued(['annex marks'])),
    );
    const plain = letterView(paperOf(without, entryOf(without)), 2026, COUNTY);
    expect(textOf(plain)).not.toContain('全市得分表');
    const all = yearWorld(
      'internal',
      DONE,
      join({ yearMark: [SHEET] }, frozen(MONTHS), issued(['annex marks', 'annex league'])),
    );
    const whole = letterView(paperOf(all, entryOf(all)), 2026, COUNTY);
    expect(textOf(whole)).toContain('附件：1.得分明细表　2.全市得分表');
    const table = whole?.sheets.at(-1)?.blocks.find((block) => block.as === 'table');
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['1', '2']);
    const totals = factsOf(whole ?? { sheets: [] }).filter(({ fact }) => fact.key === 'a/total-2026');
    expect(totals.map(({ fact }) => fact.locked[1])).toEqual(['90.00', '90.00']);
  });

  test('names what was ended in time as merit, what was not ended, then what was late as problems, three of each at most', () => {
    const matter = (id: string, due: string, done?: string): TaskSpec => ({
      id,
      lead: 'a',
      printed: '2026-03-02',
      due,
      ...(done === undefined ? {} : { end: { claims: [`${done} 10:00`], checks: [`${done} 通过`] } }),
    });
    const tasks = taskRecords(
      ...['t1', 't2', 't3', 't4'].map((id) => matter(id, '2026-06-30', '2026-06-26')),
      matter('t5', '2026-06-30', '2026-07-31'),
      matter('t6', '2026-09-30'),
    );
    const busy = yearWorld('internal', DONE, join({ yearMark: [SHEET] }, frozen(MONTHS), tasks));
    const lines = (draftOf(busy)?.sheets[0]?.blocks ?? []).flatMap((block) =>
      block.as === 'lines' ? block.lines.map(({ text }) => text) : [],
    );
    expect(lines.slice(1)).toEqual([
      '全年承办督查事项6项，按时办结4项，逾期办结1项，未办结1项。',
      expect.stringMatching(/按时办结。$/u),
      expect.stringMatching(/按时办结。$/u),
      expect.stringMatching(/按时办结。$/u),
      '另有1项。',
      expect.stringMatching(/年底没有办结。$/u),
      expect.stringMatching(/逾期办结。$/u),
    ]);
  });

  test('offers the clerk what went well, what did not, and both annexes, of which one is proposed', () => {
    const parts = letterChoices(paperOf(env, undefined), 2026, 'a');
    expect(parts.map(({ part, most, proposed }) => [part, most, proposed])).toEqual([
      ['merits', 3, undefined],
      ['problems', 3, undefined],
      ['annex', 2, 1],
    ]);
  });
});

test('no letter is drafted to a unit that is named after no county', () => {
  const [year] = paperYears(env);
  expect(year && counties(env, year)).toEqual([]);
});

describe('the year’s summary', () => {
  const view = summaryView(paperOf(env, undefined), 2026);
  const text = textOf(view);

  test('has a row for every unit that was there, says no word of persons or measures, and is signed on paper', () => {
    const table = view?.sheets[0]?.blocks.find((block) => block.as === 'table');
    expect(new Set(table?.rows.map(({ cells }) => cells.length))).toEqual(new Set([12]));
    expect(table?.rows.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/移送|诫勉|约谈|检讨|问责/u);
    expect(text).toContain('人事科签收、日期');
  });

  test('says whether a period was corrected, and by whom', () => {
    expect(text).toContain('更正记录：没有。');
  });

  test('lists who may be proposed by the rules, and leaves what 人事科 proposes and 党组 decides to the pen', () => {
    const table = view?.sheets[1]?.blocks.find((block) => block.as === 'table');
    expect(table?.head.slice(-2)).toEqual(['人事科提出', '党组审定']);
    expect(table?.rows.map(({ cells }) => [cells[2], ...cells.slice(-2)])).toEqual([
      [expect.any(String), '', ''],
    ]);
  });

  test('names the units that the clerk chose, and counts the others', () => {
    const [candidates] = summaryChoices(paperOf(env, undefined), 2026);
    expect(candidates?.lines.map(({ of }) => of)).toEqual(['a']);
    const none = yearWorld(
      'internal',
      DONE,
      join(
        { yearMark: [SHEET] },
        frozen(MONTHS),
        issued([], { id: 'h', kind: '年度汇总表', unit: undefined }),
      ),
    );
    expect(textOf(summaryView(paperOf(none, entryOf(none)), 2026))).toContain('另有1项。');
  });

  test('says to whom it was handed over and when, once that is written', () => {
    const handed = yearWorld(
      'internal',
      DONE,
      join(
        { yearMark: [SHEET] },
        frozen(MONTHS),
        issued([], {
          id: 'h',
          kind: '年度汇总表',
          unit: undefined,
          handedOver: { to: 'renshi', on: '2027-01-20' },
        }),
      ),
    );
    const said = summaryView(paperOf(handed, entryOf(handed)), 2026);
    expect(said?.stateText).toMatch(/2027年1月20日交.+签收/u);
    expect(textOf(said)).toMatch(/2027年1月20日交.+签收/u);
  });
});
