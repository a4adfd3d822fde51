import type { MethodFigures, MethodSectionText } from './figures.ts';
import { partTables } from './part-tables.ts';
import { hasSource, virtualSentences } from './scheme.ts';

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
export const parts = (figures: MethodFigures): MethodSectionText => ({
  title: '各部分得分、加分和扣分',
  paragraphs: [...partParagraphs(figures), ...meritParagraphs(figures)],
  tables: partTables(figures),
});

/** What must be said of the parts that there are. */
function partParagraphs({ of, scheme }: MethodFigures): readonly string[] {
  const assessed = scheme.components.filter(({ source }) => source === 'assessed');
  return [
    ...virtualSentences(scheme),
    ...(hasSource(scheme, 'quality')
      ? [
          '办理质量按当月核查过的任务计，任务的q是当月各次核查结果的平均。核验在报告所属月份锁定以前做完的归该月，否则归做完的月份；其他核查归核查当天的月份。',
        ]
      : []),
    ...(hasSource(scheme, 'plan')
      ? [
          `计划要素和细化程度齐全，按时报送的p为1，每晚一个工作日减${of('planLate')}。报送之日结算；一直未报的，在p减到0的那一天结算；归结算日的月份。`,
        ]
      : []),
    ...(hasSource(scheme, 'weekly')
      ? [
          `报告日是每周五；周五休息的，是当周周一至周五中的前一个工作日。应报的事项，是有未报完成的节点在${of('weekly.horizon')}天内到期或者已经逾期的，计划应报未报的，以及本周调整过计划或者被退回的；以其中最后报到的一项为准。只计有应报事项的周，归报告日的月份。`,
        ]
      : []),
    ...(assessed.length === 0
      ? []
      : [
          `${assessed.map(({ name }) => `“${name}”`).join('、')}不由台账计算，由评分岗位或者单位按月评定，评分人、依据和理由都列在得分页上。锁定以前录入的才计，后录的代替先录的；没有评分、注明不适用的，都记“—”。`,
        ]),
  ];
}

function meritParagraphs({ of, section }: MethodFigures): readonly string[] {
  return [
    `加分合计至多${of('bonus.cap')}分。同一经验只计一次，以后受到更高一级表扬的补计差额。本办推介只是荣誉，提前完成不加分。`,
    `扣分合计至多${of('deduction.cap')}分。同一事项一个月只扣一次，取其中最多的（一事不二扣）。弄虚作假不受此上限约束，等次至多为合格。${section}和领导的延误不扣承办单位的分。`,
  ];
}
