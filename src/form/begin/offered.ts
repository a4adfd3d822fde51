import type { Context } from '#engine/dossier/context.ts';
import { dayOf } from '#days/moment.ts';
import type { KindName } from '#record/ledger.ts';
import type { Vocabulary } from '#record/office/words.ts';
import type { Field } from '#record/schema/fields.ts';
import { inForce } from '#record/schema/in-force.ts';

/** Which of the office's lists a field takes its words from, by kind and place. */
const LISTS: Readonly<Record<string, keyof Vocabulary>> = {
  'unit.kind': 'unitKinds',
  'meeting.kind': 'meetingKinds',
  'incoming.kind': 'incomingKinds',
  'task.kind': 'taskKinds',
  'task.source.kind': 'sources',
  'task.category': 'taskCategories',
  'task.tags': 'tags',
  'plan.nodes.*.kind': 'nodeKinds',
  'clue.channel': 'clueChannels',
  'clue.category': 'clueCategories',
  'measure.kind': 'measures',
  'measure.grounds': 'measureGrounds',
};

/** More than this nobody reads behind a field. */
const MOST = 12;

/** What may stand in a field of a kind, as the ledger knows it: the office's words, units and posts by id and name. Empty where there are too many to tell. */
export function choicesIn(
  context: Context,
  kind: KindName,
): (field: Field, place: string) => readonly string[] {
  const day = dayOf(context.asOf);
  return ({ ref }, place) => {
    const list = LISTS[`${kind}.${place}`];
    if (list !== undefined) return context.words[list].map(({ name }) => name);
    if (`${kind}.${place}` === 'task.class')
      return (context.rulesOn(day)?.tasks?.classes ?? []).map(({ name }) => name);
    const named = namedBy(context, ref?.target, day);
    return named.length > MOST ? [] : named;
  };
}

function namedBy(context: Context, target: string | undefined, day: string): readonly string[] {
  const { office, units, ledger } = context;
  switch (target) {
    case 'unit':
      return [...units.values()].map(({ value }) =>
        `${value.id} ${inForce(value.names, day)?.name ?? ''}`.trim(),
      );
    case 'post':
      return office.posts.map(({ id, name }) => `${id} ${name}`);
    case 'item':
      return ledger.items.flatMap(({ value }) => value.items.map(({ id, name }) => `${id} ${name}`));
    case 'league':
      return (context.rulesOn(day)?.leagues ?? []).map(({ id, name }) => `${id} ${name}`);
    default:
      return [];
  }
}
