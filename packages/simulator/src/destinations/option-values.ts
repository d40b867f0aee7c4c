import { type InstanceView, type OptionView, optionsOf } from "@millrace/fluentbit/check";
import type { Assurance } from "../filter.js";
import { engineBoolean } from "../filters/own-options.js";
import { approximated, notSimulated } from "../findings.js";
import type { DestinationContext, OptionProofs } from "./destination.js";

/** The value that counts where the engine's option table fills in the context: the last. */
export const lastText = (view: InstanceView, key: string): string | undefined =>
  optionsOf(view, key).at(-1)?.text;

/** The value that counts where a plugin asks for it by name: the first. Source: flb_kv_get_key_value in src/flb_kv.c. */
export const firstText = (view: InstanceView, key: string): string | undefined =>
  optionsOf(view, key)[0]?.text;

/** The last of a boolean option; what is no boolean counts as not given. */
export function flag(view: InstanceView, key: string, otherwise = false): boolean {
  const text = lastText(view, key);
  return (text === undefined ? undefined : engineBoolean(text)) ?? otherwise;
}

/** Parts of a list with commas, without spaces around; empty ones are left out. Source: flb_slist_split_string in src/flb_slist.c. */
export const commaList = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split(",")
    .map((part) => part.replace(/^ +| +$/g, ""))
    .filter((part) => part !== "");

/** An option asks for what its default does. */
const isIdle = ({ text }: OptionView): boolean => text === "" || engineBoolean(text) === false;

/**
 * Tells which of the options are not simulated, and how sure the rest leaves us. An option that is switched off or empty
 * changes nothing.
 */
export function assuranceOf(
  view: InstanceView,
  whole: Assurance,
  proofs: OptionProofs,
  { report }: Pick<DestinationContext, "report">,
): Assurance {
  let assurance = whole;
  for (const option of view.options) {
    const proof = Object.hasOwn(proofs, option.key) ? proofs[option.key] : "transport";
    if (proof === "transport" || isIdle(option)) continue;
    if (proof === "not simulated") tellLeftOut(view, option, report);
    assurance = weaker(assurance, proof === "not simulated" ? "approximate" : (proof ?? whole));
  }
  return assurance;
}

function tellLeftOut(
  { plugin }: InstanceView,
  { written, spot }: OptionView,
  report: DestinationContext["report"],
): void {
  const params = { plugin: `${plugin} ${written}`, kind: "option", does: "it is left out here" };
  report(notSimulated(spot.path, params, spot.position));
}

const RANK = { approximate: 0, read: 1, recorded: 2 } as const satisfies Record<Assurance, number>;

const weaker = (a: Assurance, b: Assurance): Assurance => (RANK[a] <= RANK[b] ? a : b);

/** Tells once that something is near, not exact. */
export function tellNear(
  { plugin, spot }: InstanceView,
  { report }: Pick<DestinationContext, "report">,
): (what: string) => void {
  const told = new Set<string>();
  return (what) => {
    if (told.has(what)) return;
    told.add(what);
    report(approximated(spot.path, { plugin, what }, spot.position));
  };
}
