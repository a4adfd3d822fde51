import { exampleOf } from '../../schema/example.ts';
import type { Tier } from '../../schema/field.ts';
import { SCHEMAS, type KindName } from '../../schema/kinds.ts';
import { Rules } from '../../schema/rules.ts';
import { MARKS } from './mark-record.ts';
import { matterDrafts, receiptAt, type Draft } from './marked-matter.ts';

const TIERS: readonly Tier[] = ['public', 'system', 'section'];
const OPEN = 't2026-001';

/** The matters, with who may read each; the second and third are withheld. */
export const MATTERS: ReadonlyMap<string, Tier> = new Map<string, Tier>([
  [OPEN, 'public'],
  [`${MARKS.system}-task`, 'system'],
  [`${MARKS.section}-task`, 'section'],
]);

const word = (tier: Tier) => (tier === 'public' ? 'open' : MARKS[tier]);
const same = (kind: KindName, path: string, value: Draft['value']): Draft => ({ kind, path, tier: 'public', value });

/** Of each kind that says itself who may read it, one record for every tier; all ids of withheld ones carry the mark. */
function ofEachTier(tier: Tier): readonly Draft[] {
  const id = `2026-02-12-${word(tier)}`;
  const receipt = receiptAt('2026-02-12 10:00', tier);
  const own = `${word(tier)}-1`;
  const draft = (kind: KindName, path: string, value: Draft['value']): Draft => ({ kind, path, tier, value: { ...value, ...receipt } });
  return [
    draft('meeting', `meetings/2026/${id}.yaml`, { id, kind: '办公会', title: '办公会', date: '2026-02-12', chair: 'zhuren', attendees: ['gongcheng'], document: '纪要', decisions: [{ no: 1, text: '启动', notListed: '原则性要求' }] }),
    draft('incoming', `incoming/2026/${own}.yaml`, { id: own, kind: '媒体曝光', title: '问政', from: '市电视台', date: '2026-02-11', document: '文号', units: ['dongping'], task: [...MATTERS.keys()].at(-1), text: '欠缴', verdict: { result: '属实', on: '2026-02-12', by: 'mishu' } }),
    draft('verification', `verifications/2026/${id}.yaml`, { id, on: '2026-02-12', by: 'mishu', method: '现场查看', paper: '笔录', results: [...MATTERS.keys()].filter((task) => task === OPEN || tier !== 'public').map((task) => resultOf(task)) }),
    draft('clue', `clues/2026/${own}.yaml`, { id: own, channel: '来电', category: '警报设施', unit: 'dongping', summary: '锈蚀', decision: { on: '2026-02-12', result: '转办', reason: '具体', unit: 'dongping', due: '2026-02-27' }, closed: { on: '2026-02-26', result: '已更换' } }),
    draft('measure', `measures/2026/${own}.yaml`, { id: own, kind: '通报批评', unit: 'dongping', task: [...MATTERS.keys()].at(1), on: '2026-02-12', basis: '第六条', document: '文号', text: '追缴迟缓', approval: { by: 'zhuren', on: '2026-02-12', mode: '会议', paper: '纪要' } }),
    draft('issued', `issued/weekly/${own}.yaml`, { id: own, kind: '周报', week: '2026-W07', on: '2026-02-12', review: { by: 'zhuren', on: '2026-02-12' } }),
    draft('siteReview', `inspections/2026/${own}.yaml`, { id: own, kind: '现场点评', month: '2026-02', on: '2026-02-12', leader: 'fuzhuren-1', tasks: [OPEN], comment: '先易后难' }),
  ];
}

function resultOf(task: string): Readonly<Record<string, unknown>> {
  const rectification = { id: 'r1', title: '补齐资料', due: '2026-03-13', deliverable: '凭证' };
  return { task, node: 'n1', kind: '核验', result: '基本通过', percent: 40, finding: '属实', rectification };
}

/** A small office whose every record hides something. As of 2026-03-27 its matters are overdue. */
export function markedDrafts(): readonly Draft[] {
  const [open = OPEN, system = '', section = ''] = MATTERS.keys();
  const words = { text: '本周进展', percent: 40 };
  const reported = [...MATTERS.keys()].map((task) => ({ task, ...words, claims: [{ node: 'n2', text: '已结算' }] }));
  const unit = (id: string, kind: string, order: number, league: string) =>
    same('unit', `units/${id}.yaml`, { ...exampleOf(SCHEMAS.unit), id, kind, order, parent: undefined, predecessors: undefined, until: undefined, names: [{ from: '2025-01-01', name: id }], leagues: [{ from: '2025-01-01', league }] });
  return [
    same('office', 'office.yaml', { ...exampleOf(SCHEMAS.office), demo: { notice: '虚构演示', asOf: '2026-03-27 15:00' }, posts: [['zhuren', '主要领导'], ['fuzhuren-1', '分管领导'], ['jijian-zuzhang', '核验抽取岗']].map(([id, role]) => ({ id, name: role, role })) }),
    unit('mishu', '机关科室', 1, '不参评'), unit('gongcheng', '机关科室', 2, 'departments'), unit('caiwu', '机关科室', 3, 'departments'), unit('dongping', '县级单位', 4, 'counties'),
    same('calendar', 'calendar/2026.yaml', { year: 2026, notices: [{ id: 'state-council-2026', title: '放假安排', known: '2025-11-04', source: 'https://www.gov.cn/', days: [{ name: '元旦', off: ['2026-01-01'], work: ['2026-01-04'] }] }] }),
    same('rules', 'rules/v1.yaml', { ...exampleOf(Rules), leagues: [{ id: 'counties', name: '县（市）区' }, { id: 'departments', name: '机关各部门' }] }),
    same('items', 'items.yaml', exampleOf(SCHEMAS.items)),
    same('draw', 'draws/2026-02.yaml', { month: '2026-02', number: '480317', by: 'jijian-zuzhang', ...receiptAt('2026-03-02 10:00') }),
    same('honours', 'honours.yaml', { honours: [{ ...exampleOf(SCHEMAS.honours.shape.honours.def.innerType?.element ?? Rules) }] }),
    ...matterDrafts(open, 'public', { parent: section, source: { kind: '群众线索', clue: `${MARKS.section}-1`, incoming: `${MARKS.system}-1`, meeting: `2026-02-12-${MARKS.section}`, decision: 1 } }),
    ...matterDrafts(system, 'system', { parent: open }),
    ...matterDrafts(section, 'section', { parent: open }),
    ...TIERS.flatMap((tier) => ofEachTier(tier)),
  ];
}
