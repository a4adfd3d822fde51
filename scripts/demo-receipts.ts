import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '#record/schema/problem.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import type { Receipts } from '#record/office/receipts.ts';
import { demoReceiptWords } from '#wording/commands/shared.ts';
import { generatedText } from './lib/manual/generated-text.ts';
import { commandOptions } from './lib/terminal/options.ts';
import { writeWhole } from './lib/writing/whole-file.ts';

commandOptions('demo-receipts', {}, process.argv.slice(2));

// Plays the counter for the demo ledger, which no forge has received: every record gets the receipt
// that it would have had, but for those that show what a record without one looks like.
const root = 'data';

/** Records that stay as they say themselves (自报时间). */
const UNPROVED: ReadonlySet<string> = new Set([
  'reports/2026-W17/gonghui.yaml',
  'reports/2026-W21/lanpu.yaml',
  'tasks/2026/t2026-012/claim-2026-04-23.yaml',
  'monthly/2026-04/caiwu.yaml',
  'tasks/2026/t2026-008/ack.yaml',
]);

/** A record that a counter receives: dated by its own word. */
interface Received {
  readonly path: string;
  readonly file: string;
  readonly moment: string;
  readonly by: string;
  readonly onBehalf: boolean;
}

const { ledger } = loadTypedLedger({ dir: root, printed: root });
const received = Object.values(ledger)
  .flatMap((entries) =>
    entries.flatMap(({ path, file, value }): Received[] => {
      if (!('submitted' in value) || UNPROVED.has(path)) return [];
      const by = 'unit' in value && typeof value.unit === 'string' ? value.unit : 'mishu';
      return [{ path, file, moment: value.submitted, by, onBehalf: value.onBehalf !== undefined }];
    }),
  )
  .toSorted((a, b) => compareText(a.moment, b.moment) || compareText(a.path, b.path));

/** What was handed in together: by one unit in one minute. */
const handed = new Map<string, Received[]>();
for (const record of received) {
  const key = `${record.moment} ${record.by} ${String(record.onBehalf)}`;
  handed.set(key, [...(handed.get(key) ?? []), record]);
}

const days = new Map<string, Receipts['receipts']>();
let number = 0;
for (const records of handed.values()) {
  const [first] = records;
  if (first === undefined) continue;
  number += 1;
  const day = first.moment.slice(0, 10);
  const receipt: Receipts['receipts'][number] = {
    door: first.onBehalf ? '秘书科代录' : '合并请求',
    number,
    moment: first.moment,
    account: accountOf(first.by),
    records: records.map(({ path, file }) => ({ path, blob: blobOf(file) })),
  };
  days.set(day, [...(days.get(day) ?? []), receipt]);
}

const folder = join(root, 'receipts');
for (const name of existsSync(folder) ? readdirSync(folder) : [])
  if (!days.has(name.replace(/\.yaml$/u, ''))) rmSync(join(folder, name), { recursive: true });
for (const [date, receipts] of days)
  writeWhole(join(folder, `${date}.yaml`), generatedText(demoReceiptWords.header, { date, receipts }, 2));

/** An invented account number, the same for a unit every time. */
function accountOf(unit: string): number {
  return 900_000_000 + (createHash('sha256').update(unit).digest().readUInt32BE() % 1_000_000);
}

/** Git's name of a file's content. */
function blobOf(file: string): string {
  const content = readFileSync(file);
  return createHash('sha1')
    .update(`blob ${String(content.length)}\0`)
    .update(content)
    .digest('hex');
}
