import { systemText } from '#wording/shared/system.ts';
import { dayOf } from '#days/moment.ts';
import { calendarYearViews } from '../calendar/calendar-view.ts';
import { compareText } from '#record/schema/problem.ts';
import { postName, publicRepository, sectionName, unitRef, type ViewEnv } from '../env/env.ts';
import { channelsOf } from '../frame/frame-view.ts';
import { publishedRules, rulesInForce, verifies } from '../env/rules-in-force.ts';
import { shownPosts } from './organisation-view.ts';
import type { FieldView, LinkView } from '../shared/types.ts';
import { leagueNow } from '../env/unit-standing.ts';
import { verifyView, type VerifyView } from './verify-view.ts';
import { tellsScores } from '../env/publication.ts';
import { aboutText, type AboutFacts } from '#wording/about/words.ts';

/** /about/ */
export interface AboutView {
  /** What the site is, how it is made, what is not shown; each a ruled section. */
  readonly sections: readonly AboutSectionView[];
  readonly verify: VerifyView;
  /** The office's posts and how to reach them. */
  readonly contacts: readonly FieldView[];
  /** What the office is called, what it asks of itself, who does what. */
  readonly office: readonly FieldView[];
  /** Who signs for whom (AB角), newest first. */
  readonly delegations: readonly string[];
  /** Where the rules and the calendar come from. */
  readonly sources: readonly AboutSourceView[];
}

interface AboutSectionView {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface AboutSourceView {
  readonly link: LinkView;
  readonly note: string;
}

/** /about/ : what the site is, how its figures are made and can be checked, what it does not show and why. */
export function aboutView(env: ViewEnv): AboutView {
  const facts = factsOf(env);
  const { demo } = env.context.office;
  const sections: readonly AboutSectionView[] = [
    ...(demo === undefined ? [] : [{ id: 'demo', ...aboutText.demo(demo.notice) }]),
    { id: 'site', ...aboutText.site(facts) },
    ...internalNote(env),
    { id: 'figures', ...aboutText.figures(facts) },
    { id: 'withheld', ...aboutText.withheld(facts) },
    { id: 'reading', ...aboutText.reading },
    { id: 'corrections', ...aboutText.corrections(facts) },
  ];
  return {
    sections,
    verify: verifyView(env),
    office: officeFields(env),
    delegations: delegationsOf(env),
    contacts: contactsOf(env),
    sources: [...ruleSources(env), ...calendarSources(env)],
  };
}

/** The office's word to the units of the system, from the projection. */
function internalNote({ shown }: ViewEnv): readonly AboutSectionView[] {
  const note = shown.office[0]?.value.internalNote;
  return note === undefined ? [] : [{ id: 'internal', title: systemText.internalNote, paragraphs: [note] }];
}

function factsOf(env: ViewEnv): AboutFacts {
  const { office, asOf } = env.context;
  const rules = rulesInForce(env)?.value;
  return {
    office: office.name,
    basis: office.basis,
    section: sectionName(env),
    leagues: leaguesOf(env),
    withheld: office.withheld ?? [],
    contact: office.site.contact,
    repository: publicRepository(env),
    live: office.publication.live,
    answer: rules?.clocks.objection ?? null,
    matters: rules?.tasks !== undefined,
    lights: rules?.lights !== undefined,
    clues: rules?.clocks.clue !== undefined,
    scores: rules === undefined || tellsScores(env, rules),
    internal: env.profile === 'internal',
    asOf: dayOf(asOf),
  };
}

/** The leagues of the rules that some unit is in now. */
function leaguesOf(env: ViewEnv): readonly string[] {
  const inUse = new Set(env.context.ledger.unit.map(({ value }) => leagueNow(env, value)?.id));
  const leagues = rulesInForce(env)?.value.leagues ?? [];
  return leagues.filter(({ id }) => inUse.has(id)).map(({ name }) => name);
}

function officeFields(env: ViewEnv): readonly FieldView[] {
  const { name, shortName, city, motto, secretariat, drawPost } = env.context.office;
  const { office } = aboutText;
  const section = unitRef(env, secretariat);
  const field = (label: string, text: string, href: string | null = null): FieldView => ({
    label,
    text,
    href,
  });
  return [
    field(office.name, name),
    field(office.shortName, shortName),
    field(office.city, city),
    ...(motto === undefined ? [] : [field(office.motto, motto)]),
    field(office.section, section.name, section.href),
    // An office that verifies nothing draws nothing.
    ...(verifies(env) ? [field(office.drawPost, postName(env, drawPost))] : []),
  ];
}

function delegationsOf(env: ViewEnv): readonly string[] {
  return env.shown.delegations
    .flatMap(({ value }) => value.delegations)
    .toSorted((a, b) => compareText(b.from, a.from))
    .map(({ post, to, from, until, basis }) =>
      aboutText.delegation(postName(env, post), postName(env, to), from, until, basis),
    );
}

/** The channel first, then the basis, then the posts with their names, never persons. */
function contactsOf(env: ViewEnv): readonly FieldView[] {
  const { office } = env.context;
  const [contact, ...others] = channelsOf(env);
  return [
    ...(contact === undefined ? [] : [{ ...contact, label: aboutText.contact.channel }]),
    ...others,
    { label: aboutText.contact.basis, text: office.basis, href: null },
    ...shownPosts(env).map(({ name, role }) => ({ label: role, text: name, href: null })),
  ];
}

function ruleSources(env: ViewEnv): readonly AboutSourceView[] {
  return publishedRules(env).map(({ value }) => ({
    link: { text: value.title, href: `/method/${value.version}/` },
    note: aboutText.rules(value.from, value.published),
  }));
}

/** The notices of the State Council that were known on the as-of day, the newest year first. */
function calendarSources(env: ViewEnv): readonly AboutSourceView[] {
  return calendarYearViews(env)
    .toReversed()
    .flatMap(({ notices, year }) =>
      notices.map(({ no, title, known, href }) => ({
        link: { text: title, href: href ?? `/calendar/${year}/` },
        note: aboutText.notice(no, known),
      })),
    );
}
