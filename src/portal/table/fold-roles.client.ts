/** What a part of a table is, by its tag; a heading by what it heads. */
const ROLES: Readonly<Record<string, string>> = {
  TABLE: 'table',
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TFOOT: 'rowgroup',
  TR: 'row',
  TD: 'cell',
};

/**
 * A table whose rows fold is laid out as boxes, and iOS then forgets that it is one: its parts say so themselves. Only
 * where rows may fold, since in the pages as they are written every role would repeat its tag.
 */
function sayRoles(): void {
  for (const table of document.querySelectorAll('table.fold, table.ranking'))
    for (const part of [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, td, th')]) {
      const heads = part.getAttribute('scope')?.startsWith('row') === true ? 'rowheader' : 'columnheader';
      part.setAttribute('role', ROLES[part.tagName] ?? heads);
    }
}

/** The widest of the tables that fold is a unit's periods, 62 rem and the margins of a page. */
const narrow = window.matchMedia('(max-width: 66rem)');
const whereNarrow = () => {
  if (!narrow.matches) return;
  window.removeEventListener('resize', whereNarrow);
  sayRoles();
};
// iOS 13 tells nobody that a media query has changed.
window.addEventListener('resize', whereNarrow);
whereNarrow();
