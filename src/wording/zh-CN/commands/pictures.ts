/** What `npm run pictures` says. */
export const picturesWords = {
  taken: (file: string, bytes: number) => `${file} ${(bytes / 1024).toFixed(1)} KB`,
} as const;
