import { isDay, isMonth } from '#days/day.ts';
import { isIsoWeek } from '#days/iso-week.ts';
import type { Severity } from '#record/schema/problem.ts';
import { asWritten } from '../fault/as-written.ts';
import { fileVerdict, isPlainName, plainName } from './file-name.ts';
import type { KindPaths } from './kinds.ts';
import { notForLedger } from '../fault/not-for-ledger.ts';

/** What is wrong with a file or folder standing where it stands; nothing is read of it. */
export interface StrayFault {
  readonly code: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string>>;
}

/** A file whose path fits no kind; `undefined` when it may stand beside the record. */
export function strayFile(path: string, name: string, kinds: KindPaths): StrayFault | undefined {
  const error = (code: string, params: Readonly<Record<string, string>>) => ({
    code,
    severity: 'error' as const,
    params,
  });
  const verdict = fileVerdict(name);
  if (verdict === 'beside') return undefined;
  if (verdict === 'litter')
    return { code: 'file-litter', severity: 'reminder', params: { name: asWritten(name) } };
  const kept = notForLedger(name);
  if (kept !== undefined) return error('not-for-ledger', kept);
  if (verdict === 'extension') {
    return error('file-extension', {
      name: asWritten(name),
      right: name.replace(/(?:\.(?:ya?ml|txt|json))+$/iu, '.yaml'),
    });
  }
  if (verdict === 'document') return error('file-document', { name: asWritten(name) });
  const missing = missingTime(path);
  if (missing !== undefined) return error('file-day-impossible', { name: asWritten(name), ...missing });
  if (!isPlainName(name)) return misnamed(path, name, kinds);
  return error('file-unexpected', placeParams(path, kinds));
}

/** A folder in which no kind of record stands. */
export function strayFolder(path: string, name: string, kinds: KindPaths): StrayFault {
  const kept = notForLedger(name);
  if (kept !== undefined) return { code: 'not-for-ledger', severity: 'error', params: kept };
  const missing = missingTime(name);
  if (missing !== undefined)
    return {
      code: 'file-day-impossible',
      severity: 'error',
      params: { name: asWritten(name), folder: 'yes', ...missing },
    };
  const right = timeName(name);
  if (right !== undefined && kinds.mayHold(path.slice(0, path.length - name.length) + right))
    return { code: 'file-name', severity: 'error', params: { name: asWritten(name), right, time: 'yes' } };
  if (!isPlainName(name)) return misnamed(path, name, kinds);
  return { code: 'folder-unexpected', severity: 'error', params: placeParams(path, kinds) };
}

const TIMES: readonly (readonly [what: string, form: RegExp, exists: (text: string) => boolean])[] = [
  ['week', /(?<![\d])\d{4}-W\d{2}(?![\d])/gu, isIsoWeek],
  ['day', /(?<![\d])\d{4}-\d{2}-\d{2}(?![\d])/gu, isDay],
  ['month', /(?<![\d])\d{4}-\d{2}(?![\d-])/gu, isMonth],
];

/** The first day, week or month of a name or path that no calendar has, and which of them it is. */
function missingTime(path: string): Record<string, string> | undefined {
  for (const [what, form, exists] of TIMES) {
    const day = [...path.matchAll(form)].map(([text]) => text).find((text) => !exists(text));
    if (day !== undefined) return { day, what };
  }
  return undefined;
}

/** A week or month in another writing, as folders are called by them: `2026-w7` → `2026-W07`, `2026年5月` → `2026-05`. */
function timeName(name: string): string | undefined {
  const [, year = '', sign = '', number = ''] =
    /^(\d{4})(?:[-_ ]|年)?(第|[Ww]|)[-_ ]?(\d{1,2})[周月]?$/u.exec(name.normalize('NFKC')) ?? [];
  if (year === '') return undefined;
  const right = `${year}-${sign === '' ? '' : 'W'}${number.padStart(2, '0')}`;
  return right !== name && (sign === '' ? isMonth(right) : isIsoWeek(right)) ? right : undefined;
}

function misnamed(path: string, name: string, kinds: KindPaths): StrayFault {
  const right = plainName(name);
  const better = path.slice(0, path.length - name.length) + right;
  const fits = right !== name && (kinds.match(better) !== undefined || kinds.mayHold(better));
  return {
    code: 'file-name',
    severity: 'error',
    params: { name: asWritten(name), right: fits ? right : '' },
  };
}

function placeParams(path: string, kinds: KindPaths): Record<string, string> {
  const { nearest, places } = kinds.instead(path);
  return { path: asWritten(path, 200), nearest, places: places.join('\n') };
}
