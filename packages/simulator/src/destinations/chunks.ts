import type { LogEvent } from "../record.js";
import type { Land } from "./landing.js";

export type SendChunk = (tag: string, events: readonly LogEvent[], land: Land) => void;

export interface Chunks {
  push(tag: string, event: LogEvent, land: Land): void;
  end(land: Land): void;
}

/** Enough for a chunk of small records. */
const MAX_HELD = 1000;

/**
 * Gathers records by tag, as the engine does between two flushes. How many make a chunk depends on when they arrive:
 * here it is all of a tag, up to a thousand.
 */
export function chunksByTag(send: SendChunk): Chunks {
  const held = new Map<string, LogEvent[]>();
  return {
    push: (tag, event, land) => {
      const events = held.get(tag) ?? [];
      held.set(tag, events);
      events.push(event);
      if (events.length < MAX_HELD) return;
      held.delete(tag);
      send(tag, events, land);
    },
    end: (land) => {
      for (const [tag, events] of held) send(tag, events, land);
      held.clear();
    },
  };
}
