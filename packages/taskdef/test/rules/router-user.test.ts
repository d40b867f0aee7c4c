import { test } from "vitest";
import {
  expectDiagnostics,
  expectValid,
  routed,
  router,
  task,
} from "../support/expect-diagnostics.js";

test.each(["0", "0:0", "root", undefined])("%s", (user) => {
  expectValid(task([routed({ user: "node" }), router({ user })]));
});

test.each(["1000", "fluent", "00a"])("%s", (user) => {
  expectDiagnostics(task([routed(), router({ user })]), ["FL_ROUTER_USER containers[1].user"]);
});
