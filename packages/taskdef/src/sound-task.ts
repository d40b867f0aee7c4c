import { type Diagnostic, invalidValue, type Path, parseWith, unknownKey } from "@millrace/core";
import type { Container } from "./model/container-definition.js";
import type { TaskDefinition } from "./model/task-definition.js";
import { taskSchema } from "./schema/task-schema.js";

/** A container whose fields are of the right type. A field that was not is there, as undefined. */
export type SoundContainer = { readonly [K in keyof Container]?: Container[K] | undefined };

/** A task whose fields are of the right type. A field that was not is there, as undefined. */
export interface SoundTask extends SoundFields {
  readonly containers: readonly PlacedContainer[];
  /** True when there are containers of which nothing can be read, so that what is missing may be among them. */
  readonly hasUnreadable: boolean;
}

type SoundFields = {
  readonly [K in Exclude<keyof TaskDefinition, "containers">]?: TaskDefinition[K] | undefined;
};

/** A container and where it stands: `["containers", 1]`. */
export interface PlacedContainer {
  readonly at: Path;
  readonly container: SoundContainer;
}

/** What of a task can be read, and findings about the rest. Without `task` nothing can. */
export interface ReadTask {
  readonly task?: SoundTask;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a task of any shape. */
export function readTask(given: unknown): ReadTask {
  const diagnostics = parseWith(taskSchema(), given).diagnostics.map(withoutValue);
  if (!isRecord(given)) return { diagnostics };
  const faults = diagnostics.filter(({ code }) => code !== unknownKey.code).map(({ path }) => path);
  const { containers, ...fields } = given;
  const list: readonly unknown[] = Array.isArray(containers) ? containers : [];
  const placed = list.flatMap((container, i) => {
    const inside = faults.filter(([field, index]) => field === "containers" && index === i);
    return isRecord(container)
      ? [
          {
            at: ["containers", i],
            container: soundPart(
              container,
              inside.map(([, , key]) => key),
            ),
          },
        ]
      : [];
  });
  const task = {
    ...soundPart(
      fields,
      faults.map(([key]) => key),
    ),
    containers: placed,
    hasUnreadable: list !== containers || placed.length < list.length,
  };
  return { task, diagnostics };
}

/** Fields as they are, but faulty ones undefined: so a rule sees that there is something. */
function soundPart(
  fields: Readonly<Record<string, unknown>>,
  faulty: readonly (string | number | undefined)[],
): Readonly<Record<string, undefined>> {
  const entries = Object.entries(fields)
    .map(([key, value]) => [key, value, faulty.includes(key)] as const)
    .filter(([, value, isFaulty]) => isFaulty || value !== undefined)
    .map(([key, value, isFaulty]) => [key, isFaulty ? undefined : value]);
  return Object.fromEntries(entries);
}

/** Fields in which people put secrets, though they should not. */
const SECRETIVE = new Set<string | number | undefined>([
  "environment",
  "command",
  "entryPoint",
  "options",
]);

/** A finding that does not quote a value which may be a secret. */
function withoutValue(found: Diagnostic): Diagnostic {
  const { code, path, message } = found;
  if (code !== invalidValue.code || !path.some((part) => SECRETIVE.has(part))) return found;
  return invalidValue(path, { reason: message.replace(/, got .*$/s, "") });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
