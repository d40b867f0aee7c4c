import type { Diagnostic } from "@millrace/core";
import type { PluginView } from "@millrace/fluentbit/check";
import type { LogEvent } from "./record.js";
import type { EngineRegex, RegexReading } from "./regex/engine-regex.js";

/** Records of one input under one tag, as a filter gets them. */
export interface Chunk {
  readonly tag: string;
  readonly events: readonly LogEvent[];
  /** The input that it came through, as the engine calls it. */
  readonly input?: string;
}

/** One filter of a pipeline. */
export interface Filter {
  /** What becomes of the records of a chunk: the same list when nothing changed, an empty one when all are gone. */
  run(chunk: Chunk): readonly LogEvent[];
  /** The input is idle: groups that are still open are sent. */
  flush?(): void;
  /** Records that it takes out go on elsewhere, so they are not dropped. */
  readonly absorbs?: true;
  /** Why it will do what it does with a record. Asked by a trace alone, before `run`. */
  explain?(event: LogEvent, tag: string): string | undefined;
}

/** Why the engine would not start with this filter, in its own terms. */
export interface Refusal {
  readonly refused: string;
}

/** What a filter may ask of its engine. */
export interface FilterContext {
  /** Fluent Bit's version. */
  readonly version: string;
  /** As the engine calls the instance: its alias, else `grep.0`. */
  readonly instance: string;
  /** Sends records through the pipeline from the top, as a filter's emitter does. `self` names the emitter: that filter skips what it sent. */
  emit(tag: string, events: readonly LogEvent[], self: object): void;
  /** The emitter from which the running chunk came, if any. */
  emitter(): object | undefined;
  /** Text of a file that the config names, beside the config. */
  readText(path: string): string | undefined;
  /** A parser by name. */
  parser(name: string): RecordParser | undefined;
  /** A multiline parser by name, whatever its case. */
  multilineParser?(name: string): MultilineParser | undefined;
  /** An option of SERVICE, by its key in lower case. */
  service?(key: string): string | undefined;
  /** Compiles a regex as it stands in a config, with the simulation's limit of steps. */
  regex(text: string): RegexReading;
  /** When the running chunk arrives, in seconds. */
  clock(): number;
  /** Counts what has no place in a record, such as metrics. */
  count(name: string): void;
  /** The engine would die at the running record: nothing is run after it. */
  crash(why: string): void;
  /** Something that cannot be simulated faithfully, told once. */
  report(found: Diagnostic): void;
  /** Stated values: `aws.az`, `ecs.ClusterName`, `kubernetes.pod_name`. */
  readonly stated: { readonly [name: string]: string };
}

/** Makes a filter of its options, or says why the engine would refuse them. */
export type FilterFactory = (view: PluginView, context: FilterContext) => Filter | Refusal;

/** What a parser made of a text. */
export interface Parsed {
  readonly record: LogEvent["record"];
  /** Of the record, when the parser read one. */
  readonly time?: LogEvent["time"];
}

/** A parser of a parsers file. */
export interface RecordParser {
  readonly name: string;
  /** Undefined: the text is not of its form. */
  parse(text: string): Parsed | undefined;
}

/** A multiline parser of a parsers file, or one that the engine has. */
export interface MultilineParser {
  readonly name: string;
  readonly type: "regex" | "endswith" | "equal";
  /** What ends a group of type endswith or equal. */
  readonly matchString: string;
  readonly negate: boolean;
  readonly keyContent?: string;
  /** The field whose value says which lines belong together. */
  readonly keyGroup?: string;
  /** The field that `matchString` is held against, when it is not the content. */
  readonly keyPattern?: string;
  /** Reads each line first. */
  readonly parser?: RecordParser;
  readonly rules: readonly MultilineRule[];
}

/** One rule of type regex. */
export interface MultilineRule {
  /** A group may begin with it. */
  readonly starts: boolean;
  readonly regex: EngineRegex;
  /** Rules that may follow, in order. */
  readonly next: readonly MultilineRule[];
}

/** How sure we are that a plugin does here what it does in the engine. */
export type Assurance = "recorded" | "read" | "approximate";
