/** What somebody filled in, by the key of its field: texts as typed, a tick as `yes`, the rows of a list as their names with commas between. */
export type Values = Readonly<Record<string, string>>;

/** What stands in a field, its ends trimmed and its line breaks alike; empty where nothing does. */
export function textOf(values: Values, key: string): string {
  return (values[key] ?? '').replaceAll(/\r\n?/gu, '\n').trim();
}

/** Whether a box is ticked. */
export function isTicked(values: Values, key: string): boolean {
  return values[key] === TICKED;
}

export const TICKED = 'yes';

/** The rows of a list, in order; their fields are `<list>.<row>.<field>`. */
export function rowsOf(values: Values, list: string): readonly string[] {
  return (values[list] ?? '').split(',').filter((row) => row !== '');
}

/** The list with another row before its last `fixed` ones. Its name, `n3`, is one that no row of it had before. */
export function withRow(values: Values, list: string, fixed = 0): Values {
  const rows = rowsOf(values, list);
  const highest = Math.max(Number(values[`${list}.most`] ?? 0), ...rows.map(numberOf));
  const most = String(highest + 1);
  return {
    ...values,
    [list]: rows.toSpliced(rows.length - fixed, 0, `n${most}`).join(','),
    [`${list}.most`]: most,
  };
}

/** The number in the name of a row or a node, `n3`; 0 of any other. */
export function numberOf(row: string): number {
  return Number(/^n(\d{1,4})$/u.exec(row)?.[1] ?? 0);
}

/** The list without a row, and without what was filled in there. */
export function withoutRow(values: Values, list: string, row: string): Values {
  const rows = rowsOf(values, list);
  const most = String(Math.max(Number(values[`${list}.most`] ?? 0), ...rows.map(numberOf)));
  const rest = Object.entries(values).filter(([key]) => !key.startsWith(`${list}.${row}.`));
  return {
    ...Object.fromEntries(rest),
    [list]: rows.filter((other) => other !== row).join(','),
    [`${list}.most`]: most,
  };
}
