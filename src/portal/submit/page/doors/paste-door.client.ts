import { distinctProblems, type DraftProblem } from '#form/check/draft-problem.ts';
import { officeMoment } from '#form/draft/clock.ts';
import type { Part } from '#form/draft/parts.ts';
import type { FormFacts } from '#form/facts.ts';
import { doorAgain, doorValues, openDoor, unitsChosen, type Door } from '#form/paste/door.ts';
import type { DoorFacts } from '#form/paste/door-facts.ts';
import { behalfParts, behalfStart, doorBlocks } from '#form/paste/door-parts.ts';
import { doorRecords, unnamedProblems, unplacedProblems } from '#form/paste/door-records.ts';
import { doorWords } from '#wording/form/door.ts';
import { formWords } from '#wording/form/words.ts';
import { button, h } from '../dom.client.ts';
import {
  checkAll,
  defineDoor,
  doorFrame,
  drawDoorParts,
  drawWays,
  factsOf,
  standDoor,
  type DoorState,
} from './door-parts.client.ts';
import { draftStore } from '../draft-store.client.ts';
import { summaryOf } from '../problem-summary.client.ts';

const { paste, file } = doorWords;
/** How something came in and who enters it are the same all morning. */
const REMEMBERED = ['behalf.channel', 'behalf.post'];

/** Puts the door for a paste in its place. */
export function openPasteDoor(): void {
  defineDoor('paste-door', open);
}

