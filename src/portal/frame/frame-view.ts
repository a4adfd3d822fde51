import { columns } from '#wording/frame/labels.ts';
import { frameText } from '#wording/frame/sentences.ts';
import { systemText } from '#wording/shared/system.ts';
import { dayOf } from '#days/moment.ts';
import { publicRepository, unitRef, type ViewEnv } from '../env/env.ts';
import { nextSite } from './next-site.ts';
import { hasTaskRules, publishedRules, rulesInForce } from '../env/rules-in-force.ts';
import type { FieldView, LinkView } from '../shared/types.ts';
import { showsLive } from '../env/shows-live.ts';
import type { ColumnView, FeedView, FrameView } from './types.ts';

/** What stands around every page. `feeds` are those that the build writes. */
export function frameView(env: ViewEnv, feeds: readonly FeedView[] = []): FrameView {
  const { office, asOf } = env.context;
  const { site } = office;
  return {
    officeName: office.name,
    siteName: site.title,
    description: frameText.description(office.name, hasTaskRules(env)),
    asOf: dayOf(asOf),
    next: nextSite(env.context) ?? null,
    rule: ruleLink(env),
    owner: unitRef(env, office.secretariat).name,
    channels: channelsOf(env),
    marks: office.demo === undefined ? marksOf(env) : [],
    demo: office.demo !== undefined,
    notice: env.profile === 'internal' ? systemText.notice : null,
    address: site.address?.replace(/\/+$/, '') ?? null,
    columns: columnsOf(env),
    periodNames: periodNamesOf(env),
    feeds,
  };
}

/** The columns that lead to something: no matters without a rules block for them, no roll where live facts are not published. */
function columnsOf(env: ViewEnv): readonly ColumnView[] {
  const hasRules = publishedRules(env).length > 0;
  const hasTasks = hasTaskRules(env);
  const there: Readonly<Partial<Record<ColumnView['key'], boolean>>> = {
    ranking: hasRules,
    tasks: hasTasks,
    duties: showsLive(env) && hasRules && (hasTasks || env.profile === 'internal'),
    method: hasRules,
  };
  return columns.filter(({ key }) => there[key] ?? true);
}

function periodNamesOf({ context }: ViewEnv): Readonly<Record<string, string>> {
  const named = context.ledger.rules.flatMap(({ value: { period } }) =>
    typeof period === 'string' ? [] : period,
  );
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
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
