import type { DraftProblem } from '#form/check/draft-problem.ts';
import type { FiledRecord } from '#form/draft/form.ts';
import type { Part } from '#form/draft/parts.ts';
import type { Values } from '#form/draft/values.ts';
import type { FactRecord, FormFacts } from '#form/facts.ts';
import type { DoorFacts } from '#form/paste/door-facts.ts';
import { KINDS } from '#record/kinds.ts';
import { recordsBlock } from '#forge/submission/forge-place.ts';
import { doorWords } from '#wording/form/door.ts';
import { formWords } from '#wording/form/words.ts';
import { button, h } from '../dom.client.ts';
import { drawParts } from '../draw-parts.client.ts';
import { leave, wayOut } from '../ways/take-way.client.ts';
import { WAYS, type Outgoing, type Way } from '../ways/ways-out.client.ts';

/** What a door keeps while it is open: its values and what is wrong with them. */
export interface DoorState {
  values: Values;
  problems: readonly DraftProblem[];
  readonly opened: Set<string>;
}

/** A door as it is opened, with what it knows of the record and what the section's own forms know. */
export type OpenDoor = (host: HTMLElement, facts: DoorFacts, own: FormFacts) => void;

/** Defines the element of a door, which takes the place of what stands in it until its facts are there. */
export function defineDoor(name: string, open: OpenDoor): void {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        void start(this, open);
      }
    },
  );
}

async function start(host: HTMLElement, open: OpenDoor): Promise<void> {
  const status = h('p', { role: 'status', class: 'note' }, formWords.loading);
  host.replaceChildren(status);
  // What checks and packs is fetched with the door: opened once, it needs no network any more.
  void checker().catch(() => undefined);
  void packer().catch(() => undefined);
  try {
    const [facts, own] = await Promise.all([fetchJson<DoorFacts>('door.json'), factsOf('facts.json')()]);
    open(host, facts, own);
  } catch {
    status.textContent = doorWords.failed;
    const again = button(doorWords.open, () => void start(host, open));
    host.append(h('div', { class: 'form-sheet' }, again));
  }
}

/** What every door is made of, from above to below. */
export interface DoorFrame {
  readonly box: HTMLTextAreaElement;
  readonly told: HTMLElement;
  readonly made: HTMLElement;
  readonly summary: HTMLElement;
  readonly out: HTMLElement;
}

/** The parts of a door, with what is pasted in its box. */
export function doorFrame(id: string, pasted: string, madeClass: string): DoorFrame {
  const box = h('textarea', { id, rows: '10' });
  box.value = pasted;
  return {
    box,
    told: h('p', { role: 'status', class: 'note' }),
    made: h('div', { class: madeClass }),
    summary: h('div', { class: 'form-summary', tabindex: '-1' }),
    out: h('div', { class: 'form-out' }),
  };
}

/** As much as is split at once, a hundred times a Friday's message: of more a browser makes so many fields that it stands still. */
const MOST = 100_000;

/** Puts a door where it stands. */
export function standDoor(
  host: HTMLElement,
  { box, told, made, summary, out }: DoorFrame,
  words: { readonly about: string; readonly box: string },
  split: () => void,
): void {
  host.replaceChildren(
    h(
      'div',
      { class: 'form-sheet' },
      h('p', { class: 'note' }, words.about),
      h('div', { class: 'form-field' }, h('label', { for: box.id }, words.box), box),
      h(
        'div',
        { class: 'form-ways' },
        button(doorWords.paste.split, () => {
          if (box.value.length > MOST) told.textContent = doorWords.paste.tooLong(box.value.length);
          else split();
        }),
      ),
      told,
      made,
      summary,
      out,
    ),
  );
}

const checker = () => import('#form/check/check-entered.ts');
const packer = async () => (await import('../ways/pack-files.client.ts')).packFiles;

/** Draws parts that change the state; `again` draws the whole door anew and puts the focus where it was. */
export function drawDoorParts(
  parts: readonly Part[],
  state: DoorState,
  keep: () => void,
  again: (focus?: string) => void,
): readonly HTMLElement[] {
  return drawParts(parts, {
    get values() {
      return state.values;
    },
    problems: state.problems,
    opened: state.opened,
    typed: (key, value) => {
      state.values = { ...state.values, [key]: value };
      keep();
    },
    changed: (values, focus) => {
      state.values = values;
      keep();
      again(focus);
    },
  });
}

/** Facts of the same build, fetched once each. */
export function factsOf(href: string): () => Promise<FormFacts> {
  let known: Promise<FormFacts> | undefined;
  return () => (known ??= fetchJson<FormFacts>(href));
}

/** A file of the same build, of which its writer says what is in it. */
async function fetchJson<T>(href: string): Promise<T> {
  const answer = await fetch(new URL(href, location.href).href);
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()) as T;
}

/** What the checker says of what the section enters, beside the records of their unit; null where the browser cannot read the checks. */
export async function checkAll(
  filed: readonly FiledRecord[],
  standing: readonly FactRecord[],
  now: string,
): Promise<readonly DraftProblem[] | null> {
  try {
    const { checkEntered } = await checker();
    return checkEntered(standing, filed, now);
  } catch {
    return null;
  }
}

/** The ways out of a door, once its records were checked: as those of a form. */
export function drawWays(
  out: HTMLElement,
  facts: FormFacts,
  title: string,
  records: readonly FiledRecord[],
  sent: () => void,
): void {
  const going: Outgoing = {
    facts,
    kind: [...new Set(records.map(({ kind }) => KINDS[kind].label))].join('、'),
    title,
    records,
    text: recordsBlock(records),
    // What the section copies goes into its own repository, not to the group.
    isForGroup: false,
    packer,
    paper: [],
  };
  const place = h('div', { class: 'form-out' });
  const take = (way: Way) => {
    place.replaceChildren(...wayOut(way, going, sent));
    const box = place.querySelector('textarea');
    const told = place.querySelector<HTMLElement>('[role="status"]');
    if (box === null || told === null) return;
    void leave(way, going, box, told);
  };
  const ways = WAYS.filter((way) => way !== 'print' && (way !== 'forge' || facts.forge !== null));
  out.replaceChildren(
    h(
      'div',
      { class: 'form-ways' },
      ...ways.map((way) =>
        button(formWords[way], () => {
          take(way);
        }),
      ),
    ),
    place,
  );
}
