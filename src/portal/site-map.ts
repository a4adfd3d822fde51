import { mechanismWords } from '#wording/about/mechanisms.ts';
import { organisationWords } from '#wording/about/organisation.ts';
import { voiceWords } from '#wording/about/voice.ts';
import { watchWords } from '#wording/watch/words.ts';
import { siteMapWords } from '#wording/frame/site-map.ts';
import type { PortalViews } from './portal-views.ts';
import type { LinkView } from './shared/types.ts';
import type { UnitIndexView } from './units/unit-index-view.ts';

/** A column of the site and the pages below it. */
export interface SiteMapColumn extends LinkView {
  readonly pages: readonly LinkView[];
}

/** As many pages of one kind as are named one by one; of more the column's own page is the list. */
const PAGES_NAMED = 120;

type Mapped = Pick<
  PortalViews,
  | 'frame'
  | 'rankings'
  | 'bulletins'
  | 'items'
  | 'years'
  | 'draws'
  | 'inspectionLists'
  | 'campaignLines'
  | 'experienceLines'
  | 'honours'
  | 'sourceYears'
  | 'calendars'
  | 'methods'
  | 'fullText'
  | 'mechanisms'
  | 'watchIndex'
  | 'voice'
> & { readonly unitIndex: UnitIndexView };

/** /about/map/ — 网站地图: every column of the head, with the pages that people look for below it. */
export function siteMap(views: Mapped): readonly SiteMapColumn[] {
  const {
    frame,
    rankings,
    bulletins,
    items,
    years,
    unitIndex,
    draws,
    inspectionLists,
    campaignLines,
    experienceLines,
    honours,
    calendars,
    methods,
  } = views;
  const { sourceYears } = views;
  const of = siteMapWords;
  const below: Readonly<Record<string, readonly LinkView[]>> = {
    ranking: named(rankings, ({ name, period }) => ({
      text: of.ranking(name),
      href: `/ranking/${period}/`,
    })),
    bulletins: named(bulletins, ({ title, href }) => ({ text: title, href })),
    items: [
      ...(experienceLines.length === 0 ? [] : [{ text: of.experiences, href: '/experiences/' }]),
      ...named(items, ({ id, name }) => ({ text: name, href: `/items/${id}/` })),
    ],
    year: named(years, ({ linkText, href }) => ({ text: linkText, href })),
    units: [
      ...(honours.length === 0 ? [] : [{ text: of.honours, href: '/honours/' }]),
      ...named(
        [...unitIndex.leagues.flatMap(({ rows }) => rows), ...unitIndex.others].map(({ unit }) => unit),
        ({ name, href }) => (href === null ? [] : [{ text: name, href }]),
      ),
    ],
    tasks: [
      ...(views.watchIndex === null
        ? []
        : [
            { text: watchWords.title, href: '/watch/' },
            ...views.watchIndex.lists.map(({ text, href }) => ({ text, href })),
          ]),
      ...(campaignLines.length === 0 ? [] : [{ text: of.campaigns, href: '/campaigns/' }]),
      ...(inspectionLists.length === 0 ? [] : [{ text: of.inspections, href: '/inspections/' }]),
      ...named(sourceYears, ({ year, title }) => ({ text: title, href: `/sources/${year}/` })),
      ...named(draws, ({ period, periodText }) => ({
        text: of.draw(periodText),
        href: `/draws/${period}/`,
      })),
    ],
    calendar: named(calendars, ({ year }) => ({ text: of.calendar(year), href: `/calendar/${year}/` })),
    method: [
      ...named(methods, ({ name, version }) => ({ text: name, href: `/method/${version}/` })),
      ...(views.fullText === null ? [] : [{ text: of.fullText, href: '/method/full/' }]),
    ],
    about: [
      { text: organisationWords.title, href: '/about/organisation/' },
      ...(views.voice === null ? [] : [{ text: voiceWords.title, href: '/about/voice/' }]),
      ...(views.mechanisms === null ? [] : [{ text: mechanismWords.title, href: '/about/mechanisms/' }]),
      { text: of.codes, href: '/codes/' },
      { text: of.help, href: '/help/' },
    ],
  };
  return frame.columns.map(({ key, text, href }) => ({ text, href, pages: below[key] ?? [] }));
}

function named<T>(all: readonly T[], link: (one: T) => LinkView | readonly LinkView[]): readonly LinkView[] {
  return all.length > PAGES_NAMED ? [] : all.flatMap(link);
}
