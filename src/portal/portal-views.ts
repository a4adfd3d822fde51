import { aboutView } from './about/about-view.ts';
import { bulletinIndexView, bulletinViews } from './bulletin/bulletin-view.ts';
import { calendarIndexView, calendarYearViews } from './calendar/calendar-view.ts';
import { codeListView, codesOf, codeViews } from './codes/code-view.ts';
import { drawIndexView, drawViews } from './verification/draw-view.ts';
import { dutiesView } from './duties/duties-view.ts';
import { dutyPartPages } from './duties/duty-parts.ts';
import { editionFiles } from './freeze/edition-files.ts';
import type { ViewEnv } from './env/env.ts';
import { frameView } from './frame/frame-view.ts';
import { frontView } from './front/front-view.ts';
import { itemIndexView } from './items/item-index-view.ts';
import { itemViews } from './items/item-view.ts';
import { fullTextView } from './method/full-text-view.ts';
import { methodView, methodViews } from './method/method-view.ts';
import { rankingIndexView, rankingViews } from './ranking/ranking-view.ts';
import { replacedVersionViews } from './ranking/replaced-version-view.ts';
import { rulesFiles } from './method/rules-files.ts';
import { statementPages } from './sheet/statement-view.ts';
import { statusView } from './frame/status-view.ts';
import { taskPartPages } from './task-list/task-list-parts.ts';
import { taskListView } from './task-list/task-list-view.ts';
import { taskPages } from './dossier/task-view.ts';
import type { PortalViews } from './types.ts';
import { unitIndexView, unitPartPages } from './units/unit-index-view.ts';
import { unitPeriodPages } from './sheet/unit-period-view.ts';
import { unitPages } from './units/unit-view.ts';
import { unitExtras } from './units/unit-extras.ts';
import { yearUnitPages } from './year/year-unit-view.ts';
import { yearViews } from './year/year-view.ts';

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
