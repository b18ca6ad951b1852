import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';
import { cases } from '../../../support/formats/web-of-science/cases.ts';

describeFixtures('web-of-science', 'txt', cases);
