import { aboutView } from './about-view.ts';
import { bulletinIndexView, bulletinViews } from './bulletin-view.ts';
import { calendarIndexView, calendarYearViews } from './calendar-view.ts';
import { codeListView, codesOf, codeViews } from './code-view.ts';
import { drawIndexView, drawViews } from './draw-view.ts';
import { dutiesView } from './duties-view.ts';
import { dutyPartPages } from './duty-parts.ts';
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
import { statementPages } from './statement-view.ts';
import { statusView } from './status-view.ts';
import { taskPartPages } from './task-list-parts.ts';
import { taskListView } from './task-list-view.ts';
import { taskPages } from './task-view.ts';
import type { PortalViews } from './types/portal-views.ts';
import { unitIndexView, unitPartPages } from './unit-index-view.ts';
import { unitPeriodPages } from './unit-period-view.ts';
import { unitPages } from './unit-view.ts';
import { unitExtras } from './unit-extras.ts';
import { yearUnitPages } from './year-unit-view.ts';
import { yearViews } from './year-view.ts';

/** Everything the pages of one profile show. What grows with the ledger is made when its page asks for it, and not kept. */
export function portalViews(env: ViewEnv): PortalViews {
  const rankings = rankingViews(env);
  const extras = unitExtras(env);
  const unitPeriods = unitPeriodPages(env);
  const codes = codesOf(env);
  return {
    frame: frameView(env),
    get front() {
      return frontView(env, rankings);
    },
    rankingIndex: rankingIndexView(env),
    rankings,
    replacedVersions: replacedVersionViews(env),
    editionFiles: editionFiles(env),
    status: statusView(env),
    statements: statementPages(env, unitPeriods),
    bulletinIndex: bulletinIndexView(env),
    bulletins: bulletinViews(env),
    itemIndex: itemIndexView(env),
    items: itemViews(env),
    years: yearViews(env),
    yearUnits: yearUnitPages(env),
    get unitIndex() {
      return unitIndexView(env, extras);
    },
    unitParts: unitPartPages(env, extras),
    units: unitPages(env, extras),
    unitPeriods,
    get taskList() {
      return taskListView(env);
    },
    taskParts: taskPartPages(env),
    tasks: taskPages(env),
    drawIndex: drawIndexView(env),
    draws: drawViews(env),
    dutyParts: dutyPartPages(env),
    get duties() {
      return dutiesView(env);
    },
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
