import { type Diagnostic, formatPath, type Painter, printDiagnostics } from "@millrace/core";
import type { ChangeSide, ConfigChange, EngineDifference } from "@millrace/fluentbit/diff";

/** The changes between two configs, for people. */
export function changesText(
  [a, b]: readonly [string, string],
  changes: readonly ConfigChange[],
  paint: Painter,
): string {
  const real = changes.filter(({ severity }) => severity !== "info");
  const same = changes.length - real.length;
  const head = `${paint.bold(`${visible(a)} -> ${visible(b)}`)}: ${countText(real)}${same === 0 ? "" : `, ${same} without effect`}\n`;
  return [...changes.map((change) => changeText(change, paint)), head].join("\n");
}

/** What another engine makes of a config, for people. */
export function engineText(
  { path, from, to }: { readonly path: string; readonly from: string; readonly to: string },
  { appearing, disappearing, defaults }: EngineDifference,
  paint: Painter,
): string {
  const head = `${paint.bold(visible(path))}: ${paint.dim(`${from} -> ${to}`)}`;
  const parts = [
    ...findings(`only with ${to}`, appearing, paint),
    ...findings(`gone with ${to}`, disappearing, paint),
    ...defaults.map((change) => changeText(change, paint)),
  ];
  const counts = [
    [appearing.length, "new finding"],
    [disappearing.length, "finding gone"],
    [defaults.length, "other default"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => plural(count, word));
  return [...parts, `${head}: ${told.length === 0 ? "no difference" : told.join(", ")}\n`].join(
    "\n",
  );
}

const plural = (count: number, word: string): string =>
  `${count} ${count === 1 ? word : word.replace(/(finding|default)/, "$1s")}`;

function findings(title: string, found: readonly Diagnostic[], paint: Painter): readonly string[] {
  return found.length === 0 ? [] : [`${paint.bold(title)}\n\n${printDiagnostics(found, paint)}\n`];
}

function countText(changes: readonly ConfigChange[]): string {
  if (changes.length === 0) return "no difference in meaning";
  const kinds = ["added", "removed", "changed", "moved"] as const;
  return kinds
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(", ");
}

function changeText(
  { kind, path, what, before, after, effect, severity }: ConfigChange,
  paint: Painter,
): string {
  const colour = severity === "info" ? paint.dim : COLOURS[kind](paint);
  const head = `${colour(kind)} ${paint.bold(visible(formatPath(path)))}  ${visible(what)}`;
  return [
    head,
    ...sideText("-", before, paint.error, paint),
    ...sideText("+", after, paint.info, paint),
    ...(effect === undefined ? [] : [`  ${paint.dim(effect)}`]),
    "",
  ].join("\n");
}

const COLOURS: Readonly<Record<ConfigChange["kind"], (paint: Painter) => Painter["info"]>> = {
  added: ({ info }) => info,
  removed: ({ error }) => error,
  changed: ({ warning }) => warning,
  moved: ({ warning }) => warning,
};

function sideText(
  mark: string,
  side: ChangeSide | undefined,
  colour: Painter["info"],
  paint: Painter,
): readonly string[] {
  if (side === undefined) return [];
  const { text, file, line } = side;
  const place = [file, line].filter((part) => part !== undefined).join(":");
  const parts = [
    text === undefined ? undefined : colour(visible(text)),
    place === "" ? undefined : paint.dim(visible(place)),
  ];
  const shown = parts.filter((part) => part !== undefined);
  return shown.length === 0 ? [] : [`  ${mark} ${shown.join("  ")}`];
}

/** Control characters are shown, never sent to the terminal. */
const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
