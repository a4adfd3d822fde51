import { describe, expect, it } from 'vitest';
import { RULES } from '#engine/testing/rules.ts';
import { rulesWorld, viewWorld } from '../testing/view-world.ts';
import { frameView } from '../frame/frame-view.ts';
import { voiceView } from './voice-view.ts';

describe('where the public can say what it sees', () => {
  it('tells the channels of the office, and by when it decides', () => {
    const view = voiceView(viewWorld('2026-06-12 15:00'), true);
    expect(view?.channels.map(({ text }) => text)).toEqual(['秘书科']);
    expect(view?.then.join('')).toContain('5个工作日内决定');
    expect(view?.clues?.href).toBe('/sources/');
  });

  it('leads to no list before anything came in', () => {
    expect(voiceView(viewWorld('2026-06-12 15:00'), false)?.clues).toBeNull();
  });

  it('is nowhere in an office whose rules decide on no clues', () => {
    const { clue, ...clocks } = RULES.clocks;
    expect(clue).toBe(5);
    const env = rulesWorld('2026-06-12 15:00', [{ ...RULES, clocks }]);
    expect([voiceView(env, true), frameView(env).hasVoice]).toEqual([null, false]);
  });
});
