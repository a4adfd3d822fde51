import { columns } from '#wording/frame/labels.ts';
import { frameText } from '#wording/frame/sentences.ts';
import { systemText } from '#wording/shared/system.ts';
import { dayOf } from '#days/moment.ts';
import { publicRepository, unitRef, type ViewEnv } from '../env/env.ts';
import { hasTaskRules, publishedRules, rulesInForce, writtenBlocks } from '../env/rules-in-force.ts';
import { termViews, type TermView } from './terms.ts';
import type { FieldView, LinkView, DayText, MomentText } from '../shared/types.ts';
import { nextSite } from './status-view.ts';
import { showsLive } from '../env/publication.ts';

/** What stands around every page: head, foot, as-of day. */
export interface FrameView {
  /** The office, e.g. `望澜市民防办公室`. */
  readonly officeName: string;
  /** The site, e.g. `督查督办公开`. */
  readonly siteName: string;
  /** One plain sentence for search engines and shared links. */
  readonly description: string;
  /** Data as of this day. Pages print the day only, so that their bytes change only with their facts. */
  readonly asOf: DayText;
  /** By when a newer site is expected, `YYYY-MM-DD HH:mm`; a page that is read later says that it is old. Null in a demo, which is never renewed. */
  readonly next: MomentText | null;
  /** The rules in force, or null in a ledger without rules. */
  readonly rule: LinkView | null;
  /** The post answering for the content, e.g. `秘书科`. */
  readonly owner: string;
  /** Channels for errors and supervision (勘误与监督): telephone, letter box, address. At least one. */
  readonly channels: readonly FieldView[];
  /** Where the public can say what it sees (/about/voice/); false where the rules decide on no clues. */
  readonly hasVoice: boolean;
  /** Site marks of the foot: 主办单位, 网站标识码, ICP备案, 公安备案, 党政机关网站标识, 找错. Empty in the demo. */
  readonly marks: readonly FieldView[];
  /** 网站标识码 for the head of every page; null where the office has none, and in the demo, whose code is nobody's. */
  readonly siteId: string | null;
  /** True shows 「本站为虚构演示」 on every page. */
  readonly demo: boolean;
  /** What must stand on every page on screen and on paper, e.g. `系统内版，请勿外传`; null in the public build. */
  readonly notice: string | null;
  /** The public address without the trailing slash, for print and sharing; null if not yet known. */
  readonly address: string | null;
  /** The words of the trade that the office uses, with what they mean. */
  readonly terms: readonly TermView[];
  /** The columns of the head: a page that would be empty has none. */
  readonly columns: readonly ColumnView[];
  /** Names of periods that have one of their own, by id. */
  readonly periodNames: Readonly<Record<string, string>>;
  /** Feeds and calendars to announce in the head and the foot. */
  readonly feeds: readonly FeedView[];
}

/** A column of the head; `key` is what a page names as its own. */
interface ColumnView {
  readonly key: string;
  readonly text: string;
  readonly href: string;
}

/** A feed announced in the head of every page. */
interface FeedView {
  readonly title: string;
  readonly href: string;
  /** MIME type: `application/atom+xml`, `text/calendar`. */
  readonly type: string;
}

/** Which of the columns that not every office has lead to something. */
export interface FramePages {
  readonly bulletins: boolean;
  readonly items: boolean;
  /** The newest year that has a page; null where none has. */
  readonly year: string | null;
}

const NONE: FramePages = { bulletins: false, items: false, year: null };

/** What stands around every page. `feeds` are those that the build writes. */
export function frameView(
  env: ViewEnv,
  pages: FramePages = NONE,
  feeds: readonly FeedView[] = [],
): FrameView {
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
    hasVoice: rulesInForce(env)?.value.clocks.clue !== undefined,
    marks: office.demo === undefined ? marksOf(env) : [],
    siteId: office.demo === undefined ? (site.siteId ?? null) : null,
    demo: office.demo !== undefined,
    notice: env.profile === 'internal' ? systemText.notice : null,
    address: site.address?.replace(/\/+$/, '') ?? null,
    terms: termsOf(env),
    columns: columnsOf(env, pages),
    periodNames: periodNamesOf(env),
    feeds,
  };
}

/** The words of the rules in force; none in a ledger without rules. */
function termsOf(env: ViewEnv): readonly TermView[] {
  const rules = rulesInForce(env)?.value;
  if (rules === undefined) return [];
  return termViews(writtenBlocks(rules), unitRef(env, env.context.office.secretariat).name);
}

/** The columns that lead to something: no matters without a rules block for them, no roll where live facts are not published. */
function columnsOf(env: ViewEnv, pages: FramePages): readonly ColumnView[] {
  const hasRules = publishedRules(env).length > 0;
  const hasTasks = hasTaskRules(env);
  const there: Readonly<Partial<Record<ColumnView['key'], boolean>>> = {
    ranking: hasRules,
    bulletins: pages.bulletins,
    items: pages.items,
    year: pages.year !== null,
    tasks: hasTasks,
    duties: showsLive(env) && hasRules && (hasTasks || env.profile === 'internal'),
    submit: hasTasks,
    desk: env.profile === 'internal' && hasTasks,
    method: hasRules,
  };
  return columns
    .filter(({ key }) => there[key] ?? true)
    .map((column) => (column.key === 'year' ? { ...column, href: pages.year ?? column.href } : column));
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
  const way = (label: string, text: string, href: string | undefined): FieldView[] =>
    href === undefined ? [] : [{ label, text, href }];
  return [
    ...mark(frameText.sponsor, name),
    ...mark(frameText.siteId, site.siteId),
    ...mark(frameText.icp, site.icp),
    ...mark(frameText.publicSecurity, site.publicSecurity),
    ...way(frameText.partyMark, frameText.open, site.partyMark),
    ...way(frameText.reportErrors, frameText.reportHere, site.reportErrors),
  ];
}
