import type { LogEvent } from "../record.js";
import type { Hop } from "./way.js";

/** Records that wait in a filter's emitter, by tag. */
export interface WaitingChunk {
  readonly tag: string;
  readonly events: LogEvent[];
  readonly hop: Hop;
  /** Names the emitter to its filter. */
  readonly self: object;
}

/** The emitter of a filter: records of one tag wait together. Source: plugins/in_emitter/emitter.c. */
export interface EmitterQueue {
  add(tag: string, events: readonly LogEvent[], hop: Hop, self: object): void;
  /** All that waits, in the order in which the tags came. */
  take(): readonly WaitingChunk[];
  readonly isEmpty: () => boolean;
}

export function emitterQueue(): EmitterQueue {
  let waiting = new Map<string, WaitingChunk>();
  return {
    add(tag, events, hop, self) {
      const found = waiting.get(tag);
      if (found === undefined) waiting.set(tag, { tag, events: [...events], hop, self });
      else {
        for (const event of events) found.events.push(event);
        if (hop.count > found.hop.count) waiting.set(tag, { ...found, hop });
      }
    },
    take() {
      const taken = [...waiting.values()];
      waiting = new Map();
      return taken;
    },
    isEmpty: () => waiting.size === 0,
  };
}
