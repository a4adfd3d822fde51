import { describe, expect, test } from 'vitest';
import { ruleImpact } from '#engine/freeze/rule-impact.ts';
import { join, worldLedger, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { frozen } from '#engine/year/testing/frozen-year.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { Profile, ViewEnv } from './env/env.ts';
import { portalViews } from './portal-views.ts';
import { everyView, type EveryView } from './testing/made.ts';
import { corrected, viewsOf, withFinishedFrozen } from './testing/frozen-world.ts';
import { reviewedBulletin } from './testing/issued-bulletin.ts';
import { ITEM_RECORDS } from './testing/item-world.ts';
import { DONE, MONTHS, SHEET, yearWorld } from './testing/year-world.ts';
import { unitPeriodData } from './sheet/unit-period-data.ts';

const AS_OF = '2026-06-24 15:00';
const ranksOf = (rules: Rules): Rules => ({ ...rules, total: { ...rules.total, show: 'ranks' } });
const SECOND: Rules = { ...RULES, version: 'v2', title: '第二版', published: '2026-06-22', from: '2026-07' };

const MERITS: Records = {
  honours: [
    {
      honours: [
        {
          id: 'h1',
          title: '先进集体',
          experience: 'exp1',
          level: '省级',
          by: '省人民政府',
          on: '2026-05-12',
          received: '2026-05-13 10:00',
          units: ['a'],
        },
      ],
    },
  ],
  measure: [
    {
      id: 'm1',
      kind: '通报批评',
      unit: 'b',
      on: '2026-05-18',
      basis: '办法第六条',
      text: '通报',
      approval: { by: 'zhuren', on: '2026-05-18', mode: '签批' },
      submitted: '2026-05-18 16:00',
    },
  ],
};

/** April and May frozen, May corrected in a claim that came to light later, a bulletin of May, an impact table of the next version. */
function ledgerUnder(change: (rules: Rules) => Rules): Ledger {
  const rules = [RULES, SECOND].map(change);
  const bulletin = reviewedBulletin('2026-05', '2026-06-11');
  const ledger = withFinishedFrozen(
    worldLedger({ rules }, ITEM_RECORDS, MERITS, bulletin),
    '2026-06-10 10:00',
  );
  const later = ledger.claim.map((entry) =>
    entry.value.task === 's5'
      ? { ...entry, value: { ...entry.value, submitted: '2026-05-18 10:00' } }
      : entry,
  );
  const whole = corrected({ ...ledger, claim: later }, '2026-05', '2026-06-17 10:00');
  const impact = ruleImpact(whole, 'v2', '2026-06-22 09:00');
  if (typeof impact === 'string') throw new Error(impact);
  const file = 'data/impacts/v2.yaml';
  const at = () => ({ file, line: 1, column: 1 });
  return {
    ...whole,
    impact: [{ file, path: 'impacts/v2.yaml', names: { version: 'v2' }, value: impact, at }],
  };
}

const envOf = (change: (rules: Rules) => Rules, profile: Profile = 'public') =>
  viewsOf(ledgerUnder(change), AS_OF, profile);

/** The views that print the rules and their examples: figures of no unit. */
const OF_RULES: ReadonlySet<keyof EveryView> = new Set(['rulesFiles', 'fullText', 'codeList', 'codes']);

/** Whether a file holds a table of the rules themselves: one of a method page but its impact table. */
const isOfRules = ({ address }: EveryView['dataSets'][number]) => /^\/method\/(?!.*\/impact$)/.test(address);

/** Every string of the views but those of the rules, each with where it stands; of the method pages the impact tables. */
function stringsOf(views: EveryView): readonly string[] {
  const { method, methods, dataSets, formFacts, ...rest } = views;
  const facts = formFacts.map((one) => ({
    ...one,
    records: one.records.filter(({ kind }) => kind !== 'rules'),
  }));
  const impacts = [method, ...methods].map((one) => one?.impact ?? null);
  const ofUnits = dataSets.filter((set) => !isOfRules(set));
  const said = Object.entries({ ...rest, formFacts: facts, impacts, dataSets: ofUnits }).filter(
    ([name]) => !OF_RULES.has(name as keyof EveryView),
  );
  return said.flatMap(([name, view]) => textsIn(view, name));
}

function textsIn(value: unknown, where: string): readonly string[] {
  if (typeof value === 'string') return [`${where}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${where}.${key}`));
}

/** Points with two decimals, as every total and every part is printed. */
const scoresIn = (views: EveryView) => stringsOf(views).filter((text) => /\d\.\d\d(?!\d)/.test(text));

