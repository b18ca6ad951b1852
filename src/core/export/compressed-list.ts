import type { HubRecord } from '../schemas/hub-record.ts';
import type { SiteConfig } from '../schemas/site-config.ts';

/**
 * True if a list is too long to be published in each format: its page writes these, and programs read one compressed file.
 */
export function isCompressedList(
  { citingPapers }: Pick<HubRecord, 'citingPapers'>,
  { plainExports }: Pick<SiteConfig['limits'], 'plainExports'>,
): boolean {
  return citingPapers.length > plainExports;
}
