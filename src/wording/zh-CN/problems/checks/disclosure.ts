import { fieldWords, said, valueWords } from '../load/phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

/** Words for what may be read by whom, and how it is written. */
export const disclosureTexts = {
  'disclosure-public-repo': {
    title: '公开的仓库里有不公开的内容',
    message: (p) => {
      if (said(p, 'why') === 'kind')
        return `发现台账仓库是公开的，${KINDS[said(p, 'kind')] ?? '这类记录'}却不公开`;
      if (said(p, 'why') === 'record') return `发现台账仓库是公开的，这份记录的公开范围却是${valueWords(p)}`;
      return `发现台账仓库是公开的，${fieldWords(p)}却是不公开的内容`;
    },
    expected: () => '公开的仓库里只有公开的记录和公开的字段',
    fix: () =>
      '请删去它，留在纸质登记簿上；要登记这类内容的，把台账改用私有仓库（visibility: 私有），只把生成的公开版网站放到公开的仓库。已经提交过的，历史里也有，请按泄露处理',
  },
  'personal-data': {
    title: '公开文字里有个人信息',
    message: (p) =>
      `发现${fieldWords(p)}里有${said(p, 'what') === 'id-card' ? '身份证号' : '手机号'}${valueWords(p)}`,
    expected: () => '公开的文字里没有身份证号、手机号',
    fix: () => '请删去号码，改写为岗位或“联系人”；已经提交过的，历史里也有，请按泄露处理',
  },
  'forbidden-words': {
    title: '不宜公开使用的词',
    message: (p) => `发现${fieldWords(p)}里有“${said(p, 'word')}”`,
    expected: (p) =>
      said(p, 'word') === '政府督查'
        ? '“督查督办”；部门未经本级政府指定不开展政府督查（《政府督查工作条例》第七条）'
        : '规范的说法',
    fix: (p) =>
      said(p, 'word') === '政府督查'
        ? '请改写；经指定的，在 office.yaml 的 basis 里写明指定的文号'
        : `请改写${REPLACEMENT[said(p, 'word')] ?? ''}；引用原文的可以不改`,
  },
  'withheld-basis': {
    title: '不予公开没有写依据',
    message: (p) => `发现任务的公开范围是${valueWords(p)}，没有写依据`,
    expected: () => '不予公开的任务写明依据（withheldBasis，系统内）',
    fix: () => '请补上依据；没有依据的，删去 disclosure',
    example: {
      wrong: 'disclosure: 系统内',
      right: 'disclosure: 系统内\nwithheldBasis: 《政府信息公开条例》第十六条',
    },
  },
  'bulletin-long': {
    title: '通报将超过篇幅',
    message: (p) =>
      `发现${said(p, 'period')}${said(p, 'quoted') === '' ? '各单位' : '通报所摘单位'}月报的公开文字${
        said(p, 'own') === '0' ? '' : `连同督查岗撰写的${said(p, 'own')}字，`
      }共${said(p, 'total')}字`,
    expected: (p) => `通报一般不超过${said(p, 'limit')}字`,
    fix: (p) =>
      `请在通报的记录里写 quoted，只摘录其中几个单位，或者压缩文字；这一份最长，有${said(p, 'most')}字`,
  },
} as const satisfies Record<string, ProblemText>;

const KINDS: Params = { objection: '异议' };

const REPLACEMENT: Params = {
  末位淘汰: '，例如“结果运用”',
  黑榜: '，例如“提醒名单”',
  黄牌: '，改为“提醒”',
  旧账: '，改为“结转事项”',
  倒数第一: '，只写名次',
};
