import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeNew, writeWhole } from './whole-file.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-whole-'));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(work, 'x-'));
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Linux: a device that is always full, under the name of the part that is written first. */
const FULL = '/dev/full';

/** Writes a file into each folder it is given; root, whom no folder refuses, gives its rights away first. */
const AS_NOBODY = `
  import { writeNew } from ${JSON.stringify(new URL('whole-file.ts', import.meta.url).href)};
  if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
  for (const folder of process.argv.slice(1)) {
    try {
      writeNew(folder + '/v1.yaml', 'x');
      console.log('written');
    } catch (error) {
      console.log(error.code);
    }
  }
`;

describe('a file that a command writes', () => {
  test('is there as a whole, in folders made for it, and nothing else', () => {
    writeWhole(join(folder, 'a/b/c.yaml'), '字\n');
    writeWhole(join(folder, 'a/b/c.yaml'), '另\n');
    expect(readFileSync(join(folder, 'a/b/c.yaml'), 'utf8')).toBe('另\n');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.yaml']);
  });

  test('that must be new is written over nothing', () => {
    const path = join(folder, 'v1.yaml');
    expect([writeNew(path, 'first'), writeNew(path, 'second')]).toEqual([true, false]);
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['v1.yaml']);
  });

  test('whose name is a folder leaves nothing behind', () => {
    mkdirSync(join(folder, 'v1.yaml'));
    expect(() => {
      writeWhole(join(folder, 'v1.yaml'), 'x');
    }).toThrow();
    expect(readdirSync(folder)).toEqual(['v1.yaml']);
  });

  test.runIf(existsSync(FULL))(
    'on a full disk leaves what was there and nothing half, no folder either',
    () => {
      const part = `.v1.yaml.${String(process.pid)}.tmp`;
      writeFileSync(join(folder, 'v1.yaml'), 'old');
      for (const write of [writeWhole, writeNew]) {
        symlinkSync(FULL, join(folder, part));
        expect(() => {
          write(join(folder, 'v1.yaml'), 'x'.repeat(10_000));
        }).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
        expect(readdirSync(folder)).toEqual(['v1.yaml']);
        expect(readFileSync(join(folder, 'v1.yaml'), 'utf8')).toBe('old');
      }
    },
  );

  test('under a name that is too long takes its new folders back', () => {
    expect(() => {
      writeWhole(join(folder, 'a/b', 'x'.repeat(400)), 'x');
    }).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('in a folder without the right to write is refused, whoever runs the tests', () => {
    const closed = join(folder, 'closed');
    const open = join(folder, 'open');
    for (const made of [closed, open]) mkdirSync(made);
    for (const above of [work, folder]) chmodSync(above, 0o755);
    chmodSync(closed, 0o555);
    chmodSync(open, 0o777);
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', AS_NOBODY, closed, open], {
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n')).toEqual(['EACCES', 'written']);
  });
});
