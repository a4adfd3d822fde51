import { describe, expect, test } from 'vitest';
import type { Rules } from '#record/rules/rules.ts';
import type { Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { SEVERITY } from './node-light.ts';
import { lightOn, lightText, soloAt, type SoloSpec } from './testing/solo.ts';
import { liveLight, openLights, taskLights } from './unit-light.ts';

const DONE = { claims: ['2026-05-20 10:00'], checks: ['2026-05-21 通过'] };
const ruled = (more: Partial<Rules>): Records => ({ rules: [{ ...RULES, ...more }] });

test('red is more severe than yellow, yellow than blue, blue than green', () => {
  const order = ['green', 'blue', 'yellow', 'red'] as const;
  expect(order.toSorted((a, b) => SEVERITY[a] - SEVERITY[b])).toEqual(order);
});

test('where the rules leave the lights out, there are none', () => {
  const { context, dossier, look } = soloAt(
    '2026-06-30',
    { due: '2026-05-22' },
    ruled({ lights: undefined }),
  );
  expect(liveLight(context, dossier, 'jia')).toBeUndefined();
  expect(taskLights(context, dossier, look)).toEqual([]);
  expect(openLights(context, dossier, 'jia', look)).toEqual([]);
  const { context: before, dossier: early } = soloAt(
    '2026-05-31',
    { due: '2026-05-22' },
    {
      rules: [{ ...RULES, from: '2026-06' }],
    },
  );
  expect(liveLight(before, early, 'jia')).toBeUndefined();
});

describe('before 备案', () => {
  const spec: SoloSpec = { due: '2026-05-29', filed: '2026-05-19' };

  test('a matter is grey', () => {
    expect(lightOn('2026-05-19 17:29', spec)).toBe('grey not-filed 0');
    expect(lightOn('2026-05-19 17:30', spec)).toBe('green on-track 8');
  });

  test('it is blue, yellow or red all the same when its date is near or past', () => {
    const never: SoloSpec = { ...spec, filed: null };
    expect(lightOn('2026-05-25', never)).toBe('grey not-filed 0');
    expect(lightOn('2026-05-26', never)).toBe('blue due-soon 3');
    expect(lightOn('2026-06-05', never)).toBe('yellow overdue 5');
    expect(lightOn('2026-06-08', never)).toBe('red overdue 6');
  });

  test('a missing plan is yellow, then red, and blue on no day; it is its lead’s alone', () => {
    const missing: SoloSpec = { plan: null, assists: ['yi'] };
    expect(lightOn('2026-05-08 23:59', missing)).toBe('grey not-filed 0');
    expect(lightOn('2026-05-08 24:00', missing)).toBe('grey not-filed 0');
    expect(lightOn('2026-05-09 00:00', missing)).toBe('yellow plan-missing 1');
    expect(lightOn('2026-05-14', missing)).toBe('yellow plan-missing 5');
    expect(lightOn('2026-05-15', missing)).toBe('red plan-missing 6');
    expect(lightOn('2026-05-15', missing, 'yi')).toBe('grey not-filed 0');
  });

  test('a 即办件 is grey until its lead has signed', () => {
    const prompt: SoloSpec = {
      due: '2026-05-13',
      printed: '2026-05-07',
      plan: null,
      acked: '2026-05-07 10:00',
    };
    expect(lightOn('2026-05-07 09:59', prompt)).toBe('grey not-signed 0');
    expect(lightOn('2026-05-07 10:00', prompt)).toBe('green on-track 5');
    const never: SoloSpec = { ...prompt, acked: null };
    expect(lightOn('2026-05-08', never)).toBe('grey not-signed 0');
    expect(lightOn('2026-05-09', never)).toBe('yellow ack-missing 1');
  });

  test('goes by the rules of the day from which the clocks run', () => {
    const components = RULES.components.filter(({ id }) => id !== 'c1');
    const later = { ...RULES, version: 'v2', from: '2026-06', plans: undefined, components };
    const rules: Records = { rules: [RULES, later] };
    expect(lightOn('2026-06-10', { filed: null }, 'jia', rules)).toBe('grey not-filed 0');
  });

  test('does not exist where the rules know no plans', () => {
    expect(lightOn('2026-05-14', { plan: null }, 'jia', ruled({ plans: undefined }))).toMatch(
      /^green on-track/,
    );
  });
});

describe('the most severe node', () => {
  test('lights the unit that owes it, each unit its own', () => {
    const spec = { nodes: [{ id: 'n1', due: '2026-05-11', unit: 'yi' }] };
    expect(lightOn('2026-05-20', spec, 'yi')).toBe('red overdue 7');
    expect(lightOn('2026-05-20', spec)).toMatch(/^green/);
  });

  test('of one colour is the latest, or the one whose day is nearest', () => {
    const late = [
      { id: 'n1', due: '2026-05-22' },
      { id: 'n2', due: '2026-05-20' },
    ];
    expect(lightOn('2026-05-25', { nodes: late })).toBe('yellow overdue 3');
    expect(lightOn('2026-05-19', { nodes: late })).toBe('blue due-soon 1');
    expect(lightOn('2026-05-20', { nodes: [{ id: 'n1', due: '2026-05-29' }] })).toBe('green on-track 7');
    // Days are not weighed against points.
    const passed = { claims: ['2026-05-13 09:00'], checks: ['2026-05-13 通过'], target: 40, percent: 30 };
    const both = [
      { id: 'n0', due: '2026-05-15' },
      { id: 'n1', due: '2026-05-15', ...passed },
    ];
    expect(lightOn('2026-05-18', { nodes: both })).toBe('yellow overdue 1');
  });

  test('of what is claimed keeps its light until it is answered', () => {
    const spec = { due: '2026-05-19', end: DONE };
    expect(lightOn('2026-05-21 15:59', spec)).toBe('yellow overdue 1 held since 2026-05-20');
    expect(lightOn('2026-05-21 16:00', spec)).toBe('done concluded 0');
  });

  test('and the lights of all that is open, for a page that tells them', () => {
    const { context, dossier, look } = soloAt('2026-05-20', { nodes: [{ id: 'n1', due: '2026-05-19' }] });
    expect(openLights(context, dossier, 'jia', look).map(lightText)).toEqual([
      'yellow overdue 1',
      'green on-track 152',
    ]);
    const behind = soloAt('2026-05-20', { nodes: [{ id: 'n1', due: '2026-05-19', target: 40 }] });
    expect(openLights(behind.context, behind.dossier, 'jia', behind.look).map(lightText)).toEqual([
      'red behind 40',
      'green on-track 152',
    ]);
  });
});

describe('while a matter is suspended', () => {
  test('it is grey from that day to the day before the resumption', () => {
    const spec = { due: '2026-05-29', events: ['2026-05-20 暂缓办理', '2026-06-01 恢复'] };
    expect(lightOn('2026-05-19', spec)).toBe('green on-track 8');
    expect(lightOn('2026-05-20', spec)).toBe('grey suspended 0');
    expect(lightOn('2026-05-31 23:59', spec)).toBe('grey suspended 0');
    // The resumption entered at 08:00; the 29th and eight working days make 10 June.
    expect(lightOn('2026-06-01 07:59', spec)).toBe('grey suspended 0');
    expect(lightOn('2026-06-01 08:00', spec)).toBe('green on-track 7');
  });

  test('what was past its date is yellow and red on, a missing plan too', () => {
    const spec = { due: '2026-05-19', events: ['2026-05-20 暂缓办理'] };
    expect(lightOn('2026-05-26', spec)).toBe('yellow overdue 5');
    expect(lightOn('2026-05-27', spec)).toBe('red overdue 6');
    const onItsDay = { due: '2026-05-20', events: ['2026-05-20 暂缓办理'] };
    expect(lightOn('2026-06-30', onItsDay)).toBe('grey suspended 0');
    const plan: SoloSpec = { plan: null, events: ['2026-05-09 暂缓办理'] };
    expect(lightOn('2026-05-15', plan)).toBe('red plan-missing 6');
    expect(lightOn('2026-05-15', { ...plan, events: ['2026-05-08 暂缓办理'] })).toBe('grey suspended 0');
  });

  test('a unit that has done its part is grey with it, and one that is concluded stays ✓', () => {
    const nodes = [{ id: 'n1', due: '2026-05-22', unit: 'yi', ...DONE }];
    expect(lightOn('2026-05-26', { nodes, events: ['2026-05-25 暂缓办理'] }, 'yi')).toBe('grey suspended 0');
    expect(lightOn('2026-05-26', { end: DONE, events: ['2026-05-25 暂缓办理'] })).toBe('done concluded 0');
  });
});

test('a matter withdrawn is grey from that day, whatever was late', () => {
  const spec = { due: '2026-05-19', events: ['2026-05-26 撤销督办'] };
  expect(lightOn('2026-05-26 07:59', spec)).toBe('yellow overdue 5');
  expect(lightOn('2026-05-26 08:00', spec)).toBe('grey withdrawn 0');
});

describe('✓', () => {
  const own = { id: 'n1', due: '2026-05-22', unit: 'yi' };

  test('is not there for a unit whose part is done before the matter is: green, 本单位已完成', () => {
    const spec = {
      nodes: [{ ...own, ...DONE }],
      end: { claims: ['2026-05-25 10:00'], checks: ['2026-05-27 通过'] },
    };
    expect(lightOn('2026-05-21 15:59', spec, 'yi')).toBe('blue due-soon 2 held since 2026-05-20');
    expect(lightOn('2026-05-21 16:00', spec, 'yi')).toBe('green own-part-done 0');
    expect(lightOn('2026-05-27 15:59', spec, 'yi')).toBe('green own-part-done 0');
    expect(lightOn('2026-05-27 16:00', spec, 'yi')).toBe('done concluded 0');
    expect(lightOn('2026-05-27 16:00', spec)).toBe('done concluded 0');
  });

  test('is not there for the lead while another unit’s node is open', () => {
    const spec = { nodes: [own], end: DONE };
    expect(lightOn('2026-05-22', spec)).toBe('green own-part-done 0');
    expect(lightOn('2026-05-25', spec, 'yi')).toBe('yellow overdue 1');
  });

  test('is there at the close for 办结 that nobody answered', () => {
    const spec = { due: '2026-05-22', end: { claims: ['2026-05-22 10:00'] } };
    expect(lightOn('2026-06-08 23:59', spec)).toBe('blue due-soon 0 held since 2026-05-22');
    expect(lightOn('2026-06-08 24:00', spec)).toBe('done concluded 0');
  });

  test('is there for a unit without a node once the matter is over; until then it is on track', () => {
    const spec = { assists: ['yi'], end: DONE };
    expect(lightOn('2026-05-21 15:59', spec, 'yi')).toBe('green on-track 0');
    expect(lightOn('2026-05-21 16:00', spec, 'yi')).toBe('done concluded 0');
  });

  test('is gone while a 反弹 is open', () => {
    const end = {
      claims: ['2026-05-20 10:00'],
      checks: ['2026-05-21 通过', '2026-06-22 反弹 回头看 r1:2026-07-31'],
    };
    const demands = [{ id: 'r1', claims: ['2026-07-02 10:00'], checks: ['2026-07-03 通过'] }];
    const spec = { assists: ['yi'], end, demands };
    expect(lightOn('2026-06-22 15:59', spec)).toBe('done concluded 0');
    expect(lightOn('2026-06-22 16:00', spec)).toBe('red relapse 0');
    expect(lightOn('2026-06-22 16:00', spec, 'yi')).toBe('green on-track 0');
    expect(lightOn('2026-07-03 15:59', spec)).toBe('red relapse 0 held since 2026-07-02');
    expect(lightOn('2026-07-03 16:00', spec)).toBe('done concluded 0');
  });
});

describe('移交', () => {
  const spec = {
    due: '2026-05-14',
    nodes: [{ id: 'n1', due: '2026-05-29' }],
    handOvers: [{ on: '2026-05-20', to: 'yi', dates: { end: '2026-05-25' } }],
  };

  test('passes the light on from its day, with the new date of what was overdue', () => {
    expect(lightOn('2026-05-20 07:59', spec, 'jia')).toBe('yellow overdue 4');
    expect(lightOn('2026-05-20 08:00', spec, 'jia')).toBe('grey handed-over 0');
    expect(lightOn('2026-05-20 08:00', spec, 'yi')).toBe('blue due-soon 3');
    expect(lightOn('2026-05-26', spec, 'yi')).toBe('yellow overdue 1');
  });

  test('leaves the unit grey when the matter is over, and a missing plan with the successor', () => {
    const end = { claims: ['2026-05-25 10:00 yi'], checks: ['2026-05-26 通过'] };
    expect(lightOn('2026-05-27', { ...spec, end }, 'jia')).toBe('grey handed-over 0');
    expect(lightOn('2026-05-27', { ...spec, end }, 'yi')).toBe('done concluded 0');
    const plan: SoloSpec = {
      plan: null,
      handOvers: [{ on: '2026-05-12', to: 'yi', dates: { plan: '2026-05-14' } }],
    };
    expect(lightOn('2026-05-11', plan, 'jia')).toBe('yellow plan-missing 2');
    expect(lightOn('2026-05-15', plan, 'jia')).toBe('grey handed-over 0');
    expect(lightOn('2026-05-15', plan, 'yi')).toBe('yellow plan-missing 1');
  });

  test('lists the lead first and who passed its part on last', () => {
    const { context, dossier, look } = soloAt('2026-05-21', { ...spec, assists: ['bing'] });
    expect(
      taskLights(context, dossier, look).map(({ unit, light }) => `${unit} ${lightText(light)}`),
    ).toEqual(['yi blue due-soon 2', 'bing green on-track 0', 'jia grey handed-over 0']);
  });

  test('of one that assists without a node lists who took its part', () => {
    const given = { assists: ['bing'], handOvers: [{ on: '2026-05-20', from: 'bing', to: 'yi' }] };
    const { context, dossier, look } = soloAt('2026-05-21', given);
    expect(taskLights(context, dossier, look).map(({ unit, light }) => `${unit} ${light.reason}`)).toEqual([
      'jia on-track',
      'yi on-track',
      'bing handed-over',
    ]);
  });

  test('back again makes the unit its holder', () => {
    const back = [...spec.handOvers, { on: '2026-05-22', to: 'jia' }];
    expect(lightOn('2026-05-22', { ...spec, handOvers: back }, 'jia')).toBe('blue due-soon 1');
    expect(lightOn('2026-05-22', { ...spec, handOvers: back }, 'yi')).toBe('grey handed-over 0');
  });
});
