import type { MethodFigures, MethodSectionText, TieWord } from './figures.ts';
import { partTables } from './part-tables.ts';

/** rules-v1 §5. */
export const value = ({ of, quarters, floorFrom }: MethodFigures): MethodSectionText => ({
  title: '节点的完成值c',
  paragraphs: [
    '完成值按节点计算，取值见表。k是晚的工作日数（见第二条）。',
    `延期须经分管领导同意，超出通知单时限的还须主要领导同意。在原定日期以前同意的，或者至少在原定日期${of('clocks.request')}个工作日以前提出、以后同意的，按新日期计，每个节点以一次为限；从第二次起，仍按原定日期计。`,
    '未经同意就按新日期办理、经核查发现的，按原定日期计，并且扣分。调整次数照列；经同意的调整不加分。',
  ],
  tables: [
    {
      caption: '完成值c',
      heads: ['截止日的情形', 'c#'],
      rows: [
        ['按时完成', '1'],
        ['晚k个工作日完成', `1 − ${of('completion.lateStep')} × k，不低于${of('completion.lateFloor')}`],
        ...(floorFrom === null ? [] : [[`晚${floorFrom}个工作日以上完成`, of('completion.lateFloor')]]),
        ...[
          '未完成，没有核定进度',
          '未完成，核定四分之一',
          '未完成，核定二分之一',
          '未完成，核定四分之三',
        ].map((word, index) => [
          word,
          index === 0
            ? (quarters[0] ?? '')
            : `${of('completion.unfinished')} × 进度 = ${quarters[index] ?? ''}`,
        ]),
      ],
    },
  ],
});

/** rules-v1 §6. */
export const parts = (figures: MethodFigures): MethodSectionText => {
  const { of, section } = figures;
  return {
    title: '各部分得分、加分和扣分',
    paragraphs: [
      '办理质量按当月核查过的任务计，任务的q是当月各次核查结果的平均。核验在报告所属月份锁定以前做完的归该月，否则归做完的月份；其他核查归核查当天的月份。',
      `计划要素和细化程度齐全，按时报送的p为1，每晚一个工作日减${of('planLate')}。报送之日结算；一直未报的，在p减到0的那一天结算；归结算日的月份。`,
      `报告日是每周五；周五休息的，是当周周一至周五中的前一个工作日。应报的事项，是有未报完成的节点在${of('weekly.horizon')}天内到期或者已经逾期的，计划应报未报的，以及本周调整过计划或者被退回的；以其中最后报到的一项为准。只计有应报事项的周，归报告日的月份。`,
      `加分合计至多${of('bonus.cap')}分。同一经验只计一次，以后受到更高一级表扬的补计差额。本办推介只是荣誉，提前完成不加分。`,
      `扣分合计至多${of('deduction.cap')}分。同一事项一个月只扣一次，取其中最多的（一事不二扣）。弄虚作假不受此上限约束，等次至多为合格。${section}和领导的延误不扣承办单位的分。`,
    ],
    tables: partTables(figures),
  };
};

/** How ties are ranked, with an example of four units of which the second and third are equal. */
export const tieWords: Readonly<Record<TieWord, string>> = {
  competition: '同分并列，其后的名次顺延，如一、二、二、四',
  dense: '同分并列，其后的名次接续，如一、二、二、三',
  sequential: '同分不并列，按固定单位顺序依次排列，如一、二、三、四',
};

/** The same as a short reading of the value. */
export const tieReadings: Readonly<Record<TieWord, string>> = {
  competition: '并列名次：1、2、2、4',
  dense: '并列名次：1、2、2、3',
  sequential: '不并列：1、2、3、4',
};

/** rules-v1 §7. */
export const total = ({ of, grades, tie }: MethodFigures): MethodSectionText => ({
  title: '总分、名次和名单',
  paragraphs: [
    `没有可评内容的部分记“—”。各部分四舍五入到${of('ranking.decimals')}位小数。各部分都有可评内容的，基础分是印出的分数之和；有部分为“—”的，基础分 = 100 × 印出的分数之和 ÷ 可得分之和，再四舍五入。`,
    `总分 = 基础分 + 加分 − 扣分，不低于${of('ranking.minimum')}分，不高于${of('ranking.maximum')}分。与总分并列公布的有：得分与可得分、工作量V、节点数、待核份额数。`,
    `名次按印出的总分排列，${tieWords[tie]}；并列的按固定单位顺序列出。`,
    '位次变化是上月最近公布版本的名次减本月名次。新进入本组的为“新参评”，上月未参加排名的为“—”。参加排名的单位有变动的，表下注明是谁；在两月均参评的单位中位次未变、只因单位增减而变的，加*号。',
    `红榜：名次在前${of('lists.honourRank')}名，并且总分${of('lists.honourScore')}分以上。提醒：总分不满${of('lists.cautionBelow')}分；或者名次下降${of('lists.cautionFall')}位以上、减分${of('lists.cautionLoss')}分以上，并且总分不满${of('lists.cautionUnless')}分。不设其他名单。“以上”包括本数。`,
  ],
  tables: [
    {
      caption: '等次',
      heads: ['等次', '总分#'],
      rows: grades.map(({ name, from }) => [name, `${from}分以上`]),
    },
  ],
});
