import { inspectionText } from '#wording/inspections/words.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { responseOf } from '#engine/inspections/response.ts';
import type { ViewEnv } from '../../env/env.ts';
import { inspectionName } from '../../inspections/inspection-row.ts';

/** How fast an exposure was answered, and what was known before it (mechanisms.md row 12); undefined of a matter that was not exposed, and where the exposure may not be told. */
export function responseText(env: ViewEnv, dossier: Dossier): string | undefined {
  const response = responseOf(env.context, dossier);
  if (response === undefined || !env.shownByPath.has(response.exposure.path)) return undefined;
  const { exposure, first, days, before } = response;
  const { date } = exposure.value;
  const isToldBefore = before !== undefined && env.shownByPath.has(before.entry.path);
  return [
    first === undefined
      ? inspectionText.noResponse(date, days)
      : inspectionText.response(date, first.on, days, inspectionText.act[first.what]),
    ...(isToldBefore ? [inspectionText.before(before.on, inspectionName(before.entry))] : []),
  ].join('；');
}
