// What is written on a 方案 before anybody goes is kept on this device, in the draft of the form in which the
// inspection is entered later. Without storage, or without this script, it is on the page and on paper alone.
const carry = document.querySelector<HTMLElement>('[data-draft]');
const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-keep]')];

/** As the forms keep their drafts; a browser test holds the two together. */
const key = `duban-draft:${carry?.dataset['draft'] ?? ''}`;

function draft(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

if (carry !== null) {
  const kept = draft();
  for (const field of fields) {
    const name = field.dataset['keep'] ?? '';
    const text = kept[name];
    if (field.value === '' && typeof text === 'string') field.value = text;
    field.addEventListener('input', () => {
      try {
        localStorage.setItem(key, JSON.stringify({ ...draft(), [name]: field.value }));
      } catch {
        // Nothing is kept.
      }
    });
  }
}
