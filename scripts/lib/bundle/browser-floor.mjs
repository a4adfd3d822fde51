// Plain JavaScript: the site's configuration reads it.

/** The oldest browsers that the site is made for: domestic kernels of October 2020, and iOS 13. Told in README.md. */
export const BROWSER_FLOOR = ['chrome86', 'ios13'];
