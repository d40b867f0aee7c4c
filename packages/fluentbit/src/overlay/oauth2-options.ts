/**
 * Options with which opentelemetry signs in, since 5.0; of the outputs that have them only http lists them.
 * Source: oauth2_config_map in src/flb_oauth2.c.
 */
export const oauth2Options: readonly { readonly name: string; readonly type: string }[] =
  Object.freeze([
    { name: "oauth2.enable", type: "boolean" },
    { name: "oauth2.token_url", type: "string" },
    { name: "oauth2.client_id", type: "string" },
    { name: "oauth2.client_secret", type: "string" },
    { name: "oauth2.user_agent", type: "string" },
    { name: "oauth2.scope", type: "string" },
    { name: "oauth2.audience", type: "string" },
    { name: "oauth2.resource", type: "string" },
    { name: "oauth2.auth_method", type: "string" },
    { name: "oauth2.jwt_key_file", type: "string" },
    { name: "oauth2.jwt_cert_file", type: "string" },
    { name: "oauth2.jwt_aud", type: "string" },
    { name: "oauth2.jwt_header", type: "string" },
    { name: "oauth2.jwt_ttl_seconds", type: "integer" },
    { name: "oauth2.refresh_skew_seconds", type: "integer" },
    { name: "oauth2.timeout", type: "time" },
    { name: "oauth2.connect_timeout", type: "time" },
  ]);