function open(host: HTMLElement, facts: DoorFacts, own: FormFacts): void {
  const key = `${own.unit.id}/paste`;
  const habits = `${own.unit.id}/habits`;
  const now = () => officeMoment(Date.now(), own.clock);
  const state: DoorState = {
    values: draftStore.read(key) ?? draftStore.read(habits) ?? {},
    problems: [],
    opened: new Set(),
  };
  let door: Door | undefined;
  const unitFacts = new Map<string, () => Promise<FormFacts>>();
  const factsOfUnit = (unit: string) => {
    const known = unitFacts.get(unit) ?? factsOf(`../${unit}/facts.json`);
    unitFacts.set(unit, known);
    return known();
  };
  const keep = () => {
    draftStore.write(key, state.values);
    draftStore.write(habits, Object.fromEntries(REMEMBERED.map((name) => [name, state.values[name] ?? ''])));
  };

  const frame = doorFrame('paste-box', state.values['text'] ?? '', 'door-blocks');
  const { box, told, made: blocks, summary, out } = frame;

  const draw = (focus?: string) => {
    if (door === undefined) return;
    const parts = (list: readonly Part[]) => drawDoorParts(list, state, keep, place);
    const shown = doorBlocks(door, facts, state.values, now());
    blocks.replaceChildren(
      ...door.problems.map(({ why, text }) =>
        h('p', { class: 'form-warn' }, `${paste.unread}${why}：${text}`),
      ),
      ...(door.missing > 0 ? [h('p', { class: 'form-warn' }, paste.missing(door.missing))] : []),
      ...shown.map((block) =>
        h(
          'section',
          { class: 'door-block' },
          h('div', { class: 'door-words' }, h('h4', {}, paste.words), h('pre', {}, block.words)),
          h('div', {}, h('h4', {}, paste.made), ...parts(block.parts)),
        ),
      ),
      ...(shown.length === 0
        ? []
        : [
            h('h4', {}, doorWords.behalf.title),
            ...parts(behalfParts(facts)),
            button(file.check, () => void check(), { class: 'door-check' }),
          ]),
    );
    if (focus !== undefined) document.getElementById(focus)?.focus();
  };

  /** Where a unit was chosen its words are placed anew. */
  const place = (focus?: string) => {
    if (door === undefined) return;
    [door, state.values] = unitsChosen(door, state.values, facts.names);
    keep();
    draw(focus);
  };

  const split = () => {
    door = openDoor(box.value, facts.names, now().slice(0, 10));
    const { filings, proposals, problems } = door;
    const habit = Object.fromEntries(REMEMBERED.map((name) => [name, state.values[name] ?? '']));
    const received = state.values['behalf.received'] ?? '';
    state.values = {
      ...behalfStart(facts, now()),
      ...Object.fromEntries(Object.entries(habit).filter(([, value]) => value !== '')),
      ...(received === '' ? {} : { 'behalf.received': received }),
      text: box.value,
      ...doorValues(door, facts.names, now()),
    };
    state.problems = [];
    keep();
    summary.replaceChildren();
    out.replaceChildren();
    told.textContent =
      box.value.trim() === ''
        ? paste.empty
        : filings.length + proposals.length + problems.length === 0
          ? paste.nothing
          : paste.found(filings.length, proposals.length);
    for (const { unit } of proposals) if (unit !== undefined) void factsOfUnit(unit).catch(() => undefined);
    draw();
  };

  const check = async () => {
    if (door === undefined) return;
    told.textContent = file.loading;
    const first = doorRecords(door, state.values, [], now());
    const reached = new Map<string, FormFacts>();
    const missed: string[] = [];
    for (const unit of new Set(first.flatMap((record) => (record.unit === '' ? [] : [record.unit]))))
      try {
        reached.set(unit, await factsOfUnit(unit));
      } catch {
        missed.push(facts.names.units.find(({ id }) => id === unit)?.name ?? unit);
      }
    const taken = [...reached.values()].flatMap((unit) => unit.taken);
    const records = doorRecords(door, state.values, taken, now());
    const rest = door.filings.length + door.proposals.length - records.length;
    told.textContent = `${records.length === 0 ? file.none : file.count(records.length)}${rest === 0 ? '' : file.unticked(rest)}`;
    const unnamed = unnamedProblems(records);
    const untold = [...unnamed, ...unplacedProblems(door, state.values)];
    let problems: readonly DraftProblem[] | null = untold;
    for (const [unit, { records: standing }] of reached) {
      const filed = records.filter((record) => record.unit === unit).map((record) => record.filed);
      const found: readonly DraftProblem[] | null = await checkAll(filed, standing, now());
      problems = found === null || problems === null ? null : [...problems, ...found];
    }
    // What is asked once of all that is entered is told of each unit's records.
    state.problems = distinctProblems(problems ?? untold);
    draw();
    const parts = [
      ...behalfParts(facts),
      ...doorBlocks(door, facts, state.values, now()).flatMap((one) => one.parts),
    ];
    const stands = records.filter(
      ({ filed: { path } }, n) =>
        taken.includes(path) || records.findIndex(({ filed }) => filed.path === path) < n,
    );
    summary.replaceChildren(
      ...missed.map((unit) => h('p', { class: 'form-warn' }, file.unreached(unit))),
      ...stands.map(({ filed: { path } }) => h('p', { class: 'form-error' }, `${paste.stands}：${path}`)),
      ...(records.length === 0 ? [] : summaryOf(state.problems, parts, problems !== null)),
    );
    out.replaceChildren();
    const leave = () => {
      drawWays(
        out,
        own,
        paste.title,
        records.map(({ filed }) => filed),
        () => {
          draftStore.forget(key);
          box.value = '';
          split();
          told.textContent = formWords.cleared;
        },
      );
    };
    const errors = state.problems.filter(({ severity }) => severity === 'error').length + stands.length;
    if (records.length > 0 && errors === 0) leave();
    // What is nobody's has no place.
    else if (errors > 0 && unnamed.length === 0) summary.append(button(formWords.anyway, leave));
    summary.focus();
  };

  standDoor(host, frame, paste, split);
  if (box.value !== '' && Object.keys(state.values).some((name) => name.endsWith('.take'))) {
    door = doorAgain(openDoor(box.value, facts.names, now().slice(0, 10)), state.values, facts.names);
    draw();
  }
}
