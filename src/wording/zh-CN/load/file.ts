import { said } from '../problems/phrases.ts';
import type { ProblemText } from '../problems/problem-text.ts';

const LOOK: Readonly<Record<string, string>> = {
  direction: '改变文字方向的控制符',
  'zero-width': '不占位置的隐藏字符',
  replacement: '乱码字符“\uFFFD”',
  control: '控制字符',
};

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENOENT: '找不到',
  ENOTDIR: '不是文件夹',
  EISDIR: '是文件夹而不是文件',
  ELOOP: '是链接而不是文件',
  EMFILE: '同时打开的文件过多',
  EIO: '磁盘读取出错',
};

/** Words for what is wrong with a file as a whole, before its fields are looked at. */
export const fileTexts = {
  'root-unreadable': {
    title: '台账目录读不出来',
    message: (p) => `发现台账目录读不出来：${reason(said(p, 'reason'))}`,
    expected: () => '一个可以读取的文件夹',
    fix: () => '请核对 --data 后面的目录名和读取权限',
  },
  'file-unreadable': {
    title: '文件读不出来',
    message: (p) => `发现文件读不出来：${reason(said(p, 'reason'))}`,
    expected: () => '可以读取的文件',
    fix: () => '请检查文件的读取权限，或者重新取得这个文件',
  },
  'file-empty': {
    title: '空文件',
    message: () => '发现文件里没有内容',
    expected: () => '一条记录，每行一个“键: 值”',
    fix: () => '请填写内容；不需要这个文件就删去',
  },
  'file-binary': {
    title: '不是文本文件',
    message: () => '发现文件里有二进制内容，不是文本',
    expected: () => 'UTF-8 编码的纯文本',
    fix: () => '请用记事本之类的文本编辑器重新写；Word、Excel、图片、压缩包不能直接改名放进来',
  },
  'file-encoding': {
    title: '编码不是 UTF-8',
    message: (p) =>
      `发现文件的编码不是 UTF-8${said(p, 'guess') === '' ? '' : `，看起来是 ${said(p, 'guess')}`}`,
    expected: () => 'UTF-8 编码',
    fix: () => '请在编辑器中选“另存为”，编码选“UTF-8”，再保存一次',
  },
  'file-bom': {
    title: '文件开头有 BOM 标记',
    message: () => '发现文件开头有看不见的 BOM 标记，内容已照常读取',
    expected: () => '不带 BOM 的 UTF-8',
    fix: () => '请在编辑器中选“另存为”，编码选“UTF-8”（不是“带有 BOM 的 UTF-8”）',
  },
  'file-crlf': {
    title: '换行不是 LF',
    message: () => '发现换行符是 Windows 或旧式格式（CR），内容已照常读取',
    expected: () => 'LF 换行',
    fix: () => '请在编辑器右下角把行尾序列改为“LF”后保存',
  },
  'file-too-large': {
    title: '文件过大',
    message: (p) => `发现文件超过 ${said(p, 'limit')} KB，没有读取`,
    expected: (p) => `不超过 ${said(p, 'limit')} KB 的文本`,
    fix: () => '请把内容分成几条记录；附件、图片不放进台账，只写编号或存放处',
  },
  'file-hidden-character': {
    title: '看不见的字符',
    message: (p) => `发现${LOOK[said(p, 'group')] ?? '看不见的字符'}（${said(p, 'character')}）`,
    expected: () => '看得见的文字',
    fix: (p) =>
      said(p, 'group') === 'replacement'
        ? '请按原件改正这个字；它是编码转换时留下的乱码'
        : '请删去这个字符：把光标放在这里，重新输入这几个字；从网页、Word、聊天软件复制来的文字常带有它',
  },
  'file-more-problems': {
    title: '问题过多',
    message: (p) => `发现本文件还有 ${said(p, 'more')} 个问题，没有逐一列出`,
    expected: () => '先改正上面列出的问题',
    fix: () => '请改正上面列出的问题，再检查一次',
  },
} as const satisfies Record<string, ProblemText>;

function reason(code: string): string {
  return REASONS[code] ?? code;
}
