import { campaignWords } from '#wording/form/seldom.ts';
import { ask } from '../../draft/ask.ts';
import type { Filling, Form } from '../../draft/form.ts';
import type { Part } from '../../draft/parts.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, rowsOf } from '../../draft/values.ts';
import type { SeldomFacts } from '../../seldom-facts.ts';
import { field, named, tick, today } from '../section/section-parts.ts';

const MOST_GROUPS = 12;

/** 专班和专项行动: one is set up, or ended; the register is filed whole (mechanisms.md rows 13, 40, 43). */
export const campaignForm: Form = {
  name: 'campaign',
  title: campaignWords.title,
  block: 'tasks',
  about: campaignWords.about,
  subjectLabel: campaignWords.subjectLabel,
  none: campaignWords.none,
  subjects: ({ seldom }) =>
    seldom === undefined
      ? []
      : [
          { id: 'new', text: campaignWords.fresh },
          ...seldom.campaigns.standing.map(({ id, name }) => ({ id, text: campaignWords.end(name) })),
        ],
  start: ({ facts, now }) => ({
    head: facts.seldom?.chief ?? '',
    from: today({ now }),
    until: today({ now }),
  }),
  parts: (filling) => {
    const { seldom } = filling.facts;
    if (seldom === undefined) return [];
    return standing(filling, seldom) === undefined
      ? newParts(filling, seldom)
      : [ask('campaigns', ['campaigns', 'until'], 'until', { optional: false, hint: '' })];
  },
  records: (filling) => {
    const { seldom } = filling.facts;
    if (seldom === undefined) return [];
    const { value } = seldom.campaigns;
    const ended = standing(filling, seldom);
    const campaigns =
      ended === undefined
        ? [...value.campaigns, newCampaign(filling, seldom)]
        : value.campaigns.map((one) =>
            one.id === ended.id ? { ...one, until: typed(filling.values, 'until') } : one,
          );
    return [{ kind: 'campaigns', names: {}, value: { ...value, campaigns } }];
  },
};

function standing({ subject }: Filling, { campaigns }: SeldomFacts) {
  return campaigns.standing.find(({ id }) => id === subject);
}

function newParts({ facts, values }: Filling, { posts }: SeldomFacts): readonly Part[] {
  const at = (...path: string[]) => ['campaigns', ...path];
  const leaders = posts.filter(({ role }) => role === 'chief' || role === 'leader');
  const rows = rowsOf(values, 'groups');
  return [
    ask('campaigns', at('name'), 'name', { hint: '' }),
    ask('campaigns', at('aim'), 'aim'),
    ask('campaigns', at('basis'), 'basis'),
    field('head', campaignWords.head, named(leaders)),
    {
      as: 'group',
      key: 'deputies',
      title: campaignWords.deputies,
      folded: true,
      parts: leaders.map(({ id, name }) => tick(`deputy.${id}`, name)),
    },
    {
      as: 'group',
      key: 'members',
      title: campaignWords.members,
      parts: facts.units.map(({ id, name }) => tick(`member.${id}`, name)),
    },
    {
      as: 'list',
      key: 'groups',
      title: campaignWords.groups,
      add: rows.length < MOST_GROUPS ? campaignWords.addGroup : null,
      fixed: -1,
      rows: rows.map((row, n) => ({
        row,
        title: campaignWords.group(n + 1),
        parts: [
          ask('campaigns', at('groups', 'name'), `groups.${row}.name`),
          field(`groups.${row}.head`, campaignWords.groupHead, named(facts.units)),
          ask('campaigns', at('groups', 'duty'), `groups.${row}.duty`),
        ],
      })),
    },
    ask('campaigns', at('from'), 'from'),
  ];
}

function newCampaign({ facts, values }: Filling, { campaigns, posts }: SeldomFacts) {
  const ticked = (key: string, list: readonly { readonly id: string }[]) =>
    list.flatMap(({ id }) => (isTicked(values, `${key}.${id}`) ? [from(`${key}.${id}`, id)] : []));
  const deputies = ticked('deputy', posts);
  const groups = rowsOf(values, 'groups').map((row) => ({
    name: typed(values, `groups.${row}.name`),
    head: typed(values, `groups.${row}.head`),
    duty: typed(values, `groups.${row}.duty`),
  }));
  return {
    id: campaigns.next,
    name: typed(values, 'name'),
    aim: typed(values, 'aim'),
    basis: typed(values, 'basis'),
    head: typed(values, 'head'),
    deputies: deputies.length === 0 ? undefined : deputies,
    members: ticked('member', facts.units),
    groups: groups.length === 0 ? undefined : groups,
    from: typed(values, 'from'),
  };
}
