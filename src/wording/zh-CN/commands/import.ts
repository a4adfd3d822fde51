import { said, valueWords } from '../problems/phrases.ts';
import type { Params, ProblemText } from '../problems/problem-text.ts';

/** What a column of the template is called where offices say it otherwise than the field of the record. */
export const sheetHeads = {
  id: '任务编号',
  no: '通知单编号',
  source: '来源',
  class: '等级',
  leadOfficial: '牵头领导',
  printed: '交办日期',
  handedOver: '送达签收日期',
  handedOverPaper: '签收凭据',
  campaign: '所属专班',
  progress: '进展情况',
  problem: '困难和需协调事项',
  done: '是否办结',
  serial: '序号',
  deadline: '现行时限',
  state: '办理状态',
  light: '灯色',
} as const;

/** What offices call such columns besides. */
export const sheetOtherHeads = {
  id: ['系统编号', '台账编号'],
  no: ['督办单号', '督办编号', '编号', '文号', '督办通知单编号', '督办单编号'],
  title: [
    '事项',
    '督办事项名称',
    '事项名称',
    '督查事项',
    '重点工作',
    '工作任务',
    '任务名称',
    '交办事项',
    '督办内容',
  ],
  requirement: ['工作要求', '要求', '交办内容', '具体要求', '工作内容', '目标要求', '办理内容'],
  kind: ['督办类别', '督查种类', '类别'],
  source: ['任务来源', '交办来源', '事项来源', '依据', '交办依据'],
  class: ['任务等级', '重要程度', '级别', '紧急程度'],
  lead: [
    '责任单位',
    '牵头单位',
    '承办单位',
    '责任科室',
    '主办科室',
    '牵头部门',
    '责任部门',
    '承办科室',
    '主办',
  ],
  assists: ['配合单位', '协办科室', '配合科室', '协助单位', '配合部门', '协办'],
  leadOfficial: ['分管领导', '责任领导', '牵头负责同志', '包保领导'],
  printed: ['下达日期', '印发日期', '下达时间', '交办时间', '立项日期', '通知日期'],
  handedOver: ['签收日期', '送达日期', '签收时间'],
  handedOverPaper: ['送达凭据', '送达回证'],
  due: [
    '办结时限',
    '要求时限',
    '时限',
    '完成时间',
    '办理时限',
    '截止日期',
    '要求完成时间',
    '计划完成时间',
    '时间要求',
    '时限要求',
    '完成期限',
    '办理期限',
    '期限',
  ],
  tags: ['标记'],
  campaign: ['专班', '专项行动', '所属专班或专项行动'],
  background: ['背景', '情况说明'],
  progress: [
    '进展',
    '办理进展',
    '工作进展',
    '落实情况',
    '目前进展',
    '本周进展',
    '最新进展',
    '办理情况',
    '推进情况',
    '进度',
  ],
  problem: ['存在问题', '困难', '存在困难', '需协调事项', '问题', '困难问题', '需协调解决的问题'],
  done: ['办结', '办结情况', '是否完成', '完成情况', '状态', '办结状态', '是否销号'],
  serial: ['号', '序', 'No'],
  deadline: ['调整后时限', '当前时限'],
  state: ['系统状态'],
  light: ['灯', '亮灯', '亮灯情况'],
} as const;

/** How a table says that a matter is finished, or is not. */
export const doneWords = {
  done: ['是', '已办结', '办结', '已完成', '完成', '已销号', '销号', '√', '✓', '✔', 'Y', 'yes', 'true', '1'],
  open: [
    ...['否', '未办结', '未完成', '在办', '办理中', '推进中', '进行中', '正在办理', '正在推进', '持续推进'],
    ...['未启动', '未开始', '尚未完成', '×', '✗', 'N', 'no', 'false', '0'],
  ],
} as const;

/** What stands in records that are made of a table. */
export const importedWords = {
  supplements: (file: string) => `${file}，由督办台账表格录入`,
  concluded: '督办台账记载已办结',
} as const;

/** How a change of a matter that stands is recorded. */
export const differenceWords = {
  claimed: '已报办结',
  open: '未办结',
  due: (form: string) => `由主办单位申请调整计划，按权限同意：网站 ${form}`,
  lead: (form: string) => `由主要领导书面决定，登记移交：网站 ${form}`,
  done: (form: string) => `没有办完的，在核验时退回：网站 ${form}`,
  notice: (form: string) =>
    `通知单下达后不改；确需变动的，经主要领导同意撤销督办或者取消节点（网站 ${form}），另行下达`,
} as const;

