/** A CSV file by RFC 4180, as its cells; a byte order mark at its front is no part of them. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(cells)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A text that `toCsv` wrote, as it was: without the apostrophe that keeps spreadsheets from reckoning. */
export function plainText(cell: string): string {
  return cell.replace(/^'/, '');
}
