import type { FieldPath } from "./predicate.js";

/**
 * An Onigmo regex as one word of a filter's rule: spaces and quotes as escapes, since rules are cut at
 * spaces and quotes are taken away; control characters too, since a rule is one line; and no `/` at the
 * start, since `/…/` would lose its slashes.
 */
export function regexWord(regex: string): string {
  const word = regex
    .replace(/\\?[\s\S]/g, (part) => (NEEDS_ESCAPE.test(part) ? hexEscape(part.at(-1)) : part))
    .replace(/^\//, "\\x2f");
  return word === "" ? "(?:)" : word;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NEEDS_ESCAPE = /[\u0000-\u0020\u007f\u0085\u2028\u2029"']$/;

/** As bytes, which Onigmo puts together to a character again. */
function hexEscape(char = ""): string {
  const bytes = [...new TextEncoder().encode(char)];
  return bytes.map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}

/** A regex for exactly these texts. */
export function exactTexts(texts: readonly string[]): string {
  return regexWord(`\\A(?:${texts.map(escapeRegex).join("|")})\\z`);
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|#/-]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`);
}

const ACCESSOR_KEY = /^[A-Za-z_][A-Za-z0-9_/-]*$/;

/** A field as the engine's record accessor, or undefined when the accessor cannot say it: it cuts at dots and spaces, and takes `$TAG` for the tag. */
export function recordAccessor([top, ...rest]: FieldPath): string | undefined {
  if (top === undefined || !ACCESSOR_KEY.test(top) || top.startsWith("TAG")) return undefined;
  if (rest.some((key) => /[\s"]/.test(key) || key === "")) return undefined;
  return `$${top}${rest.map((key) => `['${key.replaceAll("'", "''")}']`).join("")}`;
}

/** Conditions of the `modify` filter that hold when the field is there; undefined when it cannot look there. */
export function existsConditions(field: FieldPath): readonly string[] | undefined {
  const accessor = recordAccessor(field);
  if (accessor !== undefined) return [`Key_exists ${accessor}`];
  return field.length === 1 ? [`A_key_matches ${exactTexts(field)}`] : undefined;
}

/** Conditions of the `modify` filter that hold when the field has text in which the regex (one word) is found. */
export function matchesConditions(field: FieldPath, word: string): readonly string[] | undefined {
  const accessor = recordAccessor(field);
  if (accessor !== undefined) return [`Key_value_matches ${accessor} ${word}`];
  const exists = existsConditions(field);
  return exists === undefined
    ? undefined
    : [...exists, `Matching_keys_have_matching_values ${exactTexts(field)} ${word}`];
}
