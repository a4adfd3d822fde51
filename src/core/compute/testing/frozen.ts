import { digestOf } from '../edition/canonical.ts';
import { contextAtFreeze } from '../edition/edition-context.ts';
import { editionsOf, type EditionEntry } from '../edition/editions-of.ts';
import { makeEdition, sealed, type IsPublic } from '../edition/make-edition.ts';
import { buildContext, type Context } from '../context.ts';
import type { Ledger } from '../../ledger.ts';
import type { Edition } from '../../schema/edition.ts';
import { dayOf } from '../../calendar/moment.ts';
import { earliestFreeze } from '../months.ts';

const ALL: IsPublic = () => true;

/** An edition as a record of the ledger. */
export function editionEntry(value: Edition): EditionEntry {
  const path = `editions/${value.month}/v${String(value.version)}.yaml`;
  const file = `data/${path}`;
  return {
    file,
    path,
    names: { month: value.month, n: String(value.version) },
    value,
    at: () => ({ file, line: 1, column: 1 }),
  };
}

/** The ledger with first versions of the months, each frozen when its time had come. */
export function withFrozen(ledger: Ledger, months: readonly string[], isPublic: IsPublic = ALL): Ledger {
  return months.reduce((whole, month) => frozenWith(whole, month, isPublic), ledger);
}

function frozenWith(whole: Ledger, month: string, isPublic: IsPublic): Ledger {
  const probe = contextOf(whole, '2199-12-31 23:59', new Map());
  const frozen = earliestFreeze(probe, month);
  const earlier = [...editionsOf(whole).values()].flatMap((versions) => versions.at(-1) ?? []);
  const frozenAt = new Map([
    ...earlier.map(({ value }) => [value.month, value.frozen] as const),
    [month, frozen],
  ]);
  const edition = makeEdition(
    contextOf(whole, frozen, frozenAt),
    whole,
    {
      month,
      version: 1,
      frozen,
      written: frozen,
      approval: { by: 'zhuren', on: dayOf(frozen), mode: '签批' },
    },
    earlier.at(-1),
    isPublic,
  );
  return { ...whole, edition: [...whole.edition, editionEntry(sealed(edition))] };
}

/** The next version of a frozen month, admitting records. */
export function withCorrection(
  whole: Ledger,
  month: string,
  written: string,
  admits: readonly string[],
): Ledger {
  const last = editionsOf(whole).get(month)?.at(-1);
  if (last === undefined) throw new Error(`${month} was not frozen`);
  const { value } = last;
  const correction = { reason: '漏录', replaces: value.digest, admits: [...admits], changes: [] };
  // Its own admissions are seen through the entry it is going to be.
  const draft = editionEntry({ ...value, version: value.version + 1, written, correction });
  const context = contextAtFreeze({ ...whole, edition: [...whole.edition, draft] }, draft);
  if (context === undefined) throw new Error('a test ledger has an office');
  const previous = whole.edition.find(
    (entry) => entry.value.month === value.previous?.month && entry.value.version === value.previous.version,
  );
  const { version } = draft.value;
  const acts = { month, version, frozen: value.frozen, written, approval: value.approval };
  const made = makeEdition(context, whole, acts, previous, ALL);
  return { ...whole, edition: [...whole.edition, editionEntry(sealed({ ...made, correction }))] };
}

/** Seals an edition again, as somebody would who covers the traces of a change. */
export function resealed(edition: Edition, change: Partial<Edition>): Edition {
  const { digest, ...content } = { ...edition, ...change };
  return digest === digestOf('') ? { ...content, digest } : sealed(content);
}

function contextOf(whole: Ledger, asOf: string, frozenAt: ReadonlyMap<string, string>): Context {
  const context = buildContext(whole, asOf, frozenAt);
  if (context === undefined) throw new Error('a test ledger has an office');
  return context;
}
