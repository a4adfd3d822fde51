import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** WCAG 2.2 AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that other colours can break. */
export const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * Lets the pages that a window opens from here on be asked for their faults. What asks them runs as each begins: sent to
 * one page after the other, its text alone takes longer than to lay a page out.
 */
export async function letAskFaults(reader: BrowserContext): Promise<void> {
  await reader.addInitScript(axe);
}

/** What WCAG 2.2 AA, or some of its rules, finds wrong with a page as it stands, `rule: element`. */
export async function accessibilityFaults(page: Page, rules: unknown = WCAG): Promise<string[]> {
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}
