import type { Page } from 'playwright-core';

/** What a person's hands did on a page. */
export interface Hands {
  /** Keys, and each sign that an input method gave; a paste is two keys. */
  readonly strokes: number;
  /** Fields in which something was typed, each once. What was pasted is not typed. */
  readonly typed: number;
  /** Choices taken from lists. */
  readonly chosen: number;
  /** Buttons, links, ticks and folds that were pressed. */
  readonly presses: number;
  readonly pastes: number;
}

export const NO_HANDS: Hands = { strokes: 0, typed: 0, chosen: 0, presses: 0, pastes: 0 };

/** The sum of what hands did. */
export function sumOfHands(all: readonly Hands[]): Hands {
  return all.reduce(
    (sum, one) => ({
      strokes: sum.strokes + one.strokes,
      typed: sum.typed + one.typed,
      chosen: sum.chosen + one.chosen,
      presses: sum.presses + one.presses,
      pastes: sum.pastes + one.pastes,
    }),
    NO_HANDS,
  );
}

/** Counts from now on what a person does on a page, until it is left; the answer tells what was counted so far. */
export async function countHands(page: Page): Promise<() => Promise<Hands>> {
  // The page holds what is counted: what a test fills in by other means than hands makes no trusted event.
  await page.evaluate(() => {
    const fields = new Set<string>();
    const counted = { strokes: 0, chosen: 0, presses: 0, pastes: 0 };
    const heard = (type: string, hear: (event: Event) => void) => {
      document.addEventListener(
        type,
        (event) => {
          if (event.isTrusted) hear(event);
        },
        true,
      );
    };
    heard('keydown', (event) => {
      const { key, ctrlKey } = event as KeyboardEvent;
      // A key that gives a sign is counted as the sign.
      if (ctrlKey || key.length > 1) counted.strokes += 1;
    });
    heard('input', (event) => {
      const { inputType, data } = event as InputEvent;
      const { id } = event.target as HTMLElement;
      if (inputType === 'insertFromPaste') counted.pastes += 1;
      if (inputType !== 'insertText') return;
      fields.add(id);
      counted.strokes += [...(data ?? '')].length;
    });
    // A list answers a test with an event of its own making.
    document.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) counted.chosen += 1;
    });
    heard('click', ({ target }) => {
      if ((target as Element).closest('button, a, summary, input[type=checkbox], input[type=radio]') !== null)
        counted.presses += 1;
    });
    Object.defineProperty(window, 'countedHands', { get: () => ({ ...counted, typed: fields.size }) });
  });
  return async () => {
    const counted: unknown = await page.evaluate('countedHands');
    return counted as Hands;
  };
}
