import type { Page } from 'playwright-core';
import { formWords } from '#wording/form/words.ts';
import type { Picture } from './take.ts';

/** The demo's unit and matter that the pictures are of, on the afternoon before its report day. */
export const PICTURED = { asOf: '2026-06-11 16:00', unit: 'gongcheng' } as const;

const WEEKLY = `submit/${PICTURED.unit}/#weekly`;
/** The matters that need no line of their own: the first that is folded. */
const FOLDED = '.form-folded >> nth=0';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const firstMatter = (page: Page) => page.locator(FOLDED).locator('.form-group').first();

async function opened(page: Page): Promise<void> {
  await page.waitForSelector('.form-ways button');
  await page.locator(FOLDED).locator('> summary').click();
}

/** The steps of a unit that reports its week, as the help tells them. */
export const HELP_PICTURES: readonly Picture[] = [
  {
    name: 'choose-unit',
    path: 'submit/',
    act: async (page) => {
      await page.waitForSelector('.unit-choice a');
    },
    shows: (page) => [page.locator('h2#units'), page.locator('.unit-choice')],
    marks: (page) => [page.locator(`.unit-choice a[href*="${PICTURED.unit}"]`)],
  },
  {
    name: 'fill-in',
    path: WEEKLY,
    act: async (page) => {
      await opened(page);
      await firstMatter(page).locator('textarea').fill('基坑验收通过，开始浇筑底板。');
      await firstMatter(page).locator('input[type="checkbox"]').first().check();
    },
    shows: (page) => [page.locator('#field-help'), firstMatter(page)],
    marks: (page) => [
      page.locator('#field-help textarea').first(),
      firstMatter(page).locator('textarea'),
      firstMatter(page).locator('input[type="checkbox"]').first(),
    ],
  },
  {
    name: 'mend',
    path: WEEKLY,
    act: async (page) => {
      await opened(page);
      await firstMatter(page).locator('input[type="checkbox"]').first().check();
      await button(page, formWords.copy).click();
      await firstMatter(page).locator('.form-error').first().waitFor();
    },
    shows: (page) => [firstMatter(page)],
    marks: (page) => [firstMatter(page).locator('.form-error').first()],
  },
  {
    name: 'copy',
    path: WEEKLY,
    act: async (page) => {
      await page.waitForSelector('.form-ways button');
      await page.locator('#field-others').check();
      await button(page, formWords.copy).click();
      await page.locator('.form-out textarea').waitFor();
    },
    shows: (page) => [page.locator('.form-ways'), page.locator('.form-out')],
    marks: (page) => [button(page, formWords.copy), page.locator('.form-out textarea')],
  },
  {
    name: 'forge',
    path: WEEKLY,
    act: async (page) => {
      await page.waitForSelector('.form-ways button');
      await page.locator('#field-others').check();
      await button(page, formWords.forge).click();
      await page.locator('.form-out a').first().waitFor();
    },
    shows: (page) => [page.locator('.form-ways'), page.locator('.form-out')],
    marks: (page) => [button(page, formWords.forge), page.locator('.form-out a').first()],
  },
];
