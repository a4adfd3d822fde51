import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usageWords } from '#wording/commands/shared.ts';
import { recordChoice, recordEnvironment } from './record-options.ts';

/** A folder that is there. */
const data = 'src';

describe('recordChoice', () => {
  test('reads data/ for the public as of now when nothing is said', () => {
    const work = mkdtempSync(join(tmpdir(), 'duban-options-'));
    mkdirSync(join(work, 'data'));
    const module = JSON.stringify(new URL('record-options.ts', import.meta.url).href);
    const program = `const { recordChoice } = await import(${module}); console.log(JSON.stringify(recordChoice({})));`;
    const choice: unknown = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: work, encoding: 'utf8' }),
    );
    rmSync(work, { recursive: true });
    expect(choice).toEqual({ data: 'data', profile: 'public' });
  });

  test('takes a day alone as the end of that day and a moment as it stands', () => {
    expect(recordChoice({ data, 'as-of': '2026-11-20' })).toMatchObject({ asOf: '2026-11-20 23:59' });
    expect(recordChoice({ data, 'as-of': '2026-11-20 17:30' })).toMatchObject({ asOf: '2026-11-20 17:30' });
  });

  test.each(['2026-02-29', '2026-11-20 24:00', '2026-11-20T17:30', '昨天', ''])(
    'refuses the moment %j',
    (written) => {
      expect(recordChoice({ data, 'as-of': written })).toEqual({ why: usageWords.notMoment(written) });
    },
  );

  test('refuses a moment so far off that nothing can be reckoned for it', () => {
    const asOf = (written: string) =>
      recordChoice({ data, 'as-of': written }, () => new Date('2026-11-20T00:00Z'));
    for (const near of ['1949-01-01', '2036-12-31 23:59']) expect(asOf(near)).toHaveProperty('asOf');
    for (const far of ['1948-12-31', '2037-01-01', '2150-01-01', '9999-12-31'])
      expect(asOf(far)).toEqual({ why: usageWords.farMoment(far, 1949, 2036) });
  });

  test('refuses a folder that is not there', () => {
    expect(recordChoice({ data: 'no-such' })).toEqual({ why: usageWords.notFolder('no-such') });
  });

  test('refuses a file where a folder is wanted', () => {
    expect(recordChoice({ data: 'package.json' })).toEqual({ why: usageWords.notFolder('package.json') });
  });

  test('knows the two profiles and no other', () => {
    expect(recordChoice({ data, profile: 'internal' })).toMatchObject({ profile: 'internal' });
    expect(recordChoice({ data, profile: 'secret' })).toEqual({ why: usageWords.notProfile('secret') });
  });
});

describe('handing the choice on', () => {
  const choice = { data: 'src', asOf: '2026-11-20 17:30', profile: 'internal' } as const;

  test('names folder, moment and profile in the environment', () => {
    expect(recordEnvironment(choice)).toEqual({
      DUBAN_DATA: resolve('src'),
      DUBAN_DATA_NAME: 'src',
      DUBAN_AS_OF: '2026-11-20 17:30',
      DUBAN_PROFILE: 'internal',
    });
  });

  test('leaves the moment empty for now, so that an older value cannot stay behind', () => {
    expect(recordEnvironment({ ...choice, asOf: undefined })).toMatchObject({ DUBAN_AS_OF: '' });
  });
});
