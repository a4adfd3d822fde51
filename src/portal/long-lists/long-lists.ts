import { tableWords } from '#wording/frame/labels.ts';
import { sourceWords } from '#wording/sources/words.ts';
import { inspectionText, inspectionWords } from '#wording/inspections/words.ts';
import { unitWords } from '#wording/units/words.ts';
import { paperWords } from '#wording/papers/labels.ts';
import { volumeText } from '#wording/papers/volume.ts';
import { watchHeads, watchWords } from '#wording/watch/words.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { hasReports } from '../env/rules-in-force.ts';
import { MATTERS_BY_UNIT } from '../dossier/task-light-table.ts';
import { dutySetOf } from '../duties/duty-lists.ts';
import type { DutyView } from '../duties/duty-view.ts';
import { categoryLists, foundList } from '../inspections/found-view.ts';
import { hasInspections, inspectionYears } from '../inspections/inspection-list-view.ts';
import { inspectionHref, inspectionName, shownInspections } from '../inspections/inspection-row.ts';
import { matterList, meetingLists } from '../sources/matter-lists.ts';
import type { SourceMatterView } from '../sources/matters-from.ts';
import { paperCuts, type ListedPaperView } from '../papers/papers-pages.ts';
import type { CutList } from '../shared/list-parts.ts';
import { sourceHref } from '../sources/source-href.ts';
import { sourceYearLink, yearLists } from '../sources/source-index-view.ts';
import { clueTitle } from '../sources/source-view.ts';
import type { UnitLengths } from '../units/unit-extras.ts';
import { groupsOf, unitLists, type UnitExtras } from '../units/unit-lists.ts';
import { watchCuts, watchHref, watchPartTitle } from '../watch/watch-view.ts';
import { pagesOf, type ListHead, type LongListPage, type LongListRows } from './long-list.ts';
import { ofSheets } from './sheet-pages.ts';

/** The further pages of meetings, papers, clues, their years, inspections, lists by rule, units, their sheets and 核对单, papers; none in an office whose lists stand where they begin. */
export function longListPages(env: ViewEnv, extras: UnitExtras & UnitLengths): readonly LongListPage[] {
  return [
    ...ofSources(env),
    ...ofSourceYears(env),
    ...ofInspections(env),
    ...ofWatch(env),
    ...ofUnits(env, extras),
    ...ofSheets(env),
    ...ofPapers(env),
  ];
}

const matters = (rows: readonly SourceMatterView[]): LongListRows => ({ of: 'matters', rows });

function ofSources(env: ViewEnv): readonly LongListPage[] {
  const head = (title: string, href: string, what: string): ListHead => ({
    title: tableWords.listOf(title, what),
    column: 'tasks',
    crumbs: [
      { text: sourceWords.title, href: '/sources/' },
      { text: title, href },
    ],
  });
  const meetings = env.shown.meeting.flatMap((entry) => {
    const { id, title } = entry.value;
    const href = sourceHref('meeting', id);
    const lists = meetingLists(env, entry);
    return [
      ...pagesOf(head(title, href, sourceWords.decisions), lists.decisions, (rows) => ({
        of: 'decisions',
        rows,
      })),
      ...pagesOf(head(title, href, sourceWords.matters), lists.matters, matters),
      ...lists.ofDecisions.flatMap(({ no, list }) =>
        pagesOf(head(title, href, sourceWords.ofDecision(no, sourceWords.matters)), list, matters),
      ),
    ];
  });
  const others = [
    ...env.shown.incoming.map(({ value: { id, title } }) => ({ kind: 'incoming' as const, id, title })),
    ...env.shown.clue.map((entry) => ({
      kind: 'clue' as const,
      id: entry.value.id,
      title: clueTitle(entry),
    })),
  ].flatMap(({ kind, id, title }) =>
    pagesOf(head(title, sourceHref(kind, id), sourceWords.matters), matterList(env, kind, id), matters),
  );
  return [...meetings, ...others];
}

