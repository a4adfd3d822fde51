import { said } from '../problems/phrases.ts';
import type { ProblemText } from '../problems/problem-text.ts';

interface Reason {
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
}

/** Why a record could not be read, by the reason that reading gave. */
const REASONS: Readonly<Record<string, Reason>> = {
  'quote-open': {
    message: '发现引号只有一半，没有收尾',
    expected: '成对的英文引号',
    fix: '请在这段文字末尾补上同样的引号；文字里本来有英文引号时，外面换用另一种引号',
  },
  'bracket-open': {
    message: '发现方括号或花括号只有一半，没有收尾',
    expected: '成对的括号',
    fix: '请补上右括号；括号本来就是文字时，整段文字加英文引号',
  },
  'comma-missing': {
    message: '发现方括号或花括号里的两项之间没有逗号',
    expected: '各项之间用英文逗号隔开',
    fix: '请在两项之间加英文逗号和一个空格',
  },
  'comma-extra': {
    message: '发现方括号或花括号里多了一个逗号',
    expected: '两项之间一个英文逗号',
    fix: '请删去多余的逗号',
  },
  escape: {
    message: '发现双引号里的反斜杠“\\”写法不对',
    expected: '反斜杠后面只跟 n、t、"、\\ 等规定的字符',
    fix: '请把两边的双引号换成单引号，反斜杠就按原样读取',
  },
  'block-text': {
    message: '发现“|”或“>”后面同一行还有文字',
    expected: '“|”或“>”后面换行，文字从下一行起缩进两个空格',
    fix: '请把文字移到下一行并缩进；“|”“>”本来就是文字时，整段文字加英文引号',
  },
  'block-header': {
    message: '发现“|”或“>”后面的符号不对',
    expected: '单独一个“|”或“>”',
    fix: '请只留“|”，文字从下一行起缩进两个空格',
  },
  'comment-inside': {
    message: '发现文字在空格和“#”处断开，后面是备注，下一行接不上',
    expected: '空格和“#”后面是备注；文字里有“#”的，整段文字两边加英文引号',
    fix: '请给整段文字两边加英文单引号，写在一行里；“#”后面确是备注的，另写一行，放在这一项上面',
  },
  'reserved-start': {
    message: '发现内容以 YAML 的专用符号开头（@、`、%、*、&、, 等）',
    expected: '以文字或数字开头的内容，或者加引号的内容',
    fix: '请给这段内容两边加英文单引号',
  },
  'complex-key': {
    message: '发现键不是一个词',
    expected: '键是一个词，后面是英文冒号',
    fix: '请删去行首的“?”，把键写成一个词',
  },
  'colon-missing': {
    message: '发现这一行没有英文冒号',
    expected: '“键: 值”，英文冒号后面空一格',
    fix: '请补上键和英文冒号；这一行是上一行的延续时，比上一行多缩进两个空格',
  },
  'colon-in-value': {
    message: '发现内容里又有英文冒号加空格',
    expected: '一行只有一个起分隔作用的英文冒号',
    fix: '请给内容两边加英文单引号，或者把里面的冒号换成中文冒号“：”',
  },
  'text-after-quote': {
    message: '发现引号结束以后还有文字',
    expected: '引号包住全部内容',
    fix: '请把引号移到整段内容的两端；里面的引号改用中文引号“”',
  },
  'text-after-bracket': {
    message: '发现方括号或花括号结束以后还有文字',
    expected: '括号里是列表，括号后面没有别的内容',
    fix: '请给整段内容两边加英文单引号，或者改用中文括号【】',
  },
  'list-on-key-line': {
    message: '发现列表项写在了键的同一行',
    expected: '列表项另起一行，以“- ”开头',
    fix: '请在冒号后面换行，下一行缩进两个空格再写“- ”',
  },
  indentation: {
    message: '发现这一行的缩进与上下行对不齐',
    expected: '同级的行左边对齐，下一级多两个空格',
    fix: '请调整行首的空格，与同级的行对齐',
  },
  level: {
    message: '发现这一行与前面的内容不在一个层次上',
    expected: '最外层各行左边对齐，都写成“键: 值”，或者都写成列表',
    fix: '请检查行首的空格和短横，与前面同级的行一致；引号后面多出的文字要移到引号里',
  },
};

/** Words for a text that is no YAML, reason by reason; the reader's own English sentence comes last. */
export const syntaxTexts = {
  'yaml-syntax': {
    title: '写法读不懂',
    message: (p) => REASONS[said(p, 'reason')]?.message ?? `发现读不懂的写法（${said(p, 'original')}）`,
    expected: (p) => REASONS[said(p, 'reason')]?.expected ?? '每行一个“键: 值”，同级的行左边对齐',
    fix: (p) => REASONS[said(p, 'reason')]?.fix ?? '请对照同类记录检查这一行和上一行的冒号、引号、括号和缩进',
    example: { wrong: 'title: 关于: 住房的通知', right: "title: '关于: 住房的通知'" },
  },
} as const satisfies Record<string, ProblemText>;
