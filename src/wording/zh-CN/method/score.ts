import {
  hasPart,
  periodWords,
  type MethodFigures,
  type MethodSectionText,
  type MethodTableText,
  type PartFigures,
} from './figures.ts';

const SOURCES: Readonly<Record<PartFigures['source'], string>> = {
  completion: '台账计算：任务完成',
  quality: '台账计算：核查结论',
  plan: '台账计算：计划报送',
  weekly: '台账计算：周报',
  assessed: '评分录入',
};

const WHEN_NONE: Readonly<Record<PartFigures['whenNone'], string>> = {
  unranked: '不参加排名',
  full: '给满分，注明无可评',
  scale: '按其余部分折算',
};

/** rules.md §6. */
export const parts = (figures: MethodFigures): MethodSectionText => ({
  title: '各部分得分',
  paragraphs: [...partParagraphs(figures), ...meritParagraphs(figures)],
  tables: [
    partTable(figures),
    ...(hasPart(figures, 'quality') ? [qualityTable] : []),
    ...(hasPart(figures, 'plan') ? planTable(figures) : []),
    ...(hasPart(figures, 'weekly') ? weekTable(figures) : []),
    ...bonusTable(figures),
    ...deductionTable(figures),
  ],
});

function partParagraphs(figures: MethodFigures): readonly string[] {
  const { rules, parts: all, columns } = figures;
  const { this: now } = periodWords(figures);
  const assessed = all.filter(({ source }) => source === 'assessed').map(({ name }) => `“${name}”`);
  return [
    ...(hasPart(figures, 'quality')
      ? [`办理质量取该单位${now}受到核查的任务，先求每件任务各次结论的平均，再求各件任务的平均。`]
      : []),
    ...(hasPart(figures, 'plan')
      ? [
          `每份计划只结算一次，在第一个会把它当作节点计入的期间结算。没有通过审定的${String(rules.plans?.days ?? 2)}个工作日内重报，另有自己的p。`,
        ]
      : []),
    ...(hasPart(figures, 'weekly')
      ? [
          `报告日是星期五，星期五休息的是当周周一至周五中在它以前的最后一个工作日。报告日0:00时有未完成节点的每件任务，都须有一行或者由“其余无变化”一并说明；已经逾期的、到下一个报告日为止到期的，须单独有一行。没有这样的任务的，不用报。由${figures.section}代录的单位不单独报，这一部分为“无可评”。`,
        ]
      : []),
    ...(assessed.length === 0
      ? []
      : [
          `${assessed.join('、')}由评分岗位或者单位录入，照录入的数印出，只在总分里四舍五入一次；不适用的写明理由。`,
        ]),
    ...(columns.length === 0 ? [] : [`${columns.join('、')}只列出，不相加。`]),
  ];
}

function meritParagraphs({ rules: { bonus, deduction } }: MethodFigures): readonly string[] {
  return [
    ...(bonus === undefined
      ? []
      : [`加分合计至多${String(bonus.cap)}分。同一项表扬只计一次，以后得到更高一级的补计差额。`]),
    ...(deduction === undefined
      ? []
      : [
          `扣分合计至多${String(deduction.cap)}分，弄虚作假不受此限${deduction.falsified.gradeAtMost === undefined ? '' : `，等次最高为${deduction.falsified.gradeAtMost}`}。同一事项一期只扣一次，扣最多的那一项。`,
        ]),
  ];
}

/** Columns that no part fills are left out; full marks have one for each league where they differ. */
function partTable({ parts: all, fullLeagues, method }: MethodFigures): MethodTableText {
  const hasFull = all.some(({ full }) => full.some((mark) => mark !== null));
  const hasWeight = all.some(({ weight }) => weight !== null);
  const hasEach = all.some(({ each }) => each !== null);
  const fullHeads = fullLeagues.length === 0 ? ['满分#'] : fullLeagues.map((league) => `满分（${league}）#`);
  return {
    caption: '得分由哪些部分组成',
    heads: [
      '部分',
      ...(hasFull ? fullHeads : []),
      ...(hasWeight ? ['权重#'] : []),
      ...(hasEach ? ['每次几分#'] : []),
      '来源',
      '算式',
      '无可评内容时',
    ],
    rows: all.map((part) => [
      `${part.code} ${part.name}`,
      ...(hasFull ? part.full.map((mark) => mark ?? '—') : []),
      ...(hasWeight ? [part.weight ?? '—'] : []),
      ...(hasEach ? [part.each ?? '—'] : []),
      SOURCES[part.source],
      formulaOf(part),
      // What is counted has no full mark to scale to.
      part.whenNone === 'scale' && method === 'linear' ? '不计' : WHEN_NONE[part.whenNone],
    ]),
  };
}

