import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AstroError } from 'astro/errors';
import * as z from 'zod';
import { type HubRecord, hubRecordSchema } from '../core/schemas/hub-record.ts';
import { type Report, reportSchema } from '../core/schemas/report.ts';
import { reasonOf } from '../files/file-reason.ts';
import { recordNames } from '../files/record-names.ts';
import { siteConfig } from './site-config.ts';

export interface Records {
  /** In the order of the config, then in that of their ids. */
  hubs: HubRecord[];
  report: Report;
}

let cached: { writtenAt: number; records: Records } | null = null;

/**
 * Loads what `npm run records` wrote to `$RECORDS` (default `data/records`) and checks it against the
 * schemas. Read once a build, and again in development when the records change. Unlike in a content
 * collection, a missing or bad file fails the build, and the message names the field.
 */
export function loadRecords(folder = resolve(process.env.RECORDS || 'data/records')): Records {
  // Records do not change during a build, and asking the disk for every page would take a twentieth of it.
  if (cached && !import.meta.env.DEV) return cached.records;
  const reportFile = join(folder, 'report.json');
  const writtenAt = statSync(reportFile, { throwIfNoEntry: false })?.mtimeMs;
  if (writtenAt === undefined)
    throw new AstroError(`Cannot read ${reportFile}.`, 'Run `npm run records` first.');
  if (cached?.writtenAt === writtenAt) return cached.records;
  const hubs = recordNames(folder)
    .map((name) => shareEmpty(readJson(join(folder, name), hubRecordSchema)))
    .sort((a, b) => rankOf(a) - rankOf(b));
  if (hubs.length === 0) {
    throw new AstroError(
      `There is no record in ${folder}.`,
      'Put a dump into data/dumps and run `npm run records`.',
    );
  }
  const records = { hubs, report: readJson(reportFile, reportSchema) };
  cached = { writtenAt, records };
  return records;
}

const noItems = Object.freeze([]);
const noFacts = Object.freeze({});

/**
 * Puts one empty list in the place of all those of papers, and one empty object in that of all others: what no source states
 * takes a quarter of the memory of a long list, in each thread that renders pages.
 */
function shareEmpty(record: HubRecord): HubRecord {
  for (const paper of record.citingPapers as Record<string, unknown>[]) {
    for (const name in paper) {
      const value = paper[name];
      if (value === null || typeof value !== 'object' || Object.keys(value).length > 0) continue;
      paper[name] = Array.isArray(value) ? noItems : noFacts;
    }
  }
  return record;
}

/** The place of a hub in the config; those that it does not name come last. */
function rankOf({ hub }: HubRecord): number {
  const rank = siteConfig.hubs.findIndex(({ id }) => id === hub.id);
  return rank === -1 ? siteConfig.hubs.length : rank;
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(readValue(file));
  if (result.success) return result.data;
  const hint = 'The record was written by another version. Run `npm run records` again.';
  throw new AstroError(`${file} does not fit its schema:\n${z.prettifyError(result.error)}`, hint);
}

function readValue(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new AstroError(`Cannot read ${file}: ${reasonOf(error)}.`, 'Run `npm run records` again.');
  }
}
