import { check, type Finding, found } from '../check.ts';

/** How many years after the last that the record tells anything of. As for `--as-of`, which the machine's clock bounds. */
const YEARS_AHEAD = 10;

/**
 * A demo's day stands near what the demo tells: a period is scored for every month until then, each with pages of
 * its own, and after a century of them no machine has the memory.
 */
export const demoFar = check({
  code: 'demo-far',
  severity: 'error',
  *find({ ledger, whole }): Generator<Finding> {
    const told = whole.ledger;
    const years = [
      ...told.calendar.map(({ value: { year } }) => year),
      ...told.rules.map(({ value: { from } }) => Number(from.slice(0, 4))),
    ];
    const last = Math.max(...years) + YEARS_AHEAD;
    for (const entry of ledger.office) {
      const { asOf } = entry.value.demo ?? {};
      if (years.length > 0 && asOf !== undefined && Number(asOf.slice(0, 4)) > last)
        yield found(entry, ['demo', 'asOf'], { last: String(last) });
    }
  },
});
