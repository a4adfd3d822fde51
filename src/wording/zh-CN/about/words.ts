import { dayInWords, monthInWords } from '../calendar/day.ts';

/** What the page about the site must know of the office. */
export interface AboutFacts {
  readonly office: string;
  readonly basis: string;
  readonly section: string;
  readonly leagues: readonly string[];
  readonly contact: string;
  /** What this office withholds besides, as its own record says. */
  readonly withheld: readonly { readonly what: string; readonly basis: string }[];
  /** The repository, where it is open to all. */
  readonly repository: string | null;
  readonly live: boolean;
  /** Whether there are matters to follow, and lights on them. */
  /** Within how many working days an objection is answered; null in a ledger without rules. */
  readonly answer: number | null;
  readonly matters: boolean;
  readonly lights: boolean;
  /** Whether the office takes in clues from the public. */
  readonly clues: boolean;
  /** Whether scores are published, not ranks alone. */
  readonly scores: boolean;
  readonly internal: boolean;
  readonly asOf: string;
}

interface AboutText {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Sentences of the page about the site. Articles of law as in force; see each law's own text. */
export const aboutText = {
  demo: (notice: string): AboutText => ({ title: '虚构演示', paragraphs: [notice] }),
  site: ({
    office,
    basis,
    section,
    leagues,
    live,
    matters,
    lights,
    scores,
    internal,
  }: AboutFacts): AboutText => ({
    title: '本站公开什么',
    paragraphs: [
      `本站公开${office}${matters ? '督查督办事项的办理情况' : '的考评结果'}${leagues.length === 0 ? '' : `，以及${leagues.join('、')}的${scores ? '得分和排名' : '排名'}`}。依据：${basis}。`,
      ...(matters
        ? [`事项由${section}登记，承办单位报送进展，${section}和领导应办的事同样有时限。`]
        : ['评分由各评分岗位录入，理由随评分公布。']),
      `${matters ? `${lights ? '亮灯和应办事项' : '应办事项'}${live ? '按数据截至日的情况显示' : '只在系统内使用，不在公开版显示'}；` : ''}排名按截止日计算，经主要领导批准、锁定后公布。`,
      ...(internal ? ['本页是系统内版本，比公开版多显示系统内事项和字段，请勿外传。'] : []),
    ],
  }),
  figures: ({ repository, scores, asOf }: AboutFacts): AboutText => ({
    title: '数字怎样来、怎样核对',
    paragraphs: [
      scores
        ? '站上的总分和名次都由台账记录按计分规则算出，没有一个是手填的，旁边列出所依的规则、代入的数和所据的记录，可以用笔验算。'
        : '站上的名次都由台账记录按计分规则算出，没有一个是手填的；规则只公布名次，不公布得分。',
      `同样的记录、同样的数据截至时间（现为${dayInWords(asOf)}）和同样版本的规则、日历，在任何机器上算出的结果都相同。`,
      '台账只增不改：补充和更正另立记录，写明理由，原记录保留。记录以收到时间为准，代录和补录都有标明。',
      repository === null
        ? `台账仓库不公开。公开的记录、规则和日历都在本站页面上；锁定的各期另外公布${scores ? '全部计分依据' : '文件的摘要'}，办法见“怎样自己核对”。`
        : `公开的台账、规则和程序都在仓库中，可以下载后重新计算：${repository}。办法见“怎样自己核对”。`,
    ],
  }),
  /** The oldest browsers are those of scripts/lib/bundle/browser-floor.mjs. */
  reading: {
    title: '用什么看',
    paragraphs: [
      '国产浏览器内核86（2020年10月）起、iOS 13起都能看；再旧的，文字和表格仍在，样式可能不全。不开JavaScript也能看，只是清单不能筛选、表单不能在线填写。',
      '页首可以切换大字、高对比；网页放大一倍、用读屏软件、打印在A4纸上，内容都不减少。',
    ],
  } satisfies AboutText,
  withheld: ({ withheld, clues }: AboutFacts): AboutText => ({
    title: '哪些不公开、为什么',
    paragraphs: [
      '每个字段、每份记录都注明公开范围：公开，或者系统内（只给系统内各单位看）；没有注明的不公开。各单位看不得的，不记入台账。不予公开的事项计入件数和得分，页面写明“另有几项不予公开”，不从总数中隐去。',
      '国家秘密，公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息，不公开（《政府信息公开条例》第十四条）。公开前依法进行保密审查，并防止分散的信息汇聚、关联后泄露国家秘密（《保守国家秘密法》第三十五条）；工作秘密依法保护（第六十四条）。',
      `涉及商业秘密、个人隐私的信息，公开会损害第三方合法权益的，不公开（《政府信息公开条例》第十五条）。责任人、联络员等人员的姓名和办公电话只在系统内使用，公开的页面只写岗位（《个人信息保护法》第二十五条、第三十四条）${clues ? '；群众线索只公开去除个人信息后的摘要' : ''}。`,
      '人事管理、后勤管理、内部工作流程等内部事务信息，以及讨论记录、过程稿、请示报告等过程性信息，可以不公开（《政府信息公开条例》第十六条）。涉及个人的措施和建议不登记、不公开。',
      ...(withheld.length === 0
        ? []
        : [
            `本单位另有下列内容不登记、不登载：${withheld.map(({ what, basis }) => `${what}（${basis}）`).join('；')}。`,
          ]),
    ],
  }),
  corrections: ({ section, contact, matters, answer }: AboutFacts): AboutText => ({
    title: '发现错误怎么办',
    paragraphs: [
      `公民、法人和其他组织认为本站有关自身的信息不准确的，可以提出更正（《政府信息公开条例》第四十一条）；发现别的差错，也可以指出。渠道：${contact}。`,
      `单位对得分或者结论有异议的，在次月的核对期内（日程见计分办法的“月末结算”）${
        matters ? `用报送页上本单位的“异议”表提出，或者交纸件由${section}代录` : `向${section}提出`
      }，由${section}以外的岗位${answer === null ? '' : `在${String(answer)}个工作日内`}复核、答复。更正另出新版，注明理由和前后对照，原版保留。`,
    ],
  }),
  contact: { channel: '勘误与监督', basis: '依据' },
  office: {
    name: '单位全称',
    shortName: '单位简称',
    city: '所在城市',
    motto: '工作要求',
    section: '督查专职科室',
    drawPost: '公布抽查号、核验督查专职科室自身事项的岗位',
  },
  delegation: (post: string, to: string, from: string, until: string, basis: string): string =>
    `${post}的签批，${dayInWords(from)}至${dayInWords(until)}由${to}代签。依据：${basis}`,
  rules: (from: string, published: string): string =>
    `${dayInWords(published)}公布，${monthInWords(from)}起施行`,
  notice: (no: string | null, known: string): string => `${no ?? '文号未查得'}，${dayInWords(known)}起知悉`,
} as const;

/** Words of the page about the site. */
export const aboutWords = {
  title: '关于本站',
  office: '本单位',
  delegations: '委托代签',
  contacts: '联系与监督',
  sources: '资料来源',
  codes: '台账检查代码',
  codesNote: '记台账时检查报出的错误和提示，逐一说明。',
} as const;
