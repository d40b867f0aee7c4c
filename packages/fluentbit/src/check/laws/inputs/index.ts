import type { Explanation } from "../../explanation.js";
import type { PluginLaw } from "../../law.js";
import { checkInputCommon } from "./common.js";
import { checkDummyInput } from "./dummy.js";
import { checkExecInput } from "./exec.js";
import { checkForwardInput } from "./forward.js";
import { checkHttpInput } from "./http.js";
import { checkInterval } from "./interval.js";
import { checkInputNetwork } from "./network.js";
import { explanations as relationExplanations } from "./relations.js";
import {
  checkBlobInput,
  checkHeadInput,
  checkKafkaInput,
  checkKmsgInput,
  checkKubernetesEventsInput,
  checkMemInput,
  checkSerialInput,
  checkStdinInput,
  checkThermalInput,
} from "./small-inputs.js";
import { checkSyslogInput } from "./syslog.js";
import { checkSystemdInput } from "./systemd.js";
import { checkTailInput } from "./tail.js";
import { checkTcpInput } from "./tcp.js";

/** Laws of inputs: those of every input, and those of one by its name. */
export const inputLaws: {
  readonly common: readonly PluginLaw[];
  readonly own: { readonly [plugin: string]: PluginLaw };
} = Object.freeze({
  common: Object.freeze([checkInputCommon, checkInputNetwork]),
  own: Object.freeze({
    blob: checkBlobInput,
    cpu: checkInterval,
    disk: checkInterval,
    docker: checkInterval,
    dummy: checkDummyInput,
    elasticsearch: checkHttpInput,
    exec: checkExecInput,
    forward: checkForwardInput,
    head: checkHeadInput,
    health: checkInterval,
    http: checkHttpInput,
    kafka: checkKafkaInput,
    kmsg: checkKmsgInput,
    kubernetes_events: checkKubernetesEventsInput,
    mem: checkMemInput,
    netif: checkInterval,
    opentelemetry: checkHttpInput,
    proc: checkInterval,
    prometheus_remote_write: checkHttpInput,
    random: checkInterval,
    serial: checkSerialInput,
    splunk: checkHttpInput,
    stdin: checkStdinInput,
    syslog: checkSyslogInput,
    systemd: checkSystemdInput,
    tail: checkTailInput,
    tcp: checkTcpInput,
    thermal: checkThermalInput,
    udp: checkTcpInput,
  }),
});

export const explanations: readonly Explanation[] = relationExplanations;
