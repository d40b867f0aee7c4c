import { labelContract } from "../../../src/labels.js";

labelContract("service", "app-name");
