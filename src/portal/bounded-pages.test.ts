import { describe, expect, test } from 'vitest';
import { addDays } from '#days/day.ts';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { portalViews } from './portal-views.ts';
import { weightOf } from './shared/list-parts.ts';
import { everyView } from './testing/made.ts';
import { viewWorld } from './testing/view-world.ts';

const MEETING = '2026-01-15-annual';
const LONG = '人防工程质量监督'.repeat(6);
const MANY = 700;

const numbered = <T>(count: number, of: (no: number, id: string) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index + 1, String(index + 1).padStart(4, '0')));

/** A ledger all of which hangs on a few things: one unit with hundreds of matters, all of one decision of one meeting; hundreds of meetings, papers, clues and inspections in one year, one of them with as many problems as a record may list. */
function lopsided(): Records {
  const tasks = taskRecords(
    ...numbered(MANY, (no, id) => ({
      id: `t${id}`,
      lead: 'jia',
      printed: '2026-02-02',
      due: addDays('2026-03-09', no % 60),
    })),
  );
  return join(
    { unit: [unit('jia'), unit('yi'), unit('mishu', 'sections', 9)] },
    {
      ...tasks,
      task: (tasks.task ?? []).map((task, index) => ({
        ...task,
        title: `${LONG}${String(index)}`,
        requirement: LONG.repeat(22),
        source: { kind: '年度工作会议', meeting: MEETING, ...(index % 2 === 0 ? { decision: 1 } : {}) },
      })),
    },
    {
      meeting: [
        {
          id: MEETING,
          kind: '年度工作会议',
          title: '年度工作会议',
          date: '2026-01-15',
          decisions: numbered(150, (no) => ({ no, text: LONG.repeat(6) })),
          submitted: '2026-01-15 16:00',
        },
        ...numbered(MANY, (no, id) => {
          const day = addDays('2026-01-16', no % 60);
          return {
            id: `${day}-m${id}`,
            kind: '办公会',
            title: LONG,
            date: day,
            decisions: [{ no: 1, text: '办', notListed: '原则' }],
            submitted: `${day} 16:00`,
          };
        }),
      ],
      incoming: numbered(MANY, (_, id) => ({
        id: `in2026-${id}`,
        kind: '上级来文',
        title: LONG,
        from: '省民防办',
        date: '2026-02-05',
        units: ['jia', 'yi'],
        text: LONG,
        submitted: '2026-02-06 09:20',
      })),
      clue: numbered(MANY, (_, id) => ({
        id: `c2026-${id}`,
        channel: '来电',
        category: '工程质量',
        unit: 'jia',
        summary: LONG,
        submitted: '2026-02-06 09:20',
      })),
      inspection: numbered(300, (no, id) => ({
        id: `2026-03-02-i${id}`,
        kind: '专项稽查',
        title: LONG,
        on: '2026-03-02',
        leader: 'fenguan',
        method: '明查' as const,
        units: ['jia', 'yi'],
        found: numbered(no === 1 ? 100 : 3, (problem) => ({
          no: problem,
          category: `类别${String(problem % 3)}`,
          text: LONG.repeat(no === 1 ? 7 : 1),
        })),
        submitted: '2026-03-02 16:00',
      })),
    },
  );
}

/** What a view may weigh: those of duties and bulletins say more than their pages, which stay below 300 KB. */
const MOST = 340_000;

/**
 * What has no page: files of tables, and what the forms of a unit know (`/submit/<unit>/facts.json`), which a form asks
 * for once. A form offers each matter by name and checks against each record, so its facts have to be whole: they grow
 * with the matters of the unit, as a file does, and no reader is given them to read.
 */
const NO_PAGES = { dataSets: [], editionFiles: [], formFacts: [], doorFacts: [], seldomFacts: [] };

