import { compareText } from '#record/schema/problem.ts';
import { aboutView, type AboutView } from './about/about-view.ts';
import { mechanismsView, type MechanismsView } from './about/mechanisms-view.ts';
import { digestSets } from './about/digest-table.ts';
import { organisationSets } from './about/organisation-table.ts';
import { organisationView, type OrganisationView } from './about/organisation-view.ts';
import { voiceView, type VoiceView } from './about/voice-view.ts';
import { bulletinSets } from './bulletin/bulletin-table.ts';
import {
  bulletinIndexView,
  bulletinViews,
  type BulletinIndexView,
  type BulletinView,
} from './bulletin/bulletin-view.ts';
import { calendarSets } from './calendar/calendar-tables.ts';
import { quotePartPages, type QuotePartPage } from './bulletin/quote-pages.ts';
import {
  calendarIndexView,
  calendarYearViews,
  type CalendarIndexView,
  type CalendarYearView,
} from './calendar/calendar-view.ts';
import { codeSet } from './codes/code-table.ts';
import { codeListView, codesOf, codeViews, type CodeListView, type CodeView } from './codes/code-view.ts';
import {
  campaignLines,
  campaignPages,
  type CampaignLine,
  type CampaignPage,
} from './campaigns/campaign-view.ts';
import {
  experienceLines,
  experiencePages,
  type ExperienceLine,
  type ExperiencePage,
} from './items/experience-view.ts';
import { foundSets } from './inspections/found-table.ts';
import { problemsView, type ProblemsView } from './inspections/found-view.ts';
import { inspectionListViews, type InspectionListView } from './inspections/inspection-list-view.ts';
import { feedbackSheetPages, type FeedbackSheetPage } from './inspections/feedback-sheet-view.ts';
import { inspectionSets } from './inspections/inspection-table.ts';
import { inspectionPages, type InspectionPage } from './inspections/inspection-view.ts';
import { drawIndexSets, drawSets } from './verification/draw-table.ts';
import { drawIndexView, drawViews, type DrawIndexView, type DrawView } from './verification/draw-view.ts';
import {
  deskPages,
  fridayPages,
  signSheetPages,
  type DeskPage,
  type FridayPage,
  type SignSheetPage,
} from './desk/desk-pages.ts';
import { dutiesView } from './duties/roll/duties-view.ts';
import { dutyPartPages, type DutiesView, type DutyPartPage } from './duties/duty-parts.ts';
import { correctedSets } from './freeze/corrected-table.ts';
import { editionFiles, type EditionFileView } from './freeze/edition-files.ts';
import type { ViewEnv } from './env/env.ts';
import { frameView, type FrameView } from './frame/frame-view.ts';
import { frontView, type FrontView } from './front/front-view.ts';
import { helpView, type HelpView } from './help/help-view.ts';
import { kindHelpPages, type KindHelpPage } from './help/kind-help.ts';
import { schemaFiles, type SchemaFileView } from './help/schema-files.ts';
import { itemIndexView, type ItemIndexView } from './items/item-index-view.ts';
import { itemIndexSets } from './items/item-index-table.ts';
import { itemPlaceSets, itemViews, type ItemView } from './items/item-view.ts';
import { fullTextView, type FullTextView } from './method/full-text-view.ts';
import { longListPages } from './long-lists/long-lists.ts';
import type { LongListPage } from './long-lists/long-list.ts';
import { methodSets } from './method/method-tables.ts';
import { lightsAtEndPages, type LightsAtEndPage } from './lights/lights-at-end.ts';
import { methodView, methodViews, type MethodView } from './method/method-view.ts';
import {
  rankingPartPages,
  versionPartPages,
  type RankingPartPage,
  type VersionPartPage,
} from './ranking/league/league-parts.ts';
import { periodSets } from './ranking/periods/period-table.ts';
import { rankSet } from './ranking/rank-table.ts';
import { lockedSet } from './ranking/score-table.ts';
import { unrankedSet } from './ranking/unranked-table.ts';
import {
  rankingIndexView,
  rankingViews,
  type RankingIndexView,
  type RankingView,
} from './ranking/ranking-view.ts';
import { replacedVersionViews, type ReplacedVersionView } from './ranking/replaced-version-view.ts';
import { paperPages, papersPages, type PaperPage, type PapersPage } from './papers/papers-pages.ts';
import { rulesFiles, type RulesFileView } from './method/rules-files.ts';
import { sourceYears, type SourceYearView } from './sources/source-index-view.ts';
import { sourceSets } from './sources/source-tables.ts';
import { sourcePages, type SourcePage } from './sources/source-view.ts';
import { statementSets } from './sheet/statement/statement-table.ts';
import { statementPages, type StatementPeriodPage } from './sheet/statement/statement-view.ts';
import { statusView, type Status } from './frame/status-view.ts';
import {
  doorPages,
  factsPages,
  seldomFactsPages,
  seldomPages,
  submitIndexView,
  submitPages,
  type DoorPage,
  type FactsPage,
  type SubmitIndexView,
  type SeldomPage,
  type SubmitPage,
} from './submit/submit-view.ts';
import { taskPartPages, taskSets, type TaskPartPage } from './task-list/task-list-parts.ts';
import { taskListView, type TaskListView } from './task-list/task-list-view.ts';
import { unitMatterSets } from './dossier/task-light-table.ts';
import { taskNodeSets, taskPages, type TaskPage } from './dossier/task-view.ts';
import { honourYears, type HonourYearView } from './units/honours-view.ts';
import {
  unitIndexSet,
  unitIndexView,
  unitPartPages,
  type UnitIndexView,
  type UnitPartPage,
} from './units/unit-index-view.ts';
import { unitPeriodSets } from './sheet/unit-period-sets.ts';
import { unitPeriodPages, type UnitPeriodPage } from './sheet/unit-period-view.ts';
import { unitHistorySets } from './units/unit-period-table.ts';
import { unitPages, type UnitPage } from './units/unit-view.ts';
import { unitExtras } from './units/unit-extras.ts';
import { yearUnitPages, type YearUnitPage } from './year/year-unit-view.ts';
import { yearDataSets } from './year/year-tables.ts';
import { yearViews, type YearView } from './year/year-view.ts';
import type { DataSet } from './table/data-set.ts';
import { csvFiles, workbookFiles, type CsvFile, type WorkbookFile } from './table/set-files.ts';
import { dutySets } from './duties/duty-lists.ts';
import {
  watchIndexView,
  watchPages,
  watchSets,
  type WatchIndexView,
  type WatchPage,
} from './watch/watch-view.ts';

