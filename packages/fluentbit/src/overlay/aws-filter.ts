import type { PluginOverlay } from "./plugin-overlay.js";

/** Source: the plugin's init code. */
export const awsFilter: PluginOverlay = Object.freeze({
  summary: "Adds what the EC2 instance metadata service says about the machine.",
  oneOf: {
    imds_version: {
      values: ["v1", "v2"],
      ignoreCase: true,
    },
  },
  about: {
    imds_version: "Version of the metadata service: v2 asks for a token first.",
    az: "Adds the availability zone as az.",
    ec2_instance_id: "Adds the instance's id.",
    ec2_instance_type: "Adds the instance's type.",
    private_ip: "Adds the private IPv4 address.",
    ami_id: "Adds the id of the machine image.",
    account_id: "Adds the account's number.",
    hostname: "Adds the host name.",
    vpc_id: "Adds the id of the network.",
    tags_enabled: "Adds the instance's tags, where the metadata service may show them.",
    tags_include: "Tags to add, with commas between; all others are left out.",
    tags_exclude: "Tags to leave out, with commas between.",
    retry_interval_s: "Seconds to wait before what failed is asked for again.",
  },
});
