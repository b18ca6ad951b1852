import { cases } from '../../../support/formats/arxiv/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('arxiv', 'xml', cases);
