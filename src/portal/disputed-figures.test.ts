import { describe, expect, test } from 'vitest';
import { ruleImpact } from '#engine/freeze/rule-impact.ts';
import { join, worldLedger, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { frozen } from '#engine/year/testing/frozen-year.ts';
import type { Profile } from './env/env.ts';
import { sheetTexts } from './paper/paper-view.ts';
import { portalViews } from './portal-views.ts';
import { unitPeriodData } from './sheet/unit-period-data.ts';
import { corrected, viewsOf, withFinishedFrozen } from './testing/frozen-world.ts';
import { reviewedBulletin } from './testing/issued-bulletin.ts';
import { ITEM_RECORDS } from './testing/item-world.ts';
import { everyView } from './testing/made.ts';
import { viewWorld } from './testing/view-world.ts';
import { DONE, MONTHS, SHEET as MARKS, yearWorld } from './testing/year-world.ts';

const MARK = '有异议，待答复';
const SECOND = { ...RULES, version: 'v2', title: '第二版', published: '2026-06-22', from: '2026-07' };

/** An objection of `b` to May, without an answer or answered on the eve of what is looked at. */
function objection(isOpen: boolean): Records {
  const given = { id: 'o1', unit: 'b', period: '2026-05', task: 's4', text: '请核对', reviewer: 'jijian' };
  const answer = { on: '2026-06-23', result: '维持' as const };
  return { objection: [{ ...given, submitted: '2026-06-04 10:00', ...(isOpen ? {} : { answer }) }] };
}

/** `b` has a bonus, so that no part of its score comes to the total. */
const PRAISED: Records = {
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
          units: ['b'],
        },
      ],
    },
  ],
};

/** April and May frozen, May corrected by a claim that came to light later and the objection listed as unanswered, May's bulletin as a draft or, in public, agreed to, an impact table of the next version of the rules. */
function worldOf(profile: Profile, isOpen: boolean) {
  const ledger = withFinishedFrozen(
    worldLedger(
      { rules: [RULES, SECOND] },
      ITEM_RECORDS,
      PRAISED,
      profile === 'public' ? reviewedBulletin('2026-05', '2026-06-11') : {},
      objection(true),
    ),
    '2026-06-10 10:00',
  );
  const claim = ledger.claim.map((entry) =>
    entry.value.task === 's5'
      ? { ...entry, value: { ...entry.value, submitted: '2026-05-18 10:00' } }
      : entry,
  );
  const whole = corrected({ ...ledger, claim }, '2026-05', '2026-06-17 10:00');
  const impact = ruleImpact(whole, 'v2', '2026-06-22 09:00');
  if (typeof impact === 'string') throw new Error(impact);
  const answered = worldLedger(objection(isOpen)).objection;
  const file = 'data/impacts/v2.yaml';
  const at = () => ({ file, line: 1, column: 1 });
  const entry = { file, path: 'impacts/v2.yaml', names: { version: 'v2' }, value: impact, at };
  const env = viewsOf({ ...whole, objection: answered, impact: [entry] }, '2026-06-24 15:00', profile);
  const views = portalViews(env);
  const told = everyView(views);
  // A version that was replaced is told exactly as it was frozen; the editions are the files of that.
  const locked = { editionFiles: [], rulesFiles: [], replacedVersions: [], versionParts: [] };
  return {
    editionFiles: told.editionFiles,
    told: { ...told, ...locked, data: views.unitPeriods.map(({ whole: all }) => unitPeriodData(all())) },
  };
}

interface Found {
  /** Names of the views, as far as they are not numbers. */
  readonly where: string;
  /** Whether the mark stands in what holds the figure, or of a figure of a row in the row. */
  readonly isMarked: boolean;
}

