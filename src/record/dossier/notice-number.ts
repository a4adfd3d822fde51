/** By which two numbers of notices are the same: blanks and the shape of brackets make no other number. */
export function noticeKey(no: string): string {
  return no
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[(［[【〔]/gu, '〔')
    .replaceAll(/[)］\]】〕]/gu, '〕');
}
