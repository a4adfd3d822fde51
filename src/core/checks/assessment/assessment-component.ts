import { nearest } from '../../nearest.ts';
import { found, type Check, type Finding } from '../check.ts';
import { assessedComponent } from './assessed-component.ts';

/** Marks are entered for a component that the rules of the month leave to an assessor (rules-v1 §11). */
export const assessmentComponent: Check = {
  code: 'assessment-component',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.assessment) {
      const assessed = assessedComponent(index, entry);
      if (assessed === undefined || assessed.component?.source === 'assessed') continue;
      const { rules, component } = assessed;
      const { month, component: id } = entry.value;
      const known =
        rules?.components.filter(({ source }) => source === 'assessed').map((one) => one.id) ?? [];
      yield found(entry, [rules === undefined ? 'month' : 'component'], {
        why: rules === undefined ? 'month' : component === undefined ? 'unknown' : 'computed',
        month,
        name: component?.name ?? '',
        version: rules?.version ?? '',
        known: known.join('、'),
        nearest: nearest(id, known) ?? '',
      });
    }
  },
};
