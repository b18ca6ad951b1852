import { cases } from '../../../support/formats/europe-pmc/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('europe-pmc', 'json', cases);
