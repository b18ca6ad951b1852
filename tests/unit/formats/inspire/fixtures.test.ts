import { cases } from '../../../support/formats/inspire/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('inspire', 'json', cases);
