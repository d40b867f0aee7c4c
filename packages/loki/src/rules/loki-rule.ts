import type { Rule } from "@millrace/core";
import type { LokiModel } from "../monolithic.js";

/**
 * A model as rules see it, whatever was given. A key of the wrong shape is there and undefined, so that the other
 * keys are checked all the same; a key that was not given is not there.
 */
export type SoundLoki = { readonly [K in keyof LokiModel]?: LokiModel[K] | undefined };

/** A law over a Loki model. */
export type LokiRule = Rule<SoundLoki>;
