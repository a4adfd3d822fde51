import { periodNamed, rulesOn, type Period } from '#engine/time/periods.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { Column, Component } from '#record/rules/table.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { CheckIndex } from '../check/check-index.ts';
import { breaksPath } from '../check/identity.ts';

/** The period that is assessed with its rules, and what is assessed if they have it. */
export interface Assessed {
  readonly period: Period | undefined;
  readonly rules: Rules | undefined;
  readonly component: Component | undefined;
  readonly column: Column | undefined;
}

/** What an assessment speaks of; `undefined` where a fault that is told elsewhere keeps it from being known. */
export function assessedComponent(index: CheckIndex, entry: EntryOf<'assessment'>): Assessed | undefined {
  const { ledger, isUnread } = index;
  if (ledger.rules.length === 0 || isUnread('rules')) return undefined;
  if (breaksPath('assessment', entry, 'period') || breaksPath('assessment', entry, 'component'))
    return undefined;
  const period = periodNamed(ledger, entry.value.period);
  const rules = period && rulesOn(ledger, period.from)?.value;
  const isIt = ({ id }: { readonly id: string }) => id === entry.value.component;
  return { period, rules, component: rules?.components.find(isIt), column: rules?.columns?.find(isIt) };
}
