/** Entries of one format: how a file begins, what is between two entries, and how it ends. */
interface HostileFile {
  begin?: string;
  between?: string;
  end?: string;
  /** An entry with `text` in every field that can hold a text, an identifier or an address. */
  entry(text: string, number: number): string;
}

/** For every format by its name, so that a new one cannot be forgotten: a test holds this. */
const files: Record<string, HostileFile> = {
  pith: {
    begin: 'hub\nThe Hub Paper\nciting papers explorer\n',
    between: '\n',
    entry: (text) => `-\n${text}\n${text}`,
  },
  csl: json('[', ']', (text, number) => ({
    ...{
      id: `${number}${text}`,
      type: 'article-journal',
      title: text,
      abstract: text,
      note: text,
      language: text,
    },
    author: [{ family: text, given: text }, { literal: text }],
    ...{ 'container-title': text, publisher: text, volume: text, issue: text, page: text, source: text },
    ...{
      'title-short': text,
      number: text,
      archive: text,
      archive_location: text,
      version: text,
      genre: text,
    },
    ...{ issued: { raw: text }, accessed: { raw: text }, 'publisher-place': text, PMID: text },
    ...{ DOI: `10.1000/${number}${text}`, URL: `https://papers.example/${number}${text}`, keyword: text },
    custom: { roles: [text], polarity: text, verdict: text, 'primary-category': text, [text]: text },
  })),
  zotero: json('[', ']', (text, number) => ({
    ...{ key: `KEY${number}`, itemType: 'journalArticle', title: text, abstractNote: text, extra: text },
    creators: [
      { creatorType: 'author', firstName: text, lastName: text },
      { creatorType: text, name: text },
    ],
    ...{ publicationTitle: text, volume: text, issue: text, pages: text, date: text, language: text },
    ...{ DOI: `10.1000/${number}${text}`, url: `https://papers.example/${number}${text}`, [text]: text },
  })),
  bibtex: {
    between: '\n\n',
    entry: (text, number) =>
      `@article{key${number}${text.replace(/[\s,={}]/g, '')},\n${[
        ...'title author journal publisher volume number pages abstract note'.split(' '),
        ...'annote keywords language eprint year howpublished subtitle booktitle month'.split(' '),
        ...'institution school primaryclass archiveprefix date urldate editor pmid'.split(' '),
      ]
        .map((name) => `  ${name} = {${text}},\n`)
        .join('')}  doi = {10.1000/${number}${text}},\n  url = {https://papers.example/${number}${text}}\n}`,
  },
  ris: tagged(
    'TY  - JOUR',
    'ER  - ',
    (tag, text) => `${tag}  - ${text}`,
    'TI AU T2 PB VL IS SP AB N1 KW LA PY C8 AN ID DA EP N2'.split(' '),
  ),
  endnote: {
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n',
    end: '</records></xml>\n',
    between: '\n',
    entry: (text, number) => {
      const x = escapeXml(text);
      return (
        `<record><ref-type name="${x}">17</ref-type><contributors><authors><author>${x}</author></authors></contributors>` +
        `<titles><title>${x}</title><secondary-title>${x}</secondary-title></titles><pages>${x}</pages><volume>${x}</volume>` +
        `<number>${x}</number><dates><year>${x}</year></dates><publisher>${x}</publisher><abstract>${x}</abstract>` +
        `<electronic-resource-num>10.1000/${number}${x}</electronic-resource-num><notes>${x}</notes>` +
        `<urls><related-urls><url>https://papers.example/${number}${x}</url></related-urls></urls></record>`
      );
    },
  },
  pubmed: {
    between: '\n\n',
    entry: (text, number) =>
      [
        `PMID- ${number + 1}`,
        ...'TI FAU AU JT VI IP PG AB LA DP PT MH TA PB CN DEP'
          .split(' ')
          .map((tag) => `${tag.padEnd(4)}- ${text}`),
        `LID - 10.1000/${number}${text} [doi]`,
      ].join('\n'),
  },
  'web-of-science': {
    begin: 'FN Clarivate Analytics Web of Science\nVR 1.0\n',
    ...tagged(
      'PT J',
      'ER',
      (tag, text) => `${tag} ${text}`,
      'TI AF AU SO PU VL IS BP AB LA PY DE PD EP AR EA CT UT'.split(' '),
    ),
  },
  inspire: json('{"hits":{"hits":[', ']}}', (text, number) => ({
    id: String(number),
    metadata: {
      titles: [{ title: text, subtitle: text }],
      abstracts: [{ value: text }],
      authors: [{ full_name: text }],
      ...{ dois: [{ value: `10.1000/${number}${text}` }], document_type: [text], languages: [text] },
      arxiv_eprints: [{ value: text, categories: [text] }],
      publication_info: [{ journal_title: text, journal_volume: text, artid: text, page_start: text }],
      imprints: [{ publisher: text }],
      [text]: text,
    },
  })),
  openalex: json('{"meta":{"count":null},"results":[', ']}', (text, number) => ({
    id: `https://openalex.org/W${number + 1}`,
    doi: `https://doi.org/10.1000/${number}${text}`,
    ...{ title: text, type: 'article', language: text, publication_date: text },
    ids: { openalex: text, doi: text, pmid: text },
    abstract_inverted_index: { [text]: [0] },
    authorships: [{ author: { display_name: text, orcid: text, id: text }, raw_author_name: text }],
    primary_location: {
      landing_page_url: `https://papers.example/${number}${text}`,
      source: {
        display_name: text,
        type: 'journal',
        host_organization: 'https://openalex.org/P1',
        host_organization_name: text,
      },
    },
    best_oa_location: { pdf_url: `https://papers.example/${text}` },
    biblio: { volume: text, issue: text, first_page: text, last_page: text },
    [text]: text,
  })),
  'europe-pmc': json('{"resultList":{"result":[', ']}}', (text, number) => ({
    ...{ id: String(number), source: 'MED', title: text, abstractText: text, language: text, pageInfo: text },
    authorList: { author: [{ lastName: text, firstName: text }] },
    ...{
      doi: `10.1000/${number}${text}`,
      pubYear: text,
      journalInfo: { journal: { title: text }, volume: text },
    },
    [text]: text,
  })),
  'semantic-scholar': json('{"offset":0,"data":[', ']}', (text, number) => ({
    ...{ contexts: [text], intents: [text], contextsWithIntent: [{ context: text, intents: [text] }] },
    isInfluential: true,
    citingPaper: {
      paperId: String(number).padStart(40, '0'),
      externalIds: { DOI: `10.1000/${number}${text}`, ArXiv: text },
      ...{ title: text, abstract: text, venue: text, publicationDate: text, publicationTypes: [text] },
      authors: [{ name: text, authorId: text }],
      journal: { name: text, volume: text, pages: text },
      url: `https://papers.example/${number}${text}`,
      openAccessPdf: { url: text },
    },
    [text]: text,
  })),
  opencitations: json('[', ']', (text, number) => ({
    ...{
      oci: text,
      citing: `doi:10.1000/${number} ${text}`,
      cited: 'doi:10.1000/hub',
      creation: text,
      [text]: text,
    },
  })),
  scite: json(
    '{"tallies":{',
    '}}',
    (text, number) => ({ doi: `10.1000/${number}`, supporting: 1, [text]: text }),
    (number) => `"10.1000/${number}":`,
  ),
  arxiv: {
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
    end: '</feed>\n',
    between: '\n',
    entry: (text, number) => {
      const x = escapeXml(text);
      return (
        `<entry><id>http://arxiv.org/abs/2401.${String(number).padStart(5, '0')}</id><title>${x}</title>` +
        `<summary>${x}</summary><author><name>${x}</name></author><published>${x}</published>` +
        `<arxiv:doi>10.1000/${number}${x}</arxiv:doi><arxiv:journal_ref>${x}</arxiv:journal_ref>` +
        `<arxiv:primary_category term="${x}"/></entry>`
      );
    },
  },
  crossref: json('{"status":"ok","message-type":"work-list","message":{"items":[', ']}}', (text, number) => ({
    ...{ DOI: `10.1000/${number}`, title: [text], subtitle: [text], abstract: text, language: text },
    author: [{ family: text, given: text, suffix: text, ORCID: text }, { name: text }],
    ...{
      URL: `https://papers.example/${text}`,
      'container-title': [text],
      publisher: text,
      page: text,
      [text]: text,
    },
  })),
  csv: {
    begin:
      'key,issued,title,authors,venue,publisher,volume,issue,pages,abstract,roles,polarity,verdict,category,quotes,language,doi,url\n',
    between: '\n',
    entry: (text, number) => {
      const cell = `"${text.replaceAll('"', '""')}"`;
      const address = (begin: string) => `"${begin}${number}${text.replaceAll('"', '""')}"`;
      return [...Array(16).fill(cell), address('10.1000/'), address('https://papers.example/')].join(',');
    },
  },
};

