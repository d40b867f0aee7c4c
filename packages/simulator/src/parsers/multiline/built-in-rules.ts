/** A rule as facts: states that it starts from, a regex, the state that follows. */
export type RuleFacts = readonly [from: string, regex: string, next: string];

const START = "start_state";

/** Rules of the multiline parsers that the engine has. Source: src/multiline/flb_ml_parser_*.c. */
export const builtInRules: { readonly [parser: string]: readonly RuleFacts[] } = Object.freeze({
  java: [
    [
      "start_state, java_start_exception",
      "/(.)(?:Exception|Error|Throwable|V8 errors stack trace)[:\\r\\n]/",
      "java_after_exception",
    ],
    ["java_after_exception", "/^[\\t ]*nested exception is:[\\t ]*/", "java_start_exception"],
    ["java_after_exception", "/^[\\r\\n]*$/", "java_after_exception"],
    ["java_after_exception, java", "/^[\\t ]+(?:eval )?at /", "java"],
    ["java_after_exception, java", "/^[\\t ]+--- End of inner exception stack trace ---$/", "java"],
    [
      "java_after_exception, java",
      "/^--- End of stack trace from previous (?x:)location where exception was thrown ---$/",
      "java",
    ],
    ["java_after_exception, java", "/^[\\t ]*(?:Caused by|Suppressed):/", "java_after_exception"],
    ["java_after_exception, java", "/^[\\t ]*... \\d+ (?:more|common frames omitted)/", "java"],
  ],
  go: [
    [START, "/\\bpanic: /", "go_after_panic"],
    [START, "/http: panic serving/", "go_goroutine"],
    ["go_after_panic", "/^$/", "go_goroutine"],
    ["go_after_panic, go_after_signal, go_frame_1", "/^$/", "go_goroutine"],
    ["go_after_panic", "/^\\[signal /", "go_after_signal"],
    ["go_goroutine", "/^goroutine \\d+ \\[[^\\]]+\\]:$/", "go_frame_1"],
    ["go_frame_1", "/^(?:[^\\s.:]+\\.)*[^\\s.():]+\\(|^created by /", "go_frame_2"],
    ["go_frame_2", "/^\\s/", "go_frame_1"],
  ],
  ruby: [
    ["start_state, ruby_start_exception", "/^.+:\\d+:in\\s+.*/", "ruby_after_exception"],
    ["ruby_after_exception, ruby", "/^\\s+from\\s+.*:\\d+:in\\s+.*/", "ruby"],
  ],
  python: [
    [START, "/^Traceback \\(most recent call last\\):$/", "python"],
    ["python", "/^[\\t ]+File /", "python_code"],
    ["python_code", "/[^\\t ]/", "python"],
    ["python", "/^(?:[^\\s.():]+\\.)*[^\\s.():]+:/", START],
  ],
});
