import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchHub } from '../../../scripts/lib/fetch/fetch-hub.ts';
import type { FetchOptions } from '../../../scripts/lib/fetch/fetch-options.ts';
import type { FetchOutcome } from '../../../scripts/lib/fetch/fetch-outcome.ts';
import type { ProviderName } from '../../../scripts/lib/fetch/limits.ts';
import { printFetch } from '../../../scripts/lib/fetch/print-fetch.ts';
import { defaultProviders } from '../../../scripts/lib/fetch/providers.ts';
import { buildAll } from '../../../scripts/lib/records/build-all.ts';
import { type HubRecord, hubRecordSchema } from '../../../src/core/schemas/hub-record.ts';

/** A folder of dumps of a test, in which papers are fetched from fake providers. */
export class FetchRun {
  readonly root = mkdtempSync(join(tmpdir(), 'citation-explorer-fetch-'));
  readonly dumps = join(this.root, 'dumps');
  /** What a person was told while it ran. */
  readonly said: string[] = [];
  /** Waits beyond those between retries, in milliseconds. */
  readonly waits: number[] = [];
  readonly #environment: Record<string, string>;

  constructor(environment: Record<string, string>) {
    this.#environment = environment;
  }

  async fetch(
    more: Partial<FetchOptions> & { day?: string; env?: Record<string, string> } = {},
  ): Promise<FetchOutcome & { printed: string }> {
    await mkdir(this.dumps, { recursive: true });
    const { day = '2026-11-26', env = {}, ...options } = more;
    const outcome = await fetchHub({
      paper: { identifiers: { arxiv: '2503.01785' }, title: null },
      hub: null,
      from: defaultProviders,
      dumps: this.dumps,
      max: null,
      refresh: false,
      dryRun: false,
      environment: { ...this.#environment, ...env },
      progress: { came: () => {}, say: (text) => this.said.push(text), done: () => {} },
      sleep: async (milliseconds) => void this.waits.push(milliseconds),
      now: () => new Date(`${day}T12:00:00.000Z`),
      ...options,
    });
    return { ...outcome, printed: printFetch(outcome, (_, text) => text) };
  }

  /** The record that the fetched files make. */
  async record(hub = 'liu-visual-2025'): Promise<HubRecord> {
    const out = join(this.root, 'records');
    const { report } = await buildAll(
      { dumps: this.dumps, out, check: false },
      { step: () => {}, done: () => {} },
    );
    if (!report.ok) throw new Error(report.messages.map(({ reason }) => reason).join(' '));
    return hubRecordSchema.parse(JSON.parse(readFileSync(join(out, `${hub}.json`), 'utf8')));
  }

  /** Every file of the folder of dumps and of histories with its text, by path; those of work in progress too. */
  files(): Map<string, string> {
    const paths = readdirSync(this.root, { recursive: true, encoding: 'utf8' });
    const files = paths.filter(
      (path) => !path.startsWith('records') && statSync(join(this.root, path)).isFile(),
    );
    return new Map(files.sort().map((path) => [path, readFileSync(join(this.root, path), 'utf8')]));
  }

  /** The outcome of one provider in short: `short 1,149 of 1,150`. */
  static outcomeOf({ outcomes }: FetchOutcome, name: ProviderName): string {
    const found = outcomes.find(({ provider }) => provider.name === name);
    if (!found) return 'not asked';
    const { outcome, came, promised } = found;
    return [outcome, ...(came === null ? [] : [came]), ...(promised === null ? [] : ['of', promised])].join(
      ' ',
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
