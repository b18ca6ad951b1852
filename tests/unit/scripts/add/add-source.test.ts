import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AddOptions, addSource } from '../../../../scripts/lib/add/add-source.ts';
import { printAddition } from '../../../../scripts/lib/add/print-addition.ts';
import { FileProblem } from '../../../../scripts/lib/files/file-problem.ts';
import { isFetchedName } from '../../../../scripts/lib/records/fetched-file.ts';
import type { DumpFiles } from '../../../../scripts/lib/records/record-files.ts';

const pith = `hub Canonical reference
A Hub Paper
citing papers explorer
-
A Citing Paper
About one.
-
Another Citing Paper
About another.
`;

const item = (title: string, more: object = {}) => ({ id: title, type: 'article', title, ...more });
const csl = (...items: object[]) => JSON.stringify(items);
const list = csl(
  item('A Hub Paper', { DOI: '10.1000/hub' }),
  item('A citing paper', { DOI: '10.1000/a' }),
  item('New'),
);

const unknownTime = { retrieved: null, address: null, today: '2026-11-26' };

/** Files that are only in memory, with what was written to them. */
function filesOf(contents: Record<string, string>) {
  const created: Record<string, string> = {};
  const replaced: Record<string, string> = {};
  const notes: Record<string, string> = {};
  const isDump = (path: string) => path.startsWith('dumps/') && !path.endsWith('.fetched.json');
  const names = Object.keys(contents).flatMap((path) => (isDump(path) ? [path.slice(6)] : []));
  const files: DumpFiles = {
    list: async () => ({ names: names.filter((name) => !isFetchedName(name)).sort(), notes: [] }),
    read: async (file) => {
      const text = contents[file];
      if (text !== undefined) return { bytes: new TextEncoder().encode(text) };
      return { rule: 'unreadable-file', problem: 'Cannot read it: it does not exist.' };
    },
    change: (folder, changes) => {
      for (const { path, content, isNew } of changes) {
        const text = content instanceof Uint8Array ? new TextDecoder().decode(content) : String(content);
        const kind = isNew ? created : isDump(join(folder, path)) ? replaced : notes;
        kind[join(folder, path)] = text;
      }
    },
    readText: async (file) => contents[file] ?? null,
  };
  return { files, created, replaced, notes };
}

async function add(
  contents: Record<string, string>,
  more: Partial<AddOptions> & { file: string },
  own: Partial<DumpFiles> = {},
) {
  const options = {
    hub: 'x',
    aboutHub: false,
    format: null,
    dumps: 'dumps',
    dryRun: false,
    ...unknownTime,
    ...more,
  };
  const { files, created, replaced, notes } = filesOf(contents);
  const addition = await addSource(options, { ...files, ...own });
  const said = addition.messages.map(({ file, line, path, rule }) => `${file}:${path ?? line} ${rule}`);
  const printed = printAddition(options, addition, (_, text) => text);
  return { ...addition, created, replaced, notes, said, printed };
}

