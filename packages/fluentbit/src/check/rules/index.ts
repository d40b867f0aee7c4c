import type { Rule } from "@millrace/core";
import type { Explanation } from "../explanation.js";
import type { CheckSubject } from "../subject.js";
import * as conditionalRoutes from "./conditional-routes.js";
import * as delivery from "./delivery.js";
import { checkEmitterNames } from "./emitter-names.js";
import * as grace from "./firelens/grace.js";
import * as lostKeys from "./firelens/lost-keys.js";
import * as matchStar from "./firelens/match-star.js";
import * as ownInputs from "./firelens/own-inputs.js";
import * as grepRules from "./grep-rules.js";
import * as knownParsers from "./known-parsers.js";
import * as kubernetesParser from "./kubernetes-parser.js";
import * as listeners from "./listeners.js";
import * as match from "./match.js";
import * as namedSections from "./named-sections.js";
import * as names from "./names.js";
import * as nothingToRun from "./nothing-to-run.js";
import * as parsers from "./parsers.js";
import * as processorConditions from "./processor-conditions.js";
import * as quotedValues from "./quoted-values.js";
import * as regexOnNumber from "./regex-on-number.js";
import * as rewriteLoop from "./rewrite-loop.js";
import * as serviceSection from "./service-section.js";
import * as storagePath from "./storage-path.js";
import * as syslogParser from "./syslog-parser.js";
import * as templates from "./templates.js";

/** Laws over a whole config, in the order in which their findings are told. */
export const configRules: readonly Rule<CheckSubject>[] = Object.freeze([
  nothingToRun.checkSomethingRuns,
  names.checkNames,
  checkEmitterNames,
  knownParsers.checkKnownParsers,
  kubernetesParser.checkKubernetesParser,
  match.checkMatches,
  rewriteLoop.checkRewriteLoops,
  grepRules.checkGrepRules,
  regexOnNumber.checkRegexOnNumbers,
  delivery.checkDelivery,
  templates.checkTemplates,
  grace.checkGrace,
  matchStar.checkMatchStar,
  ownInputs.checkOwnInputs,
  lostKeys.checkLostKeys,
  syslogParser.checkSyslogParser,
  storagePath.checkStoragePath,
  serviceSection.checkServiceSection,
  parsers.checkParsers,
  namedSections.checkNamedSections,
  listeners.checkListeners,
  conditionalRoutes.checkConditionalRoutes,
  processorConditions.checkProcessorConditions,
  quotedValues.checkQuotedValues,
]);

/** The rows of the docs' table for these laws. */
export const ruleExplanations: readonly Explanation[] = Object.freeze(
  [
    nothingToRun,
    names,
    knownParsers,
    kubernetesParser,
    match,
    rewriteLoop,
    grepRules,
    regexOnNumber,
    delivery,
    templates,
    grace,
    matchStar,
    ownInputs,
    lostKeys,
    syslogParser,
    storagePath,
    serviceSection,
    parsers,
    namedSections,
    listeners,
    conditionalRoutes,
    processorConditions,
    quotedValues,
  ].flatMap(({ explanations }) => explanations),
);
