import type { FilterFactory } from "../filter.js";

/** It prints, and changes nothing. */
export const stdoutFilter: FilterFactory = () => ({ run: ({ events }) => events });
