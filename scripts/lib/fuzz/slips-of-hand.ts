import type { Chance } from './chance.ts';

/** A change of a text as a hand, an input method, a word processor, a spreadsheet or Git may make it. */
type Slip = (text: string, chance: Chance) => string;

/** A text with one to three such changes. */
export function withSlips(text: string, chance: Chance): string {
  let changed = text;
  for (let left = chance.below(3); left >= 0; left--) changed = chance.of(SLIPS)(changed, chance);
  return changed;
}

/** Values that stand where others are meant. */
const VALUES = [
  '46000',
  '46000.4375',
  '0.4375',
  '0x1F',
  '0o17',
  '017',
  '1:30',
  '12:30:45',
  '.nan',
  '.inf',
  '-0',
  '1e3',
  '1_000',
  '~',
  '',
  'null',
  'true',
  '是',
  '[x',
  '[]',
  '{}',
  '{ a: 1 }',
  '[难点，复杂]',
  '2026年5月8日',
  '2026-13-01',
  '2026-02-30',
  '2026/5/8',
  '20260605',
  '202606051030',
  '2026-06-05T09:38',
  '2026-06-05　09:38',
  '2026-W54',
  '2026-W7',
  '2026年第7周',
  '9026-01-01',
  '99999999999999999999999',
  '1.5',
  '-1',
  '80%',
  '3天',
  '工程科',
  '主任',
  '#3 井',
  '甲 #3 井',
  '甲: 乙',
  '- 甲',
  '"甲',
  "'甲' 乙",
  '*甲',
  '&甲 乙',
  '!甲',
  '@甲',
  '`甲`',
  '%甲',
  '|',
  '> 甲',
  '|\n甲',
  '甲\n  乙',
  '甲'.repeat(600),
  "it's",
  '《甲》',
  '<<',
  '2026-05',
  'v1',
];
/** What gets stuck to an end of a value or key. */
const BITS = [
  '　',
  '\u00A0',
  '\u2003',
  ' ',
  '  ',
  '\t',
  '\u200B',
  '\uFEFF',
  '\u202E',
  '。',
  '，',
  '：',
  ':',
  ';',
  "'",
  '"',
  '#',
  ' #3 号',
  '  # 备注',
  ' # 备',
  ']',
  '}',
  '\r',
  '\0',
  '\uFFFD',
  '１',
];
const SIGNS: readonly (readonly [string, string])[] = [
  [': ', '：'],
  [': ', ':'],
  [': ', ':　'],
  [': ', ':\u00A0'],
  [': ', ' : '],
  [', ', '，'],
  [', ', ' '],
  ['- ', '-'],
  ['- ', '－'],
  ['- ', '-　'],
  ['  ', '\t'],
  ['  ', '　'],
  ['  ', ' '],
  ['-', '－'],
  ['-', '.'],
  ['-', '/'],
  ['[', '【'],
  ['"', '”'],
  ["'", '‘'],
  ['\n', '\r\n'],
  ['\n', '\n\n'],
  ['\n', ' '],
  ['0', 'O'],
  ['1', '１'],
];

const SLIPS: readonly Slip[] = [
  // Lines
  (text, chance) => onLines(text, chance, (lines, at) => lines.splice(at, 1)),
  (text, chance) => onLines(text, chance, (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  (text, chance) =>
    onLines(text, chance, (lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse())),
  (text, chance) => oneLine(text, chance, (line) => chance.of([' ', '  ', '\t', '　', '    ']) + line),
  (text, chance) => oneLine(text, chance, (line) => line.replace(/^ {1,2}/u, '')),
  (text, chance) => oneLine(text, chance, (line) => line.replaceAll('  ', '\t')),
  (text, chance) =>
    onLines(text, chance, (lines, at) =>
      lines.splice(at, 0, chance.of(['---', '...', '甲', '甲乙：丙', '# 备注', '=======', '{', ']'])),
    ),
  (text, chance) =>
    onLines(text, chance, (lines, at) => {
      const indent = chance.of(['', '', /^ */u.exec(lines[at] ?? '')?.[0] ?? '']);
      lines.splice(
        at,
        1,
        `${indent}<<<<<<< HEAD`,
        lines[at] ?? '',
        `${indent}=======`,
        lines[at] ?? '',
        `${indent}>>>>>>> main`,
      );
    }),
  // Values and keys
  (text, chance) =>
    oneLine(text, chance, (line) =>
      line.replace(/(: |- )[^\n]*$/u, (_, sign: string) => sign + chance.of(VALUES)),
    ),
  (text, chance) => oneLine(text, chance, (line) => line + chance.of(BITS)),
  (text, chance) => oneLine(text, chance, (line) => line.replace(/: /u, `: ${chance.of(BITS)}`)),
  (text, chance) => oneLine(text, chance, (line) => line.replace(/: /u, `${chance.of(BITS)}: `)),
  (text, chance) =>
    oneLine(text, chance, (line) => line.replace(/[A-Za-z]{3,}(?=:)/u, (key) => miswritten(key, chance))),
  (text, chance) => oneLine(text, chance, (line) => line.replaceAll(/['"]/gu, '')),
  (text, chance) =>
    oneLine(text, chance, (line) =>
      line.replace(/([\u4E00-\u9FFF]{2})([\u4E00-\u9FFF]{2})/u, `$1\n${' '.repeat(chance.below(9))}$2`),
    ),
  (text, chance) =>
    oneLine(text, chance, (line) =>
      line.replace(
        /([\u4E00-\u9FFF]{2})([\u4E00-\u9FFF]{2})/u,
        `$1${chance.of([' #', ' # ', '  # ', '\t#', ': ', ' - ', '　', ', '])}$2`,
      ),
    ),
  // Anywhere
  (text, chance) => {
    const [from, to] = chance.of(SIGNS);
    const places = text.split(from);
    if (places.length < 2) return text;
    const at = 1 + chance.below(places.length - 1);
    return places.slice(0, at).join(from) + to + places.slice(at).join(from);
  },
  (text, chance) => replaced(text, chance, 1, ''),
  (text, chance) =>
    replaced(text, chance, 0, chance.of([...BITS, '\n', '甲', 'x', '9', '-', '|', '>', '[', '{'])),
  (text, chance) => replaced(text, chance, chance.below(40), ''),
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
];

function onLines(text: string, chance: Chance, change: (lines: string[], at: number) => unknown): string {
  const lines = text.split('\n');
  change(lines, chance.below(lines.length));
  return lines.join('\n');
}

function oneLine(text: string, chance: Chance, change: (line: string) => string): string {
  return onLines(text, chance, (lines, at) => (lines[at] = change(lines[at] ?? '')));
}

function replaced(text: string, chance: Chance, length: number, by: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + by + text.slice(at + length);
}

function miswritten(key: string, chance: Chance): string {
  const at = chance.below(key.length - 1);
  return chance.of([
    key.slice(0, at) + key.slice(at + 1),
    key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2),
    key.toUpperCase(),
    `${key}s`,
    `${key}　`,
    '标题',
    '完成时限',
    'constructor',
  ]);
}
