import { compareText } from '#record/schema/problem.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { honourWords as words } from '#wording/units/honours.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { numbered, recordRefs } from '../env/record/record-ref.ts';
import type { RecordRef, UnitRef } from '../shared/types.ts';

/** A year of `/honours/`, its latest first. */
export interface HonourYearView {
  readonly year: string;
  readonly honours: readonly HonourView[];
}

interface HonourView {
  /** An anchor. */
  readonly id: string;
  readonly dayText: string;
  /** `市级表扬，第二名`. */
  readonly levelText: string;
  readonly title: string;
  readonly units: readonly UnitRef[];
  /** By whom, by which paper, when it was entered. */
  readonly details: readonly string[];
  readonly records: readonly RecordRef[];
}

/** What was commended, by the year of its paper, the newest first (mechanisms.md row 92); empty where nothing was. */
export function honourYears(env: ViewEnv): readonly HonourYearView[] {
  const all = env.shown.honours
    .flatMap((entry) => entry.value.honours.map((honour, index) => ({ entry, honour, index })))
    .filter(({ honour }) => honour.received <= env.context.asOf)
    .toSorted((a, b) => compareText(b.honour.on, a.honour.on) || compareText(a.honour.id, b.honour.id));
  return [...Map.groupBy(all, ({ honour }) => honour.on.slice(0, 4))].map(([year, own]) => ({
    year,
    honours: own.map(({ entry, honour, index }): HonourView => {
      const { id, on, level, rank, title, units, by, document, received, experience } = honour;
      return {
        id,
        dayText: dayInWords(on),
        levelText: words.level(level, rank),
        title,
        units: units.map((unit) => unitRef(env, unit)),
        details: [words.by(by, document), words.entered(momentInWords(received))],
        records: numbered(
          recordRefs(env, { entry, field: ['honours', index] }),
          words.numbers(id, experience),
        ),
      };
    }),
  }));
}