/** Everything the pages show, and nothing else: the public projection. */
export interface PortalViews {
  readonly frame: FrameView;
  readonly front: () => FrontView;
  readonly rankingIndex: RankingIndexView;
  readonly rankings: readonly RankingView[];
  readonly rankingParts: readonly RankingPartPage[];
  readonly replacedVersions: readonly ReplacedVersionView[];
  readonly versionParts: readonly VersionPartPage[];
  readonly editionFiles: readonly EditionFileView[];
  readonly status: Status;
  /** Inside the system alone. */
  readonly statements: readonly StatementPeriodPage[];
  readonly bulletinIndex: BulletinIndexView;
  /** Newest first. */
  readonly bulletins: readonly BulletinView[];
  readonly quoteParts: readonly QuotePartPage[];
  readonly itemIndex: ItemIndexView;
  readonly items: readonly ItemView[];
  /** Newest first. */
  readonly years: readonly YearView[];
  readonly yearUnits: readonly YearUnitPage[];
  readonly unitIndex: () => UnitIndexView;
  readonly unitParts: readonly UnitPartPage[];
  readonly units: readonly UnitPage[];
  readonly unitPeriods: readonly UnitPeriodPage[];
  readonly lightsAtEnd: readonly LightsAtEndPage[];
  /** Null in an office that supervises no matters. */
  readonly taskList: () => TaskListView | null;
  readonly taskParts: readonly TaskPartPage[];
  readonly tasks: readonly TaskPage[];
  /** What matters come from, newest year first. */
  readonly sourceYears: readonly SourceYearView[];
  readonly sources: readonly SourcePage[];
  /** Null where no version of the rules has a sample. */
  readonly drawIndex: DrawIndexView | null;
  readonly draws: readonly DrawView[];
  /** The 督查记录 by year, the newest first; none in an office that has none. */
  readonly inspectionLists: readonly InspectionListView[];
  readonly inspections: readonly InspectionPage[];
  /** By year, the newest first. */
  readonly honours: readonly HonourYearView[];
  readonly experiences: readonly ExperiencePage[];
  readonly experienceLines: readonly ExperienceLine[];
  readonly campaigns: readonly CampaignPage[];
  readonly campaignLines: readonly CampaignLine[];
  /** Inside the system alone. */
  readonly feedbackSheets: readonly FeedbackSheetPage[];
  /** Null where nothing was found yet. */
  readonly problems: ProblemsView | null;
  /** The lists by rule; null where there is none. */
  readonly watchIndex: WatchIndexView | null;
  readonly watchPages: readonly WatchPage[];
  /** The further pages of lists that their own pages cannot bear. */
  readonly longLists: readonly LongListPage[];
  readonly duties: () => DutiesView;
  readonly dutyParts: readonly DutyPartPage[];
  /** Null in an office that supervises no matters. */
  readonly submitIndex: SubmitIndexView | null;
  readonly submits: readonly SubmitPage[];
  readonly formFacts: readonly FactsPage[];
  readonly doorFacts: readonly DoorPage[];
  readonly seldomForms: readonly SeldomPage[];
  readonly seldomFacts: readonly FactsPage[];
  readonly desks: readonly DeskPage[];
  /** Inside the system alone. */
  readonly signSheets: readonly SignSheetPage[];
  readonly fridays: readonly FridayPage[];
  readonly papers: readonly PaperPage[];
  readonly paperLists: readonly PapersPage[];
  readonly calendarIndex: CalendarIndexView;
  readonly calendars: readonly CalendarYearView[];
  /** The rules in force at the as-of day (`/method/`); null in a ledger without rules, and the page says so. */
  readonly method: MethodView | null;
  /** Every loaded version (`/method/<version>/`), so that old periods keep their rules. */
  readonly methods: readonly MethodView[];
  readonly rulesFiles: readonly RulesFileView[];
  readonly fullText: FullTextView | null;
  /** Null in an office that supervises no matters. */
  readonly mechanisms: MechanismsView | null;
  readonly codeList: CodeListView;
  readonly codes: readonly CodeView[];
  readonly about: AboutView;
  readonly organisation: OrganisationView;
  /** Null where the rules decide on no clues. */
  readonly voice: VoiceView | null;
  readonly help: HelpView;
  readonly kindHelp: readonly KindHelpPage[];
  readonly schemaFiles: () => readonly SchemaFileView[];
  /** The tables of the pages, of which files are made. */
  readonly dataSets: readonly DataSet[];
  readonly csvFiles: readonly CsvFile[];
  readonly workbooks: readonly WorkbookFile[];
}

