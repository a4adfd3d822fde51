import { partWords } from '../../portal/ranking.ts';
import type { MethodFigures, MethodTableText } from './figures.ts';

/** The tables of rules-v1 §6: parts, q, p, z, E, X. */
export function partTables(figures: MethodFigures): readonly MethodTableText[] {
  return [partTable, qualityTable, planTable, weekTable, bonusTable, deductionTable].map((table) =>
    table(figures),
  );
}

const partTable = ({ of }: MethodFigures): MethodTableText => ({
  caption: '各部分的满分和算式',
  heads: ['部分', '满分#', '算式'],
  rows: [
    [`A ${partWords.A}`, of('parts.A'), `${of('parts.A')} × Σ w·c ÷ Σ w`],
    [`B ${partWords.B}`, of('parts.B'), `${of('parts.B')} × Σ d·r·q ÷ Σ d·r，限当月核查过的任务`],
    [`C1 ${partWords.C1}`, of('parts.C1'), `${of('parts.C1')} × p的平均`],
    [`C2 ${partWords.C2}`, of('parts.C2'), `${of('parts.C2')} × z的平均`],
  ],
});

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
