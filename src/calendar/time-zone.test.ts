import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { addDays } from '#days/day.ts';

/** The last 400 days of the arranged years. */
const everyDay = Array.from({ length: 400 }, (_, index) => addDays('2026-12-31', index - 399));

describe('the machine’s time zone', () => {
  const module = (name: string) => new URL(name, import.meta.url).href;
  const program = `
    const { buildCalendar } = await import('${module('./calendar.ts')}');
    const { addWorkdays, dayKind } = await import('${module('./working-days.ts')}');
    const { deadlineAfter } = await import('${module('./deadline.ts')}');
    const { officeYears } = await import('${module('../testing/office-years.ts')}');
    const calendar = buildCalendar(officeYears());
    const days = ${JSON.stringify(everyDay)};
    const results = days.map((day) => [dayKind(calendar, day), addWorkdays(calendar, day, 3), deadlineAfter(calendar, day, 2)]);
    console.log([new Date(1767225600000).getTimezoneOffset(), JSON.stringify(results)].join('\\n'));
  `;
  const under = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    }).split('\n');

  test('changes nothing', () => {
    const [west, east] = [under('America/New_York'), under('Asia/Shanghai')];
    expect([west[0], east[0]]).toEqual(['300', '-480']);
    expect(west[1]).toContain('2026-02-24');
    expect(west[1]).toBe(east[1]);
  });
});
