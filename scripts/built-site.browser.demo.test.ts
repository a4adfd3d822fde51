import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { build, filesOf } from './testing/built-files.ts';

const dist = process.env['DUBAN_DIST'] ?? 'dist';
const work = mkdtempSync(join(tmpdir(), 'duban-again-'));

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function digests(folder: string): readonly string[] {
  return [...filesOf(folder)].map(
    ([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')} ${path}`,
  );
}

describe('the built site of the demo', () => {
  test('is the same byte for byte when built again, in another time zone and locale', async () => {
    const again = join(work, 'again');
    await build(['--out', again], { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    expect(digests(again)).toEqual(digests(dist));
  }, 180_000);
});
