import { isDay } from '../core/calendar/day.ts';
import type { Severity } from '../core/problem.ts';
import { asWritten } from './as-written.ts';
import { fileVerdict, isPlainName, plainName } from './file-name.ts';
import type { KindPaths } from './kinds.ts';
import { notForLedger } from './not-for-ledger.ts';

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
  if (!isPlainName(name)) return misnamed(path, name, kinds);
  const day = [...name.matchAll(/\d{4}-\d{2}-\d{2}/gu)].map(([text]) => text).find((text) => !isDay(text));
  if (day !== undefined) return error('file-day-impossible', { name, day });
  return error('file-unexpected', placeParams(path, kinds));
}

/** A folder in which no kind of record stands. */
export function strayFolder(path: string, name: string, kinds: KindPaths): StrayFault {
  const kept = notForLedger(name);
  if (kept !== undefined) return { code: 'not-for-ledger', severity: 'error', params: kept };
  if (!isPlainName(name)) return misnamed(path, name, kinds);
  return { code: 'folder-unexpected', severity: 'error', params: placeParams(path, kinds) };
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
