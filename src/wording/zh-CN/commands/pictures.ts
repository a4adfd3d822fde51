/** What `npm run pictures` says. */
export const picturesWords = {
  taken: (name: string, bytes: number) => `${name}.webp ${(bytes / 1024).toFixed(1)} KB`,
} as const;
