/** What the caller of an HTTP interface did wrong, or what is missing on our side; becomes an RFC 9457 answer. */
export interface ProblemDetails {
  readonly status: number;
  /** The kind of problem in a few words, the same for every occurrence. */
  readonly title: string;
  readonly detail?: string;
  /** Stable identifier for programs, such as `urn:cordwatch:body-too-large`. */
  readonly type?: string;
  readonly wanted?: string;
  readonly came?: string;
  /** A JSON pointer, parameter or part number. */
  readonly where?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route, answered by `problemHandler`. Its texts reach the caller: no PHI. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}
