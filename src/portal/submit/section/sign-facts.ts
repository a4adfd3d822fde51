import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { signOffsOf, type SignOff } from '#engine/duties/sign-off.ts';
import type { SignItem, SignList } from '#form/section-facts.ts';
import { leaderDeskText } from '#wording/desk/sentences.ts';
import { signRow } from '../../desk/sign-row.ts';
import { isShown, postName, type ViewEnv } from '../../env/env.ts';

/** What waits for a leader's signature, with the matters and papers that it is about. */
interface Waiting {
  readonly list: SignList;
  readonly dossiers: readonly Dossier[];
}

/** What waits for each leader's signature: the rows of the printed 待签批清单, in its order and words, and under its number. */
export function signLists(env: ViewEnv): readonly Waiting[] {
  const { context } = env;
  const day = dayOf(context.asOf);
  return context.office.posts.flatMap(({ id }) => {
    const all = signOffsOf(context, id);
    if (all.length === 0) return [];
    const shown = all.filter((one) => isSignShown(env, one));
    return [
      {
        list: {
          post: id,
          no: leaderDeskText.listNo(postName(env, id), day),
          rows: shown.map((one) => itemOf(env, one)),
          deputies: deputiesOf(env, id, day),
          withheld: all.length - shown.length,
        },
        dossiers: [...new Set(shown.flatMap((one) => (one.kind === 'paper' ? [] : [one.dossier])))],
      },
    ];
  });
}

function isSignShown(env: ViewEnv, one: SignOff): boolean {
  return one.kind === 'paper' ? env.shownByPath.has(one.entry.path) : isShown(env, one.dossier);
}

/** Who signs for a post on a day. */
function deputiesOf({ shown }: ViewEnv, post: string, day: string): readonly string[] {
  const all = shown.delegations.flatMap(({ value }) => value.delegations);
  return [
    ...new Set(
      all.filter((one) => one.post === post && one.from <= day && day <= one.until).map(({ to }) => to),
    ),
  ];
}

function itemOf(env: ViewEnv, one: SignOff): SignItem {
  const { kind: what, gist, title } = signRow(env, one);
  if (one.kind === 'paper') {
    const { value, names } = one.entry;
    return { kind: 'paper', what, gist, issued: value.id, folder: names['kind'] ?? '', title };
  }
  const task = one.dossier.id;
  return one.kind === 'class'
    ? { kind: 'class', what, gist, task, level: one.dossier.task.value.class }
    : { kind: one.kind, what, gist, task, version: one.version.version };
}
