import { chromium } from '@playwright/test';
import { measureTyping } from '/work/search-wip/scripts/bench/search/typing.ts';
import { makeList, readBenchCorpus } from '/work/search-wip/scripts/bench/search/papers.ts';
import { findBrowser, launchOptions } from '/work/search-wip/scripts/lib/browser.ts';
const size = Number(process.argv[2]);
const { executablePath } = await findBrowser();
const browser = await chromium.launch(launchOptions(executablePath));
const corpus = readBenchCorpus('/work/shared/corpora/acl-anthology-10k.jsonl');
const list = makeList(corpus, size, 1);
const t = performance.now();
try { console.log(await measureTyping(list.made, browser, [...list.documents.slice(0,2).map(d => d.title.slice(0,24)), 'hallucinaton', 'qzxqzx'])); }
finally { await browser.close(); }
console.log((performance.now()-t)/1000, 's');
process.exit(0);
