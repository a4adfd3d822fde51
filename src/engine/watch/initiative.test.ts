import { expect, test } from 'vitest';
import { vocabularyOf } from '#record/office/words.ts';
import { initiativeOf } from './initiative.ts';

const of = (kind: string, words = vocabularyOf(undefined)) => initiativeOf({ words }, { source: { kind } });

test('what comes from 上级, 媒体 and 群众 is passive, all else the office began itself', () => {
  expect(['上级来文', '上级点题督查', '媒体曝光', '群众线索'].map((kind) => of(kind))).toEqual([
    'superior',
    'superior',
    'media',
    'public',
  ]);
  const own = ['年度工作会议', '党组会', '领导批示', '督查发现', '没有登记的词'];
  expect(new Set(own.map((kind) => of(kind)))).toEqual(new Set(['own']));
});

test('it goes by the office’s own words', () => {
  const words = vocabularyOf({ sources: [{ name: '市政府督办', role: 'superior' }, { name: '上级来文' }] });
  expect(of('市政府督办', words)).toBe('superior');
  expect(of('上级来文', words)).toBe('own');
});
