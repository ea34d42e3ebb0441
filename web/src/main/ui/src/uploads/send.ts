import { Upload } from "tus-js-client";
import { encodePath, OURS } from "../api/client";
import { Problem } from "../api/problem";
import { sessionEnded } from "../app/sessionEnd";

export type Sending = {
  /** Ends when all of it is in its place. */
  done: Promise<void>;
  /** Stops; what is there stays, to go on from. */
  stop: () => void;
  /** Stops, and the server drops what it has. */
  forget: () => void;
};

export const ENDPOINT = "/api/v1/uploads";
const CHUNK = 8 * 1024 * 1024;
const RETRIES = [0, 1000, 3000, 5000, 10_000, 30_000, 60_000];

/** Sends a file in pieces, and goes on where it stopped, also after the page was closed (tus 1.0). */
export function send(
  file: File,
  path: string,
  begun: { overwrite: boolean; id?: string },
  progress: (sent: number) => void,
): Sending {
  let upload: Upload;
  const done = new Promise<void>((resolve, reject) => {
    upload = new Upload(file, {
      endpoint: ENDPOINT,
      // What the server knows of it outweighs what this browser remembers.
      uploadUrl: begun.id ? `${ENDPOINT}/${begun.id}` : null,
      headers: OURS,
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      storeFingerprintForResuming: true,
      removeFingerprintOnSuccess: true,
      fingerprint: () => Promise.resolve(fingerprint(file, path)),
      metadata: {
        path,
        filetype: file.type,
        modified: new Date(file.lastModified).toISOString(),
        ...(begun.overwrite && { overwrite: "true" }),
      },
      onProgress: progress,
      onShouldRetry: (error) => isPassing(error.originalResponse?.getStatus()),
      onError: (error) => {
        const response = "originalResponse" in error ? error.originalResponse : null;
        if (response?.getStatus() === 401) sessionEnded();
        reject(response ? problemOf(response) : Problem.unreachable(error));
      },
      onSuccess: () => resolve(),
    });
    const begin = async () => {
      const [earlier] = begun.id ? [] : await upload.findPreviousUploads();
      if (earlier) upload.resumeFromPreviousUpload(earlier);
      upload.start();
    };
    begin().catch(reject);
  });
  return {
    done,
    stop: () => void upload.abort(),
    forget: () => void upload.abort(true).catch(() => undefined),
  };
}

/** The same file for the same place is the same upload. */
export const fingerprint = (file: File, path: string) =>
  ["strongroom", encodePath(path), file.size, file.lastModified].join("|");

/** Whether it may go by itself: the line is cut, or the server is busy. */
function isPassing(status: number | undefined): boolean {
  return status === undefined || status === 0 || status === 423 || status === 429 || status >= 500;
}

function problemOf(response: { getStatus: () => number; getBody: () => string }): Problem {
  try {
    return Problem.of(response.getStatus(), JSON.parse(response.getBody()));
  } catch {
    return Problem.of(response.getStatus(), undefined);
  }
}
