import { hasHidden } from '#text/hidden.ts';
import type { Fault } from '../fault/fault.ts';
import { hiddenFaults } from './hidden-characters.ts';
import { lineStart } from '../fault/line-index.ts';
import { conflictsIn, maybeConflict } from './merge-conflict.ts';
import type { Edit } from '../fault/fix.ts';
import { forbidden, readYaml, streamOf, valueOf } from './read-yaml.ts';
import { scanLines } from './scan-lines.ts';
import { sourceMap, type SourceMap } from './source-map.ts';
import { tabIndents } from './tab-indents.ts';

/** What one parse gives: the value, where its parts stand, and everything wrong with the writing. */
export interface Parsed {
  /** `undefined` when nothing could be read; then there is at least one fault. */
  readonly value: unknown;
  /** With faults, the value was read after fixing and serves to find further problems, never as a record. */
  readonly faults: readonly Fault[];
  readonly map: SourceMap;
}

/**
 * The value of a text in which nothing is wrong, or `undefined`; then `parseYaml`
 * tells what is. Nearly every record is read by `plainValue` before.
 */
export function soundValue(text: string): unknown {
  if (hasHidden(text) || maybeConflict(text)) return undefined;
  try {
    const events = streamOf(text);
    return events === undefined || forbidden(text, events).length > 0 ? undefined : valueOf(text, events);
  } catch {
    return undefined;
  }
}

/**
 * Reads one YAML 1.2 document with the core schema: no aliases, anchors, merge
 * keys or tags, one document, bounded depth. When the text cannot be read, the
 * usual slips of hand are looked for line by line and fixed, so that one look
 * tells all of them and what stands behind them. `edits` are fixes made already.
 */
export function parseYaml(text: string, edits: readonly Edit[] = []): Parsed {
  const conflicts = conflictsIn(text);
  let faults = [...conflicts.faults, ...hiddenFaults(text)];
  let known = [...edits, ...conflicts.edits, ...editsOf(faults)];
  let read = readYaml(text, known);
  if (read.broken) {
    const slips = scanLines(text);
    for (const guess of guesses(text, slips)) {
      const tried = readYaml(text, [...known, ...editsOf(guess)]);
      const last = !tried.broken || guess === slips;
      if (!last) continue;
      faults = [...faults, ...guess];
      known = [...known, ...editsOf(guess)];
      read = tried.broken ? { ...tried, faults: beyondTabs(text, guess, tried.faults) } : tried;
      break;
    }
  }
  faults = [...faults, ...read.faults];
  const fixes = editsOf(read.faults);
  if (fixes.length > 0) {
    const fixed = readYaml(text, [...known, ...fixes]);
    if (fixed.value !== undefined) read = fixed;
  }
  return { value: read.value, faults, map: read.map };
}

/** Where the parts of a text stand that was read before without fault. */
export function mapSource(text: string): SourceMap {
  return sourceMap(text, text, streamOf(text) ?? [], (offset) => offset);
}

/** The slips, with every place at which their tabs may have been meant; as they are at the end. */
function* guesses(text: string, slips: readonly Fault[]): Generator<readonly Fault[]> {
  if (slips.length === 0) return;
  if (slips.some(({ code }) => code === 'yaml-tab')) {
    for (const indents of tabIndents(text))
      yield slips.map((slip) => {
        const spaces = slip.code === 'yaml-tab' ? indents.get(slip.edit?.start ?? -1) : undefined;
        return spaces === undefined || slip.edit === undefined
          ? slip
          : { ...slip, params: { spaces: String(spaces) }, edit: { ...slip.edit, text: ' '.repeat(spaces) } };
      });
  }
  yield slips;
}

// What the reader says of a line whose indentation is a guess is a guess too.
function beyondTabs(text: string, slips: readonly Fault[], faults: readonly Fault[]): readonly Fault[] {
  const tabbed = new Set(
    slips.filter(({ code }) => code === 'yaml-tab').map(({ offset }) => lineStart(text, offset)),
  );
  return faults.filter(({ offset }) => !tabbed.has(lineStart(text, offset)));
}

function editsOf(faults: readonly Fault[]): Edit[] {
  return faults.flatMap(({ edit }) => (edit === undefined ? [] : [edit]));
}
