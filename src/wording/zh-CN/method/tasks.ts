import {
  hasPart,
  periodWords,
  type MethodFigures,
  type MethodRules,
  type MethodSectionText,
} from './figures.ts';

/** rules.md §1. */
export const who = (figures: MethodFigures): MethodSectionText => {
  const { rules, section, drawPost } = figures;
  const { this: now } = periodWords(figures);
  const names = rules.leagues.map(({ name }) => name);
  return {
    title: '谁参加排名',
    paragraphs: [
      `单位分组排名，共${String(names.length)}组：${names.join('、')}。名次不跨组比较。单位属于哪一组有起止日期，以${now}最后一天所在的组为准。`,
      ...(rules.tasks === undefined
        ? []
        : [
            `${section}不参加排名，办理情况照样公布${verifiesReports(rules) ? `；它自己承办的任务由${drawPost}核验` : ''}。`,
            ...(rules.tasks.leastMatters === 0
              ? []
              : [
                  `${now}主办的任务中至少有${String(rules.tasks.leastMatters)}件有节点计分的，参加排名，件数印在总分旁边；不够的，注明“${now}无主办计分事项，不参加排名”。${verifiesReports(rules) ? '任何单位都不因别人还没有核验而不参加排名。' : ''}`,
                ]),
            '未完成的节点由主要领导决定移交别的单位的，从那一天起由接办单位负责并计分，已经逾期的另定日期。',
          ]),
      `${rules.document === undefined ? '' : `本规则以${rules.document}印发。`}本页的数字都取自规则文件，规则文件没有写的，就没有这一项。`,
    ],
    tables: [],
  };
};

/** rules.md §2. */
export const clock = (figures: MethodFigures): MethodSectionText => {
  const { rules, section } = figures;
  const { tasks, weekly } = rules;
  return {
    title: '时限和凭据',
    paragraphs: [
      ...(tasks === undefined
        ? []
        : [
            '时限从起算日算起：通知单印发日期和送达日期中较晚的一天；送达以任务记录被收到或者有签字的当面交接为准。起算日不计，每一天到24:00为止。',
            `日期落在休息日的，顺延到下一个工作日，归那一天所在的${figures.monthly ? '月份' : '一期'}；原话是“某月底前”“某月份之前”的，提前到前一个工作日。`,
          ]),
      `工作日以国务院办公厅的放假安排为准。届满以前公布的调整和本地停止办公（有日期的记录）只延长时限，不缩短。放假安排尚未载入的年份，算出的日期标明“暂定”，并且不得锁定。${weekly === undefined ? '' : '周一至周五没有工作日的一周不报周报。'}`,
      ...(tasks === undefined
        ? []
        : [
            '逾期k是应完成日之后到最后得到认定的那份报告当天为止的工作日数，其间只有休息日的按1计；报告或者及时提出的延期申请过了答复期限仍没有答复的，那些工作日从k中扣除，延期申请至多扣除它所申请的工作日数。',
          ]),
      `记录从有证据的收到时间起算；没有证据的以填写的时间为准，标明“自报时间”，填写的时间落在已经关账的期间的，以${section}登记的那天为准。代录写明什么时候收到、怎样收到、由谁录入。不得倒签，${section}也不例外：所写日期比录入早、相差超过${String(rules.clocks.antedate)}个工作日的，须有纸质凭据。`,
    ],
    tables: [],
  };
};

/** rules.md §3; of an office without matters there is none. */
export const weight = (figures: MethodFigures): MethodSectionText | null => {
  const { rules, section } = figures;
  const { tasks, plans } = rules;
  if (tasks === undefined) return null;
  const { this: now, next, end } = periodWords(figures);
  const { prompt, assist } = tasks;
  const demands = demandsRectification(rules);
  return {
    title: '节点和权重',
    paragraphs: [
      plans === undefined
        ? `计分的节点有：任务的完成时限${demands ? '，和每一项定有日期的整改要求' : ''}。`
        : `计分的节点有：${section}在备案时标定的考核节点（有可以查验的成果，每件任务、每个单位、每月至多${String(tasks.nodesPerMonth)}个）；任务的完成时限（备案以前只有它一个）；${demands ? '每一项定有日期的整改要求；' : ''}应报未报的计划，到报送为止。`,
      `到${end}为止应当完成的每个节点都计入${now}；以前按完成计过${verifiesReports(rules) ? '、此后又没有被退回' : ''}的，不再计。没有完成的c为0，以后每${figures.monthly ? '月' : '期'}再计一次，直到完成；此外不再加重。`,
      `${end}没有完成、逾期不超过${String(tasks.wait)}个工作日的，留到${next}，按它自己的逾期天数结算。`,
      `办结报告把报告单位在该任务中未完成的节点一并报完成${plans === undefined ? '' : '，没有报送的计划也在内'}。`,
      '只有主要领导可以撤销督办或者暂缓办理，须有书面决定并且公布。暂缓期间不计分，暂缓以前已经过了日期的照计；恢复后，被搁置的日期顺延所停的工作日数。',
      ...(prompt === undefined
        ? []
        : [
            `时限不超过${String(prompt.within)}个工作日的是即办件：${String(tasks.ack)}个工作日内签收，签收就是计划；只有一个节点。`,
          ]),
      `一件任务对一个单位的权重w = ${assist === undefined ? 'd' : 'd × r'}，由它${now}计分的节点平分。d是等级系数，在第一个到期日以前定下。${assist === undefined ? '只计主办。' : ''}`,
    ],
    tables: [
      {
        caption: assist === undefined ? '等级系数d' : '等级系数d和主办、协办系数r',
        heads: [assist === undefined ? '等级' : '等级、角色', '系数#'],
        rows: [
          ...tasks.classes.map(({ name, weight: d }) => [name, String(d)]),
          ...(assist === undefined
            ? []
            : [
                ['主办', '1'],
                ['协办', String(assist)],
              ]),
        ],
      },
    ],
  };
};

