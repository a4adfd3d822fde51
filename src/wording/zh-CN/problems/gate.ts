import { said } from './phrases.ts';
import type { Params, ProblemText } from './problem-text.ts';

/** Words for what may not land as it was handed in: whose hand it is, what becomes of what stands, what it is made of. */
export const gateTexts = {
  'gate-account': {
    title: '账号没有登记',
    message: (p) => `发现报送的账号（数字编号${said(p, 'account')}）当天没有登记给任何单位、岗位`,
    expected: () => '用登记给本单位的账号报送',
    fix: () =>
      '请换用登记的账号；账号新换的，请秘书科在 units/单位编号.yaml（或者 office.yaml 的岗位）的 accounts 里加一条，再重新报送',
  },
  'gate-branch': {
    title: '从本仓库的分支报送',
    message: () => '发现这个请求来自本仓库自己的分支，报送的账号不是秘书科的',
    expected: () => '各单位从自己的复刻仓库（网页上编辑时自动建立）或者用议题报送；本仓库的分支只给秘书科用',
    fix: () => '请改从复刻仓库或者议题报送；能在本仓库建分支的单位账号，请管理员改为只读',
  },
  'gate-unit': {
    title: '替别的单位写',
    message: (p) => `发现这份${said(p, 'kind')}写的单位是${quoted(p, 'unit')}，不是报送账号的单位`,
    expected: (p) =>
      said(p, 'section') === ''
        ? '每个单位只报自己的'
        : '每个单位只报自己的；秘书科录入单位在纸上、电话里报的，写明代录（onBehalf）',
    fix: (p) =>
      said(p, 'section') === ''
        ? '请改为本单位的编号；不是本单位的事，请由那个单位报送'
        : '请补写 onBehalf（收到的时间、方式、录入人），或者由那个单位自己报送',
  },
  'gate-section': {
    title: '该由秘书科写',
    message: (p) => `发现${said(p, 'kind')}是秘书科写的，报送的账号不是秘书科的`,
    expected: () => '由秘书科的账号写入',
    fix: () => '请撤下这个文件，把情况写进本单位的周报、申请或者异议，由秘书科登记',
  },
  'gate-post': {
    title: '该由别的岗位写',
    message: (p) => `发现${said(p, 'kind')}要由${quoted(p, 'post')}写，报送的账号不是`,
    expected: (p) => `由${quoted(p, 'post')}登记的账号写入`,
    fix: () => '请由那个岗位用自己的账号提交；它没有登记账号的，先在 office.yaml 的岗位里登记',
  },
  'gate-own': {
    title: '自己认定自己',
    message: (p) => `发现这份${said(p, 'kind')}说的是报送账号自己的单位（${said(p, 'unit')}）`,
    expected: () =>
      '认定、评分、备案由别人作出；秘书科自己的事项由秘书科以外的岗位（office.yaml 的 drawPost）办',
    fix: () => '请撤下涉及自己单位的部分，由应当认定的岗位写入',
  },
  'gate-on-behalf': {
    title: '自己给自己代录',
    message: (p) =>
      `发现这份${said(p, 'kind')}写了代录（onBehalf），报送的账号却是${quoted(p, 'unit')}自己的`,
    expected: () => '代录由秘书科替别的单位录入纸上、电话里报的；自己报的，以收到的时间为准',
    fix: () => '请删去 onBehalf；确实早先在纸上报过的，请秘书科代录',
  },
  'gate-computed': {
    title: '由程序写的文件',
    message: (p) => `发现${said(p, 'kind')}被人写入、改动`,
    expected: (p) => `${said(p, 'kind')}只由收件台写出`,
    fix: () => '请撤下这个文件',
  },
  'gate-written': {
    title: '和程序写出的不同',
    message: (p) => `发现${said(p, 'kind')}和主分支自己的程序写出的不同`,
    expected: (p) => `${said(p, 'kind')}由秘书科用命令写出，一个字节也不改动`,
    fix: () =>
      '请更新到最新的主分支，重新执行 npm run freeze（规则变更影响用 npm run rule-impact），把写出的文件原样报送，不和别的改动放在一起',
  },
  'gate-changed': {
    title: '改动了已经收到的记录',
    message: (p) => `发现 ${said(p, 'path')} 与已经收到的不同${at(p)}`,
    expected: () => '收到的记录一个字也不改动，新情况另写一份',
    fix: (p) =>
      said(p, 'next') === ''
        ? '请恢复原样，新情况另写一份记录'
        : `请恢复原样，把补充、更正写成新的一份 ${said(p, 'next')}`,
  },
  'gate-register': {
    title: '改动了登记的内容',
    message: (p) => `发现 ${said(p, 'path')} 里原有的内容被改动、删去${at(p)}`,
    expected: () => '登记册只增加，不改动：新的名称、排名组、账号、岗位加一条，写明从哪天起',
    fix: () => '请恢复原有的一条，新的另起一条；确有差错、必须改的，由仓库的维护者按 README 的步骤合并',
  },
  'gate-removed': {
    title: '删去了记录',
    message: (p) => `发现 ${said(p, 'path')} 被删去或者移走`,
    expected: () => '记录写入以后一直在原处',
    fix: () => '请恢复这个文件；误报、作废的，另写一份说明',
  },
  'gate-taken': {
    title: '同一处已有记录',
    message: (p) => `发现 ${said(p, 'path')} 已经有人先报了一份`,
    expected: () => '同一处只有一份记录',
    fix: (p) =>
      said(p, 'next') === ''
        ? '请先看已有的一份，有新情况另写一份记录'
        : `请先看已有的一份，有补充写成 ${said(p, 'next')}`,
  },
  'gate-outside': {
    title: '改动了台账以外的文件',
    message: (p) =>
      `发现改动了台账以外的 ${said(p, 'path')}${said(p, 'more') === '' ? '' : `等${said(p, 'more')}个文件`}`,
    expected: () => '报送只改动台账（data/）里的记录',
    fix: () => '请撤下这些改动；要改程序、网页的，由维护者另提一个请求',
  },
  'gate-place': {
    title: '不是记录的文件',
    message: (p) => `发现 ${said(p, 'path')} 不是哪一类记录的位置`,
    expected: () => '每份记录放在《台账怎么记》（data/README.md）写明的位置',
    fix: () => '请核对文件夹和文件名；附件留在内网，台账里只写存放处',
  },
  'gate-mode': {
    title: '不是普通文件',
    message: (p) => `发现 ${said(p, 'path')} 是${SORTS[said(p, 'sort')] ?? '别的东西'}`,
    expected: () => '普通的文本文件',
    fix: () => '请换成普通文件再报送',
  },
  'gate-large': {
    title: '文件太大',
    message: (p) =>
      `发现 ${said(p, 'path')} ${said(p, 'size') === '' ? '太大，没有取来' : `有${said(p, 'size')} KB`}`,
    expected: (p) => `一份记录不超过${said(p, 'limit')} KB`,
    fix: () => '请把长材料留在内网，台账里写要点和存放处',
  },
  'gate-many': {
    title: '一次报送太多',
    message: (p) => `发现这一次改动了${said(p, 'count')}个文件`,
    expected: (p) => `一次不超过${said(p, 'limit')}个`,
    fix: () => '请分几次报送',
  },
  'gate-heavy': {
    title: '一次报送太大',
    message: (p) => `发现这一次报送的文件共有${said(p, 'size')} KB`,
    expected: (p) => `一次不超过${said(p, 'limit')} KB`,
    fix: () => '请分几次报送',
  },
  'gate-unrelated': {
    title: '和台账没有共同的来历',
    message: () => '发现这次报送不是从台账的主分支出来的',
    expected: () => '从主分支的一个版本开始改动',
    fix: () => '请从主分支新建分支，把要报的文件放上去再报送',
  },
  'gate-issue-none': {
    title: '议题里没有找到记录',
    message: () => '发现议题正文里没有一份认得出的记录',
    expected: () =>
      '每份记录放在两行 ``` 之间，第一行是 # 加它的位置，例如 # reports/2026-W21/gongcheng.yaml，下面是内容',
    fix: () =>
      '请补上位置那一行（前面不要有别的文字，后面不要有标点），编辑后保存；只是提问的，不用理会这条答复',
  },
  'gate-issue-place': {
    title: '议题里写的位置不对',
    message: (p) => `发现议题正文第${said(p, 'issueLine')}行写的位置 ${said(p, 'path')} 不能放记录`,
    expected: () =>
      '每份记录上面一行写它的位置，只用小写字母、数字和连字符，例如 # reports/2026-W21/gongcheng.yaml',
    fix: () => '请改正这一行，其余不动，编辑后保存',
  },
  'gate-issue-twice': {
    title: '议题里同一处写了两份',
    message: (p) => `发现议题正文第${said(p, 'issueLine')}行又写了一份 ${said(p, 'path')}`,
    expected: () => '一个议题里，同一处只写一份记录',
    fix: () => '请删去一份，或者把补充写成下一个位置，编辑后保存',
  },
} as const satisfies Record<string, ProblemText>;

const SORTS: Readonly<Record<string, string>> = {
  link: '链接',
  module: '子模块',
  program: '可执行文件',
};

function quoted(p: Params, name: string): string {
  return `“${said(p, name)}”`;
}

function at(p: Params): string {
  return said(p, 'field') === '' ? '' : `（${said(p, 'field')}）`;
}
