import { cases } from '../../../support/formats/bibtex/cases.ts';
import { exportedCases } from '../../../support/formats/bibtex/exported-cases.ts';
import { fieldCases } from '../../../support/formats/bibtex/field-cases.ts';
import { grammarCases } from '../../../support/formats/bibtex/grammar-cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('bibtex', 'bib', { ...cases, ...exportedCases, ...fieldCases, ...grammarCases });
