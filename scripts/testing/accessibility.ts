import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** WCAG 2.2 AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules that other colours can break. */
export const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** All others: what they find follows from what is shown, where, and what is said of it. */
const NOT_OF_COLOURS = Object.fromEntries(OF_COLOURS.values.map((rule) => [rule, { enabled: false }]));

/**
 * Lets the pages that a window opens from here on be asked for their faults. What asks them runs as each begins: sent to
 * one page after the other, its text alone takes longer than to lay a page out.
 */
export async function letAskFaults(reader: BrowserContext): Promise<void> {
  await reader.addInitScript(axe);
}

/** What WCAG 2.2 AA, or some of its rules, finds wrong with a page as it stands, `rule: element`. */
export function accessibilityFaults(page: Page, rules: unknown = WCAG): Promise<string[]> {
  return faultsOf(page, 'document', { runOnly: rules });
}

/**
 * What WCAG 2.2 AA finds wrong with a page whose window was made narrower after `noteColours`. Of its colours only those
 * texts are asked for that stand out otherwise now, or stood nowhere: half of all the time goes into them.
 */
export async function accessibilityFaultsNarrowed(page: Page): Promise<string[]> {
  const found = await faultsOf(page, 'document', { runOnly: WCAG, rules: NOT_OF_COLOURS });
  const others = await page.evaluate<number>(`${TEXT_COLOURS}
    window.otherTexts = [...textColours()]
      .filter(([text, colours]) => window.notedColours.get(text) !== colours)
      .map(([text]) => text);
    otherTexts.length`);
  if (others === 0) return found;
  return [...found, ...(await faultsOf(page, '{ include: otherTexts }', { runOnly: OF_COLOURS }))];
}

/** Notes the colours of all texts that a page shows, for `accessibilityFaultsNarrowed`. */
export async function noteColours(page: Page): Promise<void> {
  await page.evaluate(`${TEXT_COLOURS} window.notedColours = textColours(); undefined`);
}

/**
 * In the page: of each element that shows a text of its own what the rules of colours go by, its ink, whether it is
 * large, and all that lies behind it.
 */
const TEXT_COLOURS = `
  const textColours = () => {
    const grounds = new Map();
    const groundOf = (element) => {
      if (element === null) return '';
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join(' ');
      const ground = own === 'rgba(0, 0, 0, 0) none 1 none normal' ? '' : own + '; ';
      const made = ground + groundOf(element.parentElement);
      grounds.set(element, made);
      return made;
    };
    const found = new Map();
    const texts = [...document.querySelectorAll('input, select, textarea')];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
      if (text.data.trim() !== '') texts.push(text.parentElement);
    for (const element of new Set(texts)) {
      if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) continue;
      const { color, fontSize, fontWeight, textShadow, textDecorationLine, position } = getComputedStyle(element);
      // As the rule has it: 18 points, or 14 in bold.
      const isLarge = parseFloat(fontSize) >= (fontWeight >= 700 ? 56 / 3 : 24);
      found.set(element, [color, isLarge, textShadow, textDecorationLine, position, groundOf(element)].join(' | '));
    }
    return found;
  };`;

async function faultsOf(page: Page, where: string, options: object): Promise<string[]> {
  const found: unknown = await page.evaluate(
    `axe.run(${where}, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}
