import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const names = ({ authors = [] }: StatedPaper) =>
  authors.map(({ family, given }) => (given === null ? family : `${family}, ${given}`)).join('; ');
const facts = (papers: StatedPaper[]) =>
  papers.map((paper) => [paper.title, names(paper), paper.issued ?? null, paper.publication?.venue ?? null]);

/** What programs and databases really write into BibTeX, each with the fault or habit that is read. */
export const exportedCases: Record<string, PaperListCase> = {
  'keys-of-scopus': {
    promises: 'a key of Scopus may have blanks in it',
    input: lines(
      '@ARTICLE{Di Vecchio2025113,',
      '\tauthor = {Di Vecchio, Marta and Olsen, Per},',
      '\ttitle = {Sparse models for the analysis of tram timetables},',
      '\tyear = {2025},',
      '\tjournal = {Journal of Invented Transport},',
      '\tvolume = {7},',
      '\tdoi = {10.5555/jit.2025.113}',
      '}',
      '',
      '@CONFERENCE{de la Montaña20249,',
      '\tauthor = {de la Montaña, Rosa},',
      '\ttitle = {A second look at tram timetables},',
      '\tyear = {2024},',
      '\tbooktitle = {Proceedings of Invented Things}',
      '}',
    ),
    point: (papers) => [papers.map(({ key }) => key), facts(papers), papers[0]?.identifiers],
    expected: [
      ['Di Vecchio2025113', 'de la Montaña20249'],
      [
        [
          'Sparse models for the analysis of tram timetables',
          'Di Vecchio, Marta; Olsen, Per',
          '2025',
          'Journal of Invented Transport',
        ],
        ['A second look at tram timetables', 'de la Montaña, Rosa', '2024', 'Proceedings of Invented Things'],
      ],
      { doi: '10.5555/jit.2025.113' },
    ],
  },
  'brace-in-keywords': {
    promises: 'a brace too many in one field, as EBSCO writes it, costs that field',
    input: lines(
      '@article{a1, title={Kept before}, author={Dahl, Eva}, year=2019}',
      '',
      '@article{a2,',
      '  title = {Broken by its keywords},',
      '  author = {Engel, Max},',
      '  keywords = {price, ). build(), 300, @type:Thing}, @type:Thing}, more},',
      '  year = {2019},',
      '}',
      '',
      '@article{a3, title={Kept behind}, author={Falk, Ida}, year=2020}',
    ),
    findings: ['6:3 info left-out-field', '6:53 warning broken-entry'],
    point: (papers, { findings }) => [facts(papers), findings[1]?.reason],
    expected: [
      [
        ['Kept before', 'Dahl, Eva', '2019', null],
        ['Broken by its keywords', 'Engel, Max', '2019', null],
        ['Kept behind', 'Falk, Ida', '2020', null],
      ],
      'Found “@type:Thing},” where a field begins. Not read: “@type:Thing}, more},”.',
    ],
  },
  'field-names-with-blanks': {
    promises: 'a field name may have blanks in it, and a key braces',
    input: lines(
      '@article{x1,',
      '  title = {Gamma paper},',
      '  author = {Holm, Jens},',
      '  custom 1 = {to read},',
      '  year = {2017}',
      '}',
      '',
      '@article{M{\\"u}hle.2017,',
      '  title = {Delta paper},',
      '  author = {M{\\"u}hle, Jo},',
      '  year = {2017}',
      '}',
    ),
    findings: ['4:3 info left-out-field'],
    point: facts,
    expected: [
      ['Gamma paper', 'Holm, Jens', '2017', null],
      ['Delta paper', 'Mühle, Jo', '2017', null],
    ],
  },
  'missing-comma': {
    promises: 'a comma that is missing after a value is reported where it belongs, and nothing is lost',
    input: lines(
      '@article{first2021, title={First of three}, author={Ahlgren, Siv}, year=2021}',
      '',
      '@article{second2021,',
      '  title = {Second of three},',
      '  author = {Bauer, Timo},',
      '  isbn = {978-0-00-000000-2}',
      '  doi = {10.5555/second},',
      '  year = {2021}',
      '}',
      '',
      '@article{third2021, title={Third of three}, author={Costa, Lia}, year=2021}',
    ),
    findings: ['6:3 info left-out-field', '6:29 warning broken-entry'],
    point: (papers) => [facts(papers), papers[1]?.identifiers],
    expected: [
      [
        ['First of three', 'Ahlgren, Siv', '2021', null],
        ['Second of three', 'Bauer, Timo', '2021', null],
        ['Third of three', 'Costa, Lia', '2021', null],
      ],
      { doi: '10.5555/second' },
    ],
  },
  'comma-first': {
    promises: 'Qiqqa writes the comma at the beginning of the next line',
    input: lines(
      '% written by a reader program',
      '',
      '@article{kranz2006matters',
      ', author = {Kranz, Ole}',
      ', title = {Commas stand in front}',
      ', journal = {Invented Modelling}',
      ', year = {2006}',
      ', volume = {5}',
      '}',
    ),
    point: (papers) => [facts(papers), papers[0]?.key, papers[0]?.publication?.volume],
    expected: [
      [['Commas stand in front', 'Kranz, Ole', '2006', 'Invented Modelling']],
      'kranz2006matters',
      '5',
    ],
  },
  'no-key': {
    promises: 'EndNote leaves the key out of a reference without a label',
    input: lines(
      '@article{',
      '   author = {Iversen, Kai and Jung, Lea},',
      '   title = {Exported without a label},',
      '   journal = {Invented Letters},',
      '   year = {2012},',
      '   type = {Journal Article}',
      '}',
    ),
    findings: ['6:4 info left-out-field'],
    point: (papers) => [facts(papers), papers[0]?.key],
    expected: [
      [['Exported without a label', 'Iversen, Kai; Jung, Lea', '2012', 'Invented Letters']],
      undefined,
    ],
  },
  xdata: {
    promises: 'an entry takes over what its xdata states, which is no paper',
    input: lines(
      '@xdata{press, publisher={Invented Press}, location={Oslo}, date={2015}}',
      '@book{b1, title={A book with data}, author={Vang, Wes}, xdata={press}}',
    ),
    findings: ['1:1 info left-out-field', '1:43 info left-out-field'],
    point: (papers) =>
      papers.map(({ title, issued, publication }) => [title, issued, publication?.publisher]),
    expected: [['A book with data', '2015', 'Invented Press']],
  },
};
