import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { isFrom, isOn, knownOption, knownOptions, leadingInteger } from "./engine-values.js";
import { exclude, needsAnother, refused, withoutEffect } from "./relations.js";
import { checkBufferOrder, checkNoAddress, checkUnixPerm } from "./unix-socket.js";

/** Source: plugins/in_forward/fw.c, fw_config.c. */
export function* checkForwardInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const socket = hasOption(view, "unix_path");
  yield* checkUnixPerm(knownOption(view, "unix_perm"), socket, context);
  if (socket) yield* checkNoAddress(view);
  yield* checkBufferOrder(view, context);
  if (!isFrom(context.engine.fluentBit, "2.0.0")) return;
  yield* checkUsers(view);
  const key = knownOption(view, "shared_key");
  if (key !== undefined && isOn(view, "empty_shared_key"))
    yield withoutEffect(key, "empty_shared_key is on");
  const workers = knownOption(view, "workers");
  const path = knownOption(view, "unix_path");
  if (workers !== undefined && path !== undefined && leadingInteger(workers.text) > 1)
    yield exclude(view, workers, path);
}

function* checkUsers(view: PluginView): Iterable<Diagnostic> {
  const users = knownOptions(view, "security.users");
  for (const user of users)
    if (user.text.split(" ").filter((part) => part !== "").length < 2)
      yield refused({ ...user, text: "one word" }, "a name and a password");
  const first = users[0];
  if (first === undefined || hasOption(view, "shared_key")) return;
  if (!isOn(view, "empty_shared_key") && !isHidden(view, "empty_shared_key"))
    yield needsAnother(view, first, "Shared_Key");
}

const isHidden = (view: PluginView, key: string): boolean =>
  view.options.some((option) => option.key === key && !option.known);
