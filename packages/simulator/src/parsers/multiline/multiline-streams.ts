import type { MultilineParser } from "../../filter.js";
import type { LogEvent } from "../../record.js";
import { isSince } from "../../versions.js";
import {
  type JoinerSetup,
  type Line,
  type LineJoiner,
  lineJoiner,
  type Send,
} from "./line-joiner.js";

/** A multiline parser as a filter uses it. */
export interface ParserUse {
  readonly parser: MultilineParser;
  readonly keyContent: string | undefined;
}

/** All streams of a filter: lines of different streams are never joined. Source: flb_ml_append_object in src/multiline/flb_ml.c. */
export interface MultilineStreams {
  /** A record of a stream; what becomes whole by it is sent. */
  add(stream: string, event: LogEvent, send: Send): void;
  /** Sends what all streams hold, parser by parser. */
  flush(sendTo: (stream: string) => Send): void;
}

/** A parser and what it holds, by stream. */
interface Instance extends ParserUse {
  readonly joiners: Map<string, LineJoiner>;
  /** The stream from which it took a line last. */
  lastStream: string | undefined;
}

export function multilineStreams(uses: readonly ParserUse[], setup: JoinerSetup): MultilineStreams {
  const instances: readonly Instance[] = uses.map((use) => ({
    ...use,
    joiners: new Map(),
    lastStream: undefined,
  }));
  const state: State = { instances, setup, latest: undefined };
  const add = isSince(setup.version, "2.0.0") ? addToStream : addToStreamOf19;
  return {
    add: (stream, event, send) => {
      // Each parser has each stream from its first record on.
      for (const instance of instances) joinerOf(instance, stream, setup);
      add(state, stream, event, send);
    },
    flush(sendTo) {
      for (const { joiners } of instances)
        for (const [stream, joiner] of joiners) joiner.flush(sendTo(stream));
    },
  };
}

interface State {
  readonly instances: readonly Instance[];
  readonly setup: JoinerSetup;
  /** The parser that took a line last. */
  latest: Instance | undefined;
}

function joinerOf(instance: Instance, stream: string, setup: JoinerSetup): LineJoiner {
  const known = instance.joiners.get(stream);
  if (known !== undefined) return known;
  const joiner = lineJoiner(instance.parser, instance.keyContent, setup);
  instance.joiners.set(stream, joiner);
  return joiner;
}

function addToStream(state: State, stream: string, event: LogEvent, send: Send): void {
  const { instances, setup } = state;
  const latest = state.latest?.lastStream === stream ? state.latest : undefined;
  if (latest !== undefined && tryParser(latest, stream, event, setup, send)) return;
  for (const instance of instances)
    if (instance !== latest && tryParser(instance, stream, event, setup, send)) {
      state.latest = instance;
      instance.lastStream = stream;
      return;
    }
  for (const instance of instances) joinerOf(instance, stream, setup).flush(send);
  const [first] = instances;
  if (first !== undefined) joinerOf(first, stream, setup).alone(lineOf(event), send);
}

/**
 * 1.9 sends what the latest parser holds as soon as a line is not for it. A line that is for it goes to the others
 * too.
 */
function addToStreamOf19(state: State, stream: string, event: LogEvent, send: Send): void {
  const { instances, setup } = state;
  const latest = state.latest?.lastStream === stream ? state.latest : undefined;
  let taken = latest !== undefined && tryParser(latest, stream, event, setup, send);
  if (latest !== undefined && !taken) joinerOf(latest, stream, setup).flush(send);
  for (const instance of instances) {
    if (instance === latest || !tryParser(instance, stream, event, setup, send)) continue;
    state.latest = instance;
    instance.lastStream = stream;
    taken = true;
    break;
  }
  const holder = latest ?? instances[0];
  if (taken || holder === undefined) return;
  joinerOf(holder, stream, setup).flush(send);
  send(event);
}

function tryParser(
  instance: Instance,
  stream: string,
  event: LogEvent,
  setup: JoinerSetup,
  send: Send,
): boolean {
  const line = readLine(instance, event, setup);
  return line !== undefined && joinerOf(instance, stream, setup).take(line, send);
}

const lineOf = ({ record, time, metadata }: LogEvent): Line => ({ record, time, metadata });

/** What the inner parser makes of the content; undefined: it is not of its form. */
function readLine(
  { parser: { parser }, keyContent }: Instance,
  event: LogEvent,
  setup: JoinerSetup,
): Line | undefined {
  if (parser === undefined) return lineOf(event);
  if (keyContent === undefined) {
    setup.crash("a multiline parser with a parser of its own has no key_content");
    return undefined;
  }
  if (!event.record.has(keyContent)) return lineOf(event);
  const content = event.record.get(keyContent);
  const found = typeof content === "string" ? parser.parse(content) : undefined;
  if (found === undefined) return undefined;
  return { record: found.record, time: found.time ?? event.time, metadata: event.metadata };
}
