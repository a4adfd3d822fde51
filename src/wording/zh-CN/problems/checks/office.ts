import { fieldWords, said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for the office and its units. */
export const officeTexts = {
  'office-missing': {
    title: '没有 office.yaml',
    message: () => '发现台账里没有 office.yaml，不知道是哪个单位的台账',
    expected: () => '台账目录下有 office.yaml，写明单位、岗位和网站',
    fix: () => '请新建 office.yaml，各项见《台账怎么记》（data/README.md）；也可能是 --data 后面的目录指错了',
  },
  'demo-far': {
    title: '演示的日期太远',
    message: (p) => `发现${fieldWords(p)}${valueWords(p)}，台账里的放假安排和计分规则都远在这以前`,
    expected: (p) => `不晚于${said(p, 'last')}年：到这一天为止的每个月都要计分、都有网页，太远了算不完`,
    fix: () => '请改为台账所记事情前后的一个时刻；不是演示的单位，删去 demo',
    example: {
      wrong: 'demo: { asOf: 2150-01-01 09:00, notice: 演示数据 }',
      right: 'demo: { asOf: 2026-06-30 09:00, notice: 演示数据 }',
    },
  },
  'unit-league-missing': {
    title: '有一段时间不知道是否参评',
    message: (p) => `发现单位从${said(p, 'since')}起设立，排名组却从${said(p, 'league')}才开始`,
    expected: (p) => `从${said(p, 'since')}起就写明所在的排名组，或写“不参评”`,
    fix: () => '请把第一条排名组的 from 提前到设立之日，或在它前面补一条',
    example: {
      wrong: 'leagues: [{ from: 2026-03-01, league: departments }]',
      right: 'leagues: [{ from: 2025-01-01, league: departments }]',
    },
  },
  'unit-dates-order': {
    title: '日期先后不对',
    message: (p) =>
      said(p, 'list') === 'until'
        ? `发现撤销日期${valueWords(p)}早于设立日期${said(p, 'before')}`
        : `发现${fieldWords(p)}${valueWords(p)}不晚于上一条的${said(p, 'before')}`,
    expected: (p) =>
      said(p, 'list') === 'until' ? '撤销日期不早于设立日期' : '各条由早到晚排列，同一天只有一条',
    fix: () => '请核对日期，并按先后排列',
    example: {
      wrong: 'leaders: [{ from: 2026-02-01, post: a }, { from: 2025-01-01, post: b }]',
      right: 'leaders: [{ from: 2025-01-01, post: b }, { from: 2026-02-01, post: a }]',
    },
  },
  'account-twice': {
    title: '账号登记有冲突',
    message: (p) =>
      said(p, 'at') === 'until'
        ? `发现账号“${said(p, 'login')}”的截止日期${valueWords(p)}早于开始日期${said(p, 'before')}`
        : `发现账号${valueWords(p)}（${said(p, 'login')}）同一段时间已经登记给${said(p, 'before')}`,
    expected: (p) =>
      said(p, 'at') === 'until' ? '截止日期不早于开始日期' : '一个账号同一天只属于一个单位或者一个岗位',
    fix: (p) =>
      said(p, 'at') === 'until'
        ? '请核对 from 和 until'
        : '请核对数字编号；账号转给别的单位、岗位的，在原来的一条写 until（最后一天），新的一条从第二天起',
    example: {
      wrong: 'accounts: [{ from: 2026-01-05, id: 9000000001, login: example-a }]  # 两个单位都这样写',
      right:
        'accounts: [{ from: 2026-01-05, until: 2026-04-30, id: 9000000001, login: example-a }]  # 另一个单位 from: 2026-05-01',
    },
  },
  'unit-not-in-force': {
    title: '任务交给了不在的单位',
    message: (p) =>
      said(p, 'until') === ''
        ? `发现${fieldWords(p)}${valueWords(p)}在通知单印发时（${said(p, 'printed')}）尚未设立`
        : `发现${fieldWords(p)}${valueWords(p)}在通知单印发时（${said(p, 'printed')}）已经撤销（${said(p, 'until')}）`,
    expected: (p) => `${said(p, 'printed')}当天存在的单位`,
    fix: () => '请改为承接其职能的单位，或核对单位的设立、撤销日期',
  },
  'unit-ended-open': {
    title: '撤销的单位还有没办完的任务',
    message: (p) =>
      `发现单位已于${valueWords(p)}撤销，还有${said(p, 'count')}件任务没有办完：${said(p, 'matters')}`,
    expected: () => '单位撤销以后，没有办完的任务移交接办单位，或者撤销督办',
    fix: () =>
      '请提请主要领导决定，在任务文件夹里记一份移交（kind: 移交，写接办单位 to；已经逾期的节点在 dates 里另定日期），或者撤销督办',
    example: {
      wrong: 'until: 2026-01-31  # 任务还没有移交',
      right: 'kind: 移交\nto: guike\non: 2026-02-02\napproval: { by: zhuren, on: 2026-02-02, mode: 签批 }',
    },
  },
  'unit-liaison-missing': {
    title: '承办单位没有联络员',
    message: (p) => `发现${said(p, 'unit')}承担督查任务，却没有在任的督查联络员`,
    expected: () => '承担任务的单位都有督查联络员（不公开）',
    fix: () => '请在 liaison 里补上联络员和起始日期',
    example: { wrong: '# 没有 liaison', right: 'liaison: [{ from: 2026-01-01, name: 张某 }]' },
  },
  'parent-cycle': {
    title: '上下级绕成了圈',
    message: (p) => `发现上级关系绕回了自己：${said(p, 'round')}`,
    expected: () => '顺着 parent 往上，最后到达没有上级的单位或任务',
    fix: () => '请改正圈中写错的 parent',
    example: { wrong: 'parent: t2026-012  # 在 t2026-012 自己的文件里', right: 'parent: t2026-020' },
  },
  'chief-twice': {
    title: '主要领导不止一个',
    message: (p) => `发现${said(p, 'post')}的作用也是“主要领导”，前面已有“${said(p, 'first')}”`,
    expected: () => '一个主要领导；撤销督办、取消节点、暂缓办理等由其决定',
    fix: () => '请只留一个岗位写“主要领导”，其余的写“分管领导”或“其他”',
    example: {
      wrong: '- { id: fuzhuren-1, name: 副主任, role: 主要领导 }',
      right: '- { id: fuzhuren-1, name: 副主任, role: 分管领导 }',
    },
  },
  'unit-place-twice': {
    title: '两个单位占同一个位置',
    message: (p) =>
      said(p, 'why') === 'order'
        ? `发现顺序${valueWords(p)}与同组的${said(p, 'other')}相同`
        : `发现名称${valueWords(p)}从${said(p, 'from')}起与${said(p, 'other')}相同`,
    expected: (p) =>
      said(p, 'why') === 'order' ? '同一排名组里各单位的顺序不同' : '同一天里各单位的名称不同',
    fix: (p) =>
      said(p, 'why') === 'order'
        ? '请改成没有用过的顺序'
        : '请核对：一个已经撤销的，写撤销日期（until）；重复建的，删去一份',
    example: { wrong: 'order: 20  # 另一个单位也是20', right: 'order: 30' },
  },
  'unit-above': {
    title: '上级单位不对',
    message: (p) => {
      const above = said(p, 'above');
      if (said(p, 'why') === 'city') return `发现市本级写在${above}之下`;
      if (said(p, 'why') === 'ended') return `发现上级单位${above}已于${said(p, 'until')}撤销`;
      return `发现上级单位${above}在另一个排名组（${said(p, 'other')}），本单位在 ${said(p, 'own')}`;
    },
    expected: () => '能管本单位的上级单位，例如市本级',
    fix: () => '请改成上级单位的编号；没有上级的，删去 parent',
    example: { wrong: 'parent: dongping  # 科室写在县办之下', right: 'parent: benji' },
  },
} as const satisfies Record<string, ProblemText>;
