import type { Entry } from '#record/schema/entry.ts';
import { canonicalText } from '#exact/canonical.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import { publicLedger } from './public-ledger.ts';

/** A record of which everyone may read more than before. */
export interface NewlyPublic {
  readonly kind: KindName;
  readonly path: string;
  /** Nothing of it was public before. */
  readonly isNew: boolean;
  /** The fields at its top that came in, or say something else now. */
  readonly fields: readonly string[];
}

/** What everyone may read of a ledger that nobody outside could read of an earlier state of it, record by record in the order of kinds and paths. */
export function newlyPublic(before: Ledger, now: Ledger): readonly NewlyPublic[] {
  const [then, today] = [publicLedger(before), publicLedger(now)];
  return KIND_NAMES.flatMap((kind) => {
    const known = new Map<string, object>(
      then[kind].map((entry: Entry<object>) => [entry.path, entry.value]),
    );
    return today[kind].flatMap((entry: Entry<object>): NewlyPublic[] => {
      const old = known.get(entry.path);
      const fields = changedFields(old ?? {}, entry.value);
      return fields.length === 0 ? [] : [{ kind, path: entry.path, isNew: old === undefined, fields }];
    });
  });
}

function changedFields(before: object, now: object): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(now)
    .filter(([, value]) => value !== undefined)
    .filter(([key, value]) => !old.has(key) || canonicalText(old.get(key)) !== canonicalText(value))
    .map(([key]) => key);
}
