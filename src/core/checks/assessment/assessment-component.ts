import { nearest } from '../../nearest.ts';
import { check, type Finding, found } from '../check.ts';
import { assessedComponent } from './assessed-component.ts';

/** Marks are entered for a component that the rules of the period leave to an assessor, or for a column (rules.md §7). */
export const assessmentComponent = check({
  code: 'assessment-component',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.assessment) {
      const assessed = assessedComponent(index, entry);
      if (assessed === undefined) continue;
      const { rules, component, column } = assessed;
      if (component?.source === 'assessed' || column !== undefined) continue;
      const { period, component: id } = entry.value;
      const parts = rules?.components.filter(({ source }) => source === 'assessed') ?? [];
      const known = [...parts, ...(rules?.columns ?? [])].map((one) => one.id);
      yield found(entry, [rules === undefined ? 'period' : 'component'], {
        why: rules === undefined ? 'period' : component === undefined ? 'unknown' : 'computed',
        period,
        name: component?.name ?? '',
        version: rules?.version ?? '',
        known: known.join('、'),
        nearest: nearest(id, known) ?? '',
      });
    }
  },
});
