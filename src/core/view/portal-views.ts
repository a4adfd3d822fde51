import { aboutView } from './about-view.ts';
import { calendarIndexView, calendarYearViews } from './calendar-view.ts';
import { codeListView, codeViews } from './code-view.ts';
import { dutiesView } from './duties-view.ts';
import type { ViewEnv } from './env.ts';
import { frameView } from './frame-view.ts';
import { frontView } from './front-view.ts';
import { methodView, methodViews } from './method-view.ts';
import { rankingIndexView, rankingViews } from './ranking-view.ts';
import { taskListView } from './task-list-view.ts';
import { taskViews } from './task-view.ts';
import type { PortalViews } from './types/portal-views.ts';
import { unitIndexView } from './unit-index-view.ts';
import { unitMonthViews } from './unit-month-view.ts';
import { unitViews } from './unit-view.ts';
import { unitExtras } from './unit-extras.ts';

/** Everything the pages of one profile show. */
export function portalViews(env: ViewEnv): PortalViews {
  const rankings = rankingViews(env);
  const extras = unitExtras(env);
  return {
    frame: frameView(env),
    front: frontView(env, rankings),
    rankingIndex: rankingIndexView(env),
    rankings,
    unitIndex: unitIndexView(env, extras),
    units: unitViews(env, extras),
    unitMonths: unitMonthViews(env),
    taskList: taskListView(env),
    tasks: taskViews(env),
    duties: dutiesView(env),
    calendarIndex: calendarIndexView(env),
    calendars: calendarYearViews(env),
    method: methodView(env),
    methods: methodViews(env),
    codeList: codeListView(),
    codes: codeViews(),
    about: aboutView(env),
  };
}
