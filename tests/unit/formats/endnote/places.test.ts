import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/endnote/parse.ts';
import { lines } from '../../../support/formats/lines.ts';

test('every fact and every message has the line of its own element', () => {
  const text = lines(
    '<xml><records>',
    '<record><rec-number>7</rec-number>',
    '<contributors><authors>',
    '<author>Doe, Jane</author></authors></contributors>',
    '<titles>',
    '<title>A Paper</title>',
    '<secondary-title>A Journal</secondary-title></titles>',
    '<dates>',
    '<year>2020</year><pub-dates>',
    '<date>May 4</date></pub-dates></dates>',
    '<abstract>One.</abstract>',
    '<abstract>Two.</abstract>',
    '<electronic-resource-num>10.5555/1</electronic-resource-num>',
    '<urls><web-urls><url>file.pdf</url></web-urls></urls>',
    '</record>',
    '<record><titles><title>B</titles>',
    '</record>',
    '<record><titles>',
  );
  const { papers, findings } = parse(text);
  expect([papers[0]?.place, papers[0]?.places]).toEqual([
    { line: 2 },
    {
      ...{ title: { line: 6 }, authors: { line: 4 }, issued: { line: 9 }, abstract: { line: 11 } },
      ...{ 'identifiers.doi': { line: 13 }, 'publication.venue': { line: 7 } },
    },
  ]);
  expect(findings.map(({ line, column, rule, expected }) => [line, column, rule, expected])).toEqual([
    [12, 1, 'conflicting-facts', null],
    [14, 1, 'bad-value', 'an address that begins with http:// or https://'],
    [16, 25, 'broken-entry', null],
    [18, 1, 'broken-entry', '</record>'],
  ]);
});
