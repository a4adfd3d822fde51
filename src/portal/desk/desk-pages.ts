import { signOffsOf } from '#engine/duties/sign-off.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';
import type { Page } from '../shared/types.ts';
import { hasDesk } from './has-desk.ts';
import { fridayView, type FridayView } from './friday/friday-view.ts';
import { leaderDeskView, type LeaderDeskView } from './leader/leader-desk-view.ts';
import { signSheetView, type SignSheetView } from './leader/sign-sheet-view.ts';
import { unitDeskView, type UnitDeskView } from './unit/unit-desk-view.ts';

export type DeskPage = Page<{ readonly who: string }, UnitDeskView | LeaderDeskView>;
export type SignSheetPage = Page<{ readonly post: string }, SignSheetView>;
export type FridayPage = Page<object, FridayView>;

/** /desk/<unit>/ and, inside the system, /desk/<post>/. */
export function deskPages(env: ViewEnv): readonly DeskPage[] {
  return [
    ...env.context.ledger.unit
      .filter(({ value }) => hasDesk(env, value.id))
      .map(({ value: { id } }): DeskPage => ({ who: id, view: () => unitDeskView(env, id) })),
    ...leaders(env).map((id): DeskPage => ({ who: id, view: () => leaderDeskView(env, id) })),
  ];
}

/** /desk/<post>/sign/, of those for whom something waits. */
export function signSheetPages(env: ViewEnv): readonly SignSheetPage[] {
  return leaders(env)
    .filter((post) => signOffsOf(env.context, post).length > 0)
    .map((post) => ({ post, view: () => signSheetView(env, post) }));
}

/** /desk/ : one page, inside the system alone. */
export function fridayPages(env: ViewEnv): readonly FridayPage[] {
  return env.profile === 'internal' && hasTaskRules(env) ? [{ view: () => fridayView(env) }] : [];
}

/** The posts that decide, and the one that checks the section: they stand on the internal roll alone. */
function leaders(env: ViewEnv): readonly string[] {
  const { posts, drawPost } = env.context.office;
  if (env.profile !== 'internal' || !hasTaskRules(env)) return [];
  return posts
    .filter(({ id, role }) => role === '主要领导' || role === '分管领导' || id === drawPost)
    .map(({ id }) => id);
}
