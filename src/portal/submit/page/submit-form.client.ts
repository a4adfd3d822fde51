import type { DraftProblem } from '#form/check/draft-problem.ts';
import { officeMoment } from '#form/draft/clock.ts';
import {
  filedRecords,
  formsOf,
  type Filling,
  type FiledRecord,
  type Form,
  type LateForm,
  type Subject,
} from '#form/draft/form.ts';
import { paperLines } from '#form/draft/paper.ts';
import type { Part } from '#form/draft/parts.ts';
import type { Values } from '#form/draft/values.ts';
import type { FormFacts } from '#form/facts.ts';
import { KINDS } from '#record/kinds.ts';
import { recordsBlock } from '#forge/submission/forge-place.ts';
import { formWords } from '#wording/form/words.ts';
import { drawAsIs } from './ways/as-is.client.ts';
import { button, h } from './dom.client.ts';
import { draftStore } from './draft-store.client.ts';
import { drawParts } from './draw-parts.client.ts';
import { summaryOf } from './problem-summary.client.ts';
import { leave, wayOut } from './ways/take-way.client.ts';
import { wanted } from './wanted-form.client.ts';
import { WAYS, type Outgoing, type Packer, type Way } from './ways/ways-out.client.ts';

/** What the element is made with: its forms, in order, and what a browser says of records before they are sent. */
export interface SubmitSetup {
  /** Some of them are fetched when they are opened. */
  readonly forms: readonly (Form | LateForm)[];
  /** Fetched once the page stands; a browser that cannot read it files unchecked, and is told so. */
  readonly checker: () => Promise<Checker>;
  /** The same of what the section fills in for a unit; fetched once it does, since it is much. */
  readonly entered?: () => Promise<Checker>;
  /** As a group reads them; undefined of what is not for a group: then the files are copied as they are. */
  readonly text: (records: readonly FiledRecord[], facts: FormFacts) => string | undefined;
  /** Several files in one that keeps their places; where left out they follow one another in a text. */
  readonly packer?: Packer;
}

export type Checker = (
  facts: FormFacts,
  filed: readonly FiledRecord[],
  now: string,
  parts: readonly Part[],
) => readonly DraftProblem[];

/** Defines `<submit-form data-facts="facts.json">`, which takes the place of what stands in it for readers without a script. */
export function defineSubmitForm(setup: SubmitSetup): void {
  customElements.define(
    'submit-form',
    class extends HTMLElement {
      connectedCallback(): void {
        void start(this, setup);
      }
    },
  );
}

async function start(host: HTMLElement, setup: SubmitSetup): Promise<void> {
  const status = h('p', { role: 'status', class: 'note' }, formWords.loading);
  host.prepend(status);
  try {
    const answer = await fetch(new URL(host.dataset['facts'] ?? 'facts.json', location.href).href);
    if (!answer.ok) throw new Error(answer.statusText);
    // The page's own file, of the same build.
    const facts = (await answer.json()) as FormFacts;
    const checker = setup.checker().catch(() => null);
    host.replaceChildren();
    openForms(host, setup, facts, checker);
  } catch {
    status.textContent = formWords.unread;
  }
}

function openForms(
  host: HTMLElement,
  setup: SubmitSetup,
  facts: FormFacts,
  checker: Promise<Checker | null>,
): void {
  // By how much the person set the device's day right.
  let off = 0;
  const now = () => officeMoment(Date.now() + off, facts.clock);
  const forms = formsOf(setup.forms, facts);
  const tabs = h('ul');
  const sheet = h('div', { class: 'form-sheet' });
  if (facts.clock === null) {
    const warn = h('p', { class: 'form-warn', role: 'alert' });
    const day = h('input', { id: 'form-day', type: 'date' });
    const tell = () => {
      day.value = now().slice(0, 10);
      warn.hidden = now() >= facts.asOf;
      warn.textContent = formWords.wrongClock(now());
    };
    day.addEventListener('change', () => {
      off += Date.parse(day.value) - Date.parse(now().slice(0, 10)) || 0;
      tell();
      show(false);
    });
    tell();
    const field = h('div', { class: 'form-field' }, h('label', { for: 'form-day' }, formWords.day), day);
    host.append(h('div', { class: 'form-sheet form-day' }, warn, field));
  }
  host.append(h('nav', { class: 'form-tabs', 'aria-label': formWords.forms }, tabs), sheet);
  const show = (focus: boolean) => {
    const { name, subject } = wanted();
    const form = forms.find((one) => one.name === name) ?? forms[0];
    if (form === undefined) return;
    tabs.replaceChildren(
      ...forms.map((one) =>
        h(
          'li',
          {},
          h('a', { href: `#${one.name}`, 'aria-current': one === form ? 'true' : null }, one.title),
        ),
      ),
    );
    const opened = (whole: Form) => {
      openForm({ sheet, setup, facts: beside(facts), form: whole, now, checker }, subject);
      if (!focus) return;
      sheet.querySelector<HTMLElement>('h3')?.focus();
      sheet.scrollIntoView();
    };
    if (!('load' in form)) {
      opened(form);
      return;
    }
    sheet.replaceChildren(h('p', { role: 'status', class: 'note' }, formWords.loading));
    form.load().then(
      (whole) => {
        // Another may have been opened meanwhile.
        if (wanted().name === form.name) opened(whole);
      },
      () => {
        sheet.replaceChildren(h('p', { class: 'form-warn' }, formWords.unread));
      },
    );
  };
  addEventListener('hashchange', () => {
    if (forms.some(({ name }) => name === wanted().name)) show(true);
  });
  show(forms.some(({ name }) => name === wanted().name));
}

