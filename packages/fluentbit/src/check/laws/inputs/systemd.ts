import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { PluginView } from "../../plugin-view.js";
import { isFrom, knownOptions } from "./engine-values.js";
import { misread, refused } from "./relations.js";

/** A field of the journal is written in capitals, digits and underscores. */
const FILTER = /^(?!__)[A-Z0-9_]+=/;

/** Source: plugins/in_systemd/systemd_config.c, and systemd's sd_journal_add_match. */
export function* checkSystemdInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const wanted = "a field of the journal and its value, such as _SYSTEMD_UNIT=docker.service";
  for (const filter of knownOptions(view, "systemd_filter")) {
    if (FILTER.test(filter.text)) continue;
    yield isFrom(context.engine.fluentBit, "2.0.0")
      ? refused(filter, wanted)
      : misread(filter, wanted, context);
  }
}
