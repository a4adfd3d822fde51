import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rows = readFileSync(join(root, '.github/THREATS.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, attack, , shown] = /^\| (.+?)\s+\| (.+?)\s+\| (.+?)\s+\|$/u.exec(line) ?? [];
    return attack === undefined || shown === undefined || attack === 'Attack' || attack.startsWith('--')
      ? []
      : [{ attack, shown }];
  });

test('every attack names a test that is there, by its file and its name', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const { attack, shown } of rows) {
    const [, file = '', name = ''] = /^`(.+?)`(?:: (.+))?$/u.exec(shown) ?? [];
    expect([attack, readFileSync(join(root, file), 'utf8').includes(name)]).toEqual([attack, true]);
  }
});
