import { grepFilter } from "../../../src/generated/filters/grep.js";

grepFilter({ regex: ["a b", "c d"], log_suppress_interval: ["1m"] });
