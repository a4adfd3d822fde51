import { dayOf } from '../../calendar/moment.ts';
import { addWorkdays } from '../../calendar/working-days.ts';
import { check, type Finding, found } from '../check.ts';
import { baselineAttempts } from './baseline.ts';
import { stretchesOf, type Stretches } from './stretches.ts';

/** A plan is broken down by week when due within the month, by month when within the quarter (mechanisms.md rows 33–34, O5, O6); 即办件 are exempt. */
export const planGranularity = check({
  code: 'plan-granularity',
  severity: 'reminder',
  *find({ context, calendar }): Generator<Finding> {
    // Matters are handed out in batches: what one asks of its plan, the others of its days ask too.
    const asked = new Map<string, Stretches>();
    for (const dossier of context.dossiers.values()) {
      const { start } = dossier.delivery;
      const days = context.rulesOn(start)?.plans?.days;
      const plan = baselineAttempts(dossier).at(-1);
      if (days === undefined || plan === undefined || dossier.prompt) continue;
      const { due } = dossier.task.value;
      const planDue = addWorkdays(calendar, start, days);
      // Before it came in, a plan could not plan; after its own end there is nothing left to plan.
      const made = dayOf(plan.received);
      const { nodes } = plan.entry.value;
      const end = nodes.find(({ id }) => id === 'end')?.due ?? due;
      const from = made > planDue ? made : planDue;
      const key = `${start} ${from} ${due}`;
      const known = asked.get(key) ?? stretchesOf(calendar, start, from, due);
      asked.set(key, known);
      const { by, stretches } = known;
      // The deadline's own node always counts; where it is wrong or missing, its own code tells it.
      const dates = [due, ...nodes.map((node) => node.due)];
      const missing = stretches.filter(
        (stretch) => stretch.from <= end && !dates.some((day) => stretch.from <= day && day <= stretch.to),
      );
      if (missing.length > 0)
        yield found(plan.entry, ['nodes'], {
          by,
          start,
          due,
          missing: missing.map(({ name }) => name).join('、'),
        });
    }
  },
});
