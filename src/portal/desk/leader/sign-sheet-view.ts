import { dayOf } from '#days/moment.ts';
import { signOffsOf } from '#engine/duties/sign-off.ts';
import { formHref } from '#form/address.ts';
import { formVerbs, leaderDeskText } from '#wording/desk/sentences.ts';
import { postName, type ViewEnv } from '../../env/env.ts';
import type { DayText, LinkView } from '../../shared/types.ts';
import { signRow, type SignRowView } from '../sign-row.ts';

/** /desk/<post>/sign/ : 待签批清单, one sheet for one leader and one day, signed once. */
export interface SignSheetView {
  readonly title: string;
  /** By which the form that files it names it as the paper of every decision. */
  readonly no: string;
  readonly post: string;
  readonly day: DayText;
  readonly desk: LinkView;
  /** The form that files the signed sheet. */
  readonly form: LinkView;
  readonly rows: readonly SignRowView[];
}

/** The list of all that waits for a post. */
export function signSheetView(env: ViewEnv, post: string): SignSheetView {
  const { context } = env;
  const day = dayOf(context.asOf);
  return {
    title: leaderDeskText.sheetTitle,
    no: leaderDeskText.listNo(postName(env, post), day),
    post: postName(env, post),
    day,
    desk: { text: leaderDeskText.title(postName(env, post)), href: `/desk/${post}/` },
    form: { text: formVerbs.approval, href: formHref(context.office.secretariat, 'sign', post) },
    rows: signOffsOf(context, post).map((row) => signRow(env, row)),
  };
}
