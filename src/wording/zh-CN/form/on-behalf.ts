/** 代录 of any form of a unit. */
export const onBehalfWords = {
  group: '代录',
  on: '由收到的科室代录',
} as const;
