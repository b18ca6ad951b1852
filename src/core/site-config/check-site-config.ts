import { type Finding, finding } from '../messages/finding.ts';
import { type SiteConfig, siteConfigSchema } from '../schemas/site-config.ts';
import { quote } from '../text/quote.ts';
import { readAccent } from './accent.ts';
import { findKey } from './find-key.ts';

type Path = readonly PropertyKey[];

/**
 * Checks what a config file holds. Every fault is an error at the line of `text` that names the field; a config with
 * one is not used at all.
 */
export function checkSiteConfig(
  value: unknown,
  text: string,
): { config: SiteConfig } | { findings: Finding[] } {
  const result = siteConfigSchema.safeParse(value);
  const faults = [...(result.error?.issues.flatMap(toFaults) ?? []), ...faultsBeyondShape(value)];
  if (result.success && faults.length === 0) return { config: result.data };
  const findings = faults.map((fault) => toFinding(value, text, fault));
  return { findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

interface Fault {
  path: Path;
  /** As in “expected a colour of CSS”. */
  message: string;
}

type Issue = NonNullable<ReturnType<typeof siteConfigSchema.safeParse>['error']>['issues'][number];

function toFaults(issue: Issue): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: plain(issue.message) }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownField(issue.path) }));
}

/** What no schema says: colours, and hubs that are named twice. Values of another type are left to the schema. */
function faultsBeyondShape(value: unknown): Fault[] {
  const { accent, hubs } = (value ?? {}) as { accent?: unknown; hubs?: unknown };
  const ids = Array.isArray(hubs) ? hubs.map((hub: unknown) => (hub as { id?: unknown } | null)?.id) : [];
  return [
    ...(typeof accent === 'string' && readAccent(accent) === null
      ? [{ path: ['accent'], message: 'expected a colour of CSS such as #3f2ca5 or rebeccapurple' }]
      : []),
    ...ids.flatMap((id, index) =>
      typeof id === 'string' && ids.indexOf(id) < index
        ? [{ path: ['hubs', index, 'id'], message: 'expected each hub once' }]
        : [],
    ),
  ];
}

function toFinding(value: unknown, text: string, { path, message }: Fault): Finding {
  const name = path.reduce<string>(
    (before, part) => (typeof part === 'number' ? `${before}[${part + 1}]` : `${before}.${String(part)}`),
    '',
  );
  const found = path.reduce<unknown>(
    (inside, part) => (inside as Record<PropertyKey, unknown> | undefined)?.[part],
    value,
  );
  const shown =
    found === undefined ? 'nothing' : quote(typeof found === 'string' ? found : JSON.stringify(found));
  return finding(
    'bad-config',
    findKey(text, path),
    `${name.slice(1) || 'the config'}: found ${shown}, ${message}.`,
    // Each field has a message of its own.
    { field: name.slice(1) },
  );
}

function unknownField(path: Path): string {
  const known = fieldsAt(path);
  return `which is no field here${known.length > 0 ? `; expected one of ${known.join(', ')}` : ''}`;
}

function fieldsAt(path: Path): string[] {
  const shapes: Record<string, string[]> = {
    '': Object.keys(siteConfigSchema.shape).filter((key) => key !== '$schema'),
    footer: ['label', 'href'],
    terms: ['text', 'href'],
    hubs: ['id', 'title'],
    limits: Object.keys(siteConfigSchema.shape.limits.unwrap().shape),
  };
  return shapes[String(path[0] ?? '')] ?? [];
}

/** The sentence of zod, in the form of the rest: “expected …”. */
function plain(message: string): string {
  return message.replace(/^Invalid input: /, '').replace(/^(?!expected)(\w)/, (first) => first.toLowerCase());
}
