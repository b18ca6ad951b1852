import { expect, test } from 'vitest';
import { writeSitemap, writeSitemapIndex } from '../../../src/core/metadata/sitemap.ts';

test('a sitemap has each address, escaped for XML, in its order', () => {
  expect(writeSitemap(['https://example.org/?a=1&b=2', 'https://example.org/hubs/'])).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/?a=1&amp;b=2</loc></url>
<url><loc>https://example.org/hubs/</loc></url>
</urlset>
`,
  );
});

test('an index of sitemaps has the address of each', () => {
  expect(writeSitemapIndex(['https://example.org/sitemap-0.xml'])).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://example.org/sitemap-0.xml</loc></sitemap>
</sitemapindex>
`,
  );
});
