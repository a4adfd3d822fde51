import type { Ledger } from '#record/ledger.ts';
import { buildReckoning, type Reckoning } from '../time/reckoning.ts';
import { buildDossiers } from './build-dossiers.ts';
import type { Dossier } from './dossier.ts';

/** Everything that the computation of one as-of moment shares: the reckoning of time, and every task's records in their order. */
export interface Context extends Reckoning {
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

/** Builds the context. `undefined` where the ledger has no office: nothing can be computed then, and the checks say so. */
export function buildContext(whole: Ledger, asOf: string): Context | undefined {
  const reckoning = buildReckoning(whole, asOf);
  return reckoning && { ...reckoning, dossiers: buildDossiers(reckoning) };
}
