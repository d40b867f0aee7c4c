import type { MultilineParser } from "../../filter.js";
import type { EventTime, LogEvent, RecordMap } from "../../record.js";
import { isSince } from "../../versions.js";
import { encodedTime } from "../encoded-time.js";
import {
  addFreely,
  addText,
  breakLine,
  emptyGroup,
  joinedMetadata,
  joinedRecord,
  type LineGroup,
  newGroup,
  noteContext,
} from "./line-group.js";
import { beginning, continuation, isLast } from "./rule-machine.js";

/** What a joiner needs of its filter. */
export interface JoinerSetup {
  readonly version: string;
  /** Bytes that a group of type regex may have; 0: as many as there are. */
  readonly limit: number;
  /** Seconds, for a group that has no time. */
  clock(): number;
  /** The engine would crash here. */
  crash(why: string): void;
}

/** A record that is tried: as it came, or as an inner parser read it. */
export interface Line {
  readonly record: RecordMap;
  readonly time: EventTime;
  readonly metadata: RecordMap | undefined;
}

/** One multiline parser with the lines of one stream that it holds. Source: src/multiline/flb_ml.c. */
export interface LineJoiner {
  /** False: the line is not for it. */
  take(line: Line, send: Send): boolean;
  /** Sends all that it holds. */
  flush(send: Send): void;
  /** Sends a record by itself. */
  alone(line: Line, send: Send): void;
}

export type Send = (event: LogEvent) => void;

const MOST_GROUPS = 6;

export function lineJoiner(
  parser: MultilineParser,
  keyContent: string | undefined,
  setup: JoinerSetup,
): LineJoiner {
  const groups = new Map<string, LineGroup>([["", newGroup()]]);
  const groupOf = (record: RecordMap): LineGroup | undefined =>
    groupNamed(groups, parser.keyGroup === undefined ? "" : record.get(parser.keyGroup));
  const flushGroup = (group: LineGroup, send: Send): void =>
    sendGroup(group, keyContent, setup, send);
  const ways = { parser, setup, flushGroup };
  const legacy = isSince(setup.version, "2.0.0") ? undefined : { last: undefined };
  return {
    take: (line, send) => takeLine(line, send, ways, keyContent, groupOf, legacy),
    flush(send) {
      for (const group of groups.values()) flushGroup(group, send);
    },
    alone(line, send) {
      const group = groups.get("") ?? newGroup();
      if (line.metadata !== undefined) group.metadata.push(line.metadata);
      noteContext(group, line.time, line.record);
      flushGroup(group, send);
    },
  };
}

/** Undefined: there are as many groups as the engine has room for, and it crashes. */
function groupNamed(groups: Map<string, LineGroup>, value: unknown): LineGroup | undefined {
  const name = typeof value === "string" ? value : "";
  const known = groups.get(name);
  if (known !== undefined || groups.size >= MOST_GROUPS) return known;
  const group = newGroup();
  groups.set(name, group);
  return group;
}

interface Ways {
  readonly parser: MultilineParser;
  readonly setup: JoinerSetup;
  readonly flushGroup: (group: LineGroup, send: Send) => void;
}

/** 1.9 sends a group when another one gets a line. */
interface LastGroup {
  last: LineGroup | undefined;
}

function takeLine(
  line: Line,
  send: Send,
  ways: Ways,
  keyContent: string | undefined,
  groupOf: (record: RecordMap) => LineGroup | undefined,
  legacy: LastGroup | undefined,
): boolean {
  const content = keyContent === undefined ? undefined : line.record.get(keyContent);
  if (typeof content !== "string") return false;
  const group = groupOf(line.record);
  if (group === undefined) {
    ways.setup.crash(
      `lines of one tag have more than ${MOST_GROUPS - 1} values of ${ways.parser.keyGroup}`,
    );
    return true;
  }
  if (legacy !== undefined) {
    if (legacy.last !== undefined && legacy.last !== group) ways.flushGroup(legacy.last, send);
    legacy.last = group;
  }
  return ways.parser.type === "regex"
    ? takeByRules(line, content, group, ways, send)
    : takeByMatch(line, content, group, ways, send);
}