const label = (p: Params) => (said(p, 'label') === '' ? '' : `“${said(p, 'label')}”`);
const nearestFix = (p: Params, otherwise: string) =>
  said(p, 'nearest') === '' ? otherwise : `请核对，是否应为“${said(p, 'nearest')}”`;
const DAYS = '日期，如 2026-5-6、2026年5月6日、5月底前';

/** What is wrong with a table. */
export const importTexts = {
  'sheet-no-table': {
    title: '没有找到表头',
    message: () => '发现前30行里没有认得出的表头',
    expected: () => '一行一件事项，上面有一行表头，至少有督办事项、主办单位、完成时限',
    fix: () => '请核对是不是台账；叫法特别的，先照 --template 的表样改表头，或者写一份 workbook.yaml',
  },
  'sheet-no-column': {
    title: '缺一栏',
    message: (p) => `发现表里没有${label(p)}一栏`,
    expected: (p) =>
      said(p, 'line') === '' ? '有这一栏' : '有这一栏，或者在 workbook.yaml 的 defaults 里写明都是什么',
    fix: (p) =>
      `请加一栏${label(p)}；有而没有认出的，加 --remember 写出 workbook.yaml，在它的 columns 里写明是哪一栏` +
      (said(p, 'line') === '' ? '' : `；没有的，在它的 defaults 里写，例如 ${said(p, 'line')}`),
  },
  'sheet-empty': {
    title: '空着',
    message: (p) => `发现${label(p)}空着`,
    expected: () => '填写这一格',
    fix: () => '请补上；全表相同的，写在 workbook.yaml 的 defaults 里',
  },
  'sheet-formula': {
    title: '公式出错',
    message: (p) => `发现${label(p)}是公式的错误值${valueWords(p)}`,
    expected: () => '文字、数或日期',
    fix: () => '请改正公式，或者直接写内容',
  },
  'sheet-date-format': {
    title: '日期写法不认得',
    message: (p) => `发现${label(p)}${valueWords(p)}不是日期`,
    expected: () => DAYS,
    fix: () => '请改成日期；有几个时限的写最后一个，其余写进办理要求',
  },
  'sheet-date-impossible': {
    title: '没有这一天',
    message: (p) => `发现${label(p)}${valueWords(p)}，没有这一天`,
    expected: () => DAYS,
    fix: () => '请核对月份和日子',
  },
  'sheet-date-endless': {
    title: '没有时限',
    message: (p) => `发现${label(p)}写的是${valueWords(p)}`,
    expected: () => '一个日期：没有时限的事项无法督办、无法计分',
    fix: () => '长期坚持的事一年立一件：请写当年最后一天（如 12月31日），或者本年度的阶段时限',
  },
  'sheet-date-month': {
    title: '只写了月份，作月底前',
    message: (p) => `发现${label(p)}${valueWords(p)}只写了月份，作${said(p, 'day')}以前`,
    expected: () => '当月最后一个工作日以前',
    fix: () => '请核对；不是这个意思的，写明日期',
  },
  'sheet-date-open': {
    title: '没有写明是哪一天',
    message: (p) => `发现${label(p)}${valueWords(p)}没有写明是哪一天`,
    expected: () => DAYS,
    fix: () => '请写明日期，或者写“5月底前”这样的',
  },
  'sheet-date-year': {
    title: '没有写年份',
    message: (p) => `发现${label(p)}${valueWords(p)}没有写年份`,
    expected: () => '写上年份，如 2026年5月6日',
    fix: () => '请补上年份',
  },
  'sheet-unit': {
    title: '单位不认得',
    message: (p) =>
      said(p, 'several') === ''
        ? `发现${label(p)}里的“${said(p, 'name')}”不是登记过的单位`
        : `发现${label(p)}里的“${said(p, 'name')}”有几个单位用过`,
    expected: (p) => `下列单位（简称、曾用名也可以）：${said(p, 'known')}`,
    fix: (p) =>
      nearestFix(
        p,
        '请改用登记的名称；没有登记的，先建 units/单位编号.yaml；特有的叫法，写在 workbook.yaml 的 words 里',
      ),
  },
  'sheet-several-leads': {
    title: '主办单位写了几个',
    message: (p) => `发现${label(p)}${valueWords(p)}写了几个单位`,
    expected: () => '一个主办单位；几个单位分办的，各写一行，通知单编号相同',
    fix: () => '请把配合的写到协办单位；第一个主办、其余协办的，在 workbook.yaml 里写 firstLeads: true',
  },
  'sheet-post': {
    title: '领导岗位不认得',
    message: (p) =>
      said(p, 'several') === ''
        ? `发现${label(p)}“${said(p, 'name')}”不是登记过的岗位`
        : `发现${label(p)}“${said(p, 'name')}”有几个，都不分管主办单位`,
    expected: (p) => `下列岗位：${said(p, 'known')}`,
    fix: (p) => nearestFix(p, '请改写岗位名称，不写姓名；特有的叫法，写在 workbook.yaml 的 words 里'),
  },
  'sheet-done': {
    title: '办结与否看不出',
    message: (p) => `发现${label(p)}${valueWords(p)}看不出办结没有`,
    expected: (p) => `办结的写：${said(p, 'known')}；没有办结的写：否、在办、推进中，或者空着`,
    fix: () => '请改写；特有的写法，写在 workbook.yaml 的 words 里（办结、在办）',
  },
  'sheet-id': {
    title: '任务编号不存在',
    message: (p) => `发现${label(p)}${valueWords(p)}台账里没有`,
    expected: () => '台账里有的任务编号；新的事项空着，由系统编号',
    fix: () => '请核对；新的事项删去编号',
  },
  'sheet-twice': {
    title: '同一件写了两行',
    message: (p) => `发现${valueWords(p)}与第${said(p, 'first')}行是同一件`,
    expected: () => '一件一行：通知单编号和主办单位都相同的、没有编号而事项和主办单位都相同的，是同一件',
    fix: () => '请合并成一行；不是同一件的，补上各自的通知单编号',
  },
  'sheet-problem-alone': {
    title: '只写了困难',
    message: (p) => `发现${label(p)}${valueWords(p)}，没有写进展`,
    expected: () => '进展和困难一并写',
    fix: () => '请补上进展',
  },
} as const satisfies Readonly<Record<string, ProblemText>>;

