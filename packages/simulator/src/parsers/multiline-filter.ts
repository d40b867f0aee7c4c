import { knownText, optionsOf, type PluginView } from "@millrace/fluentbit/check";
import type { Chunk, Filter, FilterContext, FilterFactory, Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { engineBoolean } from "../filters/own-options.js";
import type { LogEvent } from "../record.js";
import { isSince } from "../versions.js";
import { byteSize } from "./byte-size.js";
import type { JoinerSetup } from "./multiline/line-joiner.js";
import {
  type MultilineStreams,
  multilineStreams,
  type ParserUse,
} from "./multiline/multiline-streams.js";
import { type PartialMessages, partialMessages } from "./multiline/partial-messages.js";

/** Source: plugins/filter_multiline/ml.c. */
export const multilineFilterFactory: FilterFactory = (view, context) => {
  const mode = knownText(view, "mode")?.toLowerCase() ?? "parser";
  if (mode !== "parser" && mode !== "partial_message")
    return { refused: "'Mode' must be 'partial_message' or 'parser'" };
  // What is no boolean counts as off here.
  const buffer = knownText(view, "buffer");
  const buffered = buffer === undefined || engineBoolean(buffer) === true;
  const storage = knownText(view, "emitter_storage.type")?.toLowerCase() ?? "memory";
  const key = knownText(view, "multiline.key_content");
  if (mode === "partial_message" && key === undefined)
    return { refused: "'Mode' 'partial_message' requires 'multiline.key_content'" };
  const uses = mode === "parser" ? parserUses(view, key, context) : [];
  if (isRefusal(uses)) return uses;
  if (buffered && storage !== "memory" && storage !== "filesystem")
    return { refused: "invalid 'emitter_storage.type' value" };
  if (mode === "partial_message") return partialFilter(key ?? "", buffered, context);
  const flush = Number.parseInt(knownText(view, "flush_ms") ?? "2000", 10);
  if (buffered && flush < SHORTEST_FLUSH) return { refused: `flush timeout '${flush}' is too low` };
  const streams = multilineStreams(uses, joinerSetup(context));
  return buffered ? bufferedFilter(streams, context) : directFilter(streams);
};

const SHORTEST_FLUSH = 500;
const DEFAULT_LIMIT = 2 * 2 ** 20;

function joinerSetup(context: FilterContext): JoinerSetup {
  const limit = context.service?.("multiline_buffer_limit") ?? "";
  return {
    version: context.version,
    limit: isSince(context.version, "2.0.0") ? (byteSize(limit) ?? DEFAULT_LIMIT) : 0,
    clock: () => context.clock(),
    crash: (why) => context.crash(why),
  };
}

function parserUses(
  view: PluginView,
  key: string | undefined,
  { multilineParser }: FilterContext,
): readonly ParserUse[] | Refusal {
  const uses: ParserUse[] = [];
  for (const name of optionsOf(view, "multiline.parser").flatMap(({ text }) => listItems(text))) {
    const parser = multilineParser?.(name);
    if (parser === undefined) return { refused: `parser '${name}' not registered` };
    uses.push({ parser, keyContent: key ?? parser.keyContent });
  }
  if (uses.length > 0) return uses;
  return { refused: "The default 'Mode' 'parser' requires at least one 'multiline.parser'" };
}

const listItems = (text: string): readonly string[] =>
  text
    .split(",")
    .map((item) => item.replace(/^ +| +$/g, ""))
    .filter((item) => item !== "");

const NONE: readonly LogEvent[] = Object.freeze([]);

/** All records go through the filter's emitter; those that come from it pass. */
function bufferedFilter(streams: MultilineStreams, context: FilterContext): Filter {
  const self = {};
  const sourceOf = sources(context);
  const tags = new Map<string, string>();
  const sendTo = (tag: string) => (event: LogEvent) => context.emit(tag, [event], self);
  return {
    absorbs: true,
    run(chunk) {
      if (context.emitter() === self) return chunk.events;
      const stream = `${sourceOf(chunk)}\0${chunk.tag}`;
      tags.set(stream, chunk.tag);
      const send = sendTo(chunk.tag);
      for (const event of chunk.events) streams.add(stream, event, send);
      return NONE;
    },
    flush: () => streams.flush((stream) => sendTo(tags.get(stream) ?? "")),
    explain: () =>
      context.emitter() === self ? "it comes from this very filter, and passes" : undefined,
  };
}

/** Names the input that a chunk came through; an emitter of a filter is an input too. */
type SourceOf = (chunk: Chunk) => string;

function sources(context: FilterContext): SourceOf {
  const emitters: object[] = [];
  return ({ input }) => {
    const emitter = context.emitter();
    if (emitter === undefined) return `input ${input ?? ""}`;
    if (!emitters.includes(emitter)) emitters.push(emitter);
    return `emitter ${emitters.indexOf(emitter)}`;
  };
}

/** Without a buffer each chunk is joined by itself. */
function directFilter(streams: MultilineStreams): Filter {
  return {
    absorbs: true,
    run({ events }) {
      const out: LogEvent[] = [];
      const send = (event: LogEvent): void => {
        out.push(event);
      };
      for (const event of events) streams.add("", event, send);
      streams.flush(() => send);
      return out.length === 0 ? events : out;
    },
  };
}

function partialFilter(key: string, buffered: boolean, context: FilterContext): Filter {
  const self = {};
  const sourceOf = sources(context);
  const messages = partialMessages(key, (why) => context.crash(why));
  return {
    absorbs: true,
    run: (chunk) =>
      context.emitter() === self ? chunk.events : joinPartial(chunk, messages, sourceOf(chunk)),
    flush() {
      for (const { tag, event } of messages.take()) {
        // Without a buffer there is no emitter to send it through.
        if (buffered) context.emit(tag, [event], self);
        else
          context.crash(
            "a message is not whole, and without a buffer there is nothing to send it through",
          );
      }
    },
  };
}

function joinPartial(
  { tag, events }: Chunk,
  messages: PartialMessages,
  input: string,
): readonly LogEvent[] {
  const out: LogEvent[] = [];
  for (const event of events) {
    const outcome = messages.add({ tag, input }, event);
    if (outcome.kind === "passes") out.push(event);
    else if (outcome.kind === "whole") out.push(outcome.event);
  }
  return out.length === events.length && out.every((event, i) => event === events[i])
    ? events
    : out;
}
