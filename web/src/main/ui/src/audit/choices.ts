/** What a filter takes where it does not take everything. */
export const CHOICES: Record<string, string[]> = {
  outcome: ["done", "refused", "failed"],
  protocol: ["webdav", "rest", "server", "job", "schedule"],
  probes: ["shown"],
  calls: ["shown", "each"],
  members: ["shown"],
};
