import { env } from 'node:process';
import fc from 'fast-check';

/** How often each property is tried. `PROPERTY_RUNS=2000 PROPERTY_SEED=7` digs deeper; without them every run is the same. */
const RUNS = Number(env['PROPERTY_RUNS'] ?? 50);
const SEED = Number(env['PROPERTY_SEED'] ?? 20_260_501);

/** How long a file of many properties may take where a machine is busy, in milliseconds. */
export const SLOW = 120_000;

/** Asserts a property over random values; the same ones each time. */
export function holds<T extends readonly unknown[]>(property: fc.IProperty<T & unknown[]>, share = 1): void {
  fc.assert(property, { numRuns: Math.ceil(RUNS * share), seed: SEED, maxSkipsPerRun: 1000 });
}
