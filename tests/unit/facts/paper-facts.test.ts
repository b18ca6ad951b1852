import { describe, expect, test } from 'vitest';
import { citingFacts, hubFacts, statedFacts, workFields } from '../../../src/core/facts/paper-facts.ts';
import { citingPaperSchema } from '../../../src/core/schemas/citing-paper.ts';
import { hubPaperSchema } from '../../../src/core/schemas/hub-paper.ts';
import { identifiersSchema } from '../../../src/core/schemas/identifiers.ts';
import { publicationSchema } from '../../../src/core/schemas/publication.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

// What a record says about how it was made, and what repeats a fact.
const notFacts = {
  citing: ['id', 'role', 'titleLanguage', 'source', 'provenance', 'places', 'otherValues'],
  hub: [
    ...[
      'id',
      'titleLanguage',
      'tierLabel',
      'classificationLabel',
      'unmatchedRepresentatives',
      'keptText',
      'headings',
    ],
    ...['provenance', 'otherValues'],
  ],
};

/** The names that the facts of a schema must have. */
function factNames(shape: object, without: string[]): string[] {
  const parts: Record<string, object> = {
    identifiers: identifiersSchema.shape,
    publication: publicationSchema.shape,
  };
  return Object.keys(shape)
    .filter((field) => !without.includes(field))
    .flatMap((field) => {
      const part = parts[field];
      return part ? Object.keys(part).map((name) => `${field}.${name}`) : [field];
    });
}

describe('citingFacts and hubFacts', () => {
  test('have every fact that a citing paper can have in a record, and no other', () => {
    const names = factNames(citingPaperSchema.shape, notFacts.citing);
    expect(Object.keys(citingFacts).sort()).toEqual(names.sort());
  });

  test('have every fact that a hub paper can have in a record, and no other', () => {
    const names = factNames(hubPaperSchema.shape, notFacts.hub);
    expect(Object.keys(hubFacts).sort()).toEqual(names.sort());
  });

  test('agree with the schemas on which facts any paper can have', () => {
    const inBoth = Object.keys(citingPaperSchema.shape).filter((field) => field in hubPaperSchema.shape);
    const notShared = new Set(['id', 'titleLanguage', 'roles', 'provenance', 'otherValues']);
    expect([...workFields].sort()).toEqual(inBoth.filter((field) => !notShared.has(field)).sort());
  });
});

describe('statedFacts(facts, paper)', () => {
  test('takes zero and false for stated, null and empty for not stated', () => {
    const paper = citingPaper({
      title: 'A Paper',
      novelty: 0,
      retracted: false,
      authors: [],
      polarity: null,
    });
    expect(Object.fromEntries(statedFacts(citingFacts, paper))).toEqual({
      title: 'A Paper',
      novelty: 0,
      retracted: false,
    });
  });

  test('has the parts of identifiers and of a publication apart', () => {
    const paper = citingPaper({ identifiers: { doi: '10.1000/182' }, publication: { volume: '12' } });
    expect([...statedFacts(citingFacts, paper).keys()]).toEqual([
      'title',
      'publication.volume',
      'identifiers.doi',
    ]);
  });

  test('says that a paper is not representative only where a source does', () => {
    const names = (representative: boolean | null) => [
      ...statedFacts(citingFacts, citingPaper({ representative })).keys(),
    ];
    expect(names(true)).toContain('representative');
    expect(names(false)).toContain('representative');
    expect(names(null)).not.toContain('representative');
  });
});
