import type { Entry, EntrySource } from "../model/config.js";
import type { LoadedConfig } from "../parse/loaded-config.js";
import type { ChangeSide, ConfigChange } from "./config-change.js";
import { positionOf } from "./side.js";

interface Variable {
  readonly text: string;
  readonly refresh: string;
  readonly side: ChangeSide;
}

/** Variables that the configs set themselves. One whose lines read the same on both sides changes nothing. */
export function diffEnv(
  a: LoadedConfig,
  b: LoadedConfig,
  felt: ReadonlySet<string>,
): readonly ConfigChange[] {
  const [left, right] = [variablesOf(a), variablesOf(b)];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].flatMap((name): ConfigChange[] => {
    const [before, after] = [left.get(name), right.get(name)];
    const isReadOtherwise = (before?.refresh ?? "") !== (after?.refresh ?? "");
    if (before?.text === after?.text && !isReadOtherwise) return [];
    const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    const counts = felt.has(name) || isReadOtherwise;
    return [
      {
        kind,
        path: ["env", name],
        what: `variable ${name}`,
        ...(before === undefined ? {} : { before: before.side }),
        ...(after === undefined ? {} : { after: after.side }),
        severity: counts ? "warning" : "info",
        effect: counts ? "lines that hold it read otherwise" : "no line reads otherwise",
      },
    ];
  });
}

/** The last value of a name counts. */
function variablesOf({ config }: LoadedConfig): ReadonlyMap<string, Variable> {
  const { env = [], envRefresh = {}, source } = config;
  const place = (place: EntrySource | undefined) => positionOf(place, source?.file);
  return new Map(
    env.map(([name, value]: Entry, i) => [
      name,
      {
        text: String(value),
        refresh: Object.hasOwn(envRefresh, name) ? (envRefresh[name] ?? "") : "",
        side: { text: String(value), ...place(source?.env[i]) },
      },
    ]),
  );
}
