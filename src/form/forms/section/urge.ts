import { eventWords } from '#wording/form/section-late.ts';
import type { DraftRecord, Filling } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf } from '../../draft/values.ts';
import { recordPath } from '../../record-path.ts';
import type { OverdueFacts } from '../../section-facts.ts';
import { eventNames } from './event-place.ts';
import { field, matterName, note, tick, words, type Section } from './section-parts.ts';

/** What is late, by unit and matter. */
function lateByUnit({ overdue }: Section): ReadonlyMap<string, ReadonlyMap<string, readonly OverdueFacts[]>> {
  const units = Map.groupBy(overdue, ({ unit }) => unit);
  return new Map([...units].map(([unit, rows]) => [unit, Map.groupBy(rows, ({ task }) => task)]));
}

/** What is late of each unit, to be urged by one tick. */
export function urgeParts(filling: Filling, section: Section): readonly Part[] {
  const { values, now } = filling;
  return [
    {
      as: 'group',
      key: 'head',
      title: '',
      isRow: true,
      parts: [
        field('on', eventWords.on, { type: 'day' }),
        field('way', eventWords.way, words(eventWords.ways)),
      ],
    },
    ...[...lateByUnit(section)].map(([unit, matters]): Part => {
      const key = `u.${unit}`;
      const lines = [...matters].map(([task, rows]) => ({
        task,
        name: matterName(section.matterOf(task)),
        whats: rows.map(({ what, due, late }) => eventWords.what(what, due, late, now)),
        urged: rows.some(({ urged }) => urged),
      }));
      return {
        as: 'group',
        key,
        title: eventWords.unit(section.unitName(unit), lines.length),
        parts: [
          tick(key, eventWords.urged),
          ...lines.map(({ name, whats, urged }) =>
            note(eventWords.late(name, [...whats, ...(urged ? [eventWords.today] : [])])),
          ),
          ...(isTicked(values, key) && lines.length > 1
            ? lines.map(({ task, name }) => tick(`${key}.skip.${task}`, eventWords.skip(name)))
            : []),
        ],
      };
    }),
  ];
}

/** A 催办 for each matter of the units that are ticked. */
export function urgeRecords(filling: Filling, section: Section): readonly DraftRecord[] {
  const { values, now } = filling;
  const put: string[] = [];
  return [...lateByUnit(section)].flatMap(([unit, matters]) =>
    isTicked(values, `u.${unit}`)
      ? [...matters]
          .filter(([task]) => !isTicked(values, `u.${unit}.skip.${task}`))
          .map(([task, rows]) => {
            const whats = rows.map(({ what, due, late }) => eventWords.what(what, due, late, now));
            const text = eventWords.text(textOf(values, 'way'), section.unitName(unit), whats);
            const names = eventNames(filling, section, '催办', task, put);
            put.push(recordPath('event', names));
            return {
              kind: 'event' as const,
              names,
              value: {
                task,
                kind: '催办',
                on: typed(values, 'on'),
                text: from(`u.${unit}`, text),
                submitted: now,
              },
            };
          })
      : [],
  );
}
