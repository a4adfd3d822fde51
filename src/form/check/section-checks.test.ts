import { expect, test } from 'vitest';
import { CHECKS } from '#validate/registry.ts';
import { SECTION_CHECKS } from './section-checks.ts';

/** Checks that no record of the section can break on its page, by what they look at instead. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'what the seldom forms write, on their own page (`seldom-checks.ts`), and the bulletin': [
    ...['assessment-component', 'assessment-correction', 'assessment-mark', 'mark-missing', 'mark-range'],
    ...[
      'year-mark-correction',
      'year-mark-value',
      'bulletin-long',
      'bulletin-missing',
      'bulletin-number-twice',
    ],
    ...['bulletin-twice', 'bulletin-unfrozen', 'bulletin-unreviewed', 'issued-period', 'draw-day'],
    ...['letter-demand', 'letter-league'],
    ...['draw-late', 'draw-post', 'inspection-dates'],
  ],
  'what the form of 停报 offers no way to write wrongly: the chief’s word on a week that is still to be reported':
    [...['pause-late', 'pause-unfounded']],
  'what the form of 经验推介 offers no way to write wrongly: its candidates are those of the frozen periods':
    ['experience-basis'],
  'what the form of 催办 asks nobody for: the number of a paper': ['urge-number-twice'],
  'what the form of 督查记录 offers no way to write wrongly, and other visits, of which it knows nothing': [
    ...['inspection-demand', 'inspection-marks', 'inspection-near', 'inspection-unit'],
  ],
  'office, units and rules': [
    ...[
      'account-twice',
      'campaign-head',
      'campaign-unknown',
      'delegation-span',
      'chief-twice',
      'demo-far',
      'office-missing',
      'parent-cycle',
    ],
    ...['unit-above', 'unit-dates-order', 'unit-ended-open', 'unit-league-missing', 'unit-liaison-missing'],
    ...[
      'unit-place-twice',
      'calendar-missing',
      'calendar-entered',
      'rules-block-needs-tasks',
      'rules-components',
    ],
    ...['rules-grade-uncovered', 'rules-grades-order', 'rules-idle', 'rules-impact', 'rules-maximum-low'],
    ...['rules-missing', 'rules-overlap', 'rules-period', 'rules-start'],
  ],
  'frozen periods, of which a page of forms knows nothing': [
    ...['edition-ahead', 'edition-edited', 'edition-figure', 'edition-gone', 'edition-numbered'],
    ...[
      'edition-recompute',
      'edition-record-changed',
      'edition-record-late',
      'edition-record-missing',
      'edition-unlinked',
    ],
  ],
  'what follows from a matter’s whole course, which the page tells beside its forms': [
    ...['duty-overdue', 'goal-short', 'receipt-unknown', 'report-before-filing'],
  ],
  'who leads a matter of several units, for which its parts and its task force are looked at': [
    'special-lead',
  ],
  'the choice from a draft, of which the form offers nothing else': ['paper-line-unknown'],
};

test('every check is asked of a record of the section, or it is said why not', () => {
  const asked = SECTION_CHECKS.map(({ code }) => code);
  const left = Object.values(LEFT_OUT).flat();
  expect([...asked, ...left].toSorted()).toEqual(CHECKS.map(({ code }) => code).toSorted());
});
