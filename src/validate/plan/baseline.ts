import type { Dossier, Filed } from '#engine/dossier/dossier.ts';

/** The plan versions before any change was asked for: the attempts that were returned, and the first that was not. */
export function baselineAttempts({ plans, filings }: Dossier): readonly Filed<'plan'>[] {
  const returned = new Set(
    filings.flatMap(({ entry }) => (entry.value.returned === undefined ? [] : [entry.value.version])),
  );
  const standing = plans.findIndex(({ entry }) => !returned.has(entry.value.version));
  return standing < 0 ? plans : plans.slice(0, standing + 1);
}
