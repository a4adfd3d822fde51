import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import { exampleOf } from '../../schema/example.ts';
import { SCHEMAS, type KindName } from '../../schema/kinds.ts';
import { idsOf, kindDrafts, MATTERS, withheldByMatter } from './marked-kinds.ts';
import { matterDrafts, receiptAt, type Draft } from './marked-matter.ts';
import { marking, type Marker } from './mark-record.ts';

export { MARKS, type Marker } from './mark-record.ts';

/** The moment as of which the marked ledger is meant: its matters are overdue. */
export const MARKED_AS_OF = '2026-03-27 15:00';

/** A record as it would stand in a file. */
export interface MarkedRecord {
  readonly kind: KindName;
  /** Inside a data root. */
  readonly path: string;
  /** Plain: text, numbers, truth values, lists, mappings. */
  readonly value: unknown;
}

/** A ledger that hides something wherever a ledger can, and everything that it hides. */
export interface MarkedLedger {
  readonly records: readonly MarkedRecord[];
  readonly markers: readonly Marker[];
}

/** The same records at every call. */
export function markedRecords(): MarkedLedger {
  const markers: Marker[] = [];
  const mark = marking(MATTERS, markers);
  const records = drafts().map(({ kind, path, tier, value }) => ({
    kind,
    path,
    value: mark(SCHEMAS[kind], value, tier, kind),
  }));
  return { records, markers };
}

/** Marked records as a ledger. Throws where one does not pass its schema: the generator's own fault. */
export function markedLedger({ records }: MarkedLedger): Ledger {
  const list = <T>(kind: KindName, schema: { readonly parse: (value: unknown) => T }): readonly Entry<T>[] =>
    records
      .filter((record) => record.kind === kind)
      .map(({ path, value }) => {
        const file = `data/${path}`;
        return {
          file,
          path,
          names: {},
          value: schema.parse(value),
          at: () => ({ file, line: 1, column: 1 }),
        };
      });
  const { office, unit, calendar, rules, items, meeting, incoming, task, ack, plan, claim, filing, event } =
    SCHEMAS;
  const { report, verification, draw, honours, clue, measure, monthly, issued, siteReview, objection } =
    SCHEMAS;
  return {
    office: list('office', office),
    unit: list('unit', unit),
    calendar: list('calendar', calendar),
    rules: list('rules', rules),
    items: list('items', items),
    meeting: list('meeting', meeting),
    incoming: list('incoming', incoming),
    task: list('task', task),
    ack: list('ack', ack),
    plan: list('plan', plan),
    claim: list('claim', claim),
    filing: list('filing', filing),
    event: list('event', event),
    report: list('report', report),
    verification: list('verification', verification),
    draw: list('draw', draw),
    honours: list('honours', honours),
    clue: list('clue', clue),
    measure: list('measure', measure),
    monthly: list('monthly', monthly),
    issued: list('issued', issued),
    siteReview: list('siteReview', siteReview),
    objection: list('objection', objection),
  };
}

function drafts(): readonly Draft[] {
  const open = (kind: KindName, path: string, value: Draft['value']): Draft => ({
    kind,
    path,
    tier: 'public',
    value,
  });
  const unit = (id: string, of: string, order: number, league: string) =>
    open('unit', `units/${id}.yaml`, {
      id,
      kind: of,
      order,
      names: [{ from: '2025-01-01', name: id }],
      leagues: [{ from: '2025-01-01', league }],
      leaders: [{ from: '2025-01-01', post: 'fuzhuren-1' }],
    });
  const posts = [
    ['zhuren', '主要领导'],
    ['fuzhuren-1', '分管领导'],
    ['jijian-zuzhang', '核验抽取岗'],
  ];
  const commendation = {
    id: 'h1',
    units: ['dongping'],
    experience: 'drill',
    level: '市级',
    title: '演练',
    by: '市政府',
    on: '2026-02-10',
    received: '2026-02-11 09:30',
  };
  const source = {
    kind: '群众线索',
    clue: idsOf('section').own,
    incoming: idsOf('system').own,
    meeting: idsOf('section').dated,
    decision: 1,
  };
  const [first = '', second = '', third = ''] = MATTERS.keys();
  return [
    open('office', 'office.yaml', {
      ...exampleOf(SCHEMAS.office),
      posts: posts.map(([id, role]) => ({ id, name: role, role })),
      demo: { notice: '虚构演示', asOf: MARKED_AS_OF },
    }),
    unit('mishu', '机关科室', 1, '不参评'),
    unit('gongcheng', '机关科室', 2, 'departments'),
    unit('caiwu', '机关科室', 3, 'departments'),
    unit('dongping', '县级单位', 4, 'counties'),
    open('calendar', 'calendar/2026.yaml', exampleOf(SCHEMAS.calendar)),
    open('rules', 'rules/v1.yaml', {
      ...exampleOf(SCHEMAS.rules),
      leagues: [
        { id: 'counties', name: '县（市）区' },
        { id: 'departments', name: '机关各部门' },
      ],
    }),
    open('items', 'items.yaml', exampleOf(SCHEMAS.items)),
    open('honours', 'honours.yaml', { honours: [commendation] }),
    open('draw', 'draws/2026-02.yaml', {
      month: '2026-02',
      number: '480317',
      by: 'jijian-zuzhang',
      ...receiptAt('2026-03-02 10:00'),
    }),
    ...matterDrafts(first, 'public', { parent: third, source }),
    ...matterDrafts(second, 'system', { parent: first }),
    ...matterDrafts(third, 'section', { parent: first }),
    ...kindDrafts('public'),
    ...kindDrafts('system'),
    ...kindDrafts('section'),
    ...withheldByMatter(),
  ];
}
