/** Where the table of a league stands on the page of its item. */
export function itemTableId(period: string, league: string): string {
  return `${league}-${period}`;
}
