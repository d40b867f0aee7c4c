import type { Assurance } from "../filter.js";
import type { LogEvent } from "../record.js";
import type { Destination, DestinationContext } from "./destination.js";
import type { Landed } from "./landed.js";

export type Land = (landed: Landed) => void;

export interface LandingParts {
  readonly assurance: Assurance;
  push(tag: string, event: LogEvent, land: Land): void;
  /** What is still held. */
  end?(land: Land): void;
}

/** A destination that hands what lands to the sink, or keeps it until the end. */
export function landing(parts: LandingParts, { sink }: DestinationContext): Destination {
  const kept: Landed[] = [];
  const land: Land = sink ?? ((landed) => kept.push(landed));
  return {
    assurance: parts.assurance,
    push: (tag, event) => parts.push(tag, event, land),
    end: () => {
      parts.end?.(land);
      return kept.splice(0);
    },
  };
}
