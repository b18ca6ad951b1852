import { describe, expect, test } from 'vitest';
import type { PaperMention } from '../../../../src/core/joining/mentions.ts';
import { mergePaper } from '../../../../src/core/joining/merge/merge-paper.ts';
import type { Publication } from '../../../../src/core/schemas/publication.ts';
import type { ParsedPaper } from '../../../../src/core/sources/parsed-source.ts';
import { parsedPaper } from '../../../support/joining/parsed.ts';

const files = ['a.csl.json', 'b.ris', 'c.bib'];

/** The papers as entries of three files, each in a line of its own: 10, 20 and 30. */
function merge(...stated: (Partial<ParsedPaper> & { isChosen?: boolean })[]) {
  const mentions = stated.map(({ isChosen = false, ...facts }, at): PaperMention => {
    const place = { file: files[at] ?? '', line: (at + 1) * 10 };
    const paper = { ...parsedPaper('One'), ...facts };
    const { title, identifiers } = paper;
    return {
      title,
      identifiers,
      source: at,
      isHub: false,
      paper,
      representative: isChosen,
      lists: true,
      place,
    };
  });
  const { paper, messages } = mergePaper(mentions);
  return { paper, told: messages.map(({ file, line, reason }) => `${file}:${line} ${reason}`) };
}

describe('where a paper appeared, as several sources state it', () => {
  const publish = (...publications: Publication[]) => {
    const { paper, told } = merge(...publications.map((publication) => ({ publication })));
    const { publication, provenance } = paper;
    const others = paper.otherValues.map(({ field, value, source }) => `${field} ${value} ${source.file}`);
    return { publication, others, told, provenance };
  };

  test.each<[string, Publication[], Publication]>([
    ['a page and the range that begins with it', [{ pages: '12' }, { pages: '12-34' }], { pages: '12-34' }],
    ['a range and its first page', [{ pages: '12 - 34' }, { pages: '12' }], { pages: '12 - 34' }],
    ['one range', [{ pages: '12-34' }, { pages: '12-34' }], { pages: '12-34' }],
    [
      'publishers in another spelling',
      [{ publisher: 'IEEE' }, { publisher: 'ieee', volume: '4' }],
      { publisher: 'IEEE', volume: '4' },
    ],
    [
      'a publisher that one lacks',
      [{ volume: '4' }, { publisher: 'IEEE', issue: '2' }],
      { volume: '4', publisher: 'IEEE', issue: '2' },
    ],
    [
      'one venue and types in another spelling',
      [
        { venue: 'ICCV', type: 'paper-conference' },
        { venue: 'Iccv', type: 'Paper Conference' },
      ],
      { venue: 'ICCV', type: 'paper-conference' },
    ],
  ])('agrees in %s', (_, publications, publication) => {
    expect(publish(...publications)).toMatchObject({ publication, others: [], told: [] });
    expect(publish(...publications).publication).toEqual(publication);
  });

  test.each<[string, Publication, Publication, string]>([
    [
      'pages that begin elsewhere',
      { pages: '12-34' },
      { pages: '13-34' },
      'The sources differ on the pages of “One”: “13-34” here, “12-34”',
    ],
    [
      'pages that end elsewhere',
      { pages: '12-34' },
      { pages: '12-35' },
      'The sources differ on the pages of “One”: “12-35” here, “12-34”',
    ],
    ['volumes', { volume: '4' }, { volume: '5' }, 'The sources differ on the volume of “One”: “5” here, “4”'],
    ['issues', { issue: '1' }, { issue: '2' }, 'The sources differ on the issue of “One”: “2” here, “1”'],
  ])('contradicts itself in %s', (_, one, other, reason) => {
    const [[part, value] = []] = Object.entries(other);
    expect(publish({ venue: 'V', ...one }, { venue: 'V', ...other })).toMatchObject({
      publication: { venue: 'V', ...one },
      others: [`publication.${part} ${value} b.ris`],
      told: [`b.ris:20 ${reason} at a.csl.json:10.`],
    });
  });

  test('is that of the first source that names a venue, and what others state of another is kept', () => {
    expect(
      publish(
        { type: 'article', publisher: 'arXiv' },
        { venue: 'ICCV', pages: '1-9' },
        { venue: 'NeurIPS', pages: '1-9', volume: '3' },
      ),
    ).toEqual({
      publication: { venue: 'ICCV', pages: '1-9' },
      others: [
        'publication.type article a.csl.json',
        'publication.publisher arXiv a.csl.json',
        'publication.venue NeurIPS c.bib',
        'publication.volume 3 c.bib',
      ],
      told: [],
      provenance: { publication: [1] },
    });
  });

  test('has a type and a publisher of one venue beside those of another source, without a warning', () => {
    expect(
      publish(
        { venue: 'V', type: 'article', publisher: 'ACM' },
        { venue: 'V', type: 'chapter', publisher: 'IEEE' },
      ),
    ).toMatchObject({
      publication: { venue: 'V', type: 'article', publisher: 'ACM' },
      others: ['publication.type chapter b.ris', 'publication.publisher IEEE b.ris'],
      told: [],
    });
  });

  test('of two publishers without a venue is two appearances', () => {
    expect(publish({ publisher: 'ACM', volume: '1' }, { publisher: 'IEEE', volume: '2' })).toMatchObject({
      publication: { publisher: 'ACM', volume: '1' },
      others: ['publication.publisher IEEE b.ris', 'publication.volume 2 b.ris'],
      told: [],
    });
  });

  test('has the sources of each part', () => {
    const { provenance } = publish(
      { venue: 'V', volume: '1' },
      { venue: 'V', issue: '2' },
      { venue: 'V', issue: '2' },
    );
    expect(provenance).toEqual({
      publication: [0, 1],
      'publication.venue': [0],
      'publication.volume': [0],
      'publication.issue': [1],
    });
  });
});

