const KEY = 'duban-unit';

/** Offers the unit that was chosen on this device last; a device that keeps nothing offers all alike. */
class UnitChoice extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll('a')];
    const nameOf = (link: HTMLAnchorElement) =>
      link
        .getAttribute('href')
        ?.replace(/\/(?:index\.html)?$/u, '')
        .replace(/^.*\//u, '') ?? '';
    try {
      const last = links.find((link) => nameOf(link) === localStorage.getItem(KEY));
      if (last !== undefined) {
        const again = document.createElement('a');
        again.href = last.href;
        again.className = 'unit-again';
        again.textContent = `${this.dataset['continue'] ?? ''}${last.textContent.trim()}`;
        this.prepend(again);
      }
      for (const link of links)
        link.addEventListener('click', () => {
          localStorage.setItem(KEY, nameOf(link));
        });
    } catch {
      // Storage is refused: nothing to remember.
    }
  }
}

customElements.define('unit-choice', UnitChoice);
