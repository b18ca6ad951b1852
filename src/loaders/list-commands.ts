import { linesFile } from './lines-file.ts';

/** A command that gets the papers of a list, and what it needs. */
export interface ListCommand {
  tool: string;
  command: string;
}

/** Commands for the files of a list at an address `https://…/citing-papers.`: the first gets them, the others print titles. */
export function listCommands(files: string, isCompressed: boolean): ListCommand[] {
  const [curl, python, r] = isCompressed
    ? forLines(`${files}${linesFile.extension}`)
    : forJson(`${files}json`);
  return [
    { tool: 'curl', command: curl },
    { tool: 'Python', command: `python3 -c "${python}"` },
    { tool: 'R, with the package jsonlite', command: `Rscript -e '${r}'` },
  ];
}

function forJson(file: string) {
  return [
    `curl -fsS ${file}`,
    `import json, urllib.request as u; [print(p['title']) for p in json.load(u.urlopen('${file}'))['citingPapers']]`,
    `writeLines(jsonlite::fromJSON("${file}")$citingPapers$title)`,
  ] as const;
}

function forLines(file: string) {
  return [
    `curl -fsS ${file} | gunzip`,
    `import gzip, json, urllib.request as u; f = gzip.open(u.urlopen('${file}')); next(f); [print(json.loads(p)['title']) for p in f]`,
    `for (p in readLines(gzcon(url("${file}")))[-1]) writeLines(jsonlite::fromJSON(p)$title)`,
  ] as const;
}
