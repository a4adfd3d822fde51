import type { Tier } from '#record/schema/field.ts';
import type { KindName } from '#record/ledger.ts';

/** A record before it is marked. `tier` is who may read it, by its own word or by that of the matter it belongs to. */
export interface Draft {
  readonly kind: KindName;
  readonly path: string;
  readonly tier: Tier;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Receipt by paper, with what the record says of its readers. */
export function receiptAt(moment: string, tier: Tier = 'public'): Readonly<Record<string, unknown>> {
  return {
    submitted: moment,
    onBehalf: { receivedAt: moment, channel: '纸质', enteredBy: 'mishu', paper: '收文登记簿2026-031' },
    ...(tier === 'public' ? {} : { disclosure: '系统内' }),
  };
}
