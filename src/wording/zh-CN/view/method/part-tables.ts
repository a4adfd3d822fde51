import type { MethodFigures, MethodTableText } from './figures.ts';
import { formulaOf, hasSource, sourceReadings } from './scheme.ts';

/** The tables of rules-v1 §6: parts, of those that there are q, p, z, then E, X. */
export function partTables(figures: MethodFigures): readonly MethodTableText[] {
  const { scheme } = figures;
  return [
    partTable,
    ...(hasSource(scheme, 'quality') ? [qualityTable] : []),
    ...(hasSource(scheme, 'plan') ? [planTable] : []),
    ...(hasSource(scheme, 'weekly') ? [weekTable] : []),
    bonusTable,
    deductionTable,
  ].map((table) => table(figures));
}

/** Columns that no part fills are left out; full marks have one for each league where they differ. */
const partTable = ({ scheme }: MethodFigures): MethodTableText => {
  const { components, fullLeagues } = scheme;
  const hasFull = components.some(({ full }) => full.some((mark) => mark !== null));
  const hasWeight = components.some(({ weight }) => weight !== null);
  const hasPoints = components.some(({ points }) => points !== null);
  const fullHeads = fullLeagues.length === 0 ? ['满分#'] : fullLeagues.map((league) => `满分（${league}）#`);
  return {
    caption: hasFull ? '各部分的满分和算式' : '各部分的算式',
    heads: [
      '部分',
      ...(hasFull ? fullHeads : []),
      ...(hasWeight ? ['权重#'] : []),
      ...(hasPoints ? ['每次得分#'] : []),
      '来源',
      '算式',
    ],
    rows: components.map((component) => [
      `${component.code} ${component.name}`,
      ...(hasFull ? component.full.map((mark) => mark ?? '—') : []),
      ...(hasWeight ? [component.weight ?? '—'] : []),
      ...(hasPoints ? [component.points ?? '—'] : []),
      sourceReadings[component.source],
      formulaOf(component),
    ]),
  };
};

const qualityTable = ({ of }: MethodFigures): MethodTableText => ({
  caption: '质量值q',
  heads: ['核查结论', 'q#'],
  rows: [
    ['通过', of('quality.通过')],
    ['基本通过，限期完善', of('quality.基本通过')],
    ['节点第一次退回', of('quality.首次退回')],
    ['同一节点再次退回', of('quality.再次退回')],
    ['反弹', of('quality.反弹')],
    ['弄虚作假', of('quality.弄虚作假')],
  ],
});

const planTable = ({ of, planZeroFrom }: MethodFigures): MethodTableText => ({
  caption: '计划值p',
  heads: ['报送情形', 'p#'],
  rows: [
    ['按时报送，要素齐全', '1'],
    ['晚k个工作日报送', `1 − ${of('planLate')} × k，不低于0`],
    ...(planZeroFrom === null ? [] : [[`晚${planZeroFrom}个工作日以上，或者一直未报`, '0']]),
    ['因要素不全退回', '0'],
  ],
});

const weekTable = ({ of }: MethodFigures): MethodTableText => ({
  caption: '周报值z',
  heads: ['报全的时间', 'z#'],
  rows: [
    [`报告日${of('weekly.by')}以前`, '1'],
    [`下周一（休息的顺延到下一个工作日）碰头会${of('weekly.meeting')}以前`, of('weekly.late')],
    ['更晚，或者没有报全', '0'],
  ],
});

const bonusTable = ({ of }: MethodFigures): MethodTableText => ({
  caption: '加分E',
  heads: ['情形', '加分#'],
  rows: [
    ['经验受到市级表扬', of('bonus.市级')],
    ['经验受到省级表扬', of('bonus.省级')],
    ['经验受到国家级表扬', of('bonus.国家级')],
    ['主要领导批示肯定，每事项', of('bonus.instruction')],
  ],
});

const deductionTable = ({ of }: MethodFigures): MethodTableText => ({
  caption: '扣分X',
  heads: ['情形', '扣分#'],
  rows: [
    ['主办任务截止日亮红灯，每项', of('deduction.red')],
    ['受到通报批评，或者曝光查实', of('deduction.criticism')],
    ['交办的群众线索截止日逾期未办', of('deduction.clue')],
    ['未经同意改变计划', of('deduction.unconsented')],
    ['追扣', '按第四条计算'],
    ['弄虚作假，每次（上限以外）', of('deduction.falsified')],
  ],
});
