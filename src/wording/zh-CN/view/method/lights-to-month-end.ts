import type { MethodFigures, MethodSectionText } from './figures.ts';

const roll = '列入名录';

/** rules-v1 §8. */
export const lights = ({ of }: MethodFigures): MethodSectionText => ({
  title: '亮灯',
  paragraphs: [
    '每项任务、每个单位一盏灯，取其各节点中最严重的：红重于黄，黄重于蓝，蓝重于绿。应报未报的计划按一个节点亮灯。',
    '落后的百分点，是最近一个到期节点的目标百分比减去核定的百分比，不作推算。逾期的工作日数与第二条的k相同。',
    '已报待核的，保持报完成时的灯。扣分所用的红灯就是这盏灯，已经认定和待核的节点不计。',
  ],
  tables: [
    {
      caption: '灯的含义',
      heads: ['灯', '情形'],
      rows: [
        ['绿 正常', '没有其他情形'],
        ['蓝 临期', `${of('lights.soon')}个工作日内到期`],
        [
          '黄 滞后',
          `逾期不超过${of('lights.behindDays')}个工作日，或者落后${of('lights.behindFrom')}至${of('lights.behindTo')}个百分点（含本数）`,
        ],
        [
          '红 严重逾期',
          `逾期超过${of('lights.behindDays')}个工作日，或者落后超过${of('lights.behindTo')}个百分点，或者反弹后整改未完成`,
        ],
        ['灰 未启动、暂停', '尚未备案又没有逾期；已经暂停'],
        ['✓ 完成', '办结已经认定'],
      ],
    },
  ],
});

/** rules-v1 §9. */
export const duties = (figures: MethodFigures): MethodSectionText => {
  const { of, percent, section } = figures;
  return {
    title: '谁欠什么',
    paragraphs: [
      `每项职责都说明从哪天起算、跳过了哪些天、依据什么。${section}和领导没有按时履行的，列入各自的名录并写入通报，不改变任何单位的c、p、z。`,
      '周报应写明的事项见第六条。有未了事项而没有一项应写明的，勾选“本周无变化”；没有未了事项的，不报。',
      `须回头看的有：难点、复杂、久拖不决（逾期超过${of('checks.longOverdue')}个工作日，或者调整${of('checks.longPostponed')}次以上）、整改、曝光、线索事项，以及其余办结事项的${percent('checks.lookBackSample')}（用同一抽查号抽取）。不须回头看的，办结即销号。`,
      '对督查结论的异议，收到结论之日起三十日内提出，三十日内答复。',
    ],
    tables: [
      {
        caption: '职责、时限和未履行的后果',
        heads: ['谁', '做什么', '时限', '未按时的后果'],
        rows: [...unitDuties(figures), ...officeDuties(figures)],
      },
    ],
  };
};

const unitDuties = ({ of }: MethodFigures): readonly (readonly string[])[] => [
  ['承办单位', '签收', `送达后${of('clocks.ack')}个工作日`, roll],
  ['主办单位', '报送计划', `送达或者退回后${of('clocks.plan')}个工作日`, 'p减少，c为0，亮灯'],
  ['承办单位', '周报', `报告日${of('weekly.by')}`, 'z减少；勾选“本周无变化”的只列入名录'],
  ['承办单位', '月报', '当月最后一个工作日', roll],
  ['承办单位', '节点、整改、线索办理', '所定日期', 'c减少，亮灯，扣分'],
];

const officeDuties = ({ of, section, drawPost }: MethodFigures): readonly (readonly string[])[] => [
  ['分管领导', '审定计划、答复调整', `报送后${of('clocks.approval')}个工作日`, roll],
  [section, '备案', `审定后${of('clocks.filing')}个工作日`, roll],
  [
    section,
    '核验',
    `报完成或者抽中后${of('clocks.verification')}个工作日`,
    `${roll}，所误的工作日不算承办单位逾期`,
  ],
  [section, '回头看', `办结后${of('checks.lookBack')}个月`, roll],
  [section, '线索决定', `登记后${of('clocks.clue')}个工作日`, roll],
  [section, '汇总周报', '报告日24:00', roll],
  [section, '工作要点', '周一碰头会以前', roll],
  [drawPost, '公布抽查号', '次月第一个工作日', roll],
  ['领导', '现场点评（上月截止日有红灯或者落后的任务）', '当月最后一个工作日', roll],
  [`${section}以外的复核岗位`, '答复异议', `收到后${of('clocks.objection')}个工作日`, '当月不锁定'],
];

/** rules-v1 §10. */
export const monthEnd = ({
  of,
  section,
  checksUntil,
  statements,
  objectionsUntil,
}: MethodFigures): MethodSectionText => ({
  title: '月末结算',
  paragraphs: [
    '锁定以前，当月成绩都是暂定，只在系统内使用。',
    `截止日以前收到、以后录入的（代录），计入当月。截止日以后收到的标明“补录”，从收到之日起计入下月；只有${section}的核验可以算回当月。`,
    '锁定须异议全部答复，并有主要领导批准的记录。全部输入、规则和日历的版本、摘要值一并保存，然后公布；以后重算须与原数一致，有差异的不得公布。',
    '更正另出新版，写明理由、批准人和前后对照，原版保留；更正可以改变别的单位的名次，不改变其得分。新的规则只能从公布之后的月份起施行。',
  ],
  tables: [
    {
      caption: '次月的工作日程',
      heads: ['次月工作日', '做什么'],
      rows: [
        [span(1, checksUntil), '补录和核验'],
        [span(statements, statements), '核对单送各单位'],
        [span(statements, objectionsUntil), '提出和答复异议'],
        [`第${of('clocks.freeze')}个起`, '审定、锁定、公布'],
      ],
    },
  ],
});

const span = (from: number, to: number): string => (from === to ? `第${from}个` : `第${from}至${to}个`);