/** Where a text prints one of some figures. What a paper's row may not change is listed beside its cells, and printed nowhere. */
function printed(
  value: unknown,
  figures: readonly string[],
  where = '',
  above: readonly object[] = [],
): readonly Found[] {
  if (typeof value === 'string') {
    if (!figures.some((figure) => value.split(/[^\d.]+/u).includes(figure))) return [];
    return [{ where, isMarked: above.slice(0, 2).some((one) => JSON.stringify(one).includes(MARK)) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((inner) => printed(inner, figures, where, typeof inner === 'string' ? above : []));
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'locked' ? [] : printed(inner, figures, `${where}.${key}`, [value, ...above]),
  );
}

/** What a unit's May came to: its total, and its score in the single item of its matters. */
function figuresOf({ told }: ReturnType<typeof worldOf>, unit: string): readonly string[] {
  const own = <Row extends { readonly unit: { readonly id: string } }>(rows: readonly Row[]) =>
    rows.filter((row) => row.unit.id === unit);
  const may = told.rankings.filter(({ period }) => period === '2026-05').flatMap(({ leagues }) => leagues);
  const totals = own(may.flatMap(({ rows }) => rows)).map(({ total }) => total?.text ?? '');
  const tables = told.items.flatMap((item) => item.tables).filter(({ id }) => id.endsWith('2026-05'));
  return [...totals, ...own(tables.flatMap(({ rows }) => rows)).map(({ score }) => score?.text ?? '')];
}

/** The tables of papers: the bulletin on its page, in print with its annex, the poster. */
const SHEET = '.bulletins.sheet.blocks.rows.cells';
const PRINTED = ['.papers.sheets.blocks.rows.cells', '.papers.sheets.blocks.tables.rows.cells'];
const CELLS = { internal: [SHEET, ...PRINTED], public: [SHEET] };

describe.each(['internal', 'public'] as const)('in the %s site', (profile) => {
  const open = worldOf(profile, true);
  const figures = figuresOf(open, 'b');
  const found = printed(open.told, figures);

  test('every page, table and paper that prints the disputed figure has the mark beside it', () => {
    expect(figures.length).toBe(2);
    expect(found.filter(({ isMarked }) => !isMarked)).toEqual([]);
    const views = new Set(found.map(({ where }) => where.split('.')[1]));
    const cells = new Set(found.filter(({ where }) => where.endsWith('.cells')).map(({ where }) => where));
    expect([...cells].sort()).toEqual(CELLS[profile]);
    expect([...views]).toEqual(
      expect.arrayContaining([
        ...['front', 'rankingIndex', 'rankings', 'bulletins', 'items', 'unitIndex', 'units', 'unitPeriods'],
        ...['watchPages', 'methods', 'dataSets', 'data'],
        ...(profile === 'internal' ? ['papers', 'yearUnits'] : []),
      ]),
    );
  });

  test('no page says so of anybody else, and none once there is an answer', () => {
    expect(printed(open.told, figuresOf(open, 'c')).filter(({ isMarked }) => isMarked)).toEqual([]);
    const answered = worldOf(profile, false);
    expect(printed(answered.told, figures).length).toBe(found.length);
    expect(JSON.stringify(answered.told)).not.toContain(MARK);
  });

  test('the files of the frozen periods are the same, byte for byte', () => {
    expect(worldOf(profile, false).editionFiles).toEqual(open.editionFiles);
  });

  test('the matter that it names says so on its own page and at its line', () => {
    const task = open.told.tasks.find(({ id }) => id === 's4');
    expect([task?.disputedText, open.told.tasks.find(({ id }) => id === 's5')?.disputedText]).toEqual([
      MARK,
      null,
    ]);
    const sheet = open.told.unitPeriods.find(({ unit, period }) => unit.id === 'b' && period === '2026-05');
    const lines =
      sheet?.parts.flatMap((part) => part.lines).filter(({ inputs }) => inputs.includes(MARK)) ?? [];
    expect([...new Set(lines.map(({ href }) => href))]).toEqual(['/tasks/s4/']);
  });
});

describe('of a year, inside the system', () => {
  const of = (isOpen: boolean, profile: Profile = 'internal') => {
    const records = join({ yearMark: [MARKS] }, frozen(MONTHS), objection(isOpen));
    return everyView(portalViews(yearWorld(profile, DONE, records)));
  };
  /** M and the annual score of `b`: 895 ÷ 11, and 0.7 × 81.36 + 0.3 × 91.50. */
  const FIGURES = ['81.36', '84.40'];

  test('M and the annual score of which a month is disputed have the mark wherever they are printed', () => {
    const found = printed(of(true), FIGURES);
    expect(found.filter(({ isMarked }) => !isMarked)).toEqual([]);
    const views = new Set(found.map(({ where }) => where.split('.')[1]));
    expect([...views]).toEqual(expect.arrayContaining(['years', 'yearUnits', 'papers', 'dataSets']));
  });

  test('nobody else’s are marked, none once there is an answer, and in public none that no edition lists', () => {
    expect(printed(of(true), ['89.00', '90.30', '84.93']).filter(({ isMarked }) => isMarked)).toEqual([]);
    expect(printed(of(false), FIGURES).length).toBe(printed(of(true), FIGURES).length);
    expect(JSON.stringify(of(false))).not.toContain(MARK);
    expect(JSON.stringify(of(true, 'public'))).not.toContain(MARK);
  });
});

test('the poster has a sign behind the name, and its words once under the table', () => {
  const sheets = worldOf('internal', true).told.papers.flatMap((paper) => paper.sheets);
  const texts = sheets.filter(({ layout }) => layout === 'poster').flatMap(sheetTexts);
  expect(texts.filter((text) => /^\d+｜[^｜（]+※｜\d/u.test(text)).length).toBe(1);
  expect(texts.filter((text) => text === `※ ${MARK}`).length).toBe(1);
});

describe('before the freeze, inside the system', () => {
  const of = (unit: string) =>
    everyView(
      portalViews(
        viewWorld(
          '2026-06-05 10:00',
          join(ITEM_RECORDS, {
            objection: objection(true).objection?.map((given) => ({ ...given, unit })) ?? [],
          }),
          'internal',
        ),
      ),
    );

  test('the 核对单 that a unit objects to says so, and the list of them', () => {
    const { statements } = of('b');
    const may = statements.find(({ period }) => period === '2026-05');
    const reasons = may?.leagues
      .flatMap(({ rows }) => rows)
      .map(({ unit, total }) => [unit.id, total.reason]);
    expect(reasons?.filter(([, reason]) => reason === MARK)).toEqual([['b', MARK]]);
    expect(may?.statements.find(({ view }) => view.unit.id === 'b')?.view.total.reason).toBe(MARK);
  });

  test('a unit without a rank has the mark behind the reason for that, once', () => {
    const { rankings, unitPeriods, units } = of('d');
    const reason = `本月无主办计分事项，不参加排名；${MARK}`;
    const may = rankings.find(({ period }) => period === '2026-05');
    expect(may?.leagues.flatMap(({ unranked }) => unranked).map((row) => row.reason)).toEqual([reason]);
    const sheet = unitPeriods.find(({ unit, period }) => unit.id === 'd' && period === '2026-05');
    expect([sheet?.total.reason, sheet?.rank?.reason]).toEqual([reason, reason]);
    const page = units.find(({ unit }) => unit.id === 'd');
    expect(page?.provisional.find(({ period }) => period === '2026-05')?.reason).toBe(reason);
  });
});
