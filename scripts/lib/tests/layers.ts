import { posix } from 'node:path';

/**
 * A room is a folder; its row lists the folders, files and packages that it may import besides itself. A `*` stands
 * for any folder name, so that each of these folders is a separate room.
 */
export type Rooms = Record<string, readonly string[]>;

export interface SourceFile {
  /** From the root of the repository, with `/` between folders. */
  path: string;
  text: string;
}

/** Folders whose files run in the browser, and what they must not load, directly or indirectly. */
export interface BrowserLayer {
  entries: readonly string[];
  never: readonly string[];
  /** Files that are fetched only when a reader asks for them, and what they may load all the same. */
  onDemand?: Readonly<Record<string, readonly string[]>>;
}

export interface Breach {
  file: string;
  message: string;
}

interface Import {
  /** The path of a file of the project, or the name of a package or module of Node or Astro. */
  target: string;
  typeOnly: boolean;
}

/** Every import that the row of a room does not allow, and every import by which the browser would load too much. */
export function findBreaches(files: readonly SourceFile[], rooms: Rooms, browser: BrowserLayer): Breach[] {
  const imports = new Map(files.map(({ path, text }) => [path, importsOf(path, text)]));
  return [...findWrongRooms(imports, rooms), ...findBrowserBreaches(imports, browser)];
}

function findWrongRooms(imports: ReadonlyMap<string, Import[]>, rooms: Rooms): Breach[] {
  // A nested room comes before its parent, and a name before a star.
  const rows = Object.entries(rooms)
    .sort(([a], [b]) => b.split('/').length - a.split('/').length || (b > a ? 1 : -1))
    .map(([name, allowed]) => ({ pattern: new RegExp(`^${name.replaceAll('*', '[^/]+')}(?=/)`), allowed }));
  return [...imports].flatMap(([file, targets]) => {
    const row = rows.find(({ pattern }) => pattern.test(file));
    const [room] = row?.pattern.exec(file) ?? [];
    if (row === undefined || room === undefined) {
      return [{ file, message: 'This file is not in any room of scripts/checks/layers.ts.' }];
    }
    return targets
      .filter(({ target }) => ![room, ...row.allowed].some((name) => isIn(target, name)))
      .map(({ target }) => ({
        file,
        message: `${room} may not import ${target}: imports go down only (scripts/checks/layers.ts).`,
      }));
  });
}

function findBrowserBreaches(imports: ReadonlyMap<string, Import[]>, browser: BrowserLayer): Breach[] {
  const { entries, never, onDemand = {} } = browser;
  const always = [...imports.keys()].filter(
    (file) => !(file in onDemand) && entries.some((name) => isIn(file, name)),
  );
  return [
    ...findReached(imports, always, never),
    ...Object.entries(onDemand).flatMap(([file, may]) =>
      findReached(
        imports,
        [file],
        never.filter((name) => !may.includes(name)),
      ),
    ),
  ];
}

/** Every import by which some files would load what they must not. */
function findReached(
  imports: ReadonlyMap<string, Import[]>,
  entries: readonly string[],
  never: readonly string[],
): Breach[] {
  const breaches: Breach[] = [];
  const queue = [...entries];
  const reached = new Set(queue);
  for (const file of queue) {
    for (const { target, typeOnly } of imports.get(file) ?? []) {
      if (typeOnly || reached.has(target)) continue;
      if (never.some((name) => isIn(target, name))) {
        breaches.push({
          file,
          message: `This runs in the browser and may not load ${target}; import its types only.`,
        });
      } else if (imports.has(target)) {
        reached.add(target);
        queue.push(target);
      }
    }
  }
  return breaches;
}

/** True if `target` is `name`, is in the folder `name`, or is part of the package or scheme `name`. */
function isIn(target: string, name: string): boolean {
  return (
    target === name ||
    target.startsWith(name.endsWith(':') ? name : `${name}/`) ||
    target.startsWith(`${name}:`)
  );
}

// In formatted code an import statement begins a line, and its module is in single quotes.
const statement = /^\s*(?:import|export)(?<type>\s+type\b)?(?:[^'"`;]*?\sfrom)?\s+'(?<module>[^']+)'/gm;
const dynamicImport = /\bimport\('(?<module>[^']+)'\)/g;

function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(statement), ...text.matchAll(dynamicImport)].map(({ groups }) => {
    const [module = ''] = (groups?.module ?? '').split('?');
    const target = module.startsWith('.') ? posix.join(posix.dirname(path), module) : module;
    return { target, typeOnly: groups?.type !== undefined };
  });
}
