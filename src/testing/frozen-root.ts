import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editionText } from '../../scripts/lib/freeze/edition-text.ts';
import { readersOf } from '#disclosure/readers.ts';
import { freezePeriod } from '#engine/freeze/freeze.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import { makeExampleRoot } from './example-root.ts';

/** The periods that the root has frozen, each with the moment. */
export const FREEZES = [
  ['2026-02', '2026-03-10 16:30'],
  ['2026-03', '2026-04-13 16:30'],
  ['2026-04', '2026-05-13 16:30'],
] as const;

/** Makes a data root out of the tests' own office and the sound example, with frozen periods and the bulletin of the last. */
export function makeFrozenRoot(dir: string): void {
  // The bulletin of the second is a fault only while its period is not frozen.
  makeExampleRoot(dir, ['sound', 'bulletin-unfrozen']);
  for (const [period, now] of FREEZES) writeEdition(dir, freeze(dir, period, now));
}

/** The edition that a freeze of a root would write; with a reason, its correction. */
export function freeze(dir: string, period: string, now: string, reason?: string): Edition {
  const ledger = ledgerIn(dir);
  const made = freezePeriod(
    ledger,
    {
      period,
      now,
      approval: { by: 'zhuren', on: now.slice(0, 10), mode: '签批' },
      noted: [],
      force: '本组只有一个单位有任务',
      correction: reason === undefined ? undefined : { reason },
    },
    readersOf(ledger),
  );
  if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
  return made.edition;
}

/** Puts an edition where it belongs. */
export function writeEdition(dir: string, edition: Edition): void {
  const path = join(dir, 'editions', edition.period, `v${String(edition.version)}.yaml`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, editionText(edition));
}

/** The ledger of a root, printed as `data`. */
export function ledgerIn(dir: string): Ledger {
  return loadTypedLedger({ dir, printed: 'data' }).ledger;
}
