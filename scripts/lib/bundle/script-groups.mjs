// Plain JavaScript: the site's configuration reads it.

/**
 * Which modules go into one script: those of the form pages that are always fetched together are smaller so, since what
 * they have in common is packed once. Without it there would be a script for each set of pages that share a module.
 * A group takes along what its modules import, unless one before it has that already.
 */
export const scriptGroups = {
  groups: [
    {
      name: 'forms',
      // What draws a form and makes its records, and the forms of a unit, which the section fills in too.
      test: /vite\/preload-helper|\/src\/(?:portal\/submit\/page\/(?:submit-form|old-browsers)\.client|form\/forms\/unit-forms|form\/text\/group-text)\.ts$/,
      priority: 4,
    },
    {
      name: 'checks',
      test: /\/src\/form\/check\/(?:check-draft|unit-checks|check-entered)\.ts$/,
      priority: 3,
    },
    // The section's checks come once its page stands, and with them the forms that are not on it yet: they share their words.
    {
      name: 'section',
      test: /\/src\/form\/(?:check\/section-checks|forms\/section\/late-section-forms)\.ts$/,
      priority: 2,
    },
    // The seldom forms stand on a page of their own, which fetches the section's checks too.
    {
      name: 'seldom',
      test: /\/src\/(?:record\/seldom-kinds|form\/(?:check\/seldom-checks|forms\/seldom\/seldom-forms))\.ts$/,
      priority: 0,
    },
    // Of the doors for a paste and for minutes the greater part is common to both.
    { name: 'doors', test: /\/src\/portal\/submit\/page\/doors\/opened-doors\.client\.ts$/, priority: 1 },
  ],
};