describe('the very places of facts', () => {
  test('are told where they are not those of the entry, with the part of the entry that they are in', () => {
    const { paper } = merge(
      {
        issued: '2025',
        summary: 'About one.',
        identifiers: { doi: '10.1/a' },
        places: { issued: { line: 12 }, 'identifiers.doi': { line: 13 }, identifiers: { line: 13 } },
      },
      { issued: '2025-03', verdict: 'accept', places: { issued: { line: 22 } } },
    );
    expect(paper).toMatchObject({
      issued: '2025-03',
      provenance: { issued: [1], verdict: [1] },
      places: { issued: [{ of: 1, line: 22 }], 'identifiers.doi': [{ of: 0, line: 13 }] },
    });
    expect(Object.keys(paper.places).sort()).toEqual(['identifiers.doi', 'issued']);
    expect(paper.source).toEqual([
      { file: 'a.csl.json', line: 10 },
      { file: 'b.ris', line: 20 },
    ]);
  });

  test('of roles are in the order of the sources, and the role is that of the first', () => {
    const { paper } = merge(
      { summary: 'About one.' },
      { roles: [{ role: 'method' }], places: { roles: { line: 25 } } },
      { roles: [{ role: 'method' }, { role: 'background' }], places: { roles: { line: 35 } } },
    );
    expect(paper).toMatchObject({
      role: 'method',
      roles: [{ role: 'method' }, { role: 'background' }],
      provenance: { role: [1], roles: [1, 2] },
      places: {
        roles: [
          { of: 1, line: 25 },
          { of: 2, line: 35 },
        ],
      },
    });
    expect(paper.places).not.toHaveProperty('role');
  });

  test('of one source alone need no list of sources', () => {
    const { paper } = merge({ issued: '2025', places: { issued: { line: 12 } } });
    expect([paper.provenance, paper.places]).toEqual([{}, { issued: [{ of: 0, line: 12 }] }]);
  });
});

describe('a paper that sources select', () => {
  test.each<[string, Parameters<typeof merge>, boolean | null, object]>([
    ['none of them', [{}, {}], null, {}],
    ['the second', [{}, { isChosen: true }], true, { representative: [1] }],
    [
      'the second, which says where',
      [{}, { isChosen: true, places: { representative: { line: 29 } } }],
      true,
      { representative: [1] },
    ],
    ['none, as the second says', [{}, { representative: false }], false, { representative: [1] }],
    ['both', [{ isChosen: true }, { isChosen: true }], true, {}],
  ])('is representative by %s', (_, stated, representative, provenance) => {
    const { paper } = merge(...stated);
    expect([paper.representative, paper.provenance]).toEqual([representative, provenance]);
  });
});

