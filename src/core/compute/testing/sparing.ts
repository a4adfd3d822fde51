import { nextMonth } from '../../calendar/day.ts';
import { closedList } from '../closed-list.ts';
import { drawSample } from '../draw-sample.ts';
import type { Records } from './ledger-of.ts';
import { world } from './world.ts';

/** A month's draw, published on the first of the next, with the first number that spares the unit's claims, so that they are accepted as reported. */
export function sparing(unit: string, month: string, ...records: Records[]): Records {
  return drawn(month, records, (sample, own) => !own.some((id) => sample.includes(id)), unit);
}

/** The same with the first number that draws a claim of the unit. */
export function drawing(unit: string, month: string, ...records: Records[]): Records {
  return drawn(month, records, (sample, own) => own.some((id) => sample.includes(id)), unit);
}

function drawn(
  month: string,
  records: readonly Records[],
  fits: (sample: readonly string[], own: readonly string[]) => boolean,
  unit: string,
): Records {
  const submitted = `${nextMonth(month)}-01 10:00`;
  const context = world(submitted, ...records);
  const own = [...context.dossiers.values()]
    .flatMap((dossier) => dossier.claims)
    .filter((claim) => claim.unit === unit)
    .map((claim) => claim.id);
  const list = closedList(context, month);
  const number = Array.from({ length: 1000 }, (_, index) => String(index).padStart(6, '0')).find((text) =>
    fits(drawSample(text, list, '0.20'), own),
  );
  if (number === undefined) throw new Error('no number fits');
  return { draw: [{ month, number, by: 'jijian', submitted }] };
}