function formulaOf({ source, each, full }: PartFigures): string {
  const [mark] = full;
  const whole = full.length === 1 && mark !== undefined && mark !== null ? mark : '满分';
  switch (source) {
    case 'completion':
      return `${whole} × Σ w·c ÷ Σ w`;
    case 'quality':
      return `${whole} × 各任务结论平均值的平均`;
    case 'plan':
      return `${whole} × p的平均`;
    case 'weekly':
      return `${whole} × z的平均`;
    case 'assessed':
      return each === null ? '照录入的分数' : `次数 × ${each}`;
  }
}

const qualityTable: MethodTableText = {
  caption: '核查结论的值',
  heads: ['结论', '值#'],
  rows: [
    ['通过', '1'],
    ['限期完善', '0.8'],
    ['退回', '0.5'],
    ['反弹、弄虚作假', '0'],
  ],
};

function planTable({ rules: { plans } }: MethodFigures): readonly MethodTableText[] {
  if (plans === undefined) return [];
  return [
    {
      caption: '计划的p',
      heads: ['报送情形', 'p#'],
      rows: [
        [`${String(plans.days)}个工作日内报送`, '1'],
        ['每迟1个工作日', `减${String(plans.lateStep)}，不低于0`],
      ],
    },
  ];
}

function weekTable({ rules: { weekly } }: MethodFigures): readonly MethodTableText[] {
  if (weekly === undefined) return [];
  return [
    {
      caption: '周报的z',
      heads: ['报齐的时间', 'z#'],
      rows: [
        [`报告日${weekly.by}以前`, '1'],
        [`周一（休息的顺延到下一个工作日）碰头会${weekly.meeting}以前`, String(weekly.late)],
        ['更晚，或者没有报齐', '0'],
      ],
    },
  ];
}

function bonusTable({ rules: { bonus } }: MethodFigures): readonly MethodTableText[] {
  if (bonus === undefined) return [];
  return [
    {
      caption: '加分E',
      heads: ['情形', '加分#'],
      rows: [
        ...bonus.levels.map(({ name, points }) => [`受到${name}表扬`, String(points)]),
        ...(bonus.praise === undefined ? [] : [['主要领导批示肯定，每事项', String(bonus.praise)]]),
      ],
    },
  ];
}

function deductionTable({ rules: { deduction } }: MethodFigures): readonly MethodTableText[] {
  if (deduction === undefined) return [];
  return [
    {
      caption: '扣分X',
      heads: ['情形', '扣分#'],
      rows: [
        ['通报批评', String(deduction.criticism)],
        ['曝光属实', String(deduction.exposure)],
        ['曝光部分属实', String(deduction.partly)],
        ['考核扣分', '按决定的分数'],
        ['弄虚作假，每事项', String(deduction.falsified.points)],
      ],
    },
  ];
}

const TIES: Readonly<Record<MethodFigures['tie'], string>> = {
  competition: '同分并列，其后的名次顺延，如1、2、2、4',
  dense: '同分并列，其后的名次接续，如1、2、2、3',
  sequential: '同分不并列，按固定单位顺序排列，如1、2、3、4',
};

const METHODS: Readonly<Record<MethodFigures['method'], string>> = {
  sum: '印出的各部分相加',
  weighted: '各部分乘以权重相加，只四舍五入一次',
  linear: '各项次数乘以每次的分数相加',
};

