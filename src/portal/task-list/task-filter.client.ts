/**
 * Narrows the list of matters by light, source, unit, item and words of the row; the choice stands in the address. A
 * list on many pages is gathered from them when it is first asked of.
 */
class TaskFilter extends HTMLElement {
  connectedCallback(): void {
    const list = document.querySelector<HTMLElement>(`#${this.dataset['table'] ?? ''}`);
    const table = list?.querySelector('table');
    const parts = [...document.querySelectorAll<HTMLAnchorElement>('a[data-part]')].map(({ href }) => href);
    const selects = [...this.querySelectorAll('select')];
    const words = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    if (!list || !table || words === null || status === null) return;

    let rows = [...table.querySelectorAll<HTMLTableRowElement>('tr.task')];
    const wanted = new URLSearchParams(location.search);
    for (const select of selects) select.value = wanted.get(select.dataset['key'] ?? '') ?? '';
    words.value = wanted.get('text') ?? '';

    const apply = (): void => {
      const text = words.value.trim();
      let shown = 0;
      for (const row of rows) {
        const fits =
          row.textContent.includes(text) &&
          selects.every(
            ({ value, dataset }) =>
              value === '' || (row.dataset[dataset['key'] ?? ''] ?? '').split(' ').includes(value),
          );
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      for (const group of table.querySelectorAll('tbody'))
        group.hidden = !group.querySelector('tr.task:not([hidden])');
      const { shown: before = '', of = '', pieces = '', none = '' } = this.dataset;
      status.textContent =
        shown === 0 ? none : `${before}${String(shown)}${of}${String(rows.length)}${pieces}`;
    };
    let gathered: Promise<void> | undefined;
    const gather = async (): Promise<void> => {
      table.append(...(await Promise.all(parts.map(groupsOf))).flat());
      rows = [...table.querySelectorAll<HTMLTableRowElement>('tr.task')];
    };
    const update = async (): Promise<void> => {
      if (parts.length > 0) {
        list.hidden = words.value.trim() === '' && selects.every(({ value }) => value === '');
        status.textContent = '';
        if (list.hidden) return;
        gathered ??= gather();
        await gathered;
      }
      apply();
    };
    const note = (): void => {
      const address = new URL(location.href);
      const set = (key: string, value: string): void => {
        if (value === '') address.searchParams.delete(key);
        else address.searchParams.set(key, value);
      };
      for (const { value, dataset } of selects) set(dataset['key'] ?? '', value);
      set('text', words.value.trim());
      history.replaceState(null, '', address);
    };

    this.addEventListener('input', () => {
      void update();
      note();
    });
    this.querySelector('button')?.addEventListener('click', () => {
      for (const select of selects) select.value = '';
      words.value = '';
      void update();
      note();
      words.focus();
    });
    this.hidden = false;
    void update();
  }
}

/** The groups of matters on another page, their links leading from here. */
async function groupsOf(address: string): Promise<readonly Element[]> {
  const text = await (await fetch(address)).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  for (const link of page.querySelectorAll('a'))
    link.href = new URL(link.getAttribute('href') ?? '', address).href;
  return [...page.querySelectorAll('table.tasks tbody')];
}

customElements.define('task-filter', TaskFilter);
