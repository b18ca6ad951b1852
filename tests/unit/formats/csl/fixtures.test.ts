import { cases } from '../../../support/formats/csl/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('csl', 'json', cases);