describe('passages of a paper', () => {
  const quote = (text: string, ...roles: ('method' | 'background')[]) => ({
    text,
    roles: roles.map((role) => ({ role })),
    place: { line: 1 },
  });
  const merged = (...quotes: ReturnType<typeof quote>[][]) =>
    merge(...quotes.map((own) => ({ quotes: own }))).paper.quotes.map(
      ({ text, roles, source: { file } }) => `${text} ${roles.map(({ role }) => role).join('+')} ${file}`,
    );

  test('with other roles are two', () => {
    expect(merged([quote('We use it.', 'method')], [quote('We use it.', 'background')])).toEqual([
      'We use it. method a.csl.json',
      'We use it. background b.ris',
    ]);
  });

  test('with more roles replace those with fewer, and not the other way around', () => {
    const [few, many] = [quote('We use it.', 'method'), quote('We use it.', 'background', 'method')];
    expect(merged([few], [many])).toEqual(['We use it. background+method b.ris']);
    expect(merged([many], [few])).toEqual(['We use it. background+method a.csl.json']);
    expect(merged([few], [few])).toEqual(['We use it. method a.csl.json']);
  });

  test('of which a third source quotes the second are still two', () => {
    const one = quote('We use it.', 'method');
    const other = quote('We use it.', 'background');
    expect(merged([one], [other], [other, quote('As in it.')])).toEqual([
      'We use it. method a.csl.json',
      'We use it. background b.ris',
      'As in it.  c.bib',
    ]);
  });
});

describe('identifiers of a paper', () => {
  test.each<[string, ParsedPaper['identifiers'][], ParsedPaper['identifiers'], string[], number]>([
    [
      'the DOI of a publisher before that of a preprint',
      [{ doi: '10.2139/ssrn.1' }, { doi: '10.1109/1' }],
      { doi: '10.1109/1' },
      ['identifiers.doi 10.2139/ssrn.1'],
      0,
    ],
    [
      'the first of two DOIs of publishers, with a warning',
      [{ doi: '10.1109/1' }, { doi: '10.1109/2' }],
      { doi: '10.1109/1' },
      ['identifiers.doi 10.1109/2'],
      1,
    ],
    [
      'the DOI of arXiv where no other is known',
      [{ arxiv: '2503.01785' }, { doi: '10.48550/arXiv.2503.01785' }],
      { arxiv: '2503.01785', doi: '10.48550/arXiv.2503.01785' },
      [],
      0,
    ],
    [
      'not the DOI of arXiv beside the arXiv id and another DOI',
      [{ doi: '10.48550/arXiv.2503.01785' }, { arxiv: '2503.01785v2', doi: '10.2139/ssrn.1' }],
      { arxiv: '2503.01785v2', doi: '10.2139/ssrn.1' },
      [],
      0,
    ],
    [
      'the DOI of arXiv of another id, behind the others',
      [{ doi: '10.48550/arXiv.2401.00001' }, { arxiv: '2503.01785', doi: '10.1109/1' }],
      { arxiv: '2503.01785', doi: '10.1109/1' },
      ['identifiers.doi 10.48550/arXiv.2401.00001'],
      0,
    ],
    [
      'the first id of an index, without a warning',
      [
        { openalex: 'W1', pmid: '1' },
        { openalex: 'W2', pmid: '1' },
      ],
      { openalex: 'W1', pmid: '1' },
      ['identifiers.openalex W2'],
      0,
    ],
  ])('are %s', (_, stated, identifiers, others, warnings) => {
    const { paper, told } = merge(...stated.map((own) => ({ identifiers: own })));
    expect(paper.identifiers).toEqual(identifiers);
    expect(paper.otherValues.map(({ field, value }) => `${field} ${value}`)).toEqual(others);
    expect(told).toHaveLength(warnings);
  });
});
