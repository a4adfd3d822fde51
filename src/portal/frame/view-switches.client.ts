/** Remembers the reader's switches on this device; without storage they hold for one page. */
function remember(box: HTMLInputElement): void {
  const key = `duban-${box.id}`;
  try {
    box.checked = localStorage.getItem(key) === 'on';
    box.addEventListener('change', () => {
      if (box.checked) localStorage.setItem(key, 'on');
      else localStorage.removeItem(key);
    });
  } catch {
    // Storage is refused: nothing to remember.
  }
}

for (const box of document.querySelectorAll<HTMLInputElement>('#views input')) remember(box);
