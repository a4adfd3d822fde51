import type { Page } from 'playwright-core';

/**
 * What does not fit on a page as it stands: the page wider than its window, a text that is broken to a character a
 * line, texts that lie over one another, a text cut off, a date in a heading that is broken where a line could hold it.
 * `sort: text`; empty where all fits.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly text: string;
      readonly owner: Element;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const found = new Set<string>();
    const beyond = document.documentElement.scrollWidth - window.innerWidth;
    if (beyond > 0) found.add(`wider by ${String(beyond)}`);

    /** What an element has of those around it, worked out once for all texts that stand in them. */
    const inherited = <T>(of: T, own: (element: Element, around: T) => T): ((element: Element) => T) => {
      const known = new Map<Element, T>();
      const told = (element: Element): T => {
        const before = known.get(element);
        if (before !== undefined) return before;
        const parent = element.parentElement;
        const around = parent === null || parent === document.body ? of : told(parent);
        const made = element === document.body ? of : own(element, around);
        known.set(element, made);
        return made;
      };
      return told;
    };

    /** Said to readers that speak alone. */
    const isShrunk = inherited(false, (element, around) => {
      if (around) return true;
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 && height <= 1 && getComputedStyle(element).display !== 'inline';
    });
    const isUnseen = (element: Element): boolean =>
      !element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) ||
      isShrunk(element);

    /** From where to where the boxes that an element scrolls in let it be seen. */
    const throughWhat = inherited<readonly [left: number, right: number]>(
      [-Infinity, Infinity],
      (element, [left, right]) => {
        if (getComputedStyle(element).overflowX === 'visible') return [left, right];
        const around = element.getBoundingClientRect();
        return [Math.max(left, around.left), Math.min(right, around.right)];
      },
    );

    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const owner = node.parentElement;
      if (text === '' || owner === null || owner.closest('.vh') !== null || isUnseen(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      const heading = owner.closest('h1, h2, h3');
      if (heading !== null)
        for (const { 0: date, index } of (node.textContent ?? '').matchAll(
          /\d{4}年(?:\d+月(?:\d+日)?)?|\d+月\d+日/gu,
        )) {
          range.setStart(node, index);
          range.setEnd(node, index + date.length);
          const parts = [...range.getClientRects()].filter(({ width }) => width > 1);
          const whole = parts.reduce((sum, { width }) => sum + width, 0);
          const isBroken = new Set(parts.map(({ top }) => Math.round(top))).size > 1;
          if (isBroken && whole < heading.clientWidth) found.add(`broken date: ${date}`);
        }
      if (text.length >= 6 && boxes.length >= text.length * 0.6) found.add(`a character a line: ${text}`);
      const { fontSize, overflowX } = getComputedStyle(owner);
      const size = parseFloat(fontSize);
      const [left, right] = throughWhat(owner);
      // The signs themselves, not the line that they stand on.
      const signs = boxes.map((box) => ({
        text,
        owner,
        left: Math.max(left, box.left),
        right: Math.min(right, box.right),
        top: (box.top + box.bottom - size) / 2,
        bottom: (box.top + box.bottom + size) / 2,
      }));
      lines.push(...signs);
      const isCut = overflowX === 'hidden' && owner.scrollWidth > owner.clientWidth + 2;
      if (isCut) found.add(`cut off: ${text}`);
    }

    lines.sort((a, b) => a.top - b.top);
    for (const [at, one] of lines.entries())
      for (let next = at + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.top >= one.bottom) break;
        if (one.owner.contains(other.owner) || other.owner.contains(one.owner)) continue;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide > 3 && high > 3) found.add(`over one another: ${one.text} / ${other.text}`);
      }
    return [...found];
  });
}

/** The name of the form that a page of forms shows, by its tab and its heading; what both say where they differ. */
export function shownForm(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const tab = document.querySelector('.form-tabs a[aria-current]');
    const heading = document.querySelector('.form-sheet h3');
    const [named, headed] = [tab?.textContent, heading?.textContent];
    return named === headed ? tab?.getAttribute('href')?.slice(1) : `${named ?? ''} / ${headed ?? ''}`;
  });
}
