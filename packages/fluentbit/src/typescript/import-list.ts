/** The imports of a file that is being printed. */
export interface ImportList {
  /** Notes that a name is imported, and gives it back. */
  readonly use: (module: string, name: string) => string;
  readonly names: () => readonly string[];
  /** One statement a module, sorted. */
  readonly print: () => string;
}

export function importList(): ImportList {
  const modules = new Map<string, Set<string>>();
  return {
    use: (module, name) => {
      const names = modules.get(module) ?? new Set();
      modules.set(module, names.add(name));
      return name;
    },
    names: () => [...modules.values()].flatMap((names) => [...names]),
    print: () =>
      [...modules]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([module, names]) => statement(module, [...names].sort(byLetters)))
        .join(""),
  };
}

const byLetters = (a: string, b: string): number => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);

function statement(module: string, names: readonly string[]): string {
  const line = `import { ${names.join(", ")} } from "${module}";\n`;
  if (line.length <= 101) return line;
  return `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${module}";\n`;
}
