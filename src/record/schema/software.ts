/** The version of this software, as `package.json` has it: every edition says by which it was written (rules.md §10). */
export const SOFTWARE = '0.1.0';
