import type { Edition } from '#record/freeze/edition.ts';
import { freezeWords } from '#wording/commands/freeze.ts';
import { generatedText } from '../manual/generated-text.ts';

/** An edition as its file holds it, an entry of a unit's or league's lists on one line. */
export function editionText(edition: Edition): string {
  return generatedText(freezeWords.header, edition, 3);
}
