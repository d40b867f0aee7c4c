import type { FileReader } from "./file-reader.js";

/** Paths longer than this are none on the systems where the engine runs. */
const LONGEST_PATH = 4096;

/**
 * Files and folders that a pattern names, as the C library's `glob` finds them, but sorted: the engine takes them in any
 * order. `*`, `?` and `[…]` stand for parts of one name, and none of them for a dot at its start.
 */
export function globFiles(files: FileReader, pattern: string): readonly string[] {
  if (pattern.length > LONGEST_PATH) return [];
  const absolute = pattern.startsWith("/");
  const parts = pattern.split("/").filter((part) => part !== "" && part !== ".");
  const found = parts.reduce<readonly string[]>(
    (folders, part) => folders.flatMap((folder) => namesIn(files, folder, part)),
    [absolute ? "/" : ""],
  );
  return [...found].sort();
}

function namesIn(files: FileReader, folder: string, part: string): string[] {
  const join = (name: string): string =>
    folder === "" || folder === "/" ? `${folder}${name}` : `${folder}/${name}`;
  if (!/[*?[\\]/.test(part)) return exists(files, join(part)) ? [join(part)] : [];
  const names = files.list(folder === "" ? "." : folder);
  return names.filter((name) => matchesName(part, name)).map(join);
}

function exists(files: FileReader, path: string): boolean {
  return path.split("/").at(-1) === ".." || files.read(path).fault !== "missing";
}

/** One part of a pattern against one name. Steps back to the last `*` only, so its time is bounded by the product of both. */
export function matchesName(pattern: string, name: string): boolean {
  if (name.startsWith(".") && !pattern.startsWith(".")) return false;
  const tokens = tokensOf(pattern);
  let [token, char, star, mark] = [0, 0, -1, 0];
  while (char < name.length) {
    const now = tokens[token];
    if (now === "*") {
      [star, mark] = [token, char];
      token += 1;
    } else if (now?.test(name[char] ?? "")) {
      token += 1;
      char += 1;
    } else if (star >= 0) {
      mark += 1;
      [token, char] = [star + 1, mark];
    } else return false;
  }
  return tokens.slice(token).every((rest) => rest === "*");
}

type Token = "*" | { readonly test: (char: string) => boolean };

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] ?? "";
    const set = char === "[" ? setAt(pattern, at) : undefined;
    if (char === "*") tokens.push("*");
    else if (char === "?") tokens.push({ test: () => true });
    else if (set !== undefined) {
      tokens.push(set);
      at = set.end;
    } else {
      if (char === "\\" && at + 1 < pattern.length) at += 1;
      const wanted = pattern[at];
      tokens.push({ test: (given) => given === wanted });
    }
  }
  return tokens;
}

/** The set `[a-z]` or `[!a-z]` that starts at a place; undefined when it never ends. */
function setAt(pattern: string, start: number) {
  const negated = pattern[start + 1] === "!" || pattern[start + 1] === "^";
  const first = start + (negated ? 2 : 1);
  const end = pattern.indexOf("]", first + 1);
  if (end < 0) return undefined;
  const chars = pattern.slice(first, end);
  const holds = (char: string): boolean => {
    for (let i = 0; i < chars.length; i += 1) {
      const range = chars[i + 1] === "-" && i + 2 < chars.length;
      if (range && char >= (chars[i] ?? "") && char <= (chars[i + 2] ?? "")) return true;
      if (!range && chars[i] === char) return true;
      if (range) i += 2;
    }
    return false;
  };
  return { end, test: (char: string) => holds(char) !== negated };
}
