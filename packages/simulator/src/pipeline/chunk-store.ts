import type { LogEvent } from "../record.js";
import type { OutputInstance } from "./instances.js";
import type { Hop } from "./way.js";

/** Records that passed the filters and wait for the next flush: one chunk for each tag of an input. */
export interface OpenChunk {
  readonly tag: string;
  readonly events: LogEvent[];
  /** Undefined: the tag decides. */
  outputs: readonly OutputInstance[] | undefined;
  /** The longest way that one of them has come. */
  hop: Hop | undefined;
}

/** The chunks of one input. Source: src/flb_input_chunk.c. */
export interface ChunkStore {
  append(tag: string, events: readonly LogEvent[], hop: Hop | undefined): void;
  open(tag: string): OpenChunk | undefined;
  take(): Iterable<OpenChunk>;
}

export function chunkStore(): ChunkStore {
  let chunks = new Map<string, OpenChunk>();
  return {
    append(tag, events, hop) {
      const chunk = chunks.get(tag);
      if (chunk === undefined) {
        chunks.set(tag, { tag, events: [...events], outputs: undefined, hop });
        return;
      }
      for (const event of events) chunk.events.push(event);
      if ((hop?.count ?? 0) > (chunk.hop?.count ?? 0)) chunk.hop = hop;
    },
    open: (tag) => chunks.get(tag),
    take() {
      const taken = chunks;
      chunks = new Map();
      return taken.values();
    },
  };
}
