import type * as z from "zod";
import { type Diagnostic, diagnostic } from "./diagnostic.js";
import type { Path } from "./path.js";
import { showValue } from "./show-value.js";
import { didYouMean } from "./suggest.js";

export const unknownKey = diagnostic<{ key: string; known: readonly string[] }>(
  "CORE_UNKNOWN_KEY",
  {
    severity: "error",
    message: ({ key }) => `unknown key ${JSON.stringify(key)}`,
    hint: ({ key, known }) =>
      didYouMean(key, known) ??
      (known.length === 0 ? undefined : `known keys: ${known.join(", ")}`),
  },
);

export const missingKey = diagnostic<{ key: string }>("CORE_MISSING_KEY", {
  severity: "error",
  message: ({ key }) => `${JSON.stringify(key)} is missing`,
  hint: ({ key }) => `add ${key}`,
});

export const invalidValue = diagnostic<{ reason: string }>("CORE_INVALID_VALUE", {
  severity: "error",
  message: ({ reason }) => reason,
});

/** What came of reading unknown data: the value, or why not. */
export type Parsed<T> =
  | { readonly value: T; readonly diagnostics: readonly [] }
  | { readonly value?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Reads unknown data by a schema and speaks to the reader: each finding stands at its own key. */
export function parseWith<T>(schema: z.ZodType<T>, data: unknown, base: Path = []): Parsed<T> {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  return { diagnostics: fromZod(result.error, schema, base) };
}

/** Zod's issues as diagnostics: unknown keys at the key, missing ones named as missing. */
export function fromZod(error: z.ZodError, schema: z.ZodType, base: Path = []): Diagnostic[] {
  return error.issues.flatMap((issue) => fromIssue(issue, [schema], base));
}

/** What zod says of a key that is not there, whatever belongs there. */
const SAID_OF_MISSING: ReadonlySet<string> = new Set([
  "invalid_type",
  "invalid_value",
  "invalid_union",
]);

/** @param schemas the schemas that may stand where the issue's path starts: those of a union are several. */
function fromIssue(issue: z.core.$ZodIssue, schemas: readonly unknown[], base: Path): Diagnostic[] {
  const path: Path = [...base, ...(issue.path as (string | number)[])];
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(schemasAt(schemas, issue.path));
    return issue.keys.map((key) => unknownKey([...path, key], { key, known }));
  }
  if (issue.input === undefined && SAID_OF_MISSING.has(issue.code)) {
    return [missingKey(path, { key: String(issue.path.at(-1) ?? "value") })];
  }
  if (issue.code === "invalid_union") {
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
    if (nearest !== undefined && depth(nearest) > 0) {
      const members = schemasAt(schemas, issue.path);
      return nearest.flatMap((inner) => fromIssue(inner, members, path));
    }
  }
  const given = issue.input === undefined ? "" : `, got ${showValue(issue.input)}`;
  return [
    invalidValue(path, {
      reason: `${lowerFirst(issue.message).replace(/, received .*$/, "")}${given}`,
    }),
  ];
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(
    0,
    ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)),
  );
}

/** The schemas at a path, as far as it can be followed: of a union, all its members. */
function schemasAt(schemas: readonly unknown[], path: readonly PropertyKey[]): readonly unknown[] {
  return path.reduce<readonly unknown[]>((at, part) => {
    const defs = at.flatMap(unwrap).map(defOf);
    return defs.flatMap((def) => {
      const next = def?.type === "object" ? def.shape?.[String(part)] : itemOf(def);
      return next === undefined ? [] : [next];
    });
  }, schemas);
}

const itemOf = (def: Def | undefined): unknown => def?.element ?? def?.valueType;

/** The keys that any of these schemas knows. */
function keysOf(schemas: readonly unknown[]): readonly string[] {
  const keys = schemas.flatMap(unwrap).flatMap((schema) => Object.keys(defOf(schema)?.shape ?? {}));
  return [...new Set(keys)];
}

interface Def {
  readonly type?: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
  readonly innerType?: unknown;
  readonly in?: unknown;
}

const defOf = (schema: unknown): Def | undefined =>
  (schema as { readonly def?: Def } | undefined)?.def;

/** What stands inside optional, default and the like; the members of a union. */
function unwrap(schema: unknown): readonly unknown[] {
  const def = defOf(schema);
  if (def?.type === "union") return (def.options ?? []).flatMap(unwrap);
  const inner = def?.innerType ?? def?.in;
  return inner === undefined ? [schema] : unwrap(inner);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
