import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';
import { cases } from '../../../support/formats/ris/cases.ts';

describeFixtures('ris', 'ris', cases);
