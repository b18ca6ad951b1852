import { describe, expect, test } from 'vitest';
import { identifierKinds, identifierNames, withSpelledOut } from '../../../src/core/facts/identifiers.ts';
import { identifiersSchema } from '../../../src/core/schemas/identifiers.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';

describe('identifierKinds', () => {
  test('has every identifier of a record', () => {
    expect(identifierNames).toEqual(Object.keys(identifiersSchema.shape));
  });

  test.each([
    ['arxiv', '2503.01785'],
    ['doi', '10.1000/182'],
    ['openalex', 'W4408148931'],
    ['semanticScholar', sha],
    ['semanticScholar', 'CorpusId:235'],
  ] as const)('the page of %s %s is an address that the identifier is read from', (name, id) => {
    const { page, read } = identifierKinds[name];
    expect(read(page(id))).toBe(id);
  });
});

describe('withSpelledOut(identifiers, url)', () => {
  test('adds what a DOI or an address spells out', () => {
    const doi = '10.48550/arXiv.2503.01785';
    expect(withSpelledOut({ doi }, null)).toEqual({ doi, arxiv: '2503.01785' });
    expect(withSpelledOut({}, `https://doi.org/${doi}`)).toEqual({ doi, arxiv: '2503.01785' });
    expect(withSpelledOut({}, 'https://arxiv.org/abs/2503.01785')).toEqual({ arxiv: '2503.01785' });
    expect(withSpelledOut({}, 'https://openalex.org/W12')).toEqual({ openalex: 'W12' });
    expect(withSpelledOut({}, `https://www.semanticscholar.org/paper/${sha}`)).toEqual({
      semanticScholar: sha,
    });
  });

  test('keeps what is stated, and adds nothing else', () => {
    const stated = { arxiv: '2503.01785', doi: '10.1000/182' };
    expect(withSpelledOut(stated, 'https://arxiv.org/abs/2401.00001')).toEqual(stated);
    expect(withSpelledOut({}, 'https://example.org/10.1000/182')).toEqual({});
    expect(withSpelledOut({}, null)).toEqual({});
  });
});

test('an address that is not of the web spells out nothing', () => {
  expect(withSpelledOut({}, 'ftp://arxiv.org/abs/2503.01785')).toEqual({});
  expect(withSpelledOut({}, '2503.01785')).toEqual({});
  expect(withSpelledOut({}, 'HTTPS://arxiv.org/abs/2503.01785')).toEqual({ arxiv: '2503.01785' });
  expect(withSpelledOut({}, 'https://pubmed.ncbi.nlm.nih.gov/33817056/')).toEqual({ pmid: '33817056' });
});
