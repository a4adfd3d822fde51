import { rulesOf } from '../../compute/months.ts';
import type { EntryOf } from '../../ledger.ts';
import type { Component } from '../../schema/rules-scheme.ts';
import type { Rules } from '../../schema/rules.ts';
import type { CheckIndex } from '../check-index.ts';
import { breaksPath } from '../identity.ts';

/** The rules in force in the month that is assessed, and the component if they have it. */
export interface Assessed {
  readonly rules: Rules | undefined;
  readonly component: Component | undefined;
}

/** What an assessment speaks of; `undefined` where a fault that is told elsewhere keeps it from being known. */
export function assessedComponent(index: CheckIndex, entry: EntryOf<'assessment'>): Assessed | undefined {
  const { context, ledger, isUnread } = index;
  if (ledger.rules.length === 0 || isUnread('rules')) return undefined;
  if (breaksPath('assessment', entry, 'month') || breaksPath('assessment', entry, 'component'))
    return undefined;
  const rules = rulesOf(context, entry.value.month)?.value;
  return { rules, component: rules?.components.find(({ id }) => id === entry.value.component) };
}
