import type { DestinationFactory } from "./destination.js";
import { landing } from "./landing.js";

/** Throws away all that comes. Source: plugins/out_null/null.c. */
export const nullDestination: DestinationFactory = (_, context) =>
  landing({ assurance: "recorded", push: () => undefined }, context);
