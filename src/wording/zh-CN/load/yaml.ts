import { fieldWords, said } from '../problems/phrases.ts';
import type { ProblemText } from '../problems/problem-text.ts';
import { fixWords } from './phrases.ts';

/** Words for what is wrong with the writing of a record, whatever it says. */
export const yamlTexts = {
  'yaml-tab': {
    title: '用制表符缩进',
    message: () => '发现行首用了制表符（Tab 键）缩进',
    expected: () => '用空格缩进，每一级两个空格',
    fix: (p) => `${fixWords(p, '请把行首的制表符换成空格，与同级的行对齐')}${spacesWords(said(p, 'spaces'))}`,
    example: { wrong: '⇥title: 完成招标', right: '  title: 完成招标' },
  },
  'yaml-fullwidth-colon': {
    title: '用了中文冒号',
    message: (p) => `发现“${said(p, 'key')}”后面是中文冒号“：”`,
    expected: () => '英文冒号“:”，后面空一格',
    fix: (p) => fixWords(p, '请换成英文冒号，后面空一格'),
    example: { wrong: 'title：住房保障', right: 'title: 住房保障' },
  },
  'yaml-fullwidth-comma': {
    title: '方括号里用了中文逗号',
    message: (p) => `发现方括号或花括号里用中文“${said(p, 'sign')}”分隔`,
    expected: () => '英文逗号“,”，后面空一格；逗号本来就是文字的一部分时，整段文字加引号',
    fix: (p) => fixWords(p, '请换成英文逗号'),
    example: { wrong: 'tags: [难点，复杂]', right: 'tags: [难点, 复杂]' },
  },
  'yaml-fullwidth-space': {
    title: '用了全角空格',
    message: () => '发现缩进处或冒号后面是全角空格',
    expected: () => '普通空格（英文输入状态下的空格键）',
    fix: (p) => fixWords(p, '请把全角空格换成普通空格'),
    example: { wrong: 'title:　住房保障', right: 'title: 住房保障' },
  },
  'yaml-colon-space': {
    title: '冒号后面没有空格',
    message: (p) => `发现${said(p, 'key') === '' ? '' : `“${said(p, 'key')}”的`}冒号后面没有空格`,
    expected: () => '英文冒号后面空一格',
    fix: (p) => fixWords(p, '请在冒号后面加一个空格'),
    example: { wrong: 'title:住房保障', right: 'title: 住房保障' },
  },
  'yaml-dash-space': {
    title: '列表的短横写错',
    message: () => '发现列表项开头的短横后面没有空格，或者用了全角短横',
    expected: () => '英文短横“-”，后面空一格',
    fix: (p) => fixWords(p, '请写成“- ”加内容'),
    example: { wrong: '-立项批复', right: '- 立项批复' },
  },
  'yaml-duplicate-key': {
    title: '同一个键写了两次',
    message: (p) =>
      `发现“${said(p, 'key')}”写了两次${said(p, 'alsoLine') === '' ? '' : `，第一次在第${said(p, 'alsoLine')}行`}`,
    expected: () => '每个键只写一次',
    fix: () => '请核对两处内容，留下正确的一行，删去另一行；确有几项时写成列表',
    example: { wrong: 'due: 2026-05-01 / due: 2026-06-01', right: 'due: 2026-06-01' },
  },
  'yaml-anchor': {
    title: '用了锚点',
    message: (p) => `发现锚点“&${said(p, 'name')}”`,
    expected: () => '直接写出内容；台账不用锚点和引用',
    fix: () => '请删去以 & 开头的词；“&”本来就是文字时，整段文字加引号',
    example: { wrong: 'unit: &a gongcheng', right: 'unit: gongcheng' },
  },
  'yaml-alias': {
    title: '用了引用',
    message: (p) => `发现引用“*${said(p, 'name')}”`,
    expected: () => '直接写出内容；台账不用锚点和引用',
    fix: () => '请在这里写出内容；“*”本来就是文字时，整段文字加引号',
    example: { wrong: 'unit: *a', right: 'unit: gongcheng' },
  },
  'yaml-merge-key': {
    title: '用了合并键',
    message: () => '发现合并键“<<”',
    expected: () => '逐项写出的键和值',
    fix: () => '请删去“<<”这一行，把要用的内容逐项写出',
  },
  'yaml-tag': {
    title: '用了标签',
    message: (p) => `发现以感叹号开头的标签${said(p, 'tag') === '' ? '' : `“${said(p, 'tag')}”`}`,
    expected: () => '不带标签的内容',
    fix: () => '请删去以 ! 开头的词；感叹号本来就是文字时，整段文字加引号',
    example: { wrong: 'no: !!str 12', right: "no: '12'" },
  },
  'yaml-two-documents': {
    title: '一个文件里有两份内容',
    message: () => '发现“---”或“...”隔开的第二份内容，本文件没有读取',
    expected: () => '一个文件一条记录',
    fix: () => '请删去分隔线；确是两条记录时分成两个文件',
  },
  'yaml-too-deep': {
    title: '层次过多',
    message: (p) => `发现内容超过 ${said(p, 'depth')} 层，没有读取`,
    expected: () => '一般不超过四层',
    fix: () => '请核对缩进；多余的空格会使每一行都成为上一行的下级',
  },
  'yaml-number-precision': {
    title: '数字过长',
    message: (p) => `发现 ${said(p, 'value')} 位数过多，按数字读取会失真`,
    expected: (p) => `不超过15位的数${said(p, 'fixed') === '' ? '' : '；编号、账号写成文字'}`,
    fix: (p) => fixWords(p, '请核对数字，写成不超过15位的数'),
    example: { wrong: 'no: 12345678901234567890', right: "no: '12345678901234567890'" },
  },
  'yaml-number-form': {
    title: '数字写成了程序的写法',
    message: (p) =>
      `发现${fieldWords(p)}写成了“${said(p, 'value')}”，是${FORMS[said(p, 'form')] ?? '程序'}的写法，读成了 ${said(p, 'read')}`,
    expected: () => '平常的十进制数，前面不加 0',
    fix: (p) =>
      `${fixWords(p, '请写成平常的数')}${said(p, 'form') === 'zero' ? '' : `；原意不是 ${said(p, 'read')} 的，写原意的数`}`,
    example: { wrong: 'target: 0x1F', right: 'target: 31' },
  },
  'yaml-comment-cut': {
    title: '“#”以后的文字没有读到',
    message: (p) =>
      said(p, 'value') === ''
        ? `发现${fieldWords(p)}没有读到内容，“${said(p, 'cut')}”当成了备注`
        : `发现${fieldWords(p)}只读到“${said(p, 'value')}”，后面的“${said(p, 'cut')}”当成了备注`,
    expected: () => '空格和“#”后面是备注，不是内容；文字里有“#”的，整段文字两边加英文单引号',
    fix: (p) =>
      `${fixWords(p, '请给整段文字两边加英文单引号，并压缩到规定的字数')}；“#”后面确是备注的，另写一行，放在这一行上面`,
    example: { wrong: 'title: 整治 #3 井', right: "title: '整治 #3 井'" },
  },
  'yaml-folded-blank': {
    title: '换行处多出空格',
    message: (p) => `发现${fieldWords(p)}在文字中间换行，换行处读成了空格：“${said(p, 'near')}”`,
    expected: () => '文字写在一行里；要分行、分段的，键后面写“|”，文字从下一行起缩进两个空格',
    fix: (p) =>
      said(p, 'fixed') === '' ? '请把这几行合成一行' : `请把这几行合成一行：“${said(p, 'fixed')}”`,
    example: { wrong: 'title: 住房 / 保障', right: 'title: 住房保障' },
  },
  'yaml-merge-conflict': {
    title: '合并冲突没有处理',
    message: (p) => `发现合并冲突的标记“${said(p, 'mark')}”，两个人改了同一处，还没有决定用哪一个`,
    expected: () => '一处内容只有一种写法，没有“<<<<<<<”“=======”“>>>>>>>”这样的行',
    fix: () =>
      '请与另一位修改人核对：留下正确的内容，删去另一种，再删去“<<<<<<<”“=======”“>>>>>>>”开头的各行',
  },
} as const satisfies Record<string, ProblemText>;

const FORMS: Readonly<Record<string, string>> = {
  hex: '程序里十六进制',
  octal: '程序里八进制',
  zero: '前面加“0”',
};

function spacesWords(spaces: string): string {
  if (spaces === '') return '';
  return `（⇥是制表符，${spaces === '0' ? '行首不空格' : `换成${spaces}个空格`}）`;
}
