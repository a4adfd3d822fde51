/** Narrows the list of matters by light, source, unit, item and words of the row; the choice stands in the address. */
class TaskFilter extends HTMLElement {
  connectedCallback(): void {
    const table = document.querySelector(`#${this.dataset['table'] ?? ''} table`);
    const selects = [...this.querySelectorAll('select')];
    const words = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    if (table === null || words === null || status === null) return;

    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr.task')];
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
      apply();
      note();
    });
    this.querySelector('button')?.addEventListener('click', () => {
      for (const select of selects) select.value = '';
      words.value = '';
      apply();
      note();
      words.focus();
    });
    this.hidden = false;
    apply();
  }
}

customElements.define('task-filter', TaskFilter);