/** rules.md §4. */
export const claim = (figures: MethodFigures): MethodSectionText | null => {
  const { rules, section, drawPost } = figures;
  const { tasks, verification, lookBack } = rules;
  if (tasks === undefined) return null;
  const { this: now, next } = periodWords(figures);
  const every = tasks.classes.filter(({ everyNode }) => everyNode === true).map(({ name }) => name);
  const scope = {
    all: '全部报告',
    completion: `每件办结${every.length === 0 ? '' : `和${every.join('、')}任务的每个节点`}`,
    none: '',
  };
  const checks = verifiesReports(rules);
  const sample = verification?.sample;
  return {
    title: checks ? '报完成和核验' : '报完成',
    paragraphs: [
      `任何一天都可以报完成；从报告那天起停止计时${checks ? '，转为“已报待核”' : ''}。`,
      ...(verification !== undefined && verification.scope !== 'none'
        ? [
            `${section}在${String(verification.days)}个工作日内核验${scope[verification.scope]}。核验结论为通过、限期完善的，予以认定。`,
          ]
        : []),
      ...(sample === undefined
        ? []
        : [
            `其余报告抽查${String(sample.share)}，不足一件的进为一件：先列成清单，${next}第一个工作日由${drawPost}公布一个抽查号，取SHA-256（抽查号|报告编号）最小的若干件，在关账以前核验。抽查号、清单和抽中的编号都公开，任何人都可以复算。`,
          ]),
      checks
        ? '不要求任何人核验的，报告时即按报告认定；应当核验而没有人核验的，在关账时按报告认定，列在应办事项表上。都以报告那天为完成日。'
        : '报告时即予认定，以报告那天为完成日。',
      ...(checks
        ? [
            '核验退回的，在每个还没有关账的期间里等于没有报过；已经关账的照印出的不变。退回本身不扣分：没有办完就按逾期算。',
          ]
        : []),
      ...(lookBack === undefined
        ? []
        : ['回头看、再督查归核查当天，不往回算；不合格的为反弹，任务增加一个整改节点。']),
      ...(hasPart(figures, 'quality')
        ? [`核验在所查报告那一期关账以前做完的归那一期，以后的归做完的当天；计入${now}的办理质量。`]
        : []),
    ],
    tables: [],
  };
};

/** rules.md §5. */
export const value = (figures: MethodFigures): MethodSectionText | null => {
  const { tasks, plans } = figures.rules;
  if (tasks === undefined) return null;
  const step = Number(tasks.lateStep);
  const floor = step > 0 ? Math.ceil((1 - Number(tasks.lateFloor)) / step - 1e-9) : null;
  return {
    title: '节点的完成值c',
    paragraphs: [
      '提前完成的，c也是1。',
      ...(plans === undefined
        ? []
        : [
            `延期须经分管领导同意，超出通知单时限的还须主要领导同意。不晚于原定日期同意的，或者至少提前${String(tasks.request)}个工作日申请、以后才同意的，按新的日期计，每个节点限一次；再次延期只作记录，日期不动，逾期照算。`,
          ]),
    ],
    tables: [
      {
        caption: '完成值c',
        heads: ['情形', 'c#'],
        rows: [
          ['按时完成', '1'],
          [
            '逾期k个工作日完成',
            `1 − ${String(tasks.lateStep)} × k，不低于${String(tasks.lateFloor)}${floor === null ? '' : `（k为${String(floor)}以上）`}`,
          ],
          ['没有完成', '0'],
        ],
      },
    ],
  };
};

/** Whether reports of completion are checked: some of them by the rules, or a sample. */
export function verifiesReports({ verification }: MethodRules): boolean {
  return verification !== undefined && (verification.scope !== 'none' || verification.sample !== undefined);
}

/** Whether there is anybody who may demand that something be fixed. */
export function demandsRectification({ verification, lookBack }: MethodRules): boolean {
  return verification !== undefined || lookBack !== undefined;
}
