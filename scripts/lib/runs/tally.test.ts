import { describe, expect, test } from 'vitest';
import { closingLine, one, sum, vitestTally } from './tally.ts';

const report = (counts: object): string => JSON.stringify({ success: true, ...counts });

describe('vitestTally', () => {
  test('counts test cases', () => {
    const counts = {
      success: false,
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    };
    expect(vitestTally(report(counts))).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test('counts a file whose tests could not be read as one failure more', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ];
    const counts = { success: false, numPassedTests: 3, numFailedTests: 1, testResults };
    expect(vitestTally(report(counts))).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  test('counts a run that failed outside its tests as one failure', () => {
    expect(vitestTally(report({ success: false, numPassedTests: 7 }))).toEqual({
      passed: 7,
      failed: 1,
      skipped: 0,
    });
  });

  test('does not take silence for success', () => {
    expect(vitestTally(undefined).failed).toBe(1);
    expect(vitestTally(report({})).failed).toBe(1);
  });
});

describe('closingLine', () => {
  test('names skipped tests only when there are some', () => {
    expect(closingLine(sum([one(true), one(true), one(false)]))).toBe('2 passed, 1 failed');
    expect(closingLine({ passed: 2, failed: 0, skipped: 3 })).toBe('2 passed, 0 failed, 3 skipped');
  });
});
