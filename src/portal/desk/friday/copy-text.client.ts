/** Copies the text above its button; where the clipboard is refused the text stays selected. */
function offer(place: Element): void {
  const text = place.querySelector('textarea');
  const button = place.querySelector('button');
  const status = place.querySelector('[role=status]');
  if (text === null || button === null || status === null) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    text.select();
    // Where the page came unsealed, and before iOS 13.4, there is none.
    if (!('clipboard' in navigator)) return;
    navigator.clipboard.writeText(text.value).then(
      () => {
        status.textContent = place.getAttribute('data-done');
      },
      () => {
        status.textContent = '';
      },
    );
  });
}

for (const place of document.querySelectorAll('copy-text')) offer(place);
