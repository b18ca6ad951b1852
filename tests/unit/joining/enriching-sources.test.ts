import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../../src/core/joining/build-record.ts';
import type { PaperFacts, ParsedPaper, ParsedSource } from '../../../src/core/sources/parsed-source.ts';
import { parsedPaper, parsedSource } from '../../support/joining/parsed.ts';

const hub = { title: { value: 'A Hub Paper', place: { line: 1 } } };

function paper(title: string | null, doi: string, facts: Partial<PaperFacts> = {}, at = 0): ParsedPaper {
  return {
    ...parsedPaper('', { ...facts, identifiers: { doi, ...facts.identifiers } }),
    title,
    place: { path: `/${at}` },
  };
}

function build(listing: Partial<ParsedSource>, enriching: ParsedPaper[]) {
  const { record, messages } = buildRecord('x', [
    { file: 'x.openalex.json', format: 'openalex', source: parsedSource({ hub, ...listing }) },
    {
      file: 'x.crossref.json',
      format: 'crossref',
      source: parsedSource({ papers: enriching, onlyEnriches: true }),
    },
  ]);
  return {
    papers: record?.citingPapers ?? [],
    said: messages.map(({ file, path, rule }) => `${file}:${path} ${rule}`),
    reasons: messages.map(({ reason }) => reason),
  };
}

describe('a source that only adds facts', () => {
  test('fills in what the others lack, with its own place', () => {
    const { papers, said } = build({ papers: [paper('One', '10.1/a')] }, [
      paper('One', '10.1/a', { issued: '2025-03-14', authors: [{ family: 'Doe', given: 'Jane' }] }, 7),
    ]);
    expect(papers).toMatchObject([{ issued: '2025-03-14', authors: [{ family: 'Doe', given: 'Jane' }] }]);
    expect(papers[0]?.source[papers[0].provenance.issued?.[0] ?? 0]).toEqual({
      file: 'x.crossref.json',
      path: '/7',
    });
    expect(said).toEqual([]);
  });

  test('adds no citing paper, and the papers left out are counted with the first of them', () => {
    const listing = { papers: [paper('One', '10.1/a')] };
    const { papers, said, reasons } = build(listing, [
      paper('Other', '10.1/b', {}, 1),
      paper('Third', '10.1/c', {}, 2),
    ]);
    expect(papers.map(({ title }) => title)).toEqual(['One']);
    expect(said).toEqual(['x.crossref.json:/1 unlisted-paper']);
    expect(reasons).toEqual(['No source lists “Other” and 1 more as citing the hub paper.']);
  });

  test('does not change the order of the papers', () => {
    const papers = [paper('One', '10.1/a'), paper('Two', '10.1/b', {}, 1)];
    const csv = { file: 'x.csv', format: 'csv', source: parsedSource({ hub, papers }) };
    const crossref = parsedSource({
      papers: [paper('Two', '10.1/b'), paper('One', '10.1/a', {}, 1)],
      onlyEnriches: true,
    });
    const { record } = buildRecord('x', [
      { file: 'x.crossref.json', format: 'crossref', source: crossref },
      csv,
    ]);
    expect(record?.citingPapers.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test('gives a title to a paper that is listed by identifiers alone', () => {
    const { papers } = build({ papers: [paper(null, '10.1/A')] }, [paper('One', '10.1/a')]);
    expect(papers.map(({ id, title }) => [id, title])).toEqual([['one', 'One']]);
  });

  test('a paper that no source gives a title is left out, and named by its identifier', () => {
    const { papers, said, reasons } = build(
      { papers: [paper(null, '10.1/a'), paper('Two', '10.1/b', {}, 1)] },
      [],
    );
    expect(papers.map(({ title }) => title)).toEqual(['Two']);
    expect(said).toEqual(['x.openalex.json:/0 missing-title']);
    expect(reasons).toEqual(['No source states the title of 10.1/a.']);
  });

  test('a notice of retraction is shown where a more trusted source has seen none, and both are kept', () => {
    const listed = paper('One', '10.1/a', { retracted: false });
    const { papers, said } = build({ papers: [listed] }, [paper('One', '10.1/a', { retracted: true })]);
    expect(papers).toMatchObject([
      { retracted: true, otherValues: [{ field: 'retracted', value: 'false' }] },
    ]);
    expect(said).toEqual(['x.openalex.json:/0 sources-differ']);
  });
});

describe('papers that are left out', () => {
  const untitled = (identifiers: PaperFacts['identifiers'], at: number): ParsedPaper => ({
    ...paper(null, '10.1/x', {}, at),
    identifiers,
  });

  test('are named by their titles, else by an identifier, else as a paper', () => {
    const listed = [paper('One', '10.1/a')];
    const named = (entry: ParsedPaper) => build({ papers: listed }, [entry]).reasons;
    expect(named(paper('Other', '10.1/b'))).toEqual(['No source lists “Other” as citing the hub paper.']);
    expect(named(untitled({ openalex: 'W1' }, 1))).toEqual(['No source lists W1 as citing the hub paper.']);
    expect(named(untitled({}, 1))).toEqual(['No source lists a paper as citing the hub paper.']);
  });

  test('are counted of each file, and told after those without a title', () => {
    const { said, reasons } = build({ papers: [paper('One', '10.1/a'), untitled({ pmid: '7' }, 3)] }, [
      paper('Other', '10.1/b', {}, 1),
      paper('Third', '10.1/c', {}, 2),
      paper('Fourth', '10.1/d', {}, 4),
    ]);
    expect(said).toEqual(['x.openalex.json:/3 missing-title', 'x.crossref.json:/1 unlisted-paper']);
    expect(reasons).toEqual([
      'No source states the title of 7.',
      'No source lists “Other” and 2 more as citing the hub paper.',
    ]);
  });
});
