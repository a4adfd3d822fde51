/** What the tabs of the section's forms say that are fetched when one of them is opened. */
export const lateTitles = {
  filing: '备案',
  sign: '登记签批',
  register: '立项下达',
  event: '催办和变动',
  clue: '群众线索',
  incoming: '来件和回告',
} as const;
