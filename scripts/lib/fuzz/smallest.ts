// A fault that needs more tries than this is small enough.
const TRIES = 400;

/** The text with as many lines taken out as leave it failing: halves, quarters, single lines. */
export function smallestText(text: string, fails: (text: string) => boolean): string {
  let lines = text.split('\n');
  let tries = 0;
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < lines.length && tries < TRIES;) {
      const fewer = lines.toSpliced(at, size);
      tries++;
      if (fewer.length > 0 && fails(fewer.join('\n'))) lines = fewer;
      else at += size;
    }
  return lines.join('\n');
}
