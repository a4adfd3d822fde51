import type { DraftProblem } from '#form/check/draft-problem.ts';
import type { FiledRecord } from '#form/draft/form.ts';
import type { Part } from '#form/draft/parts.ts';
import type { Values } from '#form/draft/values.ts';
import type { FactRecord, FormFacts } from '#form/facts.ts';
import { KINDS } from '#record/kinds.ts';
import { recordsBlock } from '#forge/submission/forge-place.ts';
import { formWords } from '#wording/form/words.ts';
import { button, h } from './dom.client.ts';
import { drawParts } from './draw-parts.client.ts';
import { leave, wayOut } from './submit-form.client.ts';
import { WAYS, type Outgoing, type Way } from './ways-out.client.ts';

/** What a door keeps while it is open: its values and what is wrong with them. */
export interface DoorState {
  values: Values;
  problems: readonly DraftProblem[];
  readonly opened: Set<string>;
}

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
export async function fetchJson<T>(href: string): Promise<T> {
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
    const { checkEntered } = await import('#form/check/check-entered.ts');
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
    packer: async () => (await import('./pack-files.client.ts')).packFiles,
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
