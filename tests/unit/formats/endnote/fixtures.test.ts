import { cases } from '../../../support/formats/endnote/cases.ts';
import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';

describeFixtures('endnote', 'xml', cases);
