import { plainLine } from './plain-line.ts';

/** Text that Markdown leaves alone, on one line: every sign that could begin something is taken for itself, and nobody and nothing is called by `@` and `#`. */
export function markdownText(text: string): string {
  return plainLine(text)
    .replaceAll('@', '＠')
    .replaceAll('#', '＃')
    .replaceAll(/[!-/:-?[-`{-~]/gu, String.raw`\$&`);
}
