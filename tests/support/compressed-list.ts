import { gunzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { type ListHead, listHeadSchema } from '../../src/core/schemas/citing-papers-file.ts';
import { type Work, workSchema } from '../../src/core/schemas/work.ts';
import { addressOf, type SiteName } from './sites.ts';

export interface CompressedFile {
  head: ListHead;
  works: Work[];
}

/** The compressed file of a hub of a served site, read as a program of others would, and checked. */
export async function compressedList(
  request: APIRequestContext,
  site: SiteName,
  hub: string,
): Promise<CompressedFile> {
  const response = await request.get(addressOf(site, `hubs/${hub}/citing-papers.jsonl.gz`));
  return readCompressedFile(await response.body());
}

/** Reads the bytes of such a file; throws if a line is not as its schema says. */
export function readCompressedFile(bytes: Uint8Array): CompressedFile {
  const [first = '', ...lines] = gunzipSync(bytes).toString().trimEnd().split('\n');
  return {
    head: listHeadSchema.parse(JSON.parse(first)),
    works: lines.map((line) => workSchema.parse(JSON.parse(line))),
  };
}
