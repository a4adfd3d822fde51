import { minutesWords } from '#wording/form/minutes.ts';
import type { UnitGroup } from '../paste/door-facts.ts';

/** Units that a sentence means together. */
export interface UnitsTogether {
  readonly start: number;
  readonly end: number;
  /** `各县（市）区` */
  readonly say: string;
  readonly units: readonly string[];
}

/**
 * The groups of units that a sentence names, `各县（市）区`, `七个县（市）区`, `全市各单位`, by what the office calls its
 * kinds of units. None where it says that only some of them are meant, or another number of them.
 */
export function unitsTogether(text: string, groups: readonly UnitGroup[]): readonly UnitsTogether[] {
  const found: UnitsTogether[] = [];
  for (const match of text.matchAll(minutesWords.together)) {
    const [opening, every = '', some = ''] = match;
    const from = match.index + opening.length;
    const called = groupCalled(text.slice(from), groups);
    if (called === undefined || some !== '') continue;
    const { units, length } = called;
    if (!/^(?:各|所有)/u.test(every) && countSaid(every) !== units.length) continue;
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const end = from + length;
    found.push({ start: match.index, end, say: text.slice(match.index, end), units });
  }
  return found;
}

/** The group of which a text begins with the name, the longest part of a name first; all units where it says no more than 单位. */
function groupCalled(
  text: string,
  groups: readonly UnitGroup[],
): { readonly length: number; readonly units: readonly string[] } | undefined {
  if (text.startsWith(minutesWords.unit))
    return { length: minutesWords.unit.length, units: [...new Set(groups.flatMap(({ units }) => units))] };
  const lengths = groups.map((group) => ({ units: group.units, length: lengthOfName(text, group.name) }));
  const longest = Math.max(0, ...lengths.map(({ length }) => length));
  return longest < LEAST_NAME
    ? undefined
    : {
        length: longest,
        units: [...new Set(lengths.flatMap(({ length, units }) => (length === longest ? units : [])))],
      };
}

const LEAST_NAME = 2;

/** How much of the text's beginning is a part of a group's name, or another way to say one. */
function lengthOfName(text: string, name: string): number {
  let length = 0;
  while (length < text.length && name.includes(text.slice(0, length + 1))) length += 1;
  const others = minutesWords.sameGroup.filter((words) => words.some((word) => name.includes(word))).flat();
  return Math.max(length, ...others.map((word) => (text.startsWith(word) ? word.length : 0)));
}

function countSaid(every: string): number {
  const said = every.replace('个', '').replace('两', '二');
  return /^\d+$/u.test(said) ? Number(said) : minutesWords.digits.indexOf(said);
}
