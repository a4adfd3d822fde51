/** By which two numbers of notices are the same: blanks and the shape of brackets make no other number. */
export function noticeKey(no: string): string {
  return no
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[(［[【〔]/gu, '〔')
    .replaceAll(/[)］\]】〕]/gu, '〕');
}

/** A notice as far as the number of the next one follows from it. */
interface Numbered {
  readonly no: string;
  readonly printed: string;
}

/**
 * The number of the year's next notice, in the form of the one that was printed last: `督办〔2026〕13号` after
 * `督办〔2026〕12号`, and `督办〔2027〕1号` in the year after. Undefined where no number of a notice ends in digits.
 */
export function nextNoticeNo(notices: readonly Numbered[], year: string): string | undefined {
  const parted = notices.flatMap(({ no, printed }) => {
    const [, head = '', digits, tail = ''] = /^(.*?)(\d+)(\D*)$/u.exec(no) ?? [];
    return digits === undefined ? [] : [{ head, digits, tail, printed }];
  });
  const last = parted.reduce<(typeof parted)[number] | undefined>(
    (latest, one) => (latest === undefined || one.printed >= latest.printed ? one : latest),
    undefined,
  );
  if (last === undefined) return undefined;
  const head = last.head.replace(/(?:19|20)\d{2}(?!\d)/u, year);
  const taken = parted.filter((one) => one.head === head && one.tail === last.tail);
  const next = Math.max(0, ...taken.map(({ digits }) => Number(digits))) + 1;
  return `${head}${String(next).padStart(last.digits.startsWith('0') ? last.digits.length : 0, '0')}${last.tail}`;
}
