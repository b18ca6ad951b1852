import { toWorkType } from '../shared/work-types.ts';

/** What a name of a type says: a type of CSL, that it is some article, or nothing about the kind of work. */
export type TypeName = { csl: string } | 'article' | 'unclear';

const cslTypes: Record<string, string> = {
  'article-journal': 'journal paper; journal articles; jour; ieee journals; ieee early access articles',
  'paper-conference':
    'conference proceedings article; proceedings paper; proceeding; conference papers; conference article; inproceedings; cpaper; ieee conferences; chapter conferencepaper; conference proceeding',
  chapter: 'incollection; inbook; chap; book part; reference work chapter; chapter referenceworkentry',
  book: 'books; edited books; mvbook',
  article: 'posted content; preprint article',
  thesis: 'phdthesis; mastersthesis; thes; phd thesis; master thesis; doctoral thesis; dissertations',
  report: 'techreport; technical report; rprt',
  dataset: 'data set; datasets',
  'review-book': 'book review',
  'article-magazine': 'ieee magazines; mgzn',
  'article-newspaper': 'newspaper; news article',
  standard: 'ieee standards; standards',
  software: 'computer program; code',
  'post-weblog': 'blog post',
  'entry-encyclopedia': 'encyclopedia article; encyclopaedia article; reference work entry',
  'entry-dictionary': 'dictionary entry',
  speech: 'presentation',
  motion_picture: 'film; video recording',
  broadcast: 'podcast; radio broadcast; tv broadcast',
  post: 'forum post',
  graphic: 'artwork',
  patent: 'patents; pat',
  webpage: 'website; elec',
};

const articles = new Set(
  split(
    'article; review; letter; editorial; note; short survey; erratum; correction; data paper; research article; original article; original research; original paper; review article; editorial material; comment; commentary; case report; case reports; brief report; short communication; systematic review; meta-analysis; clinical trial; randomized controlled trial; retraction; retracted; retracted publication; early access',
  ),
);

// Names that say how a work was found or published, not what it is.
const unclear = new Set(
  split(
    'html; pdf; doc; ps; ppt; citation; c; j; b; s; p; other; others; unknown; misc; document; paratext; component; peer review; grant; libguide; conference review; conference proceedings; proceedings; meeting abstract; abstract; news; news item; final; research support; english abstract',
  ),
);

const byName = new Map(
  Object.entries(cslTypes).flatMap(([csl, names]) => split(names).map((name) => [name, csl])),
);

/** What the name of a type in a table says; null for a name that is not known. */
export function readTypeName(name: string): TypeName | null {
  const folded = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/\.$/, '');
  if (articles.has(folded)) return 'article';
  if (unclear.has(folded) || /^research support\b/.test(folded)) return 'unclear';
  const csl = byName.get(folded) ?? toWorkType(name) ?? toWorkType(folded);
  if (csl) return { csl };
  // Xplore lists the works of other publishers too, as `IET Conferences`.
  if (/^(?:\w+ ){1,3}conferences$/.test(folded)) return { csl: 'paper-conference' };
  return /^(?:\w+ ){1,3}journals$/.test(folded) ? { csl: 'article-journal' } : null;
}

function split(names: string): string[] {
  return names.split(';').map((name) => name.trim());
}
