import { z } from 'zod';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}+$/u, 'expected one line of text');

/** An address of a link: `https:`, `http:`, `mailto:`, or a path under the base of the site, as in `imprint.html`. */
const linkAddress = z.union(
  [
    z.url({ protocol: /^https?$/ }),
    z.string().regex(/^mailto:[^\s@<>"]+@[^\s@<>"]+$/),
    z.string().regex(/^(?![/\\.])[^\s:\\<>"]+$/),
  ],
  'expected an address that begins with https: or mailto:, or a path of the site such as imprint.html',
);

const link = z.strictObject({
  /** The words of the link. */
  label: line(60),
  href: linkAddress,
});

const limits = z.strictObject({
  /** Citing papers on one page of a paginated list. */
  papersPerPage: z.int().min(10).max(500).default(100),
  /** The list of a hub with more citing papers is paginated, and its map is drawn in the browser. */
  unpagedPapers: z.int().min(10).max(400).default(200),
  /**
   * The list of at most so many citing papers is published in every format of export; a longer one as one compressed file, and its
   * page writes the formats.
   */
  plainExports: z.int().min(400).default(10_000),
  /** Hub papers on one page of their list; a site with more has a page about each list. */
  hubsPerPage: z.int().min(2).max(200).default(50),
  /** At most so many papers have pages of their own; null: as many as `siteMegabytes` allows. */
  paperPages: z.int().min(0).nullable().default(null),
  /** Messages that the about page prints for all sources; `report.json` has all of them. */
  printedMessages: z.int().min(0).max(10_000).default(500),
  /**
   * MB that the built site may have: papers and pages of long lists beyond it are drawn in the browser. GitHub Pages serves
   * 1,000 MB at most.
   */
  siteMegabytes: z.int().min(1).max(1000).default(800),
});

/** What a maintainer says of a site, in `site.config.ts` or `site.config.json`. */
export const siteConfigSchema = z.strictObject({
  /** For editors: the JSON Schema of this file. */
  $schema: z.string().optional(),
  /** The name of the site, on every page and file that names it. */
  name: line(60).default('Citation explorer'),
  /** What the site is for, in a sentence or two. */
  description: line(300).default(
    'See who cites a paper, how they cite it, and find any of the citing papers.',
  ),
  /** The language of the name, the description, the links and the terms, as a BCP 47 tag. */
  language: z.string().refine(isLanguage, 'expected a language tag such as en, de or pt-BR').default('en'),
  /** The one colour of links and marks; its lightness is set by the theme, so that text stays readable. Null: blue-violet. */
  accent: line(60).nullable().default(null),
  /** The page of the repository, for reports of wrong facts. Null: as GitHub Actions or `package.json` says. */
  repository: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** Links at the foot of every page, such as an imprint and a contact. */
  footer: z.array(link).max(8).default([]),
  /** The terms under which the data may be used, at the foot of every page. Null: none are stated. */
  terms: z
    .strictObject({ text: line(300), href: linkAddress.optional() })
    .nullable()
    .default(null),
  /** Hubs in the order in which they are listed; the others follow in the order of their ids. */
  hubs: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the id of a hub, as in visual-rft'),
        /** A short name for lists of hubs. Absent: the title of the hub paper. */
        title: line(120).optional(),
      }),
    )
    .default([]),
  /** What the weekly refresh does with changed data: commits it and deploys, or asks with a pull request. */
  refresh: z.enum(['commit', 'pull-request']).default('commit'),
  /** Whether browsers keep the hubs that a reader opens, so that they work without a network. */
  offline: z.boolean().default(true),
  limits: limits.prefault({}),
});

export type SiteConfig = z.infer<typeof siteConfigSchema>;
/**
 * The same as a maintainer writes it in `site.config.ts`, which is not in every copy: everything may be left out.
 *
 * @public
 */
export type SiteConfigInput = z.input<typeof siteConfigSchema>;

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
