import { expect, test } from 'vitest';
import { lateSectionForms } from './late-section-forms.ts';
import { lateTabs } from './late-tabs.ts';

test('a form that is fetched later has the tab that it will have', () => {
  expect(lateTabs).toEqual(
    lateSectionForms.map(({ name, title, block }) => ({
      name,
      title,
      ...(block === undefined ? {} : { block }),
    })),
  );
});
