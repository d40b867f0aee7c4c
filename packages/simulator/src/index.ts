export type {
  Destination,
  DestinationContext,
  DestinationEntry,
  DestinationFactory,
  OptionProof,
  OptionProofs,
} from "./destinations/destination.js";
export { destinationTable } from "./destinations/index.js";
export type * from "./destinations/landed.js";
export {
  type DestinationOptions,
  type OpenDestinations,
  openDestinations,
} from "./destinations/open-destinations.js";
export type {
  Assurance,
  Chunk,
  Filter,
  FilterContext,
  FilterFactory,
  Parsed,
  RecordParser,
  Refusal,
} from "./filter.js";
export { fromPlain, type PlainValue, toPlain } from "./json/plain.js";
export { type PrintJsonOptions, printJson } from "./json/print-json.js";
export { type JsonFault, type JsonReading, readJson } from "./json/read-json.js";
export type { InputRecord, SimulationOptions, StepLimits } from "./pipeline/options.js";
export type {
  DroppedRecord,
  RecordTrace,
  SimulationSink,
  TraceStep,
  UnroutedRecord,
} from "./pipeline/sink.js";
export {
  type RefusedSimulation,
  type RunningSimulation,
  type SimulationEnd,
  startSimulation,
} from "./pipeline/start-simulation.js";
export type { LoopFound } from "./pipeline/way.js";
export {
  appendKey,
  type EventTime,
  Float,
  isMap,
  type LogEvent,
  type RecordMap,
  type Value,
} from "./record.js";
export {
  type CrashingSimulation,
  type DeliveredRecords,
  type DeliveredSimulation,
  type LoopingSimulation,
  type SimulationResult,
  simulate,
} from "./simulate.js";