describe.each(['public', 'internal'] as const)('of a ledger that hangs on a few things, %s', (profile) => {
  const env = viewWorld('2026-06-05 15:00', lopsided(), profile);
  const portal = portalViews(env);
  const views = everyView(portal);

  test('no page grows with it', () => {
    const pages = Object.entries({ ...views, ...NO_PAGES });
    const heavy = pages.filter(([, made]) => [made].flat().some((view) => weightOf([view]) > MOST));
    expect(heavy.map(([family]) => family)).toEqual([]);
  });

  test('the further pages have what their first cannot bear, each row once', () => {
    const of = (name: string) =>
      views.longLists.flatMap(({ list }) => (list.of === name && 'rows' in list ? [...list.rows] : []));
    const year = views.sourceYears[0];
    expect(of('meetings').length + (year?.meetings.rows.length ?? 0)).toBe(MANY + 1);
    expect(of('incoming').length + (year?.incoming.rows.length ?? 0)).toBe(MANY);
    expect(of('clues').length + (year?.clues.rows.length ?? 0)).toBe(MANY);
    const [meeting] = views.sources.filter(({ decisions }) => (decisions?.rows.length ?? 0) > 1);
    expect(of('decisions').length + (meeting?.decisions?.rows.length ?? 0)).toBe(150);
    // Those of the decision stand all on pages of their own, ten of them beside it too.
    expect(of('matters').length + (meeting?.matters.rows.length ?? 0)).toBe(MANY);
  });

  test('of a sheet and of a 核对单 every line stands once, the sums and all lines of its file on the first page', () => {
    const long = portal.unitPeriods.filter(({ unit }) => unit === 'jia');
    expect(long.length > 0).toBe(profile === 'internal');
    const statements = new Map(
      portal.statements.flatMap(({ period, statements: all }) =>
        all.flatMap(({ unit, view }) => (unit === 'jia' ? [[period, view().view] as const] : [])),
      ),
    );
    const furtherOf = (page: string, code: string) => {
      const folder = page.replace(/^\/|\/$/gu, '');
      const pages = portal.longLists.filter((list) => list.folder === folder).map(({ view }) => view());
      return {
        pages,
        lines: pages.flatMap(({ list }) =>
          list.of === 'lines' && list.part.code === code ? [...list.part.lines] : [],
        ),
        beside: pages.flatMap(({ list }) => (list.of === 'left-out' ? [...list.rows] : [])),
      };
    };
    const cut = long.flatMap(({ period, view, whole }) => {
      const own = view();
      const statement = statements.get(period);
      return whole().parts.flatMap((part, at) =>
        [
          { page: `/units/jia/${period}/`, first: own.parts[at] },
          { page: `/statements/${period}/jia/`, first: statement?.parts[at] },
        ].flatMap(({ page, first }) => {
          const further = furtherOf(page, part.code);
          expect([...(first?.lines ?? []), ...further.lines]).toEqual(part.lines);
          if (part.beside.length > 0)
            expect([...(first?.beside ?? []), ...further.beside]).toEqual(part.beside);
          expect([first?.sum, first?.arithmetic]).toEqual([part.sum, part.arithmetic]);
          return further.pages.map(({ text }) => [page.split('/')[1], text] as const);
        }),
      );
    });
    if (profile === 'public') return;
    const annexes = new Set(cut.flatMap(([kind, text]) => (kind === 'statements' ? [text] : [])));
    expect(annexes.size).toBeGreaterThan(2);
    expect([...annexes].filter((text) => !/^附页\d+（共\d+页）：.+，\d+条$/u.test(text))).toEqual([]);
    expect(cut.some(([kind]) => kind === 'units')).toBe(true);
  });

  test('a paper too long for one page is in sets that its list names: a day’s notices each once', () => {
    const sets = views.papers.filter(({ path }) => path.startsWith('notices/'));
    const numbers = sets.flatMap(({ sheets }) => sheets.map(({ sub }) => sub));
    expect(new Set(numbers).size).toBe(profile === 'internal' ? MANY : 0);
    expect(numbers.length).toBe(new Set(numbers).size);
    const addresses = sets.map(({ path }) => `/papers/${path}/`);
    expect(views.paperLists.flatMap(({ notices }) => notices.rows.map(({ paper }) => paper.href))).toEqual(
      addresses,
    );
    for (const { sets: own } of sets) expect(own?.links.map(({ href }) => href)).toEqual(addresses);
    const urged = [
      ...views.paperLists.flatMap(({ urges }) => [...urges.rows]),
      ...views.longLists.flatMap(({ list }) => (list.of === 'papers' ? [...list.rows] : [])),
    ];
    expect(new Set(urged.map(({ paper }) => paper.href)).size).toBe(profile === 'internal' ? MANY : 0);
    expect(views.paperLists.every(({ urges }) => urges.pages.length > 0)).toBe(true);
    const weekly = views.papers.filter(({ path }) => path.startsWith('weekly/'));
    // What is late stands in the report, and with all else in its annex.
    const tables = weekly.flatMap(({ sheets }) =>
      sheets.flatMap(({ blocks }) => blocks.flatMap((block) => (block.as === 'table' ? [block] : []))),
    );
    const counts = [...Map.groupBy(tables, ({ caption }) => caption).values()].map((same) =>
      same.reduce((sum, { rows }) => sum + rows.length, 0),
    );
    expect(counts).toEqual(profile === 'internal' ? [MANY, MANY] : []);
  });

  test('what a desk and a page of forms leave out stands where they lead, each thing owed with its form', () => {
    const unitPage = views.units.find(({ unit: { id } }) => id === 'jia');
    const further = views.longLists.flatMap(({ title, list }) =>
      list.of === 'duties' && title.startsWith('jia') ? [...list.rows] : [],
    );
    const whole = [...(unitPage?.duties?.rows ?? []), ...further];
    const forms = new Map(whole.map(({ id, form }) => [id, form?.href]));
    const desk = views.desks.find((view) => view.kind === 'unit' && view.unit.id === 'jia');
    const submit = views.submits.find(({ unit: { id } }) => id === 'jia');
    if (desk?.kind !== 'unit' || submit === undefined || submit.owed === null)
      throw new Error('no desk, or nothing owed');
    const here = [
      ...[...desk.now.rows, ...desk.waiting.rows],
      ...[...submit.owed.pressing.rows, ...submit.owed.later.rows].map(({ duty }) => duty),
    ];
    expect(here.filter(({ id, form }) => forms.get(id) !== form?.href)).toEqual([]);
    expect(whole.filter(({ form }) => form === null)).toEqual([]);
    const left = [desk.now, submit.owed.pressing].map(({ more }) => more.map(({ href }) => href));
    expect(left).toEqual([['/units/jia/#duties'], ['/units/jia/#duties']]);
    expect(desk.matters.more.map(({ href }) => href)).toEqual(['/units/jia/#tasks']);
    expect(desk.matters.rows.length).toBeGreaterThan(9);
  });

  test('what a leader’s desk leaves out of what is late stands on the list of what lags, or on the roll', () => {
    const desks = views.desks.filter((view) => view.kind === 'leader');
    expect(desks.length > 0).toBe(profile === 'internal');
    const lagging = [
      ...views.watchPages.flatMap(({ table }) => (table.key === 'lagging' ? [...table.rows] : [])),
      ...views.longLists.flatMap(({ list }) =>
        list.of === 'watch' && list.table.key === 'lagging' ? [...list.table.rows] : [],
      ),
    ].map(({ href }) => href);
    const overdue = views.dutyParts.flatMap(({ rows }) => rows.map(({ matter }) => matter?.href ?? null));
    const whole = new Set([...lagging, ...overdue]);
    for (const { id, troubled, countsText } of desks) {
      if (id === 'jijian') continue;
      expect(countsText).toContain(`${String(MANY)}件`);
      expect(troubled.more.map(({ href }) => href)).toEqual(['/watch/lagging/', '/duties/#overdue']);
      expect(troubled.rows.filter(({ href }) => !whole.has(href))).toEqual([]);
    }
    if (profile === 'internal')
      expect(views.tasks.filter(({ id }) => !whole.has(`/tasks/${id}/`))).toEqual([]);
  });

  test('whatever leads to a further page leads to one that there is', () => {
    const addresses = new Set(portal.longLists.map(({ folder, part }) => `/${folder}/list/${part}/`));
    const led = JSON.stringify(views).match(/\/[a-z0-9/-]+\/list\/[a-z]+[a-z0-9-]*-\d+\//gu) ?? [];
    const further = led.filter((address) => !/^\/(?:tasks|duties|units|ranking)\/list\//u.test(address));
    expect(further.length).toBeGreaterThan(50);
    expect(further.filter((address) => !addresses.has(address))).toEqual([]);
  });
});