/** rules.md §7. */
export const total = (figures: MethodFigures): MethodSectionText => {
  const { rules, decimals, start, minimum, maximum, order, handicaps, lists, grades, items } = {
    ...figures,
    items: figures.rules.items,
  };
  const terms = [
    ...(start === null ? [] : [`起评分${start}`]),
    '各部分',
    ...(handicaps.length === 0 ? [] : ['照顾分']),
    ...(rules.bonus === undefined ? [] : [`加分E（至多${String(rules.bonus.cap)}分）`]),
  ];
  const limit =
    maximum === null
      ? `不低于${minimum}分`
      : `不低于${minimum}分，不高于${maximum.map(({ league, points }) => `${league}${points}分`).join('、')}`;
  return {
    title: totalTitle(figures.show, lists.length > 0),
    paragraphs: [
      `${METHODS[figures.method]}。总分 = ${terms.join(' + ')}${rules.deduction === undefined ? '' : ` − 扣分X（至多${String(rules.deduction.cap)}分，弄虚作假不受此限）`}，${limit}；被截去多少，照印出来。各部分保留${String(decimals.part)}位小数，总分${String(decimals.total)}位，一律四舍五入；每一行都能用印出的数算出印出的总分。`,
      ...(figures.show === 'scores'
        ? ['只公布得分，不公布名次。']
        : [
            `名次按印出的总分${order === 'ascending' ? '由低到高' : '由高到低'}排列，${TIES[figures.tie]}${figures.tieBreak === null ? '' : `；同分时先比${figures.tieBreak}`}。${figures.show === 'ranks' ? '只公布名次，不公布得分。' : ''}位次变化与同类的上一份已公布的表相比；当时不在本组的为“新参评”，当时没有参加排名的为“—”。`,
          ]),
      ...lists.map(({ name, when }) => `${name}：${when}。`),
      ...(items === undefined
        ? []
        : [
            `单项工作另列名次，单项得分 = 100 × Σ w·c ÷ Σ w，只算该项工作。靠前：本组至少${String(items.least)}个单位有得分，名次在前${String(items.topRank)}名，得分在${percent(items.topShare)}以上。进步最大：比上期提高${String(items.riseScore)}分以上、上升${String(items.riseRank)}位以上的单位中提高最多的。都只是候选，由人决定。`,
          ]),
    ],
    tables: [
      ...(grades.length === 0
        ? []
        : [
            {
              caption: '等次',
              heads: ['等次', '占满分#'],
              rows: grades.map(({ name, from }) => [
                name,
                `${from}${order === 'ascending' ? '以下' : '以上'}`,
              ]),
            },
          ]),
      ...(handicaps.length === 0
        ? []
        : [
            {
              caption: '照顾分',
              heads: ['单位', '照顾分#', '理由'],
              rows: handicaps.map(({ unit, points, why }) => [unit, points, why]),
            },
          ]),
    ],
  };
};

/** What of 总分, 名次 and 榜单 there is. */
function totalTitle(show: MethodFigures['show'], hasLists: boolean): string {
  const said = ['总分', ...(show === 'scores' ? [] : ['名次']), ...(hasLists ? ['榜单'] : [])];
  return said.length < 3 ? said.join('和') : '总分、名次和榜单';
}

/** `0.90` → `90`; of a score out of 100. */
function percent(share: string | number): string {
  return `${String(Math.round(Number(share) * 10_000) / 100)}分`;
}

/** A list's conditions in words; figures as shares of the full mark, the other way round where less is better. */
export const listWords = {
  first: (n: number): string => `前${String(n)}名`,
  last: (n: number): string => `末${String(n)}名`,
  from: (share: string, lowFirst: boolean): string => `满分的${share}以${lowFirst ? '下' : '上'}`,
  below: (share: string, lowFirst: boolean): string =>
    lowFirst ? `超过满分的${share}` : `不满满分的${share}`,
  fell: (n: number): string => `下降${String(n)}位以上`,
  rose: (n: number): string => `上升${String(n)}位以上`,
  lost: (points: string, lowFirst: boolean): string => `${lowFirst ? '多' : '少'}${points}分以上`,
  gained: (points: string, lowFirst: boolean): string => `${lowFirst ? '少' : '多'}${points}分以上`,
  and: '，并且',
  or: '；或者',
} as const;
