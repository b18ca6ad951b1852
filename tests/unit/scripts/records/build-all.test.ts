import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildAll } from '../../../../scripts/lib/records/build-all.ts';
import type { RecordFiles } from '../../../../scripts/lib/records/record-files.ts';
import { type HubRecord, hubRecordSchema } from '../../../../src/core/schemas/hub-record.ts';
import { type Report, reportSchema } from '../../../../src/core/schemas/report.ts';

const dump = (title: string) => `hub Canonical reference
${title}
citing papers explorer
-
A Citing Paper
One sentence about it.
`;

interface Written {
  folder: string;
  records: HubRecord[];
  report: Report;
}

/** Files that are only in memory; `null` is a file that cannot be read. */
function fakeFiles(dumps: Record<string, string | null>, more: Partial<RecordFiles> = {}) {
  const written: Written[] = [];
  const files: RecordFiles = {
    list: async () => {
      const all = Object.keys(dumps).sort();
      return { names: all.filter(isDump), notes: all.filter((name) => !isDump(name)) };
    },
    read: async (file) => {
      const text = dumps[file.replace('dumps/', '')];
      if (typeof text === 'string') return { bytes: new TextEncoder().encode(text) };
      const isMissing = text === undefined;
      return { rule: 'unreadable-file', problem: 'Cannot read it: permission was denied.', isMissing };
    },
    write: async (folder, { records, report }) => {
      written.push({ folder, records, report });
      return null;
    },
    ...more,
  };
  return { files, written };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const isDump = (name: string) => !name.endsWith('.fetched.json');

const silent = { step() {}, done() {} };
const options = { dumps: 'dumps', out: 'records', check: false };

async function build(dumps: Record<string, string | null>, more: Partial<RecordFiles> = {}, check = false) {
  const { files, written } = fakeFiles(dumps, more);
  const { report } = await buildAll({ ...options, check }, silent, files);
  expect(reportSchema.parse(report)).toEqual(report);
  return { report, written, said: report.messages.map(({ file, line, rule }) => `${file}:${line} ${rule}`) };
}

describe('buildAll(options, progress, files)', () => {
  test('writes the record of each dump, with its hash, its lines and its number of messages', async () => {
    const text = `A hoisted summary.\n${dump('One')}`;
    const { report, written } = await build({ 'two.pith.txt': dump('Two'), 'one.pith.txt': text });
    expect(report).toMatchObject({ ok: true, counts: { info: 0, warning: 1, error: 0 } });
    const [{ folder, records } = { folder: '', records: [] }] = written;
    expect(folder).toBe('records');
    expect(records.map(({ hub }) => [hub.id, hub.title])).toEqual([
      ['one', 'One'],
      ['two', 'Two'],
    ]);
    expect(records[0]?.sources).toEqual([
      {
        file: 'one.pith.txt',
        format: 'pith',
        sha256: createHash('sha256').update(text).digest('hex'),
        lines: 7,
        messages: 1,
        ...{ retrieved: null, address: null, promised: null, came: null, note: null },
      },
    ]);
    for (const record of records) expect(hubRecordSchema.parse(record)).toEqual(record);
  });

  describe('with notes about when and from where dumps were got', () => {
    const text = dump('One');
    const entry = {
      file: 'one.pith.txt',
      provider: null,
      address: 'https://pith.example/one',
      retrieved: '2026-11-22',
      promised: 171,
      came: 1,
      note: null,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
    const notes = JSON.stringify({ schemaVersion: 1, identifiers: null, files: [entry] });
    const sourcesOf = ([first]: Written[]) => first?.records.flatMap(({ sources }) => sources);

    test('the record has them with the file that they are about', async () => {
      const dumps = { 'one.pith.txt': text, 'one.fetched.json': notes, 'two.pith.txt': dump('Two') };
      const { written, said } = await build(dumps);
      const { address, retrieved, promised, came } = entry;
      const two = { file: 'two.pith.txt', retrieved: null, address: null, promised: null, came: null };
      expect(sourcesOf(written)).toMatchObject([{ address, retrieved, promised, came }, two]);
      expect(said).toEqual([]);
    });

    test('a dump that was changed since then loses them, and that is said', async () => {
      const { written, said } = await build({ 'one.pith.txt': `${text}\n`, 'one.fetched.json': notes });
      expect(sourcesOf(written)).toMatchObject([{ retrieved: null, address: null, messages: 1 }]);
      expect(said).toEqual(['dumps/one.pith.txt:null changed-since-retrieved']);
    });

    const long = dump('One').concat(`-\nAnother Citing Paper\nIt ends${' after some words'.repeat(8)}.\n`);
    const noted = (more: object) => {
      const whole = { bytes: long.length, entries: 2, end: long.replace(/\s+/g, ' ').trim().slice(-100) };
      const sha256 = createHash('sha256').update(long).digest('hex');
      const files = [{ ...entry, retrieved: null, sha256, whole, ...more }];
      return JSON.stringify({ schemaVersion: 1, identifiers: null, files });
    };

    test('a dump of which a part is left is a warning with what is there, and what to do', async () => {
      for (const cut of [text, long.slice(0, -5)]) {
        const { report } = await build({ 'one.pith.txt': cut, 'one.fetched.json': noted({}) });
        const papers = cut === text ? 1 : 2;
        expect(report.messages).toMatchObject([
          {
            file: 'dumps/one.pith.txt',
            severity: 'warning',
            rule: 'cut-file',
            reason: `It is shorter than when it was noted, and its end is missing: it has ${papers} of 2 entries, ${cut.length} of ${long.length.toLocaleString('en')} bytes.`,
            action: expect.stringMatching(
              /^Take it from git, or get it again; if you shortened it, .*npm run add/,
            ),
          },
        ]);
        expect(report.ok).toBe(true);
      }
    });

    test('a dump that is not there any more is a warning with what it had', async () => {
      const { report } = await build({ 'one.2.pith.txt': text, 'one.fetched.json': noted({}) });
      expect(report.messages.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`)).toEqual([
        'dumps/one.pith.txt warning missing-file',
      ]);
      expect(report.messages[0]?.reason).toBe('It was noted, with 2 entries, and is not in the folder.');
      expect(report.ok).toBe(true);
    });

    test('a hub without any of its dumps is a warning too', async () => {
      const dumps = { 'one.fetched.json': noted({}), 'two.pith.txt': text };
      const { report, written } = await build(dumps);
      expect(report.messages.map(({ file, severity, rule }) => `${file} ${severity} ${rule}`)).toEqual([
        'dumps/one.pith.txt warning missing-file',
      ]);
      expect(written[0]?.records.map(({ hub }) => hub.id)).toEqual(['two']);
    });

    test('a run names both a missing dump and one that cannot be read', async () => {
      const { report } = await build({ 'one.2.pith.txt': null, 'one.fetched.json': noted({}) });
      expect(report.messages.map(({ rule }) => rule)).toEqual(['missing-file', 'unreadable-file']);
    });

    test.each([
      ['a word less in it', long.replace('One sentence', 'Some')],
      ['an entry less in it', long.replace('A Citing Paper\nOne sentence about it.\n-\n', '')],
      ['an entry more at its end', `${long}-\nA New Paper\nAbout one.\n`],
      ['other line ends', long.replaceAll('\n', '\r\n')],
      ['no line end at its end', long.trimEnd()],
    ])('a dump that was edited by hand and has %s is an info at most', async (_, edited) => {
      expect(edited).not.toBe(long);
      const { report } = await build({ 'one.pith.txt': edited, 'one.fetched.json': noted({}) });
      expect(report.messages).toMatchObject([
        { severity: 'info', rule: 'changed-since-retrieved', reason: 'It was changed since it was added.' },
      ]);
    });
  });

  test('tells all messages of all dumps in one run, by file and then by line', async () => {
    const warned = dump('One').replace('citing papers', 'roles\nmeth 9\nciting papers').replace('-', '-\n-');
    const { said, written, report } = await build({
      'a.pith.txt': 'x',
      'b.pith.txt': warned,
      'c.pith.txt': '',
    });
    expect(said).toEqual([
      'dumps/a.pith.txt:1 no-citing-papers',
      'dumps/b.pith.txt:4 unknown-role',
      'dumps/b.pith.txt:4 count-exceeds-papers',
      'dumps/b.pith.txt:6 empty-entry',
      'dumps/c.pith.txt:null empty-file',
    ]);
    expect(report.ok).toBe(false);
    expect(written[0]?.records.map(({ hub }) => hub.id)).toEqual(['b']);
    expect(written[0]?.report).toEqual(report);
  });

  test('an error in one dump does not stop the others', async () => {
    const { said, written } = await build({
      'a.pith.txt': null,
      'b.pith.txt': '<!doctype html>',
      'c.pith.txt': dump('Three'),
      'd.txt': 'a shopping list',
      'e.dat': '',
      'f.txt': dump('Six'),
    });
    expect(said).toEqual([
      'dumps/a.pith.txt:null unreadable-file',
      'dumps/b.pith.txt:1 html-page',
      'dumps/d.txt:null unknown-format',
      'dumps/e.dat:null unknown-format',
    ]);
    expect(written[0]?.records.map(({ hub }) => hub.id)).toEqual(['c', 'f']);
  });

  test('facts of the newer of two files are shown, by the days on which they were got', async () => {
    const list = (volume: string) =>
      JSON.stringify([{ id: 'b', type: 'article-journal', title: 'A Listed Paper', volume }]);
    const dumps = { 'a.pith.txt': dump('One'), 'a.csl.json': list('7'), 'a.csl.2.json': list('8') };
    const volumeOf = ({ written }: { written: Written[] }) =>
      written[0]?.records[0]?.citingPapers.find(({ title }) => title === 'A Listed Paper')?.publication
        .volume;
    expect(volumeOf(await build(dumps))).toBe('8');
    const facts = { provider: null, address: null, promised: null, came: null, note: null };
    const files = [
      { file: 'a.csl.json', retrieved: '2026-11-23', ...facts, sha256: sha256(list('7')) },
      { file: 'a.csl.2.json', retrieved: '2026-11-22', ...facts, sha256: sha256(list('8')) },
    ];
    const noted = JSON.stringify({ schemaVersion: 1, identifiers: null, files });
    expect(volumeOf(await build({ ...dumps, 'a.fetched.json': noted }))).toBe('7');
    const { said, written } = await build({ ...dumps, 'a.fetched.json': '{}' });
    expect(said).toEqual(['dumps/a.fetched.json:null unreadable-file']);
    expect(written[0]?.records).toEqual([]);
  });

  test('notes of a hub that cannot be read are an error, with why and what to do', async () => {
    const { report, written } = await build({ 'a.pith.txt': dump('One'), 'a.fetched.json': null });
    expect(report.messages).toMatchObject([
      {
        file: 'dumps/a.fetched.json',
        severity: 'error',
        rule: 'unreadable-file',
        reason: 'Cannot read it: permission was denied.',
        action: 'Restore it, or delete it and fetch again.',
      },
    ]);
    expect(written[0]?.records).toEqual([]);
  });

  test('with check, reads and reports and writes nothing', async () => {
    const { report, written } = await build({ 'a.pith.txt': dump('One'), 'b.pith.txt': '' }, {}, true);
    expect(report.counts.error).toBe(1);
    expect(written).toEqual([]);
  });

  test.each([
    'Visual-RFT.pith.txt',
    'a_b.pith.txt',
    'a b.pith.txt',
    '-a.pith.txt',
    'é.pith.txt',
    'report.pith.txt',
  ])('%s gives no hub id, and is not read', async (name) => {
    const { said, written } = await build({ [name]: dump('One') });
    expect(said).toEqual([`dumps/${name}:null bad-file-name`]);
    expect(written[0]?.records).toEqual([]);
  });

  test.each([
    ['My Papers.csv', 'my-papers.csv'],
    ['Visual_RFT.pith.txt', 'visual-rft.pith.txt'],
    ['a.100%.csv', 'a.100.csv'],
    ['数.ris', 'hub.ris'],
    ['report.csl.json', 'hub.csl.json'],
  ])('%s gets the name to rename it to, with its own extension: %s', async (name, better) => {
    const { report } = await build({ [name]: dump('One') });
    expect(report.messages.map(({ action }) => action)).toEqual([`Rename it to ${better}.`]);
  });

  test.each(['a.b\\c.csv', 'a.100%.csv', 'a.b#1.csv', 'a.b?.csv', 'a.b\nc.csv'])(
    '%j cannot be published under its name, and is not read',
    async (name) => {
      const { report, written } = await build({ [name]: dump('One') });
      expect(report.messages.map(({ rule }) => rule)).toEqual(['bad-file-name']);
      expect(written[0]?.records).toEqual([]);
    },
  );

  test.each([
    ['a.export (1) [é] 数.pith.txt', 'a.pith.txt'],
    [`${'a'.repeat(245)}.pith.txt`, `${'a'.repeat(60)}.pith.txt`],
    ['a.e\u0301.csv', 'a.e.csv'],
  ])('%s cannot be published under its name, and gets another', async (name, better) => {
    const { report } = await build({ [name]: dump('One') });
    expect(report.messages.map(({ rule, action }) => `${rule}: ${action}`)).toEqual([
      `bad-file-name: Rename it to ${better}.`,
    ]);
  });

  test('a name with capital letters, digits, dots, hyphens and underscores is fine', async () => {
    const { said } = await build({ 'a.Export_2-1.pith.txt': dump('One') });
    expect(said).toEqual([]);
  });

  test('a table that would be published as a page gets the extension of its format', async () => {
    const { report, written } = await build({ 'x.csv.html': 'title,doi\nA Paper,10.1000/1\n' });
    expect(report.messages.map(({ rule, action }) => `${rule}: ${action}`)).toEqual([
      'bad-file-name: Rename it to x.csv.',
    ]);
    expect(written[0]?.records).toEqual([]);
  });

  test.each(['x', 'x.'])('a table called “%s” gets an extension, and keeps its hub', async (name) => {
    const { report } = await build({ [name]: 'title,doi\nA Paper,10.1000/1\n' });
    expect(report.messages.map(({ reason, action }) => `${reason} ${action}`)).toEqual([
      'The name has no extension. Rename it to x.csv.',
    ]);
  });

  test('a table with a wrong extension is not told to take the name of another dump', async () => {
    const { report } = await build({
      'x.csv': dump('One'),
      'x.csv.html': 'title,doi\nA Paper,10.1000/1\n',
      'x.htm': 'title,doi\nA Book,10.1000/2\n',
    });
    const actions = report.messages
      .filter(({ rule }) => rule === 'bad-file-name')
      .map(({ action }) => action);
    expect(actions.sort()).toEqual(['Rename it to x.2.csv.', 'Rename it to x.3.csv.']);
  });

  test('no two dumps are told to take one name, so that none is moved over another', async () => {
    const { report } = await build({
      'a b.csv': dump('One'),
      'a#b.csv': dump('Two'),
      'a?b.csv': dump('Three'),
      'a-b.2.csv': dump('Four'),
    });
    const actions = report.messages
      .filter(({ rule }) => rule === 'bad-file-name')
      .map(({ action }) => action);
    expect(actions.sort()).toEqual(
      ['a-b.3.csv', 'a-b.4.csv', 'a-b.csv'].map((name) => `Rename it to ${name}.`),
    );
  });

  test('two dumps whose names differ in case are an error: some systems hold them for one file', async () => {
    const { report, said, written } = await build({ 'A.pith.txt': dump('One'), 'a.pith.txt': dump('Two') });
    expect(said).toEqual(['dumps/A.pith.txt:null bad-file-name']);
    expect(report.messages[0]?.action).toBe('Rename it to a.pith.2.txt.');
    expect(written[0]?.records).toEqual([]);
  });

  test('a folder without dumps is an error', async () => {
    const { said, report } = await build({});
    expect(said).toEqual(['dumps:null no-dumps']);
    expect(report.ok).toBe(false);
  });

  test('a folder that cannot be read is an error, and nothing is written', async () => {
    const { said, written } = await build({}, { list: async () => ({ problem: 'It does not exist.' }) });
    expect(said).toEqual(['dumps:null unreadable-file']);
    expect(written).toEqual([]);
  });

  test('records that cannot be written are an error beside the messages about the dumps', async () => {
    const write = async () => ({ problem: 'Cannot write the records: the disk is full.' });
    const { report, said } = await build({ 'a.pith.txt': `A hoisted summary.\n${dump('One')}` }, { write });
    expect(said).toEqual(['dumps/a.pith.txt:1 unmatched-representative', 'records:null unwritable-folder']);
    expect(report).toMatchObject({ ok: false, counts: { error: 1, warning: 1 } });
  });

  test('records that another run writes are an error that says what to do', async () => {
    const unwritten = { problem: 'Another run is writing records.', action: 'Wait for it to end.' };
    const { report } = await build({ 'a.pith.txt': dump('One') }, { write: async () => unwritten });
    expect(report.messages).toMatchObject([{ reason: unwritten.problem, action: unwritten.action }]);
  });

  test('a file that is too large is reported with its size', async () => {
    const read: RecordFiles['read'] = async (file) => ({
      isMissing: !isDump(file),
      rule: 'file-too-large',
      problem: 'The file has 300 MiB.',
    });
    const { said } = await build({ 'a.pith.txt': '' }, { read });
    expect(said).toEqual(['dumps/a.pith.txt:null file-too-large']);
  });

  test('tells its steps, and wipes the last of them', async () => {
    const steps: string[] = [];
    const progress = { step: (text: string) => steps.push(text), done: () => steps.push('done') };
    await buildAll(options, progress, fakeFiles({ 'a.pith.txt': dump('One') }).files);
    expect(steps).toEqual([
      'Reading dumps/a.pith.txt (1 of 1) …',
      'Joining 1 entry of a …',
      'Writing 1 of 1 records …',
      'done',
    ]);
  });
});