/** What to do in the table about a problem whose own words speak of the record. */
export const importAdvice: Readonly<Partial<Record<string, string>>> = {
  'class-unfixed':
    '表里：通知单由主要领导签批时一并定了等级的，在 workbook.yaml 的 defaults 里写 classFixedBy: 他的岗位编号',
  'notice-number-twice': '表里：一张通知单分办几个单位的，各写一行，编号相同，主办单位不同',
  'text-long': '表里：压缩文字；往期的进展不必重抄，只写这一次的',
};

/** Words of the template. */
export const templateWords = {
  sheet: '督办台账',
  allowed: '可填内容',
  how: '怎么填',
  done: ['否', '是'],
  examples: (year: string) => [
    {
      serial: '1',
      no: `督办〔${year}〕1号`,
      title: '（示例）编制应急预案操作手册',
      requirement: '3月底前印发手册，全部岗位按手册演练一次。',
      printed: `${year}-01-19`,
      due: '3月底前',
      progress: '初稿已发各单位征求意见。',
      done: '否',
    },
    {
      serial: '2',
      no: `督办〔${year}〕2号`,
      title: '（示例）更新值班室通信设备',
      requirement: '完成采购、安装和试运行。',
      printed: `${year}-02-03`,
      due: `${year}年4月20日`,
      progress: '设备已安装，试运行正常，验收单已归档。',
      done: '是',
    },
  ],
  rule: {
    title: '下拉里没有的，请核对',
    text: '可以写的都在“可填内容”表里；简称、曾用名也认得。',
  },
  notes: [
    ['一行一件', '一件事项由几个单位分办的，各写一行，通知单编号写同一个。表头可以改叫法、换次序、加栏。'],
    ['示例', '事项前写着“（示例）”的不导入；填好后可以删去这两行。'],
    ['日期', '2026-5-6、2026年5月6日、5月底前、年底前都可以；“长期”写成当年12月31日。'],
    ['协办单位', '几个的用顿号隔开。'],
    ['领导', '写岗位名称，不写姓名。'],
    ['进展情况', '只写这一次的，不抄往期的；400字以内。下次导入，文字变了的记作本周进展。'],
    ['是否办结', '写“是”的报办结，由秘书科核验。'],
    [
      '再导入',
      '同一张表每周改了再导入，只登记变了的。办理要求、时限、主办单位的改动不覆盖，会列出来并说明怎样办理。',
    ],
  ],
} as const;
