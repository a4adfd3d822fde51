import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unit } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { projectRoot } from '../../lib/process/run-node.ts';
import { layRecord, layRecords } from '../lay-records.ts';

/** A matter of a unit: its notice number, what it is called, and whether its node falls due before the next report. */
interface Matter {
  readonly no: number;
  readonly title: string;
  readonly isSoon: boolean;
}

/** A unit that owes a week. */
interface FridayUnit {
  readonly id: string;
  readonly name: string;
  readonly matters: readonly Matter[];
}

const soon = (no: number, title: string): Matter => ({ no, title, isSoon: true });
const later = (no: number, title: string): Matter => ({ no, title, isSoon: false });

/** Ten invented units, each with two matters under way on Friday 12 June 2026. */
export const FRIDAY_UNITS: readonly FridayUnit[] = [
  ['dongping', '东坪县民防办', soon(11, '应急避难场所标识补装'), later(12, '东坪片区警报器更新')],
  ['xilin', '西林区民防办', soon(13, '早期工程渗漏治理'), later(14, '疏散路线图修编')],
  ['beiling', '北陵区民防办', soon(15, '地下商场联合检查'), later(16, '社区防空课堂')],
  ['nanhu', '南湖区民防办', soon(17, '人防车位清理整顿'), later(18, '湖滨掩蔽工程移交')],
  ['anshan', '安山县民防办', soon(19, '试鸣点位复查'), later(20, '专业队伍整组')],
  ['gongcheng', '工程科', soon(21, '疏散基地二期桩基检测'), later(22, '质量监督手册编制')],
  ['caiwu', '财务科', soon(23, '专项资金绩效自评'), later(24, '资产清查入账')],
  ['fagui', '法规科', soon(25, '执法文书样式统一'), later(26, '裁量基准修订')],
  ['zhihui', '指挥科', later(27, '指挥所通信设备更新'), later(28, '预案分级修订')],
  ['xuanjiao', '宣教科', soon(29, '防灾减灾宣传周总结'), later(30, '宣教基地展陈更新')],
].map(([id, name, ...matters]) => ({ id, name, matters }) as FridayUnit);

/** The id of a matter, by the number of its notice. */
export function matterId(no: number): string {
  return `t2026-${String(no).padStart(3, '0')}`;
}

/** Makes the tests' own office with ten units, whose plans are on file and whose week is open. */
export function makeFridayOffice(data: string): void {
  cpSync(join(projectRoot, 'src/testing/office'), data, { recursive: true });
  rmSync(join(data, 'tasks'), { recursive: true });
  rmSync(join(data, 'units/dongping.yaml'));
  rmSync(join(data, 'units/gongcheng.yaml'));
  for (const [n, { id, name }] of FRIDAY_UNITS.entries())
    layRecord(data, `units/${id}.yaml`, {
      ...unit(id, name.endsWith('科') ? 'departments' : 'counties', n + 2),
      kind: name.endsWith('科') ? '机关科室' : '县（市）区民防办',
      names: [{ from: '2025-01-01', name }],
    });
  layMatters(
    data,
    FRIDAY_UNITS.flatMap(({ id, matters }) => matters.map((matter) => ({ lead: id, ...matter }))),
  );
}

/** A matter with its unit; `isNew` was printed the day before, and is neither signed for nor planned. */
interface LedMatter extends Matter {
  readonly lead: string;
  readonly isNew?: true;
}

/** Lays matters into an office of ten units. */
export function layMatters(data: string, matters: readonly LedMatter[]): void {
  const records = taskRecords(...matters.map(specOf));
  const titleOf = new Map(matters.map(({ no, title }) => [matterId(no), title]));
  layRecords(data, {
    ...records,
    task: (records.task ?? []).map((task) => ({
      ...task,
      title: titleOf.get(task.id) ?? task.id,
      requirement: '按方案办理，办结后报成果和存放处。',
      source: { kind: '上级来文', incoming: 'in2026-001' },
      notice: { ...task.notice, no: `督办〔2026〕${String(Number(task.id.slice(-3)))}号` },
    })),
    plan: (records.plan ?? []).map((plan) => ({
      ...plan,
      nodes: plan.nodes.map((node) => ({ ...node, title: node.id === 'end' ? '办结' : '完成第一批' })),
    })),
  });
}

function specOf({ lead, no, isSoon, isNew }: LedMatter): TaskSpec {
  return {
    id: matterId(no),
    lead,
    printed: isNew ? '2026-06-11' : '2026-05-11',
    due: '2026-11-27',
    ...(isNew ? { acked: null, plan: null } : {}),
    nodes: [{ id: 'n1', due: isSoon ? '2026-06-16' : '2026-09-25' }],
  };
}
