import { hasPart, periodWords, type MethodFigures, type MethodSectionText } from './figures.ts';
import { verifiesReports, demandsRectification } from './tasks.ts';

/** rules.md §8. */
export const lights = ({
  rules: { lights: limits, plans, tasks },
}: MethodFigures): MethodSectionText | null =>
  limits === undefined || tasks === undefined
    ? null
    : {
        title: '亮灯',
        paragraphs: [
          '每件任务、每个单位一盏灯，取其各节点中最严重的。已报待核的，保持报完成时的灯。灯不改变得分。',
        ],
        tables: [
          {
            caption: '灯的含义',
            heads: ['灯', '情形'],
            rows: [
              [
                '红 严重逾期',
                `逾期超过${String(limits.overdue)}个工作日，或者核定进度落后超过${String(limits.farBehind)}个百分点，或者反弹后整改未完成`,
              ],
              [
                '黄 滞后',
                `逾期1至${String(limits.overdue)}个工作日，或者落后${String(limits.behind)}至${String(limits.farBehind)}个百分点`,
              ],
              ['蓝 临期', `${String(limits.soon)}个工作日内到期`],
              [
                '灰 未启动、暂缓',
                plans === undefined ? '已经暂缓办理' : '计划尚未备案又没有逾期；已经暂缓办理',
              ],
              ['绿 正常', '没有其他情形'],
              ['✓ 完成', '办结已经认定，没有未完成的节点'],
            ],
          },
        ],
      };

/** rules.md §9. */
export const duties = (figures: MethodFigures): MethodSectionText => {
  const { rules, section, drawPost } = figures;
  const { tasks, plans, weekly, verification, lookBack, clocks } = rules;
  const days = (start: string, n: number) => `${start}${String(n)}个工作日`;
  const checks = verification !== undefined && verification.scope !== 'none';
  const rows: (readonly string[])[] = [
    ...(tasks === undefined ? [] : [['承办单位', '签收', days('送达后', tasks.ack)]]),
    ...(tasks === undefined || plans === undefined
      ? []
      : [['主办单位', '报送计划', days('送达或者审定未通过后', plans.days)]]),
    ...(tasks === undefined
      ? []
      : [['承办单位', demandsRectification(rules) ? '节点、整改' : '节点', '所定日期']]),
    ...(weekly === undefined ? [] : [['承办单位', '周报', `报告日${weekly.by}`]]),
    ...(rules.monthly === undefined
      ? []
      : [['承办单位', '月报', `${periodWords(figures).this}最后一个工作日`]]),
    ...(plans === undefined || tasks === undefined
      ? []
      : [
          ['分管领导', '审定计划', days('收到后', plans.approval)],
          ['分管领导', '答复延期申请', days('收到后', tasks.consent)],
          [section, '备案', days('审定后', plans.filing)],
        ]),
    ...(checks ? [[section, '核验', days('收到报告后', verification.days)]] : []),
    ...(verification?.sample === undefined
      ? []
      : [[drawPost, '公布抽查号', `${periodWords(figures).next}第一个工作日`]]),
    ...(lookBack === undefined
      ? []
      : [[section, '回头看', `办结后${lookBack.months.map(String).join('、')}个月`]]),
    ...(clocks.clue === undefined ? [] : [[section, '线索处理决定', days('登记后', clocks.clue)]]),
    ...(weekly?.digest === undefined ? [] : [[section, '编印周报', '报告日']]),
    ...(weekly?.keyPoints === undefined ? [] : [[section, '工作要点', '周一碰头会以前']]),
    [section, '回告交办方（来件要求的）', '来件写明的日期'],
    ...(rules.inspections === undefined
      ? []
      : [[section, '督查情况反馈', days('查完后', rules.inspections.feedback)]]),
    ...(rules.siteReview === undefined
      ? []
      : [['领导', '到落后项目现场点评', `${periodWords(figures).this}最后一个工作日`]]),
    ...(hasPart(figures, 'assessed') ? [['评分岗位', '录入评分，或者写明不适用的理由', '关账以前']] : []),
    [`${section}以外的复核岗位`, '答复异议', days('收到后', clocks.objection)],
  ];
  return {
    title: '应办事项',
    paragraphs: [
      `每项应办事项都说明从哪天起算、跳过了哪些天、依据什么。${section}和领导应办的列入系统内的应办事项表，他们没有按时办的不改变任何单位的得分。`,
      ...(lookBack === undefined
        ? []
        : [
            `办结后须回头看的有：带有须回头看标签的、久拖不决的（逾期超过${String(lookBack.longOverdue)}个工作日，或者延期${String(lookBack.longPostponed)}次以上）、整改、曝光和线索事项；其余办结即销号。`,
          ]),
    ],
    tables: [{ caption: '谁应办什么、什么时限', heads: ['谁', '办什么', '时限'], rows }],
  };
};

/** rules.md §10. */
export const periodEnd = (figures: MethodFigures): MethodSectionText => {
  const { rules } = figures;
  const { clocks, tasks } = rules;
  const checks = tasks !== undefined && verifiesReports(rules);
  const { this: now, next, end } = periodWords(figures);
  const statements = Math.max(1, clocks.close - clocks.objection + 1);
  const nth = (from: number, to: number) =>
    from >= to ? `第${String(to)}个` : `第${String(from)}至${String(to)}个`;
  return {
    title: `${end}结算`,
    paragraphs: [
      `锁定以前，${now}得分都是暂定，只在系统内使用。${end}以前收到、以后录入的（代录）计入${now}；${end}以后收到的归收到的那一期${checks ? '，只有对以前报告的核验往回算' : ''}。`,
      `${next}第${String(clocks.close)}个工作日关账，此后只有成立的异议能改变${now}。锁定须有主要领导批准；${hasPart(figures, 'assessed') ? '评分没有录入又没有注明不适用的、' : ''}放假安排没有载入的，不能锁定。`,
      '锁定的版本只读不改；更正另出新版，写明理由、批准人和前后对照，原版保留。新的规则从公布以后的月份起施行。',
    ],
    tables: [
      {
        caption: `${next}的工作日程`,
        heads: [`${next}工作日`, '做什么'],
        rows: [
          [nth(1, Math.max(1, statements - 1)), checks ? '代录和核验' : '代录'],
          [nth(statements, statements), '核对单送各单位'],
          [nth(statements, clocks.close), '提出和答复异议'],
          [`第${String(clocks.freeze)}个起`, '审定、锁定、公布'],
        ],
      },
    ],
  };
};

/** rules.md §11, the year; an office that leaves it out has none. */
export const year = ({ rules: { year: shares } }: MethodFigures): MethodSectionText | null => {
  if (shares === undefined) return null;
  const hasFinal = Number(shares.final) > 0;
  return {
    title: '年度评定',
    paragraphs: [
      hasFinal
        ? `年度得分 = ${String(shares.monthly)} × M + ${String(shares.final)} × J，只四舍五入一次。M是该单位当年各期锁定的、有名次的总分（按占满分的百分数）的平均，印到0.01；J是年终考核得分。`
        : '年度得分是M：该单位当年各期锁定的、有名次的总分（按占满分的百分数）的平均，印到0.01。',
      `有名次的期数不到本组已公布期数一半的，单独评定。${hasFinal ? '年终考核齐全以前是预报，只在系统内使用；以后是终报。' : ''}`,
      '被取消评先资格的单位，不进入任何表扬、评先名单。',
    ],
    tables: [],
  };
};
