/**
 * Numbers of the site's own methods, as the about page prints them. The checks compute with the same numbers, so a page
 * that says one thing and does another fails.
 */
export const method = {
  /** From this cosine on, two papers are called similar. */
  similarFrom: 0.1,
  /** Similar papers that a page names. */
  maxSimilar: 5,
  /** Dates are shown by month where this share of them has one, in per cent … */
  monthShare: 80,
  /** … and where they span no more months than this. */
  maxMonths: 48,
  /** Over more years than this, dates are shown by decade. */
  maxYears: 60,
  /** A term is a filter where this many papers have it. */
  minTermPapers: 2,
  /** Values that a filter shows at first. */
  facetValues: 8,
  /** Papers on a page of a list. */
  listed: 100,
  /** Hubs on a page of their list, unless the config of a site says otherwise. */
  listedHubs: 50,
  /** Hubs of a set that a line names. */
  namedHubs: 12,
  /** Authors that an entry of a list names. */
  namedAuthors: 3,
};

/** Numbers that the about page states and no walked site reaches. */
const limits = {
  /** Roles by year are counted by several years over more than these. */
  maxRoleYears: '11',
  /** In longer lists, papers are compared by terms of at most so many papers … */
  sharing: '2,000',
  /** … and so many of them by all terms. */
  likely: '16',
  /** With more citing papers no similar papers are named, and there is no map. */
  maxCompared: '400,000',
  /** Longer lists are laid out by so many landmarks … */
  maxWhole: '20,000',
  landmarks: '10,000',
  /** … and have topics by so many papers. */
  topicPapers: '20,000',
  /** Roman numbers below this are no terms. */
  maxRoman: '40',
  /** A list is expected to share a paper with a hub of so many. */
  minShared: '20',
  /** Characters of a line. */
  maxLine: '100,000',
  /** Of a file, in MiB. */
  maxFile: '256',
};

/** A label with the numbers of the methods in place of their names in braces. */
export function withNumbers(label: string): string {
  const numbers: Record<string, string | number> = { ...method, ...limits };
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(numbers[name] ?? whole));
}
