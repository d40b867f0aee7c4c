import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code, and recordings of the four engines. */
export const kubernetesEventsInput: PluginOverlay = Object.freeze<PluginOverlay>({
  summary: "Reads the events of a Kubernetes cluster from its API.",
  about: { kube_url: "Starts with http:// or https://." },
});