/** Everything the pages of one profile show. What grows with the ledger is made when its page asks for it, and not kept. */
export function portalViews(env: ViewEnv): PortalViews {
  const rankings = rankingViews(env);
  const rankingIndex = rankingIndexView(env);
  const replacedVersions = replacedVersionViews(env);
  const extras = unitExtras(env);
  const unitPeriods = unitPeriodPages(env);
  const statements = statementPages(env, unitPeriods);
  const itemIndex = itemIndexView(env);
  const items = itemViews(env);
  const drawIndex = drawIndexView(env);
  const draws = drawViews(env);
  const inspectionLists = inspectionListViews(env);
  const problems = inspectionLists.length === 0 ? null : problemsView(env);
  const sources = sourceYears(env);
  const watchIndex = watchIndexView(env);
  const bulletins = bulletinViews(env);
  const codes = codesOf(env);
  const about = aboutView(env);
  const organisation = organisationView(env);
  const methods = methodViews(env);
  const codeList = codeListView(codes);
  const bulletinIndex = bulletinIndexView(env);
  const [calendarIndex, calendars] = [calendarIndexView(env), calendarYearViews(env)];
  const years = yearViews(env);
  const frame = frameView(env, {
    bulletins: bulletins.length > 0,
    items: items.length > 0,
    year: years.toSorted((a, b) => compareText(b.year, a.year))[0]?.href ?? null,
  });
  const dataSets = [
    ...rankings.flatMap(({ leagues }) => leagues.filter(({ rows }) => rows.length > 0).map(rankSet)),
    ...rankings.flatMap(({ leagues }) =>
      leagues.filter(({ unranked }) => unranked.length > 0).map(unrankedSet),
    ),
    ...replacedVersions.flatMap(({ leagues }) =>
      leagues.filter(({ rows }) => rows.length > 0).map(lockedSet),
    ),
    ...periodSets(rankingIndex),
    ...unitPeriodSets(env, unitPeriods),
    ...statementSets(statements),
    ...correctedSets(env),
    unitIndexSet(env, extras),
    ...unitHistorySets(env),
    ...yearDataSets(env, years),
    ...calendarSets(calendarIndex, calendars),
    ...bulletinSets(bulletinIndex),
    codeSet(codeList),
    ...methods.flatMap(methodSets),
    ...digestSets(about.verify),
    ...organisationSets(organisation),
    ...itemIndexSets(itemIndex.items),
    ...itemPlaceSets(env, items),
    ...taskNodeSets(env),
    ...taskSets(env),
    ...unitMatterSets(env),
    ...sourceSets(env),
    ...dutySets(env),
    ...watchSets(env),
    ...(inspectionLists.length === 0 ? [] : [...inspectionSets(env), ...foundSets(env)]),
    ...drawIndexSets(drawIndex?.rows ?? []),
    ...draws.flatMap(drawSets),
  ];
  return {
    frame,
    front: () => frontView(env, rankings),
    rankingIndex,
    rankings,
    rankingParts: rankingPartPages(rankings),
    replacedVersions,
    versionParts: versionPartPages(replacedVersions),
    editionFiles: editionFiles(env),
    status: statusView(env),
    statements,
    bulletinIndex,
    bulletins,
    quoteParts: quotePartPages(bulletins),
    itemIndex,
    items,
    years,
    yearUnits: yearUnitPages(env),
    unitIndex: () => unitIndexView(env, extras),
    unitParts: unitPartPages(env, extras),
    units: unitPages(env, extras),
    unitPeriods,
    lightsAtEnd: lightsAtEndPages(env),
    taskList: () => taskListView(env),
    taskParts: taskPartPages(env),
    tasks: taskPages(env),
    sourceYears: sources,
    sources: sourcePages(env),
    drawIndex,
    draws,
    inspectionLists,
    inspections: inspectionPages(env),
    honours: honourYears(env),
    experiences: experiencePages(env),
    experienceLines: experienceLines(env),
    campaigns: campaignPages(env),
    campaignLines: campaignLines(env),
    feedbackSheets: feedbackSheetPages(env),
    problems,
    watchIndex,
    watchPages: watchPages(env),
    longLists: longListPages(env, extras),
    dutyParts: dutyPartPages(env),
    desks: deskPages(env),
    signSheets: signSheetPages(env),
    fridays: fridayPages(env),
    papers: paperPages(env),
    paperLists: papersPages(env),
    duties: () => dutiesView(env),
    submitIndex: submitIndexView(env),
    submits: submitPages(env),
    formFacts: factsPages(env),
    doorFacts: doorPages(env),
    seldomForms: seldomPages(env),
    seldomFacts: seldomFactsPages(env),
    calendarIndex,
    calendars,
    method: methodView(env),
    methods,
    rulesFiles: rulesFiles(env),
    fullText: fullTextView(env),
    mechanisms: mechanismsView(env, codeViews(codes), [
      ...(items.length === 0 ? ['/items/'] : []),
      ...(inspectionLists.length === 0 ? ['/inspections/'] : []),
      ...(problems === null ? ['/inspections/problems/'] : []),
      ...(sources.length === 0 ? ['/sources/'] : []),
      ...(honourYears(env).length === 0 ? ['/honours/'] : []),
      ...(experiencePages(env).length === 0 ? ['/experiences/'] : []),
      ...(watchIndex === null ? ['/watch/'] : []),
      ...(campaignPages(env).length === 0 ? ['/campaigns/'] : []),
    ]),
    codeList,
    codes: codeViews(codes),
    about,
    organisation,
    voice: voiceView(env, sources.length > 0),
    help: helpView(env),
    kindHelp: kindHelpPages(env),
    schemaFiles: () => schemaFiles(env),
    dataSets,
    csvFiles: csvFiles(dataSets),
    workbooks: workbookFiles(dataSets, frame),
  };
}