function takeByRules(
  line: Line,
  content: string,
  group: LineGroup,
  ways: Ways,
  send: Send,
): boolean {
  const { setup } = ways;
  const taken = followRules(line, content, group, ways, send);
  if (taken === undefined) return false;
  if (taken === "truncated" && isSince(setup.version, "5.0.0")) return true;
  // A group that was just sent begins anew with its last line since 5.0, which then is sent once more.
  if (isSince(setup.version, "5.0.0")) noteMissing(line, group);
  if (line.metadata !== undefined) group.metadata.push(line.metadata);
  return true;
}

function noteMissing({ time, record }: Line, group: LineGroup): void {
  if (group.first === undefined) noteContext(group, time, record);
}

/** Undefined: no rule fits. Source: flb_ml_rule_process in src/multiline/flb_ml_rule.c. */
function followRules(
  line: Line,
  content: string,
  group: LineGroup,
  ways: Ways,
  send: Send,
): "whole" | "truncated" | undefined {
  const next = group.rule === undefined ? undefined : continuation(group.rule, content);
  if (next === undefined) return beginGroup(line, content, group, ways, send);
  breakLine(group);
  if (content === "") addFreely(group, "\n");
  else if (!addText(group, content, ways.setup.limit)) {
    ways.flushGroup(group, send);
    group.rule = undefined;
    return "truncated";
  }
  group.rule = next;
  sendWhole(group, ways, send);
  return "whole";
}

function beginGroup(
  { time, record }: Line,
  content: string,
  group: LineGroup,
  ways: Ways,
  send: Send,
): "whole" | "truncated" | undefined {
  const rule = beginning(ways.parser.rules, content);
  if (rule === undefined) return undefined;
  if (group.length > 0) ways.flushGroup(group, send);
  group.rule = rule;
  if (!addText(group, content, ways.setup.limit)) return "truncated";
  noteContext(group, time, record);
  if (isSince(ways.setup.version, "2.0.0")) sendWhole(group, ways, send);
  return "whole";
}

/** Where a new group may follow, this one is whole. */
function sendWhole(group: LineGroup, { flushGroup }: Ways, send: Send): void {
  if (group.rule !== undefined && isLast(group.rule) && group.length > 0) flushGroup(group, send);
}

function takeByMatch(
  line: Line,
  content: string,
  group: LineGroup,
  { parser, flushGroup }: Ways,
  send: Send,
): boolean {
  const { type, keyPattern, matchString, negate } = parser;
  const pattern = keyPattern === undefined ? undefined : line.record.get(keyPattern);
  const subject = typeof pattern === "string" ? pattern : content;
  if (type === "endswith" && byteLength(subject) < byteLength(matchString)) return false;
  const found = type === "endswith" ? subject.endsWith(matchString) : subject === matchString;
  noteMissing(line, group);
  addFreely(group, content);
  if (found !== negate) flushGroup(group, send);
  if (line.metadata !== undefined) group.metadata.push(line.metadata);
  return true;
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** Source: flb_ml_flush_stream_group in src/multiline/flb_ml.c. */
function sendGroup(
  group: LineGroup,
  keyContent: string | undefined,
  { version, clock }: JoinerSetup,
  send: Send,
): void {
  const record = joinedRecord(group, keyContent);
  if (record === undefined) {
    emptyGroup(group);
    return;
  }
  const time = encodedTime(group.time ?? clockTime(clock()), version);
  const metadata = joinedMetadata(group);
  if (time === "refused") {
    // The text stays, and comes before that of the next group.
    group.first = undefined;
    group.metadata = [];
    return;
  }
  emptyGroup(group);
  if (time === "lost") return;
  send(metadata.size === 0 ? { time, record } : { time, record, metadata });
}

const clockTime = (seconds: number): EventTime => ({ sec: Math.floor(seconds), nsec: 0 });
