/** Names of constants for files, none twice and none taken: `parsersConf` of `conf/parsers.conf`. The last is `config`. */
export function constantNames(
  paths: readonly string[],
  taken: readonly string[],
): readonly string[] {
  const used = new Set([...taken, "config", "files"]);
  return paths.map((path, i) => {
    if (i === paths.length - 1) return "config";
    const name = freeName(constantName(path), used);
    used.add(name);
    return name;
  });
}

/** Two words at least behind letters, or `file…`: no such name is a word of the language. */
function constantName(path: string): string {
  const words =
    path
      .split("/")
      .at(-1)
      ?.match(/[A-Za-z0-9]+/g) ?? [];
  const [first = "file", ...rest] = words.map((one) => one.toLowerCase());
  const name = [first, ...rest.map((one) => one.charAt(0).toUpperCase() + one.slice(1))].join("");
  return rest.length === 0 || /^\d/.test(name)
    ? `file${name.charAt(0).toUpperCase()}${name.slice(1)}`
    : name;
}

function freeName(name: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const candidate = number === 2 ? name : `${name}${number - 1}`;
    if (!used.has(candidate)) return candidate;
  }
}
