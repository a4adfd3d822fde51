import type { Edition } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import { editionBefore } from '../score/league-tables.ts';
import { isClosed, rulesOf } from '../time/period-look.ts';
import { periodNamed } from '../time/periods.ts';
import { buildReckoning } from '../time/reckoning.ts';
import { canonicalText } from '#exact/canonical.ts';
import { sightAt } from './contexts.ts';
import { sealedEdition } from './edition-seal.ts';
import { chainOf, editionsOf, namedRecords, type EditionEntry } from './editions.ts';
import { differences } from './figures.ts';
import { basisOf, makeEdition, withOffice, type Basis, type FreezeActs } from './make-edition.ts';
import type { Readers } from './edition-records.ts';
import {
  clockRefusals,
  figureRefusals,
  formalRefusals,
  listedObjections,
  smallLeagues,
  type FreezeRequest,
  type Refusal,
} from './refusals.ts';
import { usedRecords, type PeriodSight } from './used-records.ts';

/** The edition that a freeze would write, or everything that stands against it (rules.md §10). The moment of the freeze changes no figure: facts stand at the close. */
export function freezePeriod(
  ledger: Ledger,
  request: FreezeRequest,
  readers: Readers,
): { readonly edition: Edition } | { readonly refusals: readonly Refusal[] } {
  const { now, correction } = request;
  const period = periodNamed(ledger, request.period);
  const versions = editionsOf(ledger).get(request.period) ?? [];
  const last = versions.at(-1);
  const formal = formalRefusals(ledger, request, period, last);
  const sight = period && sightAt(withYearsOf(ledger, last, now), period, now);
  if (sight === undefined) return { refusals: formal };
  const rules = rulesOf(sight.context, sight.period);
  if (rules === undefined) return { refusals: [...formal, { why: 'no-rules' }] };

  const forced = request.force ?? last?.value.forced;
  const previous = editionBefore(sight.context.ledger, sight.period);
  const basis = closedBasis(sight, previous);
  const refusals = [
    ...formal,
    ...clockRefusals(sight.context, request, sight.period, rules),
    ...(basis === undefined ? [] : figureRefusals(basis, forced)),
  ];
  if (basis === undefined || refusals.length > 0) return { refusals };

  const objections = listedObjections(sight.context, request, sight.period, rules);
  const acts: FreezeActs = {
    version: versions.length + 1,
    frozen: last?.value.frozen ?? now,
    written: now,
    ...(forced !== undefined && smallLeagues(rules, basis.results).length > 0 ? { forced } : {}),
    approval: request.approval,
    ...(objections.length === 0 ? {} : { objections }),
  };
  const made = makeEdition(ledger, basis, acts, previous, readers, last);
  if (correction === undefined || last === undefined)
    return { edition: sealedEdition(withOffice(basis, made, readers)) };
  const changes = differences(last.value, made);
  if (changes.length === 0 && standsOnSame(ledger, last, made, basis))
    return { refusals: [{ why: 'nothing-changed' }] };
  return {
    edition: sealedEdition(
      withOffice(
        basis,
        {
          ...made,
          correction: {
            reason: correction.reason,
            replaces: last.value.digest,
            changes: changes.map(({ unit, figure, before, after }) => ({
              unit,
              figure,
              before: before || '—',
              after: after || '—',
            })),
          },
        },
        readers,
      ),
    ),
  };
}

/** The ledger with those years of the calendar alone that a frozen period knew, and those of which an upheld objection admits a closure: a year loaded since corrects nothing. */
function withYearsOf(ledger: Ledger, last: EditionEntry | undefined, now: string): Ledger {
  if (last === undefined) return ledger;
  const named = namedRecords(chainOf(ledger, last));
  const admits = [...(buildReckoning(ledger, now)?.admitted ?? [])];
  const calendar = ledger.calendar.filter(
    ({ path }) => named.has(path) || admits.some((ref) => ref.startsWith(`${path}#`)),
  );
  return { ...ledger, calendar };
}

/** Before the close there are no figures to look at. */
function closedBasis(sight: PeriodSight, previous: EditionEntry | undefined): Basis | undefined {
  return isClosed(sight.context, sight.period) ? basisOf(sight, usedRecords(sight), previous) : undefined;
}

/** Whether two versions of a period stand on the same records, rules and calendar. */
function standsOnSame(
  ledger: Ledger,
  last: EditionEntry,
  made: Pick<Edition, 'rules' | 'calendar'>,
  { used }: Basis,
): boolean {
  const bases = ({ rules, calendar }: typeof made, records: ReadonlyMap<string, string>) =>
    canonicalText([rules, calendar, Object.fromEntries(records)]);
  const before = bases(last.value, namedRecords(chainOf(ledger, last)));
  return before === bases(made, new Map(used.map(({ entry, digest }) => [entry.path, digest])));
}
