import { expect, test } from 'vitest';
import { sheetTexts } from '../paper/paper-view.ts';
import { DONE, yearWorld } from '../testing/year-world.ts';
import { counties, letterView, paperYear, summaryView } from './year-papers.ts';

const env = yearWorld('internal', DONE);
const year = paperYear(env);
if (year === undefined) throw new Error('the year is over');
const ranked = year.leagues.flatMap(({ rows }) => rows).find(({ rank }) => rank === 1);
if (ranked === undefined) throw new Error('somebody is first');

test('a letter to a county tells its result and asks for nothing: no demand, no deadline, no other county', () => {
  const { sheets } = letterView(env, year, { unit: ranked.unit.unit, name: '甲县民防办', place: '甲县' });
  expect(sheets).toHaveLength(1);
  const text = sheets.flatMap(sheetTexts).join('\n');
  expect(text).toContain('中共甲县委、甲县人民政府：');
  expect(text).toMatch(/甲县民防办得\d+\.\d\d分，等次为.+，全市第1位。/u);
  expect(text).toContain('特此函告。');
  expect(text).not.toMatch(/请于|请在|要求|限期|整改|务必|必须|应当|之前报|日前/u);
  expect(sheets[0]?.blocks.find(({ as }) => as === 'signature')).toMatchObject({
    office: env.context.office.name,
    seal: '（盖章处）',
  });
});

test('no letter is drafted to a unit that is named after no county', () => {
  expect(counties(env, year)).toEqual([]);
});

test('the summary has a row for every unit that was there, says no word of persons or measures, and is signed on paper', () => {
  const { sheets } = summaryView(env, year);
  const [sheet] = sheets;
  const table = sheet?.blocks.find((block) => block.as === 'table');
  expect(table?.rows.map(({ cells }) => cells.length)).toEqual(
    Array.from({ length: table?.rows.length ?? 0 }, () => 12),
  );
  expect(table?.rows.length).toBeGreaterThanOrEqual(3);
  expect(sheets.flatMap(sheetTexts).join('\n')).not.toMatch(/移送|诫勉|约谈|检讨|问责/u);
});
