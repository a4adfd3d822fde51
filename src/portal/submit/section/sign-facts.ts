import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { signOffsOf, type SignOff } from '#engine/duties/sign-off.ts';
import type { SignItem, SignList } from '#form/section-facts.ts';
import { leaderDeskText } from '#wording/desk/sentences.ts';
import { sectionFormText } from '#wording/submit/section.ts';
import { isShown, type ViewEnv } from '../../env/env.ts';

/** What waits for each leader's signature, as the printed 待签批清单 has it and under its number. */
export function signLists(
  env: ViewEnv,
): readonly { readonly list: SignList; readonly dossiers: readonly Dossier[] }[] {
  const { context } = env;
  const day = dayOf(context.asOf);
  return context.office.posts.flatMap(({ id }) => {
    const all = signOffsOf(context, id).filter((one) => one.kind === 'paper' || isShown(env, one.dossier));
    if (all.length === 0) return [];
    const rows = all.flatMap((one): { readonly item: SignItem; readonly dossier: Dossier }[] =>
      one.kind === 'paper' || one.kind === 'class' ? [] : [{ item: itemOf(one), dossier: one.dossier }],
    );
    return [
      {
        list: {
          post: id,
          no: leaderDeskText.listNo(id, day),
          rows: rows.map(({ item }) => item),
          deputies: deputiesOf(env, id, day),
          others: all.flatMap((one) => otherOf(one)),
        },
        dossiers: rows.map(({ dossier }) => dossier),
      },
    ];
  });
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

function itemOf({ kind, dossier, version }: Exclude<SignOff, { kind: 'class' | 'paper' }>): SignItem {
  const { changeReason, nodes } = version.plan.value;
  const last = nodes.at(-1)?.due ?? dossier.task.value.due;
  return {
    task: dossier.id,
    version: version.version,
    kind,
    what: leaderDeskText.kinds[kind],
    gist: sectionFormText.gist(nodes.length, last, changeReason),
  };
}

function otherOf(one: SignOff): string[] {
  if (one.kind === 'paper') return [sectionFormText.paper(one.entry.value.kind, one.entry.value.id)];
  if (one.kind === 'class')
    return [sectionFormText.class(one.dossier.task.value.notice.no, one.dossier.task.value.class)];
  return [];
}
