import type { DeskPage } from '../desk/desk-pages.ts';
import type { StatementPeriodPage } from '../sheet/statement/statement-view.ts';
import type { PortalViews } from '../portal-views.ts';

/** The views of the pages of a family, in their order. */
export function made<View>(pages: readonly { readonly view: () => View }[]): readonly View[] {
  return pages.map(({ view }) => view());
}

/** The 核对单 of the periods, each with its list. */
export function madeStatements(pages: readonly StatementPeriodPage[]) {
  return pages.map(({ statements, parts, view }) => ({
    ...view(),
    statements: made(statements),
    parts: made(parts),
  }));
}

const NO_HELP = { help: null, kindHelp: [], schemaFiles: [] };
/** What the files say is said by the rows of their sets. */
const NO_FILES = { csvFiles: [], workbooks: [] };

type DeskView = ReturnType<DeskPage['view']>;

export type EveryView = ReturnType<typeof everyView>;

/** Everything the pages show of the ledger, made at once: not the help, which explains every field whatever the rules have. */
export function everyView(views: PortalViews) {
  return {
    ...views,
    ...NO_HELP,
    ...NO_FILES,
    front: views.front(),
    unitIndex: views.unitIndex(),
    taskList: views.taskList(),
    duties: views.duties(),
    statements: madeStatements(views.statements),
    rankingParts: made(views.rankingParts),
    versionParts: made(views.versionParts),
    quoteParts: made(views.quoteParts),
    yearUnits: made(views.yearUnits),
    campaigns: made(views.campaigns),
    unitParts: made(views.unitParts),
    units: made(views.units),
    unitPeriods: made(views.unitPeriods),
    experiences: made(views.experiences),
    watchPages: made(views.watchPages),
    lightsAtEnd: made(views.lightsAtEnd),
    longLists: made(views.longLists),
    dutyParts: made(views.dutyParts),
    submits: made(views.submits),
    formFacts: made(views.formFacts),
    doorFacts: made(views.doorFacts),
    seldomForms: made(views.seldomForms),
    seldomFacts: made(views.seldomFacts),
    desks: made<DeskView>(views.desks),
    signSheets: made(views.signSheets),
    inspections: made(views.inspections),
    feedbackSheets: made(views.feedbackSheets),
    fridays: made(views.fridays),
    papers: made(views.papers),
    paperLists: made(views.paperLists),
    taskParts: made(views.taskParts),
    tasks: made(views.tasks),
    sources: made(views.sources),
    dataSets: views.dataSets.map((set) => ({
      ...set,
      rows: [...set.rows()].map((row) =>
        Object.fromEntries(set.columns.map(({ key }, at) => [key, row[at] ?? null])),
      ),
    })),
  };
}
