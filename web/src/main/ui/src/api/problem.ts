type Document = { type?: string; title?: string; detail?: string; instance?: string };

/** Why the server did not do it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly request: string,
  ) {
    super(detail || title);
  }

  static of(status: number, body: unknown): Problem {
    const document: Document = typeof body === "object" && body !== null ? body : {};
    const code = (document.type ?? "").replace("urn:strongroom:problem:", "");
    return new Problem(status, code, document.title ?? "", document.detail ?? "", document.instance ?? "");
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
