import { contextAtFreeze } from '../edition/edition-context.ts';
import { editionNamed, latestEdition, latestEditions, type EditionEntry } from '../edition/editions-of.ts';
import { figureFaults, ownFaults, recordFaults } from '../edition/examine-edition.ts';
import { freezeMonth, type FreezeRequest, type Refusal } from '../edition/freeze-month.ts';
import { makeEdition, sealed, type IsPublic } from '../edition/make-edition.ts';
import { recomputeEdition } from '../edition/recompute-edition.ts';
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
  const earlier = latestEditions(whole);
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

/** A freeze that the chief approves on its day; a correction where `more` says so. */
export function asked(month: string, now: string, more: Partial<FreezeRequest> = {}): FreezeRequest {
  const approval = { by: 'zhuren', on: dayOf(now), mode: '签批' } as const;
  return { month, now, approval, noted: [], correction: undefined, ...more };
}

/** The ledger with what is written when it is asked; throws where that is refused. */
export function frozenAsAsked(ledger: Ledger, request: FreezeRequest, isPublic: IsPublic = ALL): Ledger {
  const made = freezeMonth(ledger, request, isPublic);
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  return { ...ledger, edition: [...ledger.edition, editionEntry(made.edition)] };
}

/** What stands against a freeze; nothing where it would be written. */
export function refusals(ledger: Ledger, request: FreezeRequest): readonly Refusal[] {
  const made = freezeMonth(ledger, request, ALL);
  return 'refusals' in made ? made.refusals : [];
}

/** Everything that is not as it was frozen: of every version what it says itself, of the last of each month the rest too. */
export function faultsOf(ledger: Ledger) {
  return [
    ...ledger.edition.flatMap((entry) => ownFaults(ledger, entry)),
    ...latestEditions(ledger).flatMap((last) => [
      ...figureFaults(ledger, last),
      ...recordFaults(ledger, last),
      ...recomputeEdition(ledger, last),
    ]),
  ];
}

/** The next version of a frozen month, admitting records. */
export function withCorrection(
  whole: Ledger,
  month: string,
  written: string,
  admits: readonly string[],
): Ledger {
  const last = latestEdition(whole, month);
  if (last === undefined) throw new Error(`${month} was not frozen`);
  const { value } = last;
  const correction = { reason: '漏录', replaces: value.digest, admits: [...admits], changes: [] };
  // Its own admissions are seen through the entry it is going to be.
  const draft = editionEntry({ ...value, version: value.version + 1, written, correction });
  const context = contextAtFreeze({ ...whole, edition: [...whole.edition, draft] }, draft);
  if (context === undefined) throw new Error('a test ledger has an office');
  const previous = value.previous && editionNamed(whole, value.previous.month, value.previous.version);
  const { version } = draft.value;
  const acts = { month, version, frozen: value.frozen, written, approval: value.approval };
  const made = makeEdition(context, whole, acts, previous, ALL);
  return { ...whole, edition: [...whole.edition, editionEntry(sealed({ ...made, correction }))] };
}

/** Seals an edition again, as somebody would who covers the traces of a change. */
export function resealed(edition: Edition, change: Partial<Edition>): Edition {
  const { digest, ...content } = { ...edition, ...change };
  const made = sealed(content);
  return made.digest === digest ? edition : made;
}

function contextOf(whole: Ledger, asOf: string, frozenAt: ReadonlyMap<string, string>): Context {
  const context = buildContext(whole, asOf, frozenAt);
  if (context === undefined) throw new Error('a test ledger has an office');
  return context;
}
