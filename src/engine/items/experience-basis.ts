import type { Experience } from '#record/finding/experience.ts';
import type { Ledger } from '#record/ledger.ts';
import { editionsOf } from '../freeze/editions.ts';
import { rulesOfEdition } from '../time/editions.ts';
import { periodNamed } from '../time/periods.ts';
import { itemTables, type ItemRow } from './item-tables.ts';

/** What the frozen tables say of the basis of an experience. */
export type ExperienceBasis =
  | { readonly is: 'unfrozen' }
  /** `row` is the unit's own in the item, where it has one. */
  | { readonly is: 'true' | 'false'; readonly row: ItemRow | undefined; readonly version: number };

const CANDIDATE = { 靠前: 'top', 进步最大: 'rise' } as const;

/**
 * Whether the unit was a candidate by that basis in the period as frozen when the experience was registered
 * (mechanisms.md row 79): a later version of the period takes nothing back that was published.
 */
export function experienceBasis(
  ledger: Ledger,
  { unit, item, period, basis }: Pick<Experience, 'unit' | 'item' | 'period' | 'basis'>,
  registered: string,
): ExperienceBasis {
  const edition = editionsOf(ledger)
    .get(period)
    ?.findLast(({ value }) => value.written <= registered)?.value;
  const rules = edition && rulesOfEdition(ledger, edition);
  const named = periodNamed(ledger, period);
  if (edition === undefined || rules === undefined || named === undefined) return { is: 'unfrozen' };
  const row = itemTables(ledger, rules, item, named, edition.units)
    .flatMap(({ rows }) => rows)
    .find(({ work }) => work.unit === unit);
  return {
    is: row?.candidate === CANDIDATE[basis] ? 'true' : 'false',
    row,
    version: edition.version,
  };
}
