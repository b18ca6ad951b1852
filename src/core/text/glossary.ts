/** The words of Pith and of this site that a stranger may not know, each in a sentence. */
export const glossary = {
  Pith: 'The site that made the hub pages listed here; it calls itself “machine review for the scientific record”. Its summaries are written by a machine.',
  'hub paper': 'The paper whose citing papers this page lists.',
  'canonical reference':
    'Pith’s label for a paper that most of its citing papers cite as background, for something well known.',
  'mixed citations': 'Pith’s label for a paper that its citing papers use in several roles.',
  'super-hub and mega-hub': 'Pith’s labels for a hub paper that is cited by many more papers than others.',
  representative:
    'Pith selects some citing papers as representative of all. It does not say how; this site adds none.',
  influential:
    'A source, such as Semantic Scholar, marks a citation as influential where the cited paper matters to the citing one.',
  role: 'What a paper cites the hub paper for: background, its method, its data set, a comparison, and so on.',
  polarity: 'Whether a paper supports the hub paper, contradicts it, or only mentions it.',
  verdict: 'Pith’s judgement of the citing paper, as it prints it.',
  novelty: 'Pith’s score of how new the citing paper is, written by a machine.',
  topics:
    'Groups of papers with similar titles and summaries, named by their most typical term. Our computation.',
  terms: 'Names and phrases that several of the listed papers use. Our computation.',
} as const;

export type GlossaryWord = keyof typeof glossary;
