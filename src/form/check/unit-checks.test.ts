import { expect, test } from 'vitest';
import { CHECKS } from '#validate/registry.ts';
import { UNIT_CHECKS } from './unit-checks.ts';

/** Checks that no record of a unit can break, by what they look at instead. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'the choice from a draft, of which the form offers nothing else': ['paper-line-unknown'],
  'what the section, assessors and leaders write': [
    ...['assessment-component', 'assessment-correction', 'assessment-mark', 'mark-missing', 'mark-range'],
    ...[
      'year-mark-correction',
      'year-mark-value',
      'bulletin-long',
      'bulletin-missing',
      'bulletin-number-twice',
    ],
    ...[
      'bulletin-twice',
      'bulletin-unfrozen',
      'bulletin-unreviewed',
      'issued-period',
      'letter-demand',
      'letter-league',
      'reading-chief',
      'draw-day',
      'draw-late',
    ],
    ...['draw-post', 'filing-approver', 'filing-assessed', 'filing-assessed-many'],
    ...['filing-chief', 'filing-order', 'filing-plan-missing', 'annual-goal-late', 'annual-goal-steps'],
    ...['clue-decision', 'meeting-decision-both', 'meeting-decision-uncovered', 'meeting-listing-late'],
    'reply-due',
    ...[
      'task-source-missing',
      'class-pending',
      'class-unfixed',
      'class-unknown',
      'event-approval',
      'event-node',
    ],
    'special-lead',
    ...['event-resume', 'goal-short', 'hand-over', 'notice-number-twice', 'notice-rest-run', 'task-assists'],
    ...[
      'task-due-order',
      'task-parent-due',
      'task-twice',
      'verification-before-claim',
      'verification-demand',
    ],
    ...['verification-demand-twice', 'verification-own', 'verification-result', 'verification-target'],
    ...['inspection-dates', 'inspection-demand', 'inspection-marks', 'inspection-near', 'inspection-unit'],
    ...['antedated', 'date-after-entry', 'decided-before'],
    ...[
      'receipt-unknown',
      'calendar-entered',
      'pause-late',
      'pause-unfounded',
      'experience-basis',
      'urge-number-twice',
    ],
  ],
  'what the section enters on behalf, which is checked by its own checks': [
    ...['on-behalf-by', 'on-behalf-paper', 'received-before-given', 'received-after-entry'],
  ],
  'office, units and rules': [
    ...['delegation-missing', 'delegation-span', 'opinion-missing'],
    ...['campaign-head', 'campaign-unknown'],
    ...['account-twice', 'chief-twice', 'demo-far', 'office-missing', 'parent-cycle', 'unit-above'],
    ...[
      'unit-dates-order',
      'unit-ended-open',
      'unit-league-missing',
      'unit-liaison-missing',
      'unit-place-twice',
    ],
    ...['calendar-missing', 'rules-block-needs-tasks', 'rules-components', 'rules-grade-uncovered'],
    ...[
      'rules-grades-order',
      'rules-idle',
      'rules-impact',
      'rules-maximum-low',
      'rules-missing',
      'rules-overlap',
    ],
    ...['rules-period', 'rules-start'],
  ],
  'frozen periods, of which a page of forms knows nothing': [
    ...['edition-ahead', 'edition-edited', 'edition-figure', 'edition-gone', 'edition-numbered'],
    ...['edition-recompute', 'edition-record-changed', 'edition-record-late', 'edition-record-missing'],
    ...['edition-unlinked'],
  ],
  'what is owed, and whether a plan was filed, which the page tells beside its forms': [
    ...['duty-overdue', 'report-before-filing'],
  ],
};

test('every check is asked of a unit’s record, or it is said why not', () => {
  const asked = UNIT_CHECKS.map(({ code }) => code);
  const left = Object.values(LEFT_OUT).flat();
  expect([...asked, ...left].toSorted()).toEqual(CHECKS.map(({ code }) => code).toSorted());
});
