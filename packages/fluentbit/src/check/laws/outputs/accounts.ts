import type { Diagnostic } from "@millrace/core";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { knownOptions } from "../inputs/engine-values.js";
import { withoutEffect } from "../inputs/relations.js";
import { headerSyntax, withoutPartner } from "./output-findings.js";

/** A name without a password, and the other way round. */
export function* checkAccount(
  view: PluginView,
  user = "http_user",
  password = "http_passwd",
): Iterable<Diagnostic> {
  const name = view.options.findLast(({ key }) => key === user);
  const secret = view.options.findLast(({ key }) => key === password);
  if (name !== undefined && secret === undefined)
    yield withoutPartner(name, password, "an empty password is sent");
  if (secret !== undefined && name === undefined)
    yield withoutEffect(secret, `without ${user} it is not sent`, `add ${user}`);
}

/** An option that is not used, because another one wins. */
export function* checkLoser(view: PluginView, winner: string, loser: string): Iterable<Diagnostic> {
  const option = view.options.findLast(({ key }) => key === loser);
  if (option !== undefined && hasOption(view, winner))
    yield withoutEffect(option, `${winner} wins`, `keep ${winner} or ${loser}`);
}

/** `Header NAME VALUE`: a name, a space, the rest of the line. */
export function* checkHeaders(view: PluginView, key = "header"): Iterable<Diagnostic> {
  for (const { written, text, spot } of knownOptions(view, key)) {
    const wrong = headerFault(text);
    const said = { option: written, header: text.split(" ")[0] ?? "", wrong: wrong ?? "" };
    if (wrong !== undefined) yield headerSyntax(spot.path, said, spot.position);
  }
}

function headerFault(text: string): string | undefined {
  const [name = "", ...rest] = text.trim().split(" ");
  if (name.includes(":")) return "has a colon, which becomes part of the name";
  return rest.length === 0 ? "has no value" : undefined;
}
