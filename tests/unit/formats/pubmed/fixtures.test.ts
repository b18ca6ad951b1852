import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';
import { cases } from '../../../support/formats/pubmed/cases.ts';

describeFixtures('pubmed', 'nbib', cases);
