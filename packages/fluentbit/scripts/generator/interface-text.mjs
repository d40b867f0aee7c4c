// @ts-check
// The text of an options interface: one line of documentation and one property an option.
import { defaults, presence } from "./history.mjs";
import { isCommaList, valueType } from "./value-type.mjs";

/** @import { PluginOverlay } from "../../src/overlay/plugin-overlay.js" */
/** @import { OptionHistory } from "./reported-options.mjs" */

/**
 * @typedef {object} InterfaceSource
 * @property {readonly string[]} versions that have the plugin or section, oldest first
 * @property {readonly OptionHistory[]} options
 * @property {PluginOverlay} overlay
 * @property {readonly string[]} repeatable
 * @property {Readonly<Record<string, string>>} typescript types of ours
 * @property {Readonly<Record<string, string>>} filledIn
 */

const WIDTH = 100;

/** @param {string} text */
const sentence = (text) => (text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

/** @param {string} name @param {readonly string[]} bases @param {InterfaceSource} source */
export function interfaceText(name, bases, source) {
  const head = `export interface ${name}${bases.length === 0 ? "" : ` extends ${bases.join(", ")}`} {`;
  const body = interfaceBody(source);
  return body.length === 0 ? [`${head}}`] : [head, ...body, "}"];
}

/**
 * The lines between the braces.
 *
 * @param {InterfaceSource} source
 */
function interfaceBody(source) {
  return source.options.flatMap((option) => [
    ...docComment(optionDoc(option, source), "  "),
    `  ${property(option, source)}`,
  ]);
}

/**
 * Options whose lists are joined by commas before they are printed.
 *
 * @param {InterfaceSource} source
 */
export const commaLists = ({ options, repeatable, typescript }) =>
  options
    .filter(
      ({ name, type }) => isCommaList(type) && !repeatable.includes(name) && !typescript[name],
    )
    .map(({ name }) => name);

/**
 * An option's type as TypeScript, and what it is called: a key, or how keys start.
 *
 * @param {OptionHistory} option
 * @param {InterfaceSource} source
 */
export function propertyType({ name, type, defaults: values }, source) {
  const { overlay, typescript, filledIn, repeatable } = source;
  const read = overlay.types?.[name] ?? type;
  const value = [...values.values()].at(-1) ?? null;
  const text =
    typescript[name] ??
    valueType({ name, type: read, default: value, repeatable: repeatable.includes(name) }, overlay);
  const needed = overlay.required?.includes(name) === true && filledIn[name] === undefined;
  return { name, text, needed, isPrefix: type === "prefixed string" };
}

/** @param {OptionHistory} option @param {InterfaceSource} source */
function property(option, source) {
  const { name, text, needed, isPrefix } = propertyType(option, source);
  if (isPrefix) return `readonly [key: \`${name}\${string}\`]: ${text} | undefined;`;
  const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
  return typed(`readonly ${key}${needed ? "" : "?"}:`, text);
}

/** A property on one line, or a long union with one member a line. @param {string} head @param {string} type */
function typed(head, type) {
  const line = `${head} ${type};`;
  if (line.length + 2 <= WIDTH || !type.includes(" | ") || type.includes("(")) return line;
  return `${head}\n${type
    .split(" | ")
    .map((member) => `    | ${member}`)
    .join("\n")};`;
}

/** @param {OptionHistory} option @param {InterfaceSource} source */
function optionDoc({ name, type, defaults: values }, source) {
  const { overlay, versions, repeatable, filledIn } = source;
  const having = [...values.keys()];
  const read = overlay.types?.[name] ?? type;
  const about = overlay.about?.[name];
  const facts = [
    typeWord(read, repeatable.includes(name)),
    range(overlay.range?.[name]),
    filledIn[name] === undefined
      ? defaults(having, (version) => values.get(version) ?? null)
      : `default: ${filledIn[name]}`,
  ];
  return [
    about === undefined ? "" : about.replace(/([^.])$/, "$1."),
    sentence(facts.filter((fact) => fact !== "").join(", ")),
    sentence(requiredSpan(name, overlay)),
    sentence(presence(versions, having)),
    overlay.secret?.includes(name) ? "A secret: only a variable." : "",
    type === "deprecated" ? "@deprecated read by the engine, and without effect" : "",
  ].filter((part) => part !== "");
}

/** @param {string} type @param {boolean} repeats */
function typeWord(type, repeats) {
  if (isCommaList(type)) return "comma-separated";
  const words = /^space delimited strings \(minimum (\d)\)$/.exec(type);
  const word = words === null ? type : `${words[1]} or more words`;
  return `${word === "prefixed string" ? "keys that start so" : word}${repeats ? ", may repeat" : ""}`;
}

/** @param {{ readonly min?: number, readonly max?: number } | undefined} bounds */
function range(bounds) {
  if (bounds === undefined) return "";
  const { min, max } = bounds;
  if (min === undefined) return `up to ${max}`;
  return max === undefined ? `from ${min}` : `${min} to ${max}`;
}

/** @param {string} name @param {PluginOverlay} overlay */
function requiredSpan(name, { required = [] }) {
  const spans = required.flatMap((row) =>
    typeof row !== "string" && row.option === name ? [row] : [],
  );
  return spans
    .map(({ from, before }) =>
      [
        "required",
        ...(from === undefined ? [] : [`since ${from}`]),
        ...(before === undefined ? [] : [`before ${before}`]),
      ].join(" "),
    )
    .join(", ");
}

/**
 * A doc comment on one line where it fits; tags stand on lines of their own.
 *
 * @param {readonly string[]} parts
 * @param {string} indent
 */
export function docComment(parts, indent = "") {
  const safe = parts.map((part) => part.replaceAll("*/", "*\\/"));
  const prose = safe.filter((part) => !part.startsWith("@")).join(" ");
  const tags = safe.filter((part) => part.startsWith("@"));
  const oneLine = `${indent}/** ${prose} */`;
  if (tags.length === 0 && oneLine.length <= WIDTH) return [oneLine];
  const lines = [...wrapped(prose, WIDTH - indent.length - 3), ...tags];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}

/** @param {string} text @param {number} width */
function wrapped(text, width) {
  const lines = /** @type {string[]} */ ([]);
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