function ofSourceYears(env: ViewEnv): readonly LongListPage[] {
  return yearLists(env).flatMap(({ year, meetings, incoming, clues }) => {
    const head = (what: string): ListHead => ({
      title: tableWords.listOf(sourceWords.pageTitle(year), what),
      column: 'tasks',
      crumbs: [{ text: sourceWords.title, href: '/sources/' }, sourceYearLink(year)],
    });
    return [
      ...pagesOf(head(sourceWords.kinds.meeting), meetings, (rows) => ({ of: 'meetings', rows })),
      ...pagesOf(head(sourceWords.kinds.incoming), incoming, (rows) => ({ of: 'incoming', rows })),
      ...pagesOf(head(sourceWords.kinds.clue), clues, (rows) => ({ of: 'clues', rows })),
    ];
  });
}

function ofInspections(env: ViewEnv): readonly LongListPage[] {
  if (!hasInspections(env)) return [];
  const crumbs = [{ text: inspectionWords.title, href: '/inspections/' }];
  const problems = { text: inspectionWords.problems, href: '/inspections/problems/' };
  return [
    ...inspectionYears(env).flatMap(({ year, list }) =>
      pagesOf({ title: year + inspectionWords.title, column: 'tasks', crumbs }, list, (rows) => ({
        of: 'inspections',
        rows,
      })),
    ),
    ...categoryLists(env).flatMap(({ category, list }) =>
      pagesOf(
        { title: inspectionText.ofCategory(category), column: 'tasks', crumbs: [...crumbs, problems] },
        list,
        (rows) => ({ of: 'category', rows }),
      ),
    ),
    ...shownInspections(env).flatMap((entry) => {
      const own = { text: inspectionName(entry), href: inspectionHref(entry.value.id) };
      const title = inspectionText.foundOf(own.text);
      return pagesOf({ title, column: 'tasks', crumbs: [...crumbs, own] }, foundList(env, entry), (rows) => ({
        of: 'found',
        rows,
      }));
    }),
  ];
}

function ofPapers(env: ViewEnv): readonly LongListPage[] {
  const lists = paperCuts(env);
  const crumbs = [{ text: paperWords.title, href: '/papers/' }];
  const pages = (what: string, list: CutList<ListedPaperView>) =>
    pagesOf({ title: tableWords.listOf(paperWords.title, what), column: 'desk', crumbs }, list, (rows) => ({
      of: 'papers',
      rows,
    }));
  return [
    ...pages(paperWords.urges, lists.urges),
    ...pages(paperWords.notices, lists.notices),
    ...pages(volumeText.group, lists.volumes),
  ];
}

function ofWatch(env: ViewEnv): readonly LongListPage[] {
  return watchCuts(env).flatMap(({ key, hasLights, list }) =>
    pagesOf(
      {
        title: watchPartTitle(key),
        column: 'tasks',
        crumbs: [
          { text: watchWords.title, href: '/watch/' },
          { text: watchHeads[key].title, href: watchHref(key) },
        ],
      },
      list,
      (rows) => ({ of: 'watch', table: { key, hasLights, rows } }),
    ),
  );
}

function ofUnits(env: ViewEnv, extras: UnitExtras & UnitLengths): readonly LongListPage[] {
  return env.context.ledger.unit.flatMap(({ value: { id } }) => {
    if (extras.isShort(id)) return [];
    const { name } = unitRef(env, id);
    const head = (what: string): ListHead => ({
      title: tableWords.listOf(name, what),
      column: 'units',
      crumbs: [
        { text: unitWords.title, href: '/units/' },
        { text: name, href: `/units/${id}/` },
      ],
    });
    const lists = unitLists(env, id, extras);
    const duties = (rows: readonly DutyView[]): LongListRows => ({ of: 'duties', rows, set: dutySetOf(env) });
    return [
      ...pagesOf(head(unitWords.tasks), lists.tasks, (rows) => ({
        of: 'tasks',
        groups: groupsOf(rows),
        set: MATTERS_BY_UNIT,
      })),
      ...pagesOf(head(unitWords.duties), lists.duties, duties),
      ...pagesOf(head(unitWords.missed(hasReports(env))), lists.missed, duties),
      ...pagesOf(head(inspectionWords.title), lists.inspections, (rows) => ({ of: 'inspections', rows })),
    ];
  });
}
