/** How a post is named that signs for another (AB角). */
export const officeWords = {
  actingFor: (post: string, by: string): string => `${post}（${by}代）`,
} as const;
