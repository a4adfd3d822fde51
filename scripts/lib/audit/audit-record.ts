import { resolve } from 'node:path';
import type { Entry } from '#record/schema/entry.ts';
import type { Place } from '#record/schema/problem.ts';
import { officeMoment } from '#load/as-of.ts';
import { loadLedger } from '#load/load-ledger.ts';
import { PLACES } from '#record/ledger.ts';
import { Office } from '#record/office/office.ts';
import { Receipts } from '#record/office/receipts.ts';
import { printedName } from '../check/check-record.ts';
import { keyOf, type Receipt } from './receipt-version.ts';

/** An entry as it stands in the files now. */
export interface PresentEntry {
  readonly key: string;
  readonly receipt: Receipt;
  /** Where a part of it stands. */
  readonly at: (field: readonly PropertyKey[]) => Place;
}

/** One day's file as it stands now. */
export interface PresentDay {
  /** Inside the data root. */
  readonly path: string;
  /** As it is called to a person. */
  readonly file: string;
  /** By its name. */
  readonly date: string;
  /** Undefined where it cannot be read as what it should be. */
  readonly entries: readonly PresentEntry[] | undefined;
}

/** What the audit reads of the record as it stands now. */
export interface PresentRecord {
  readonly days: readonly PresentDay[];
  /** What the office says of itself; undefined where that cannot be read. */
  readonly office: Office | undefined;
  /** An instant on the office's own clock, `YYYY-MM-DD HH:mm`. */
  readonly momentOf: (seconds: number) => string;
  /** How a file inside the data root is called to a person. */
  readonly fileOf: (path: string) => string;
}

/** Reads the office and the receipts of a data root; of nothing else anything is told. */
export function presentRecord(data: string): PresentRecord {
  const printed = printedName(data);
  const kinds = PLACES.filter(({ name }) => name === 'receipts' || name === 'office');
  const { entries, broken } = loadLedger({ dir: resolve(data), printed }, kinds);
  const office = Office.safeParse(entries.get('office')?.[0]?.value).data;
  const unread = broken.filter(({ kind }) => kind === 'receipts');
  const days = [
    ...(entries.get('receipts') ?? []).map(presentDay),
    ...unread.map(({ path, file, names }) => ({ path, file, date: names['date'] ?? '', entries: undefined })),
  ];
  return {
    days: days.sort((a, b) => (a.path < b.path ? -1 : 1)),
    office,
    momentOf: (seconds) => officeMoment(new Date(seconds * 1000), office?.timeZone ?? 'Asia/Shanghai'),
    fileOf: (path) => (printed === '.' ? path : `${printed}/${path}`),
  };
}

function presentDay({ path, file, names, value, at }: Entry<unknown>): PresentDay {
  const { receipts } = Receipts.parse(value);
  return {
    path,
    file,
    date: names['date'] ?? '',
    entries: receipts.map((receipt, n) => ({
      key: keyOf(receipt),
      receipt,
      at: (field) => at(['receipts', n, ...field]),
    })),
  };
}
