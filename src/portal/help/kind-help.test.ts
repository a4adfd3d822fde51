import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { unit } from '#engine/testing/office.ts';
import { kindSlug } from '#form/kind-slug.ts';
import { isWritten, KIND_NAMES } from '#record/ledger.ts';
import { DEFAULT_WORDS } from '#record/office/words.ts';
import type { Rules } from '#record/rules/rules.ts';
import { RULES } from '#engine/testing/rules.ts';
import { bareWorld, rulesWorld, viewWorld } from '../testing/view-world.ts';
import { helpView } from './help-view.ts';
import { kindHelpPages, kindHelpView } from './kind-help.ts';

const AS_OF = '2026-03-27 15:00';
const env = viewWorld(AS_OF, { unit: [unit('jia', 'counties', 1)] });
const inside = viewWorld(AS_OF, { unit: [unit('jia', 'counties', 1)] }, 'internal');

describe('the help', () => {
  test('leads to a page of each kind', () => {
    const pages = kindHelpPages(env).map(({ slug }) => `/help/${slug}/`);
    expect(helpView(env).kinds.map(({ kind }) => kind.href)).toEqual(pages);
    expect(pages).toContain('/help/inspection/');
  });

  test('has a kind as soon as one version of the rules writes its block', () => {
    const { weekly, ...others } = RULES;
    const has = (...rules: Rules[]) =>
      helpView(rulesWorld(AS_OF, rules)).kinds.some(({ kind }) => kind.href === '/help/report/');
    const later: Rules = { ...others, weekly, version: 'v2', from: '2026-02' };
    expect([has(others), has(others, later), has()]).toEqual([false, true, true]);
    expect(helpView(rulesWorld(AS_OF, [others])).begin).toBe('npm run new -- unit --unit 单位编号');
  });

  test('shows no forms where no matters are supervised', () => {
    expect([helpView(env).hasForms, helpView(bareWorld(AS_OF)).hasForms]).toEqual([true, false]);
    expect(kindHelpView(bareWorld(AS_OF), 'report').form).toBeNull();
  });
});

describe('the page of a kind', () => {
  test('leads a unit to choosing itself, and the section to its own form inside alone', () => {
    expect(kindHelpView(env, 'report').form?.href).toBe('/submit/');
    expect(kindHelpView(env, 'task').form).toBeNull();
    expect(kindHelpView(inside, 'task').form?.href).toMatch(/^\/submit\/[a-z-]+\/#register$/u);
  });

  test('tells each field with its line, tier, whether it may be left out, and an example', () => {
    const { fields } = kindHelpView(env, 'report');
    expect(fields.find(({ path }) => path === 'matters[].text')).toEqual({
      path: 'matters[].text',
      depth: 1,
      key: 'text',
      about: '本周进展',
      choices: null,
      need: '必填',
      tier: '公开',
      example: '完成桩基检测，监理已签认。',
    });
    expect(fields.find(({ path }) => path === 'matters[].problem')).toMatchObject({
      need: '可不写',
      tier: '系统内',
    });
    expect(fields.find(({ path }) => path === 'matters')?.example).toBeNull();
    expect(fields.find(({ path }) => path === 'onBehalf.channel')?.choices).toContain('纸质');
  });

  test.each(KIND_NAMES)('has fields, and for %s a command exactly where a hand writes it', (kind) => {
    const view = kindHelpView(env, kind);
    expect(view.fields.length).toBeGreaterThan(2);
    expect(view.command === null).toBe(isWritten(kind));
    expect(view.command ?? `npm run new -- ${kindSlug(kind)}`).toContain(`npm run new -- ${kindSlug(kind)}`);
    expect(view.examples.length > 0 || view.startsWithRules).toBe(!isWritten(kind));
  });

  test('says who writes it, and what is added later by whom', () => {
    expect(kindHelpView(env, 'clue').later).toBe('decision（秘书科的决定；5个工作日内）；closed（办结）');
    expect(kindHelpView(env, 'plan')).toMatchObject({
      who: '写明的单位；纸上、电话里报的由秘书科代录',
      later: null,
    });
  });

  test('of the office has the words of one that writes none', () => {
    expect(load(kindHelpView(env, 'office').words ?? '')).toEqual({ words: DEFAULT_WORDS });
    expect(kindHelpView(env, 'unit').words).toBeNull();
  });
});
