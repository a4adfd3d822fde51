import type { Impact } from '#record/freeze/impact.ts';
import { impactWords } from '#wording/commands/impact.ts';
import { generatedText } from '../manual/generated-text.ts';

/** An impact table as its file holds it, a unit on one line. */
export function impactText(impact: Impact): string {
  return generatedText(impactWords.header(impact.version), impact, 5);
}