const viewsWithScores = (views: EveryView) => [
  ...new Set(scoresIn(views).map((text) => text.split(/[.:]/)[0])),
];

/** Drawn lengths and places: a score without its words. */
const drawnIn = ({ front, rankings, units }: EveryView) =>
  [...rankings, ...(front.ranking === null ? [] : [front.ranking])]
    .flatMap(({ leagues }) => leagues.flatMap(({ rows }) => rows))
    .concat(units.flatMap(({ latest }) => latest?.row ?? []))
    .flatMap(({ bar, trend }) => [...bar, ...trend.filter(({ total }) => total !== null)])
    .concat(units.flatMap(({ trend }) => trend.filter(({ total }) => total !== null)));

describe('where only ranks are published', () => {
  const open = everyView(portalViews(envOf((rules) => rules)));
  const env = envOf(ranksOf);
  const views = everyView(portalViews(env));

  test('no string of any page holds a score, and no drawing', () => {
    expect(viewsWithScores(open)).toEqual(
      expect.arrayContaining([
        ...['front', 'rankingIndex', 'rankings', 'replacedVersions', 'editionFiles', 'bulletins', 'impacts'],
        ...['itemIndex', 'items', 'unitIndex', 'units', 'unitPeriods'],
      ]),
    );
    expect(scoresIn(views)).toEqual([]);
    expect(drawnIn(open).length).toBeGreaterThan(10);
    expect(drawnIn(views)).toEqual([]);
  });

  test('every page that tells of a period is there, its ranks too', () => {
    for (const name of ['rankings', 'replacedVersions', 'bulletins', 'items', 'units'] as const)
      expect([name, views[name].length]).toEqual([name, open[name].length]);
    const ranksIn = ({ rankings }: EveryView) =>
      rankings.flatMap(({ leagues }) => leagues.flatMap(({ rows }) => rows.map(({ rankText }) => rankText)));
    expect(ranksIn(views)).toEqual(ranksIn(open));
    expect(views.units[0]?.trend.map(({ text }) => text)).toEqual([
      '2026年4月：并列第1名',
      '2026年5月：并列第1名',
    ]);
    expect(views.units[0]?.notes.map(({ text }) => text)).toContain('2026年5月县（市）区红榜，并列第1名');
  });

  test('neither a page nor a file takes a score apart, and nothing leads to one', () => {
    expect([views.unitPeriods, views.editionFiles]).toEqual([[], []]);
    expect(views.rankings.flatMap(({ downloads }) => downloads)).toEqual([]);
    expect(stringsOf(views).filter((text) => /\/units\/\w+\/2026-|data\.json/.test(text))).toEqual([]);
  });

  test('there is neither a file nor its digest, by which a score could be guessed, and the page says why', () => {
    const { verify } = views.about;
    expect(verify.periods.map(({ file, digest }) => [file, digest])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(views.rankings.flatMap(({ editions }) => editions.flatMap(({ digest }) => digest ?? []))).toEqual(
      [],
    );
    expect([verify.ways, verify.paragraphs.at(-1)]).toEqual([
      [],
      '规则只公布名次的各期，文件载有得分，文件和摘要都不在公开版公布。',
    ]);
  });

  test('a correction tells the ranks that moved and nothing of the scores', () => {
    const changes = (of: EveryView) =>
      of.rankings[0]?.editions[0]?.correction?.printed.map(({ unit, name }) => `${unit.id} ${name}`) ?? [];
    expect(changes(open).length).toBeGreaterThan(changes(views).length);
    expect(changes(views).filter((text) => !/名次|变化|等次|红榜|提醒/.test(text))).toEqual([]);
  });

  test('the system has the pages and files all the same', () => {
    const inside = everyView(portalViews(envOf(ranksOf, 'internal')));
    expect(inside.unitPeriods.length).toBeGreaterThan(0);
    expect(inside.editionFiles).toHaveLength(3);
    expect(inside.unitPeriods.map((view) => JSON.stringify(unitPeriodData(view))).join('')).toMatch(
      /\d\.\d\d/,
    );
  });
});

test('of a year whose rules publish ranks alone no mean, mark or total is told', () => {
  const yearOf = (rules: Rules): ViewEnv =>
    yearWorld('public', DONE, join({ yearMark: [SHEET] }, frozen(MONTHS)), rules);
  expect(viewsWithScores(everyView(portalViews(yearOf(RULES))))).toEqual(
    expect.arrayContaining(['years', 'yearUnits']),
  );
  expect(scoresIn(everyView(portalViews(yearOf(ranksOf(RULES)))))).toEqual([]);
});
