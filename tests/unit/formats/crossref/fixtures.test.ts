import { cases } from '../../../support/formats/crossref/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('crossref', 'json', cases);
