/** What sort of number leads to a person. */
type PersonalSort = 'id-card' | 'mobile' | 'landline' | 'bank-card' | 'plate' | 'passport' | 'e-mail';

export interface PersonalNumber {
  readonly what: PersonalSort;
  /** As a message may say it: `138****0000`. */
  readonly masked: string;
  /** In plain digits and letters, to be held against what the office itself gives out. */
  readonly plain: string;
}

/** What people break a number with, so that it reads more easily or passes unseen. */
const GAP = String.raw`[\s.·•_\-‐-―−~]{0,2}`;

/** Digits with gaps between them, not part of a longer number. */
const digits = (first: string, more: string) =>
  new RegExp(String.raw`(?<![0-9]|[0-9][.\-])${first}(?:${GAP}[0-9])${more}(?![0-9])`, 'gu');

const ID_CARD = new RegExp(
  String.raw`(?<![0-9])[1-8](?:${GAP}[0-9]){16}${GAP}[0-9Xx](?![0-9A-Za-z])|(?<![0-9A-Za-z])[1-8](?:${GAP}[0-9]){14}(?![0-9A-Za-z])`,
  'gu',
);
const MOBILE = new RegExp(
  String.raw`(?<![0-9])(?:(?:\+|00)?${GAP}8${GAP}6${GAP})?1${GAP}[3-9](?:${GAP}[0-9]){9}(?![0-9])`,
  'gu',
);
const BANK = digits('[4-6]', '{15,18}');
/** With a sign between area code and number, or called a telephone: a bare row of digits is a number of anything. */
const LANDLINE =
  /(?<![0-9])[(（]?0(?:10|2[0-9]|[3-9][0-9]{2})(?:[)）]\s*|\s?[-‐-―−]\s?|\s+)[2-8](?:[\s-]?[0-9]){6,7}(?![0-9])|(?<=(?:电话|手机|座机|联系方式)[:：]?\s*)0(?:10|2[0-9]|[3-9][0-9]{2})[2-8][0-9]{6,7}(?![0-9])/gu;
/** What an office gives out itself. */
const OFFICIAL =
  /(?:办公|值班|监督|举报|投诉|咨询|服务|报修|应急|热线|总机|公开|单位|对外)(?:电话|热线|座机)?[^，。；\n]{0,6}$|传真[:：]?\s*$/u;

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const PLATE = new RegExp(
  String.raw`[${PROVINCES}]\s?[A-HJ-NP-Z]${GAP}(?:[DF]${GAP}[A-HJ-NP-Z0-9](?:${GAP}[0-9]){4}|[0-9](?:${GAP}[0-9]){4}${GAP}[DF]|(?:[A-HJ-NP-Z0-9]${GAP}){4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])`,
  'gu',
);
const PASSPORT =
  /(?<![A-Za-z0-9])(?:G[0-9]{8}|E(?:[0-9]{8}|[A-HJ-NP-Z][0-9]{7}))(?![A-Za-z0-9])|(?<=(?:护照|通行证)[^，。；\n]{0,6})[A-Z]{1,2}(?:[\s-]?[0-9]){7,10}(?![A-Za-z0-9])/gu;
const E_MAIL = /[A-Za-z0-9][\w.+-]*\s?@\s?[A-Za-z0-9-]+(?:\s?\.\s?[A-Za-z0-9-]+)*\s?\.\s?[A-Za-z]{2,}/gu;

/** The cheapest sign of any of them, of a text as it stands. */
export const PERSONAL_HINT = new RegExp(
  [
    String.raw`(?:[0-9０-９][\s\u3000.·•_\-‐-―−~－．]{0,2}){10}`,
    String.raw`0[0-9０-９]{2,3}[)）\s－‐-―\-]`,
    String.raw`[０0][0-9０-９]{2,3}[)）\s－‐-―\-]`,
    String.raw`[${PROVINCES}]\s?[A-HJ-NP-ZＡ-Ｚ]`,
    String.raw`[A-ZＡ-Ｚ][\s-]?[0-9０-９]{7}`,
    '[@＠]',
  ].join('|'),
  'u',
);

/** The numbers in a text that lead to a person, however they are broken. */
export function personalNumbers(text: string): readonly PersonalNumber[] {
  let rest = text.normalize('NFKC');
  const numbers: PersonalNumber[] = [];
  const take = (form: RegExp, what: PersonalSort, fits: (plain: string, before: string) => boolean) => {
    rest = rest.replaceAll(form, (written: string, ...groups: unknown[]) => {
      const at = groups.find((group) => typeof group === 'number') ?? 0;
      const plain = written.replaceAll(/[^0-9A-Za-z@.\p{Script=Han}]/gu, '');
      const bare = what === 'e-mail' ? plain : plain.replaceAll('.', '');
      if (!fits(bare, rest.slice(0, at))) return written;
      numbers.push({ what, masked: masked(what, bare), plain: bare });
      // Taken once: a card's number holds rows of digits that look like others.
      return '\n';
    });
  };
  take(E_MAIL, 'e-mail', () => true);
  take(ID_CARD, 'id-card', isIdCard);
  take(BANK, 'bank-card', isBankCard);
  take(MOBILE, 'mobile', () => true);
  take(LANDLINE, 'landline', (_, before) => !OFFICIAL.test(before));
  take(PLATE, 'plate', (plain) => /[0-9].*[0-9].*[0-9]/u.test(plain));
  take(PASSPORT, 'passport', (plain) => !/^[A-Z](?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])/u.test(plain));
  return numbers;
}

/** A birthday stands inside the number, so that few other rows of digits are taken for one. */
function isIdCard(plain: string): boolean {
  const birthday =
    plain.length === 18
      ? /^.{6}((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])/u
      : /^.{6}()[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}$/u;
  return PROVINCE.test(plain) && birthday.test(plain);
}

/** The first two digits name a province. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u;

/** Cards of UnionPay, Visa and MasterCard, with Luhn's check digit. */
function isBankCard(plain: string): boolean {
  return /^(?:62[0-9]{14,17}|4[0-9]{15}|5[1-5][0-9]{14})$/u.test(plain) && luhn(plain);
}

function luhn(plain: string): boolean {
  let sum = 0;
  for (const [n, digit] of [...plain].reverse().entries()) {
    const value = Number(digit) * (n % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Enough of it to be found again, not enough to be used. */
function masked(what: PersonalSort, plain: string): string {
  if (what === 'e-mail') return `${plain.slice(0, 1)}***${plain.slice(plain.indexOf('@'))}`;
  if (what === 'mobile') return `${plain.slice(-11, -8)}****${plain.slice(-4)}`;
  if (what === 'id-card')
    return `${plain.slice(0, 4)}${'*'.repeat(plain.length === 18 ? 10 : 9)}${plain.slice(-2)}`;
  return `${plain.slice(0, 3)}${'*'.repeat(Math.max(plain.length - 5, 3))}${plain.slice(-2)}`;
}
