import { exampleOf } from '#record/schema/example.ts';
import { RULES } from '#engine/testing/rules.ts';
import { Campaign } from '#record/office/campaigns.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { Column } from '#record/rules/table.ts';
import { MATTERS, withheldByTask } from './marked-by-task.ts';
import { receiptAt, type Draft } from './marked-draft.ts';
import { idsOf, kindDrafts } from './marked-kinds.ts';
import { taskDrafts } from './marked-task.ts';

/** What every account of units and posts has in its name and in its number: no page tells it, though it is public. */
export const ACCOUNT = { login: 'mkacc', id: 90_071_992_500_000 } as const;

/** Two accounts in force at once. */
const accountsOf = (n: number) =>
  [2 * n, 2 * n + 1].map((nth) => ({
    from: '2025-01-01',
    id: ACCOUNT.id + nth,
    login: `${ACCOUNT.login}-${String(nth)}`,
  }));

/** A small office whose matters, reports and papers hide something; as of the moment, in a demo. */
export function markedDrafts(asOf: string): readonly Draft[] {
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
      accounts: accountsOf(order),
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
    clue: idsOf('system').own,
    incoming: idsOf('system').own,
    meeting: idsOf('system').dated,
    decision: 1,
  };
  const [first = '', second = ''] = MATTERS.keys();
  return [
    open('office', 'office.yaml', {
      ...exampleOf(KINDS.office.schema),
      posts: posts.map(([id, role], n) => ({ id, name: role, role, accounts: accountsOf(100 + n) })),
      demo: { notice: '虚构演示', asOf },
    }),
    unit('mishu', '机关科室', 1, '不参评'),
    unit('gongcheng', '机关科室', 2, 'departments'),
    unit('caiwu', '机关科室', 3, 'departments'),
    unit('dongping', '机关科室', 4, 'counties'),
    open('calendar', 'calendar/2026.yaml', exampleOf(KINDS.calendar.schema)),
    open('rules', 'rules/v1.yaml', {
      ...RULES,
      leagues: [
        { id: 'counties', name: '县（市）区' },
        { id: 'departments', name: '市直部门' },
      ],
      components: [
        { id: 'a', name: '任务完成', source: 'completion', full: '50' },
        { id: 'b', name: '办理质量', source: 'quality', full: '20' },
        { id: 'c1', name: '计划报送', source: 'plan', full: '10' },
        { id: 'c2', name: '周报', source: 'weekly', full: '10' },
        { id: 'd', name: '现场考评', source: 'assessed', full: '10' },
      ],
      columns: [exampleOf(Column)],
      handicaps: [{ unit: 'dongping', points: '1.5', why: '山区县' }],
    }),
    open('delegations', 'delegations.yaml', exampleOf(KINDS.delegations.schema)),
    open('campaigns', 'campaigns.yaml', {
      campaigns: [
        {
          ...exampleOf(Campaign),
          until: '2026-12-31',
          groups: [{ name: '追缴专班', head: 'gongcheng', members: ['caiwu'], duty: '逐户追缴' }],
        },
      ],
    }),
    open('items', 'items.yaml', exampleOf(KINDS.items.schema)),
    open('workbook', 'workbook.yaml', exampleOf(KINDS.workbook.schema)),
    open('receipts', 'receipts/2026-02-13.yaml', { ...exampleOf(KINDS.receipts.schema), date: '2026-02-13' }),
    open('honours', 'honours.yaml', { honours: [commendation] }),
    open('draw', 'draws/2026-02.yaml', {
      period: '2026-02',
      number: '480317',
      by: 'jijian-zuzhang',
      ...receiptAt('2026-03-02 10:00'),
    }),
    ...taskDrafts(first, 'public', { parent: second, source }),
    ...taskDrafts(second, 'system', {}),
    ...taskDrafts(
      't2026-002',
      'public',
      { source: { kind: '办公会', meeting: idsOf('public').dated, decision: 1 } },
      'system',
    ),
    ...kindDrafts('public'),
    ...kindDrafts('system'),
    ...withheldByTask(),
  ];
}
