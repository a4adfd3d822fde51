import { z } from 'zod';
import { accounts } from '../schema/account.ts';
import { pub, sys } from '../schema/field.ts';
import { Day, Text } from '../schema/scalars.ts';
import { kind } from '../schema/kind.ts';
import { ownId, ref } from '../schema/names.ts';

/** Stands in place of a unit's id in `reportsThrough`: from then on the unit reports itself. */
export const REPORTS_ITSELF = '单独报送';

const from = pub(Day, '从哪天起', '2025-01-01');

/** `units/<unit>.yaml`: a section, institution or county office. Lists are dated: the entry in force on a day is the last whose `from` is not later. */
export const Unit = z.strictObject({
  id: pub(ownId('unit').regex(/^(?!.*-[0-9]+$)/), '单位编号，与文件名相同，不得以“-数字”结尾', 'gongcheng'),
  kind: pub(Text(20), '单位类别，office.yaml 里的名称', '机关科室'),
  order: pub(z.int().min(1).max(9999), '固定单位顺序，同分时按此排列', 20),
  parent: pub(ref('unit').optional(), '上级单位编号', 'benji'),
  names: pub(
    z
      .array(
        z.strictObject({
          from,
          name: pub(Text(40), '名称', '工程科'),
          short: pub(Text(12).optional(), '简称', '工程科'),
        }),
      )
      .min(1)
      .max(20),
    '名称（按日期）',
    [{ from: '2025-01-01', name: '工程科' }],
  ),
  leagues: pub(
    z
      .array(
        z.strictObject({
          from,
          league: pub(ref('league').or(z.literal('不参评')), '排名组编号，或“不参评”', 'departments'),
          reason: pub(Text(80).optional(), '不参评的原因', '督查组织单位'),
        }),
      )
      .min(1)
      .max(20),
    '排名组（按日期；每期最后一天所在的组为准）',
    [{ from: '2025-01-01', league: 'departments' }],
  ),
  leaders: pub(
    z.array(z.strictObject({ from, post: pub(ref('post'), '分管领导岗位编号', 'fuzhuren-1') })).max(20),
    '分管领导（按日期）',
    [{ from: '2025-01-01', post: 'fuzhuren-1' }],
  ),
  reportsThrough: pub(
    z
      .array(
        z.strictObject({
          from,
          unit: pub(
            ref('unit').or(z.literal(REPORTS_ITSELF)),
            '由哪个单位代录的单位编号；又改为自己报的，写“单独报送”',
            'mishu',
          ),
        }),
      )
      .min(1)
      .max(20)
      .optional(),
    '由哪个单位代录、不单独报周报和月报（按日期）；一直自己报的不写',
    [{ from: '2025-01-01', unit: 'mishu' }],
  ),
  supervisionSection: pub(Text(20).optional(), '本单位承担督查任务的专职部门', '综合科'),
  liaison: sys(
    z
      .array(
        z.strictObject({
          from: sys(Day, '从哪天起', '2025-01-01'),
          name: sys(Text(20), '督查联络员', '张某'),
          phone: sys(Text(20).optional(), '办公电话', '0000-0000000'),
        }),
      )
      .max(20)
      .optional(),
    '督查联络员（按日期）',
    [{ from: '2025-01-01', name: '张某' }],
  ),
  accounts,
  predecessors: pub(z.array(ref('unit')).max(10).optional(), '前身单位编号', ['old-unit']),
  until: pub(Day.optional(), '撤销日期（当天仍在）', '2026-12-31'),
});
export type Unit = z.output<typeof Unit>;

export const unitKind = kind({
  label: '单位',
  use: '一个单位一份，由秘书科维护。改名、换组、换分管领导时在列表末尾加一行，不改旧行。',
  order: 20,
  schema: Unit,
  paths: { 'units/{unit}.yaml': { id: '{unit}' } },
  tier: 'public',
  dated: 'register',
  enters: 'own',
  writer: 'section',
  judges: false,
  examples: [
    {
      path: 'units/mishu.yaml',
      record: {
        id: 'mishu',
        kind: '机关科室',
        order: 10,
        names: [{ from: '2025-01-01', name: '秘书科' }],
        leagues: [{ from: '2025-01-01', league: '不参评', reason: '督查组织单位' }],
        leaders: [{ from: '2025-01-01', post: 'zhuren' }],
      },
    },
    {
      path: 'units/gongcheng.yaml',
      record: {
        id: 'gongcheng',
        kind: '机关科室',
        order: 20,
        names: [{ from: '2025-01-01', name: '工程科' }],
        leagues: [{ from: '2025-01-01', league: 'departments' }],
        leaders: [{ from: '2025-01-01', post: 'fuzhuren-1' }],
        liaison: [{ from: '2025-01-01', name: '周某' }],
      },
    },
  ],
});
