import { expect, test } from 'vitest';
import { buildContext } from '#engine/dossier/context.ts';
import { type Profile, buildViewEnv } from './env.ts';
import { portalViews } from '../portal-views.ts';
import { everyView } from '../testing/made.ts';
import { ACCOUNT, MARKED_AS_OF, markedLedger, markedRecords } from '../testing/marked/marked-ledger.ts';

const marked = markedRecords();
/** What the counter keeps proves a time, which is all that is told of it; what a workbook means is for its import; the day of a dated entry chooses which is told. */
const SILENT = /^receipts\.|^workbook\.|\.from$/;

function views(profile: Profile) {
  const context = buildContext(markedLedger(marked), MARKED_AS_OF);
  if (context === undefined) throw new Error('the marked ledger has an office');
  return everyView(portalViews(buildViewEnv(context, profile)));
}

/** Of each 系统内 field by name, whether one of its marks is told. */
function reported(profile: Profile): ReadonlyMap<string, boolean> {
  const text = JSON.stringify(views(profile));
  const fields = new Map<string, boolean>();
  for (const { own, field, text: mark } of marked.markers) {
    if (!own || SILENT.test(field)) continue;
    const name = field.replace(/^.*\.(?=onBehalf\.|withheldBasis$)/, '*.');
    fields.set(name, fields.get(name) === true || text.includes(mark));
  }
  return fields;
}

const FIELDS = [
  '*.onBehalf.confirmation',
  '*.withheldBasis',
  'ack.signer',
  'claim.nodes[].evidence[].date',
  'claim.nodes[].evidence[].kept',
  'claim.nodes[].evidence[].no',
  'claim.nodes[].evidence[].sha256',
  'claim.nodes[].evidence[].what',
  'issued.edition.lines[].say',
  'issued.edition.paragraphs[].text',
  'issued.text.advice',
  'meeting.minutes',
  'monthly.advice',
  'objection.answer.reason',
  'objection.text',
  'office.internalNote',
  'plan.responsiblePerson',
  'reading.opinion',
  'report.matters[].claims[].evidence[].date',
  'report.matters[].claims[].evidence[].kept',
  'report.matters[].claims[].evidence[].no',
  'report.matters[].claims[].evidence[].sha256',
  'report.matters[].claims[].evidence[].what',
  'report.matters[].problem',
  'task.background',
  'unit.liaison[].name',
  'unit.liaison[].phone',
  'verification.results[].seen[]',
];

test('every field promised to the system is shown in its build', () => {
  const shown = reported('internal');
  expect([...shown.keys()].sort()).toEqual(FIELDS);
  expect([...shown].filter(([, seen]) => !seen)).toEqual([]);
});

test('none of them is in the public build, and nothing there says 系统内版', () => {
  expect([...reported('public').values()].filter((seen) => seen)).toEqual([]);
  expect([views('public').frame.notice, views('internal').frame.notice]).toEqual([
    null,
    '系统内版，请勿外传',
  ]);
});

test('what a monthly submission says openly is shown to everyone, objections to the system alone', () => {
  const unit = (profile: Profile, id: string) => views(profile).units.find((view) => view.unit.id === id);
  expect(
    unit('public', 'gongcheng')?.monthly.map(({ parts }) => parts.map(({ text }) => text).slice(1, 3)),
  ).toEqual([['备勤', '偏慢']]);
  expect(unit('public', 'dongping')?.objections).toEqual([]);
  expect(unit('internal', 'dongping')?.objections.length).toBeGreaterThan(0);
});

test('accounts are public and on no page of either build: the forge shows them, and a page speaks of units and posts', () => {
  const accounts = markedLedger(marked).unit.flatMap(({ value }) => value.accounts ?? []);
  expect(accounts.length).toBeGreaterThan(4);
  for (const profile of ['public', 'internal'] as const) {
    const text = JSON.stringify(views(profile));
    expect(text).not.toContain(ACCOUNT.login);
    expect(text).not.toContain(String(ACCOUNT.id).slice(0, 9));
  }
});
