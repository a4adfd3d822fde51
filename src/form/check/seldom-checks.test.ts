import { expect, test } from 'vitest';
import { CHECKS } from '#validate/registry.ts';
import { SECTION_CHECKS } from './section-checks.ts';
import { SELDOM_CHECKS } from './seldom-checks.ts';

/** Of what these forms write the checks that they cannot ask, by what these look at instead. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'whether every unit was marked, which is told of the period, and stands on the form': ['mark-missing'],
  'matters that name a campaign, and who leads their parts: what a new one has none of': [
    ...['campaign-unknown', 'special-lead'],
  ],
  'what the form of 督查记录 offers no way to write wrongly, and other visits, of which it knows nothing': [
    ...['inspection-demand', 'inspection-marks', 'inspection-near', 'inspection-unit'],
  ],
  'what the form of 经验推介 offers no way to write wrongly: its candidates are those of the frozen periods':
    ['experience-basis'],
};

/** What the rooms of these kinds hold. */
const THEIRS = /^(?:inspection|assessment|mark|year-mark|draw|campaign|special|delegation|experience)-/u;

test('every check of what the seldom forms write is asked there, or it is said why not', () => {
  const asked = SELDOM_CHECKS.map(({ code }) => code);
  expect(asked).toEqual(expect.arrayContaining(SECTION_CHECKS.map(({ code }) => code)));
  const theirs = CHECKS.map(({ code }) => code).filter((code) => THEIRS.test(code));
  const left = Object.values(LEFT_OUT).flat();
  expect(theirs.filter((code) => !asked.includes(code)).toSorted()).toEqual(left.toSorted());
});