/** The formats that can be attacked so. */
export const hostileFormats: readonly string[] = Object.keys(files);

/** A file of a format with an entry for each text, in all of its fields. */
export function hostileFile(format: string, texts: readonly string[]): string {
  const { begin = '', between = '', end = '', entry } = files[format] ?? unknown(format);
  return begin + texts.map((text, index) => entry(text, index)).join(between) + end;
}

function json(
  begin: string,
  end: string,
  entry: (text: string, number: number) => object,
  name = (_: number) => '',
): HostileFile {
  return {
    begin,
    end,
    between: ',\n',
    entry: (text, number) => name(number) + JSON.stringify(entry(text, number)),
  };
}

function tagged(
  begin: string,
  end: string,
  line: (tag: string, text: string) => string,
  tags: string[],
): HostileFile {
  const doi = begin.startsWith('TY') ? ['DO', 'UR'] : ['DI'];
  return {
    between: '\n',
    entry: (text, number) =>
      [
        begin,
        ...tags.map((tag) => line(tag, text)),
        ...doi.map((tag) =>
          line(tag, `${tag === 'UR' ? 'https://papers.example/' : '10.1000/'}${number}${text}`),
        ),
        end,
      ].join('\n'),
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function unknown(format: string): never {
  throw new RangeError(`no hostile file is made for ${format}`);
}
