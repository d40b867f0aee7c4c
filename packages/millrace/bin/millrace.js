#!/usr/bin/env node
// Committed, so that an install can link the command before the first build.
await import("../dist/cli.js");
