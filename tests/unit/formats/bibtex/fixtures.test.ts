import { describeFixtures } from '../paper-list-fixtures.ts';
import { cases } from './cases.ts';

describeFixtures('bibtex', 'bib', cases);