/** The facts with what a door of the page knows beside them, each time a form is opened. */
let beside = (facts: FormFacts): FormFacts => facts;

/** Has the forms know what a door knows; the form that the address names is opened again with it. */
export function knowBeside(add: (facts: FormFacts) => FormFacts): void {
  beside = add;
  if (wanted().subject !== undefined) dispatchEvent(new Event('hashchange'));
}

interface Opening {
  readonly sheet: HTMLElement;
  readonly setup: SubmitSetup;
  readonly facts: FormFacts;
  readonly form: Form;
  readonly now: () => string;
  readonly checker: Promise<Checker | null>;
}

function openForm(opening: Opening, asked: string | undefined): void {
  const { sheet, facts, form, now } = opening;
  const subjects = form.subjects(facts, now());
  // Of a matter without a node its first.
  const subject =
    subjects.find(({ id }) => id === asked) ??
    subjects.find(({ id }) => asked !== undefined && id.startsWith(`${asked}/`)) ??
    subjects[0];
  const heading = h('h3', { tabindex: '-1' }, form.title);
  sheet.replaceChildren(
    heading,
    h('p', { class: 'note' }, typeof form.about === 'string' ? form.about : form.about(facts)),
  );
  if (subject === undefined) {
    sheet.append(h('p', {}, form.none), ...withheldNote(facts));
    return;
  }
  if (subjects.length > 1) {
    const select = h(
      'select',
      { id: 'form-subject' },
      ...subjects.map(({ id, text }) => h('option', { value: id }, text)),
    );
    select.value = subject.id;
    select.addEventListener('change', () => {
      location.hash = `${form.name}=${select.value}`;
    });
    sheet.append(
      h('div', { class: 'form-field' }, h('label', { for: 'form-subject' }, form.subjectLabel), select),
    );
  } else sheet.append(h('p', {}, `${form.subjectLabel}：${subject.text}`));
  fillIn(opening, subject);
}

function withheldNote({ withheld }: FormFacts): readonly HTMLElement[] {
  if (withheld === 0) return [];
  return [
    h('p', { class: 'form-warn' }, withheld === null ? formWords.openOnly : formWords.withheld(withheld)),
  ];
}

