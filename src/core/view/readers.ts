import type { Readers } from '../../engine/freeze/make-edition.ts';
import type { Ledger } from '../../record/ledger.ts';
import type { Tier } from '../schema/field.ts';
import { projectLedger } from './project.ts';

/** Who may read which records: those in the projection for everyone, and in that for the units of the system. An edition names nothing that the site must hide. */
export function readersOf(ledger: Ledger): Readers {
  return { everyone: readBy(ledger, 'public'), inside: readBy(ledger, 'system') };
}

function readBy(ledger: Ledger, reader: Tier): (path: string) => boolean {
  const shown = new Set(
    Object.values(projectLedger(ledger, reader)).flatMap((entries) => entries.map(({ path }) => path)),
  );
  return (path) => shown.has(path);
}
