import { cases } from '../../../support/formats/csv/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('csv', 'csv', cases);
