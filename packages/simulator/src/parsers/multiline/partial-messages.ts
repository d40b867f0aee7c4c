import type { LogEvent, RecordMap, Value } from "../../record.js";

/** A message that Docker has split, while its parts come in. */
export interface PartialMessage {
  readonly tag: string;
  readonly input: string;
  readonly id: string;
  /** The first part's time, and its other keys. */
  readonly first: LogEvent;
  readonly contentKey: string;
  readonly texts: string[];
}

/** What becomes of a record: it passes, its message is whole, or it waits. */
export type PartialOutcome =
  | { readonly kind: "passes" }
  | { readonly kind: "waits" }
  | { readonly kind: "whole"; readonly event: LogEvent };

/** Joins messages that Docker has split. Source: plugins/filter_multiline/ml_concat.c. */
export interface PartialMessages {
  add(place: PartialPlace, event: LogEvent): PartialOutcome;
  /** Takes out all that wait, in order. */
  take(): readonly { readonly tag: string; readonly event: LogEvent }[];
}

/** Where a part comes from: parts of different tags or inputs are never joined. */
export interface PartialPlace {
  readonly tag: string;
  readonly input: string;
}

/** The engine would die, and why. */
type Crash = (why: string) => void;

const PASSES: PartialOutcome = Object.freeze({ kind: "passes" });
const WAITS: PartialOutcome = Object.freeze({ kind: "waits" });

export function partialMessages(key: string, crash: Crash): PartialMessages {
  let waiting: PartialMessage[] = [];
  return {
    add(place, event) {
      const { record } = event;
      if (!isTrue(record, "partial_message", crash)) return PASSES;
      const id = looseEntry(record, "partial_id");
      if (id === undefined) return PASSES;
      const message =
        find(waiting, place, textOf(id.value)) ?? begin(place, textOf(id.value), event, key);
      if (message === undefined) return PASSES;
      if (!waiting.includes(message)) waiting.push(message);
      const text = looseEntry(record, key)?.value;
      if (typeof text !== "string") return PASSES;
      message.texts.push(text);
      if (!isTrue(record, "partial_last", crash)) return WAITS;
      waiting = waiting.filter((one) => one !== message);
      return { kind: "whole", event: whole(message) };
    },
    take() {
      // One that has no text yet does not wait as long.
      const inOrder = [...waiting].sort((a, b) => Number(hasText(a)) - Number(hasText(b)));
      const taken = inOrder.map((message) => ({ tag: message.tag, event: whole(message) }));
      waiting = [];
      return taken;
    },
  };
}

const hasText = ({ texts }: PartialMessage): boolean => texts.length > 0;

interface LooseEntry {
  readonly key: string;
  readonly value: Value;
}

/** The first key that a name begins with: the engine compares no more letters than the key has. */
function looseEntry(record: RecordMap, name: string): LooseEntry | undefined {
  for (const [key, value] of record) if (name.startsWith(key)) return { key, value };
  return undefined;
}

const textOf = (value: Value): string => (typeof value === "string" ? value : "");

/** What is no text makes the engine crash. */
function isTrue(record: RecordMap, name: string, crash: Crash): boolean {
  const entry = looseEntry(record, name);
  if (entry === undefined) return false;
  if (typeof entry.value !== "string") {
    crash(`${entry.key} is no text`);
    return false;
  }
  return /^true/i.test(entry.value);
}

/** An id that begins with the wanted one counts as the same. */
function find(
  waiting: readonly PartialMessage[],
  { tag, input }: PartialPlace,
  wanted: string,
): PartialMessage | undefined {
  return waiting.find((one) => one.id.startsWith(wanted) && one.input === input && one.tag === tag);
}

function begin(
  { tag, input }: PartialPlace,
  id: string,
  first: LogEvent,
  key: string,
): PartialMessage | undefined {
  const content = looseEntry(first.record, key);
  if (content === undefined) return undefined;
  return { tag, input, id, first, contentKey: content.key, texts: [] };
}

const PREFIX = "partial_";

/** The first part's keys without those of the split, then the text. */
function whole({ first, contentKey, texts }: PartialMessage): LogEvent {
  const record: RecordMap = new Map();
  for (const [key, value] of first.record)
    if (key !== contentKey && !isSplitKey(key)) record.set(key, value);
  record.set(contentKey, texts.join(""));
  return { time: first.time, record };
}

/** A key of fewer letters counts when they are the first of the prefix. */
const isSplitKey = (key: string): boolean => key.startsWith(PREFIX) || PREFIX.startsWith(key);