/** The fields of one form for one subject, what is wrong with them, and the ways out. */
function fillIn({ sheet, setup, facts, form, now, checker }: Opening, { id: subject, text }: Subject): void {
  const key = `${facts.unit.id}/${form.name}/${subject}`;
  const kept = draftStore.read(key);
  const random = randomWord();
  // What fields held the last time, of whatever form.
  const last = `${facts.unit.id}/last`;
  const fresh = (word: string): Values => ({
    random: word,
    ...form.start({ facts, subject, now: now() }),
    ...draftStore.read(last),
  });
  // What a draft lacks, kept by an older page or by nobody of ours, begins as the form does.
  let values: Values = { ...fresh(random), ...kept };
  let problems: readonly DraftProblem[] = [];
  const opened = new Set<string>();
  const draft = h('p', { role: 'status', class: 'form-draft note' });
  const summary = h('div', { class: 'form-summary', tabindex: '-1' });
  const fields = h('div', { class: 'form-fields' });
  const out = h('div', { class: 'form-out' });

  const asIs = h('div');

  const filling = (): Filling => ({ facts, subject, values, now: now() });
  const offerAsIs = () => {
    asIs.replaceChildren(
      ...drawAsIs(form.asIs?.(filling()), () => {
        press('copy');
      }),
    );
  };
  let stored: string = formWords.stored;
  const keep = (whole: Values) => {
    offerAsIs();
    draft.textContent = draftStore.write(key, whole) ? stored : formWords.notStored;
  };
  addEventListener('storage', ({ key: changed }) => {
    if (changed?.endsWith(key) === true) draft.textContent = stored = formWords.elsewhere;
  });
  const draw = (focus?: string) => {
    offerAsIs();
    fields.replaceChildren(
      ...drawParts(form.parts(filling()), {
        get values() {
          return values;
        },
        problems,
        opened,
        typed: (field, value) => {
          values = { ...values, [field]: value };
          // What another window has put into other fields stays there.
          keep({ ...values, ...draftStore.read(key), [field]: value });
        },
        changed: (next, target) => {
          values = next;
          keep(stored === formWords.elsewhere ? { ...draftStore.read(key), ...next } : next);
          draw(target);
        },
      }),
    );
    if (focus !== undefined) document.getElementById(focus)?.focus();
  };
  const afresh = (told: string) => {
    draftStore.forget(key);
    values = fresh(randomWord());
    problems = [];
    summary.replaceChildren();
    out.replaceChildren();
    draw();
    draft.textContent = told;
    sheet.querySelector<HTMLElement>('h3')?.focus();
  };

  const outgoing = (): Outgoing => {
    const given = filling();
    const records = filedRecords(form, given);
    const said = setup.text(records, facts);
    return {
      facts,
      kind: [...new Set(records.map(({ kind }) => KINDS[kind].label))].join('、'),
      title: `${form.title}：${text}`,
      records,
      text: said ?? recordsBlock(records),
      isForGroup: said !== undefined,
      packer: setup.packer,
      paper: paperLines(form.parts(given), values),
    };
  };
  const take = (way: Way, going: Outgoing) => {
    const remembered = form.remembers?.flatMap((field) => {
      const text = values[field];
      return text === undefined ? [] : [[field, text] as const];
    });
    if (remembered !== undefined) draftStore.write(last, Object.fromEntries(remembered));
    out.replaceChildren(
      ...wayOut(way, going, () => {
        afresh(formWords.cleared);
      }),
    );
    const box = out.querySelector('textarea');
    const told = out.querySelector<HTMLElement>('[role="status"]');
    if (box === null || told === null) return;
    void leave(way, going, box, told);
  };
  // A window opens, and the clipboard is written, only while a press is being answered: it waits for nothing that is there.
  let check: Checker | null | undefined;
  const ready = checker.then((loaded) => {
    check = loaded;
  });
  let { entered } = setup;
  const press = (way: Way): void => {
    if (check === undefined) {
      void ready.then(() => {
        press(way);
      });
      return;
    }
    const going = outgoing();
    if (going.records.length === 0) {
      out.replaceChildren();
      summary.replaceChildren(
        h('p', { class: 'form-error', role: 'alert' }, form.nothing ?? formWords.nothing),
      );
      summary.focus();
      return;
    }
    if (entered !== undefined && going.records.some(({ value }) => 'onBehalf' in value)) {
      const more = entered().catch(() => null);
      entered = undefined;
      void more.then((loaded) => {
        check = loaded;
        press(way);
      });
      return;
    }
    problems = check === null ? [] : check(facts, going.records, now(), form.parts(filling()));
    draw();
    const errors = problems.filter(({ severity }) => severity === 'error');
    summary.replaceChildren(...summaryOf(problems, form.parts(filling()), check !== null));
    if (errors.length === 0) {
      take(way, going);
      return;
    }
    out.replaceChildren();
    summary.append(
      button(formWords.anyway, () => {
        take(way, going);
      }),
    );
    summary.focus();
  };

  const ways = WAYS.filter((way) => way !== 'forge' || facts.forge !== null);
  sheet.append(
    ...(kept === undefined
      ? []
      : [
          h(
            'p',
            { class: 'note' },
            formWords.restored,
            ' ',
            button(formWords.discard, () => {
              afresh(formWords.discarded);
            }),
          ),
        ]),
    summary,
    asIs,
    fields,
    ...withheldNote({ ...facts, withheld: form.name === 'weekly' ? 0 : facts.withheld }),
    draft,
    h('h4', {}, formWords.ways),
    h(
      'div',
      { class: 'form-ways' },
      ...ways.map((way) =>
        button(formWords[way], () => {
          press(way);
        }),
      ),
    ),
    out,
  );
  draw();
}

function randomWord(): string {
  const signs = crypto.getRandomValues(new Uint8Array(6));
  return [...signs].map((sign) => (sign % 36).toString(36)).join('');
}
