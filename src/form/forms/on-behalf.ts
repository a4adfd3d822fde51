import { onBehalfWords } from '#wording/form/on-behalf.ts';
import { ask } from '../draft/ask.ts';
import type { Form } from '../draft/form.ts';
import type { FieldPart } from '../draft/parts.ts';
import { typed } from '../draft/typed.ts';
import { isTicked, type Values } from '../draft/values.ts';
import type { FormFacts } from '../facts.ts';

/**
 * A form of a unit that the section may fill in for it (代录, rules.md §2): a switch, when and how it came, and who enters
 * it, which is remembered. As it is where nobody of the section reads the page.
 */
export function withOnBehalf(form: Form): Form {
  return {
    ...form,
    remembers: [...(form.remembers ?? []), 'ob.enteredBy'],
    start: (filling) => ({
      'ob.receivedAt': filling.now,
      'ob.enteredBy': filling.facts.enterers[0]?.id ?? '',
      ...form.start(filling),
    }),
    parts: (filling) => {
      const { facts, values } = filling;
      if (facts.enterers.length === 0) return form.parts(filling);
      return [
        ...form.parts(filling),
        {
          as: 'group',
          key: 'ob',
          title: onBehalfWords.group,
          folded: true,
          parts: [
            { as: 'tick', key: 'ob', label: onBehalfWords.on },
            ...(isTicked(values, 'ob') ? onBehalfFields(facts) : []),
          ],
        },
      ];
    },
    records: (filling) => {
      const { facts, values } = filling;
      const records = form.records(filling);
      if (facts.enterers.length === 0 || !isTicked(values, 'ob')) return records;
      return records.map((record) => ({
        ...record,
        value: { ...record.value, onBehalf: onBehalfTree(values) },
      }));
    },
  };
}

/** Asks when and how it came, and who enters it. */
export function onBehalfFields({ enterers }: FormFacts): readonly FieldPart[] {
  const path = (name: string) => ['onBehalf', name];
  return [
    ask('report', path('receivedAt'), 'ob.receivedAt', { input: { type: 'line', max: undefined } }),
    ask('report', path('channel'), 'ob.channel'),
    ask('report', path('enteredBy'), 'ob.enteredBy', {
      hint: '',
      input: { type: 'choice', options: enterers.map(({ id, name }) => [id, name]) },
    }),
    ask('report', path('paper'), 'ob.paper'),
  ];
}

export function onBehalfTree(values: Values): object {
  return {
    receivedAt: typed(values, 'ob.receivedAt'),
    channel: typed(values, 'ob.channel'),
    enteredBy: typed(values, 'ob.enteredBy'),
    paper: typed(values, 'ob.paper'),
  };
}
