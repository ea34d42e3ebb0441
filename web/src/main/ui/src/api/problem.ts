type Document = { type?: string; title?: string; status?: number; detail?: string; instance?: string; [member: string]: unknown };

/** Why the server did not do it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly request: string,
    /** What else this type of problem carries. */
    readonly members: Record<string, unknown> = {},
  ) {
    super(detail || title);
  }

  static of(status: number, body: unknown): Problem {
    const document = typeof body === "object" && body !== null ? (body as Document) : {};
    const { type = "", title = "", detail = "", instance = "", ...members } = document;
    return new Problem(status, type.replace("urn:strongroom:problem:", ""), title, detail, instance, members);
  }

  /** The server could not be asked. */
  static unreachable(cause: unknown): Problem {
    const problem = new Problem(0, "unreachable", "", "", "");
    problem.cause = cause;
    return problem;
  }

  static from(thrown: unknown): Problem {
    return thrown instanceof Problem ? thrown : new Problem(-1, "fault", "", String(thrown), "");
  }
}
