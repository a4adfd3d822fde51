import { expect, test } from 'vitest';
import { savedName } from './saved-name.ts';

const facts = (name: string) => ({ asOf: '2026-11-30 09:00', unit: { id: 'lanpu', name } });
const sent = [{ value: { submitted: '2026-11-27 10:12' } }];

test('a saved file says day, unit and kind, as of when it is sent', () => {
  expect(savedName(sent, facts('澜浦区民防办'), '周报、月报')).toBe('2026-11-27_澜浦区民防办_周报和月报');
  expect(savedName([{ value: {} }], facts('澜浦区民防办'), '周报')).toBe('2026-11-30_澜浦区民防办_周报');
});

test('and holds nothing that a system does not keep in a name', () => {
  const name = savedName(sent, facts('..\\澜/浦:*?"<>| 区\n𠮷\u202E办😀（筹）'.repeat(20)), 'CON');
  expect(name).toMatch(/^2026-11-27_[\p{Script=Han}（）]+_CON$/u);
  expect([...name].length).toBeLessThan(80);
});
