import { describeFixtures } from '../../../support/formats/paper-list-fixtures.ts';
import { cases } from '../../../support/formats/zotero/cases.ts';

describeFixtures('zotero', 'json', cases);
