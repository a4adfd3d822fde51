import type { Dossier } from '../../compute/dossier.ts';
import type { EntryOf } from '../../ledger.ts';

/** The plan versions before any change was asked for: the attempts that were returned, and the first that was not. */
export function baselineAttempts({ plans, filings }: Dossier): readonly EntryOf<'plan'>[] {
  const standing = plans.findIndex(
    ({ value }) =>
      !filings.some(
        (filing) => filing.value.version === value.version && filing.value.returned !== undefined,
      ),
  );
  return standing < 0 ? plans : plans.slice(0, standing + 1);
}
