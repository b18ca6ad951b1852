/** Checks that every path, link, anchor and npm script that a document names exists. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findWrongReferences } from '../lib/tests/documents.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const documents = files
  .filter((path) => path.endsWith('.md') && !path.includes('fixtures/'))
  .map((path) => ({ path, text: read(path) }));
const ignored = Array.from(read('.gitignore').matchAll(/^(.+)\/$/gm), ([, folder = '']) => folder);
/** The maintainer's own: not in every copy. */
const own = ['data/dumps', 'data/history', 'public', 'site.config.ts', 'site.config.json'];
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

const problems = findWrongReferences(documents, { files, generated: [...ignored, ...own], scripts });
for (const { file, message } of problems) console.error(`${file}: ${message}`);
if (problems.length === 0) console.log(`Everything that ${documents.length} documents name exists.`);
else process.exitCode = 1;
