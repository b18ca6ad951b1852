import { pubmed } from '../../../../src/core/formats/pubmed/pubmed.ts';
import { testAnyTagged } from '../../../support/formats/tagged-files.ts';

testAnyTagged(pubmed, {
  pieces: [
    ...['PMID- 1', 'PMID-', 'PMID- x', 'TI  - A Title.', 'TI  - .', 'BTI - A Book', '      continued'],
    ...[
      'FAU - Doe, Jane',
      'AU  - Doe J',
      'CN  - A Group',
      'DP  - 2020 Winter',
      'DP  - 2020 May 40',
      'DEP - 2',
    ],
    ...['LID - 10.5555/1 [doi]', 'AID - [doi]', 'PT  - Preprint', 'RIN - x', 'ZZ  - ', 'TI - A Title'],
  ],
  // AU is not among them: it repeats the name of FAU.
  names: [
    ...['BTI', 'FAU', 'CN', 'DP', 'DEP', 'JT', 'TA', 'VI', 'IP', 'PG', 'PB', 'LID', 'AID', 'AB', 'OAB', 'PT'],
    ...['MH', 'SO', 'OWN'],
  ],
  fitting: {
    DP: '2025 May',
    LID: '10.5555/1 [doi]',
    AID: '10.5555/2 [doi]',
    PT: 'Preprint',
    FAU: 'Doe, Jane',
  },
  toLine: (name, value) => `${name.padEnd(4)}- ${value}`,
  toEntry: (lines) => ['PMID- 1', 'TI  - A Title', ...lines, ''].join('\n'),
});
