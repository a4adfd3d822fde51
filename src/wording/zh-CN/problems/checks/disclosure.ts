import { fieldWords, said, valueWords } from '../phrases.ts';
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
    message: (p) => `发现${fieldWords(p)}里有${PERSONAL[said(p, 'what')] ?? '个人号码'}${valueWords(p)}`,
    expected: () => '公开的文字里没有个人的号码和邮箱',
    fix: (p) =>
      `请删去，改写为岗位或“联系人”；${
        ['landline', 'e-mail'].includes(said(p, 'what'))
          ? '本单位对外的电话、邮箱，写在 office.yaml 的 site.contact；'
          : ''
      }已经提交过的，历史里也有，请按泄露处理`,
  },
  'secrecy-mark': {
    title: '公开文字里有密级、内部标识或者工程位置',
    message: (p) => `发现${fieldWords(p)}里有${SECRET[said(p, 'what')] ?? '不宜公开的内容'}`,
    expected: () => '公开的文字里没有密级和内部标识，没有坐标和工程的位置、参数',
    fix: () =>
      '请删去这些文字；整份材料涉密的，不记入台账，按保密规定办理。已经提交过的，历史里也有，请按泄露处理',
  },
  'look-alike': {
    title: '形近字、私用字或者全角编号',
    message: (p) => `发现${fieldWords(p)}里的“${said(p, 'sign')}”（U+${said(p, 'code')}）不是平常的字`,
    expected: (p) => (said(p, 'right') === '' ? '平常的字' : `“${said(p, 'right')}”`),
    fix: (p) =>
      said(p, 'right') === ''
        ? '请删去或者重新输入这个字，不要从扫描件、PDF 里复制'
        : `请改为“${said(p, 'right')}”，不要从扫描件、PDF 里复制`,
  },
  'name-blank': {
    title: '名称里没有字',
    message: (p) => `发现${fieldWords(p)}里只有空白或者标点`,
    expected: () => '有字的名称',
    fix: () => '请写上名称',
    example: { wrong: "title: '——'", right: 'title: 完成设计招标' },
  },
  'link-outside': {
    title: '链接到别处',
    message: (p) => `发现${fieldWords(p)}里有到 ${said(p, 'host')} 的链接`,
    expected: () => '政府网站（gov.cn）或者 office.yaml 写明的网站',
    fix: () =>
      '请改用政府网站上的地址，或者只写文件名称、文号；本单位自己的网站，写在 office.yaml 的 site.address',
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

const PERSONAL: Params = {
  'id-card': '身份证号',
  mobile: '手机号',
  landline: '电话号码',
  'bank-card': '银行卡号',
  plate: '车牌号',
  passport: '护照号、通行证号',
  'e-mail': '邮箱',
};

const SECRET: Params = {
  class: '密级标识',
  inside: '“内部”“不得公开”一类标识',
  coordinates: '经纬度坐标',
  position: '工程的位置或者埋深',
};

const KINDS: Params = { objection: '异议' };

const REPLACEMENT: Params = {
  末位淘汰: '，例如“结果运用”',
  黑榜: '，例如“提醒名单”',
  黄牌: '，改为“提醒”',
  旧账: '，改为“结转事项”',
  倒数第一: '，只写名次',
};
