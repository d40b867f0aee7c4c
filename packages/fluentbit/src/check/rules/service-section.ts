import type { Diagnostic } from "@millrace/core";
import { checkService } from "../laws/service.js";
import type { CheckSubject } from "../subject.js";

export { explanations } from "../laws/service.js";

/** All SERVICE sections together, as the engine merges them. */
export function checkServiceSection(subject: CheckSubject): Iterable<Diagnostic> {
  return checkService(subject.service, subject);
}
