import { describe, expect, test } from 'vitest';
import { hasLink, paperLinks, pdfLink, withoutArxivDoi } from '../../../src/core/facts/paper-links.ts';

describe('paperLinks(identifiers, url)', () => {
  test('has a link for every identifier, then the stated page', () => {
    const identifiers = {
      arxiv: '2503.01785',
      doi: '10.48550/arXiv.2503.01785',
      openalex: 'W4408148931',
      semanticScholar: 'a1b2',
    };
    expect(paperLinks(identifiers, 'https://example.org/paper')).toEqual([
      { label: 'arXiv:2503.01785', href: 'https://arxiv.org/abs/2503.01785' },
      { label: 'DOI', href: 'https://doi.org/10.48550/arXiv.2503.01785' },
      { label: 'OpenAlex', href: 'https://openalex.org/W4408148931' },
      { label: 'Semantic Scholar', href: 'https://www.semanticscholar.org/paper/a1b2' },
      { label: 'example.org', href: 'https://example.org/paper' },
    ]);
  });

  test('names a page once', () => {
    const links = paperLinks({ arxiv: 'hep-th/9901001' }, 'https://arxiv.org/abs/hep-th/9901001');
    expect(links).toEqual([{ label: 'arXiv:hep-th/9901001', href: 'https://arxiv.org/abs/hep-th/9901001' }]);
  });

  test('is empty where nothing is stated', () => {
    expect(paperLinks({}, null)).toEqual([]);
  });

  test('an identifier cannot leave its place in the address', () => {
    const [link] = paperLinks({ doi: '10.1000/a?b#c<d>"e" f' }, null);
    expect(link?.href).toBe('https://doi.org/10.1000/a%3Fb%23c%3Cd%3E%22e%22%20f');
  });

  test('leads a corpus id of Semantic Scholar to its page', () => {
    expect(paperLinks({ semanticScholar: 'CorpusId:276767843' }, null)).toEqual([
      { label: 'Semantic Scholar', href: 'https://api.semanticscholar.org/CorpusID:276767843' },
    ]);
  });
});

test('a paper has a link if an identifier or a page is stated', () => {
  expect(hasLink({ url: null, identifiers: {} })).toBe(false);
  expect(hasLink({ url: 'https://example.org/', identifiers: {} })).toBe(true);
  expect(hasLink({ url: null, identifiers: { pmid: '1' } })).toBe(true);
});

test.each([
  [{ arxiv: '2503.01785' }, 'https://example.org/a.PDF?x=1', 'https://example.org/a.PDF?x=1'],
  [{ arxiv: '2503.01785' }, 'https://example.org/a.pdf/about', 'https://arxiv.org/pdf/2503.01785'],
  [{ arxiv: 'hep-th/9901001' }, null, 'https://arxiv.org/pdf/hep-th/9901001'],
  [{ doi: '10.1000/a.pdf' }, 'https://example.org/?file=a.pdf', null],
  [{}, null, null],
])('the PDF of a paper with %j and the page %s is %s', (identifiers, url, pdf) => {
  expect(pdfLink(identifiers, url)).toBe(pdf);
});

test.each([
  [{ arxiv: '2503.01785', doi: '10.48550/arXiv.2503.01785' }, { arxiv: '2503.01785' }],
  [
    { arxiv: '2503.01785', doi: '10.48550/arXiv.2401.00001' },
    { arxiv: '2503.01785', doi: '10.48550/arXiv.2401.00001' },
  ],
  [{ doi: '10.1000/182' }, { doi: '10.1000/182' }],
  [{ doi: '10.48550/arXiv.2503.01785' }, { doi: '10.48550/arXiv.2503.01785' }],
  [{ openalex: 'W1' }, { openalex: 'W1' }],
])('of %j, what does not lead to one page twice is %j', (identifiers, left) => {
  expect(withoutArxivDoi(identifiers)).toEqual(left);
});
