// @ts-check
// What the catalogues of several versions say of one thing, in words.

/**
 * Splits versions into runs of the same value, oldest first.
 *
 * @template T
 * @param {readonly string[]} versions oldest first
 * @param {(version: string) => T} valueIn
 * @returns {{ readonly value: T, readonly versions: readonly string[] }[]}
 */
function runs(versions, valueIn) {
  const found = /** @type {{ value: T, versions: string[] }[]} */ ([]);
  for (const version of versions) {
    const value = valueIn(version);
    const last = found.at(-1);
    if (last !== undefined && last.value === value) last.versions.push(version);
    else found.push({ value, versions: [version] });
  }
  return found;
}

/** @param {readonly string[]} versions */
const spelled = (versions) =>
  versions.length < 3
    ? versions.join(" and ")
    : `${versions.slice(0, -1).join(", ")} and ${versions.at(-1)}`;

/**
 * `not in 1.9.10, in 4.2.8`: only what catalogues show. Empty: all of them have it.
 *
 * @param {readonly string[]} versions all that could have it, oldest first
 * @param {readonly string[]} having
 */
export function presence(versions, having) {
  const found = runs(versions, (version) => having.includes(version));
  if (found.length < 2) return "";
  const parts = found.map(({ value, versions: run }, i) => {
    const edge = i === 0 ? run.slice(-1) : i === found.length - 1 ? run.slice(0, 1) : run;
    return `${value ? "in" : "not in"} ${spelled(edge)}`;
  });
  return parts.join(", ");
}

/** @param {string | null} value */
const quoted = (value) => (value === null ? "none" : JSON.stringify(value));

/**
 * `default "true" since 4.2.8, "false" in 1.9.10`. Empty: there never was one.
 *
 * @param {readonly string[]} versions those that have the option, oldest first
 * @param {(version: string) => string | null} defaultOf
 */
export function defaults(versions, defaultOf) {
  const [newest, ...older] = runs(versions, defaultOf).reverse();
  if (newest === undefined || (older.length === 0 && newest.value === null)) return "";
  if (older.length === 0) return `default ${quoted(newest.value)}`;
  const past = older.map(({ value, versions: run }) => `${quoted(value)} in ${spelled(run)}`);
  return [`default ${quoted(newest.value)} since ${newest.versions[0]}`, ...past].join(", ");
}