describe('addSource(options, files)', () => {
  test('copies a file under the name of its hub and its format, byte by byte', async () => {
    const { outcome, created, said } = await add(
      { 'dumps/x.pith.txt': pith, 'in/My Library.json': list },
      { file: 'in/My Library.json' },
    );
    expect(outcome).toBe('copied');
    expect(created).toEqual({ 'dumps/x.csl.json': list });
    expect(said).toEqual([]);
  });

  test('says what would change: papers, and facts by name', async () => {
    const { change, printed } = await add({ 'dumps/x.pith.txt': pith, list }, { file: 'list', dryRun: true });
    expect(change).toEqual({
      added: 1,
      joined: 1,
      untouched: 1,
      removed: 0,
      moved: 0,
      gained: ['publication.type', 'identifiers.doi'],
      changed: [],
      hubGained: ['publication.type', 'identifiers.doi'],
      hubChanged: [],
    });
    expect(printed).toContain('list: CSL-JSON, 1 line, 3 entries');
    expect(printed).toContain('papers: 1 new, 1 joined with known ones, 1 not in the file, 0 ambiguous');
    expect(printed).toContain('facts gained by known papers: type 1, DOI 1');
    expect(printed).toContain('Without --dry-run it becomes dumps/x.csl.json.');
  });

  test('takes a hub of a long id that is there, as far as the name of the dump is one that a build reads', async () => {
    const longest = 'a'.repeat(120 - '.csl.json'.length);
    const to = (hub: string) => add({ [`dumps/${hub}.pith.txt`]: pith, list }, { file: 'list', hub });
    expect((await to(longest)).created).toEqual({ [`dumps/${longest}.csl.json`]: list });
    await expect(to(`${longest}a`)).rejects.toThrow(
      `The file “${longest}a.csl.json” would have a name of 121 characters, and at most 120 are possible. Rename the files of the hub, so that they begin with a shorter id.`,
    );
  });

  test('with dryRun copies nothing', async () => {
    const { outcome, target, created } = await add(
      { 'dumps/x.pith.txt': pith, list },
      { file: 'list', dryRun: true },
    );
    expect([outcome, target, created]).toEqual(['fits', 'dumps/x.csl.json', {}]);
  });

  test('says that nothing was copied to a full disk, and what to do about it', async () => {
    const change = (folder: string) => {
      throw new FileProblem(folder, Object.assign(new Error(), { code: 'ENOSPC' }));
    };
    const { printed } = await add({ 'dumps/x.pith.txt': pith, list }, { file: 'list' }, { change });
    expect(printed).toContain('the disk is full.');
    expect(printed).toMatch(/Not copied: fix the error and try again\.$/);
  });

  test('tells conflicts and doubts, each at its place, and counts them', async () => {
    const dumps = {
      'dumps/x.pith.txt': pith.replace('Another Citing', 'A Citing'),
      'dumps/x.csl.json': csl(item('New', { DOI: '10.1000/n', issued: { 'date-parts': [[2025]] } })),
    };
    const file = csl(
      item('A Citing Paper'),
      item('New', { DOI: '10.1000/n', issued: { 'date-parts': [[2026]] } }),
    );
    const { said, printed, outcome } = await add({ ...dumps, file }, { file: 'file' });
    expect(said).toEqual(['file:/0 ambiguous-match', 'dumps/x.csl.json:/0/issued sources-differ']);
    expect(printed).toContain('1 ambiguous');
    expect(printed).toContain('conflicts: 1');
    expect(outcome).toBe('copied');
  });

  test('does not repeat messages that the other dumps have without the file', async () => {
    const warned = pith.replace('About one.\n', '');
    expect((await add({ 'dumps/x.pith.txt': warned, list }, { file: 'list' })).said).toEqual([]);
  });

  test('tells addresses that a more trusted file changes', async () => {
    const dumps = {
      'dumps/x.csl.json': csl(
        item('A Hub Paper'),
        item('A-Citing Paper…', { DOI: '10.1000/a' }),
        item('Other'),
      ),
    };
    const hubbed = csl(item('A Hub Paper'));
    const { change, printed } = await add(
      { ...dumps, 'dumps/x.hub.csl.json': hubbed, pith },
      { file: 'pith' },
    );
    expect(change).toMatchObject({ added: 1, joined: 1, moved: 0, changed: ['title'] });
    expect(printed).toContain('changed facts: title 1');
  });

  test('tells no changed titles and addresses where pages of a list, a page a line, only confirm the papers', async () => {
    const works = ['One Paper', 'Another Paper', 'A Third Paper'];
    const page = (offset: number, titles: string[]) =>
      JSON.stringify({
        offset,
        data: titles.map((title) => ({ citingPaper: { title, corpusId: works.indexOf(title) } })),
      });
    const pages = [page(0, works.slice(0, 2)), page(2, works.slice(2))].join('\n');
    const dumps = {
      'dumps/x.hub.csl.json': csl(item('A Hub Paper')),
      'dumps/x.semantic-scholar.jsonl': pages,
    };
    const { change } = await add(
      { ...dumps, list: csl(...works.map((title) => item(title, { volume: '7' }))) },
      { file: 'list' },
    );
    expect(change).toMatchObject({ added: 0, joined: 3, moved: 0, changed: [] });
  });

  test('takes a free name where another file has that of its format', async () => {
    const dumps = {
      'dumps/x.pith.txt': pith,
      'dumps/x.csl.json': csl(item('Old')),
      'dumps/x.csl.2.json': csl(item('Older')),
    };
    expect((await add({ ...dumps, list }, { file: 'list' })).target).toBe('dumps/x.csl.3.json');
  });

  test('does nothing where a dump of the hub has the same bytes, whatever its name', async () => {
    const contents = { 'dumps/x.old.csl.json': list, list };
    const first = await add(contents, { file: 'list' });
    expect([first.outcome, first.created, Object.keys(first.notes)]).toEqual([
      'noted',
      {},
      ['dumps/x.fetched.json'],
    ]);
    expect(first.printed).toContain('dumps/x.old.csl.json has the same bytes as list; noted how it is.');
    const { outcome, target, created, notes, printed } = await add(
      { ...contents, ...first.notes },
      { file: 'list' },
    );
    expect([outcome, target, created, notes]).toEqual(['known', 'dumps/x.old.csl.json', {}, {}]);
    expect(printed).toContain('Nothing to do: dumps/x.old.csl.json has the same bytes as list.');
  });

  test('with aboutHub names the file as one of the hub paper alone', async () => {
    const hub = csl(item('A Hub Paper', { DOI: '10.1000/hub' }));
    const { target, change } = await add({ 'dumps/x.pith.txt': pith, hub }, { file: 'hub', aboutHub: true });
    expect(target).toBe('dumps/x.hub.csl.json');
    expect(change?.hubGained).toContain('identifiers.doi');
  });

  test('with aboutHub refuses a file that lists other papers too', async () => {
    const { outcome, said, created } = await add(
      { 'dumps/x.pith.txt': pith, list },
      { file: 'list', aboutHub: true },
    );
    expect([outcome, said, created]).toEqual(['refused', ['list:/1 more-than-hub-paper'], {}]);
  });

  test('the first files of a hub can be added one by one, and the next step is said', async () => {
    const papers = csl(item('One'), item('Two'));
    const first = await add({ papers }, { file: 'papers' });
    expect([first.outcome, first.said]).toEqual(['copied', []]);
    expect(first.printed).toContain('0 errors');
    expect(first.printed).toContain(
      'Next, add a file with the hub paper: npm run add -- FILE --hub x --about-hub',
    );
    const hub = csl(item('A Hub Paper'));
    const second = await add({ 'dumps/x.csl.json': papers, hub }, { file: 'hub', aboutHub: true });
    expect([second.outcome, second.said, second.change?.added]).toEqual(['copied', [], 2]);
    const hubFirst = await add({ hub }, { file: 'hub', aboutHub: true });
    expect([hubFirst.outcome, hubFirst.said]).toEqual(['copied', []]);
    expect(hubFirst.printed).toContain('Next, add a file with citing papers: npm run add -- FILE --hub x');
  });

  test('with replace writes over the one dump of its format, and says what is no longer listed', async () => {
    const dumps = { 'dumps/x.pith.txt': pith, 'dumps/x.csl.json': csl(item('Old'), item('Kept')) };
    const file = csl(item('Kept', { DOI: '10.1000/k' }), item('New'));
    const { outcome, target, created, replaced, change, printed } = await add(
      { ...dumps, file },
      { file: 'file', replace: true },
    );
    expect([outcome, target, created]).toEqual(['replaced', 'dumps/x.csl.json', {}]);
    expect(replaced).toEqual({ 'dumps/x.csl.json': file });
    expect(change).toMatchObject({ added: 1, joined: 1, untouched: 2, removed: 1, moved: 0 });
    expect(change?.gained).toEqual(['identifiers.doi']);
    expect(printed).toContain('2 not in the file, 1 no longer listed');
    expect(printed).toContain('Copied over dumps/x.csl.json.');
  });

  test('with replace mends a broken dump', async () => {
    const dumps = { 'dumps/x.pith.txt': pith, 'dumps/x.csl.json': '[{"title": "cut' };
    const { outcome, replaced } = await add({ ...dumps, list }, { file: 'list', replace: true });
    expect([outcome, Object.keys(replaced)]).toEqual(['replaced', ['dumps/x.csl.json']]);
  });

  test('with replace copies a file as the first of its format, and leaves that of the hub paper alone', async () => {
    const dumps = { 'dumps/x.pith.txt': pith, 'dumps/x.hub.csl.json': csl(item('A Hub Paper')) };
    const { outcome, target } = await add({ ...dumps, list }, { file: 'list', replace: true });
    expect([outcome, target]).toEqual(['copied', 'dumps/x.csl.json']);
  });

  test('with replace says in a sentence that several files could be meant', async () => {
    const dumps = { 'dumps/x.csl.json': csl(item('Old')), 'dumps/x.csl.2.json': csl(item('Older')) };
    await expect(add({ ...dumps, list }, { file: 'list', replace: true })).rejects.toThrow(
      '--replace could mean x.csl.2.json, x.csl.json. Delete those that the file replaces',
    );
  });

  test('facts of the newer of two files are shown, and addresses stay', async () => {
    const old = csl(item('A Hub Paper'), item('One paper', { DOI: '10.1000/a', volume: '1' }));
    const contents = {
      'dumps/x.csl.json': old,
      'dumps/x.hub.csl.json': csl(item('A Hub Paper')),
      newer: csl(item('One Paper, Renamed', { DOI: '10.1000/a', volume: '2' })),
    };
    const { change } = await add(contents, { file: 'newer' });
    expect(change).toMatchObject({ joined: 1, moved: 0, changed: ['title', 'publication.volume'] });
    const hash = createHash('sha256').update(old).digest('hex');
    const facts = { provider: null, address: null, promised: null, came: null, note: null, sha256: hash };
    const noted = {
      schemaVersion: 1,
      identifiers: null,
      files: [{ file: 'x.csl.json', retrieved: '2026-11-22', ...facts }],
    };
    const dated = { ...contents, 'dumps/x.fetched.json': JSON.stringify(noted) };
    const older = await add(dated, { file: 'newer', retrieved: '2026-11-21' });
    expect(older.change?.changed).toEqual([]);
    const later = await add(dated, { file: 'newer', retrieved: '2026-11-23' });
    expect(later.change?.changed).toEqual(['title', 'publication.volume']);
  });

  test('warns that a list shares no paper with a hub of 20', async () => {
    const papers = Array.from({ length: 20 }, (_, number) => item(`Paper ${number} of this hub`));
    const dumps = { 'dumps/x.csl.json': csl(...papers), 'dumps/x.hub.csl.json': csl(item('A Hub Paper')) };
    const other = await add({ ...dumps, file: csl(item('Of another hub')) }, { file: 'file' });
    expect([other.outcome, other.said]).toEqual(['copied', ['file:null no-shared-paper']]);
    const shared = csl(item('Paper 7 of this hub', { volume: '1' }), item('Of this hub too'));
    expect((await add({ ...dumps, file: shared }, { file: 'file' })).said).toEqual([]);
    const few = { ...dumps, 'dumps/x.csl.json': csl(...papers.slice(1)) };
    expect((await add({ ...few, file: csl(item('New')) }, { file: 'file' })).said).toEqual([]);
  });

  test('names --format where a format could help', async () => {
    const unknown = await add({ notes: 'Buy milk.' }, { file: 'notes' });
    expect(unknown.messages[0]?.action).toContain('--format NAME');
    const wrong = await add({ list }, { file: 'list', format: 'csv' });
    expect(wrong.messages[0]).toMatchObject({
      rule: 'unexpected-format',
      action: 'Leave out --format, or name the format that fits.',
    });
    const library = await add({ 'my.enl': 'anything' }, { file: 'my.enl' });
    expect(library.messages[0]?.action).toContain('In EndNote, export');
  });

  test('refuses a file with errors, and tells their places', async () => {
    const { outcome, said, created, printed } = await add(
      { broken: '[{"title": "One",]' },
      { file: 'broken', format: 'csl' },
    );
    expect([outcome, created]).toEqual(['refused', {}]);
    expect(said).toEqual(['broken:1 bad-syntax']);
    expect(printed).toContain('Not copied');
  });

  test.each([
    ['a file of no known format', { notes: 'Buy milk.' }, 'notes', 'notes:null unknown-format'],
    ['a file that is not there', {}, 'nowhere', 'nowhere:null unreadable-file'],
    [
      'a file beside a broken dump',
      { 'dumps/x.pith.txt': 'x', list },
      'list',
      'dumps/x.pith.txt:1 no-citing-papers',
    ],
  ])('refuses %s', async (_, contents, file, message) => {
    const { outcome, said } = await add(contents as Record<string, string>, { file });
    expect(outcome).toBe('refused');
    expect(said).toContain(message);
  });

  test('dumps of other hubs do not count', async () => {
    const { change } = await add(
      { 'dumps/y.pith.txt': pith, 'dumps/x.pith.txt': pith, list },
      { file: 'list' },
    );
    expect(change).toMatchObject({ added: 1, joined: 1, untouched: 1 });
  });

  test('notes when and from where a file was got, and when its papers were found', async () => {
    const address = 'https://pith.example/hub';
    const options = { file: 'list', retrieved: '2026-11-22', address };
    const { notes } = await add({ 'dumps/x.pith.txt': pith, list }, options);
    expect(Object.keys(notes)).toEqual(['dumps/x.fetched.json', 'history/x.jsonl']);
    expect(JSON.parse(notes['dumps/x.fetched.json'] ?? '')).toMatchObject({
      files: [
        { file: 'x.csl.json', provider: null, address, retrieved: '2026-11-22', promised: null, came: null },
      ],
    });
    const entries = (notes['history/x.jsonl'] ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ paper, firstSeen, lastSeen }) => [paper, firstSeen, lastSeen])).toEqual([
      // Nobody noted when the first dump was got.
      ['a-citing-paper', null, '2026-11-22'],
      ['another-citing-paper', null, null],
      ['new', '2026-11-22', '2026-11-22'],
    ]);
  });

  test('a file of an unknown day finds its papers on the day of the run', async () => {
    const { notes } = await add({ 'dumps/x.pith.txt': pith, list }, { file: 'list' });
    expect(Object.keys(notes)).toEqual(['dumps/x.fetched.json', 'history/x.jsonl']);
    expect(notes['history/x.jsonl']).toContain(
      '"paper":"new","title":"New","keys":[],"firstSeen":"2026-11-26"',
    );
  });

  test('notes how a file is, so that a part of it is noticed later', async () => {
    const { notes } = await add({ 'dumps/x.pith.txt': pith, list }, { file: 'list' });
    const { files } = JSON.parse(notes['dumps/x.fetched.json'] ?? '');
    expect(files).toEqual([
      {
        ...{ file: 'x.csl.json', provider: null, address: null, retrieved: null, promised: null, came: null },
        note: null,
        sha256: createHash('sha256').update(list).digest('hex'),
        whole: { bytes: list.length, entries: 3, end: list.slice(-100) },
      },
    ]);
  });

  test('keeps what is noted of a dump that is added again without a day', async () => {
    const contents = { 'dumps/x.pith.txt': pith, 'dumps/x.csl.json': list, pith, list };
    const { notes } = await add(contents, { file: 'list', retrieved: '2026-11-22' });
    const again = await add({ ...contents, ...notes }, { file: 'list' });
    expect([again.outcome, again.notes]).toEqual(['known', {}]);
  });

  test('notes when a file was got that is there already, and leaves the file as it is', async () => {
    const contents = { 'dumps/x.pith.txt': pith, pith };
    const { outcome, created, notes, printed } = await add(contents, {
      file: 'pith',
      retrieved: '2026-11-22',
    });
    expect([outcome, created]).toEqual(['noted', {}]);
    expect(notes['history/x.jsonl']).toContain('"firstSeen":"2026-11-22"');
    expect(printed).toContain(
      'dumps/x.pith.txt has the same bytes as pith; noted how it is and when it was got.',
    );
  });

  test('notes the days of one file after the other, and then knows when papers were found', async () => {
    const contents = { 'dumps/x.pith.txt': pith, 'dumps/x.csl.json': list, pith, list };
    const first = await add(contents, { file: 'pith', retrieved: '2026-11-22' });
    expect(first.notes['history/x.jsonl']).toContain('"firstSeen":null');
    const second = await add({ ...contents, ...first.notes }, { file: 'list', retrieved: '2026-11-24' });
    const entries = (second.notes['history/x.jsonl'] ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ firstSeen, lastSeen }) => [firstSeen, lastSeen])).toEqual([
      ['2026-11-22', '2026-11-24'],
      ['2026-11-22', '2026-11-22'],
      ['2026-11-24', '2026-11-24'],
    ]);
  });

  test('with dryRun notes nothing', async () => {
    const options = { file: 'list', retrieved: '2026-11-22', dryRun: true };
    expect((await add({ 'dumps/x.pith.txt': pith, list }, options)).notes).toEqual({});
  });

  test('says in a sentence that a note is not readable', async () => {
    const contents = { 'dumps/x.pith.txt': pith, list, 'history/x.jsonl': 'not an entry\n' };
    await expect(add(contents, { file: 'list' })).rejects.toThrow(
      'history/x.jsonl:1 is not an entry of a history',
    );
  });
});
