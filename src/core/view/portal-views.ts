import { aboutView } from './about-view.ts';
import { bulletinIndexView, bulletinViews } from './bulletin-view.ts';
import { calendarIndexView, calendarYearViews } from './calendar-view.ts';
import { codeListView, codesOf, codeViews } from './code-view.ts';
import { drawIndexView, drawViews } from './draw-view.ts';
import { dutiesView } from './duties-view.ts';
import { editionFiles } from './edition-files.ts';
import type { ViewEnv } from './env.ts';
import { frameView } from './frame-view.ts';
import { frontView } from './front-view.ts';
import { itemIndexView } from './item-index-view.ts';
import { itemViews } from './item-view.ts';
import { fullTextView } from './full-text-view.ts';
import { methodView, methodViews } from './method-view.ts';
import { rankingIndexView, rankingViews } from './ranking-view.ts';
import { replacedVersionViews } from './replaced-version-view.ts';
import { rulesFiles } from './rules-files.ts';
import { statementPeriodViews } from './statement-view.ts';
import { statusView } from './status-view.ts';
import { taskListView } from './task-list-view.ts';
import { taskViews } from './task-view.ts';
import type { PortalViews } from './types/portal-views.ts';
import { unitIndexView } from './unit-index-view.ts';
import { unitPeriodViews } from './unit-period-view.ts';
import { unitViews } from './unit-view.ts';
import { unitExtras } from './unit-extras.ts';
import { yearUnitViews } from './year-unit-view.ts';
import { yearViews } from './year-view.ts';

/** Everything the pages of one profile show. */
export function portalViews(env: ViewEnv): PortalViews {
  const rankings = rankingViews(env);
  const extras = unitExtras(env);
  const unitPeriods = unitPeriodViews(env);
  const codes = codesOf(env);
  return {
    frame: frameView(env),
    front: frontView(env, rankings),
    rankingIndex: rankingIndexView(env),
    rankings,
    replacedVersions: replacedVersionViews(env),
    editionFiles: editionFiles(env),
    status: statusView(env),
    statements: statementPeriodViews(env, unitPeriods),
    bulletinIndex: bulletinIndexView(env),
    bulletins: bulletinViews(env),
    itemIndex: itemIndexView(env),
    items: itemViews(env),
    years: yearViews(env),
    yearUnits: yearUnitViews(env),
    unitIndex: unitIndexView(env, extras),
    units: unitViews(env, extras),
    unitPeriods,
    taskList: taskListView(env),
    tasks: taskViews(env),
    drawIndex: drawIndexView(env),
    draws: drawViews(env),
    duties: dutiesView(env),
    calendarIndex: calendarIndexView(env),
    calendars: calendarYearViews(env),
    method: methodView(env),
    methods: methodViews(env),
    rulesFiles: rulesFiles(env),
    fullText: fullTextView(env),
    codeList: codeListView(codes),
    codes: codeViews(codes),
    about: aboutView(env),
  };
}
