import ts from 'typescript';
import type { Mutation } from './find-mutations.ts';
import { mutate } from './switch-mutants.ts';

/** Errors that say that code has no use, not that it is wrong. */
const unused = new Set([6133, 6192, 6196, 6198, 7027, 7028]);

/** Creates a function that says which mutations the types refuse: nobody could commit these. `root` has slashes. */
export function createTypeCheck(root: string): (mutations: readonly Mutation[]) => Set<Mutation> {
  const configFile = `${root}/tsconfig.json`;
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const names = fileNames.filter((name) => name.includes('/src/core/'));
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const plain = host.getSourceFile;
  const sources = new Map<string, ts.SourceFile>();
  let program: ts.Program | undefined;
  return (mutations) => {
    const refused = new Set<Mutation>();
    // Each round has one mutation of each file, so that the types are checked a few times for hundreds of mutations.
    for (let left = [...mutations]; left.length > 0; ) {
      const round = new Map(left.toReversed().map((mutation) => [`${root}/${mutation.file}`, mutation]));
      left = left.filter((mutation) => round.get(`${root}/${mutation.file}`) !== mutation);
      host.getSourceFile = (name, target, ...rest) => {
        const mutation = round.get(name);
        if (mutation) return ts.createSourceFile(name, mutate(ts.sys.readFile(name) ?? '', mutation), target);
        const known = sources.get(name) ?? plain.call(host, name, target, ...rest);
        if (known) sources.set(name, known);
        return known;
      };
      program = ts.createProgram(names, { ...options, noEmit: true, skipLibCheck: true }, host, program);
      for (const [name, mutation] of round) {
        const source = program.getSourceFile(name);
        const errors = [
          ...program.getSyntacticDiagnostics(source),
          ...program.getSemanticDiagnostics(source),
        ];
        if (errors.some(({ code }) => !unused.has(code))) refused.add(mutation);
      }
    }
    return refused;
  };
}
