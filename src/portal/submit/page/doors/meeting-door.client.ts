import { begunMatters } from '#form/minutes/begun-matters.ts';
import { begunText, withBegun } from '#form/minutes/begun-store.ts';
import { officeMoment } from '#form/draft/clock.ts';
import type { FormFacts } from '#form/facts.ts';
import { meetingParts, meetingRecord, meetingValues, openItems } from '#form/minutes/meeting-door.ts';
import { minutesOffice } from '#form/minutes/minutes-office.ts';
import { splitMinutes, type MinutesRead } from '#form/minutes/split-minutes.ts';
import type { DoorFacts } from '#form/paste/door-facts.ts';
import { doorWords } from '#wording/form/door.ts';
import { formWords } from '#wording/form/words.ts';
import { button, h } from '../dom.client.ts';
import {
  checkAll,
  defineDoor,
  doorFrame,
  drawDoorParts,
  drawWays,
  standDoor,
  type DoorState,
} from './door-parts.client.ts';
import { begunStore, draftStore } from '../draft-store.client.ts';
import { summaryOf } from '../problem-summary.client.ts';
import { knowBeside } from '../submit-form.client.ts';

const { meeting, file } = doorWords;

/** Puts the door for minutes in its place. */
export function openMeetingDoor(): void {
  defineDoor('meeting-door', (host, facts, own) => {
    open(host, facts, own);
    // On the page's first look at its address the matters that the door began were not known yet.
    knowBeside((known) => withBegun(known, draftStore.read(begunStore(known))?.['begun']));
  });
}

function open(host: HTMLElement, facts: DoorFacts, own: FormFacts): void {
  const key = `${own.unit.id}/meeting`;
  const now = () => officeMoment(Date.now(), own.clock);
  const state: DoorState = { values: draftStore.read(key) ?? {}, problems: [], opened: new Set() };
  let minutes: MinutesRead | undefined;
  const keep = () => {
    draftStore.write(key, state.values);
    if (minutes === undefined) return;
    // Whatever is open, its matters are begun as the door reads them now.
    const record = meetingRecord(minutes, facts, state.values, now());
    const begun = begunText(record, begunMatters(minutes, facts, state.values, record));
    draftStore.write(begunStore(own), { begun });
  };
  const office = minutesOffice(facts, own);
  const read = (text: string) =>
    splitMinutes(
      text,
      office,
      facts.meetings.map(({ name }) => name),
      now().slice(0, 10),
    );

  const frame = doorFrame('minutes-box', state.values['minutes'] ?? '', 'form-fields');
  const { box, told, made: fields, summary, out } = frame;

  const draw = (focus?: string) => {
    if (minutes === undefined || minutes.items.length === 0) {
      fields.replaceChildren();
      return;
    }
    fields.replaceChildren(
      ...drawDoorParts(meetingParts(minutes, facts, state.values), state, keep, draw),
      button(file.check, () => void check()),
    );
    if (focus !== undefined) document.getElementById(focus)?.focus();
  };

  const split = () => {
    minutes = read(box.value);
    state.values = { minutes: box.value, ...meetingValues(minutes, facts) };
    state.problems = [];
    keep();
    summary.replaceChildren();
    out.replaceChildren();
    told.textContent = minutes.items.length > 0 ? meeting.found(minutes.items.length) : meeting.empty;
    draw();
  };

  const check = async () => {
    if (minutes === undefined) return;
    const record = meetingRecord(minutes, facts, state.values, now());
    const problems = await checkAll([record], own.records, now());
    state.problems = problems ?? [];
    draw();
    const waiting = openItems(minutes, state.values);
    summary.replaceChildren(
      ...(waiting.length === 0 ? [] : [h('p', { class: 'form-error' }, meeting.unsaid(waiting))]),
      // Where something is still open, nobody is told that all is well.
      ...(waiting.length > 0 && problems?.length === 0
        ? []
        : summaryOf(state.problems, meetingParts(minutes, facts, state.values), problems !== null)),
    );
    out.replaceChildren();
    if (waiting.length === 0 && !state.problems.some(({ severity }) => severity === 'error'))
      drawWays(out, own, meeting.title, [record], () => {
        draftStore.forget(key);
        box.value = '';
        split();
        told.textContent = formWords.cleared;
      });
    summary.focus();
  };

  standDoor(host, frame, meeting, split);
  if (box.value !== '') {
    minutes = read(box.value);
    draw();
  }
}
