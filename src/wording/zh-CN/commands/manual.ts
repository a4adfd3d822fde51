/** Words around the generated part of data/README.md. */
export const manualWords = {
  heads: ['记录', '位置', '新建时写', '说明'],
  written: '不手写',
  page: (slug: string) => `网站 \`/help/${slug}/\`，\`src/schemas/${slug}.json\``,
  begin: '<!-- 自此以下由 src/record 生成：npm run generate。请勿手改。 -->',
} as const;
