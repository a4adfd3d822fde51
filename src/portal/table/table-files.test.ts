import { expect, test } from 'vitest';
import { addressed, filesOf } from './table-files.ts';

test('a table leads to a CSV file and a workbook, kept by the title of their rows', () => {
  const files = filesOf(addressed('/units/all', '全部单位：2026/5'), 'slice');
  expect(files).toEqual({
    of: '全部单位：2026/5',
    downloads: [
      { text: 'CSV', href: '/units/all.csv', name: '全部单位：2026-5.csv', note: '' },
      { text: 'Excel', href: '/units/all.xlsx', name: '全部单位：2026-5.xlsx', note: '' },
    ],
  });
  expect(filesOf(addressed('/units/all', '全部单位'), 'whole').of).toBeNull();
});
