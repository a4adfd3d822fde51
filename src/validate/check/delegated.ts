import type { CheckIndex } from './check-index.ts';

/** Who signed, and for which post where it was for another. */
interface Signed {
  readonly by: string;
  readonly on: string;
  readonly actingFor?: string | undefined;
}

/** The post whose word an approval is: of one signed under a delegation the post that delegated (rules.md 读法 ak). */
export function authorityOf({ by, actingFor }: Signed): string {
  return actingFor ?? by;
}

/** Whether a delegation in force on the day lets the one sign for the other. */
export function isDelegated({ ledger }: CheckIndex, { by, on, actingFor }: Signed): boolean {
  return ledger.delegations.some(({ value }) =>
    value.delegations.some(
      ({ post, to, from, until }) => post === actingFor && to === by && from <= on && on <= until,
    ),
  );
}
