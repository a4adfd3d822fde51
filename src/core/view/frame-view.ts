import { frameText } from '../../wording/zh-CN/view/frame.ts';
import { systemText } from '../../wording/zh-CN/view/system.ts';
import { dayOf } from '../calendar/moment.ts';
import { publicRepository, unitRef, type ViewEnv } from './env.ts';
import { rulesInForce } from './rules-in-force.ts';
import type { FieldView, LinkView } from './types/common.ts';
import type { FeedView, FrameView } from './types/frame.ts';

/** What stands around every page. `feeds` are those that the build writes. */
export function frameView(env: ViewEnv, feeds: readonly FeedView[] = []): FrameView {
  const { office, asOf } = env.context;
  const { site } = office;
  return {
    officeName: office.name,
    siteName: site.title,
    description: frameText.description(office.name),
    asOf: dayOf(asOf),
    rule: ruleLink(env),
    owner: unitRef(env, office.secretariat).name,
    channels: channelsOf(env),
    marks: office.demo === undefined ? marksOf(env) : [],
    demo: office.demo !== undefined,
    notice: env.profile === 'internal' ? systemText.notice : null,
    address: site.address?.replace(/\/+$/, '') ?? null,
    feeds,
  };
}

/** The office's channel for errors and supervision; where the ledger is open to all, the repository too. */
export function channelsOf(env: ViewEnv): readonly FieldView[] {
  const { site } = env.context.office;
  const contact: FieldView = { label: frameText.contact, text: site.contact, href: null };
  const repository = publicRepository(env);
  if (repository === null) return [contact];
  return [contact, { label: frameText.repository, text: repository, href: repository }];
}

function ruleLink(env: ViewEnv): LinkView | null {
  const rules = rulesInForce(env);
  return rules === undefined ? null : { text: rules.value.title, href: '/method/' };
}

function marksOf(env: ViewEnv): readonly FieldView[] {
  const { name, site } = env.context.office;
  const mark = (label: string, text: string | undefined): FieldView[] =>
    text === undefined ? [] : [{ label, text, href: null }];
  return [
    ...mark(frameText.sponsor, name),
    ...mark(frameText.siteId, site.siteId),
    ...mark(frameText.icp, site.icp),
  ];
}
