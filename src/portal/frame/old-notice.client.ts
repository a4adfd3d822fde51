/** Shows that the page is old once a newer one was expected. Nothing is asked of the net: the reader's own clock tells. */
function tell(notice: HTMLElement): void {
  const [words] = notice.children;
  // What is no time compares as false: nothing is shown.
  if (words instanceof HTMLElement) words.hidden = !(Date.now() > Date.parse(notice.dataset['next'] ?? ''));
}

const notice = document.querySelector<HTMLElement>('#old');
if (notice !== null) {
  tell(notice);
  // A page may stay open for days, or come back out of the browser's memory.
  for (const event of ['visibilitychange', 'pageshow'])
    addEventListener(event, () => {
      tell(notice);
    });
}
