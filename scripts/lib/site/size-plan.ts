import { bytesPerMegabyte, type PagePlan } from '../../../src/core/paper-page/page-plan.ts';
import type { SiteConfig } from '../../../src/core/schemas/site-config.ts';
import { pluralize, printCount } from '../../../src/core/text/numbers.ts';

type Plan = Pick<PagePlan, 'bytes' | 'pages' | 'drawn' | 'listed' | 'unlisted'>;

/** What a build will write: about how much, what it leaves to the browser to draw, and whether that is within the limit. */
export function sizePlan(
  { bytes, pages, drawn, listed, unlisted }: Plan,
  { siteMegabytes }: Pick<SiteConfig['limits'], 'siteMegabytes'>,
): string {
  const size = `The site will have about ${printCount(Math.ceil(bytes / bytesPerMegabyte))} MB`;
  const excess =
    bytes > siteMegabytes * bytesPerMegabyte
      ? `\nThat is more than the ${printCount(siteMegabytes)} MB of \`limits.siteMegabytes\`, and no more can be left to the browser. ` +
        'GitHub Pages takes at most 1 GB: put some of the hub papers on a site of their own.'
      : '';
  if (drawn === 0) return `${size}, with a page of each paper.${excess}`;
  const most = `${pluralize(pages, 'paper')} get${pages === 1 ? 's' : ''} a page of ${pages === 1 ? 'its' : 'their'} own`;
  const lists =
    unlisted > 0 ? `; so are the pages of a list after its first ${printCount(listed)} papers` : '';
  return `${size}: ${most}, and ${printCount(drawn)} are drawn in the browser${lists} (see \`limits\` of the config).${excess}`;
}
