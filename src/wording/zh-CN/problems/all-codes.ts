import { checkTexts } from './checks.ts';
import { assessmentTexts } from './checks/assessment.ts';
import { claimTexts } from './checks/claim.ts';
import { dateTexts } from './checks/dates.ts';
import { disclosureTexts } from './checks/disclosure.ts';
import { dutyTexts } from './checks/duty.ts';
import { editionTexts } from './checks/edition.ts';
import { filingTexts } from './checks/filing.ts';
import { issuedTexts } from './checks/issued.ts';
import { nameTexts } from './checks/names.ts';
import { officeTexts } from './checks/office.ts';
import { planTexts } from './checks/plan.ts';
import { reportTexts } from './checks/report.ts';
import { rulesTexts } from './checks/rules.ts';
import { sourceTexts } from './checks/source.ts';
import { taskTexts } from './checks/task.ts';
import { timeTexts } from './checks/time.ts';
import { drawTexts, objectionTexts, verificationTexts } from './checks/verification.ts';
import { wordTexts } from './checks/words.ts';
import { yearMarkTexts } from './checks/year-mark.ts';
import { gateTexts } from './gate.ts';
import { loadTexts } from './load.ts';
import { calendarTexts } from './load/calendar.ts';
import { fileTexts } from './load/file.ts';
import { keyTexts } from './load/key.ts';
import { notForLedgerTexts } from './load/not-for-ledger.ts';
import { placeTexts } from './load/place.ts';
import { scalarTexts } from './load/scalar.ts';
import { syntaxTexts } from './load/syntax.ts';
import { valueTexts } from './load/value.ts';
import { yamlTexts } from './load/yaml.ts';
import type { RulesBlock } from '../view/method/left-out.ts';
import type { ProblemTexts } from './problem-text.ts';

/** The words of every problem there is. */
export const problemTexts: ProblemTexts = { ...loadTexts, ...checkTexts, ...gateTexts };

/** Codes that belong together on the page of codes. */
export interface CodeGroup {
  /** ASCII, stable. */
  readonly id: string;
  readonly title: string;
  readonly codes: readonly string[];
}

const group = (id: string, title: string, ...texts: readonly ProblemTexts[]): CodeGroup => ({
  id,
  title,
  codes: texts.flatMap((some) => Object.keys(some)),
});

/** Every code by subject, in the order of the page: first what keeps a file from being read, then what the records say. */
export const CODE_GROUPS: readonly CodeGroup[] = [
  group('file', '文件', fileTexts, placeTexts),
  group('yaml', '书写', yamlTexts, syntaxTexts),
  group('field', '字段', keyTexts, valueTexts, scalarTexts),
  group('names', '编号、引用和名称', nameTexts, wordTexts),
  group('office', '单位与岗位', officeTexts),
  group('task', '任务与通知单', taskTexts),
  group('source', '会议与来源', sourceTexts),
  group('plan', '工作计划', planTexts),
  group('filing', '审定与备案', filingTexts),
  group('claim', '报完成', claimTexts),
  group('report', '周报', reportTexts),
  group('verification', '核验', verificationTexts),
  group('draw', '抽查', drawTexts),
  group('objection', '异议', objectionTexts),
  group('rules', '规则与工作日历', rulesTexts, calendarTexts),
  group('assessment', '评分', assessmentTexts, yearMarkTexts),
  group('time', '时间与凭据', timeTexts, dateTexts),
  group('disclosure', '公开与用语', notForLedgerTexts, disclosureTexts),
  group('edition', '锁定的各期', editionTexts),
  group('issued', '印发的材料', issuedTexts),
  group('duty', '到期未办', dutyTexts),
  group('gate', '收件', gateTexts),
];

/** Of these groups all codes belong to a block of the rules. */
const GROUP_BLOCKS: Readonly<Record<string, RulesBlock>> = {
  task: 'tasks',
  source: 'tasks',
  plan: 'plans',
  filing: 'plans',
  claim: 'tasks',
  report: 'weekly',
  verification: 'verification',
  draw: 'sample',
  assessment: 'assessed',
};

/** Codes of a block that stand among others. */
const CODE_BLOCKS: Readonly<Record<string, RulesBlock>> = {
  'unit-not-in-force': 'tasks',
  'unit-ended-open': 'tasks',
  'unit-liaison-missing': 'tasks',
  'before-notice': 'tasks',
  'clue-decision': 'clue',
  'claim-draw-id': 'sample',
  'rules-grades-order': 'grades',
  'rules-grade-uncovered': 'grades',
  'year-mark-value': 'year',
  'year-mark-correction': 'year',
};

/** The block of the rules without which a code has nothing to say; `undefined` where it always has. */
export function blockOfCode(code: string, group: string): RulesBlock | undefined {
  return CODE_BLOCKS[code] ?? GROUP_BLOCKS[group];
}
