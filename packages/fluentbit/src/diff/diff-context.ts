/** What comparing needs to know, and where it notes what is told elsewhere. */
export interface DiffContext {
  /** Of Fluent Bit. */
  readonly version: string;
  /** Takes a text that is the same on both sides though its variables are not. */
  readonly noteVariables: (text: string) => void;
}
