import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadTypedLedger, type TypedLedger } from '#load/ledger.ts';
import type { FilesRead } from '#load/load-ledger.ts';
import { projectRoot } from '../process/run-node.ts';
import { rootOf } from './main-record.ts';
import type { KeptFiles } from './kept-files.ts';

const OFFICE = join(projectRoot, 'src', 'testing', 'office');

const files: KeptFiles = new Map(
  readdirSync(OFFICE, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(OFFICE, path)).isFile())
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(OFFICE, path))]),
);

/** All that is read, places of fields and names of bytes included. */
const said = ({ ledger, problems, broken, files: count }: TypedLedger) =>
  JSON.stringify([
    Object.values(ledger).map((entries) =>
      entries.map((entry) => [entry.path, entry.value, entry.at([]), entry.at(['submitted'])]),
    ),
    problems,
    broken,
    count,
  ]);

test('what is laid over a record is read as if all of it were read anew, and what stayed is not read again', () => {
  const [path = '', other = ''] = [...files.keys()].filter((one) => one.startsWith('tasks/'));
  const over = new Map(files)
    .set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from('unknown: 1\n')]))
    .set('units/neu.yaml', Buffer.from('id: neu\n'))
    // The same bytes, kept elsewhere.
    .set('office.yaml', Buffer.from(files.get('office.yaml') ?? ''));
  over.delete(other);
  const read: FilesRead = new Map();
  const main = loadTypedLedger(rootOf('data', files), read);
  const after = loadTypedLedger(rootOf('data', over), new Map(read));
  expect(said(after)).toBe(said(loadTypedLedger(rootOf('data', over))));
  expect(after.problems.length).toBeGreaterThan(main.problems.length);
  expect(after.ledger.office[0]).toBe(main.ledger.office[0]);
  // What was laid over main is no part of what is kept of main.
  expect(said(loadTypedLedger(rootOf('data', files), read))).toBe(said(main));
});

test('a file that comes back with other bytes is read anew each time', () => {
  const read: FilesRead = new Map();
  const nameOf = (title: string) => {
    const office = Buffer.from(String(files.get('office.yaml')).replace('督查公开', title));
    const { ledger } = loadTypedLedger(rootOf('data', new Map(files).set('office.yaml', office)), read);
    return ledger.office[0]?.value.site.title;
  };
  expect([nameOf('甲'), nameOf('乙'), nameOf('甲')]).toEqual(['甲', '乙', '甲']);
});
