import type { Entry } from '../../entry.ts';
import { buildContext, type Context } from '../context.ts';
import type { UsedRecord } from './used-records.ts';

/** A context over these records alone, as of the same moment: what it computes owes nothing to any other (rules-v1 §10). */
export function restrictedTo(context: Context, records: readonly UsedRecord[]): Context | undefined {
  const kept = new Set<unknown>(records.map(({ entry }) => entry));
  const only = <T>(entries: readonly Entry<T>[]) => entries.filter((entry) => kept.has(entry));
  const { ledger, asOf, frozenAt } = context;
  return buildContext(
    {
      ...ledger,
      unit: only(ledger.unit),
      calendar: only(ledger.calendar),
      rules: only(ledger.rules),
      honours: only(ledger.honours),
      task: only(ledger.task),
      ack: only(ledger.ack),
      plan: only(ledger.plan),
      claim: only(ledger.claim),
      filing: only(ledger.filing),
      event: only(ledger.event),
      report: only(ledger.report),
      clue: only(ledger.clue),
      incoming: only(ledger.incoming),
      measure: only(ledger.measure),
      verification: only(ledger.verification),
      draw: only(ledger.draw),
      assessment: only(ledger.assessment),
    },
    asOf,
    frozenAt,
  );
}
