import type { Entry } from './entry.ts';
import type { KindName, RecordOf } from './schema/kinds.ts';

/** The whole record, by kind; each list in order of path. A ledger of office and units only is a ledger. */
export type Ledger = { readonly [K in KindName]: readonly Entry<RecordOf<K>>[] };

/** A ledger's entry of one kind. */
export type EntryOf<K extends KindName> = Entry<RecordOf<K>>;
