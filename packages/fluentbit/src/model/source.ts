/** Where a line or a value was read. Lines and columns from 1. */
export interface EntrySource {
  /** The file, where it is not the section's. */
  readonly file?: string;
  readonly line: number;
  /** Of the key. */
  readonly column: number;
  /** Where the value starts, when that is known. */
  readonly value?: { readonly line: number; readonly column: number };
}
