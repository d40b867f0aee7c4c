import { diagnostic, type Path } from "@millrace/core";
import type { TaskRule } from "./task-rule.js";

export const dependencyCycle = diagnostic<{ cycle: readonly string[] }>("ECS_DEPENDENCY_CYCLE", {
  severity: "error",
  message: ({ cycle }) => `containers wait for each other: ${cycle.join(" -> ")}`,
  hint: () => "take one of these dependencies out, or the task never starts",
});

interface Edge {
  readonly to: string;
  readonly path: Path;
}

/** No container waits, over others or at once, for itself. Each circle is reported once, where it closes. */
export const acyclicDependencies: TaskRule = function* ({ containers }) {
  const edges = new Map<string, readonly Edge[]>();
  for (const { at, container } of containers) {
    const { name, dependsOn = [] } = container;
    if (name === undefined || edges.has(name)) continue;
    const from = dependsOn.map(({ containerName: to }, i) => ({
      to,
      path: [...at, "dependsOn", i],
    }));
    edges.set(name, from);
  }
  const done = new Set<string>();
  for (const name of edges.keys()) yield* visit(name, [], { edges, done });
};

interface Search {
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  /** Containers from which all has been looked at. */
  readonly done: Set<string>;
}

function* visit(
  name: string,
  way: readonly string[],
  search: Search,
): Generator<ReturnType<typeof dependencyCycle>> {
  if (search.done.has(name)) return;
  const here = [...way, name];
  for (const { to, path } of search.edges.get(name) ?? []) {
    const start = here.indexOf(to);
    if (start >= 0) yield dependencyCycle(path, { cycle: [...here.slice(start), to] });
    else yield* visit(to, here, search);
  }
  search.done.add(name);
}
