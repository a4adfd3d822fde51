import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { FIXTURES } from '#testing/example-root.ts';
import { FROZEN_CHECKS, RECORD_CHECKS } from '../registry.ts';
import { toldOf } from '#testing/reported-of.ts';
import { makeFrozenRoot } from '#testing/frozen-root.ts';

const CHECKS = [...RECORD_CHECKS, ...FROZEN_CHECKS];
const AS_OF = '2026-05-20 10:00';

const base = mkdtempSync(join(tmpdir(), 'duban-calendar-'));
const sound = join(base, 'sound');
const root = join(base, 'data');

beforeAll(() => {
  makeFrozenRoot(sound);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

/** A year of the calendar with one notice, known on a day; `more` are further lines of the notice. */
function yearOf(year: number, known: string, more: string): string {
  return `year: ${String(year)}
notices:
  - id: notice-of-${String(year)}
    title: 关于放假安排的通知
    known: ${known}
${more}    source: https://www.gov.cn/x.htm
    days:
      - { name: 元旦, off: [${String(year)}-12-31] }
`;
}

test("a frozen period is not touched by the next year's arrangement, though it was public before the freeze", () => {
  cpSync(sound, root, { recursive: true });
  writeFileSync(join(root, 'calendar/2027.yaml'), yearOf(2027, '2026-03-02', ''));
  expect(toldOf(root, CHECKS, AS_OF).text).toBe('');
});

test('a frozen period is not touched by an amendment entered after its close, and says how to write one', async () => {
  cpSync(sound, root, { recursive: true });
  const year = readFileSync(join(root, 'calendar/2026.yaml'), 'utf8');
  const amended = (more: string) => {
    const [, notice = ''] = yearOf(2026, '2026-03-02', more).split('notices:\n');
    writeFileSync(join(root, 'calendar/2026.yaml'), `${year}${notice}`);
    return toldOf(root, CHECKS, AS_OF).text;
  };
  expect(amended('    entered: 2026-05-14 09:00\n')).toBe('');
  await expect(amended('')).toMatchFileSnapshot(join(FIXTURES, 'edition-record-changed', 'calendar.txt'));
});
